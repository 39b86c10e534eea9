import TestSupport

/// Compares two lists of objects (inventory rows, stages) cell by cell after aligning them, so that one missing row does
/// not spoil the others.
struct CellScore {
  /// Pointers of the cells that count where they are extra; other cells count where they are expected.
  let figures: [String]
  private(set) var count = CellCount()
  private(set) var differences: [String] = []
  /// Which entry of the last compared list each expected one was aligned with.
  private(set) var matched: [Int: Int] = [:]

  init(figures: [String]) { self.figures = figures }

  mutating func compare(_ got: [JSONTree], with expected: [JSONTree], at pointer: String) {
    matched = [:]
    for (left, right) in Self.alignment(expected, got) { matched[left] = right }
    for (index, row) in expected.enumerated() {
      if matched[index] == nil { differences.append("\(pointer)/\(index): missing, expected \(row)") }
      let other = matched[index].map { got[$0] }
      for (cell, value) in Self.cells(of: row) {
        count.expected += 1
        let answer = other?[pointer: cell]
        let isRight = Comparing.agrees(answer, value)
        if isRight { count.right += 1 }
        if let answer, answer != .null || value == .null { count.got += 1 }
        if !isRight, other != nil {
          differences.append("\(pointer)/\(index)/\(cell): \(answer?.description ?? "nothing"), expected \(value)")
        }
      }
      guard let other else { continue }
      for cell in figures where row[pointer: cell] == nil && Self.isFigure(other[pointer: cell]) {
        count.got += 1
        differences.append("\(pointer)/\(index)/\(cell): \(other[pointer: cell] ?? .null), not expected")
      }
    }
    for (index, row) in got.enumerated() where !matched.values.contains(index) {
      differences.append("\(pointer): extra row \(index): \(row)")
      count.got +=
        Self.cells(of: row).filter { cell, value in
          ["stage", "label", "item"].contains(cell) || figures.contains(cell) && Self.isFigure(value)
        }.count
    }
  }

  private static func isFigure(_ value: JSONTree?) -> Bool {
    switch value?[pointer: "value"] {
    case .number: true
    default: false
    }
  }

  /// The cells of a row: its texts and quantities, those of inner objects under their path.
  private static func cells(of row: JSONTree) -> [(String, JSONTree)] {
    row.members.sorted { $0.key < $1.key }.flatMap { key, value in
      if key == "breakdown" || key == "transport" {
        return value.members.sorted { $0.key < $1.key }.map { ("\(key)/\($0.key)", $0.value) }
      }
      return [(key, value)]
    }
  }

  /// Pairs in order that share the most.
  private static func alignment(_ left: [JSONTree], _ right: [JSONTree]) -> [(Int, Int)] {
    var best = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    func weight(_ i: Int, _ j: Int) -> Int {
      var weight = 0
      for key in ["item", "label", "stage", "modules", "scope"] {
        if let value = left[i][pointer: key], value != .null, Comparing.agrees(right[j][pointer: key], value) {
          weight += key == "stage" ? 1 : 3
        }
      }
      for key in ["emission/value", "activity/value"] {
        if case .number(let digits) = left[i][pointer: key], case .number(let other) = right[j][pointer: key],
          digits == other
        {
          weight += 3
        }
      }
      return weight
    }
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        let pair = weight(i, j)
        best[i][j] = max(best[i + 1][j], best[i][j + 1], pair > 1 ? best[i + 1][j + 1] + pair : 0)
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let pair = weight(i, j)
      if pair > 1, best[i][j] == best[i + 1][j + 1] + pair {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
