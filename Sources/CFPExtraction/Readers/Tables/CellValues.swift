import CFPDocuments
import CFPFootprints
import CFPQuantities

/// Reads the values of one body row by the roles of its columns.
struct RowReader {
  let grid: TableGrid
  let columns: [TableColumn]
  let text: ReportText
  let row: Int

  /// The cells of the row under columns of a role, from left to right, each once.
  func cells(_ role: ColumnRole) -> [TableGrid.Cell] {
    var last: Int?
    return columns.indices.compactMap { column in
      guard columns[column].role == role, let cell = grid.cell(row, column), cell.column != last
      else { return nil }
      last = cell.column
      return cell
    }
  }

  /// The quantity under a role: the cell's number with its own unit, the unit of a unit column, or the heading's.
  /// A null mark or an empty cell gives a quantity without a number. Nil where the table has no such column.
  func quantity(_ role: ColumnRole, unitRole: ColumnRole? = nil) -> Quantity? {
    guard let column = columns.firstIndex(where: { $0.role == role }) else { return nil }
    guard let cell = valueCell(role) else {
      // A ragged row that ends early, or a cell that merged away.
      let empty = grid.cell(row, column)
      return withUnit(
        Quantity(number: nil, span: empty.map { text.folded.span(of: $0.range) }), column: column,
        unitRole: unitRole)
    }
    let span = text.folded.span(of: cell.range)
    switch cell.content {
    case .quantity(var content):
      if content.scalePower != 0, content.unit == nil {
        // 2.17万 in a column of kWh.
        let bare = withUnit(Quantity(number: nil, span: span), column: cell.column, unitRole: unitRole)
        content.unit = bare.unit
        var quantity = Quantity(content, span: span)
        quantity.unitSpan = bare.unitSpan
        return quantity
      }
      return withUnit(Quantity(content, span: span), column: cell.column, unitRole: unitRole)
    case .null(let unit):
      return withUnit(
        Quantity(number: nil, unit: unit, span: span), column: cell.column, unitRole: unitRole)
    case .empty:
      return withUnit(Quantity(number: nil, span: span), column: cell.column, unitRole: unitRole)
    case .text:
      if amountRoles.contains(role), let quantity = amountInUnknownUnit(cell) { return quantity }
      // Only columns of results hold numbers and nothing else: what is printed there is a number, or is not understood.
      guard figureRoles.contains(role) else { return nil }
      if let content = repairedCellContent(text.bytes, in: cell.range, style: text.style) {
        var quantity = Quantity(content, span: span)
        quantity.isRepaired = true
        return withUnit(quantity, column: cell.column, unitRole: unitRole)
      }
      var quantity = Quantity(number: nil, span: span)
      quantity.isUnread = true
      return withUnit(quantity, column: cell.column, unitRole: unitRole)
    }
  }

  /// `642 lb`, `3 150 kg N`: an amount in a unit that is not known stays as printed.
  private func amountInUnknownUnit(_ cell: TableGrid.Cell) -> Quantity? {
    let bytes = text.bytes
    guard cell.range.count <= 28, bytes[cell.range.lowerBound].isDigit,
      let plain = scanNumber(bytes, in: cell.range, style: text.style)
    else { return nil }
    let parted = scanNumber(bytes, in: cell.range, style: text.style, context: .partedProse)
    let scanned = parted.map { $0.range.upperBound > plain.range.upperBound ? $0 : plain } ?? plain
    let rest = trimmed(scanned.range.upperBound..<cell.range.upperBound, of: bytes)
    guard let number = scanned.number, !rest.isEmpty, rest.count <= 12, rest.lowerBound > scanned.range.upperBound,
      bytes[rest].allSatisfy({ $0.isASCIILetter || $0 >= 0x80 || " -·./".utf8.contains($0) }),
      let unit = unit(filling: rest, of: bytes, acceptsUnknown: true)
    else { return nil }
    return Quantity(number: number, unit: unit, span: text.folded.span(of: cell.range))
  }

  /// Of several cells under one heading the one that holds a number, else a null mark, else the first.
  private func valueCell(_ role: ColumnRole) -> TableGrid.Cell? {
    let candidates = cells(role)
    return candidates.first { $0.quantity != nil } ?? candidates.first { $0.isNull }
      ?? candidates.first { $0.isEmpty }
      ?? candidates.first
  }

  private func withUnit(_ quantity: Quantity, column: Int, unitRole: ColumnRole?) -> Quantity {
    guard quantity.unit == nil else { return quantity }
    var quantity = quantity
    if let unitRole, let cell = unitCell(unitRole, beside: column), cell.isText || cell.isNull,
      let unit = unit(
        filling: cell.range, of: text.bytes, acceptsUnknown: unitRole == .activityUnit)
    {
      quantity.unit = unit
      quantity.unitSpan = text.folded.span(of: cell.range)
    } else if let unit = columns[column].unit, let range = columns[column].unitRange {
      quantity.unit = unit
      quantity.unitSpan = text.folded.span(of: range)
    }
    return quantity
  }

  /// The unit cell that belongs to a number's column: the next one to its right, else the nearest to its left.
  private func unitCell(_ role: ColumnRole, beside column: Int) -> TableGrid.Cell? {
    let candidates = cells(role)
    return candidates.first { $0.column > column } ?? candidates.last
  }

  /// The words under a role; nil for an empty cell, a null mark or no such column.
  func words(_ role: ColumnRole) -> Stated<String>? {
    cells(role).first { $0.isText || $0.quantity != nil }.map { text.stated($0.range) }
  }

  /// The quantity of a share column; a bare number there is a percentage, because the heading says so. Without such a
  /// column the second value of the emission's cell: `13412.74 (89.24 %)`.
  func share() -> Quantity? {
    if !columns.contains(where: { $0.role == .share }) {
      guard let second = valueCell(.emission)?.quantity?.share else { return nil }
      return Quantity(number: second.number, unit: percent, span: text.folded.span(of: second.range))
    }
    guard var share = quantity(.share) else { return nil }
    // What stands behind ± is in the share's own unit.
    share.hasRelativeUncertainty = false
    if share.unit == nil, !columns.contains(where: { $0.role == .share && $0.holdsFractions }) {
      share.unit = percent
    }
    return share
  }
}

private let percent = PrintedUnit(symbol: UnitSymbol(name: "%", dimension: .percent, power: 0))

/// Columns that hold figures and nothing else.
private let figureRoles: Set<ColumnRole> = [.emission, .share, .factor, .fossil, .biogenic, .landUse, .aircraft]
/// Roles whose cells may hold a unit of any kind.
private let amountRoles: Set<ColumnRole> = [.activity, .annual, .freight, .mass]
