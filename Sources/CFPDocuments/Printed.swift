extension Document {
  /// What a span states, as it is printed: blanks and line breaks that only layout put there are dropped between Chinese
  /// characters and folded to one blank elsewhere (REPORT.md, Text). What is struck out states nothing.
  public func printed(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    appendPrinted(span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `printed(_:)` gives, as UTF-8.
  /// - Parameter showsStruck: whether what is struck out is shown, too.
  public func appendPrinted(_ span: TextSpan, to output: inout [UInt8], showsStruck: Bool = false) {
    let range = span.range.clamped(to: 0..<text.count)
    let start = output.count
    guard !showsStruck, !marks.isEmpty else {
      var writer = PrintedWriter()
      output.reserveCapacity(output.count + range.count)
      return text.withUnsafeBufferPointer { writer.append($0, range, to: &output, since: start) }
    }
    let struck = struckStretches(in: TextSpan(range))
    output.reserveCapacity(output.count + range.count)
    var writer = PrintedWriter()
    text.withUnsafeBufferPointer { source in
      var from = range.lowerBound
      for stretch in struck {
        writer.append(source, from..<max(from, stretch.start), to: &output, since: start)
        from = max(from, stretch.end)
      }
      writer.append(source, from..<max(from, range.upperBound), to: &output, since: start)
    }
  }

  /// The stretches of a span that are struck out, in order.
  public func struckStretches(in span: TextSpan) -> [TextSpan] { marks.stretches(.struck, in: span) }
}

/// Folds the blanks of stretches that follow each other.
private struct PrintedWriter {
  private var lastIsWide = true
  private var owesBlank = false

  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout [UInt8], since start: Int
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let blank = blankLength(source, at: index, end: end)
      if blank > 0 {
        owesBlank = true
        index += blank
        continue
      }
      let isWide = isWide(source, at: index, end: end)
      if owesBlank, output.count > start, !(lastIsWide && isWide) { output.append(UInt8(ascii: " ")) }
      owesBlank = false
      lastIsWide = isWide
      let count = min(scalarLength(source[index]), end - index)
      for offset in 0..<count { output.append(source[index + offset]) }
      index += count
    }
  }
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
