import FlyingFox

/// What became of a request's body.
enum ReadBody {
  case whole([UInt8])
  /// It is larger than it may be. Where it was not read to its end, the connection cannot go on.
  case tooLarge(isRead: Bool)
}

/// How many bytes of a body that is not wanted are passed over, so that the client gets to read why.
private let mostPassedOver = 256 << 20

extension HTTPRequest {
  /// Whether the body was sent in full with the request's head, which FlyingFox then has read.
  private var statedLength: Int? { bodySequence.count }

  /// The body, held in memory up to a limit; what its head says is looked at before anything is read.
  func body(upTo limit: Int) async throws -> ReadBody {
    if let statedLength, statedLength > limit { return .tooLarge(isRead: try await passOverBody()) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(statedLength ?? 0)
    var passed = 0
    for try await part in bodySequence {
      if passed == 0, bytes.count + part.count <= limit {
        bytes.append(contentsOf: part)
        continue
      }
      bytes = []
      passed += part.count
      if passed > mostPassedOver { return .tooLarge(isRead: false) }
    }
    return passed == 0 ? .whole(bytes) : .tooLarge(isRead: true)
  }

  /// Reads and forgets the body.
  /// - Returns: Whether its end was reached.
  func passOverBody() async throws -> Bool {
    if let statedLength, statedLength > mostPassedOver { return false }
    var passed = 0
    for try await part in bodySequence {
      passed += part.count
      if passed > mostPassedOver { return false }
    }
    return true
  }
}
