import Foundation
import TestSupport
import Testing

/// The built command, as a user runs it.
@Suite struct CommandTests {
  private static let sound = "Corpus/metering-box-sound/report.txt"
  private static let faulty = "Corpus/metering-box/report.txt"

  struct Case: Sendable {
    var arguments: [String]
    var code: Int32
  }

  static let codes: [Case] = [
    Case(arguments: ["check", sound], code: 0), Case(arguments: ["check", faulty], code: 1),
    Case(arguments: ["check", sound, faulty], code: 1),
    Case(arguments: ["check", "no-such-file", sound], code: 3),
    Case(arguments: ["check", faulty, "--fail-on", "never"], code: 0),
    Case(arguments: ["check", "--no-such-option", sound], code: 2),
    Case(arguments: ["check"], code: 2), Case(arguments: ["extract", faulty], code: 0),
    Case(arguments: ["extract", "no-such-file"], code: 3),
    Case(arguments: ["extract", "Package.swift"], code: 3),
    Case(arguments: ["check", "--vocabulary", "README.md", sound], code: 2),
    Case(arguments: ["--version"], code: 0), Case(arguments: ["check", "--help"], code: 0),
    Case(arguments: ["--generate-completion-script", "bash"], code: 0),
  ]

  @Test(arguments: codes) func exitCode(_ run: Case) throws {
    #expect(try runTool(run.arguments).code == run.code, "\(run.arguments)")
  }

  @Test func eachFileIsPrintedEvenIfAnotherFails() throws {
    let run = try runTool(["extract", "no-such-file", Self.sound, "README.md.missing", Self.faulty])
    #expect(run.code == 3 && run.output.split(separator: "\n").count == 2)
    #expect(run.error.contains("no-such-file: ") && run.error.contains("README.md.missing: "))
  }

  @Test func standardInput() throws {
    let text = String(decoding: try Repository.bytes(Self.sound), as: UTF8.self)
    #expect(try runTool(["check", "-"], input: text).code == 0)
  }

  @Test func languageFollowsOptionThenLocale() throws {
    #expect(try runTool(["check", Self.faulty, "--lang", "zh"]).output.contains("错误"))
    #expect(
      try runTool(["check", Self.faulty], environment: ["LC_ALL": "zh_CN.UTF-8"]).output.contains("错误"))
    #expect(try runTool(["check", Self.faulty]).output.contains("error"))
  }

  @Test func noColourIntoAFileOrPipe() throws {
    #expect(!(try runTool(["check", Self.faulty]).output.contains("\u{1B}[")))
  }

  @Test func aTerminalIsFoldedToItsWindow() throws {
    let plain = { (text: String) in text.replacing(/\u{1B}\[[0-9]*m/, with: "") }
    for columns: UInt16 in [40, 80] {
      let text = plain(try runTool(["check", "--lang", "zh", Self.faulty], onTerminalWith: columns))
      // A Chinese character takes two columns, so that half of them is the least that a full line holds.
      let lengths = text.split(separator: "\n").map(\.count)
      #expect((lengths.max() ?? 0) <= Int(columns) && (lengths.max() ?? 0) > Int(columns) / 2, "\(text)")
      #expect(text.contains("阶段") && text.contains("✓ 完全一致"))
    }
    let narrow = try runTool(["check", Self.faulty], onTerminalWith: 200, environment: ["COLUMNS": "50"])
    #expect(plain(narrow).split(separator: "\n").allSatisfy { $0.count <= 50 })
    #expect(try runTool(["check", Self.faulty]).output.split(separator: "\n").contains { $0.count > 200 })
  }

  @Test func coloursOnATerminalUnlessRefused() throws {
    #expect(try runTool(["check", Self.faulty], onTerminalWith: 80).contains("\u{1B}["))
    #expect(
      !(try runTool(["check", Self.faulty], onTerminalWith: 80, environment: ["NO_COLOR": "1"]).contains("\u{1B}")))
  }

  @Test func figuresOfSeveralFilesUnderOneHeading() throws {
    let run = try runTool(["check", "--format", "csv", Self.sound, "no-such-file", Self.faulty])
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(run.code == 3 && lines.last == "" && lines.count { $0.contains("pointer,line,stage") } == 1)
    #expect(lines.contains { $0.hasPrefix(Self.sound + ",/results/total,") })
    let wrong = try #require(lines.first { $0.hasPrefix(Self.faulty + ",/inventory/4/emission,") })
    #expect(wrong.contains(",disagrees,") && wrong.contains(",3.19655") && wrong.contains(",-0.40025"), "\(wrong)")
  }

  @Test func aTicketInMarkdown() throws {
    let run = try runTool(["check", "--format", "markdown", "--lang", "en", Self.faulty])
    #expect(run.code == 1 && run.output.hasPrefix("## 产品碳足迹报告 QH600231-01\n\n**discrepant"))
    #expect(run.output.contains("| error CFP-P02 |") && run.output.contains("| **total** | 33.0286 | 33.0286 |"))
  }

  @Test func footprintsForPACT() throws {
    let one = try JSONTree(parsing: Array(try runTool(["check", "--format", "pact", Self.sound]).output.utf8))
    let stages = try JSONTree(parsing: Array(try runTool(["extract", Self.sound]).output.utf8))
    let inside = try ["0", "1", "2"].map { index -> Decimal in
      let value = try #require(stages[pointer: "results/stages/\(index)/emission/value"])
      return try #require(Decimal(string: value.description))
    }
    let sum = try #require(one[pointer: "productFootprint/pcf/pcfExcludingBiogenicUptake"]?.string)
    #expect(Decimal(string: sum) == inside.reduce(0, +) && inside.count == 3)
    let several = try runTool(["check", "--format", "pact", Self.sound, Self.faulty])
    #expect(several.code == 1 && several.output.split(separator: "\n").count == 2)
    let again = try runTool(["check", "--format", "pact", Self.faulty, Self.sound])
    #expect(Set(again.output.split(separator: "\n")) == Set(several.output.split(separator: "\n")))
  }

  @Test func redactionLeavesNoPerson() throws {
    let plain = try runTool(["extract", Self.faulty])
    let redacted = try runTool(["extract", "--redact", "persons", Self.faulty])
    let report = try JSONTree(parsing: Array(plain.output.utf8))
    let people = [
      "/people/0/name", "/people/1/name", "/people/0/certificate", "/company/contact/phone",
      "/company/legalRepresentative/name",
    ]
    for pointer in people {
      let value = try #require(report[pointer: pointer]?.string)
      #expect(!redacted.output.contains(value), "\(pointer)")
    }
  }

  @Test func outputToAFile() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cfpcheck-\(UUID().uuidString).json"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try runTool(["extract", Self.sound, "-o", path]).code == 0)
    let written = try JSONTree(parsing: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(written[pointer: "/audit/verdict"]?.string == "consistent")
    #expect(try runTool(["extract", Self.sound, "-o", "/no/such/folder/x.json"]).code == 3)
  }

  @Test func sameBytesTwice() throws {
    #expect(
      try runTool(["extract", Self.faulty]).output == (try runTool(["extract", Self.faulty]).output))
  }

  // MARK: Rules, factors, baselines, SARIF

  @Test func everyRuleIsListedAndExplainedInBothLanguages() throws {
    let list = try runTool(["rules", "--lang", "en"])
    let ids = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(list.code == 0 && ids.count >= 27 && ids == ids.sorted())
    for id in ids {
      for language in ["zh", "en"] {
        let page = try runTool(["explain", id, "--lang", language])
        #expect(page.code == 0 && page.output.hasPrefix(id) && page.output.split(separator: "\n").count >= 6, "\(id)")
      }
    }
    #expect(try runTool(["explain", "CFP-Z99"]).code == 2)
    #expect(try runTool(["explain", "p02"]).output.hasPrefix("CFP-P02"))
  }

  @Test func factorsWithTheirSources() throws {
    let diesel = try runTool(["factors", "柴油", "fuel_ncv"])
    #expect(diesel.code == 0 && diesel.output.contains("42.652 GJ/t") && diesel.output.contains("GB/T 32151.22-2024"))
    #expect(try runTool(["factors", "no such factor"]).code == 1)
    let own = FileManager.default.temporaryDirectory.appendingPathComponent("own-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: own) }
    try Data("name,unit,value,year,region,source\nOwn steel,kgCO2e/kg,2.41,2025,CN,supplier\n".utf8).write(to: own)
    #expect(try runTool(["factors", "--factors", own.path, "own steel"]).output.contains("2.41 kgCO2e/kg"))
    try Data("nonsense\n".utf8).write(to: own)
    #expect(try runTool(["check", "--factors", own.path, Self.sound]).code == 2)
  }

  @Test func aBaselineSilencesAndStillLists() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("known-\(UUID().uuidString).tsv")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try runTool(["check", "--write-baseline", file.path, Self.faulty]).code == 1)
    let silenced = try runTool(["check", "--format", "json", "--baseline", file.path, Self.faulty])
    #expect(silenced.code == 0)
    let audit = try JSONTree(parsing: Array(silenced.output.utf8))[pointer: "audit"]
    #expect(audit?[pointer: "findings"]?.items.isEmpty ?? false)
    #expect(audit?[pointer: "suppressed/0/suppression/reason"]?.string == "reviewed")
    #expect(audit?[pointer: "verdict"]?.string == "discrepant")
    // A blank line more moves every line, and no fingerprint.
    let text = try String(contentsOf: Repository.root.appendingPathComponent(Self.faulty), encoding: .utf8)
    #expect(try runTool(["check", "--baseline", file.path, "-"], input: "\n\n" + text).code == 0)
    try Data("not a fingerprint\n".utf8).write(to: file)
    #expect(try runTool(["check", "--baseline", file.path, Self.faulty]).code == 2)
  }

  /// What SARIF 2.1.0 requires of a log, a run, a tool, a rule, a result and a location (sections 3.13 to 3.28).
  @Test func sarifHasItsRequiredProperties() throws {
    let output = try runTool(["check", "--format", "sarif", Self.faulty, Self.sound]).output
    let log = try JSONTree(parsing: Array(output.utf8))
    #expect(log[pointer: "version"]?.string == "2.1.0" && log[pointer: "runs"]?.items.count == 1)
    #expect(log[pointer: "runs/0/tool/driver/name"]?.string == "cfpcheck")
    let rules = log[pointer: "runs/0/tool/driver/rules"]?.items ?? []
    #expect(rules.count >= 27 && rules.allSatisfy { $0[pointer: "help/text"]?.string != nil })
    let results = log[pointer: "runs/0/results"]?.items ?? []
    #expect(!results.isEmpty)
    for result in results {
      #expect(result[pointer: "message/text"]?.string?.isEmpty == false)
      #expect(["error", "warning", "note"].contains(result[pointer: "level"]?.string ?? ""))
      let index = Int(result[pointer: "ruleIndex"]?.description ?? "") ?? -1
      #expect(rules.indices.contains(index) && rules[index][pointer: "id"]?.string == result[pointer: "ruleId"]?.string)
      #expect(
        result[pointer: "locations/0/physicalLocation/artifactLocation/uri"]?.string == Self.faulty
          || result[pointer: "locations/0/physicalLocation/artifactLocation/uri"]?.string == Self.sound)
      #expect(result[pointer: "partialFingerprints"]?.members.keys.contains("cfpcheck/v1") == true)
    }
    #expect(results.contains { $0[pointer: "locations/0/physicalLocation/region/startLine"] != nil })
    #expect(results.contains { !($0[pointer: "relatedLocations"]?.items.isEmpty ?? true) })
  }
}
