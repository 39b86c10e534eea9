import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// Whether a clause compares, supposes, or speaks of another product.
  func isElsewhere(_ clause: Range<Int>, _ block: ProseBlock) -> Bool {
    block.phrases.contains {
      ($0.key == .elsewhere || $0.key == .negation) && clause.contains($0.range.lowerBound)
    } || supposes(clause)
  }

  /// 若: whether the words suppose something; 若干 is a number.
  private func supposes(_ clause: Range<Int>) -> Bool {
    var rest = clause
    while let found = find(supposition, in: bytes, rest) {
      if !bytes.holds(severalTail, at: found.upperBound, end: bytes.count) { return true }
      rest = found.upperBound..<clause.upperBound
    }
    return false
  }
}

private let supposition = Array("若".utf8)
private let severalTail = Array("干".utf8)
