/// Spellings that are looked for together at a place of folded bytes. Nearly every place is turned away by its first byte.
struct Spellings: Sendable {
  /// In the order in which they are tried: longest first where one begins with another.
  let all: [[UInt8]]
  /// For each byte whether a spelling begins with it.
  private let heads: [Bool]

  init(_ all: [[UInt8]]) {
    self.all = all
    var heads = [Bool](repeating: false, count: 256)
    for spelling in all { heads[Int(spelling[0])] = true }
    self.heads = heads
  }

  init(_ all: [String]) { self.init(all.map { Array($0.utf8) }) }

  /// The place among them of the first that stands at `index`, before `end`.
  @inline(__always) func place(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    guard index < end, heads[Int(bytes[index])] else { return nil }
    return all.firstIndex { bytes.holds($0, at: index, end: end) }
  }

  /// The length of the first that stands at `index`, before `end`.
  @inline(__always) func length(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
    place(in: bytes, at: index, end: end).map { all[$0].count }
  }
}
