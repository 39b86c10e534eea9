import CFPAuditing
import CFPFootprints
import CFPQuantities
import CFPRendering

/// A column of a sheet with how the cell of a line is made.
struct SheetColumn<Element>: Sendable {
  typealias Make = @Sendable (Element, inout WorkbookContext) -> Cell

  var key: ColumnKey
  /// Left out of the sheet where no line has anything in it.
  var isOptional = false
  var cell: Make

  init(_ key: ColumnKey, isOptional: Bool = false, _ cell: @escaping Make) {
    self.key = key
    self.isOptional = isOptional
    self.cell = cell
  }

  static func optional(_ key: ColumnKey, _ cell: @escaping Make) -> SheetColumn {
    SheetColumn(key, isOptional: true, cell)
  }

  /// A quantity and its unit, where any line has them.
  static func quantity(
    _ key: ColumnKey, _ unitKey: ColumnKey, isOptional: Bool = false,
    _ find: @escaping @Sendable (Element) -> (FigureReference?, Quantity?)
  ) -> [SheetColumn] {
    [
      SheetColumn(key, isOptional: isOptional) { element, context in
        let (figure, quantity) = find(element)
        return context.quantity(quantity, figure)
      },
      SheetColumn(unitKey, isOptional: isOptional) { element, context in context.unit(find(element).1?.unit) },
    ]
  }
}

/// What Excel takes, its last line for saying what is missing.
private let mostRows = 1_048_574

extension Sheet {
  /// A sheet with a line for each element.
  init<Element>(
    _ name: SheetName, _ columns: [SheetColumn<Element>], of elements: [Element], frozenColumns: Int,
    highlights: [Highlight] = [], hasFilter: Bool = true, _ context: inout WorkbookContext
  ) {
    var rows = elements.prefix(mostRows).map { element in columns.map { $0.cell(element, &context) } }
    let kept = columns.indices.filter { column in
      !columns[column].isOptional
        || rows.contains { if case .empty = $0[column].value { false } else { true } }
    }
    if kept.count < columns.count { rows = rows.map { row in kept.map { row[$0] } } }
    if elements.count > mostRows {
      let rest = elements.count - mostRows
      rows.append([
        context.message(Message(zh: "还有 \(rest) 行，工作表容不下", en: "\(rest) more lines, which a sheet does not hold"))
      ])
    }
    self.name = name
    self.columns = kept.map { (columns[$0].key, heading(of: columns[$0].key)) }
    self.rows = rows
    self.frozenColumns = frozenColumns
    self.highlights = highlights
    self.hasFilter = hasFilter
  }
}

/// The columns in which a stated figure and its recomputation stand side by side.
struct RecomputationKeys {
  var stated = ColumnKey.stated
  var recomputed = ColumnKey.recomputed
  var difference = ColumnKey.difference
  var outcome = ColumnKey.outcome

  static let main = RecomputationKeys()
  static let share = RecomputationKeys(
    stated: .share, recomputed: .shareRecomputed, difference: .shareDifference, outcome: .shareOutcome)

  /// Colours what its outcome says.
  func highlights(_ language: OutputLanguage) -> [Highlight] {
    [
      Highlight(
        words: OutcomeWord.differs.text.text(language), column: outcome,
        cells: [stated, recomputed, difference, outcome], look: .alarm),
      Highlight(
        words: OutcomeWord.notChecked.text.text(language), column: outcome, cells: [difference, outcome], look: .faint),
    ]
  }
}

/// Recomputed value, difference and outcome of a stated figure.
func recomputationColumns<Element>(
  _ keys: RecomputationKeys = .main, isOptional: Bool = false, _ find: @escaping @Sendable (Element) -> Recomputed?
) -> [SheetColumn<Element>] {
  [
    SheetColumn(keys.recomputed, isOptional: isOptional) { element, context in
      find(element)?.valueCell(&context) ?? .empty
    },
    SheetColumn(keys.difference, isOptional: isOptional) { element, _ in find(element)?.differenceCell(keys) ?? .empty
    },
    SheetColumn(keys.outcome, isOptional: isOptional) { element, context in
      find(element)?.outcomeCell(keys, &context) ?? .empty
    },
  ]
}

/// What the outcome rests on: the values that the stated digits and the recomputation allow, the rule, the recomputation
/// in words, and what was put in.
func groundColumns<Element>(_ find: @escaping @Sendable (Element) -> Recomputed?) -> [SheetColumn<Element>] {
  let bounds: [(ColumnKey, @Sendable (CheckedRelation) -> ExactDecimal?, isStated: Bool)] = [
    (.statedLow, { $0.stated.low }, true), (.statedHigh, { $0.stated.high }, true),
    (.computedLow, { $0.bounds?.low }, false), (.computedHigh, { $0.bounds?.high }, false),
  ]
  return bounds.map { key, end, isStated in
    SheetColumn(key) { element, context in
      find(element)?.boundCell(end, beside: isStated ? .stated : .recomputed, &context) ?? .empty
    }
  } + [
    SheetColumn(.rule) { element, context in context.text(find(element)?.check?.rule.rawValue) },
    SheetColumn(.words) { element, context in context.text(find(element)?.relation?.expression) },
    .optional(.assumed) { element, context in
      guard let relation = find(element)?.relation else { return .empty }
      let numbers = find(element)?.formula?.putIn ?? []
      return context.text((relation.assumed.map(context.say) + numbers).joined(separator: "; "))
    },
  ]
}

extension Recomputed {
  func valueCell(_ context: inout WorkbookContext) -> Cell {
    guard let exact = relation?.exact, let value = exact.double else { return Cell(value: .empty, look: .computed) }
    guard let formula else { return context.text(relation?.value?.plainText, .computed) }
    return Cell(
      value: .formula(Formula { scope in formula.text(in: scope).map { "=" + $0 } }, value: value, format: format),
      look: .computed)
  }

  func differenceCell(_ keys: RecomputationKeys) -> Cell {
    guard isStatedANumber, formula != nil, let relation, let exact = relation.exact,
      let value = relation.statedValue.subtracting(exact)?.double
    else { return Cell(value: .empty, look: .computed) }
    return Cell(
      value: .formula(
        Formula { scope in
          guard let stated = scope.cell(keys.stated), let recomputed = scope.cell(keys.recomputed) else { return nil }
          return "=\(stated)-\(recomputed)"
        }, value: value, format: format), look: .computed)
  }

  /// The outcome: a formula that follows the cells where the intervals alone explain it, else what the audit says.
  func outcomeCell(_ keys: RecomputationKeys, _ context: inout WorkbookContext) -> Cell {
    let language = context.language
    let text = outcomeText(language)
    guard let allowance = liveAllowance else { return context.text(text, .computed) }
    let words = [OutcomeWord.differs, .exact, .within].map { "\"\($0.text.text(language))\"" }
    return Cell(
      value: .textFormula(
        Formula { scope in
          guard let difference = scope.cell(keys.difference), let stated = scope.cell(keys.stated),
            let recomputed = scope.cell(keys.recomputed)
          else { return nil }
          // Binary numbers miss the last of fifteen digits: what is equal on paper must not differ for that.
          let slack = "1E-12*MAX(ABS(\(stated)),ABS(\(recomputed)))"
          return "=IF(OR(\(difference)>\(allowance.above.shortLiteral)+\(slack),"
            + "\(difference)<-(\(allowance.below.shortLiteral)+\(slack))),\(words[0]),"
            + "IF(AND(\(difference)<=\(allowance.exactAbove.shortLiteral)+\(slack),"
            + "\(difference)>=-(\(allowance.exactBelow.shortLiteral)+\(slack))),\(words[1]),\(words[2])))"
        }, value: text), look: .computed)
  }

  /// An end of an interval, as a distance from the value that it belongs to.
  func boundCell(
    _ end: (CheckedRelation) -> ExactDecimal?, beside key: ColumnKey, _ context: inout WorkbookContext
  ) -> Cell {
    guard let relation, let end = end(relation), let value = end.double else { return .empty }
    let middle = key == .stated ? relation.statedValue : relation.exact
    guard let offset = middle.flatMap(end.subtracting), key == .stated ? isStatedANumber : formula != nil else {
      return context.text(end.rounded(toSignificant: 17).plainText, .computed)
    }
    let sign = offset.coefficient < 0 ? "-" : "+"
    return Cell(
      value: .formula(
        Formula { scope in scope.cell(key).map { "=\($0)\(sign)\(offset.magnitude.shortLiteral)" } }, value: value,
        format: format), look: .computed)
  }
}

/// What must be said of a line's cells: repaired digits, numbers that stand as text, a recomputation without a formula.
func notes(
  on quantities: [(ColumnKey, Quantity?)], _ recomputations: [Recomputed?], _ context: inout WorkbookContext
) -> Cell {
  var notes: [String] = []
  for (key, quantity) in quantities {
    guard let quantity else { continue }
    let name = context.say(heading(of: key).text)
    if quantity.hasTooManyDigits {
      notes.append(
        context.say(
          Message(
            zh: "\(name)：位数超过电子表格的精度，按原文写为文字", en: "\(name): more digits than a spreadsheet keeps, so it stands as text"
          )))
    }
    if quantity.isRepaired {
      let printed = context.printed(quantity.span) ?? ""
      notes.append(
        context.say(
          Message(
            zh: "\(name)：数字经修复后读取，原文为“\(printed)”", en: "\(name): digits repaired for reading; printed is “\(printed)”")
        ))
    }
    if quantity.isUnread {
      notes.append(
        context.say(Message(zh: "\(name)：原文无法读为数字", en: "\(name): what is printed cannot be read as a number")))
    }
  }
  for recomputed in recomputations.compactMap({ $0 }) where recomputed.relation != nil && recomputed.formula == nil {
    notes.append(
      context.say(
        Message(
          zh: "重算值无法写成公式（位数过多），只写出数值", en: "the recomputation has too many digits for a formula; its value stands alone"
        )))
  }
  return context.text(notes.joined(separator: "; "))
}
