/// The words of a source that speak for an encoding: those with bytes beyond ASCII, each once.
///
/// A table drawn with lines repeats a few characters thousands of times, and what those are in another encoding would
/// outweigh every word; so a word counts once, and a pair of bytes that repeats itself counts as one.
struct EncodingSample {
  /// The words with a blank between them.
  private(set) var bytes: [UInt8] = []

  private static let limit = 2048

  init(of source: [UInt8]) {
    bytes.reserveCapacity(Self.limit + 1)
    var seen: Set<[UInt8]> = []
    source.withUnsafeBufferPointer { source in
      var start = 0
      while start < source.count, bytes.count < Self.limit {
        var end = start
        var isPlain = true
        while end < source.count, !Self.isBetweenWords(source[end]) {
          if source[end] >= 0x80 { isPlain = false }
          end += 1
        }
        if !isPlain { append(source[start..<end], unlessIn: &seen) }
        start = end + 1
      }
    }
  }

  private mutating func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, unlessIn seen: inout Set<[UInt8]>) {
    var word: [UInt8] = []
    var index = piece.startIndex
    while index < piece.endIndex, word.count < Self.limit {
      let byte = piece[index]
      let repeats =
        byte >= 0x80 && index + 1 < piece.endIndex && index - 2 >= piece.startIndex && byte == piece[index - 2]
        && piece[index + 1] == piece[index - 1]
      if repeats {
        index += 2
      } else {
        word.append(byte)
        index += 1
      }
    }
    guard seen.insert(word).inserted else { return }
    bytes += word.prefix(Self.limit - min(bytes.count, Self.limit))
    bytes.append(0x20)
  }

  /// Whether a byte is part of no character beyond ASCII in any encoding but UTF-16 and the like: blanks, most
  /// punctuation, the brackets of tags. (GB18030 has digits in some characters, the others letters.)
  private static func isBetweenWords(_ byte: UInt8) -> Bool { byte < 0x30 || 0x3A...0x3F ~= byte }
}
