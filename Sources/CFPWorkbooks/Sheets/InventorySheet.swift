import CFPAuditing
import CFPFootprints

/// A printed row of activity data.
private struct InventoryLine {
  var index: Int
  var row: InventoryRow
  var emission: Recomputed
  var share: Recomputed
}

/// The inventory as printed, each emission with what activity × factor gives.
func inventorySheet(_ context: inout WorkbookContext) -> Sheet {
  let lines = context.report.inventory.enumerated().map { index, row in
    InventoryLine(
      index: index, row: row, emission: Recomputed(.row(index, .emission), in: context),
      share: Recomputed(.row(index, .share), in: context))
  }
  let multipliers = min(lines.map(\.row.multipliers.count).max() ?? 0, mostMultipliers)
  return Sheet(
    .inventory, wordColumns + operandColumns + multiplierColumns(multipliers) + outcomeColumns, of: lines,
    frozenColumns: 4,
    highlights: RecomputationKeys.main.highlights(context.language)
      + RecomputationKeys.share.highlights(context.language), &context)
}

private let wordColumns: [SheetColumn<InventoryLine>] = [
  SheetColumn(.line) { line, context in
    context.line(
      of: line.row.activity?.span, line.row.emission?.span, line.row.item?.span, line.row.factor?.span,
      line.row.label?.span)
  },
  SheetColumn(.stage) { line, context in context.text(line.row.label) },
  SheetColumn(.stageCode) { line, context in context.message(stageName(line.row.stage, line.row.stages)) },
  SheetColumn(.item) { line, context in context.text(line.row.item) },
  .optional(.group) { line, context in context.text(line.row.group) },
  .optional(.carrier) { line, context in context.text(line.row.carrier?.rawValue) },
  .optional(.gas) { line, context in context.text(line.row.gas) },
  .optional(.product) { line, context in
    context.text(line.row.resultSet.flatMap { context.report.results(ofSet: $0).product })
  },
]

private let operandColumns: [SheetColumn<InventoryLine>] = [
  row(.activity, .activityUnit, .activity), row(.factor, .factorUnit, .factor),
  row(.heatingValue, .heatingValueUnit, .heatingValue), row(.oxidation, .oxidationUnit, .oxidation),
  row(.carbonContent, .carbonContentUnit, .carbonContent), row(.mass, .massUnit, .transportMass),
  row(.distance, .distanceUnit, .transportDistance),
  [.optional(.mode) { line, context in context.text(line.row.transport?.mode) }],
  row(.annual, .annualUnit, .annual),
].flatMap { $0 }

private func row(
  _ key: ColumnKey, _ unitKey: ColumnKey, _ cell: FigureReference.RowCell, isOptional: Bool = true
) -> [SheetColumn<InventoryLine>] {
  SheetColumn.quantity(key, unitKey, isOptional: isOptional) { line in (.row(line.index, cell), line.row[cell]) }
}

private func multiplierColumns(_ count: Int) -> [SheetColumn<InventoryLine>] {
  (0..<count).flatMap { position -> [SheetColumn<InventoryLine>] in
    @Sendable func multiplier(_ line: InventoryLine) -> Multiplier? {
      line.row.multipliers.indices.contains(position) ? line.row.multipliers[position] : nil
    }
    return [
      SheetColumn(.multiplier(position)) { line, context in
        context.quantity(multiplier(line)?.quantity, .multiplier(row: line.index, position))
      },
      SheetColumn(.multiplierName(position)) { line, context in
        let found = multiplier(line)
        let unit = found?.quantity.unit.map { " (\(context.unitName($0)))" } ?? ""
        return context.text(found.map { $0.label.value + unit })
      },
    ]
  }
}

private let outcomeColumns: [SheetColumn<InventoryLine>] =
  SheetColumn.quantity(.stated, .statedUnit) { line in (.row(line.index, .emission), line.row.emission) }
  + recomputationColumns { $0.emission }
  + groundColumns { $0.emission }
  + SheetColumn.quantity(.share, .shareUnit, isOptional: true) { line in (.row(line.index, .share), line.row.share) }
  + recomputationColumns(.share, isOptional: true) { $0.row.share == nil ? nil : $0.share }
  + [
    .optional(.factorSource) { line, context in context.text(line.row.factorSource) },
    .optional(.factorYear) { line, context in context.integer(line.row.factorYear?.value) },
    .optional(.dataSource) { line, context in context.text(line.row.dataSource) },
    .optional(.dataQuality) { line, context in context.text(line.row.dataQuality) },
    SheetColumn(.pointer) { line, context in context.text("/inventory/\(line.index)") },
    .optional(.notes) { line, context in
      let row = line.row
      return notes(
        on: [
          (.activity, row.activity), (.factor, row.factor), (.heatingValue, row.heatingValue),
          (.oxidation, row.oxidation), (.carbonContent, row.carbonContent), (.mass, row.transport?.mass),
          (.distance, row.transport?.distance), (.annual, row.annual), (.stated, row.emission), (.share, row.share),
        ] + row.multipliers.prefix(mostMultipliers).enumerated().map { (.multiplier($0.offset), $0.element.quantity) },
        [line.emission, line.share], &context)
    },
  ]
