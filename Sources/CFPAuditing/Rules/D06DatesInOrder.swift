import CFPFootprints

/// CFP-D06, warning: dates in an order that cannot be: the data period ends after the report's issue, a factor was published
/// after it, the validity ends before it. A period that is not whole years gives a note, since the report may say why.
enum DatesInOrder: Rule {
  static let id = RuleID.d06

  static let pages = [
    RulePage(
      id: id, level: .warning, title: Message(zh: "日期先后", en: "dates in order"),
      checks: Message(
        zh: "数据周期应在签发之前结束，因子应在签发之前公布，有效期应在签发之后；周期不是整年的作提示。",
        en:
          "The data period ends before the issue, factors are published before it, the validity ends behind it; a period that is not whole years gives a note."
      ),
      formula: "period end ≤ issue; publication ≤ issue; issue < valid until",
      skips: Message(
        zh: "只印到年或月的日期，按能容许的最宽解释。", en: "Dates printed without day or month are taken in their widest reading."),
      source: ownStatements,
      passing: example(also: "签发日期：2026-03-01\n数据统计周期：2025-01-01至2025-12-31\n"),
      failing: example(also: "签发日期：2025-03-01\n数据统计周期：2025-01-01至2025-12-31\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    let statement = ledger.report.statement
    if let issued = statement.issueDate {
      if let end = statement.dataPeriodEnd, isAfter(end.value, issued.value) {
        ledger.findings.append(
          finding(
            .warning, "/report/dataPeriod/end", "/report/issueDate",
            Message(
              zh: "数据周期止于 \(end.value.iso)，晚于签发日期 \(issued.value.iso)。",
              en: "The data period ends on \(end.value.iso), after the issue date \(issued.value.iso).")))
      }
      if let until = statement.validUntil, isAfter(issued.value, until.value) {
        ledger.findings.append(
          finding(
            .warning, "/report/validUntil", "/report/issueDate",
            Message(
              zh: "有效期至 \(until.value.iso)，早于签发日期 \(issued.value.iso)。",
              en: "The validity ends on \(until.value.iso), before the issue date \(issued.value.iso).")))
      }
      for (index, source) in ledger.report.factorSources.enumerated() {
        guard let published = source.announcementDate, isAfter(published.value, issued.value) else { continue }
        ledger.findings.append(
          finding(
            .warning, "/factorSources/\(index)/announcementDate", "/report/issueDate",
            Message(
              zh: "“\(source.item.value)”的因子公布于 \(published.value.iso)，晚于签发日期 \(issued.value.iso)。",
              en:
                "The factor of “\(source.item.value)” was published on \(published.value.iso), after the issue date \(issued.value.iso)."
            )))
      }
    }
    if let start = statement.dataPeriodStart?.value, let end = statement.dataPeriodEnd?.value,
      let months = months(from: start, to: end), months % 12 != 0
    {
      ledger.findings.append(
        finding(
          .note, "/report/dataPeriod/start", "/report/dataPeriod/end",
          Message(
            zh: "数据周期 \(start.iso) 至 \(end.iso) 不是整年：如无说明，季节差异可能未计入。",
            en:
              "The data period from \(start.iso) to \(end.iso) is not whole years: unless the report says why, seasons may be missing."
          )))
    }
  }

  /// Whether one date is certainly behind the other.
  private static func isAfter(_ date: PrintedDate, _ other: PrintedDate) -> Bool {
    if date.year != other.year { return date.year > other.year }
    guard let month = date.month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month > otherMonth }
    guard let day = date.day, let otherDay = other.day else { return false }
    return day > otherDay
  }

  /// The months of a period from the first of a month to the last of one; nil for other periods.
  private static func months(from start: PrintedDate, to end: PrintedDate) -> Int? {
    guard let first = start.month, let last = end.month, start.day ?? 1 == 1, end.day.map({ $0 >= 28 }) ?? true else {
      return nil
    }
    return (end.year - start.year) * 12 + last - first + 1
  }

  private static func finding(_ level: FindingLevel, _ subject: String, _ other: String, _ message: Message) -> Finding
  {
    Finding(
      rule: id, level: level, subject: subject,
      cells: [Finding.Cell(pointer: subject, role: .stated), Finding.Cell(pointer: other, role: .compared)],
      message: message, fingerprint: fingerprint(id, [message.en]))
  }
}
