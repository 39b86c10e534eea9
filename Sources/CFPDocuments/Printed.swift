extension Document {
  /// What a span shows, as it is printed: blanks and line breaks that only layout put there are dropped between
  /// Chinese characters and folded to one blank elsewhere (REPORT.md, Text).
  public func printed(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    appendPrinted(span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `printed(_:)` gives, as UTF-8.
  public func appendPrinted(_ span: TextSpan, to output: inout [UInt8]) {
    let range = span.range.clamped(to: 0..<text.count)
    output.reserveCapacity(output.count + range.count)
    let outputStart = output.count
    text.withUnsafeBufferPointer { source in
      var index = range.lowerBound
      let end = range.upperBound
      var lastIsWide = true
      while index < end {
        let blank = blankLength(source, at: index, end: end)
        if blank > 0 {
          index += blank
          while index < end {
            let more = blankLength(source, at: index, end: end)
            if more == 0 { break }
            index += more
          }
          if index < end, output.count > outputStart,
            !(lastIsWide && isWide(source, at: index, end: end))
          {
            output.append(UInt8(ascii: " "))
          }
          continue
        }
        lastIsWide = isWide(source, at: index, end: end)
        let count = min(scalarWidth(source[index]), end - index)
        for offset in 0..<count { output.append(source[index + offset]) }
        index += count
      }
    }
  }
}

@inline(__always) private func scalarWidth(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
}

/// How many bytes of blank (ASCII blanks and controls, no-break space, ideographic space, byte-order mark) stand here.
@inline(__always) private func blankLength(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
) -> Int {
  let byte = bytes[index]
  if byte <= 0x20 { return 1 }
  if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
  if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
  if byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
  return 0
}

/// Whether a Chinese or Japanese character, or one of their punctuation marks, stands here: scripts without blanks.
@inline(__always) private func isWide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int)
  -> Bool
{
  let byte = bytes[index]
  guard byte >= 0xE3, index + 2 < end else { return false }
  if byte <= 0xE9 { return true }  // U+3000 to U+9FFF
  if byte == 0xEF { return bytes[index + 1] >= 0xBC }  // U+FF00 and on: full-width forms
  return byte >= 0xF0
}
