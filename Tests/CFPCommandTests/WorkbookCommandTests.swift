import Foundation
import TestSupport
import Testing

/// `check --format xlsx`, as a user runs it.
@Suite struct WorkbookCommandTests {
  private static let sound = "Corpus/metering-box-sound/report.txt"
  private static let faulty = "Corpus/metering-box/report.txt"

  @Test func writesAWorkbookAndKeepsTheExitCode() throws {
    try withTemporaryFolder { folder in
      for (report, code) in [(Self.sound, 0), (Self.faulty, 1)] {
        let path = folder.appendingPathComponent("\(code).xlsx")
        let run = try runTool(["check", "--format", "xlsx", report, "-o", path.path])
        #expect(run.code == code && run.output.isEmpty && run.error.isEmpty)
        #expect([UInt8](try Data(contentsOf: path).prefix(4)) == [0x50, 0x4B, 3, 4])
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  @Test func goesIntoAPipe() throws {
    for output in [[], ["-o", "-"]] {
      let run = try runTool(["check", "--format", "xlsx", Self.sound] + output)
      #expect(run.code == 0 && run.output.hasPrefix("PK\u{3}\u{4}"))
    }
    #expect(!FileManager.default.fileExists(atPath: Repository.root.appendingPathComponent("-").path))
  }

  @Test func holdsOneReportOnly() throws {
    let run = try runTool(["check", "--format", "xlsx", Self.sound, Self.faulty, "-o", "/tmp/never.xlsx"])
    #expect(run.code == 2 && run.error.contains("one report") && run.error.contains("batch"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/never.xlsx"))
  }

  @Test func withoutTheLibrarySaysWhatToInstallAndLeavesTheFile() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("audit.xlsx")
      try Data("old".utf8).write(to: path)
      let absent = ["CFPCHECK_XLSXWRITER": "/no/such/library"]
      let arguments = ["check", "--format", "xlsx", Self.sound, "-o", path.path]
      let english = try runTool(arguments, environment: absent)
      #expect(english.code == 3 && english.error.contains("apt install libxlsxwriter"))
      #expect(try runTool(arguments + ["--lang", "zh"], environment: absent).error.contains("请安装"))
      #expect(try Data(contentsOf: path) == Data("old".utf8))
      #expect(try runTool(["check", Self.sound], environment: absent).code == 0)
    }
  }

  @Test func anUnreadableReportLeavesTheFile() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("audit.xlsx")
      try Data("old".utf8).write(to: path)
      #expect(try runTool(["check", "--format", "xlsx", "no-such-file", "-o", path.path]).code == 3)
      #expect(try Data(contentsOf: path) == Data("old".utf8))
      let elsewhere = try runTool(["check", "--format", "xlsx", Self.sound, "-o", "/no/such/folder/x.xlsx"])
      #expect(elsewhere.code == 3 && elsewhere.error.contains("/no/such/folder/x.xlsx"))
    }
  }

  #if os(Linux)
    /// The loader tells every library that it looks for.
    @Test func theLibraryIsLoadedForWorkbooksAlone() throws {
      let loader = ["LD_DEBUG": "libs"]
      let text = try runTool(["check", Self.sound], environment: loader)
      #expect(text.error.contains("find library=libxml2") && !text.error.contains("libxlsxwriter"))
      let workbook = try runTool(["check", "--format", "xlsx", Self.sound], environment: loader)
      #expect(workbook.error.contains("find library=libxlsxwriter"))
    }
  #endif
}
