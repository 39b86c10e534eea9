/// A source in UTF-8: the bytes themselves where they are UTF-8 already, a byte-order mark included.
struct SourceText: Sendable {
  let utf8: [UInt8]
  /// The encoding that the bytes were read in.
  let encoding: TextEncoding
  /// Whether the encoding was guessed and may be another.
  let isDoubtful: Bool
  /// How many sequences were no text in that encoding and stand as U+FFFD.
  let replacedCharacters: Int

  /// Finds the encoding and converts.
  /// - Parameter isName: the bytes are a few words, which UTF-16 is not looked for in.
  /// - Throws: `ReadingError` where the system's converter lacks the encoding, or for more than 2 GiB.
  init(decoding bytes: [UInt8], name: String, isName: Bool = false) throws(ReadingError) {
    let mark = byteOrderMarks.first { bytes.starts(with: $0.bytes) }
    let utf8Check = bytes.withUnsafeBufferPointer { UTF8Check($0) }
    var known = mark?.encoding
    if known == nil, !isName, TextEncoding.mayBeWide(bytes, isUTF8: utf8Check.invalid == 0) {
      known = TextEncoding(wideTextOf: bytes)
    }
    if let known {
      encoding = known
      isDoubtful = false
    } else {
      let choice = EncodingChoice(of: bytes, utf8: utf8Check)
      encoding = choice.encoding
      isDoubtful = choice.isDoubtful
    }
    if encoding == .utf8 {
      replacedCharacters = utf8Check.invalid
      utf8 = utf8Check.invalid == 0 ? bytes : bytes.withUnsafeBufferPointer { UTF8Check.repaired($0) }
    } else {
      guard let conversion = Conversion(bytes.dropFirst(mark?.bytes.count ?? 0), from: encoding) else {
        throw .unsupported(encoding, name)
      }
      utf8 = conversion.utf8
      replacedCharacters = conversion.replaced
    }
    guard utf8.count < Int(Int32.max) else { throw .tooLarge(name) }
  }
}

/// A short text that came as bytes without a word on their encoding, a file's name among them; U+FFFD stands for what
/// is no text in the encoding that was found.
public func readableText(of bytes: [UInt8]) -> String {
  String(decoding: (try? SourceText(decoding: bytes, name: "", isName: true))?.utf8 ?? bytes, as: UTF8.self)
}
