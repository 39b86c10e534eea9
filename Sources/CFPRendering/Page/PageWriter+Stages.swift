import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// The relation that recomputes a figure in one form, where it could be decided.
  func relation(recomputing figure: FigureReference, by form: CheckedRelation.Form) -> CheckedRelation? {
    for index in outcomes.checks(of: figure)
    where audit.checks[index].subject == figure && audit.checks[index].isDecided {
      if let relation = relations[index], relation.form == form { return relation }
    }
    return nil
  }

  /// The stages' results, printed against recomputed, as a table with a bar for each: it reads the same in print, in black
  /// and white, and aloud.
  mutating func writeStages() {
    html.markup("<section id=stages>")
    heading(.stages)
    // As many products as a person looks at; the others stand in the tables below.
    let sets = [nil] + report.furtherSets.prefix(mostProducts).map { Optional($0) }
    let charts = sets.map { (set: $0, bars: StageBar.all(of: self, set: $0)) }.filter { !$0.bars.isEmpty }
    if charts.isEmpty {
      html.markup("<p>")
      words(.noTotal)
      html.markup("</p></section>\n")
      return
    }
    html.markup(hatching)
    for (number, chart) in charts.enumerated() {
      writeChart(chart.bars, number: number, set: chart.set, isNamed: sets.count > 1)
    }
    html.markup("</section>\n")
  }

  /// One product's stages; the number tells the charts of a page apart.
  private mutating func writeChart(_ bars: [StageBar], number: Int, set: Int?, isNamed: Bool) {
    let results = report.results(ofSet: set)
    let unit = (results.total ?? results.stages.lazy.compactMap(\.emission).first)?.unit?.name
    let name = number == 0 ? "chart" : "chart\(number)"
    html.markup("<figure aria-labelledby=")
    html.text(name)
    html.markup("><figcaption><b id=")
    html.text(name)
    html.markup(">")
    words(.chart)
    if isNamed, let product = results.product {
      html.markup(" — ")
      text(product.value)
    }
    html.markup(
      "</b> <span class=key><svg width=14 height=10 aria-hidden=true><rect class=stated width=14 height=10 /></svg> ")
    words(.chartPrinted)
    html.markup(" <svg width=14 height=10 aria-hidden=true><rect class=again x=.5 y=.5 width=13 height=9 /></svg> ")
    words(.chartRecomputed)
    html.markup("</span></figcaption><div class=scroll><table class=chart aria-labelledby=")
    html.text(name)
    html.markup("><thead><tr>")
    for (word, below) in [(PageWord.stage, PageWord?.none), (.stated, .share), (.recomputed, .share)] {
      html.markup(below == nil ? "<th scope=col>" : "<th scope=col class=n>")
      words(word)
      if below != nil, let unit { text(" (\(unit))") }
      if let below {
        html.markup("<br>")
        words(below)
      }
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>")
    let scale = BarScale(of: bars)
    for bar in bars { write(bar, scale) }
    html.markup("</tbody></table></div></figure>\n")
  }

  private mutating func write(_ bar: StageBar, _ scale: BarScale?) {
    html.markup(bar.isTotal ? "<tr class=sum>" : "<tr>")
    html.markup("<th scope=row><div class=named><span>")
    if bar.isTotal { words(.total) } else { text(bar.name) }
    html.markup("</span>")
    if let scale { write(bar, on: scale) }
    html.markup("</div></th><td class=n>")
    figure(bar.figure)
    html.markup("<br>")
    figure(bar.shareFigure)
    html.markup("</td><td class=n>")
    recomputed(bar.sum, of: bar.figure)
    html.markup("<br>")
    recomputed(bar.share, of: bar.shareFigure)
    html.markup("</td></tr>")
  }

  /// A stated figure with its outcome.
  private mutating func figure(_ figure: FigureReference) {
    guard let quantity = report[figure] else { return }
    let printed = quantity.span.map(report.document.printed) ?? quantity.number?.digits ?? ""
    let isBare = quantity.unit?.symbol.dimension == .percent && printed.last?.isNumber ?? false
    let shown = shortened(isBare ? printed + " %" : printed)
    if let value = values[figure] { choice(value) { $0.text(shown) } } else { text(shown) }
  }

  private mutating func recomputed(_ relation: CheckedRelation?, of figure: FigureReference) {
    guard let relation else {
      if report[figure]?.number == nil { return }
      html.markup("<span class=none>")
      words(.notRecomputed)
      html.markup("</span>")
      return
    }
    // More decimals than a few beyond the printed ones would say nothing to anyone.
    let decimals = max(0, report[figure]?.number?.decimals ?? 0) + 4
    text(
      ((relation.exact ?? relation.value)?.rounded(to: decimals).plainText ?? "")
        + (report[figure]?.unit?.symbol.dimension == .percent ? " %" : ""))
  }

  private mutating func write(_ bar: StageBar, on scale: BarScale) {
    html.markup("<svg class=bars width=\"100%\" height=26 aria-hidden=true focusable=false>")
    let rows: [(ExactDecimal?, Int, StaticString)] = [(bar.stated, 3, "stated"), (bar.recomputed, 14, "again")]
    for (value, y, name) in rows {
      guard let value, let (start, width) = scale.extent(of: value) else { continue }
      html.markup("<rect class=")
      html.markup(name)
      html.markup(" x=\"")
      html.text(start)
      html.markup("%\" y=")
      html.integer(y)
      html.markup(" width=\"")
      html.text(width)
      html.markup("%\" height=9 />")
    }
    html.markup("</svg>")
  }
}

/// How many products the page shows apart.
let mostProducts = 50

/// The hatching of recomputed bars, told apart without colour.
private let hatching: StaticString = """
  <svg width=0 height=0 class=defs aria-hidden=true><defs><pattern id=hatch width=5 height=5 patternUnits=userSpaceOnUse \
  patternTransform="rotate(45)"><rect width=5 height=5 class=paperfill /><rect width=2 height=5 class=ink /></pattern></defs></svg>
  """

/// A stage, or the total, with its stated and recomputed emission in the total's unit.
private struct StageBar {
  var figure: FigureReference
  var shareFigure: FigureReference
  var name: String
  var stated: ExactDecimal?
  var recomputed: ExactDecimal?
  var sum: CheckedRelation?
  var share: CheckedRelation?

  var isTotal: Bool { figure.inHeadline == .total }

  /// The bars of the headline's results, or of a further result set's.
  static func all(of page: PageWriter, set: Int?) -> [StageBar] {
    let results = page.report.results(ofSet: set)
    let total = page.relation(recomputing: .total.moved(toSet: set), by: .sum)
    // The parts of the total know what brings their units to its own.
    var powers: [FigureReference: Int] = [:]
    for operand in total?.operands ?? [] { if let figure = operand.figure { powers[figure] = operand.power } }
    // Without a total the first stage's unit is as good: where all have it, the bars can be compared.
    let unit = (results.total ?? results.stages.lazy.compactMap(\.emission).first)?.unit
    func bar(_ figure: FigureReference, _ shareFigure: FigureReference) -> StageBar {
      let (figure, shareFigure) = (figure.moved(toSet: set), shareFigure.moved(toSet: set))
      let quantity = page.report[figure]
      let sum = page.relation(recomputing: figure, by: .sum)
      let power = powers[figure] ?? (quantity?.unit == unit || figure.inHeadline == .total ? 0 : nil)
      func scaled(_ value: ExactDecimal?) -> ExactDecimal? { power.flatMap { value?.scaled(byPowerOfTen: $0) } }
      return StageBar(
        figure: figure, shareFigure: shareFigure, name: page.report.name(of: figure),
        stated: scaled(quantity?.number?.exact), recomputed: scaled(sum?.value), sum: sum,
        share: page.relation(recomputing: shareFigure, by: .share) ?? page.relation(recomputing: shareFigure, by: .sum))
    }
    var bars = results.stages.indices.map { bar(.stage($0, .emission), .stage($0, .share)) }
    if results.total != nil { bars.append(bar(.total, .totalShare)) }
    return bars
  }
}

/// The common scale of the bars; it has room to the left where a value is below zero.
private struct BarScale {
  private let below: ExactDecimal
  private let width: ExactDecimal

  /// Nil where there is nothing to draw.
  init?(of bars: [StageBar]) {
    var low = ExactDecimal.zero
    var high = ExactDecimal.zero
    for value in bars.flatMap({ [$0.stated, $0.recomputed] }) {
      guard let value else { continue }
      if (value.compared(to: low) ?? 0) < 0 { low = value }
      if (value.compared(to: high) ?? 0) > 0 { high = value }
    }
    guard let width = high.subtracting(low), width.coefficient > 0 else { return nil }
    below = low.magnitude
    self.width = width
  }

  /// Where a bar begins and how wide it is, in percent.
  func extent(of value: ExactDecimal) -> (start: String, width: String)? {
    guard var length = percent(value.magnitude), let zero = percent(below) else { return nil }
    // What is printed is seen, however small it is beside the largest.
    let least = ExactDecimal(coefficient: 4, decimals: 1)
    if value.coefficient != 0, (length.compared(to: least) ?? 0) < 0 { length = least }
    let start = value.coefficient < 0 ? zero.subtracting(length) : zero
    return start.map { ($0.plainText, length.plainText) }
  }

  private func percent(_ value: ExactDecimal) -> ExactDecimal? {
    value.scaled(byPowerOfTen: 2).quotient(by: width, decimals: 2)
  }
}
