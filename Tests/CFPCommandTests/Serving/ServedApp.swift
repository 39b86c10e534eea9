import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// A running `cfpcheck serve`, asked over sockets of our own: nothing between the test and the wire tidies a request.
final class ServedApp: Sendable {
  let port: UInt16
  let token: String
  private let process: pid_t

  /// Starts the command and waits for its address.
  init(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = ["serve", "--lang", "en"] + arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process.processIdentifier
    var line = ""
    while !line.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Unanswered() }
      line += String(decoding: data, as: UTF8.self)
    }
    let parts = line.split(whereSeparator: { ":/\n".contains($0) }).map(String.init)
    guard parts.count == 4, parts[1] == "127.0.0.1", let port = UInt16(parts[2]) else { throw Unanswered() }
    self.port = port
    token = parts[3]
  }

  deinit { kill(process, SIGKILL) }

  struct Unanswered: Error {}

  /// Ends the command with a signal.
  /// - Returns: Its exit code, and how many seconds it took; nil where it does not end.
  func end(with signal: Int32) -> (code: Int32, seconds: Double)? {
    let start = Date()
    kill(process, signal)
    while Date().timeIntervalSince(start) < 10 {
      // Foundation may have collected the process before us: then it is gone, too.
      var status: Int32 = 0
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return (status >> 8 & 0xFF, Date().timeIntervalSince(start)) }
      if found < 0 { return (0, Date().timeIntervalSince(start)) }
      usleep(20_000)
    }
    return nil
  }

  struct Reply {
    var status: Int
    var headers: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
    func json() throws -> JSONTree { try JSONTree(parsing: body) }
  }

  /// Asks for a path behind the token.
  func ask(
    _ method: String = "GET", _ path: String, body: [UInt8]? = nil, headers: [String: String] = [:]
  ) throws -> Reply {
    try askAnywhere(method, "/\(token)/\(path)", body: body, headers: headers)
  }

  /// Asks for a path as it is.
  func askAnywhere(
    _ method: String = "GET", _ target: String, body: [UInt8]? = nil, headers: [String: String] = [:]
  ) throws -> Reply {
    var fields = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
    if let body, headers["Transfer-Encoding"] == nil { fields["Content-Length"] = "\(body.count)" }
    fields.merge(headers) { $1 }
    var request = Array("\(method) \(target) HTTP/1.1\r\n".utf8)
    for (name, value) in fields where value != "-" { request += Array("\(name): \(value)\r\n".utf8) }
    request += Array("\r\n".utf8)
    if let body {
      request +=
        headers["Transfer-Encoding"] == nil
        ? body : Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
    }
    guard let reply = try Reply(send(request)) else { throw Unanswered() }
    return reply
  }

  /// Sends bytes and takes what comes until the other end closes, or for some seconds.
  func send(_ bytes: [UInt8], seconds: Int = 60) throws -> [UInt8] {
    let descriptor = try connected()
    defer { close(descriptor) }
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
      }
      // The other end may have answered and closed before it has all.
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &part, part.count, 0)
      guard count > 0 else { return answer }
      answer += part[..<count]
    }
  }

  /// A connection to the app.
  func connected() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      close(descriptor)
      throw Unanswered()
    }
    return descriptor
  }

  /// Uploads a report.
  @discardableResult
  func upload(_ bytes: [UInt8], name: String = "report.txt", headers: [String: String] = [:]) throws -> Reply {
    let escaped = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return try ask("POST", "reports?name=\(escaped)", body: bytes, headers: headers)
  }

  func list(_ query: String = "") throws -> JSONTree { try ask("GET", "reports?\(query)").json() }

  /// Asks for the list until nothing is read from a folder any more.
  func listWhenRead(_ query: String = "") throws -> JSONTree {
    for _ in 0..<300 {
      let list = try list(query)
      if list[pointer: "/reading/isComplete"] == .bool(true) { return list }
      usleep(100_000)
    }
    throw Unanswered()
  }
}

extension ServedApp.Reply {
  /// The first response in some bytes; nil where there is none.
  init?(_ bytes: [UInt8]) {
    let separator = Array("\r\n\r\n".utf8)
    guard
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: separator) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    guard let code = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    status = code
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    body = Array(bytes[(end + 4)...])
    if let length = headers["content-length"].flatMap({ Int($0) }), length <= body.count {
      body = Array(body.prefix(length))
    }
  }
}
