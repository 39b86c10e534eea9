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

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity + 8) }

  mutating func add(_ value: Int) { withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func add(_ data: ArraySlice<UInt8>) {
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

  /// The whole frame, with bytes at its end whose length nobody needs to be told.
  consuming func finished(endingWith rest: [UInt8] = []) -> [UInt8] {
    bytes.append(contentsOf: rest)
    let count = bytes.count - 8
    withUnsafeBytes(of: Int64(count).littleEndian) { length in bytes.replaceSubrange(0..<8, with: length) }
    return bytes
  }
}

/// Reads the parts of a frame in the order in which they were added.
struct FrameReader {
  /// The frame without its length.
  private let bytes: ArraySlice<UInt8>
  private(set) var index: Int

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
    guard count >= 0, count <= bytes.endIndex - index else { return [] }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func string() -> String { String(decoding: data(), as: UTF8.self) }

  mutating func optionalString() -> String? { integer() == 0 ? nil : string() }
}

/// Collects what arrives on a descriptor until a frame is whole.
struct FrameBuffer {
  /// The frame's length first, then the frame itself, each with as many bytes as it will have.
  private var bytes = [UInt8](repeating: 0, count: 8)
  private var isLength = true
  private var count = 0

  enum Arrival { case incomplete, frame([UInt8]), ended }

  /// Reads what is there; waits for it on a descriptor that blocks.
  mutating func read(from descriptor: Int32) -> Arrival {
    while true {
      let got = bytes.withUnsafeMutableBytes { buffer in
        recv(descriptor, buffer.baseAddress! + count, buffer.count - count, 0)
      }
      if got < 0 { return errno == EINTR || errno == EAGAIN ? .incomplete : .ended }
      if got == 0 { return .ended }
      count += got
      if count < bytes.count { continue }
      count = 0
      guard isLength else {
        defer { expectLength() }
        return .frame(bytes)
      }
      var reader = FrameReader(bytes[...])
      let length = reader.integer()
      guard length > 0 else { return .ended }
      bytes = [UInt8](repeating: 0, count: length)
      isLength = false
    }
  }

  private mutating func expectLength() {
    bytes = [UInt8](repeating: 0, count: 8)
    isLength = true
  }
}
