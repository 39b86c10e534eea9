import Foundation
import TestSupport
import Testing

/// Where reports come from: folders, databases; and how the list is asked for.
@Suite struct ServeSourcesTests {
  /// A folder of reports: four of the corpus, one that is none, one that is not to be looked at.
  private func folder(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let inner = folder.appendingPathComponent("inner")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for (path, name) in [
        ("Corpus/metering-box/report.txt", "a.txt"), ("Corpus/metering-box-sound/report.txt", "inner/b.txt"),
        ("Corpus/water-pump-en/report.txt", "inner/c.txt"), ("Corpus/metering-box/expected.json", "expected.json"),
      ] {
        try Data(Repository.bytes(path)).write(to: folder.appendingPathComponent(name))
      }
      try Data("milk and bread\n".utf8).write(to: folder.appendingPathComponent("shopping.txt"))
      try body(folder)
    }
  }

  @Test func aFolder() throws {
    try folder { folder in
      let app = try ServedApp([folder.path])
      let list = try app.listWhenRead("sort=file")
      let files = list[pointer: "/reports"]?.items.compactMap {
        $0[pointer: "/file"]?.string?.dropFirst(folder.path.count + 1)
      }
      #expect(files == ["a.txt", "inner/b.txt", "inner/c.txt", "shopping.txt"])
      #expect(
        list[pointer: "/counts"]?.members.mapValues(\.description) == [
          "discrepant": "1", "consistent": "2", "unverifiable": "0", "failed": "1",
        ])
      let id = try #require(list[pointer: "/reports/0/id"]).description
      #expect(
        try app.ask("GET", "reports/\(id)").text
          == runTool(["check", "--format", "json", folder.path + "/a.txt"]).output)
      // Uploads come beside the files, and a file that changes is not taken for what was read.
      #expect(try app.upload(Repository.bytes("Corpus/metering-box/report.txt")).status == 201)
      try Data(Repository.bytes("Corpus/metering-box-sound/report.txt")).write(
        to: folder.appendingPathComponent("a.txt"))
      #expect(try app.ask("GET", "reports/\(id)").json()[pointer: "/kind"]?.string == "changed")
      #expect(try app.ask("DELETE", "reports/\(id)").status == 200)
      #expect(FileManager.default.fileExists(atPath: folder.path + "/a.txt"))
    }
  }

  @Test func anArchive() throws {
    try folder { folder in
      let archive = folder.appendingPathComponent("all.tar").path
      let tar = Process()
      tar.executableURL = URL(fileURLWithPath: "/bin/tar")
      tar.arguments = ["-C", folder.path, "-cf", archive, "a.txt", "inner"]
      try tar.run()
      tar.waitUntilExit()
      let app = try ServedApp([archive])
      let list = try app.listWhenRead()
      #expect(list[pointer: "/matching"] == .number("3"))
      for report in list[pointer: "/reports"]?.items ?? [] {
        let id = try #require(report[pointer: "/id"]).description
        #expect(try app.ask("GET", "reports/\(id)").json()[pointer: "/audit/verdict"] == report[pointer: "/verdict"])
      }
    }
  }

  @Test(arguments: [false, true]) func listsAreAskedFor(fromDatabase: Bool) throws {
    try folder { folder in
      let app: ServedApp
      if fromDatabase {
        let database = folder.appendingPathComponent("r.sqlite").path
        let inputs = ["a.txt", "inner", "shopping.txt"].map { folder.path + "/" + $0 }
        #expect(try runTool(["batch", "--to", database] + inputs).code == 3)
        app = try ServedApp([database])
      } else {
        app = try ServedApp([folder.path])
        _ = try app.listWhenRead()
      }
      func files(_ query: String) throws -> [String] {
        try app.list(query)[pointer: "/reports"]?.items.compactMap {
          $0[pointer: "/file"]?.string?.split(separator: "/").last.map(String.init)
        } ?? []
      }
      #expect(try files("sort=file") == ["a.txt", "b.txt", "c.txt", "shopping.txt"])
      #expect(try files("sort=-file") == ["shopping.txt", "c.txt", "b.txt", "a.txt"])
      // What has no total, effect or finding comes last, in either direction.
      for key in ["total", "-total", "effect", "-effect", "findings", "-findings", "product", "-company"] {
        #expect(try files("sort=\(key)").last == "shopping.txt", "\(key)")
      }
      #expect(try files("sort=-findings").first == "a.txt" && files("sort=-effect").first == "a.txt")
      let totals = try app.list("sort=-total")[pointer: "/reports"]?.items.compactMap {
        $0[pointer: "/total/digits"]?.string.flatMap(Double.init)
      }
      #expect(totals?.count == 3 && totals == totals?.sorted(by: >))
      #expect(try files("sort=verdict").first == "a.txt" && files("sort=verdict").last == "shopping.txt")
      #expect(try files("status=failed") == ["shopping.txt"] && files("status=discrepant") == ["a.txt"])
      #expect(try files("text=PUMP") == ["c.txt"] && files("text=%25").isEmpty && files("text=_").isEmpty)
      #expect(try files("sort=file&offset=1&limit=2") == ["b.txt", "c.txt"])
      #expect(try app.list("text=pump&limit=1")[pointer: "/matching"] == .number("1"))
      for query in ["sort=x", "sort=;drop", "status=x", "limit=0", "limit=1001", "offset=-1", "offset=x"] {
        #expect(try app.ask("GET", "reports?\(query)").status == 400, "\(query)")
      }
    }
  }

  @Test func aDatabase() throws {
    try folder { folder in
      let database = folder.appendingPathComponent("r.sqlite").path
      #expect(
        try runTool(["batch", "--to", database, folder.path + "/a.txt", folder.path + "/shopping.txt"]).code == 3)
      let app = try ServedApp([database])
      let list = try app.list()
      #expect(list[pointer: "/reports/0/largestEffect"]?.string != nil)
      #expect(list[pointer: "/reports/1/failure/kind"]?.string == "not-a-cfp-report")
      let record = try app.ask("GET", "reports/1").json()
      #expect(record[pointer: "/report"] == list[pointer: "/reports/0"])
      #expect(record[pointer: "/message/en"]?.string?.contains("does not hold") == true)
      let printed = try runTool(["check", "--format", "json", folder.path + "/a.txt"]).output
      let findings = try JSONTree(parsing: Array(printed.utf8))[pointer: "/audit/findings"]?.items ?? []
      #expect(
        record[pointer: "/tables/findings"]?.items.map { $0[pointer: "/message_en"] }
          == findings.map { $0[pointer: "/message/en"] } && !findings.isEmpty)
      #expect(record[pointer: "/tables/people"] == nil)
      #expect(try app.ask("GET", "reports/1.html").headers["content-type"]?.hasPrefix("text/html") == true)
      #expect(try app.ask("GET", "reports/1.txt").json()[pointer: "/kind"]?.string == "no-source")
      #expect(try app.ask("GET", "reports/9").status == 404)
      #expect(try app.upload(Repository.bytes("Corpus/metering-box/report.txt")).status == 403)
      #expect(try app.ask("DELETE", "reports/1").status == 403)
      // What was written with people cannot be redacted now.
      #expect(try runTool(["serve", database, "--redact", "persons"]).code == 2)
    }
  }

  @Test func aDatabaseOfSomethingElse() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite")
      try Data("SQLite format 3\u{0}and no more".utf8).write(to: path)
      let run = try runTool(["serve", path.path])
      #expect(run.code == 2 && run.output.isEmpty && run.error.contains("x.sqlite"))
    }
  }
}
