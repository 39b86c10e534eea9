import CFPFootprints
import CFPQuantities

/// CFP-X02, note: a number whose digits had to be repaired to be read (33.O286); one note a number.
enum RepairedNumbers: Rule {
  static let id = RuleID.x02

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
