import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A table of modules as the text layer of a declaration gives it: a line of modules, and below it lines that an indicator's
/// name opens and as many numbers as there are modules close.
struct ModuleMatrix: Sendable {
  var columns: [ModuleHeading.Column]
  var lead: Range<Int>
  var rows: [ModuleRow] = []
  /// How many lines of any indicator have as many figures as there are columns.
  var rowCount = 0
  var needsProof = false
  /// Whether columns of other names stand before those of modules.
  var hasNamedColumns = false
  /// How many of them there are, from the first row.
  var namedColumns: Int?

  func row(_ part: WarmingPart) -> ModuleRow? { rows.first { $0.part == part } }
}

extension ReaderInput {
  /// The tables of modules among the lines outside of tables, halves joined.
  func moduleMatrices() -> [ModuleMatrix] {
    var found: [ModuleMatrix] = []
    var matrix: ModuleMatrix?
    var row = PendingRow()
    var distance = 0
    var open: ModuleHeading?
    func start(_ heading: ModuleHeading) {
      matrix = ModuleMatrix(
        columns: heading.columns, lead: heading.lead, needsProof: heading.needsProof,
        hasNamedColumns: heading.hasNamedColumns)
      (row, distance) = (PendingRow(), 0)
    }
    func close() {
      if let matrix, !matrix.rows.isEmpty, !matrix.needsProof || matrix.rowCount >= fewestRowsOfOne {
        if let above = found.last, goesOn(matrix, after: above) {
          found[found.count - 1] = joined(above, matrix)
        } else {
          found.append(matrix)
        }
      }
      matrix = nil
    }
    for block in document.blocks {
      switch block.kind {
      case .table, .contents, .formula, .figure: continue
      default: break
      }
      for span in lines(of: block.span) {
        let line = text.range(span)
        if let heading = moduleHeading(line) {
          close()
          open = heading.open.isEmpty ? nil : heading
          if open == nil { start(heading) }
          continue
        }
        if let heading = open {
          open = nil
          if let whole = closed(heading, by: line) { start(whole) }
          continue
        }
        guard matrix != nil else { continue }
        distance += 1
        // Names of columns that take two lines end below the modules: `Washing,` / `Unit A4 C1` / `site 2`.
        if distance == 1, namesColumns(line) { matrix!.hasNamedColumns = true }
        if distance > mostLinesBelowHeading { close() } else { take(line, to: &matrix!, &row) }
      }
    }
    close()
    return found
  }

  /// What lines without figures have said of the row to come.
  struct PendingRow {
    var words: [Range<Int>] = []
    /// How many lines of it are but pieces of a unit.
    var pieces = 0
    /// The words of the row above, whose unit may go on.
    var torn: [Range<Int>] = []
  }

  private func namesColumns(_ line: Range<Int>) -> Bool {
    let words = words(line)
    return words.allSatisfy { figure($0) == nil } && warmingIndicator(label(words)) == nil
      && !opensWarming(label(words))
  }

  private func take(_ line: Range<Int>, to matrix: inout ModuleMatrix, _ pending: inout PendingRow) {
    let words = words(line)
    guard let (figures, label) = figures(closing: words, of: &matrix) else {
      // Label and unit in lines of their own, the numbers below.
      let labels = label(words)
      let pieces = words.filter { emissionUnitPieces.contains(bytes[$0].map(\.lowercasedASCII)) }
      let isPiece = pieces.count == words.count
      if !pending.torn.isEmpty, !pieces.isEmpty, let unit = emissionUnit(among: pending.torn + pieces),
        unit.unit.symbol.dimension == .emission
      {
        let last = matrix.rows.count - 1
        (matrix.rows[last].unit, matrix.rows[last].unitRange) = (unit.unit, unit.range)
      }
      pending.torn = []
      if warmingIndicator(labels) != nil || opensWarming(labels) {
        pending = PendingRow(words: words)
      } else if !pending.words.isEmpty, pending.pieces < mostPieces,
        isPiece || labels.allSatisfy({ warmingParts[$0] != nil || $0.elementsEqual("kg".utf8) })
      {
        pending.words += words
        pending.pieces += 1
      } else if words.count > 1 || !isPiece {
        pending = PendingRow()
      }
      return
    }
    matrix.rowCount += 1
    var torn: [Range<Int>] = []
    defer { pending = PendingRow(torn: torn) }
    let own = Array(label)
    var all = own
    var indicator = warmingIndicator(self.label(own))
    if indicator == nil, !pending.words.isEmpty, goesOnLabel(own) {
      all = pending.words + own
      indicator = warmingIndicator(self.label(all))
    }
    guard let indicator else { return }
    var unit = emissionUnit(among: all)
    // Whether it is an equivalent stands on the next line.
    if unit?.unit.symbol.dimension != .emission, all.count > own.count { (unit, torn) = (nil, all) }
    matrix.rows.append(
      ModuleRow(
        part: indicator.part, isPlain: indicator.isPlain, figures: figures, unit: unit?.unit, unitRange: unit?.range))
  }

  /// The figures of a row in the columns of modules; those of columns with other names stand before them.
  private func figures(closing words: [Range<Int>], of matrix: inout ModuleMatrix) -> (
    figures: [ModuleRow.Figure], label: ArraySlice<Range<Int>>
  )? {
    let count = matrix.columns.count
    if let found = closingFigures(words, count: count) { return found }
    guard matrix.hasNamedColumns else { return nil }
    let closing = words.reversed().prefix { figure($0) != nil }.count
    guard closing > count, closing < words.count || matrix.namedColumns == closing - count,
      matrix.namedColumns.map({ $0 == closing - count }) ?? true,
      let all = closingFigures(words, count: closing)
    else { return nil }
    matrix.namedColumns = closing - count
    return (Array(all.figures.suffix(count)), all.label)
  }

  private func label(_ words: [Range<Int>]) -> [[UInt8]] { words.flatMap { labelWords($0) } }

  /// Whether words are nothing but what may follow an indicator's name: its part, its unit.
  private func goesOnLabel(_ words: [Range<Int>]) -> Bool {
    words.allSatisfy { word in
      emissionUnitPieces.contains(bytes[word].map(\.lowercasedASCII))
        || labelWords(word).allSatisfy { warmingParts[$0] != nil || emissionUnitPieces.contains($0) }
    }
  }

  /// `GWP-` at the end of a line: its part follows.
  private func opensWarming(_ label: [[UInt8]]) -> Bool { label.count == 1 && label[0].elementsEqual("gwp".utf8) }

  /// The unit of emissions that words hold, be they torn over lines or by blanks.
  private func emissionUnit(among words: [Range<Int>]) -> (unit: PrintedUnit, range: Range<Int>)? {
    guard
      let first = words.firstIndex(where: {
        bytes.holds(kilogram, at: $0.lowerBound, end: $0.upperBound, anyCase: true)
          || bytes[$0.lowerBound] == UInt8(ascii: "[") || bytes[$0.lowerBound] == UInt8(ascii: "(")
      })
    else { return nil }
    let rest = words[first...]
    var joined: [UInt8] = []
    for word in rest { joined += bytes[word] + [UInt8(ascii: " ")] }
    for start in joined.indices where bytesHoldKilogram(joined, start) {
      guard let (unit, end) = scanUnit(joined, in: start..<joined.count, context: .cell), unit.isEmission else {
        continue
      }
      // Where the pieces stand in one line the whole of it is the place, else the first one.
      let place = rest.first!
      let isOneLine = zip(rest, rest.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound }
      return (unit, isOneLine ? (place.lowerBound + start)..<(place.lowerBound + end) : place)
    }
    return nil
  }

  private func bytesHoldKilogram(_ joined: [UInt8], _ start: Int) -> Bool {
    joined.holds(kilogram, at: start, end: joined.count, anyCase: true)
  }

  /// Whether a table is the second half of the one above it: the same words before its modules, the same indicators, and
  /// all its modules behind those of the first half.
  private func goesOn(_ next: ModuleMatrix, after matrix: ModuleMatrix) -> Bool {
    guard labelWords(next.lead) == labelWords(matrix.lead), !next.lead.isEmpty,
      let last = matrix.columns.flatMap(\.codes).map(moduleOrder).max(),
      let first = next.columns.flatMap(\.codes).map(moduleOrder).min(), last < first
    else { return false }
    return Set(matrix.rows.map(\.part)) == Set(next.rows.map(\.part))
      && zip(matrix.rows, next.rows).allSatisfy { $0.unit == $1.unit || $1.unit == nil }
  }

  private func joined(_ matrix: ModuleMatrix, _ next: ModuleMatrix) -> ModuleMatrix {
    var whole = matrix
    whole.columns += next.columns
    for index in whole.rows.indices {
      guard let row = next.row(whole.rows[index].part) else { continue }
      // Of several products' rows under one heading only the first ones go together.
      whole.rows[index].figures += row.figures
    }
    whole.rows.removeAll { $0.figures.count != whole.columns.count }
    return whole
  }
}

/// Where a module stands in the life cycle.
func moduleOrder(_ module: String) -> Int {
  module.utf8.reduce(0) { $0 * 16 + Int($1 & 0x0F) } + (module.utf8.count == 1 ? 0x100 : 0)
}

private let kilogram = Array("kg".utf8)
private let mostLinesBelowHeading = 60
/// How many lines of pieces a label and its unit may be torn into.
private let mostPieces = 3
/// Below one module alone so many rows show that it is a heading.
private let fewestRowsOfOne = 3
