import Glibc

/// A source in UTF-8: the bytes themselves where they are UTF-8 already, a byte-order mark included.
struct SourceText: Sendable {
  let utf8: [UInt8]
  /// The encoding that the bytes were read in.
  let encoding: TextEncoding
  /// How many sequences were no text in that encoding and stand as U+FFFD.
  let replacedCharacters: Int

  /// Finds the encoding and converts.
  /// - Throws: `ReadingError` where the system's converter lacks the encoding, or for more than 2 GiB.
  init(decoding bytes: [UInt8], name: String) throws(ReadingError) {
    let mark = byteOrderMarks.first { bytes.starts(with: $0.bytes) }
    let wide = mark?.encoding ?? TextEncoding(utf16ByZerosOf: bytes)
    let utf8Check = bytes.withUnsafeBufferPointer { UTF8Check($0) }
    encoding = wide ?? TextEncoding(of: bytes, utf8: utf8Check)
    if encoding == .utf8 {
      replacedCharacters = utf8Check.invalid
      utf8 = utf8Check.invalid == 0 ? bytes : bytes.withUnsafeBufferPointer { UTF8Check.repaired($0) }
    } else {
      guard let (text, replaced) = converted(bytes.dropFirst(mark?.bytes.count ?? 0), from: encoding) else {
        throw .unsupported(encoding, name)
      }
      utf8 = text
      replacedCharacters = replaced
    }
    guard utf8.count < Int(Int32.max) else { throw .tooLarge(name) }
  }
}

/// A short text that came as bytes without a word on their encoding, a file's name among them; U+FFFD stands for what
/// is no text in the encoding that was found.
public func readableText(of bytes: [UInt8]) -> String {
  String(decoding: (try? SourceText(decoding: bytes, name: ""))?.utf8 ?? bytes, as: UTF8.self)
}

/// Bytes converted to UTF-8 with `iconv`; what cannot be converted becomes U+FFFD, a unit at a time, and conversion goes
/// on behind it. Nil where `iconv` does not know the encoding.
private func converted(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> (utf8: [UInt8], replaced: Int)? {
  guard let converter = iconv_open("UTF-8", encoding.name), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
  var replaced = 0
  bytes.withUnsafeBytes { input in
    guard let base = input.baseAddress else { return }
    // `iconv` takes the input as mutable and does not write to it.
    var next: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: CChar.self))
    var left = input.count
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      while left > 0 {
        var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        let result = iconv(converter, &next, &left, &target, &room)
        let failure = errno
        output.append(contentsOf: buffer.prefix(buffer.count - room))
        if result != -1 || failure == E2BIG { continue }
        output.append(contentsOf: replacementCharacter)
        replaced += 1
        let passed = failure == EINVAL ? left : min(encoding.unit, left)
        next = next.map { $0 + passed }
        left -= passed
      }
    }
  }
  return (output, replaced)
}
