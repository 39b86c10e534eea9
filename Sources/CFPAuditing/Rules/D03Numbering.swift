import CFPFootprints
import CFPQuantities

/// CFP-D03, note: tables and figures that the text refers to and that are not there, and gaps in their numbers.
enum Numbering: Rule {
  static let id = RuleID.d03

  static let pages = [
    RulePage(
      id: id, level: .note,
      title: Message(zh: "引用的图表与编号", en: "tables and figures referred to, and gaps in their numbers"),
      checks: Message(
        zh: "正文引用的表、图应存在；编号不应有缺号。",
        en: "Tables and figures that the text refers to are there, and their numbers have no gaps."),
      formula: "",
      skips: Message(
        zh: "没有任何带编号标题的文件；编号方式无法比较的。",
        en: "Documents without any numbered caption of the kind."),
      source: ownStatements, passing: example(also: "\n表1 结果\n\n详见表1。\n"),
      failing: example(also: "\n表1 结果\n\n详见表4。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    let numbering = ledger.report.numbering
    for kind in [CaptionNumbers.Kind.table, .figure] {
      let captions = numbering.captions.filter { $0.kind == kind }
      guard !captions.isEmpty else { continue }
      let known = Set(captions.map(\.number))
      let name = kind == .table ? (zh: "表", en: "table") : (zh: "图", en: "figure")
      var told: Set<[Int]> = []
      for reference in numbering.references where reference.kind == kind && !known.contains(reference.number) {
        // 表 4 may be chapter 4's tables.
        guard reference.number.count == captions[0].number.count, told.insert(reference.number).inserted,
          told.count <= 8
        else { continue }
        let number = reference.number.map(String.init).joined(separator: ".")
        note(
          Message(
            zh: "正文引用\(name.zh) \(number)，但没有该编号的标题。",
            en: "The text refers to \(name.en) \(number), but no caption has that number."), at: reference.block,
          in: &ledger)
      }
      for gap in gaps(in: captions.map(\.number)).prefix(8) where !told.contains(gap) {
        let number = gap.map(String.init).joined(separator: ".")
        note(
          Message(
            zh: "\(name.zh)的编号缺 \(number)。", en: "The \(name.en)s' numbers leave out \(number)."),
          at: captions[0].block,
          in: &ledger)
      }
    }
  }

  /// The numbers that are missing before the greatest one of the same chapter.
  private static func gaps(in numbers: [[Int]]) -> [[Int]] {
    var lasts: [[Int]: Set<Int>] = [:]
    for number in numbers { lasts[Array(number.dropLast()), default: []].insert(number[number.count - 1]) }
    return lasts.flatMap { chapter, found -> [[Int]] in
      guard let greatest = found.max(), greatest <= 40 else { return [] }
      return (1...max(1, greatest)).filter { !found.contains($0) }.map { chapter + [$0] }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func note(_ message: Message, at block: Int, in ledger: inout Ledger) {
    let pointer = "/document/blocks/\(block)"
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: pointer, cells: [Finding.Cell(pointer: pointer, role: .stated)],
        message: message,
        fingerprint: fingerprint(id, [message.en])))
  }
}
