import CFPAuditing
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// What the script shows of a chosen value, as JSON: arrays instead of objects, for there are thousands of them.
  mutating func writeData() {
    var json = JSONWriter(isPretty: false, capacity: 128 * (values.count + audit.checks.count))
    json.beginObject()
    json.key("values")
    list(values.count, &json) { $0.writeValue($1, &$2) }
    json.key("checks")
    list(audit.checks.count, &json) { $0.writeCheck($1, &$2) }
    let anchors = findingAnchors
    json.key("findings")
    list(audit.findings.count, &json) { $0.writeFinding($1, anchors[$1], &$2) }
    json.key("suspects")
    let alternatives = audit.diagnoses.flatMap(\.alternatives)
    list(alternatives.count, &json) { $0.writeAlternative(alternatives[$1], &$2) }
    json.key("words")
    writeWords(&json)
    json.endObject()
    html.dataBlock(json.bytes)
  }

  private mutating func list(
    _ count: Int, _ json: inout JSONWriter, _ body: (inout PageWriter, Int, inout JSONWriter) -> Void
  ) {
    json.beginArray()
    for index in 0..<count {
      json.element()
      body(&self, index, &json)
    }
    json.endArray()
  }

  private mutating func string(_ text: String, _ json: inout JSONWriter) {
    json.element()
    json.string(visible(redacted(text)))
  }

  private func integer(_ value: Int, _ json: inout JSONWriter) {
    json.element()
    json.integer(value)
  }

  private func integers(_ values: some Sequence<Int>, _ json: inout JSONWriter) {
    json.element()
    json.beginArray()
    for value in values { integer(value, &json) }
    json.endArray()
  }

  private mutating func both(_ message: Message, _ json: inout JSONWriter) {
    json.element()
    json.beginArray()
    string(message.zh, &json)
    string(message.en, &json)
    json.endArray()
  }

  /// `[pointer, lines]`, and for a figure its name, its outcome's letter and the reason why it was not checked.
  private mutating func writeValue(_ number: Int, _ json: inout JSONWriter) {
    json.beginArray()
    json.element()
    json.string { [values] in $0.append(contentsOf: values.pointer(number)) }
    integers(values.spans(number).map { line(of: $0) }, &json)
    if let figure = values.figureOfNumber[number] {
      let outcome = outcomes[figure]
      string(report.name(of: figure), &json)
      json.element()
      json.string(outcome.className)
      if case .unchecked(let reason) = outcome {
        json.element()
        json.string(reason.rawValue)
      }
    }
    json.endArray()
  }

  /// `[rule, subject, operands, outcome, weak, stated, low, high, expression, value, low, high, assumed]`; without a
  /// relation only the first five.
  private mutating func writeCheck(_ index: Int, _ json: inout JSONWriter) {
    let check = audit.checks[index]
    json.beginArray()
    json.element()
    json.string(check.rule.rawValue)
    integer(values[check.subject] ?? -1, &json)
    integers(check.operands.compactMap { values[$0] }, &json)
    json.element()
    switch check.outcome {
    case .pass(let grade): json.string(grade.rawValue)
    case .fail: json.string("fail")
    case .open(let reason): json.string(reason.rawValue)
    }
    integer(check.isWeak ? 1 : 0, &json)
    if let relation = relations[index] {
      string(relation.statedText, &json)
      string(relation.stated.low.plainText, &json)
      string(relation.stated.high.plainText, &json)
      string(relation.expression, &json)
      let decimals = max(0, relation.statedValue.decimals) + 4
      string((relation.exact ?? relation.value)?.rounded(to: decimals).plainText ?? "", &json)
      string(relation.computed?.low.plainText ?? "", &json)
      string(relation.computed?.high.plainText ?? "", &json)
      json.element()
      json.beginArray()
      for assumed in relation.assumed { both(assumed, &json) }
      json.endArray()
    }
    json.endArray()
  }

  /// `[anchor, rule, values, causes]`.
  private mutating func writeFinding(_ index: Int, _ anchor: String, _ json: inout JSONWriter) {
    let finding = audit.findings[index]
    json.beginArray()
    string(anchor, &json)
    string(finding.rule.rawValue, &json)
    integers(([finding.subject] + finding.cells.map(\.pointer)).compactMap { values[$0] }, &json)
    causes(finding.causes, &json)
    json.endArray()
  }

  /// `[[[value, low, high]…], [[cause, detail, fits]…]]`.
  private mutating func writeAlternative(_ alternative: Diagnosis.Alternative, _ json: inout JSONWriter) {
    json.beginArray()
    json.element()
    json.beginArray()
    for cell in alternative.cells {
      let decimals = max(2, min(12, report[cell.figure]?.number.map { $0.decimals + 2 } ?? 6))
      json.element()
      json.beginArray()
      integer(values[cell.figure] ?? -1, &json)
      string(cell.implied.low.rounded(to: decimals).plainText, &json)
      string(cell.implied.high.rounded(to: decimals).plainText, &json)
      json.endArray()
    }
    json.endArray()
    causes(alternative.causes, &json)
    json.endArray()
  }

  /// `[cause, detail, fits]` each.
  private mutating func causes(_ causes: [Finding.Cause], _ json: inout JSONWriter) {
    json.element()
    json.beginArray()
    for cause in causes {
      json.element()
      json.beginArray()
      both(causeWords[cause.code] ?? Message(zh: cause.code, en: cause.code), &json)
      both(cause.detail, &json)
      integer(cause.fits ? 1 : 0, &json)
      json.endArray()
    }
    json.endArray()
  }

  /// The script's words: grades, reasons and kinds of figures by their codes, and its own.
  private mutating func writeWords(_ json: inout JSONWriter) {
    var words: [(String, Message)] = gradeWords.map { ($0.key.rawValue, $0.value) }
    words += openReasonWords.map { ($0.key.rawValue, $0.value) }
    words += figureKindWords.map { ($0.key, $0.value) }
    words += rulePages.map { ($0.id.rawValue, $0.title) }
    words += PageWord.allCases.map { ("page.\($0)", $0.message) }
    words += [("fail", failWord), ("weak", phrases[.weak] ?? failWord)]
    json.beginObject()
    for (key, message) in words.sorted(by: { $0.0 < $1.0 }) {
      json.key(key.utf8)
      json.beginArray()
      string(message.zh, &json)
      string(message.en, &json)
      json.endArray()
    }
    json.endObject()
  }
}

/// What a figure is, by the last part of its pointer.
private let figureKindWords: [String: Message] = [
  "activity": Message(zh: "活动数据", en: "activity data"),
  "factor": Message(zh: "排放因子", en: "emission factor"),
  "emission": Message(zh: "排放量", en: "emission"),
  "share": Message(zh: "占比", en: "share"),
  "annual": Message(zh: "年度量", en: "yearly amount"),
  "heatingValue": Message(zh: "热值", en: "heating value"),
  "oxidation": Message(zh: "氧化率", en: "oxidation factor"),
  "carbonContent": Message(zh: "含碳量", en: "carbon content"),
  "mass": Message(zh: "质量", en: "mass"),
  "distance": Message(zh: "运距", en: "distance"),
  "quantity": Message(zh: "系数", en: "multiplier"),
  "total": Message(zh: "总量", en: "total"),
  "totalShare": Message(zh: "总占比", en: "share of the total row"),
  "fossil": Message(zh: "化石", en: "fossil"),
  "biogenic": Message(zh: "生物成因", en: "biogenic"),
  "landUse": Message(zh: "土地利用变化", en: "land use change"),
  "aircraft": Message(zh: "航空", en: "aircraft"),
  "mention": Message(zh: "再次出现", en: "stated again"),
]
