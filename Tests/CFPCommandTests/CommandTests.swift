import Foundation
import TestSupport
import Testing

/// The built command, as a user runs it.
@Suite struct CommandTests {
  struct Run {
    var code: Int32
    var output: String
    var error: String
  }

  /// The command beside the test bundle in the build folder.
  static let tool: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("cfpcheck").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    let beside = folder.appendingPathComponent("cfpcheck")
    return folder.path != "/"
      ? beside : Repository.root.appendingPathComponent(".build/debug/cfpcheck")
  }()

  private func run(_ arguments: [String], input: String = "", environment: [String: String] = [:])
    throws -> Run
  {
    let process = Process()
    process.executableURL = Self.tool
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment.merging(["LANG": "C"]) { $1 }.merging(
      environment
    ) { $1 }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cfpcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String = "") throws -> FileHandle {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    process.standardInput = try file("in", input)
    let output = try file("out")
    let error = try file("err")
    process.standardOutput = output
    process.standardError = error
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    return Run(code: process.terminationStatus, output: try text("out"), error: try text("err"))
  }

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
    #expect(try self.run(run.arguments).code == run.code, "\(run.arguments)")
  }

  @Test func eachFileIsPrintedEvenIfAnotherFails() throws {
    let run = try run(["extract", "no-such-file", Self.sound, "README.md.missing", Self.faulty])
    #expect(run.code == 3 && run.output.split(separator: "\n").count == 2)
    #expect(run.error.contains("no-such-file: ") && run.error.contains("README.md.missing: "))
  }

  @Test func standardInput() throws {
    let text = String(decoding: try Repository.bytes(Self.sound), as: UTF8.self)
    #expect(try run(["check", "-"], input: text).code == 0)
  }

  @Test func languageFollowsOptionThenLocale() throws {
    #expect(try run(["check", Self.faulty, "--lang", "zh"]).output.contains("错误"))
    #expect(
      try run(["check", Self.faulty], environment: ["LC_ALL": "zh_CN.UTF-8"]).output.contains("错误"))
    #expect(try run(["check", Self.faulty]).output.contains("error"))
  }

  @Test func noColourIntoAFileOrPipe() throws {
    #expect(!(try run(["check", Self.faulty]).output.contains("\u{1B}[")))
  }

  @Test func redactionLeavesNoPerson() throws {
    let plain = try run(["extract", Self.faulty])
    let redacted = try run(["extract", "--redact", "persons", Self.faulty])
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
    #expect(try run(["extract", Self.sound, "-o", path]).code == 0)
    let written = try JSONTree(parsing: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(written[pointer: "/audit/verdict"]?.string == "consistent")
    #expect(try run(["extract", Self.sound, "-o", "/no/such/folder/x.json"]).code == 3)
  }

  @Test func sameBytesTwice() throws {
    #expect(
      try run(["extract", Self.faulty]).output == (try run(["extract", Self.faulty]).output))
  }
}
