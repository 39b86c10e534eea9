import Foundation
import TestSupport
import Testing

/// What `cfpcheck batch` makes of awkward inputs: each costs only itself.
@Suite struct BatchInputTests {
  @Test(arguments: ["1", "3"]) func aHugeFileFailsAlone(_ jobs: String) throws {
    try withBatchFolder { folder in
      try folder.write([UInt8](repeating: UInt8(ascii: "x"), count: 70_000_000), to: "in/000.txt")
      for number in 1...12 { try folder.write(smallReport(number), to: "in/r\(number).txt") }
      _ = try runTool(["batch", folder.path("in"), "--to", folder.path("out.ndjson"), "--quiet", "--jobs", jobs])
      let lines = try folder.lines("out.ndjson")
      #expect(lines.count == 13 && lines.dropFirst().allSatisfy { $0[pointer: "audit"] != nil })
      // A debug build takes more memory for it than a release build: that it is no crash is what counts.
      #expect(lines[0].failure == "memory" || lines[0].failure == "not-a-cfp-report", "\(lines[0].failure ?? "")")
    }
  }

  /// One piece that the system refuses is want of memory, too, though nothing was held by then.
  @Test func refusedMemoryIsNoCrash() throws {
    try withBatchFolder { folder in
      try folder.write(Array("cfpcheck-test: gulp 产品碳足迹 1 kgCO2e\n".utf8), to: "in/gulp.txt")
      _ = try runTool(
        ["batch", folder.path("in"), "--to", folder.path("out.ndjson"), "--quiet"],
        environment: ["CFPCHECK_TEST_FAULTS": "1"])
      #expect(try folder.lines("out.ndjson").map(\.failure) == ["memory"])
    }
  }

  /// In the C locale, too, in which libarchive would make question marks of them.
  @Test func namesInZipsAreReadByTheirFlag() throws {
    try withBatchFolder { folder in
      var bare = ArchiveEntry("未标记.txt", smallReport(3))
      bare.isNameFlagged = false
      // 报告.txt in GB18030, as older Chinese archives have it.
      var old = ArchiveEntry(name: [0xB1, 0xA8, 0xB8, 0xE6] + Array(".txt".utf8), smallReport(4))
      old.isNameFlagged = false
      let entries = [ArchiveEntry("甲报告.txt", smallReport(1)), ArchiveEntry("丙/ä-ö.txt", smallReport(2)), bare, old]
      try folder.write(zip(entries), to: "r.zip")
      for locale in ["C", "C.UTF-8"] {
        let run = try runTool(
          ["batch", folder.path("r.zip"), "--to", "-", "--quiet", "--include", "*.txt"],
          environment: ["LANG": locale, "LC_ALL": locale])
        let names = try run.output.split(separator: "\n").map { try JSONTree(parsing: Array($0.utf8)).name }
        let expected = ["甲报告.txt", "丙/ä-ö.txt", "未标记.txt", "报告.txt"].map { folder.path("r.zip") + "/" + $0 }
        #expect(names == expected, "\(locale)")
      }
      // A mark stands for one character, whatever it takes in bytes.
      let one = try runTool(["batch", folder.path("r.zip"), "--to", "-", "--quiet", "--include", "?报告.txt"])
      #expect(one.output.split(separator: "\n").count == 1)
    }
  }

  @Test func linksAndDevicesInArchivesAreTold() throws {
    try withBatchFolder { folder in
      var entries = [ArchiveEntry("r.txt", smallReport(1)), ArchiveEntry("folder/")]
      entries[1].kind = "5"
      for (name, kind, target) in [
        ("hard.txt", "1", "r.txt"), ("soft.txt", "2", "r.txt"), ("device", "3", ""), ("pipe", "6", ""),
      ] {
        var entry = ArchiveEntry(name)
        (entry.kind, entry.target) = (Character(kind), target)
        entries.append(entry)
      }
      try folder.write(tar(entries), to: "r.tar")
      let run = try runTool(["batch", folder.path("r.tar"), "--to", folder.path("out.ndjson"), "--quiet"])
      #expect(run.code == 3)
      let lines = try folder.lines("out.ndjson")
      #expect(lines.map(\.failure) == [nil, "link", "link", "special-file", "special-file"])
      #expect(lines[1][pointer: "failure/message/en"]?.string?.contains("hard link") ?? false)
    }
  }

  @Test func whatTheNamesHoldActsOnNoTerminal() throws {
    try withBatchFolder { folder in
      let names = ["\u{1B}]0;x\u{7}\u{1B}[2Ja.txt", "\u{1B}[31mb.txt", "c\u{9B}31m\u{7F}.txt", "\u{202E}d.txt"]
      let entries = names.enumerated().map { index, name in
        ArchiveEntry(name, index % 2 == 0 ? Array("nothing".utf8) : smallReport(index))
      }
      try folder.write(zip(entries), to: "r.zip")
      func expectQuiet(_ run: ToolRun, _ what: String) {
        let commands = (run.output + run.error).unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
        }
        #expect(commands.isEmpty, "\(what)")
      }
      for output in ["-", folder.path("out.ndjson"), folder.path("json/"), folder.path("r.sqlite")] {
        expectQuiet(try runTool(["batch", folder.path("r.zip"), "--to", output, "--compare"]), output)
      }
      expectQuiet(try runTool(["compare", folder.path("r.sqlite")]), "compare")
      let report = "in/\u{1B}[31m报告.txt"
      try folder.write(smallReport(9), to: report)
      for format in ["text", "json", "csv", "markdown", "sarif"] {
        expectQuiet(try runTool(["check", folder.path(report), "--format", format]), format)
      }
      expectQuiet(try runTool(["check", folder.path("in/\u{1B}[31m.txt")]), "no such file")
    }
  }

  @Test func streamAnswersWhateverIsInALine() throws {
    let small = Data(smallReport(1)).base64EncodedString()
    let bad = [
      "{\"name\": \"broken", "[]", "null", #"{"name": 5, "base64": ""}"#, #"{"name": "e", "base64": ""}"#, "\u{0}\u{0}",
      #"{"base64": "not base64!"}"#, #"{"path": "/dev/zero"}"#, #"{"path": "Sources"}"#,
      #"{"path": "README.md\u0000x"}"#,
      String(repeating: "[", count: 100_000), #"{"name": "c", "base64": "Y2ZwY2hlY2stdGVzdDogY3Jhc2gK"}"#,
      // Longer than any request for a worker of 64 MB.
      "{\"base64\": \"" + String(repeating: "A", count: 70_000_000),
    ]
    let input = (bad + ["", #"{"name": "last", "base64": "\#(small)"}"#]).joined(separator: "\n")
    let run = try runTool(
      ["stream", "--no-document", "--memory-limit", "64"], input: input, environment: ["CFPCHECK_TEST_FAULTS": "1"])
    let answers = try run.output.split(separator: "\n").map { try JSONTree(parsing: Array($0.utf8)) }
    guard run.code == 0, answers.count == bad.count + 1 else {
      Issue.record("\(run.code), \(answers.count) answers: \(run.error)")
      return
    }
    #expect(answers.dropLast().allSatisfy { $0.failure != nil })
    #expect([4, 11, 12].map { answers[$0].failure } == ["empty", "crash", "too-large"])
    #expect(answers.last?.name == "last")
  }
}
