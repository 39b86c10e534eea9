import CFPDocuments
import CFPFootprints
import CFPQuantities

// Rows of a table of results under names that no vocabulary has.

extension ReaderInput {
  /// What a row is to the total by its words and numbers.
  enum UnknownPart {
    /// A detail of another row, an intensity, a figure in another unit: no part of the total.
    case none
    /// A part of the total, or a detail of the stage above it: only the arithmetic can tell.
    case undecided
    case part
  }

  /// What a row under an unknown name is, below the stages read so far.
  func part(_ row: UnknownRow, below results: FootprintResults) -> UnknownPart {
    guard let emission = row.emission, emission.number != nil, !isPartOfAnother(row.label),
      !isInOtherUnit(row, than: results), !row.isIndented
    else { return .none }
    if let own = row.numbering, let above = row.numberingAbove {
      if own.isBelow(above) { return .none }
      if own.isBeside(above) { return .part }
    }
    return stageNameTails.contains { bytes[row.label].suffix($0.count).elementsEqual($0) } ? .part : .undecided
  }

  /// How far the labels of a table's known stages are indented; nil where they differ, as centred ones do, or where
  /// fewer than two of different length leave it open.
  func indentationOfStages(_ grid: TableGrid) -> Int? {
    var indentations: Set<Int> = []
    var lengths: Set<Int> = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      guard let label = grid.cells(inRow: row).first(where: { $0.isText }), stageLabel(text, label.range) != nil else {
        continue
      }
      indentations.insert(indentation(of: label.range))
      lengths.insert(label.range.count)
    }
    return indentations.count == 1 && lengths.count > 1 ? indentations.first : nil
  }

  /// How many bytes of blanks stand before a label in its line, or in its cell.
  func indentation(of label: Range<Int>) -> Int {
    let start = text.folded.span(of: label).start
    var index = start
    while let blank = blanks.first(where: { document.text[..<index].suffix($0.count).elementsEqual($0) }) {
      index -= blank.count
    }
    return start - index
  }

  /// Whether a row states its figure in another unit, or for something else, than the stages do: 单位面积碳足迹.
  private func isInOtherUnit(_ row: UnknownRow, than results: FootprintResults) -> Bool {
    guard let known = results.stages.lazy.compactMap({ $0.emission?.unit }).first else { return false }
    // A bracket behind a name is a unit of a figure or a remark: `(Scope 1)` counts nothing.
    let named = headingUnit(text, row.label)?.unit
    let units = [row.emission?.unit, named?.symbol.dimension == .count ? nil : named].compactMap { $0 }
    return units.contains { (unit: PrintedUnit) -> Bool in
      guard unit != known else { return false }
      guard unit.isEmission else { return true }
      guard let own = unit.perName else { return false }
      // Beside stages that do not say for what they are stated, a count of pieces is the product's own.
      return known.perName.map { $0 != own } ?? (unit.per?.dimension != .count)
    }
  }

  /// The number that opens a row: in its label, or in a cell of its own before it.
  func numbering(ofRow row: Int, label: Range<Int>, _ grid: TableGrid) -> RowNumbering? {
    if let first = grid.cell(row, 0), first.row == row, first.range != label,
      let own = RowNumbering(bytes, first.range),
      own.end == first.range.upperBound
    {
      return own
    }
    return RowNumbering(bytes, label).flatMap { $0.end < label.upperBound ? $0 : nil }
  }
}

/// A row of a table of results whose name is not known.
struct UnknownRow {
  var label: Range<Int>
  var emission: Quantity?
  var numbering: RowNumbering?
  /// That of the last row before it whose name is known.
  var numberingAbove: RowNumbering?
  /// Whether its label stands further to the right than those of the stages.
  var isIndented = false
}

/// The number before a row's words: `1`, `1.2`, `(3)`, `二、`.
struct RowNumbering: Equatable {
  fileprivate enum Kind { case chinese, plain, bracketed }

  private var kind: Kind
  /// How many numbers parted by points there are.
  private var depth = 1
  /// Where it ends in the text.
  let end: Int

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    func isDigit(_ index: Int) -> Bool { index < range.upperBound && bytes[index].isDigit }
    if let numeral = chineseNumerals.first(where: { bytes.holds($0, at: index, end: range.upperBound) }) {
      index += numeral.count
      guard bytes.holds(enumerationComma, at: index, end: range.upperBound) else { return nil }
      kind = .chinese
      end = index + enumerationComma.count
      return
    }
    let isBracketed = index < range.upperBound && bytes[index] == UInt8(ascii: "(")
    if isBracketed { index += 1 }
    guard isDigit(index) else { return nil }
    kind = isBracketed ? .bracketed : .plain
    while isDigit(index) { index += 1 }
    while index + 1 < range.upperBound, bytes[index] == UInt8(ascii: "."), isDigit(index + 1) {
      depth += 1
      index += 1
      while isDigit(index) { index += 1 }
    }
    // A point, a bracket or a comma behind it; a letter would make it a name: 3D打印.
    if index < range.upperBound, bytes[index].isASCIILetter { return nil }
    if isBracketed, index < range.upperBound, bytes[index] == UInt8(ascii: ")") { index += 1 }
    end = index
  }

  /// Whether it counts the parts of what another one numbers.
  func isBelow(_ above: RowNumbering) -> Bool {
    kind == above.kind ? depth > above.depth : kind.rank > above.kind.rank
  }

  /// Whether both count the parts of one whole.
  func isBeside(_ above: RowNumbering) -> Bool { kind == above.kind && depth == above.depth }
}

extension RowNumbering.Kind {
  fileprivate var rank: Int { self == .chinese ? 0 : self == .plain ? 1 : 2 }
}

/// Blanks of every width that labels are indented with.
private let blanks = [" ", "\u{A0}", "\u{3000}", "\u{2002}", "\u{2003}", "\u{2009}"].map { Array($0.utf8) }
