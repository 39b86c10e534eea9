import CFPAuditing
import CFPDocuments
import CFPFootprints

extension PageWriter {
  /// The whole page, from the document type to the end.
  mutating func writePage() {
    let title = redacted(title)
    html.markup("<!DOCTYPE html>\n<html lang=")
    html.markup(options.language == .zh ? "zh-Hans" : "en")
    html.markup("><head><meta charset=utf-8>\n<meta http-equiv=Content-Security-Policy content=\"")
    html.text(pagePolicy)
    html.markup("\">\n<meta name=viewport content=\"width=device-width,initial-scale=1\">")
    html.markup("<meta name=referrer content=no-referrer><meta name=color-scheme content=\"light dark\">")
    html.markup("<link rel=icon href=\"data:,\">\n<title>")
    html.text(title)
    html.markup("</title>\n<style>")
    html.markup(pageStyle)
    html.markup("</style></head>\n<body><a class=skip href=\"#main\">")
    words(.skip)
    html.markup("</a>\n<header class=top><div><p class=kind>")
    words(.page)
    html.markup("</p><h1>")
    html.text(title)
    html.markup("</h1></div><div class=switch role=group aria-labelledby=switch><span id=switch class=vh>")
    words(.language)
    html.markup("</span><button type=button data-lang=zh-Hans lang=zh-Hans>中文</button>")
    html.markup("<button type=button data-lang=en lang=en>English</button></div></header>\n")
    writeContents()
    html.markup("<div class=panes><main id=main tabindex=-1>\n")
    writeVerdict()
    writeFindings()
    writeStages()
    writeTables()
    writeOpen()
    writeStatement()
    writeRules()
    html.markup("</main>\n<div class=side>")
    writeDetail()
    writeSource()
    html.markup("</div></div>\n")
    writeFooter()
    html.markup("<script type=\"application/json\" id=data>")
    writeData()
    html.markup("</script>\n<script>")
    html.markup(pageScript)
    html.markup("</script></body></html>\n")
  }

  private var title: String {
    let statement = report.statement.fields
    let parts = [statement[.title]?.value, report.product.fields[.name]?.value].compactMap { $0 }
    return parts.isEmpty ? report.document.source.name : parts.joined(separator: " · ")
  }

  private mutating func writeContents() {
    html.markup("<nav aria-labelledby=contents><span id=contents class=vh>")
    words(Message(zh: "本页内容", en: "On this page"))
    html.markup("</span>")
    link("#findings", .findings, count: audit.findings.count)
    link("#stages", .stages)
    link("#tables", .tables)
    link("#open", .open, count: outcomes.counts.unchecked + outcomes.counts.unread)
    link("#report", .report)
    link("#rules", .rules)
    link("#source", .source)
    html.markup("</nav>\n")
  }

  private mutating func link(_ target: StaticString, _ word: PageWord, count: Int? = nil) {
    html.markup("<a href=\"")
    html.markup(target)
    html.markup("\">")
    words(word)
    if let count {
      html.markup(" <b>")
      html.integer(count)
      html.markup("</b>")
    }
    html.markup("</a>")
  }

  /// What the script fills when a value is chosen.
  private mutating func writeDetail() {
    html.markup("<section id=detail tabindex=-1 aria-labelledby=detail-title aria-live=polite><h2 id=detail-title>")
    words(.detail)
    html.markup("</h2><button type=button id=close hidden>")
    words(.close)
    html.markup(" ×</button><div id=chosen><p class=hint>")
    words(.detailEmpty)
    html.markup("</p></div></section>\n")
  }

  private mutating func writeFooter() {
    let source = report.document.source
    html.markup("<footer><p>")
    words(.disclaimer)
    html.markup("</p><p>")
    words(.file)
    html.markup(": ")
    text(source.name)
    html.markup(" · SHA-256 <code>")
    html.text(source.sha256)
    html.markup("</code></p><p class=paper>")
    words(.notPrinted)
    html.markup("</p></footer>\n")
  }
}
