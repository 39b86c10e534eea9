import CFPFootprints
import CFPQuantities

/// CFP-P04, warning: amount per unit = annual amount / output. The output is the same for all rows, so that the ratios
/// annual / per unit of the rows must meet; where all but one do, that one is wrong.
///
/// Left open: rows with an allocation, fewer than three rows with both amounts, ratios that meet in no clear majority.
enum YearlyAmountPerUnit: Rule {
  static let id = RuleID.p04

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "单位产品用量 = 年用量 ÷ 产量", en: "amount per unit = annual amount / output"),
      checks: Message(
        zh: "产量对各行相同，故各行“年用量 ÷ 单位产品用量”应一致；只有一行不一致时指出该行。",
        en:
          "The output is one for all rows, so that annual / per unit is one ratio; a single row that breaks it is told."
      ),
      formula: "annual₁ / amount₁ = annual₂ / amount₂ = output",
      skips: Message(
        zh: "注明分配的行、不足三行、没有明显多数的：不判定。",
        en: "Rows with an allocation, fewer than three rows, and ratios without a clear majority stay open."),
      source: ownArithmetic, passing: yearlyExample, failing: yearlyExample.replacing("0.3000", with: "0.3300"))
  ]

  static func apply(to ledger: inout Ledger) {
    let rows = ledger.report.inventory.indices.compactMap { output(ofRow: $0, in: ledger.report) }
    guard rows.count > 2 else { return }
    // The ratio that most rows share, as the row whose interval meets most others.
    let meetings = rows.map { row in rows.count { row.output.meets($0.output) ?? true } }
    guard let best = meetings.indices.max(by: { meetings[$0] < meetings[$1] }), meetings[best] >= rows.count - 1,
      let odd = rows.indices.first(where: { !(rows[$0].output.meets(rows[best].output) ?? true) })
    else { return }
    let row = rows[odd].row
    let (amount, annual) = (FigureReference.row(row, .activity), FigureReference.row(row, .annual))
    let (name, range) = (ledger.report.name(of: amount), rangeText(shown(rows[best].output, digits: 6)))
    ledger.findings.append(
      Finding(
        rule: id, level: .warning, subject: amount.pointer,
        cells: [
          Finding.Cell(pointer: amount.pointer, role: .stated), Finding.Cell(pointer: annual.pointer, role: .operand),
        ],
        stated: Finding.StatedValue(
          text: ledger.printedText(of: amount), interval: ledger.report[amount]?.number?.nearest),
        message: Message(
          zh: "“\(name)”：年用量 ÷ 单位产品用量 = \(rangeText(shown(rows[odd].output, digits: 6)))，而其余各行得产量 \(range)。",
          en:
            "“\(name)”: annual amount / amount per unit = \(rangeText(shown(rows[odd].output, digits: 6))), but the other rows give an output of \(range)."
        ), fingerprint: fingerprint(id, [name, ledger.printedText(of: amount), ledger.printedText(of: annual)])))
  }

  private static func output(ofRow index: Int, in report: CFPReport) -> (row: Int, output: Interval)? {
    let row = report.inventory[index]
    guard row.multipliers.isEmpty, let annual = row.annual, let amount = row.activity, annual.isDefinite,
      amount.isDefinite, let whole = Term(.row(index, .annual), annual),
      let part = Term(.row(index, .activity), amount),
      let from = annual.unit ?? amount.unit, let to = amount.unit ?? annual.unit,
      let scale = conversion(from: from, to: to), scale.multiple == 1, scale.divisor == 1,
      let output = whole.interval(.either).scaled(byPowerOfTen: scale.power).quotient(
        by: part.interval(.either), decimals: 8)
    else { return nil }
    return (index, output)
  }
}

private let yearlyExample = """
  产品碳足迹报告

  阶段\t名称\t年消耗量\t单位产品消耗量\t单位\t排放因子\t排放量(kgCO2e)
  生产\t电力\t2000\t0.2000\tkWh\t0.5000\t0.1000
  生产\t天然气\t3000\t0.3000\tm3\t2.0000\t0.6000
  生产\t水\t4000\t0.4000\tkg\t0.0010\t0.0004
  生产\t氮气\t5000\t0.5000\tkg\t0.1000\t0.0500

  """
