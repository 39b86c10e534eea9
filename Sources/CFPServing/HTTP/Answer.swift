import CFPArchiving
import CFPCheck
import FlyingFox
import FlyingSocks
import Foundation

/// What a request is answered with.
struct Answer: Sendable {
  var status = 200
  var mediaType: String
  var body: [UInt8]
  var headers: [String: String] = [:]
  /// The policy of a page; of anything else nothing may be loaded or run.
  var policy = "default-src 'none'; frame-ancestors 'none'; sandbox"
  /// Whether the connection ends behind it: for a request whose body was not read to its end.
  var endsConnection = false

  init(_ mediaType: String, _ body: [UInt8], status: Int = 200) {
    self.mediaType = mediaType
    self.body = body
    self.status = status
  }

  init(_ mediaType: String, _ text: String) { self.init(mediaType, Array(text.utf8)) }

  static func json(_ bytes: [UInt8], status: Int = 200) -> Answer { Answer("application/json", bytes, status: status) }

  /// A refusal as problem details (RFC 9457).
  init(_ refusal: Refusal, in language: OutputLanguage) {
    let problem = Problem(
      title: HTTPStatusCode.of(refusal.status).phrase, status: refusal.status,
      detail: language == .zh ? refusal.message.zh : refusal.message.en, kind: refusal.kind,
      message: ReportLine.Sentence(refusal.message), report: refusal.report)
    self.init("application/problem+json", encoded(problem), status: refusal.status)
    headers["Content-Language"] = language.rawValue
  }

  private struct Problem: Encodable {
    var type = "about:blank"
    var title: String
    var status: Int
    var detail: String
    var kind: String
    var message: ReportLine.Sentence
    var report: Int?
  }

  /// The response as it is sent. Nothing is kept by a browser, sniffed, framed, or told to other sites.
  func response(to method: HTTPMethod) -> HTTPResponse {
    var fields: HTTPHeaders = [
      .contentType: mediaType, .contentLength: String(body.count), .cacheControl: "no-store",
      HTTPHeader("Content-Security-Policy"): policy, HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer", HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
    for (name, value) in headers { fields[HTTPHeader(name)] = value }
    if endsConnection { fields[.connection] = "close" }
    let sent = method == .HEAD ? [] : body
    return HTTPResponse(
      statusCode: .of(status), headers: fields,
      body: endsConnection
        ? HTTPBodySequence(from: EndingBytes(bytes: sent), count: sent.count) : HTTPBodySequence(data: Data(sent)))
  }
}

extension HTTPStatusCode {
  static func of(_ code: Int) -> HTTPStatusCode { known.first { $0.code == code } ?? .internalServerError }

  private static let known: [HTTPStatusCode] = [
    .ok, .created, .badRequest, .forbidden, .notFound, .methodNotAllowed, .conflict, .gone,
    .payloadTooLarge, .unsupportedMediaType, .unprocessableContent, .internalServerError, .serviceUnavailable,
    HTTPStatusCode(507, phrase: "Insufficient Storage"),
  ]
}

/// A body whose end ends the connection. FlyingFox would otherwise take what it has not read of a request's body for
/// the next request.
private struct EndingBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let bytes: [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? {
      guard let byte = rest.popFirst() else { throw SocketError.disconnected }
      return byte
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { throw SocketError.disconnected }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
