import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

/// The relational form of a report: each table, each column, and where its values come from.
public let outputTables: [OutputTable] = [
  reportsTable, companiesTable, productsTable, peopleTable, inventoryTable, stageResultsTable, figuresTable,
  findingsTable, unreadTable,
]

private let reportsTable = OutputTable(
  "reports", "one report with its headline result and verdict", isOfAudit: true,
  [
    .text("name", "the file's name as it was found") { $0.report.document.source.name },
    .code("sha256", "SHA-256 of the file") { $0.report.document.source.sha256 },
    .integer("byte_count", "the file's size") { pair, _ in pair.report.document.source.byteCount },
    .code("media_type", "text/plain, text/html or text/markdown") { $0.report.document.source.mediaType },
    .code("encoding", "the encoding it was read in") { $0.report.document.source.encoding },
    .code("language", "BCP 47") { $0.report.language },
    .stated("title", "the report's title") { $0.report.statement.fields[.title] },
    .stated("number", "the report's number") { $0.report.statement.fields[.number] },
    .code("issue_date", "ISO 8601, as precise as printed") { $0.report.statement.issueDate?.value.iso },
    .code("valid_until", "ISO 8601") { $0.report.statement.validUntil?.value.iso },
    .code("data_period_start", "ISO 8601") { $0.report.statement.dataPeriodStart?.value.iso },
    .code("data_period_end", "ISO 8601") { $0.report.statement.dataPeriodEnd?.value.iso },
    .stated("verification_body", "who verified or issued it") { $0.report.statement.fields[.verificationBody] },
    .stated("client", "who commissioned it") { $0.report.statement.fields[.client] },
    .text("standards", "the standards it was made by, parted by '; '") { $0.report.statement.standards.joinedTexts },
    .quantity("total", "the headline footprint") { $0.report.results.total },
    .code("verdict", "consistent, discrepant or unverifiable") { $0.audit.verdict.rawValue },
    .code("reasons", "why it is unverifiable, parted by blanks") { pair in
      pair.audit.reasons.isEmpty ? nil : pair.audit.reasons.map(\.rawValue).joined(separator: " ")
    },
    .integer("figures", "every printed value: of tables, and of sentences with an emission unit") { pair, _ in
      pair.audit.coverage.figures
    },
    .integer("checked", "how many of them were recomputed") { pair, _ in pair.audit.coverage.checked },
    .integer("repeated", "how many repeat one that was") { pair, _ in pair.audit.coverage.repeated },
    .integer("failed", "how many of the recomputed do not agree") { pair, _ in pair.audit.coverage.failed },
    .integer("unread", "how many stand in what was not understood") { pair, _ in pair.audit.coverage.unread },
    .integer("emissions", "how many of the values are emissions") { pair, _ in pair.audit.coverage.emissions.figures },
    .integer("emissions_checked", "how many of these were recomputed") { pair, _ in
      pair.audit.coverage.emissions.checked
    },
    .integer("emissions_unread", "how many of these stand in what was not understood") { pair, _ in
      pair.audit.coverage.emissions.unread
    },
    .integer("errors", "findings of level error") { pair, _ in pair.audit.findings.count { $0.level == .error } },
    .integer("warnings", "findings of level warning") { pair, _ in pair.audit.findings.count { $0.level == .warning } },
    .integer("notes", "findings of level note") { pair, _ in pair.audit.findings.count { $0.level == .note } },
    .digits("largest_effect", "the largest change of the total under any diagnosis, as a part of it") {
      $0.audit.largestEffect?.plainText
    },
  ]
) { [(report: $0.report, audit: $0.audit)] }

private let companiesTable = OutputTable(
  "companies", "the producer that a report names",
  [
    .stated("name", "the company's name") { $0.fields[.name] },
    .stated("credit_code", "unified social credit code") { $0.fields[.unifiedSocialCreditCode] },
    .stated("address", "its address") { $0.fields[.address] },
    .stated("website", "its website") { $0.fields[.website] },
    .stated("industry", "its industry") { $0.fields[.industry] },
    .text("former_names", "parted by '; '") { $0.formerNames.joinedTexts },
    .text("sites", "production sites, parted by '; '") { $0.sites.joinedTexts },
    .stated("legal_representative", "the legal representative's name") { $0.legalRepresentative.name },
    .stated("contact_name", "the contact's name") { $0.contact.name },
    .stated("contact_phone", "the contact's telephone") { $0.contact.phone },
    .stated("contact_email", "the contact's e-mail address") { $0.contact.email },
    .integer("founded", "the year of foundation") { company, _ in company.foundedYear?.value },
    .integer("employees", "how many people it employs") { company, _ in company.employees?.value },
  ]
) { [$0.report.company] }

private let productsTable = OutputTable(
  "products", "the product whose footprint a report states",
  [
    .stated("name", "the product's name") { $0.fields[.name] },
    .stated("model", "its model") { $0.fields[.model] },
    .stated("functional_unit_words", "the functional or declared unit as printed") { $0.functionalUnit?.text },
    .code("functional_unit_kind", "functional or declared") { $0.functionalUnit?.kind?.rawValue },
    .quantity("functional_unit", "the functional unit's amount") { $0.functionalUnit?.amount },
    .code("boundary", "cradle-to-grave, cradle-to-gate, …") { $0.boundary.kind?.value.rawValue },
    .quantity("mass", "mass of a piece") { $0.mass },
    .quantity("service_life", "how long it is used") { $0.serviceLife },
    .quantity("annual_output", "pieces made in the data period") { $0.annualOutput },
  ]
) { [$0.report.product] }

private let peopleTable = OutputTable(
  "people", "an author, reviewer, team member or expert",
  [
    .integer("position", "index in the JSON's people") { person, _ in person.offset },
    .stated("name", "the person's name") { $0.element.name },
    .text("roles", "parted by '; '") { $0.element.roles.joinedTexts },
    .stated("organization", "whom they work for") { $0.element.organization },
    .stated("certificate", "certificate number") { $0.element.certificate },
  ]
) { Array($0.report.people.enumerated()) }

private let inventoryTable = OutputTable(
  "inventory_rows", "one printed row of activity data",
  [
    .integer("position", "index in the JSON's inventory") { row, _ in row.offset },
    .integer("line", "line of the source") { row, context in
      context.line(of: row.element.activity?.span ?? row.element.emission?.span ?? row.element.item?.span)
    },
    .code("stage", "life-cycle stage") { $0.element.stage.rawValue },
    .stated("label", "the innermost stage cell as printed") { $0.element.label },
    .stated("group_label", "the outer stage cell as printed") { $0.element.group },
    .stated("item", "what is consumed, moved or emitted") { $0.element.item },
    .code("carrier", "canonical energy carrier or material") { $0.element.carrier?.rawValue },
    .quantity("activity", "the amount that the factor multiplies") { $0.element.activity },
    .quantity("factor", "the emission factor", .joined) { $0.element.factor },
    .stated("factor_source", "where the row says the factor is from") { $0.element.factorSource },
    .integer("factor_year", "the factor's year") { row, _ in row.element.factorYear?.value },
    .quantity("emission", "the row's emission") { $0.element.emission },
    .quantity("share", "the row's share of a total") { $0.element.share },
    .quantity("annual", "the yearly amount, beside the amount per functional unit") { $0.element.annual },
    .stated("data_source", "where the activity data are from") { $0.element.dataSource },
    .stated("data_quality", "the grade of the data") { $0.element.dataQuality },
    .integer("result_set", "the product it belongs to, as index in resultSets; empty where none is named") { row, _ in
      row.element.resultSet
    },
  ]
) { Array($0.report.inventory.enumerated()) }

/// A line of a result table, whatever it sums.
private struct ResultLine {
  /// Nil for the headline product's results, else the index in the JSON's `resultSets`.
  var set: Int?
  var kind: String
  var position: Int
  var label: String?
  var group: String?
  var stage: String?
  var modules: [String] = []
  var product: String?
  var emission: Quantity?
  var share: Quantity?

  static func all(of report: CFPReport) -> [ResultLine] {
    lines(of: report.results, set: nil)
      + report.resultSets.enumerated().flatMap { lines(of: $0.element, set: $0.offset) }
  }

  private static func lines(of results: FootprintResults, set: Int?) -> [ResultLine] {
    func line(_ kind: String, _ position: Int, _ result: StageResult) -> ResultLine {
      ResultLine(
        set: set, kind: kind, position: position, label: result.label.value, group: result.group?.value,
        stage: result.stage.rawValue, modules: result.modules, emission: result.emission, share: result.share)
    }
    func line(_ kind: String, _ position: Int, _ total: ScopedTotal) -> ResultLine {
      ResultLine(set: set, kind: kind, position: position, label: total.label.value, emission: total.emission)
    }
    var found = results.stages.enumerated().map { line("stage", $0.offset, $0.element) }
    found += results.subtotals.enumerated().map { line("subtotal", $0.offset, $0.element) }
    if results.total != nil || results.totalShare != nil {
      found.append(
        ResultLine(set: set, kind: "headline", position: 0, emission: results.total, share: results.totalShare))
    }
    found += results.totals.enumerated().map { line("total", $0.offset, $0.element) }
    found += results.offsets.enumerated().map { line("offset", $0.offset, $0.element) }
    for index in found.indices { found[index].product = results.product?.value }
    return found
  }
}

private let stageResultsTable = OutputTable(
  "stage_results", "one printed result: a stage, a subtotal, the headline total, a further total, an offset",
  [
    .integer("result_set", "empty for the headline product, else the index in resultSets") { line, _ in line.set },
    .code("kind", "stage, subtotal, headline, total or offset") { $0.kind },
    .integer("position", "index among its kind in the JSON's results") { line, _ in line.position },
    .integer("line", "line of the source") { line, context in context.line(of: line.emission?.span ?? line.share?.span)
    },
    .code("stage", "life-cycle stage") { $0.stage },
    .text("label", "as printed") { $0.label },
    .text("group_label", "the outer stage cell as printed") { $0.group },
    .code("modules", "EN 15804 modules, parted by blanks") {
      $0.modules.isEmpty ? nil : $0.modules.joined(separator: " ")
    },
    .text("product", "the product, where the report has several") { $0.product },
    .quantity("emission", "the emission") { $0.emission },
    .quantity("share", "the share of the total") { $0.share },
  ]
) { ResultLine.all(of: $0.report) }

private let figuresTable = OutputTable(
  "figures", "every quantity of the JSON, with its place",
  [
    .code("pointer", "its JSON pointer in the report's JSON") { $0.pointer },
    .digits("value", "the digits as printed") { $0.quantity.number?.digits },
    .code("unit", "canonical unit") { figure in
      figure.quantity.unit.map { figure.form == .joined ? $0.name : $0.symbol.name }
    },
    .code("per", "what it is stated for") { $0.form == .joined ? nil : $0.quantity.unit?.perName },
    .integer("scale_power", "power of ten of a multiple that is no SI prefix: 4 for 万") { figure, _ in
      figure.quantity.unit.flatMap { $0.scalePower == 0 ? nil : $0.scalePower }
    },
    .code("qualifier", "<, ≤, ≈ …, where printed") { $0.quantity.qualifier?.rawValue },
    .digits("range_high", "the upper end of a printed range") { $0.quantity.rangeEnd?.digits },
    .digits("uncertainty", "the number behind ±") { $0.quantity.uncertainty?.digits },
    .printed("text", "as printed") { $0.quantity.span },
    .integer("line", "line of the source") { figure, context in context.line(of: figure.quantity.span) },
    .integer("start", "byte offset in the source's UTF-8 form") { figure, context in
      figure.quantity.span.map { context.report.document.map.source(of: $0).lowerBound }
    },
    .integer("end", "byte offset behind it") { figure, context in
      figure.quantity.span.map { context.report.document.map.source(of: $0).upperBound }
    },
  ]
) { context in context.figures().filter { $0.quantity.span != nil } }

private let findingsTable = OutputTable(
  "findings", "something that does not agree, or that a reader should know", isOfAudit: true,
  [
    .integer("position", "most effect first") { finding, _ in finding.position },
    .code("rule", "the rule's id: cfpcheck explain tells it") { $0.finding.rule.rawValue },
    .code("level", "error, warning or note") { $0.finding.level.rawValue },
    .code("subject", "JSON pointer of what it is about") { $0.finding.subject },
    .integer("line", "line of the source") { finding, context in context.line(at: finding.finding.subject) },
    .text("stated", "what is printed") { $0.finding.stated?.text },
    .text("computed", "the recomputation") { $0.finding.computed?.expression },
    .digits("computed_value", "its value") { finding in
      finding.finding.computed?.value?.rounded(to: finding.finding.shownDecimals(beyondStated: 6)).plainText
    },
    .digits("gap", "stated less computed, in the stated unit") { finding in
      finding.finding.gap?.absolute.rounded(to: finding.finding.shownDecimals(beyondStated: 6)).plainText
    },
    .code("cause", "the first cause that fits the figures") { finding in
      finding.finding.causes.first { $0.fits }?.code
    },
    .text("message_zh", "in Chinese") { $0.finding.message.zh },
    .text("message_en", "in English") { $0.finding.message.en },
    .code("fingerprint", "survives a changed line number") { $0.finding.fingerprint },
    .code("suppressed", "the reason, where a person has silenced it") { $0.finding.suppression?.reason },
  ]
) { context in
  (context.audit.findings + context.audit.suppressed).enumerated().map {
    PlacedFinding(position: $0.offset, finding: $0.element)
  }
}

private let unreadTable = OutputTable(
  "unread", "something that was not understood and holds printed values", isOfAudit: true,
  [
    .integer("position", "what carries emissions first") { place, _ in place.offset },
    .code("kind", "table, column, row or sentence") { $0.element.kind.rawValue },
    .code("pointer", "its place in the JSON's document") { $0.element.pointer },
    .text("heading", "the heading, name, caption or sentence as printed") { $0.element.heading },
    .integer("line", "line of the source") { place, context in context.line(of: place.element.span) },
    .integer("value_count", "how many values in it are unread") { place, _ in place.element.values },
    .integer("carries_emissions", "1 where one of them is an emission or may multiply into one") { place, _ in
      place.element.carriesEmissions ? 1 : 0
    },
    .text("vocabulary", "lines for a --vocabulary file, parted by '; '") { place in
      place.element.vocabulary.isEmpty ? nil : place.element.vocabulary.joined(separator: "; ")
    },
  ]
) { Array($0.audit.unread.enumerated()) }

private struct PlacedFinding {
  var position: Int
  var finding: Finding
}

extension Array where Element == Stated<String> {
  fileprivate var joinedTexts: String? { isEmpty ? nil : map(\.value).joined(separator: "; ") }
}
