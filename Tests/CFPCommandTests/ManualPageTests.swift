import Foundation
import TestSupport
import Testing

/// The manual page of the Debian package, which is made from what the tool says of itself.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
struct ManualPageTests {
  private static func page() throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Repository.root.appendingPathComponent("Integrations/debian/manpage.py").path, tool.path]
    process.environment = ["SOURCE_DATE_EPOCH": "1767225600", "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everyCommandAndOptionIsInThePage() throws {
    let page = try Self.page().replacing("\\-", with: "-")
    let listed = try runTool(["--help"]).output.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    let commands = listed.filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(commands.contains("check") && commands.contains("batch") && !commands.contains("worker"))
    for command in commands where command != "help" {
      let section = try #require(
        page.components(separatedBy: ".SS cfpcheck \(command)\n").dropFirst().first, "no section for \(command)")
      let own = section.components(separatedBy: "\n.S").first ?? ""
      let help = try runTool([command, "--help"]).output
      let options = help.matches(of: /\n  (?:-\w, )?(--[a-z-]+)/).map { String($0.1) }
      // What every command has stands in a section of its own.
      for option in options where option != "--version" && option != "--help" {
        #expect(own.contains("\\fB\(option)\\fR"), "\(command) \(option)")
      }
    }
    #expect(page.contains("\\fB--version\\fR") && page.contains("\\fB--help\\fR"))
    #expect(page.hasPrefix(".TH CFPCHECK 1 \"2026-01-01\""))
  }

  @Test func noLineOfTheToolsWordsIsARequest() throws {
    let requests = Set([".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".nf", ".fi", ".br"])
    for line in try Self.page().split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix(3))), "\(line)")
    }
  }
}
