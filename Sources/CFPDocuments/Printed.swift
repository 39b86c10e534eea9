extension Document {
  /// What a span states, as it is printed: blanks and line breaks that only layout put there are dropped between Chinese
  /// characters and folded to one blank elsewhere (REPORT.md, Text). What is struck out states nothing.
  public func printed(_ span: TextSpan) -> String {
    if let ink = inkOnly(span) { return ink }
    var bytes: [UInt8] = []
    appendPrinted(span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a span with neither blanks nor struck stretches in it: most cells and many labels.
  private func inkOnly(_ span: TextSpan) -> String? {
    let range = span.range.clamped(to: 0..<text.count)
    guard struckStretches(in: TextSpan(range)).isEmpty else { return nil }
    return text.withUnsafeBufferPointer { source in
      guard inkEnd(source, from: range.lowerBound, end: range.upperBound) == range.upperBound else { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
    }
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
      let startsWide = isWide(source, at: index, end: end)
      if owesBlank, output.count > start, !(lastIsWide && startsWide) { output.append(UInt8(ascii: " ")) }
      owesBlank = false
      let inkEnd = inkEnd(source, from: index, end: end)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<inkEnd]))
      lastIsWide = isWide(source, at: lastScalar(source, in: index..<inkEnd), end: end)
      index = inkEnd
    }
  }
}

/// Where the ink that stands at `index` ends: before the next blank.
private func inkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, end: Int) -> Int {
  var index = index
  while index < end {
    let byte = bytes[index]
    if byte > 0x20, byte < 0xC2 {
      index += 1
    } else if byte >= 0xE4, byte <= 0xE9 {
      index += 3  // a Chinese character
    } else if blankLength(bytes, at: index, end: end) == 0 {
      index += 1
    } else {
      break
    }
  }
  return min(index, end)
}

/// Where the last character of a stretch that is not empty starts.
private func lastScalar(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
  var index = range.upperBound - 1
  while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
  return index
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
