import CFPAuditing
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// The verdict in a sentence, how much was recomputed, and the headline total under each explanation.
  mutating func writeVerdict() {
    html.markup("<section class=\"verdict ")
    html.text(audit.verdict.rawValue)
    html.markup("\" aria-labelledby=verdict><h2 id=verdict>")
    words(verdictText(of: audit))
    html.markup("</h2><p class=counts>")
    writeCounts()
    html.markup("</p>")
    writeCoverage()
    html.markup("</section>\n<section class=headline aria-labelledby=total><h2 id=total>")
    words(.total)
    html.markup("</h2>")
    writeHeadline()
    writeExplanations()
    html.markup("</section>\n")
  }

  private mutating func writeCounts() {
    let counts = [FindingLevel.error, .warning, .note].compactMap { level -> Message? in
      let count = audit.findings.count { $0.level == level }
      guard count > 0, let words = levelWords[level] else { return nil }
      let form = count == 1 ? words.one : words.several
      return Message(zh: "\(count) \(form.zh)", en: "\(count) \(form.en)")
    }
    guard !counts.isEmpty else { return words(.noFindings) }
    words(
      Message(zh: counts.map(\.zh).joined(separator: "，"), en: counts.map(\.en).joined(separator: ", ")))
  }

  /// A bar of the figures' outcomes, which is also the legend of their signs.
  private mutating func writeCoverage() {
    let coverage = audit.coverage
    html.markup("<p>")
    words(
      Message(
        zh: "\(coverage.figures) 个数字中重算了 \(coverage.checked) 个。",
        en: "\(coverage.checked) of \(coverage.figures) figures recomputed."))
    html.markup("</p><ul class=legend>")
    let counts = outcomes.counts
    let kinds: [(FigureOutcome, Int)] = [
      (.exact, counts.exact), (.within, counts.within), (.disagrees, counts.disagrees),
      (.repeated, counts.repeated), (.unchecked(.noRelation), counts.unchecked), (.unread, counts.unread),
    ]
    for (outcome, count) in kinds {
      html.markup("<li class=")
      html.markup(outcome.className)
      html.markup("><b>")
      html.integer(count)
      html.markup("</b> ")
      sign(outcome)
      html.markup(" ")
      words(outcome.word)
      html.markup("</li>")
    }
    html.markup("</ul>")
    writeUnread(audit.unread.filter(\.carriesEmissions))
  }

  /// What was not understood, each with the lines that would make it readable.
  mutating func writeUnread(_ places: [UnreadPlace]) {
    guard !places.isEmpty else { return }
    html.markup("<ul class=unread>")
    for place in places.prefix(100) {
      html.markup("<li>")
      words(unreadKindWords[place.kind] ?? Message(zh: "", en: ""))
      let heading = redacted(place.heading)
      text(" “\(shortened(heading))” ")
      lineLink(line(of: place.span))
      text(" — ")
      words(unreadExtent(place))
      for line in place.vocabulary {
        html.markup("<br><code>")
        text(line.shownAsWords)
        html.markup("</code>")
      }
      html.markup("</li>")
    }
    if places.count > 100 { text("… +\(places.count - 100)") }
    html.markup("</ul>")
  }

  private mutating func writeHeadline() {
    guard let total = report.results.total, let number = total.number else {
      writeTotalsOfProducts()
      return
    }
    html.markup("<p class=big>")
    let shown = total.qualifier.map { "\($0.rawValue) \(number.digits)" } ?? number.digits
    if let value = values[.total] { choice(value) { $0.text(shown) } } else { text(shown) }
    html.markup(" <span class=unit>")
    text(total.unit?.name ?? "")
    html.markup("</span></p><dl class=facts>")
    entry(.statedInterval) { $0.text(intervalText(number.nearest)) }
    if let sum = relation(recomputing: .total, by: .sum) {
      entry(.fromStages) { writer in
        writer.text(sum.value?.plainText ?? "")
        if let range = sum.computed {
          writer.html.markup(" <span class=range>")
          writer.text("[\(intervalText(range))]")
          writer.html.markup("</span>")
        }
        writer.html.markup("<br><code>")
        writer.text(sum.expression)
        writer.html.markup("</code>")
      }
    }
    html.markup("</dl>")
  }

  /// The totals of several products, none of which is the headline.
  private mutating func writeTotalsOfProducts() {
    let sets = report.furtherSets.filter { report.resultSets[$0].total?.number != nil }
    guard !sets.isEmpty else {
      html.markup("<p>")
      words(.noTotal)
      html.markup("</p>")
      return
    }
    html.markup("<ul>")
    for set in sets.prefix(mostProducts) {
      guard let total = report.resultSets[set].total, let number = total.number else { continue }
      html.markup("<li>")
      text(report.resultSets[set].product?.value ?? "")
      html.markup(" <b>")
      if let value = values[.inSet(set, .total)] {
        choice(value) { $0.text(number.digits) }
      } else {
        text(number.digits)
      }
      html.markup("</b> ")
      text(total.unit?.name ?? "")
      html.markup("</li>")
    }
    html.markup("</ul>")
  }

  private mutating func writeExplanations() {
    let findings = audit.findings.filter { !$0.impact.isEmpty }
    guard !findings.isEmpty else { return }
    html.markup("<h3>")
    words(.underEach)
    html.markup("</h3><div class=scroll><table class=plain><thead><tr><th scope=col>")
    words(.under)
    html.markup("</th><th scope=col class=n>")
    words(.totalBecomes)
    html.markup("</th><th scope=col class=n>")
    words(.change)
    html.markup("</th><th scope=col>")
    words(.rule)
    html.markup("</th></tr></thead><tbody>")
    for explanation in explanations {
      let (finding, impact) = (explanation.finding, explanation.impact)
      html.markup("<tr><td>")
      words(impact.under)
      html.markup("</td><td class=n>")
      text(intervalText(impact.total, decimals: finding.shownDecimals(beyondStated: 0)))
      html.markup("</td><td class=n>")
      text(impact.relative.map(percentText) ?? "")
      if impact.rankingChanges {
        html.markup("<br>")
        words(.ranking)
      }
      html.markup("</td><td>")
      for (rule, anchor) in explanation.links {
        html.markup("<a class=rule href=\"#")
        html.text(anchor)
        html.markup("\">")
        html.text(rule.rawValue)
        html.markup("</a> ")
      }
      html.markup("</td></tr>")
    }
    html.markup("</tbody></table></div>")
  }

  /// One total, with the findings that it explains.
  private struct Explanation {
    var finding: Finding
    var impact: Finding.Impact
    var links: [(rule: RuleID, anchor: String)]
  }

  /// The effects of all findings, each explanation once.
  private var explanations: [Explanation] {
    var found: [Explanation] = []
    var known: [Message: Int] = [:]
    for (finding, anchor) in zip(audit.findings, findingAnchors) {
      for impact in finding.impact {
        if let index = known[impact.under] {
          found[index].links.append((finding.rule, anchor))
        } else {
          known[impact.under] = found.count
          found.append(Explanation(finding: finding, impact: impact, links: [(finding.rule, anchor)]))
        }
      }
    }
    return found
  }
}
