import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPTables

/// A relation among the numbers of a table, as it stands in one of its lines.
struct TableRelationInstance: Sendable {
  let kind: TableRelation.Kind
  /// The index in `CFPReport.tableAnalyses`.
  let table: Int
  let relation: Relation
  /// Whether it fails and nothing but an error in a number explains that.
  let isUnexplained: Bool
  /// How sure it is that the numbers stand in the relation: that it holds in other lines, or that one slip of the pen, and
  /// hardly chance, explains why it fails.
  let isSure: Bool
}

/// What the numbers of all tables say about each other, line by line. Numbers that are figures of the report go by their
/// own names.
func tableRelations(of report: CFPReport) -> [TableRelationInstance] {
  guard report.tableAnalyses.contains(where: { !$0.relations.isEmpty }) else { return [] }
  let figures = FiguresByPlace(of: report)
  return report.tableAnalyses.indices.flatMap { index in
    let analysis = report.tableAnalyses[index]
    return analysis.relations.flatMap { relation in
      relation.instances.compactMap { instance -> TableRelationInstance? in
        guard instance.outcome != .open,
          let printed = printedRelation(relation, instance.line, in: analysis, figures)
        else { return nil }
        return TableRelationInstance(
          kind: relation.kind, table: index, relation: printed,
          isUnexplained: relation.unexplained == instance.line,
          isSure: relation.holding > 0 || relation.chance <= 0.005)
      }
    }
  }
}

extension TableRelation.Kind {
  /// The rule that recomputes relations of the kind.
  var rule: RuleID {
    switch self {
    case .rowTotal: .t01
    case .columnTotal: .t02
    case .product: .t03
    case .share: .t04
    case .difference, .change: .t05
    }
  }
}

/// The figures of a report by where their cell begins.
private struct FiguresByPlace {
  /// By where their cells begin; of those that share one the first of the report comes first.
  private var places: [(start: Int, figure: FigureReference, number: PrintedNumber)] = []

  init(of report: CFPReport) {
    let figures = report.figures
    places.reserveCapacity(figures.count)
    for figure in figures {
      if case .mention = figure { continue }
      guard let quantity = report[figure], let span = quantity.span, let number = quantity.number else { continue }
      places.append((span.start, figure, number))
    }
    places.sort { $0.start < $1.start }
  }

  /// A cell of an amount and its share holds two figures: it is the one of the same digits.
  func figure(_ number: TableNumber, of analysis: TableAnalysis) -> FigureReference {
    let start = number.span.start
    let first = places.endOfPrefix { $0.start < start }
    return places[first...].prefix { $0.start == start }.first { $0.number == number.number }?.figure
      ?? .cell(TableCellReference(number, of: analysis))
  }
}

/// One line of a relation in printed numbers; nil where one of them is missing.
private func printedRelation(
  _ relation: TableRelation, _ line: Int, in analysis: TableAnalysis, _ figures: FiguresByPlace
) -> Relation? {
  func term(_ index: Int) -> Term? {
    let number =
      relation.kind == .rowTotal
      ? analysis.number(row: index, column: line) : analysis.number(row: line, column: index)
    return number.map { Term(figure: figures.figure($0, of: analysis), number: $0.number) }
  }
  guard let stated = term(relation.stated) else { return nil }
  let terms = relation.operands.compactMap(term)
  var reading: Reading
  switch relation.kind {
  case .rowTotal, .columnTotal: reading = Reading(form: .sum, terms: terms)
  case .product:
    guard terms.count == relation.operands.count else { return nil }
    reading = Reading(form: .product, terms: terms)
    reading.terms[0].power += relation.power
  case .share:
    guard let part = terms.first, let whole = whole(of: relation, in: analysis, figures) else { return nil }
    reading = Reading(form: .share, terms: [part, whole])
  case .difference:
    guard terms.count == 2 else { return nil }
    reading = Reading(form: .sum, terms: [terms[0], terms[1].negated])
  case .change:
    guard terms.count == 2 else { return nil }
    return changeRelation(stated, later: terms[0], earlier: terms[1])
  }
  guard !reading.terms.isEmpty else { return nil }
  return Relation(relation.kind.rule, stated: stated, readings: [reading])
}

/// The whole that shares are parts of, in hundredths: the printed total, or the sum of its parts where that is none.
private func whole(of relation: TableRelation, in analysis: TableAnalysis, _ figures: FiguresByPlace) -> Term? {
  let column = relation.operands[0]
  if relation.wholeRows.count == 1 {
    return analysis.number(row: relation.wholeRows[0], column: column).map {
      Term(figure: figures.figure($0, of: analysis), number: $0.number, power: -2)
    }
  }
  var sum = ExactDecimal.zero
  for number in relation.wholeRows.compactMap({ analysis.number(row: $0, column: column) }) {
    guard let next = sum.adding(number.number.exact) else { return nil }
    sum = next
  }
  guard let mantissa = Int64(exactly: sum.coefficient),
    let number = PrintedNumber(mantissa: mantissa, fractionDigits: max(0, sum.decimals))
  else { return nil }
  return Term(number: number, power: -2)
}

extension Term {
  /// The term with its sign turned.
  fileprivate var negated: Term {
    var term = self
    term.number = number.negated
    return term
  }
}

/// A change in percent as a share: what was added, as a part of what was there before.
private func changeRelation(_ stated: Term, later: Term, earlier: Term) -> Relation? {
  guard let difference = later.exact.subtracting(earlier.exact),
    let mantissa = Int64(exactly: difference.coefficient),
    let number = PrintedNumber(mantissa: mantissa, fractionDigits: max(0, difference.decimals))
  else { return nil }
  var added = Term(figure: later.figure, number: number)
  added.isExact = true
  var before = earlier
  before.power -= 2
  var reading = Reading(form: .share, terms: [added, before])
  // Both printed numbers may be off by half a unit: the difference by one.
  let later = later.interval(.nearest)
  let earlier = earlier.interval(.nearest)
  guard let range = later.adding(earlier.negated) else { return nil }
  reading.range = range
  return Relation(.t05, stated: stated, readings: [reading])
}
