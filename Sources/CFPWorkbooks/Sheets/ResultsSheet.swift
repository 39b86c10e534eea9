import CFPAuditing
import CFPDocuments
import CFPFootprints

/// A line of the results, whatever it sums.
private struct ResultLine {
  enum Kind {
    case stage, subtotal, headline, total, offset, otherProduct

    var text: Message {
      switch self {
      case .stage: Message(zh: "阶段", en: "stage")
      case .subtotal: Message(zh: "小计", en: "subtotal")
      case .headline: Message(zh: "总量", en: "headline total")
      case .total: Message(zh: "其他总量", en: "further total")
      case .offset: Message(zh: "抵消", en: "offset")
      case .otherProduct: Message(zh: "另一产品", en: "another product")
      }
    }
  }

  var kind: Kind
  var product: String?
  var label: Stated<String>?
  var result: StageResult?
  var emission: Quantity?
  var share: Quantity?
  var pointer: String
  /// The figures of the line; nil where nothing recomputes them.
  var emissionFigure: FigureReference?
  var shareFigure: FigureReference?
  var stageFigure: ((FigureReference.StageCell) -> FigureReference)?
  var recomputedEmission: Recomputed?
  var recomputedShare: Recomputed?
}

/// Stages, subtotals and totals, each with what the inventory, the parts and the total give.
func resultsSheet(_ context: inout WorkbookContext) -> Sheet {
  var lines = resultLines(of: context.report.results, set: nil)
  for set in context.report.furtherSets { lines += resultLines(of: context.report.resultSets[set], set: set) }
  for index in lines.indices {
    lines[index].recomputedEmission = lines[index].emissionFigure.map { Recomputed($0, in: context) }
    if lines[index].share != nil {
      lines[index].recomputedShare = lines[index].shareFigure.map { Recomputed($0, in: context) }
    }
  }
  return Sheet(
    .results, columns, of: lines, frozenColumns: 4,
    highlights: RecomputationKeys.main.highlights(context.language)
      + RecomputationKeys.share.highlights(context.language), &context)
}

/// The lines of the headline's results, or of a further result set's.
private func resultLines(of results: FootprintResults, set: Int?) -> [ResultLine] {
  let root = set.map { "/resultSets/\($0)/" } ?? "/results/"
  func line(
    _ kind: ResultLine.Kind, _ result: StageResult, _ part: String,
    _ figure: @escaping (FigureReference.StageCell) -> FigureReference
  ) -> ResultLine {
    ResultLine(
      kind: kind, product: results.product?.value, label: result.label, result: result, emission: result.emission,
      share: result.share, pointer: root + part, emissionFigure: figure(.emission).moved(toSet: set),
      shareFigure: figure(.share).moved(toSet: set), stageFigure: { figure($0).moved(toSet: set) })
  }
  func line(_ kind: ResultLine.Kind, _ total: ScopedTotal, _ part: String, _ figure: FigureReference) -> ResultLine {
    ResultLine(
      kind: kind, product: results.product?.value, label: total.label, emission: total.emission,
      pointer: root + part, emissionFigure: figure.moved(toSet: set))
  }
  var lines = results.stages.enumerated().map { index, result in
    line(.stage, result, "stages/\(index)") { .stage(index, $0) }
  }
  lines += results.subtotals.enumerated().map { index, result in
    line(.subtotal, result, "subtotals/\(index)") { .subtotal(index, $0) }
  }
  if results.total != nil || results.totalShare != nil {
    lines.append(
      ResultLine(
        kind: set == nil ? .headline : .otherProduct, product: results.product?.value, emission: results.total,
        share: results.totalShare, pointer: root + "total", emissionFigure: .total.moved(toSet: set),
        shareFigure: .totalShare.moved(toSet: set)))
  }
  lines += results.totals.enumerated().map { line(.total, $0.element, "totals/\($0.offset)", .scopedTotal($0.offset)) }
  lines += results.offsets.enumerated().map { line(.offset, $0.element, "offsets/\($0.offset)", .offset($0.offset)) }
  return lines
}

private let columns: [SheetColumn<ResultLine>] =
  [
    SheetColumn(.line) { line, context in context.line(of: line.emission?.span, line.share?.span, line.label?.span) },
    SheetColumn(.kind) { line, context in context.message(line.kind.text) },
    SheetColumn(.stage) { line, context in context.text(line.label) },
    SheetColumn(.stageCode) { line, context in
      context.message(line.result.map { stageName($0.stage, $0.stages) })
    },
    .optional(.group) { line, context in context.text(line.result?.group) },
    .optional(.modules) { line, context in context.text(line.result?.modules.joined(separator: " ")) },
    .optional(.product) { line, context in context.text(line.product) },
  ]
  + SheetColumn.quantity(.stated, .statedUnit) { ($0.emissionFigure, $0.emission) }
  + recomputationColumns { $0.recomputedEmission }
  + groundColumns { $0.recomputedEmission }
  + SheetColumn.quantity(.share, .shareUnit, isOptional: true) { ($0.shareFigure, $0.share) }
  + recomputationColumns(.share, isOptional: true) { $0.recomputedShare }
  + breakdown(.fossil, .fossil) + breakdown(.biogenic, .biogenic) + breakdown(.landUse, .landUse)
  + breakdown(.aircraft, .aircraft)
  + [
    SheetColumn(.pointer) { line, context in context.text(line.pointer) },
    .optional(.notes) { line, context in
      notes(
        on: [
          (.stated, line.emission), (.share, line.share), (.fossil, line.result?.fossil),
          (.biogenic, line.result?.biogenic), (.landUse, line.result?.landUse), (.aircraft, line.result?.aircraft),
        ], [line.recomputedEmission, line.recomputedShare], &context)
    },
  ]

private func breakdown(_ key: ColumnKey, _ cell: FigureReference.StageCell) -> [SheetColumn<ResultLine>] {
  [
    .optional(key) { line, context in
      let quantity: Quantity? =
        switch cell {
        case .fossil: line.result?.fossil
        case .biogenic: line.result?.biogenic
        case .landUse: line.result?.landUse
        case .aircraft: line.result?.aircraft
        case .emission, .share: nil
        }
      return context.quantity(quantity, line.stageFigure?(cell))
    }
  ]
}
