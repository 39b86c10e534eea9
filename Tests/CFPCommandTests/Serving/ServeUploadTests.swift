import Foundation
import TestSupport
import Testing

/// What becomes of uploads.
@Suite struct ServeUploadTests {
  private static let faulty = "Corpus/metering-box/report.txt"
  private static let sound = "Corpus/metering-box-sound/report.txt"

  @Test func theAnswerIsWhatCheckPrints() throws {
    let app = try ServedApp()
    let printed = Array(try runTool(["check", "--format", "json", Self.faulty]).output.utf8)
    let bytes = try Repository.bytes(Self.faulty)
    let added = try app.upload(bytes)
    #expect(added.status == 201 && added.body == printed)
    #expect(added.headers["location"] == "/\(app.token)/reports/1")
    #expect(try app.ask("GET", "reports/1").body == printed)
    #expect(try app.ask("GET", "reports/1.json").body == printed)
    let sarif = Array(try runTool(["check", "--format", "sarif", Self.faulty]).output.utf8)
    let served = try app.ask("GET", "reports/1.sarif")
    #expect(served.headers["content-type"] == "application/sarif+json")
    #expect(
      try served.json()[pointer: "/runs/0/results"]?.items.count
        == JSONTree(parsing: sarif)[pointer: "/runs/0/results"]?.items.count)
    #expect(try app.ask("GET", "reports/1.txt?lang=zh").text.contains("不一致"))
    #expect(try app.ask("GET", "reports/1.txt").text.contains("discrepant"))
  }

  @Test func aFormIsAsGoodAsABody() throws {
    let app = try ServedApp()
    let bytes = try Repository.bytes(Self.faulty)
    func form(_ files: [(field: String, name: String, bytes: [UInt8])]) -> [UInt8] {
      files.reduce([]) { body, file in
        body
          + Array(
            "--x y\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n".utf8)
          + file.bytes + Array("\r\n".utf8)
      } + Array("--x y--\r\n".utf8)
    }
    let type = ["Content-Type": "multipart/form-data; boundary=\"x y\""]
    let one = try app.ask(
      "POST", "reports", body: form([("file", "C:\\Reports\\report.txt", bytes)]), headers: type)
    #expect(one.status == 201)
    #expect(try one.body == app.upload(bytes).body)
    for body in [form([]), form([("a", "a", bytes), ("b", "b", bytes)]), bytes, Array("--x y".utf8), []] {
      #expect(try app.ask("POST", "reports", body: body, headers: type).status == 400)
    }
  }

  @Test func theLineAloneWhereThatIsPreferred() throws {
    let app = try ServedApp()
    let reply = try app.upload(Repository.bytes(Self.faulty), headers: ["Prefer": "return=minimal"])
    #expect(reply.status == 201 && reply.headers["preference-applied"] == "return=minimal")
    #expect(try reply.json() == app.list()[pointer: "/reports/0"])
    let report = try JSONTree(parsing: app.ask("GET", "reports/1").body)
    let line = try reply.json()
    #expect(line[pointer: "/product"] == report[pointer: "/product/name"])
    #expect(line[pointer: "/company"] == report[pointer: "/company/name"])
    #expect(line[pointer: "/verdict"] == report[pointer: "/audit/verdict"])
    let effects = report[pointer: "/audit/findings"]?.items.flatMap { $0[pointer: "/impact"]?.items ?? [] } ?? []
    let largest = effects.compactMap { $0[pointer: "/relative"]?.description }.max {
      abs(Double($0) ?? 0) < abs(Double($1) ?? 0)
    }
    #expect(line[pointer: "/largestEffect"]?.string == largest && largest != nil)
  }

  @Test func whatCannotBeReadIsALineWithItsReason() throws {
    let app = try ServedApp()
    let pdf = try app.upload(Array("%PDF-1.7\n%äöü\n".utf8), name: "scan.pdf")
    let problem = try pdf.json()
    #expect(pdf.status == 422 && pdf.headers["content-type"] == "application/problem+json")
    #expect(problem[pointer: "/kind"]?.string == "pdf" && problem[pointer: "/report"] == .number("1"))
    #expect(problem[pointer: "/message/zh"]?.string?.isEmpty == false)
    #expect(try app.upload([], name: "empty.txt").status == 422)
    #expect(try app.upload(Repository.bytes(Self.sound)).status == 201)
    let list = try app.list()
    #expect(list[pointer: "/counts/failed"] == .number("2") && list[pointer: "/counts/consistent"] == .number("1"))
    #expect(list[pointer: "/reports/0/failure/kind"]?.string == "pdf")
    #expect(try app.ask("GET", "reports/1").status == 422)
    #expect(try app.ask("GET", "reports/1?lang=zh").json()[pointer: "/detail"] == problem[pointer: "/message/zh"])
  }

  @Test func tooMuchIsRefusedBeforeItIsRead() throws {
    let app = try ServedApp(["--upload-limit", "1"])
    let large = [UInt8](repeating: 0x41, count: (1 << 20) + 1)
    #expect(try app.upload(large, name: "a.txt").status == 413)
    #expect(try app.upload(large, name: "b.txt", headers: ["Transfer-Encoding": "chunked"]).status == 413)
    // Nothing of it is sent, and the answer comes.
    let stated = try app.ask("POST", "reports?name=c.txt", headers: ["Content-Length": "10000000000"])
    #expect(stated.status == 413)
    #expect(try stated.json()[pointer: "/kind"]?.string == "too-large")
    #expect(try app.list()[pointer: "/counts/failed"] == .number("3"))
    #expect(try app.upload(Repository.bytes(Self.sound)).status == 201)
  }

  /// What is left of a body that was refused is no request.
  /// A body that was read is not waited for a second time.
  @Test func whatIsLargeAndNoReportIsAnsweredAtOnce() throws {
    let app = try ServedApp()
    let start = ContinuousClock.now
    let pdf = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x78, count: 300_000)
    #expect(try app.upload(pdf, name: "a.pdf").status == 422)
    let parts = Array("no parts at all".utf8) + [UInt8](repeating: 0x78, count: 300_000)
    #expect(
      try app.upload(parts, name: "b", headers: ["Content-Type": "multipart/form-data; boundary=x"]).status == 400)
    #expect(try app.ask("GET", "reports/9999").status == 404)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  /// Lines that never end take no time from others, and are told so.
  @Test func headsAreBounded() throws {
    let app = try ServedApp()
    for head in [
      "GET /" + String(repeating: "a", count: 1_000_000),
      "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 1_000_000),
    ] {
      let answer = try app.send(Array((head + " HTTP/1.1\r\n\r\n").utf8))
      #expect(String(decoding: answer.prefix(12), as: UTF8.self) == "HTTP/1.1 431")
    }
    let start = ContinuousClock.now
    #expect(try app.ask("GET", "settings").status == 200)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func aBodyIsNotTakenForARequest() throws {
    let app = try ServedApp(["--upload-limit", "1"])
    let inner = Array(
      "DELETE /\(app.token)/reports/1 HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\n\r\n".utf8)
    try app.upload(Repository.bytes(Self.sound))
    let body = (0..<60_000).flatMap { _ in inner }
    for length in [body.count, 10_000_000_000] {
      let head =
        "POST /\(app.token)/reports HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\nContent-Length: \(length)\r\n\r\n"
      let answer = String(decoding: try app.send(Array(head.utf8) + body, seconds: 3), as: UTF8.self)
      #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2, "\(answer.prefix(300))")
    }
    #expect(try app.ask("GET", "reports/1").status == 200)
  }

  @Test func garbageEndsItsConnectionAlone() throws {
    let app = try ServedApp()
    for text in [
      "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
      "POST /\(app.token)/reports HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
      "POST /\(app.token)/reports HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\nx",
      "GET /\(app.token)/%zz?%zz&=&& HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\n\r\n",
    ] {
      _ = try app.send(Array(text.utf8), seconds: 1)
      #expect(try app.ask("GET", "reports").status == 200, "\(text)")
    }
  }

  @Test func namesAreNamesAndTextIsText() throws {
    let app = try ServedApp()
    let text = String(decoding: try Repository.bytes(Self.faulty), as: UTF8.self)
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    let bytes = Array(text.replacingOccurrences(of: "户外落地式低压配电计量箱", with: hostile).utf8)
    for (name, shown) in [
      ("../../../etc/passwd", "passwd"), ("a/b\\c.txt", "c.txt"), ("x\u{0}\u{202E}y\r\nz", "xyz"), ("..", ".."),
      ("", "report"),
    ] {
      #expect(try app.upload(bytes, name: name).status == 201)
      let line = try #require(try app.list("sort=-added&limit=1")[pointer: "/reports/0"])
      #expect(line[pointer: "/file"]?.string == shown)
      #expect(line[pointer: "/product"]?.string?.contains("<script>") == true)
    }
    let reply = try app.ask("GET", "reports/1.txt")
    #expect(reply.headers["content-type"]?.hasPrefix("text/plain") == true)
    #expect(reply.headers["x-content-type-options"] == "nosniff")
    #expect(try !app.ask("GET", "").text.contains("alert("))
  }

  @Test func twentyAtATime() async throws {
    let app = try ServedApp()
    let text = String(decoding: try Repository.bytes(Self.faulty), as: UTF8.self)
    let statuses = await withTaskGroup(of: Int.self) { group in
      for number in 0..<20 {
        group.addTask {
          await withCheckedContinuation { continuation in
            Thread.detachNewThread {
              let reply = try? app.upload(Array("\(text)\n\n编号 \(number)\n".utf8), name: "\(number).txt")
              continuation.resume(returning: reply?.status ?? 0)
            }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [Int](repeating: 201, count: 20))
    let list = try app.list()[pointer: "/reports"]?.items ?? []
    #expect(Set(list.compactMap { $0[pointer: "/file"]?.string }).count == 20)
    #expect(list.compactMap { $0[pointer: "/id"]?.description } == (1...20).map(String.init))
  }

  @Test func aReportThatCrashesHangsOrSwallowsCostsItself() throws {
    let app = try ServedApp(["--timeout", "1"], environment: ["CFPCHECK_TEST_FAULTS": "1"])
    for (fault, kind) in [("crash", "crash"), ("hang", "timeout"), ("swallow", "memory")] {
      let reply = try app.upload(Array("cfpcheck-test: \(fault)".utf8))
      #expect(reply.status == 422, "\(fault)")
      #expect(try reply.json()[pointer: "/kind"]?.string == kind)
      #expect(try app.upload(Repository.bytes(Self.sound)).status == 201)
    }
  }

  @Test func theOldestMakeRoomAndThatIsSaid() throws {
    let app = try ServedApp(["--keep", "3"])
    let bytes = try Repository.bytes(Self.sound)
    for number in 1...5 { try app.upload(bytes, name: "\(number).txt") }
    let list = try app.list()
    #expect(list[pointer: "/dropped"] == .number("2"))
    #expect(
      list[pointer: "/reports"]?.items.compactMap { $0[pointer: "/file"]?.string } == ["3.txt", "4.txt", "5.txt"])
    #expect(try app.ask("GET", "reports/2").status == 410)
    #expect(try app.ask("GET", "reports/3").status == 200)
  }

  @Test func bytesAreBoundToo() throws {
    let app = try ServedApp(["--keep-memory", "1"])
    let large = try Repository.bytes(Self.sound) + [UInt8](repeating: 0x0A, count: 600_000)
    for number in 1...3 { #expect(try app.upload(large, name: "\(number).txt").status == 201) }
    #expect(try app.list()[pointer: "/dropped"] == .number("2"))
    #expect(try app.ask("GET", "reports/3").status == 200)
  }

  @Test func removing() throws {
    let app = try ServedApp()
    for path in [Self.faulty, Self.sound] { try app.upload(Repository.bytes(path)) }
    let line = try app.list()[pointer: "/reports/0"]
    #expect(try app.ask("DELETE", "reports/1").json() == line)
    #expect(try app.ask("DELETE", "reports/1").status == 410)
    #expect(try app.ask("GET", "reports/1.txt").status == 410)
    #expect(try app.ask("DELETE", "reports/7").status == 404)
    #expect(try app.list()[pointer: "/reports"]?.items.map { $0[pointer: "/id"] } == [.number("2")])
  }

  @Test func storesUnderNamesOfItsOwn() throws {
    try withTemporaryFolder { folder in
      let kept = folder.appendingPathComponent("kept").path
      let bytes = try Repository.bytes(Self.sound)
      let app = try ServedApp(["--store", kept])
      let report = try app.upload(bytes, name: "../../outside.txt")
      let hash = try #require(try report.json()[pointer: "/source/sha256"]?.string)
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept).sorted() == ["\(hash).json", "\(hash).report"])
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(kept)/\(hash).report"))) == bytes)
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(kept)/\(hash).json"))) == report.body)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
      // What was kept can be served again: the sources are reports, and their JSON is none.
      #expect(try ServedApp([kept]).listWhenRead()[pointer: "/counts/consistent"] == .number("1"))
    }
  }

  @Test func nothingIsWrittenUnasked() throws {
    try withTemporaryFolder { folder in
      let app = try ServedApp(environment: ["TMPDIR": folder.path, "HOME": folder.path])
      #expect(try app.upload(Repository.bytes(Self.sound)).status == 201)
      _ = try app.ask("GET", "reports/1.json")
      // The socket between the gate and what is behind it is no file, and goes with the app.
      let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      #expect(found.count == 2 && found.contains { $0.hasSuffix("/http") }, "\(found)")
      #expect(app.end(with: SIGTERM)?.code == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func redactionLeavesNoPerson() throws {
    try withTemporaryFolder { folder in
      let bytes = try Repository.bytes(Self.faulty)
      let plain = try JSONTree(parsing: Array(try runTool(["extract", Self.faulty]).output.utf8))
      let app = try ServedApp(["--redact", "persons", "--store", folder.path])
      let json = try app.upload(bytes).text
      let texts = [
        json, try app.ask("GET", "reports").text, try app.ask("GET", "reports/1.txt").text,
        try app.ask("GET", "reports/1.sarif").text,
      ]
      for pointer in [
        "/people/0/name", "/people/0/certificate", "/company/contact/phone", "/company/legalRepresentative/name",
      ] {
        let value = try #require(plain[pointer: pointer]?.string)
        for text in texts { #expect(!text.contains(value), "\(pointer)") }
      }
      // The source names people: it is not kept.
      let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(kept.count == 1 && kept[0].hasSuffix(".json"))
    }
  }
}
