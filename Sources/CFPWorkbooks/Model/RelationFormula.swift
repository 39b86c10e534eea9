import CFPAuditing
import CFPFootprints
import CFPQuantities

/// A relation as a formula over the cells that hold its figures.
///
/// A figure's cell stands for an operand only where the report prints the very number that the relation computes with;
/// any other operand is put in as a number, and listed in `putIn`.
struct RelationFormula: Sendable {
  /// Operands that stand in the formula as numbers, as a person would write them.
  let putIn: [String]
  private let form: CheckedRelation.Form
  private let parts: [Part]
  private let divisor: String

  private struct Part: Sendable {
    var figure: FigureReference?
    var literal: String
    var power: Int
  }

  /// Nil where an operand has more digits than a formula can hold.
  init?(_ relation: CheckedRelation, of report: CFPReport) {
    guard let divisor = relation.divisor.literal, !relation.operands.isEmpty else { return nil }
    var parts: [Part] = []
    var putIn: [String] = []
    for operand in relation.operands {
      guard let literal = operand.value.literal, abs(operand.power) <= 60 else { return nil }
      let isPrinted = operand.figure.map { report.holds(operand.value, at: $0) } ?? false
      if !isPrinted { putIn.append(operand.text) }
      parts.append(Part(figure: isPrinted ? operand.figure : nil, literal: literal, power: operand.power))
    }
    form = relation.form
    self.parts = parts
    self.divisor = divisor
    self.putIn = putIn
  }

  /// The formula without its equals sign; nil where it is longer than a cell takes.
  func text(in scope: FormulaScope) -> String? {
    let text =
      switch form {
      case .product:
        parts.map { value($0, scope) }.joined(separator: "*") + scale(parts.reduce(0) { $0 + $1.power })
          + (divisor == "1" ? "" : "/\(divisor)")
      case .sum: sum(in: scope)
      case .share:
        parts.map { value($0, scope) }.joined(separator: "/") + scale(parts[0].power - (parts.last?.power ?? 0))
      case .equality: value(parts[0], scope) + scale(parts[0].power)
      }
    return text.utf8.count <= 8_000 ? text : nil
  }

  private func value(_ part: Part, _ scope: FormulaScope) -> String {
    part.figure.flatMap(scope.reference) ?? part.literal
  }

  private func scale(_ power: Int) -> String {
    if power == 0 { return "" }
    let sign = power > 0 ? "*" : "/"
    return sign + (abs(power) <= 15 ? "1" + String(repeating: "0", count: abs(power)) : "1E+\(abs(power))")
  }

  /// One SUM for each power of ten; cells that follow each other in a column as a range.
  private func sum(in scope: FormulaScope) -> String {
    var powers: [Int] = []
    for part in parts where !powers.contains(part.power) { powers.append(part.power) }
    return powers.map { power in
      "SUM(\(grouped(arguments(parts.filter { $0.power == power }, scope))))" + scale(power)
    }.joined(separator: "+")
  }

  private func arguments(_ parts: [Part], _ scope: FormulaScope) -> [String] {
    var arguments: [String] = []
    var run: (first: CellAddress, last: CellAddress)?
    func endRun() {
      if let run { arguments.append(scope.reference(from: run.first, to: run.last)) }
      run = nil
    }
    for part in parts {
      guard let address = part.figure.flatMap(scope.address) else {
        endRun()
        arguments.append(part.literal)
        continue
      }
      if let open = run, open.last.sheet == address.sheet, open.last.column == address.column,
        open.last.row + 1 == address.row
      {
        run = (open.first, address)
      } else {
        endRun()
        run = (address, address)
      }
    }
    endRun()
    return arguments
  }

  /// A function takes 255 arguments.
  private func grouped(_ arguments: [String]) -> String {
    guard arguments.count > 200 else { return arguments.joined(separator: ",") }
    return stride(from: 0, to: arguments.count, by: 200).map {
      "SUM(\(arguments[$0..<min($0 + 200, arguments.count)].joined(separator: ",")))"
    }.joined(separator: ",")
  }
}

/// Multipliers of a row that have columns of their own.
let mostMultipliers = 16

extension CFPReport {
  /// Whether a figure's cell holds exactly this number.
  fileprivate func holds(_ value: ExactDecimal, at figure: FigureReference) -> Bool {
    if case .multiplier(_, let index) = figure, index >= mostMultipliers { return false }
    guard let quantity = self[figure], quantity.numberCell != nil, let number = quantity.number else { return false }
    return number.exact.compared(to: value) == 0
  }
}
