import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a run of the built command gave.
struct ToolRun {
  var code: Int32
  var output: String
  var error: String
}

/// The command beside the test bundle in the build folder.
let tool: URL = {
  let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  var folder = bundle.deletingLastPathComponent()
  while folder.path != "/",
    !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("cfpcheck").path)
  {
    folder = folder.deletingLastPathComponent()
  }
  let beside = folder.appendingPathComponent("cfpcheck")
  return folder.path != "/" ? beside : Repository.root.appendingPathComponent(".build/debug/cfpcheck")
}()

/// Runs the command as a user does, in the repository's top folder.
/// - Parameter killedAfter: Seconds after which the process is killed, as a power cut would; nil to let it end.
func runTool(
  _ arguments: [String], input: String = "", environment: [String: String] = [:], killedAfter seconds: Double? = nil
) throws -> ToolRun {
  let process = Process()
  process.executableURL = tool
  process.arguments = arguments
  process.currentDirectoryURL = Repository.root
  process.environment = ProcessInfo.processInfo.environment.merging(["LANG": "C"]) { $1 }.merging(environment) { $1 }
  return try withTemporaryFolder { folder in
    func file(_ name: String, _ text: String = "") throws -> FileHandle {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    return ToolRun(code: process.terminationStatus, output: try text("out"), error: try text("err"))
  }
}

/// Gives a folder of its own to `body` and removes it afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cfpcheck-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// What the command writes on a terminal whose window has the given number of columns.
func runTool(_ arguments: [String], onTerminalWith columns: UInt16, environment: [String: String] = [:]) throws
  -> String
{
  var window = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
  var (terminal, end): (Int32, Int32) = (-1, -1)
  guard openpty(&terminal, &end, nil, nil, &window) == 0 else { throw CocoaError(.fileNoSuchFile) }
  let process = Process()
  process.executableURL = tool
  process.arguments = arguments
  process.currentDirectoryURL = Repository.root
  process.environment = ["LANG": "C"].merging(environment) { $1 }
  process.standardOutput = FileHandle(fileDescriptor: end, closeOnDealloc: false)
  try process.run()
  close(end)
  // The terminal holds little: it is read while the command writes, to the end that the closed other side makes.
  var output: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { break }
    output += buffer[..<count]
  }
  process.waitUntilExit()
  close(terminal)
  return String(decoding: output, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
}
