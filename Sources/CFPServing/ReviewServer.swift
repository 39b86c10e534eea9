import CFPArchiving
public import CFPCheck
import FlyingFox
import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The running app.
public final class ReviewServer: Sendable {
  /// The address to open, token included.
  public let url: String
  private let folder: PrivateFolder
  private let gate: HeadGate
  private let server: HTTPServer
  private let tasks: [Task<Void, any Error>]

  /// Binds to loopback and starts to answer.
  /// - Throws: `ServeError` where the port cannot be had, `StoreError` where the database is none.
  public static func start(_ options: ServeOptions) async throws -> ReviewServer {
    let shelf: any ReportShelf =
      if case .database(let path) = options.source {
        DatabaseShelf(database: try database(at: path, options))
      } else {
        ReportCollection(options)
      }
    return try await ReviewServer(options, shelf)
  }

  private static func database(at path: String, _ options: ServeOptions) throws -> ReportDatabase {
    let database = try ReportDatabase(path: path)
    guard options.redaction == .none || database.isRedacted else { throw ServeError.notRedacted(path) }
    return database
  }

  private init(_ options: ServeOptions, _ shelf: any ReportShelf) async throws {
    folder = try PrivateFolder()
    let switchboard = Switchboard()
    gate = try HeadGate(port: options.port, inner: folder.path + "/http")
    let server = HTTPServer(
      config: configuration(sockaddr_un.unix(path: folder.path + "/http"), options), handler: switchboard)
    let listening = Task { try await server.waitUntilListening() }
    let running = Task {
      defer { listening.cancel() }
      try await server.run()
    }
    try? await listening.value
    let access = Access(port: gate.port)
    switchboard.connect(Router(options, access: access, shelf: shelf))
    gate.open()
    var tasks = [running]
    if let collection = shelf as? ReportCollection { tasks.append(Task { await collection.readFolder() }) }
    self.tasks = tasks
    self.server = server
    url = "http://127.0.0.1:\(gate.port)/\(access.token)/"
  }

  /// Ends; what is being answered has a moment to be answered.
  public func stop() async {
    gate.stop()
    await server.stop(timeout: 0.2)
    for task in tasks { task.cancel() }
    folder.remove()
  }
}

/// Why the app cannot start.
public struct ServeError: Error, Sendable, CustomStringConvertible {
  public let message: Message
  /// Whether it is the call that is wrong.
  public let isUsage: Bool
  public var description: String { message.en }

  private init(_ zh: String, _ en: String, isUsage: Bool = false) {
    message = Message(zh: zh, en: en)
    self.isUsage = isUsage
  }

  static func port(_ port: UInt16) -> Self {
    Self(
      "无法使用端口 \(port)；请用 --port 换一个，或用 --port 0 取任一空闲端口。",
      "Port \(port) cannot be had; name another with --port, or take any free one with --port 0.")
  }

  static func folder(_ path: String) -> Self {
    Self("无法在 \(path) 建立临时文件夹。", "No temporary folder can be made in \(path).")
  }

  static func notRedacted(_ path: String) -> Self {
    Self(
      "\(path) 写出时没有隐去人名，而数据库中没有可据以隐去的原文；请重新运行 batch --redact persons。",
      "\(path) was written without --redact persons, and holds no source to redact by; run batch with it.",
      isUsage: true)
  }
}

private func configuration(_ address: some SocketAddress, _ options: ServeOptions) -> HTTPServer.Configuration {
  HTTPServer.Configuration(
    address: address,
    // For one request, its body and its place in the queue of readers included.
    timeout: Double(4 * options.limits.seconds),
    sharedRequestBufferSize: 65_536, sharedRequestReplaySize: 65_536, logger: .disabled)
}

/// Hands requests on; the servers exist before the router, which knows their port.
private final class Switchboard: HTTPHandler {
  private let router = Mutex<Router?>(nil)

  func connect(_ router: Router) { self.router.withLock { $0 = router } }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let router = router.withLock({ $0 }) else { return HTTPResponse(statusCode: .serviceUnavailable) }
    return await router.response(to: request)
  }
}

/// A folder that only this user can enter.
private struct PrivateFolder: Sendable {
  let path: String

  init() throws(ServeError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var pattern = Array((place.utf8.count < 60 ? place : "/tmp").utf8) + Array("/cfpcheck-XXXXXX".utf8) + [0]
    let isMade = pattern.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { mkdtemp($0.assumingMemoryBound(to: CChar.self)) != nil } ?? false
    }
    guard isMade else { throw ServeError.folder(place) }
    path = String(decoding: pattern.dropLast(), as: UTF8.self)
  }

  func remove() {
    unlink(path + "/http")
    rmdir(path)
  }
}
