import CFPFootprints
import CFPQuantities

/// CFP-X02, note: a number whose digits had to be repaired to be read (33.O286); one note a number.
enum RepairedNumbers: Rule {
  static let id = RuleID.x02

  static let pages = [
    RulePage(
      id: id, level: .note,
      title: Message(zh: "经修复才能读出的数字", en: "a number that had to be repaired to be read"),
      checks: Message(
        zh: "识别错误（O 与 0、l 与 1、数字间空格）只有在单位与列都确定时才修复，并逐一列出。",
        en:
          "Slips of recognition (O for 0, l for 1, blanks inside) are repaired only where unit and column make it certain, and listed."
      ),
      formula: "",
      skips: Message(
        zh: "不能确定的不修复。",
        en: "What is not certain is not repaired."),
      source: ownStatements,
      passing: soundExample,
      failing: example(("合计\t40.55", "合计\t4O.55")))
  ]

  static func apply(to ledger: inout Ledger) {
    for figure in ledger.report.figures where ledger.report[figure]?.isRepaired == true {
      let printed = ledger.printedText(of: figure)
      let digits = ledger.report[figure]?.number?.digits ?? ""
      ledger.findings.append(
        Finding(
          rule: id, level: .note, subject: figure.pointer,
          cells: [Finding.Cell(pointer: figure.pointer, role: .stated)],
          stated: Finding.StatedValue(text: printed, interval: ledger.report[figure]?.number?.nearest),
          message: .repaired(printed: printed, digits: digits),
          fingerprint: fingerprint(id, [ledger.report.name(of: figure), printed])))
    }
  }
}

extension Message {
  fileprivate static func repaired(printed: String, digits: String) -> Message {
    Message(zh: "印为“\(printed)”，读作 \(digits)。", en: "Printed as “\(printed)”, read as \(digits).")
  }
}
