/// What a family's documents scored; tallies add up.
struct Tally {
  var documents = 0
  var fields = Ratio()
  var inventory = CellCount()
  var results = CellCount()
  var totals = Ratio()
  var quotes = Ratio()
  var falseFindings = 0
  /// Documents that came out consistent although a figure of theirs was read wrongly or not at all.
  var silentDocuments = 0
  var errors = Ratio()
  var failures = 0
  var differences: [String] = []

  /// Everything that was asked for, in one ratio: fields, cells and totals.
  var values: Ratio {
    Ratio(
      hits: fields.hits + inventory.right + results.right + totals.hits,
      count: fields.count + inventory.expected + results.expected + totals.count)
  }

  static func += (left: inout Tally, right: Tally) {
    left.documents += right.documents
    left.fields += right.fields
    left.inventory += right.inventory
    left.results += right.results
    left.totals += right.totals
    left.quotes += right.quotes
    left.falseFindings += right.falseFindings
    left.silentDocuments += right.silentDocuments
    left.errors += right.errors
    left.failures += right.failures
    left.differences += right.differences
  }
}

/// So many of so many.
struct Ratio {
  var hits = 0
  var count = 0

  mutating func count(_ isHit: Bool) {
    count += 1
    if isHit { hits += 1 }
  }

  static func += (left: inout Ratio, right: Ratio) {
    left.hits += right.hits
    left.count += right.count
  }

  var text: String { count == 0 ? "-" : Self.decimals(hits, count) }

  /// Three decimals, cut off, so that 1.000 means all.
  static func decimals(_ part: Int, _ whole: Int) -> String {
    let thousandths = part * 1000 / whole
    return "\(thousandths / 1000)." + String(String(thousandths % 1000 + 1000).dropFirst())
  }
}

/// Cells for an F1 score.
struct CellCount {
  var expected = 0
  var got = 0
  var right = 0

  static func += (left: inout CellCount, right: CellCount) {
    left.expected += right.expected
    left.got += right.got
    left.right += right.right
  }

  /// 2 right / (expected + got).
  var text: String { expected + got == 0 ? "-" : Ratio.decimals(2 * right, expected + got) }
}
