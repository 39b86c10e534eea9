import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if canImport(Glibc)
  private let withoutSignal = Int32(MSG_NOSIGNAL)
#else
  private let withoutSignal: Int32 = 0
#endif

/// Stands on the port, before the HTTP library: a request gets through once its head is whole, small, and in time.
///
/// The library bounds neither: its work grows with the square of a line's length, so that one long line from any page in
/// a browser, token or not, would hold a processor for minutes. Behind the gate it listens on a socket in a folder that
/// nobody else can enter. A connection carries one request.
final class HeadGate: Sendable {
  let port: UInt16
  private let listeners: [Int32]
  private let inner: String
  private let connections = Atomic<Int>(0)
  private let isOpen = Atomic<Bool>(true)

  /// Bytes of a request line and its headers, and seconds until they must be there.
  private static let mostHeadBytes = 32_768
  private static let headSeconds = 15
  private static let mostConnections = 512

  /// Binds to the loopback addresses; a port of 0 is any that is free.
  /// - Parameter inner: The path of the socket that requests are handed to.
  /// - Throws: `ServeError` where the port cannot be had.
  init(port: UInt16, inner: String) throws(ServeError) {
    guard let (first, bound) = HeadGate.listenIPv4(port) else { throw ServeError.port(port) }
    self.port = bound
    self.inner = inner
    // Beside it the other loopback, for who says localhost and means IPv6; where there is none, there is none.
    listeners = [first] + (HeadGate.listenIPv6(bound).map { [$0] } ?? [])
  }

  /// Begins to take connections.
  func open() {
    for listener in listeners {
      Thread.detachNewThread { [self] in
        while isOpen.load(ordering: .relaxed) {
          let client = accept(listener, nil, nil)
          guard client >= 0 else {
            if errno == EBADF || errno == EINVAL { return }
            usleep(10_000)
            continue
          }
          guard connections.load(ordering: .relaxed) < HeadGate.mostConnections else {
            _ = close(client)
            continue
          }
          connections.add(1, ordering: .relaxed)
          Thread.detachNewThread { [self] in
            pass(client)
            _ = close(client)
            connections.subtract(1, ordering: .relaxed)
          }
        }
      }
    }
  }

  func stop() {
    isOpen.store(false, ordering: .relaxed)
    for listener in listeners {
      shutdown(listener, Int32(SHUT_RDWR))
      _ = close(listener)
    }
  }

  // MARK: One connection

  private func pass(_ client: Int32) {
    limit(client, SO_RCVTIMEO, seconds: HeadGate.headSeconds)
    limit(client, SO_SNDTIMEO, seconds: 60)
    guard let head = readHead(client) else { return }
    let (text, wantsContinue) = rewritten(head.bytes[..<head.end])
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard server >= 0 else { return }
    defer { _ = close(server) }
    guard reach(server), writeAll(text, to: server) else { return }
    // Whoever refuses a body closes its end early; its answer is there all the same.
    _ = writeAll(Array(head.bytes[head.end...]), to: server)
    if wantsContinue { _ = writeAll(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), to: client) }
    exchange(client, server)
    partFrom(client)
  }

  /// The bytes up to the empty line behind the head, and what came with them; nil where there is no head to pass on.
  private func readHead(_ client: Int32) -> (bytes: [UInt8], end: Int)? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    let deadline = Date().addingTimeInterval(Double(HeadGate.headSeconds))
    while true {
      let count = recv(client, &chunk, chunk.count, 0)
      guard count > 0, Date() < deadline else { return nil }
      let start = max(0, bytes.count - 3)
      bytes.append(contentsOf: chunk[..<count])
      if let end = endOfHead(bytes, from: start) { return (bytes, end) }
      if bytes.count > HeadGate.mostHeadBytes {
        refuse(client)
        return nil
      }
    }
  }

  private func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      let next = index + 1
      if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\r"), bytes[next + 1] == UInt8(ascii: "\n") {
        return next + 2
      }
    }
    return nil
  }

  private func refuse(_ client: Int32) {
    let answer = "HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    _ = writeAll(Array(answer.utf8), to: client)
    partFrom(client)
  }

  /// Ends the answer and takes what still comes for a moment: closing with bytes unread would reset the connection, and
  /// the client would lose the answer.
  private func partFrom(_ client: Int32) {
    shutdown(client, Int32(SHUT_WR))
    limit(client, SO_RCVTIMEO, seconds: 1)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var passed = 0
    while passed < 64 << 20 {
      let count = recv(client, &chunk, chunk.count, 0)
      if count <= 0 { return }
      passed += count
    }
  }

  /// The head with one request to its connection, and without an expectation that is met here.
  private func rewritten(_ head: ArraySlice<UInt8>) -> (bytes: [UInt8], wantsContinue: Bool) {
    var output: [UInt8] = []
    var wantsContinue = false
    for line in head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
      if name == "connection" || name == "keep-alive" { continue }
      if name == "expect" {
        wantsContinue = String(decoding: line, as: UTF8.self).lowercased().contains("100-continue")
        continue
      }
      if line.isEmpty || Array(line) == [UInt8(ascii: "\r")] { break }
      output += line
      output.append(UInt8(ascii: "\n"))
    }
    return (output + Array("Connection: close\r\n\r\n".utf8), wantsContinue)
  }

  /// Hands bytes on in both directions until the answer has ended.
  private func exchange(_ client: Int32, _ server: Int32) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var events = [
      pollfd(fd: client, events: Int16(POLLIN), revents: 0), pollfd(fd: server, events: Int16(POLLIN), revents: 0),
    ]
    while isOpen.load(ordering: .relaxed) {
      let ready = poll(&events, 2, 1_000)
      if ready < 0, errno != EINTR { return }
      if ready <= 0 { continue }
      if events[1].revents != 0 {
        let count = recv(server, &chunk, chunk.count, 0)
        guard count > 0, writeAll(Array(chunk[..<count]), to: client) else { return }
      }
      if events[0].revents & Int16(POLLERR | POLLNVAL) != 0 { return }
      if events[0].revents != 0 {
        let count = recv(client, &chunk, chunk.count, 0)
        // A client that has said all still waits for its answer.
        if count <= 0 { events[0].fd = -1 } else if !writeAll(Array(chunk[..<count]), to: server) { events[0].fd = -1 }
      }
    }
  }

  private func reach(_ server: Int32) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(inner.utf8)
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, withoutSignal) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private func limit(_ descriptor: Int32, _ option: Int32, seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  // MARK: Listening

  private static func listenIPv4(_ port: UInt16) -> (descriptor: Int32, port: UInt16)? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    guard let descriptor = bound(AF_INET, &address) else { return nil }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    return isKnown ? (descriptor, UInt16(bigEndian: address.sin_port)) : nil
  }

  private static func listenIPv6(_ port: UInt16) -> Int32? {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return bound(AF_INET6, &address)
  }

  private static func bound<Address>(_ family: Int32, _ address: inout Address) -> Int32? {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size)) == 0
      }
    }
    guard isBound, listen(descriptor, 128) == 0 else {
      _ = close(descriptor)
      return nil
    }
    return descriptor
  }
}
