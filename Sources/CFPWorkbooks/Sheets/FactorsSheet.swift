import CFPAuditing
import CFPFootprints

/// A factor: named by a sentence or table with its source, or used by a row.
private struct FactorLine {
  enum Kind {
    case source(FactorSource)
    case row(InventoryRow)
  }

  var index: Int
  var kind: Kind
}

/// Where factors come from by what the report says, and the factor of every row.
func factorsSheet(_ context: inout WorkbookContext) -> Sheet {
  var lines = context.report.factorSources.enumerated().map { FactorLine(index: $0.offset, kind: .source($0.element)) }
  for (index, row) in context.report.inventory.enumerated()
  where row.factor != nil || row.factorSource != nil || row.carbonContent != nil {
    lines.append(FactorLine(index: index, kind: .row(row)))
  }
  return Sheet(.factors, columns, of: lines, frozenColumns: 3, &context)
}

private let columns: [SheetColumn<FactorLine>] = [
  SheetColumn(.line) { line, context in
    switch line.kind {
    case .source(let source): context.line(of: source.factor.span, source.item.span)
    case .row(let row): context.line(of: row.factor?.span, row.item?.span, row.activity?.span, row.label?.span)
    }
  },
  SheetColumn(.kind) { line, context in
    switch line.kind {
    case .source: context.message(Message(zh: "所述来源", en: "source that is stated"))
    case .row: context.message(Message(zh: "清单行所用", en: "used by a row"))
    }
  },
  SheetColumn(.item) { line, context in
    switch line.kind {
    case .source(let source): context.text(source.item)
    case .row(let row): context.text(row.item ?? row.label)
    }
  },
  .optional(.carrier) { line, context in
    switch line.kind {
    case .source(let source): context.text(source.carrier?.rawValue)
    case .row(let row): context.text(row.carrier?.rawValue)
    }
  },
  SheetColumn(.factor) { line, context in
    switch line.kind {
    case .source(let source): context.quantity(source.factor)
    case .row(let row): row.factor == nil ? .empty : context.repeated(.row(line.index, .factor))
    }
  },
  SheetColumn(.factorUnit) { line, context in
    switch line.kind {
    case .source(let source): context.unit(source.factor.unit)
    case .row(let row): context.unit(row.factor?.unit)
    }
  },
  .optional(.carbonContent) { line, context in
    guard case .row(let row) = line.kind, row.carbonContent != nil else { return .empty }
    return context.repeated(.row(line.index, .carbonContent))
  },
  .optional(.carbonContentUnit) { line, context in
    guard case .row(let row) = line.kind else { return .empty }
    return context.unit(row.carbonContent?.unit)
  },
  SheetColumn(.factorYear) { line, context in
    switch line.kind {
    case .source(let source): context.integer(source.year?.value)
    case .row(let row): context.integer(row.factorYear?.value)
    }
  },
  SheetColumn(.factorSource) { line, context in
    switch line.kind {
    case .source(let source): context.text(source.source)
    case .row(let row): context.text(row.factorSource)
    }
  },
  .optional(.publisher) { line, context in
    guard case .source(let source) = line.kind else { return .empty }
    return context.text(source.publisher)
  },
  .optional(.announced) { line, context in
    guard case .source(let source) = line.kind else { return .empty }
    return context.text(source.announcementDate?.value.iso)
  },
  .optional(.factorFrom) { line, context in
    guard case .row(let row) = line.kind else { return .empty }
    return context.text(row.factorFrom)
  },
  SheetColumn(.pointer) { line, context in
    switch line.kind {
    case .source: context.text("/factorSources/\(line.index)")
    case .row: context.text("/inventory/\(line.index)/factor")
    }
  },
]
