#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What coordinator and worker send each other: a length, then integers and byte strings, each integer eight bytes with
/// the least first, each byte string behind its length. Both ends are the same binary: there is no version to agree on.
struct FrameWriter {
  /// The frame, its length in front.
  private(set) var bytes: [UInt8] = [UInt8](repeating: 0, count: 8)

  mutating func add(_ value: Int) { withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func add(_ data: [UInt8]) {
    add(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// The whole frame.
  mutating func finished() -> [UInt8] {
    let count = bytes.count - 8
    withUnsafeBytes(of: Int64(count).littleEndian) { length in bytes.replaceSubrange(0..<8, with: length) }
    return bytes
  }
}

/// Reads the parts of a frame in the order in which they were added.
struct FrameReader {
  /// The frame without its length.
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func integer() -> Int {
    guard index + 8 <= bytes.endIndex else { return 0 }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[index + offset]) << (8 * UInt64(offset)) }
    index += 8
    return Int(Int64(bitPattern: value))
  }

  mutating func data() -> ArraySlice<UInt8> {
    let count = integer()
    guard count >= 0, index + count <= bytes.endIndex else { return [] }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func string() -> String { String(decoding: data(), as: UTF8.self) }

  mutating func optionalString() -> String? { integer() == 0 ? nil : string() }
}

/// Collects what arrives on a descriptor until a frame is whole.
struct FrameBuffer {
  private var bytes: [UInt8] = []

  enum Arrival { case incomplete, frame([UInt8]), ended }

  /// Reads what is there; waits for it on a descriptor that blocks.
  mutating func read(from descriptor: Int32) -> Arrival {
    let wanted = missing
    if bytes.isEmpty { bytes.reserveCapacity(1 << 18) }
    var failure: Int32 = 0
    var got = 0
    let part = [UInt8](unsafeUninitializedCapacity: max(wanted, 8)) { buffer, count in
      got = recv(descriptor, buffer.baseAddress, max(wanted, 8), 0)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if got < 0 { return failure == EINTR || failure == EAGAIN ? .incomplete : .ended }
    if got == 0 { return .ended }
    bytes.append(contentsOf: part)
    guard bytes.count >= 8, missing == 0 else { return .incomplete }
    let frame = Array(bytes[8...])
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    return .frame(frame)
  }

  /// How many bytes the frame lacks; those of its length first.
  private var missing: Int {
    guard bytes.count >= 8 else { return 8 - bytes.count }
    var reader = FrameReader(bytes[..<8])
    return max(0, reader.integer() + 8 - bytes.count)
  }
}
