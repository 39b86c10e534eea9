import CFPDocuments
import CFPFootprints
import CFPQuantities

// Tables of modules that are rows: a line of units, and below it lines that a module's name opens or closes, with a figure
// for each unit. The headings over them, set upright or over many lines, are torn; the units say what the first columns are.

extension ReaderInput {
  /// The tables whose rows are modules. Their first figures are GWP: four units of emissions are total, fossil, biogenic and
  /// land use (EN 15804+A2), a single one is GWP (+A1).
  func modulesInRows() -> [ModuleMatrix] {
    var found: [ModuleMatrix] = []
    var units: (count: Int, emissions: Int, range: Range<Int>)?
    var rows: [(column: ModuleHeading.Column, figures: [ModuleRow.Figure])] = []
    var above: [Range<Int>] = []
    var distance = 0
    func close() {
      if let units, let matrix = matrix(of: rows, units.emissions, units.range) { found.append(matrix) }
      (units, rows, distance) = (nil, [], 0)
    }
    for block in document.blocks {
      if case .table = block.kind { continue }
      for span in lines(of: block.span) {
        let words = words(text.range(span))
        defer { above = words }
        if let line = unitLine(words) {
          close()
          units = (line.count, line.emissions, text.range(span))
          continue
        }
        guard let open = units else { continue }
        distance += 1
        if distance > mostLinesBelowUnits {
          close()
        } else if let (figures, label) = closingFigures(words, count: open.count) {
          // The module stands before its figures, or alone in the line above.
          guard let column = moduleName(Array(label)) ?? moduleName(above) else { continue }
          if rows.contains(where: { $0.column.codes == column.codes }) {
            close()
          } else {
            rows.append((column, figures))
          }
        }
      }
    }
    close()
    return found
  }

  /// A line that units fill, at least three of them, the first one of emissions: how many there are, and how many of emissions
  /// lead.
  private func unitLine(_ words: [Range<Int>]) -> (count: Int, emissions: Int)? {
    guard words.count >= 4, words.count <= 80, let last = words.last else { return nil }
    var index = 0
    if unitHeadingWords.contains(bytes[words[0]].map(\.lowercasedASCII)) { index = 1 }
    guard index < words.count, bytes.holds(kilogram, at: words[index].lowerBound, end: last.upperBound) else {
      return nil
    }
    var count = 0
    var emissions = 0
    while index < words.count {
      // A unit is a word that opens one, with what qualifies it: kg CO2 eq., mol H+ eq., MJ, P.C.I.
      guard unitOpenings.contains(bytes[words[index]].filter { $0 != UInt8(ascii: ",") }) else { return nil }
      let first = index
      index += 1
      while index < words.count, !unitOpenings.contains(bytes[words[index]].filter { $0 != UInt8(ascii: ",") }) {
        index += 1
      }
      count += 1
      let isEmission =
        scanUnit(bytes, in: words[first].lowerBound..<words[index - 1].upperBound, context: .cell)
        .map { $0.unit.isEmission } ?? false
      if isEmission, emissions == count - 1 { emissions += 1 }
    }
    return count >= 3 && emissions >= 1 ? (count, emissions) : nil
  }

  /// `Module A1-A3`, `Transport A2`, `Total Total`: the module that a row is for; the sum of all rows has none.
  private func moduleName(_ words: [Range<Int>]) -> ModuleHeading.Column? {
    guard let first = words.first, words.count <= 8 else { return nil }
    for word in words.reversed() {
      if let codes = modules(in: bytes, word) { return ModuleHeading.Column(codes: codes, range: word) }
    }
    return text.vocabulary.totals.exact(bytes, first) == .total ? ModuleHeading.Column(codes: [], range: first) : nil
  }

  private func matrix(
    of rows: [(column: ModuleHeading.Column, figures: [ModuleRow.Figure])], _ emissions: Int, _ units: Range<Int>
  ) -> ModuleMatrix? {
    guard rows.contains(where: { !$0.column.codes.isEmpty }), emissions == 1 || emissions >= 4 else { return nil }
    var matrix = ModuleMatrix(columns: rows.map(\.column), lead: units.lowerBound..<units.lowerBound)
    matrix.needsProof = rows.count == 1
    matrix.rowCount = rows.count
    let unit = scanUnit(bytes, in: kilogramRange(units), context: .cell)
    let parts: [WarmingPart] = emissions == 1 ? [.total] : [.total, .fossil, .biogenic, .landUse]
    matrix.rows = parts.enumerated().map { index, part in
      ModuleRow(
        part: part, isPlain: emissions == 1, figures: rows.map { $0.figures[index] }, unit: unit?.unit,
        unitRange: unit.map { kilogramRange(units).lowerBound..<$0.end })
    }
    return matrix
  }

  private func kilogramRange(_ line: Range<Int>) -> Range<Int> {
    (find(kilogram, in: bytes, line)?.lowerBound ?? line.lowerBound)..<line.upperBound
  }
}

private let kilogram = Array("kg".utf8)
private let mostLinesBelowUnits = 40
