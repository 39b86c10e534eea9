import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReportText {
  /// The options of a form that were ticked: `☐摇篮到大门 ☑摇篮到坟墓`, `[x] cradle-to-gate [ ] cradle-to-grave`, `大门√ 坟墓`.
  /// - Returns: The words of each chosen option; nil where the range has no boxes or ticks, or where it stays open to which
  ///   option a mark belongs.
  func chosenOptions(in range: Range<Int>) -> [Range<Int>]? {
    let marks = tickMarks(in: range)
    guard let first = marks.first, let last = marks.last, marks.contains(where: \.isChosen) || marks.count > 1 else {
      return nil
    }
    let opens = trimmed(range.lowerBound..<first.range.lowerBound, of: bytes).isEmpty
    let closes = trimmed(last.range.upperBound..<range.upperBound, of: bytes).isEmpty
    // A single tick behind one of several options stands behind the word that it touches.
    guard opens || closes || marks.count == 1 && touchesWordBefore(first.range, in: range) else { return nil }
    return marks.indices.compactMap { index in
      guard marks[index].isChosen else { return nil }
      let low = index > 0 ? marks[index - 1].range.upperBound : range.lowerBound
      let high = index + 1 < marks.count ? marks[index + 1].range.lowerBound : range.upperBound
      let option =
        opens ? marks[index].range.upperBound..<high : optionBefore(marks[index].range.lowerBound, notBefore: low)
      return trimmed(option, of: bytes)
    }
  }

  private func tickMarks(in range: Range<Int>) -> [(range: Range<Int>, isChosen: Bool)] {
    var found: [(range: Range<Int>, isChosen: Bool)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0xE0 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("),
        let mark = CFPExtraction.tickMarks.first(where: {
          bytes.holds($0.mark, at: index, end: range.upperBound, anyCase: true)
        })
      {
        found.append((index..<(index + mark.mark.count), mark.isChosen))
        index += mark.mark.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func touchesWordBefore(_ mark: Range<Int>, in range: Range<Int>) -> Bool {
    mark.lowerBound > range.lowerBound && bytes[mark.lowerBound - 1] != UInt8(ascii: " ")
      && (mark.upperBound == range.upperBound || bytes[mark.upperBound] == UInt8(ascii: " "))
  }

  /// The words before a tick, back to the blank, comma or tick that parts them from the option before.
  private func optionBefore(_ end: Int, notBefore low: Int) -> Range<Int> {
    let words = trimmed(low..<end, of: bytes)
    let start = bytes[words].lastIndex { " ,;/".utf8.contains($0) }.map { $0 + 1 } ?? words.lowerBound
    return start..<words.upperBound
  }
}
