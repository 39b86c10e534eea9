import Foundation
import GRDB
import TestSupport
import Testing

/// `cfpcheck batch` as data teams run it: every input has one outcome, whatever the inputs do.
@Suite struct BatchTests {
  /// A folder of corpus reports and of what else lies about.
  private func makeInputs(in folder: URL, faults: Bool = false) throws -> (path: String, count: Int) {
    let inputs = folder.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: inputs.appendingPathComponent("sub"), withIntermediateDirectories: true)
    var count = 0
    func add(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: inputs.appendingPathComponent(name))
      count += 1
    }
    for (index, report) in Repository.corpus.enumerated() {
      let name =
        "\(index % 2 == 0 ? "" : "sub/")\(index)-" + report.path.split(separator: "/").suffix(2).joined(separator: "-")
      try add(name, try Repository.bytes(report.path))
    }
    try add("空文件.txt", [])
    try add("binary.txt", (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    try add("copy.txt", try Repository.bytes(Repository.corpus[3].path))
    if faults {
      for kind in ["crash", "hang", "swallow"] {
        try add("\(kind).txt", Array("cfpcheck-test: \(kind) 产品碳足迹 1 kgCO2e\n".utf8))
      }
    }
    return (inputs.path, count)
  }

  private func lines(_ url: URL) throws -> [JSONTree] {
    try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try JSONTree(parsing: Array($0)) }
  }

  @Test func everyInputHasOneOutcomeInItsOrderWhateverTheJobs() throws {
    try withTemporaryFolder { folder in
      let (path, count) = try makeInputs(in: folder)
      var outputs: [Data] = []
      for jobs in ["1", "3"] {
        let output = folder.appendingPathComponent("out-\(jobs).ndjson")
        let run = try runTool(["batch", path, "--to", output.path, "--jobs", jobs])
        #expect(run.code == 3 && run.error.contains("empty 1"), "\(run.error)")
        outputs.append(try Data(contentsOf: output))
        let found = try lines(output)
        #expect(found.count == count && Set(found.compactMap { $0[pointer: "source/name"]?.string }).count == count)
        #expect(found.count { $0[pointer: "failure/kind"] != nil } == 2)
        #expect(found.count { $0[pointer: "duplicateOf"] != nil } == 1)
        #expect(!FileManager.default.fileExists(atPath: output.path + ".journal"))
      }
      #expect(outputs[0] == outputs[1])
    }
  }

  @Test func aReportThatCrashesHangsOrOutgrowsItsMemoryCostsOnlyItself() throws {
    try withTemporaryFolder { folder in
      let (path, count) = try makeInputs(in: folder, faults: true)
      let output = folder.appendingPathComponent("out.ndjson")
      let run = try runTool(
        ["batch", path, "--to", output.path, "--jobs", "2", "--timeout", "5"],
        environment: ["CFPCHECK_TEST_FAULTS": "1"])
      let found = try lines(output)
      #expect(run.code == 3 && found.count == count, "\(run.error)")
      for (name, kind) in ["crash": "crash", "hang": "timeout", "swallow": "memory"] {
        let line = found.first { $0[pointer: "source/name"]?.string?.hasSuffix("/\(name).txt") ?? false }
        #expect(line?[pointer: "failure/kind"]?.string == kind, "\(name)")
      }
      #expect(found.count { $0[pointer: "audit"] != nil } == count - 6)
    }
  }

  @Test(arguments: ["out.ndjson", "out.sqlite", "json/", "tables/"]) func aKilledRunGoesOn(_ name: String) throws {
    try withTemporaryFolder { folder in
      let (path, _) = try makeInputs(in: folder)
      let format = name == "tables/" ? ["--format", "csv"] : []
      let whole = folder.appendingPathComponent("whole-\(name)").path + (name.hasSuffix("/") ? "/" : "")
      let cut = folder.appendingPathComponent("cut-\(name)").path + (name.hasSuffix("/") ? "/" : "")
      _ = try runTool(["batch", path, "--to", whole] + format)
      var arguments = ["batch", path, "--to", cut, "--jobs", "2"] + format
      for seconds in [0.05, 0.1, 0.2, 0.1, 0.3] {
        _ = try runTool(arguments, killedAfter: seconds)
        if arguments.last != "--resume" { arguments.append("--resume") }
      }
      let last = try runTool(arguments)
      #expect([0, 3].contains(last.code), "\(last.error)")
      #expect(try contents(of: whole) == contents(of: cut))
    }
  }

  /// What an output holds, for comparing: a database's rows in order, the files of a folder, a file.
  private func contents(of path: String) throws -> [String] {
    if path.hasSuffix(".sqlite") {
      return try DatabaseQueue(path: path).read { database in
        try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").flatMap
        {
          table in
          try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
        }
      }
    }
    if !path.hasSuffix("/") { return [try String(contentsOfFile: path, encoding: .utf8)] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }.sorted() ?? []
    return try names.filter { !$0.hasSuffix("json") || $0.contains(".") }.map { name in
      let data = (try? Data(contentsOf: URL(fileURLWithPath: path + name))) ?? Data()
      return name + String(decoding: data, as: UTF8.self)
    }
  }

  /// SQLite and CSV hold the same figures as the JSON, digit by digit.
  @Test func theTablesHoldTheFiguresOfTheJSON() throws {
    try withTemporaryFolder { folder in
      let (path, _) = try makeInputs(in: folder)
      func output(_ name: String) -> String { folder.appendingPathComponent(name).path }
      _ = try runTool(["batch", path, "--to", output("r.ndjson"), "--quiet"])
      _ = try runTool(["batch", path, "--to", output("r.sqlite"), "--quiet"])
      _ = try runTool(["batch", path, "--to", output("tables/"), "--format", "csv", "--quiet"])
      var expected: [[String]] = []
      for (index, line) in try lines(folder.appendingPathComponent("r.ndjson")).enumerated() {
        for (pointer, quantity) in quantities(line, "") {
          guard let value = quantity[pointer: "value"] ?? quantity[pointer: "amount"], value != .null else { continue }
          // The functional unit's text is all of its words; the figure's is the amount alone.
          let text = pointer == "/product/functionalUnit" ? "" : quantity[pointer: "text"]?.string ?? ""
          expected.append(["\(index + 1)", pointer, value.description, text])
        }
      }
      #expect(expected.count > 1000)
      let stored = try DatabaseQueue(path: output("r.sqlite")).read { database in
        try Row.fetchAll(
          database, sql: "SELECT report_id, pointer, value, text FROM figures WHERE value IS NOT NULL ORDER BY rowid"
        ).map { row in ["\(row[0] as Int)", row[1], row[2], row[1] == "/product/functionalUnit" ? "" : row[3]] }
      }
      expected.sort { $0.lexicographicallyPrecedes($1) }
      #expect(stored.sorted { $0.lexicographicallyPrecedes($1) } == expected)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: output("tables/figures.csv")))
      #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
      let table = csv(try String(contentsOfFile: output("tables/figures.csv"), encoding: .utf8))
      #expect(table[0].prefix(3) == ["report_id", "pointer", "value"])
      let text = try #require(table[0].firstIndex(of: "text"))
      let printed = table.dropFirst().filter { !$0[2].isEmpty }.map {
        [$0[0], $0[1], $0[2], $0[1] == "/product/functionalUnit" ? "" : $0[text].withoutGuard]
      }
      #expect(printed.sorted { $0.lexicographicallyPrecedes($1) } == expected)
    }
  }

  /// Pointer and object of every quantity of a report's JSON that is printed in its text, in no order.
  private func quantities(_ report: JSONTree, _ pointer: String) -> [(String, JSONTree)] {
    let stated = [
      "report", "company", "product", "inventory", "results", "resultSets", "factorSources", "people", "mentions",
    ]
    var found: [(String, JSONTree)] = []
    func walk(_ tree: JSONTree, _ pointer: String) {
      if (tree[pointer: "value"] ?? tree[pointer: "amount"]) != nil, tree[pointer: "text"] != nil {
        found.append((pointer, tree))
      }
      for (index, item) in tree.items.enumerated() { walk(item, "\(pointer)/\(index)") }
      for (key, member) in tree.members { walk(member, "\(pointer)/\(key)") }
    }
    for key in stated { if let part = report[pointer: key] { walk(part, "/\(key)") } }
    return found
  }

  private func csv(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if next == "\"" {
          cell += "\""
          next = scalars.next()
        } else {
          isQuoted = false
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ",":
          rows[rows.count - 1].append(cell)
          cell = ""
        case "\r": break
        case "\n":
          rows[rows.count - 1].append(cell)
          cell = ""
          rows.append([])
        default: cell.unicodeScalars.append(scalar)
        }
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  @Test func archivesAreReadInPlace() throws {
    try withTemporaryFolder { folder in
      let (path, count) = try makeInputs(in: folder)
      let archive = folder.appendingPathComponent("reports.tar.gz").path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "cd '\(path)' && tar -czf '\(archive)' ."]
      try process.run()
      process.waitUntilExit()
      let output = folder.appendingPathComponent("out.ndjson")
      let run = try runTool(["batch", archive, "--to", output.path])
      let found = try lines(output)
      #expect(run.code == 3 && found.count == count, "\(run.error)")
      #expect(found.contains { $0[pointer: "source/name"]?.string?.hasSuffix("空文件.txt") ?? false })
      // Cut off in the middle: what came before is read, and the damage is told.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: archive))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: archive))
      let cut = try runTool(["batch", archive, "--to", "-", "--quiet"])
      #expect(cut.code == 3 && cut.output.contains("damaged-archive") && cut.output.contains("\"audit\""))
    }
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    try withTemporaryFolder { folder in
      let output = folder.appendingPathComponent("out.ndjson").path
      let report = Repository.corpus[0].path
      #expect(try runTool(["batch", report, "--to", output]).code == 0)
      let first = try Data(contentsOf: URL(fileURLWithPath: output))
      #expect(try runTool(["batch", report, "--to", output]).code == 2)
      #expect(try runTool(["batch", report, "--to", output, "--resume"]).code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == first)
      #expect(try runTool(["batch", report, "--to", output, "--overwrite", "--no-document"]).code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: output)) != first)
      #expect(try runTool(["batch", report, "--to", "/proc/no/such.ndjson"]).code == 1)
      #expect(try runTool(["batch", report, "--to", "out.unknown"]).code == 2)
      #expect(try runTool(["batch", "--to", output]).code == 2)
    }
  }

  @Test func patternsChooseTheFiles() throws {
    try withTemporaryFolder { folder in
      let (path, _) = try makeInputs(in: folder)
      let some = try runTool(["batch", path, "--to", "-", "--include", "*report.html", "--exclude", "sub", "--quiet"])
      let names = some.output.split(separator: "\n").compactMap {
        try? JSONTree(parsing: Array($0.utf8))[pointer: "source/name"]?.string
      }
      #expect(!names.isEmpty && names.allSatisfy { $0.hasSuffix("report.html") && !$0.contains("/sub/") })
      let listed = try runTool(
        ["batch", "-", "--to", "-", "--quiet"], input: names.joined(separator: "\n"), environment: [:])
      #expect(listed.output == some.output)
    }
  }

  @Test func redactionLeavesNoPersonInAnyOutput() throws {
    try withTemporaryFolder { folder in
      let report = "Corpus/metering-box/report.txt"
      let plain = try JSONTree(parsing: Array(try runTool(["extract", report]).output.utf8))
      let people = try [
        "/people/0/name", "/people/0/certificate", "/company/contact/phone", "/company/legalRepresentative/name",
      ].map { try #require(plain[pointer: $0]?.string) }
      for name in ["r.ndjson", "r.sqlite", "t/"] {
        let output = folder.appendingPathComponent(name).path + (name.hasSuffix("/") ? "/" : "")
        let format = name == "t/" ? ["--format", "csv"] : []
        let run = try runTool(["batch", report, "--to", output, "--redact", "persons"] + format)
        #expect(run.code == 0, "\(run.error)")
        let text = try contents(of: output).joined()
        for person in people { #expect(!text.contains(person), "\(name): \(person)") }
      }
    }
  }

  @Test func noCellIsAFormula() throws {
    try withTemporaryFolder { folder in
      let report = folder.appendingPathComponent("r.txt")
      try Data(
        "产品碳足迹报告\n企业名称：=HYPERLINK(\"http://x\",\"y\")\n产品名称：@SUM(1)\n\n阶段\t碳足迹(kgCO2e)\n生产\t-1.50\n原材料获取\t3.00\n合计\t1.50\n"
          .utf8
      ).write(to: report)
      let tables = folder.appendingPathComponent("t").path + "/"
      #expect(try runTool(["batch", report.path, "--to", tables, "--format", "csv"]).code == 0)
      for name in FileManager.default.enumerator(atPath: tables)?.compactMap({ $0 as? String }) ?? [] {
        for row in csv(try String(contentsOfFile: tables + name, encoding: .utf8)) {
          for cell in row where cell.first.map({ "=+@".contains($0) }) ?? false { Issue.record("\(name): \(cell)") }
        }
      }
      let companies = csv(try String(contentsOfFile: tables + "companies.csv", encoding: .utf8))
      #expect(companies.dropFirst().joined().contains { $0.hasPrefix("'=HYPERLINK(\"http") })
      // A number's own sign is no formula.
      #expect(
        csv(try String(contentsOfFile: tables + "stage_results.csv", encoding: .utf8)).contains { $0.contains("-1.50") }
      )
    }
  }

  @Test func onlyWhatIsWantedLeaves() throws {
    let report = "Corpus/metering-box/report.txt"
    let findings = try JSONTree(
      parsing: Array(try runTool(["batch", report, "--to", "-", "--only-findings", "--quiet"]).output.utf8))
    #expect(Set(findings.members.keys) == ["schemaVersion", "source", "audit"])
    let bare = try JSONTree(
      parsing: Array(try runTool(["batch", report, "--to", "-", "--no-document", "--quiet"]).output.utf8))
    #expect(bare[pointer: "document"] == nil && bare[pointer: "provenance"] != nil)
  }

  /// What was not read was not compared either: "no findings" must not hide it.
  @Test func comparingSaysWhatWasNotRead() throws {
    try withTemporaryFolder { folder in
      let report = try String(
        contentsOf: Repository.root.appendingPathComponent("Corpus/metering-box/report.txt"), encoding: .utf8)
      let inputs = folder.appendingPathComponent("in")
      try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
      try Data(report.utf8).write(to: inputs.appendingPathComponent("read.txt"))
      let other = report.replacingOccurrences(of: "温室气体量", with: "甲数")
      try Data((other + "\n甲\t乙(kgCO2e)\n子\t31.42\n丑\t27.18\n").utf8).write(
        to: inputs.appendingPathComponent("partly.txt"))
      let output = folder.appendingPathComponent("r.sqlite").path
      #expect(try runTool(["batch", inputs.path, "--to", output]).code == 0)
      let english = try runTool(["compare", output, "--lang", "en"]).output
      #expect(english.contains("2 reports compared; of 1 not every emission value was read"), "\(english)")
      #expect(english.contains("partly.txt  ") && !english.contains("read.txt  0"))
      #expect(try runTool(["compare", output, "--lang", "zh"]).output.contains("比较了 2 份报告；其中 1 份"))
      let lines = try runTool(["compare", output, "--format", "json"]).output.split(separator: "\n")
      let last = try #require(lines.last)
      #expect(last.hasPrefix(#"{"compared":2,"unread":[{"report":"#) && last.contains("partly.txt"), "\(last)")
    }
  }

  @Test func theDatabaseAnswersTheCommonQuestionsAndCanBeCompared() throws {
    try withTemporaryFolder { folder in
      let report = try String(
        contentsOf: Repository.root.appendingPathComponent("Corpus/metering-box/report.txt"), encoding: .utf8)
      let copied = report.replacingOccurrences(of: "安徽砚溪电气有限公司", with: "浙江另一家电气有限公司")
      let inputs = folder.appendingPathComponent("in")
      try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
      try Data(report.utf8).write(to: inputs.appendingPathComponent("a.txt"))
      try Data(copied.utf8).write(to: inputs.appendingPathComponent("b.txt"))
      try Data(report.utf8).write(to: inputs.appendingPathComponent("c.txt"))
      let output = folder.appendingPathComponent("r.sqlite").path
      #expect(try runTool(["batch", inputs.path, "--to", output, "--compare"]).code == 0)
      try DatabaseQueue(path: output).read { database in
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        let overview = try Row.fetchAll(database, sql: "SELECT company, total, total_real, verdict FROM overview")
        #expect(overview.count == 2)
        let first = try #require(overview.first)
        #expect(first["total"] == "33.0286" && first["total_real"] == 33.0286)
        #expect(first["verdict"] == "discrepant")
        for view in ["discrepancies", "stage_shares", "electricity_factors", "duplicates"] {
          #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(view)") ?? 0 > 0, "\(view)")
        }
        #expect(try String.fetchOne(database, sql: "SELECT first_name FROM duplicates") == inputs.path + "/a.txt")
        let rules = try String.fetchAll(database, sql: "SELECT DISTINCT rule FROM comparison_findings ORDER BY rule")
        #expect(rules.contains("CFP-G01") && rules.contains("CFP-G06"), "\(rules)")
      }
      let compared = try runTool(["compare", output, "--lang", "en"])
      #expect(compared.code == 1 && compared.output.contains("CFP-G01"))
      #expect(compared.output.hasSuffix("2 reports compared.\n"))
      #expect(try runTool(["compare", "README.md"]).code == 2)
      #expect(try runTool(["explain", "CFP-G01"]).code == 0)
    }
  }

  @Test func streamAnswersEachLine() throws {
    let text = Data(try Repository.bytes("Corpus/metering-box/report.txt")).base64EncodedString()
    let requests = [
      #"{"name": "甲.txt", "path": "Corpus/metering-box/report.txt"}"#, "not JSON",
      #"{"name": "b", "base64": "\#(text)"}"#, #"{"name": "c", "path": "no/such/file"}"#, #"{"name": "d"}"#,
    ]
    let run = try runTool(["stream", "--no-document"], input: requests.joined(separator: "\n") + "\n")
    let answers = try run.output.split(separator: "\n").map { try JSONTree(parsing: Array($0.utf8)) }
    guard run.code == 0, answers.count == 5 else {
      Issue.record("\(run.code): \(run.output)")
      return
    }
    #expect(
      answers[0][pointer: "source/name"]?.string == "甲.txt"
        && answers[0][pointer: "audit/verdict"]?.string == "discrepant")
    #expect(answers[1][pointer: "failure/kind"]?.string == "bad-request")
    #expect(answers[2][pointer: "results"] == answers[0][pointer: "results"])
    #expect(answers[3][pointer: "failure/kind"]?.string == "unreadable")
    #expect(answers[4][pointer: "failure/kind"]?.string == "bad-request")
    let tables = try runTool(["stream", "--form", "tables"], input: requests[0] + "\n")
    let rows = try JSONTree(parsing: Array(tables.output.utf8))
    #expect(rows[pointer: "tables/inventory_rows"]?.items.count == 9)
  }
}

extension String {
  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
  fileprivate var withoutGuard: String {
    hasPrefix("'") && dropFirst().first.map { "=+-@".contains($0) } ?? false ? String(dropFirst()) : self
  }
}
