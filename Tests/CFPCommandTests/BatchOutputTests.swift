import Foundation
import GRDB
import TestSupport
import Testing

/// The outputs of `cfpcheck batch`: one writer at a time, every input kept, and a run that goes on sees what has changed.
@Suite struct BatchOutputTests {
  static let outputs = ["out.ndjson", "out.sqlite", "json/", "tables/"]

  private func arguments(_ name: String, _ folder: BatchFolder) -> [String] {
    ["--to", folder.path(name)] + (name.hasSuffix("tables/") ? ["--format", "csv"] : [])
  }

  @Test(arguments: outputs) func aSecondRunOnTheSameOutputIsRefused(_ name: String) throws {
    try withBatchFolder { folder in
      try folder.write(Array("cfpcheck-test: hang 产品碳足迹 1 kgCO2e\n".utf8), to: "in/a.txt")
      let first = try started(["batch", folder.path("in"), "--quiet"] + arguments(name, folder))
      let lock = folder.path(name) + ".lock"
      for _ in 0..<500 where !FileManager.default.fileExists(atPath: lock) { Thread.sleep(forTimeInterval: 0.01) }
      Thread.sleep(forTimeInterval: 0.2)
      for how in [[], ["--resume"], ["--overwrite"]] {
        let second = try runTool(["batch", folder.path("in"), "--lang", "en"] + arguments(name, folder) + how)
        #expect(second.code == 1 && second.error.contains("process \(first.processIdentifier)"), "\(second.error)")
      }
      // The lock goes with its holder, however that ends.
      kill(first.processIdentifier, SIGKILL)
      first.waitUntilExit()
      let last = try runTool(["batch", folder.path("in"), "--resume", "--quiet"] + arguments(name, folder))
      #expect(last.code == 0 || last.code == 3, "\(last.error)")
      #expect(!FileManager.default.fileExists(atPath: lock))
    }
  }

  @Test func everyNameHasAFileInAFolder() throws {
    try withBatchFolder { folder in
      let long = String(repeating: "很", count: 83) + ".txt"
      let names = [
        "a", "a.json/b", "a.json/b/c", long, String(long.dropLast(5)) + "长.txt",
        String(repeating: "d", count: 251) + ".txt",
        String(repeating: "deep/", count: 900) + "e.txt",
      ]
      try folder.write(zip(names.enumerated().map { ArchiveEntry($1, smallReport($0)) }), to: "r.zip")
      let run = try runTool(["batch", folder.path("r.zip"), "--to", folder.path("json/"), "--quiet"])
      #expect(run.code == 0, "\(run.error)")
      let outcomes = try folder.lines("json/outcomes.ndjson")
      #expect(outcomes.map(\.name) == names.map { folder.path("r.zip") + "/" + $0 })
      let files = outcomes.compactMap { $0[pointer: "file"]?.string }
      #expect(Set(files).count == names.count)
      for (file, outcome) in zip(files, outcomes) {
        let report = try JSONTree(
          parsing: Array(try Data(contentsOf: folder.url.appendingPathComponent("json/" + file))))
        #expect(report[pointer: "source/sha256"] == outcome[pointer: "source/sha256"])
      }
      // The same names at the next run.
      _ = try runTool(["batch", folder.path("r.zip"), "--to", folder.path("again/"), "--quiet"])
      #expect(folder.files(below: "json/") == folder.files(below: "again/"))
    }
  }

  @Test(arguments: outputs) func aFileThatChangedIsReadAgain(_ name: String) throws {
    try withBatchFolder { folder in
      for number in 100..<300 { try folder.write(smallReport(number), to: "in/r\(number).txt") }
      // The same as one that is about to change.
      try folder.write(smallReport(105), to: "in/r110.txt")
      try folder.write(Array("cfpcheck-test: hang 产品碳足迹 1 kgCO2e\n".utf8), to: "in/z.txt")
      let first = try started(["batch", folder.path("in"), "--quiet"] + arguments(name, folder))
      let journal = folder.path(name) + (name == "out.sqlite" ? ".part" : ".journal")
      for _ in 0..<3000 where inputCount(journal) < 16 { Thread.sleep(forTimeInterval: 0.01) }
      kill(first.processIdentifier, SIGKILL)
      first.waitUntilExit()
      #expect(inputCount(journal) >= 16)
      // Longer than it was, and another report: its duplicate is none any more.
      try folder.write(smallReport(100_000), to: "in/r105.txt")
      let resumed = try runTool(["batch", folder.path("in"), "--resume"] + arguments(name, folder))
      #expect([0, 3].contains(resumed.code), "\(resumed.error)")
      let whole = "whole-" + name
      let run = try runTool(["batch", folder.path("in")] + arguments(whole, folder))
      #expect(resumed.error.replacing(folder.path(name), with: "") == run.error.replacing(folder.path(whole), with: ""))
      #expect(try contents(name, folder) == contents(whole, folder))
    }
  }

  private func started(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.environment = ["LANG": "C", "CFPCHECK_TEST_FAULTS": "1"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// How many inputs a run's journal has outcomes of.
  private func inputCount(_ journal: String) -> Int {
    guard FileManager.default.fileExists(atPath: journal) else { return 0 }
    // A second writer at the moment in which the journal is made would keep it from being made.
    var configuration = Configuration()
    configuration.readonly = true
    let database = try? DatabaseQueue(path: journal, configuration: configuration)
    let count = try? database?.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM inputs") }
    return count ?? 0
  }

  private func contents(_ name: String, _ folder: BatchFolder) throws -> [String] {
    if name.hasSuffix(".sqlite") {
      return try DatabaseQueue(path: folder.path(name)).read { database in
        try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").flatMap
        {
          table in try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
        }
      }
    }
    if !name.hasSuffix("/") { return [try String(contentsOfFile: folder.path(name), encoding: .utf8)] }
    return try folder.files(below: name).map {
      $0 + (try String(contentsOfFile: folder.path(name) + $0, encoding: .utf8))
    }
  }

  @Test func noPersonIsInAFilesName() throws {
    try withBatchFolder { folder in
      let person = "闻人澄月"
      let report = smallReport(1, person: person)
      try #require(try runToolOn(report, folder).contains(person), "the report names its author")
      for (name, bytes) in [
        ("a-\(person).txt", report), ("b-\(person).txt", report), ("c-\(person).txt", Array("%PDF-1.4".utf8)),
        ("\(person)/d_闻人_澄月.txt", smallReport(2, person: person)), ("e-\(person).txt", []),
      ] { try folder.write(bytes, to: "in/" + name) }
      for name in Self.outputs {
        let run = try runTool(
          ["batch", folder.path("in"), "--redact", "persons", "--compare"] + arguments(name, folder))
        #expect(run.code == 3 && !(run.output + run.error).contains(person), "\(run.error)")
        let texts =
          name.hasSuffix("/") ? folder.files(below: name) + (try contents(name, folder)) : try contents(name, folder)
        #expect(!texts.joined().contains(person) && !texts.joined().contains("闻人_澄月"), "\(name)")
        #expect(texts.joined().contains("[file-") && texts.joined().contains("[person-1]"), "\(name)")
      }
      let raw = try Data(contentsOf: URL(fileURLWithPath: folder.path("out.sqlite")))
      #expect(raw.range(of: Data(person.utf8)) == nil)
      let paths = ["a-\(person).txt", "c-\(person).txt"].map { folder.path("in/" + $0) }
      for format in ["text", "json", "csv", "markdown", "sarif", "pact"] {
        let run = try runTool(["check", "--redact", "persons", "--format", format] + paths)
        let shown = (run.output + run.error).removingPercentEncoding ?? ""
        #expect(!shown.contains(person) && run.error.contains("[file-2].pdf") == false, "\(format): \(run.error)")
        #expect(run.error.contains("[file-2].txt"))
      }
      let page = try runTool(["check", "--redact", "persons", "--format", "html", paths[0]])
      #expect(!page.output.contains(person))
    }
  }

  private func runToolOn(_ report: [UInt8], _ folder: BatchFolder) throws -> String {
    try folder.write(report, to: "plain.txt")
    return try JSONTree(parsing: Array(try runTool(["extract", folder.path("plain.txt")]).output.utf8))[
      pointer: "people"]?.description ?? ""
  }
}
