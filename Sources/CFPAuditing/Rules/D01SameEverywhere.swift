import CFPDocuments
import CFPFootprints

/// CFP-D01, warning: the model is the same wherever it is labelled; a note for the report's number, of which a document
/// registered with two programmes has two, and for the names of product and producer, which may be the client's or a
/// short form.
///
/// Passed over: a statement that contains the other, reports of several products.
enum SameEverywhere: Rule {
  static let id = RuleID.d01

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "编号、型号、名称各处一致", en: "number, model and names are the same everywhere"),
      checks: Message(
        zh: "有标签的产品型号应处处相同；报告编号、产品与企业名称不同的作提示。",
        en:
          "The labelled product model is the same everywhere; differing report numbers and names of product and producer give a note."
      ),
      formula: "",
      skips: Message(
        zh: "一处包含另一处的；多产品报告；曾用名与委托方。",
        en: "A statement that contains the other, reports of several products, former names and clients."),
      source: ownStatements, passing: example(also: "产品型号：P-100\n\n产品型号：P-100\n"),
      failing: example(also: "产品型号：P-100\n\n产品型号：P-200\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    guard ledger.report.resultSets.isEmpty else { return }
    var told: Set<String> = []
    for entry in ledger.report.contradictions where told.insert(entry.pointer).inserted {
      let isExact = entry.pointer == "/product/model"
      ledger.findings.append(
        Finding(
          rule: id, level: isExact ? .warning : .note, subject: entry.pointer,
          cells: [Finding.Cell(pointer: entry.pointer, role: .stated)],
          message: Message(
            zh: "同一项目印为“\(entry.first.value)”和“\(entry.other.value)”（第 \(line(of: entry, in: ledger)) 行）。",
            en:
              "The same field is printed as “\(entry.first.value)” and as “\(entry.other.value)” (line \(line(of: entry, in: ledger)))."
          ),
          fingerprint: fingerprint(id, [entry.pointer, entry.first.value, entry.other.value])))
    }
  }

  private static func line(of entry: Contradiction, in ledger: Ledger) -> Int {
    ledger.report.document.map.line(of: entry.other.span)
  }
}
