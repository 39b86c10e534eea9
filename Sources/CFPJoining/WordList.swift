public import CFPDocuments

/// Words that are looked for together, such as all that open a caption. Lower-case ASCII letters stand for either case.
@usableFromInline package struct WordList: ExpressibleByArrayLiteral, Sendable {
  /// In the order in which they are tried: longest first where one opens another.
  package let words: [[UInt8]]
  /// For each byte whether a word starts with it: most places in a text are settled by that.
  @usableFromInline package let openings: [Bool]

  @usableFromInline package init(arrayLiteral elements: String...) {
    words = elements.map { Array($0.utf8) }
    var openings = [Bool](repeating: false, count: 256)
    for first in words.compactMap(\.first) {
      openings[Int(first)] = true
      if (0x61...0x7A).contains(first) { openings[Int(first & 0xDF)] = true }
    }
    self.openings = openings
  }

  /// Whether one of the words starts with a byte.
  @inlinable @inline(__always) package func mayStart(with byte: UInt8) -> Bool { openings[Int(byte)] }
}

extension [UInt8] {
  /// The length in bytes of the first of `list` that stands at `index`.
  @inlinable @inline(__always) package func length(ofAny list: WordList, at index: Int, before end: Int) -> Int? {
    guard index >= 0, index < end, list.mayStart(with: self[index]) else { return nil }
    return lengthOfWord(in: list, at: index, before: end)
  }

  @usableFromInline package func lengthOfWord(in list: WordList, at index: Int, before end: Int) -> Int? {
    for word in list.words where has(word, at: index, before: end) { return word.count }
    return nil
  }

  /// Whether a span ends with one of `list`.
  package func ends(_ span: TextSpan, withAny list: WordList) -> Bool {
    list.words.contains { span.end - $0.count >= span.start && has($0, at: span.end - $0.count, before: span.end) }
  }

  /// Whether one of `list` stands anywhere in a span.
  package func contains(anyOf list: WordList, in span: TextSpan) -> Bool {
    var index = span.start
    while index < span.end {
      if length(ofAny: list, at: index, before: span.end) != nil { return true }
      index += 1
    }
    return false
  }
}
