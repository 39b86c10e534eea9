import Foundation
import TestSupport
import Testing

/// Who is let in, and what is asked for where.
@Suite struct ServeAccessTests {
  private static let faulty = "Corpus/metering-box/report.txt"

  @Test func nothingIsThereWithoutTheToken() throws {
    let app = try ServedApp()
    #expect(app.token.count == 32 && app.token.allSatisfy { $0.isHexDigit })
    #expect(try app.ask("GET", "").status == 200)
    let other = String(app.token.dropLast()) + (app.token.last == "0" ? "1" : "0")
    for path in ["/", "/reports", "/\(other)/", "/\(app.token.dropLast())/", "/\(app.token)0/", "/\(app.token)", "//"] {
      let reply = try app.askAnywhere("GET", path)
      #expect(reply.status == 404, "\(path)")
      #expect(try reply.json()[pointer: "/kind"]?.string == "not-found", "\(path)")
    }
    #expect(try app.askAnywhere("POST", "/reports", body: Repository.bytes(Self.faulty)).status == 404)
    #expect(try app.list()[pointer: "/matching"] == .number("0"))
    #expect(try ServedApp().token != app.token)
  }

  @Test func theTokenCanBeAHeader() throws {
    let app = try ServedApp()
    let bearer = ["Authorization": "Bearer \(app.token)"]
    #expect(try app.askAnywhere("GET", "/reports", headers: bearer).status == 200)
    let added = try app.askAnywhere("POST", "/reports", body: Repository.bytes(Self.faulty), headers: bearer)
    #expect(added.headers["location"] == "/reports/1")
    #expect(try app.askAnywhere("GET", "/reports", headers: ["Authorization": "Bearer x"]).status == 404)
  }

  @Test func otherNamesForThisMachineAreRefused() throws {
    let app = try ServedApp()
    let own = ["127.0.0.1:", "localhost:", "LOCALHOST:", "[::1]:"].map { "\($0)\(app.port)" }
    let foreign =
      ["evil.example:\(app.port)", "127.0.0.1.evil.example:\(app.port)"] + ["127.0.0.1", "127.0.0.1:1", "-"]
    for host in own { #expect(try app.ask("GET", "reports", headers: ["Host": host]).status == 200, "\(host)") }
    for host in foreign { #expect(try app.ask("GET", "reports", headers: ["Host": host]).status == 403, "\(host)") }
  }

  @Test func otherSitesAreRefused() throws {
    let app = try ServedApp()
    let report = try Repository.bytes(Self.faulty)
    for origin in ["http://evil.example", "null", "https://127.0.0.1:\(app.port)", "http://127.0.0.1:1"] {
      #expect(try app.ask("POST", "reports", body: report, headers: ["Origin": origin]).status == 403, "\(origin)")
      #expect(try app.ask("GET", "reports", headers: ["Origin": origin]).status == 403, "\(origin)")
    }
    #expect(try app.list()[pointer: "/matching"] == .number("0"))
    let own = ["Origin": "http://127.0.0.1:\(app.port)"]
    #expect(try app.ask("POST", "reports", body: report, headers: own).status == 201)
  }

  #if os(Linux)
    @Test func listensOnLoopbackOnly() throws {
      let app = try ServedApp()
      let port = String(format: ":%04X", app.port)
      var addresses: [String] = []
      for file in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
          // Number, local address, remote address, state: 0A is listening.
          let fields = line.split(separator: " ").map(String.init)
          if fields.count > 3, fields[3] == "0A", fields[1].hasSuffix(port) {
            addresses.append(String(fields[1].dropLast(5)))
          }
        }
      }
      #expect(addresses.contains("0100007F"))
      #expect(addresses.allSatisfy { ["0100007F", "00000000000000000000000001000000"].contains($0) }, "\(addresses)")
    }
  #endif

  @Test func pathsLeadNowhereElse() throws {
    let app = try ServedApp()
    try app.upload(Repository.bytes(Self.faulty))
    for path in [
      "../etc/passwd", "..%2f..%2fetc/passwd", "%2e%2e/", "reports/../settings", "./settings", "reports//1", "reports/",
      "reports/1/", "reports/01x", "reports/1.", "reports/1.html/../txt", "reports/1.../etc", "reports/-1",
      "reports/99999999999999999999", "reports/1.passwd", "app.js%00", "settings/", "reports/1.json%00.html", "\\..\\",
    ] {
      #expect(try app.ask("GET", path).status == 404, "\(path)")
    }
    #expect(try app.askAnywhere("GET", "http://127.0.0.1:\(app.port)/\(app.token)/reports").status == 404)
  }

  @Test func methodsThatAnAddressDoesNotTake() throws {
    let app = try ServedApp()
    let reply = try app.ask("PUT", "reports", body: [1])
    #expect(reply.status == 405 && reply.headers["allow"] == "GET, HEAD, POST")
    #expect(try app.ask("POST", "settings", body: []).status == 405)
    let head = try app.ask("HEAD", "app.js")
    #expect(head.status == 200 && head.body.isEmpty && Int(head.headers["content-length"] ?? "") ?? 0 > 1000)
  }

  @Test func pagesAreStrict() throws {
    let app = try ServedApp()
    for path in ["", "app.js", "app.css", "record.js", "icon.svg", "settings", "reports", "openapi.json", "nothing"] {
      let headers = try app.ask("GET", path).headers
      let policy = headers["content-security-policy"] ?? ""
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("*"), "\(path)")
      #expect(headers["x-content-type-options"] == "nosniff" && headers["referrer-policy"] == "no-referrer", "\(path)")
      #expect(headers["cache-control"] == "no-store", "\(path)")
    }
    let page = try app.ask("GET", "").text
    #expect(!page.contains(" on") || !page.contains("=\"javascript:"))
    #expect(!page.contains("<style") && !page.contains("style=") && !page.contains("http"))
    for script in ["app.js", "record.js"] {
      let text = try app.ask("GET", script).text
      #expect(!text.contains("innerHTML") && !text.contains("insertAdjacentHTML") && !text.contains("document.write"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func endsOnASignal(_ signal: Int32) throws {
    let app = try ServedApp()
    try app.upload(Repository.bytes(Self.faulty))
    let idle = try app.connected()
    defer { close(idle) }
    let end = try #require(app.end(with: signal))
    #expect(end.code == 0 && end.seconds < 3)
    #expect(throws: ServedApp.Unanswered.self) { try app.connected() }
  }

  @Test func aPortThatIsTakenIsSaid() throws {
    let app = try ServedApp()
    let run = try runTool(["serve", "--port", "\(app.port)"])
    #expect(run.code == 1 && run.output.isEmpty && run.error.contains("Port \(app.port)"))
  }

  @Test func wrongUsage() throws {
    for arguments in [
      ["no-such-folder"], ["--upload-limit", "0"], ["--upload-limit", "600"], ["--keep", "0"],
      ["--port", "70000"], ["--store", "/proc/none/x"],
    ] {
      let run = try runTool(["serve"] + arguments)
      #expect(run.code == 2 && run.output.isEmpty && !run.error.isEmpty, "\(arguments)")
    }
  }
}
