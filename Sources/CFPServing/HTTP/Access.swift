import CFPCheck
import FlyingFox

/// Whether a request comes from the page that this app has given out, or from a program that was told the token.
///
/// A web page elsewhere can make a browser send requests to loopback: by another name for 127.0.0.1 (DNS rebinding: the
/// Host tells), or as it is (the Origin tells). Neither knows the token.
struct Access: Sendable {
  /// 32 hexadecimal digits: 128 bits of the system's random source.
  let token: String
  private let hosts: [String]

  init(port: UInt16) {
    var random = SystemRandomNumberGenerator()
    token = (0..<2).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// The parts of the path behind the token, and what stands in front of them in the app's own addresses.
  /// - Throws: `Refusal` where the request is not ours; it says nothing of what there is.
  func path(of request: HTTPRequest) throws(Refusal) -> (parts: [String], prefix: String) {
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      throw Refusal(
        403, "host", zh: "Host 标头不是本机地址。", en: "The Host header is not this machine's own address.")
    }
    if let origin = request.headers[HTTPHeader("Origin")]?.lowercased(),
      !hosts.contains(where: { "http://\($0)" == origin })
    {
      throw Refusal(403, "origin", zh: "不接受来自其他网站的请求。", en: "Requests of other sites are not taken.")
    }
    let path = request.target.path()
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 1024 else { throw .notFound }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let first = parts.first, isToken(first) { return (Array(parts.dropFirst()), "/\(token)") }
    if let authorization = request.headers[.authorization], authorization.hasPrefix("Bearer "),
      isToken(String(authorization.dropFirst(7)))
    {
      return (parts, "")
    }
    throw .notFound
  }

  /// Compares every byte whatever the first ones say: the time taken tells nothing of the token.
  private func isToken(_ text: String) -> Bool {
    let given = Array(text.utf8)
    let wanted = Array(token.utf8)
    var difference = given.count ^ wanted.count
    for index in wanted.indices {
      difference |= Int(wanted[index] ^ (index < given.count ? given[index] : 0))
    }
    return difference == 0
  }
}
