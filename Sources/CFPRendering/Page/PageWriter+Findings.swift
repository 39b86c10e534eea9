import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// The fragment that each finding is linked to by; it survives changed line numbers.
  var findingAnchors: [String] {
    var seen: [String: Int] = [:]
    return audit.findings.map { finding in
      let count = seen[finding.fingerprint, default: 0] + 1
      seen[finding.fingerprint] = count
      return "finding-\(finding.fingerprint)" + (count > 1 ? "-\(count)" : "")
    }
  }

  /// The findings, most effect first, and those that a person has silenced.
  mutating func writeFindings() {
    html.markup("<section id=findings>")
    heading(.findings)
    if audit.findings.isEmpty {
      html.markup("<p>")
      words(.noFindings)
      html.markup("</p>")
    }
    for (finding, anchor) in zip(audit.findings, findingAnchors) { writeFinding(finding, anchor) }
    if !audit.suppressed.isEmpty {
      html.markup("<h3>")
      words(.silenced)
      html.markup("</h3><ul>")
      for finding in audit.suppressed {
        html.markup("<li>")
        writeRuleLink(finding.rule)
        html.markup(" ")
        words(finding.message)
        if let suppression = finding.suppression {
          html.markup(" <em>")
          text("\(suppression.date) \(suppression.reason)")
          html.markup("</em>")
        }
        html.markup("</li>")
      }
      html.markup("</ul>")
    }
    html.markup("</section>\n")
  }

  mutating func writeRuleLink(_ rule: RuleID) {
    html.markup("<a class=rule href=\"#rule-")
    html.text(rule.rawValue)
    html.markup("\">")
    html.text(rule.rawValue)
    html.markup("</a>")
  }

  private mutating func writeFinding(_ finding: Finding, _ anchor: String) {
    html.markup("<article class=\"finding ")
    html.text(finding.level.rawValue)
    html.markup("\" id=\"")
    html.text(anchor)
    html.markup("\" tabindex=-1><h3><span class=level>")
    words(levelWords[finding.level]?.name ?? Message(zh: "", en: ""))
    html.markup("</span> ")
    writeRuleLink(finding.rule)
    html.markup(" <span class=title>")
    // The title of a rule that recomputes says what should be.
    if finding.rule.isArithmetic, finding.level >= .warning { words(.broken) }
    html.markup(" ")
    if let page = rulePages.first(where: { $0.id == finding.rule }) { words(page.title) }
    html.markup("</span></h3><p>")
    words(finding.message)
    html.markup("</p><dl class=facts>")
    writeStated(finding)
    writePlaces(finding)
    writeEffect(finding)
    html.markup("</dl>")
    writeSuspects(finding)
    writeCauses(finding)
    html.markup("</article>\n")
  }

  private mutating func writeStated(_ finding: Finding) {
    let decimals = finding.shownDecimals(beyondStated: 2)
    if let stated = finding.stated, !stated.text.isEmpty {
      entry(.stated) { writer in
        writer.html.markup("<b>")
        writer.text(stated.text)
        writer.html.markup("</b>")
        writer.range(stated.interval, decimals: 30)
      }
    }
    if let computed = finding.computed {
      entry(.recomputed) { writer in
        if let value = computed.value {
          writer.html.markup("<b>")
          writer.text(value.rounded(to: decimals).plainText)
          writer.html.markup("</b>")
        }
        writer.range(computed.interval, decimals: decimals)
        writer.html.markup(" = <code>")
        writer.text(computed.expression)
        writer.html.markup("</code>")
      }
      for assumed in computed.assumed { entry(.assumed) { $0.words(assumed) } }
    }
    if let gap = finding.gap {
      entry(.gap) { writer in
        writer.text(gap.absolute.rounded(to: decimals).plainText)
        if let relative = gap.relative {
          writer.text(" (\(relative.scaled(byPowerOfTen: 2).rounded(to: 2).plainText) %)")
        }
      }
    }
  }

  private mutating func range(_ interval: Interval?, decimals: Int) {
    guard let interval else { return }
    html.markup(" <span class=range>[")
    text(intervalText(interval, decimals: decimals))
    html.markup("]</span>")
  }

  /// The cells of the finding as buttons, by the lines they stand on.
  private mutating func writePlaces(_ finding: Finding) {
    let pointers = finding.cells.isEmpty ? [finding.subject] : finding.cells.map(\.pointer)
    var lines: [(line: Int, values: [Int])] = []
    var placeOfLine: [Int: Int] = [:]
    var known: Set<[Int]> = []
    for pointer in pointers {
      guard let span = spans(at: pointer).first else { continue }
      let line = line(of: span)
      let place = placeOfLine[line] ?? lines.count
      if place == lines.count {
        placeOfLine[line] = place
        lines.append((line, []))
      }
      if let value = values[pointer], known.insert([place, value]).inserted { lines[place].values.append(value) }
    }
    guard !lines.isEmpty else { return }
    let mostLines = 40
    entry(.place) { writer in
      for (line, values) in lines.prefix(mostLines) {
        writer.html.markup("<span class=place>")
        writer.lineLink(line)
        for value in values {
          writer.html.markup(" ")
          writer.excerpt(of: value)
        }
        writer.html.markup("</span> ")
      }
      if lines.count > mostLines { writer.text("… +\(lines.count - mostLines)") }
    }
  }

  private mutating func writeEffect(_ finding: Finding) {
    for impact in finding.impact {
      entry(.effect) { writer in
        writer.text(intervalText(impact.total, decimals: finding.shownDecimals(beyondStated: 0)))
        if let relative = impact.relative { writer.text(" (\(percentText(relative)))") }
        writer.html.markup(" — ")
        writer.words(.under)
        writer.text(": ")
        writer.words(impact.under)
        if impact.rankingChanges {
          writer.html.markup("; ")
          writer.words(.ranking)
        }
      }
    }
  }

  /// Which cells would have to change for all relations to agree.
  private mutating func writeSuspects(_ finding: Finding) {
    guard finding.rule.isArithmetic,
      let diagnosis = diagnoses[finding],
      !diagnosis.alternatives.isEmpty
    else { return }
    html.markup("<p class=lead>")
    words(diagnosis.alternatives[0].cells.count == 1 ? .suspectLead : .suspectPairs)
    html.markup("</p><ol class=suspects>")
    for alternative in diagnosis.alternatives.prefix(8) {
      html.markup("<li>")
      for (index, cell) in alternative.cells.enumerated() {
        if index > 0 { words(Message(zh: "，并且 ", en: ", and ")) }
        let printed = report[cell.figure]?.number?.digits ?? cell.figure.pointer
        if let value = values[cell.figure] { choice(value) { $0.text(printed) } } else { text(printed) }
        let decimals = max(2, min(12, report[cell.figure]?.number.map { $0.decimals + 2 } ?? 6))
        text(" → \(intervalText(cell.implied, decimals: decimals)) ")
        html.markup("<span class=range>")
        text(report.name(of: cell.figure))
        html.markup("</span>")
      }
      html.markup("</li>")
    }
    html.markup("</ol>")
  }

  private mutating func writeCauses(_ finding: Finding) {
    guard !finding.causes.isEmpty else { return }
    html.markup("<p class=lead>")
    words(.causes)
    html.markup("</p><ul class=causes>")
    for cause in finding.causes {
      html.markup("<li><b>")
      words(causeWords[cause.code] ?? Message(zh: cause.code, en: cause.code))
      html.markup("</b> ")
      words(cause.detail)
      html.markup(" <span class=fit>")
      words(cause.fits ? .fits : .doesNotFit)
      html.markup("</span></li>")
    }
    html.markup("</ul>")
  }

  /// The pages of the rules that have findings.
  mutating func writeRules() {
    let found = Set((audit.findings + audit.suppressed).map(\.rule)).union(audit.checks.map(\.rule))
    html.markup("<section id=rules>")
    heading(.rules)
    for page in rulePages where found.contains(page.id) {
      html.markup("<details id=\"rule-")
      html.text(page.id.rawValue)
      html.markup("\"><summary><b>")
      html.text(page.id.rawValue)
      html.markup("</b> ")
      words(page.title)
      html.markup("</summary><dl class=facts>")
      entry(.ruleChecks) { $0.words(page.checks) }
      if !page.formula.isEmpty {
        entry(.ruleFormula) { writer in
          writer.html.markup("<code>")
          writer.html.text(page.formula)
          writer.html.markup("</code>")
        }
      }
      entry(.ruleSkips) { $0.words(page.skips) }
      entry(.ruleSource) { $0.html.text(page.source) }
      html.markup("</dl></details>")
    }
    html.markup("</section>\n")
  }
}
