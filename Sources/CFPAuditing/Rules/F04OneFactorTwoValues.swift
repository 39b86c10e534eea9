import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-F04, warning: one factor printed with two values: the same energy carrier, item, factor unit and stage, and
/// intervals that do not meet. A note for materials, which may be of several makes, and between stages, whose electricity
/// may come from different grids.
///
/// Passed over: items that name a kind, grade or vehicle class, rows that name another source, region or year.
enum OneFactorTwoValues: Rule {
  static let id = RuleID.f04

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "同一因子印了两个值", en: "one factor printed with two values"),
      checks: Message(
        zh: "同一阶段中同一品名、同一单位的因子应相同。",
        en: "The same item with the same unit has the same factor, within one life-cycle stage."),
      formula: "",
      skips: Message(
        zh: "单位、车型、发电方式、年份或地区不同的；不同阶段之间只作提示。",
        en: "Another unit base, vehicle class, generation kind, year or region; between stages it is a note."),
      source: ownStatements, passing: soundExample,
      failing: example(("生产\t外购蒸汽\t5.00\tGJ\t1.000\tkgCO2e/GJ\t5.00", "生产\t电力\t10.00\tkWh\t0.5000\tkgCO2e/kWh\t5.00")))
  ]

  static func apply(to ledger: inout Ledger) {
    var firstOf: [Key: Int] = [:]
    var told: Set<Key> = []
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard let item = row.item?.value, let number = row.factor?.number, row.factor?.isDefinite ?? false,
        row.factorFrom == nil
      else { continue }
      let key = Key(
        item: item, unit: row.factor?.unit, activity: row.activity?.unit, source: row.factorSource?.value,
        year: row.factorYear?.value, mode: row.transport?.mode?.value, heat: row.heatingValue?.number)
      guard let other = firstOf[key], let known = ledger.report.inventory[other].factor?.number else {
        firstOf[key] = index
        continue
      }
      guard number.nearest.meets(known.nearest) == false, told.insert(key).inserted else { continue }
      // Materials of one name may be of several makes; a plant has one electricity.
      let isOneSupply =
        ledger.report.inventory[other].stage == row.stage && row.carrier.flatMap { energyCarrier($0.rawValue) } != nil
      ledger.findings.append(finding(index, other, isOneSupply ? .warning : .note, in: ledger))
    }
  }

  private struct Key: Hashable {
    var item: String
    var unit: PrintedUnit?
    var activity: PrintedUnit?
    var source: String?
    var year: Int?
    var mode: String?
    var heat: PrintedNumber?
  }

  private static func finding(_ row: Int, _ other: Int, _ level: FindingLevel, in ledger: Ledger) -> Finding {
    let (mine, theirs) = (FigureReference.row(row, .factor), FigureReference.row(other, .factor))
    let item = ledger.report.inventory[row].item?.value ?? ""
    let (first, second) = (ledger.report[theirs]?.number?.digits ?? "", ledger.report[mine]?.number?.digits ?? "")
    return Finding(
      rule: id, level: level, subject: mine.pointer,
      cells: [
        Finding.Cell(pointer: mine.pointer, role: .stated), Finding.Cell(pointer: theirs.pointer, role: .compared),
      ],
      stated: Finding.StatedValue(text: ledger.printedText(of: mine), interval: ledger.report[mine]?.number?.nearest),
      message: Message(
        zh: "“\(item)”的因子印了两个值：\(first) 与 \(second)。",
        en: "The factor of “\(item)” is printed with two values: \(first) and \(second)."),
      fingerprint: fingerprint(id, [item, first, second]))
  }
}
