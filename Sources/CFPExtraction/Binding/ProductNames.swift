import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The products that a report has results of, and where its text names them.
struct ProductNames: Sendable {
  /// As printed, in the order in which they come.
  private(set) var names: [Stated<String>] = []
  /// The product of each name, folded, in small letters.
  private(set) var numberOfName: [[UInt8]: Int] = [:]
  /// All words that stand for them, folded, in small letters.
  private(set) var words: [[UInt8]] = []
  private var index: PhraseIndex<Int>

  /// - Parameter names: Each product's name, with the folded words that stand for it: the name as captions and headings
  ///   print it, and its model's code.
  init(_ names: [(name: Stated<String>, words: [[UInt8]])]) {
    self.names = names.map(\.name)
    words = names.flatMap(\.words)
    var table: [UInt8] = []
    for (product, entry) in names.enumerated() {
      let words = entry.words.filter { !$0.contains { $0 == UInt8(ascii: "|") || $0 < 0x20 } }
      table += Array("\(product)\t".utf8) + words.joined(separator: [UInt8(ascii: "|")]) + [UInt8(ascii: "\n")]
    }
    index = PhraseIndex([(table, { Int($0) })])
  }

  /// Tells which product has a name.
  mutating func number(_ name: [UInt8], _ product: Int) { numberOfName[name] = product }

  /// The products named in a range, in the order of the text; a code inside of a longer one is no name.
  func mentioned(in bytes: [UInt8], _ range: Range<Int>) -> [PhraseMatch<Int>] {
    index.matches(in: bytes, range).filter { match in
      let (start, end) = (match.range.lowerBound, match.range.upperBound)
      let isCutBefore = start > 0 && bytes[start].isAlphanumeric && bytes[start - 1].isAlphanumeric
      let isCutBehind = end < bytes.count && bytes[end - 1].isAlphanumeric && bytes[end].isAlphanumeric
      return !isCutBefore && !isCutBehind
    }
  }

  /// The only product that a range names; nil where it names none, or several.
  func only(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let found = Set(mentioned(in: bytes, range).map(\.key))
    return found.count == 1 ? found.first : nil
  }

  /// The product that the titles of a table name.
  func product(ofTable table: Int, _ input: ReaderInput) -> Int? {
    for title in input.titles(ofTable: table) {
      let found = Set(mentioned(in: input.bytes, title).map(\.key))
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }
}
