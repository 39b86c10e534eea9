import CFPAuditing
import CFPDocuments
import CFPFootprints
package import CFPQuantities

/// What outputs for people say of a report and its findings, in one language: each call gives a text without any markup.
struct SummaryWords {
  let report: CFPReport
  let language: OutputLanguage
  /// What the report's file is called in places.
  let path: String
  let provenance: ProvenanceIndex
  private let redactor: Redactor?

  init(report: CFPReport, language: OutputLanguage, path: String, redactor: Redactor?) {
    self.report = report
    self.language = language
    self.path = path
    provenance = ProvenanceIndex(of: report)
    self.redactor = redactor
  }

  func word(_ phrase: Phrase) -> String { phrases[phrase]?.text(language) ?? "" }

  /// A total with its unit and what it is stated for.
  func shown(_ quantity: Quantity) -> String? {
    guard let digits = quantity.number?.digits ?? quantity.span.map({ report.document.printed($0) }), !digits.isEmpty
    else { return nil }
    return quantity.unit.map { "\(digits) \($0.name)" } ?? digits
  }

  /// The totals that the report states: the headline's, then those of further products, each behind its name.
  var totals: [(product: String?, quantity: Quantity)] {
    let sets = report.furtherSets.map { report.resultSets[$0] }
    return ([report.results] + sets).compactMap { results in
      results.total.map { (sets.isEmpty ? nil : results.product?.value, $0) }
    }
  }

  func counts(of findings: [Finding]) -> String {
    let counts = [FindingLevel.error, .warning, .note].compactMap { level -> String? in
      let count = findings.count { $0.level == level }
      guard count > 0, let words = levelWords[level] else { return nil }
      return "\(count) \((count == 1 ? words.one : words.several).text(language))"
    }
    return counts.isEmpty ? word(.noFindings) : counts.joined(separator: language == .zh ? "，" : ", ")
  }

  func coverage(_ coverage: Coverage) -> String {
    let reasons = coverage.open.map {
      "\(openReasonWords[$0.reason]?.text(language) ?? $0.reason.rawValue) \($0.count)"
    }
    switch language {
    case .zh:
      return "\(coverage.figures) 个数字中重算了 \(coverage.checked) 个"
        + (coverage.failed == 0 ? "" : "（\(coverage.failed) 个不符）")
        + (coverage.repeated == 0 ? "" : "，复述 \(coverage.repeated) 个")
        + (coverage.unread == 0 ? "" : "，未读懂 \(coverage.unread) 个")
        + (reasons.isEmpty ? "" : "；未核：" + reasons.joined(separator: "，"))
    case .en:
      return "\(coverage.checked) of \(coverage.figures) figures recomputed"
        + (coverage.failed == 0 ? "" : " (\(coverage.failed) do not agree)")
        + (coverage.repeated == 0 ? "" : ", \(coverage.repeated) repeated")
        + (coverage.unread == 0 ? "" : ", \(coverage.unread) unread")
        + (reasons.isEmpty ? "" : "; open: " + reasons.joined(separator: ", "))
    }
  }

  /// Something that was not understood: `report.txt:41  column 参考数值: 5 numbers, bears on the emissions`.
  func unread(_ place: UnreadPlace) -> (location: String, words: String) {
    let kind = unreadKindWords[place.kind]?.text(language) ?? place.kind.rawValue
    let heading = language == .zh ? "“\(shortened(place.heading))”" : " “\(shortened(place.heading))”"
    return (
      "\(path):\(report.document.map.line(of: place.span))",
      kind + heading + (language == .zh ? "：" : ": ") + unreadExtent(place).text(language)
    )
  }

  /// What would have to change for all relations to agree: `report.txt:25  9.250 → 9.5190–9.5202`.
  func suspect(_ alternative: Diagnosis.Alternative) -> String {
    alternative.cells.map { cell in
      let span = provenance.spans(at: cell.figure.pointer).first
      let place = span.map { "\(path):\(report.document.map.line(of: $0))  " } ?? ""
      let printed = span.map { shortened(report.document.printed($0)) } ?? cell.figure.pointer
      let decimals = max(2, min(12, report[cell.figure]?.number.map { $0.decimals + 2 } ?? 6))
      return "\(place)\(printed) → \(range(cell.implied, decimals: decimals))"
    }.joined(separator: language == .zh ? "；并且 " : "; and ")
  }

  /// The cells of a finding by file and line, each with what is printed there.
  func places(of finding: Finding) -> [(location: String, texts: String)] {
    var byLine: [(line: Int, texts: [String])] = []
    let pointers = finding.cells.isEmpty ? [finding.subject] : finding.cells.map(\.pointer)
    for pointer in pointers {
      guard let span = provenance.spans(at: pointer).first else { continue }
      let line = report.document.map.line(of: span)
      let text = shortened(report.document.printed(span))
      if let known = byLine.firstIndex(where: { $0.line == line }) {
        if !byLine[known].texts.contains(text) { byLine[known].texts.append(text) }
      } else {
        byLine.append((line, [text]))
      }
    }
    return byLine.map { ("\(path):\($0.line)", $0.texts.joined(separator: " · ")) }
  }

  /// A text that stands among others: not longer than a cell. People are replaced first, or half a name would be left.
  func shortened(_ text: String) -> String {
    var redactor = redactor
    return CFPRendering.shortened(redactor?.redacted(text) ?? text)
  }

  func effect(_ impact: Finding.Impact, decimals: Int) -> String {
    var parts = [range(impact.total, decimals: decimals)]
    if let relative = impact.relative { parts.append("(\(percent(relative, isSigned: true)) %)") }
    let ranking = impact.rankingChanges ? (language == .zh ? "；" : "; ") + word(.rankingChanges) : ""
    parts.append((language == .zh ? "总量，若：" : "in total, under: ") + impact.under.text(language) + ranking)
    return parts.joined(separator: " ")
  }

  func cause(_ cause: Finding.Cause) -> String {
    let place =
      provenance.spans(at: cause.pointer).first.map { "  (\(path):\(report.document.map.line(of: $0)))" } ?? ""
    return causeName(cause) + " [\(word(cause.fits ? .fits : .doesNotFit))]" + place
  }

  /// A cause with its detail.
  func causeName(_ cause: Finding.Cause) -> String {
    let name = causeWords[cause.code]?.text(language) ?? cause.code
    let detail = cause.detail.text(language)
    return detail.isEmpty ? name : name + (language == .zh ? "：" : ": ") + detail
  }

  /// The lines of the source on which a finding's cells stand.
  func lines(of finding: Finding) -> [Int] {
    let pointers = finding.cells.isEmpty ? [finding.subject] : finding.cells.map(\.pointer)
    return Set(pointers.compactMap { provenance.line(at: $0) }).sorted()
  }

  func range(_ interval: Interval, decimals: Int) -> String { intervalText(interval, decimals: decimals) }

  func percent(_ part: ExactDecimal, isSigned: Bool = false) -> String {
    let percent = part.scaled(byPowerOfTen: 2).rounded(to: 2)
    return (isSigned && percent.coefficient > 0 ? "+" : "") + percent.plainText
  }

  /// The recomputed value with how it follows: `3.1966 = 1.0323 kg × 42.652 GJ/t × 0.0726 t/GJ`.
  func computed(_ computed: Finding.ComputedValue, decimals: Int) -> String {
    let value =
      computed.value?.rounded(to: decimals).plainText ?? computed.interval.map { range($0, decimals: decimals) }
    return value.map { "\($0) = \(computed.expression)" } ?? computed.expression
  }
}

/// A text that stands among others: not longer than a cell. What is to be redacted must have been.
func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

/// An interval for people; one number where both ends are the same.
package func intervalText(_ interval: Interval, decimals: Int = 30) -> String {
  let low = interval.low.rounded(to: decimals).plainText
  let high = interval.high.rounded(to: decimals).plainText
  return low == high ? low : "\(low)–\(high)"
}

extension String {
  /// A line of a vocabulary file with its tab as people see it.
  var shownAsWords: String { split(separator: "\t").joined(separator: "<TAB>") }
}
