import Foundation
import TestSupport
import Testing

/// What a command does where there is more to read than it may, or no room to write.
@Suite struct InputLimitTests {
  private func shell(_ command: String) throws -> ToolRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ["TOOL": tool.path, "LANG": "C", "PATH": "/usr/bin:/bin"]
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let told = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return ToolRun(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      error: String(decoding: told, as: UTF8.self))
  }

  @Test func anInputWithoutEndIsGivenUp() throws {
    for command in ["extract", "check"] {
      let run = try shell("ulimit -v 4000000; $TOOL \(command) - < /dev/zero")
      #expect(run.code == 3 && run.error.contains("-: ") && run.error.contains("64 MB"), "\(run.error)")
      #expect(run.error.contains("--input-limit"))
    }
  }

  @Test func theLimitIsTheUsers() throws {
    try withBatchFolder { folder in
      try folder.write(smallReport(1) + [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 20), to: "r.txt")
      let refused = try runTool(["extract", "--input-limit", "1", "--lang", "zh", folder.path("r.txt")])
      #expect(refused.code == 3 && refused.output.isEmpty)
      #expect(refused.error.contains("r.txt：") || refused.error.contains("r.txt: 超过 1 MB"), "\(refused.error)")
      #expect(try runTool(["extract", "--input-limit", "2", folder.path("r.txt")]).code == 0)
      #expect(try runTool(["extract", "--input-limit", "0", folder.path("r.txt")]).code == 2)
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "rules", "explain P02", "factors", "tables", "tables --json", "--help", "--version", "extract", "check",
    ])
  func aFullDiskIsNoSuccess(_ command: String) throws {
    let report = ["extract", "check"].contains(command) ? " Corpus/metering-box/report.txt --fail-on never" : ""
    let arguments = command == "extract" ? command + " Corpus/metering-box/report.txt" : command + report
    let run = try shell("cd '\(Repository.root.path)'; $TOOL \(arguments) > /dev/full")
    #expect(run.code == 3 && run.error.contains("Standard output cannot be written"), "\(run.code): \(run.error)")
  }
}
