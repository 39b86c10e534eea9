import CFPDocuments
import CFPReading
import Testing

/// What a page shows of a piece of mark-up in a cell: its text, `^…^` for what is raised and `_…_` for what is lowered.
private func shown(_ cell: String, style: String = "") throws -> String {
  let html =
    "<html><head><style>\(style)</style></head><body><table><tr><td>项</td><td>\(cell)</td></tr></table></body></html>"
  let document = try readDocument(Array(html.utf8), name: "page.html")
  let table = try #require(document.tables.first)
  let span = try #require(table.cells.last { $0.row == 0 }).span
  var text: [UInt8] = []
  let marks = document.marks.within(span)
  for offset in 0...(span.end - span.start) {
    for mark in marks where mark.span.end == offset {
      text += Array((mark.kind == .raised ? "^" : mark.kind == .lowered ? "_" : "").utf8)
    }
    for mark in marks where mark.span.start == offset {
      text += Array((mark.kind == .raised ? "^" : mark.kind == .lowered ? "_" : "").utf8)
    }
    let isStruck = marks.contains { $0.kind == .struck && $0.span.start <= offset && offset < $0.span.end }
    if offset < span.end - span.start, !isStruck { text.append(document.text[span.start + offset]) }
  }
  return String(decoding: text, as: UTF8.self).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
}

/// The tables of a page, a line a row.
private func rows(_ body: String, style: String = "") throws -> [String] {
  let html = "<html><head><style>\(style)</style></head><body>\(body)</body></html>"
  let document = try readDocument(Array(html.utf8), name: "page.html")
  return document.tables.flatMap { table in
    (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row }.map { document.printed($0.span) }.joined(separator: " | ")
    }
  }
}

@Suite struct ShownTextTests {
  @Test(arguments: [
    "<i style='display: none'>7</i>518.4", "518.4<span hidden>31</span>", "<span hidden='until-found'>5</span>518.4",
    "<!-- 9 -->518.4", "<template>5</template>518.4",
    "518.4<script>document.write('3')</script>",
    "<span style='visibility:hidden'>6<b style='visibility:visible'>518.4</b></span>",
    "<span style='opacity:0'>5</span>518.4", "<span style='font-size:0'>5</span>518.4",
    "<span style='font-size:0.01px'>5</span>518.4",
    "<span style='position:absolute;left:-9999px'>4</span>518.4",
    "<span style='display:inline-block;text-indent:-9999px'>4</span>518.4",
    "<div style='max-height:0;overflow:hidden'>5</div>518.4",
    "<span style='position:absolute;width:0;overflow:hidden'>5</span>518.4",
    "<span style='position:absolute;clip:rect(0 0 0 0)'>5</span>518.4",
    "<span style='clip-path:inset(50%)'>5</span>518.4",
    "<span style='transform:scale(0)'>5</span>518.4", "<span style='mso-hide:all'>5</span>518.4",
    "518.4<dialog>7</dialog>", "<span class='sr-only'>8</span>518.4",
    "518.4<datalist><option value=3>3</option></datalist>", "<input type=hidden value=44>518.4",
    "<abbr title='9.9'>518.4</abbr>", "<span aria-hidden=true>518.4</span>",
  ])
  func hidden(cell: String) throws { #expect(try shown(cell) == "518.4") }

  /// Each hides the `i` of the cell; it has the classes `z` and `hide-me`, and `data-k="v"`.
  @Test(arguments: [
    ".z{display:none}", "i.z { DISPLAY : NONE !important }", "td i{display:none}", "td > i{display:none}",
    "td i:first-child{display:none}", "b + i{display:none}",
    "td i:nth-child(2){display:none}", "[data-k]{display:none}", "i[data-k=\"v\"]{display:none}",
    "[class*='hide']{display:none}", "[class~=z]{display:none}",
    "[data-k^=v]{display:none}", "td i:not(.y){display:none}", "em,.z,strong{display:none}",
    "@media screen{.z{display:none}}", "@media all{p{margin:0}}.z{display:none}",
    "@supports (display:grid){.z{display:none}}", "@charset \"utf-8\";@import url(a.css);.z{display:none}",
    ".a{content:\"}\"}.z{display:none}",
    "/* } */ .z{display:none}", ".z{display:none}@media print{.z{display:inline}}",
    "td i.z{display:none}i{display:inline}", ".z{position:fixed;top:-9999em}", ".z{visibility:hidden}",
    "@font-face{font-family:x}.z{display:none}", ".z{display:none!important}i{display:inline}",
  ])
  func hiddenByStyleSheet(style: String) throws {
    let cell = "<b></b><i class='z hide-me' data-k='v'>7</i>518.4"
    let isSibling = style.hasPrefix("td i:first-child")
    #expect(try shown(isSibling ? String(cell.dropFirst(7)) : cell, style: style) == "518.4")
  }

  /// None hides the `i` of the cell.
  @Test(arguments: [
    ".Z{display:none}", ".z.y{display:none}", "/* .z{display:none} */", "@media print{.z{display:none}}",
    "@media (max-width:600px){.z{display:none}}", ".z:hover{display:none}",
    ".z::before{display:none}", ".z{display:none} .z{display:inline}", "#w{display:inline}.z{display:none}",
    ".z{display:none}td i.z{display:inline}", "[data-k=x]{display:none}",
    "td i:not(.z){display:none}", "i + i{display:none}", "i ~ i{display:none}", "td{overflow:hidden;width:0}",
    ".z{position:relative;left:-3px}", ".z{color:transparent}",
  ])
  func shownInSpiteOfStyleSheet(style: String) throws {
    #expect(try shown("<i class='z' id='w' data-k='v'>518.4</i>", style: style) == "518.4")
  }

  @Test(arguments: [
    "<del>9.1</del> 518.4", "<s>9.1</s>518.4", "<strike>9.1</strike> 518.4", "518.4 <del><i>9.1</i></del>",
    "<span style='text-decoration: line-through'>9.1</span> 518.4",
    "<span style='text-decoration-line:line-through'>9.1</span> 518.4", "<del>9.1</del> <ins>518.4</ins>",
    "<s style='text-decoration:none'>518.4</s>",
    "<s>9.1<b style='text-decoration:none'>7</b></s>518.4", "<u>518.4</u>",
  ])
  func struck(cell: String) throws { #expect(try shown(cell) == "518.4") }

  @Test(arguments: [
    "518.4<sup>1</sup>", "518.4<span style='vertical-align:super'>1</span>",
    "518.4<span style='vertical-align:4px;font-size:7px'>1</span>",
    "518.4<span style='position:relative;top:-.5em;font-size:60%'>1</span>",
    "518.4<span style='position:relative;bottom:4px'>1</span>",
    "518.4<span style='font-variant-position:super'>1</span>", "518.4<a href='#fn1'>1</a>",
    "518.4<a href='#n' class='footnote'>1</a>", "518.4<a href='#x'><b>1</b></a>",
    "518.4<sup><a href='#x'>1</a></sup>",
  ])
  func raised(cell: String) throws { #expect(try shown(cell) == "518.4^1^") }

  @Test(arguments: [
    ("<a href='#t1'>518.4</a>", "518.4"), ("约<a href='#t1'>5</a>", "约5"), ("518.4<a href='note.html'>1</a>", "518.41"),
    ("5<span style='vertical-align:1px'>1</span>", "51"),
    ("<span style='position:relative;top:-1px'>5</span>1", "51"), ("<sup>518.4</sup>", "518.4"),
    ("m<sup>3</sup>", "m^3^"), ("CO<sub>2</sub>", "CO_2_"),
    ("合计<a href='#note1'>1</a>", "合计^1^"),
  ])
  func notRaised(cell: String, expected: String) throws { #expect(try shown(cell) == expected) }

  @Test(arguments: [
    "<input value='518.4'>", "<input type=number value=518.4 readonly>", "<textarea>518.4</textarea>",
    "<select><option>1<option selected>518.4<option>2</select>",
    "<select><option>518.4</option><option>2</option></select>",
    "<select><option>518.4</option><option>not selected</option></select>", "<output>518.4</output>",
    "518.4<input type=submit value=Save>", "518.4<input type=password value=12>",
  ])
  func fields(cell: String) throws { #expect(try shown(cell) == "518.4") }

  @Test(arguments: [
    "518&period;4", "&#53;18.4", "&#x35;18.4", "518.4&nbsp", "&nbsp518.4", "518.4&ensp;", "5&NoBreak;18.4",
    "&lrm;518.4", "518<wbr>.4", "&Tab;518.4", "&#8288;518.4",
  ])
  func references(cell: String) throws {
    let text = try shown(cell).filter { !"\u{A0}\u{2002}\u{2060}\u{200E}".contains($0) }
    #expect(text == "518.4")
  }

  @Test(arguments: [
    ("4&#146;518", "4’518"), ("4&#x92;518", "4’518"), ("5&times10", "5×10"), ("5&plusmn2", "5±2"), ("&#150;5", "–5"),
    ("5&unknown;", "5&unknown;"),
  ])
  func referencesOfOldPages(cell: String, expected: String) throws {
    #expect(try shown(cell) == expected)
  }

  @Test(arguments: [
    "<math><mn>5.2</mn><mo>×</mo><msup><mn>10</mn><mn>3</mn></msup></math>",
    "<math><semantics><mrow><mn>5.2</mn><mo>×</mo><msup><mn>10</mn><mrow><mn>3</mn></mrow></msup></mrow><annotation>5.2\\times10^3</annotation></semantics></math>",
    "<span class=katex><span class=katex-mathml><math><mn>5.2</mn><mo>×</mo><msup><mn>10</mn><mn>3</mn></msup></math></span><span class=katex-html aria-hidden=true>5.2×103</span></span>",
    "<mjx-container><mjx-math><mjx-mn>5.2</mjx-mn><mjx-mo>×</mjx-mo><mjx-msup><mjx-mn>10</mjx-mn><mjx-script><mjx-mn>3</mjx-mn></mjx-script></mjx-msup></mjx-math><mjx-assistive-mml><math><mn>9</mn></math></mjx-assistive-mml></mjx-container>",
    "5.2×10<sup>3</sup>", "$5.2\\times10^{3}$", "\\(5.2 \\times 10^3\\)",
  ])
  func formulas(cell: String) throws {
    #expect(try shown(cell).filter { $0 != " " } == "5.2×10^3^")
  }

  @Test(arguments: [
    "<table><tr><td>甲<td>1.5<tr><td>乙<td>2.5</table>",
    "<table><tfoot><tr><td>乙<td>2.5</tfoot><tbody><tr><td>甲<td>1.5</tbody></table>",
    "<div style='display:table'><div style='display:table-row'><span style='display:table-cell'>甲</span><span style='display:table-cell'>1.5</span></div><div style='display:table-row'><span style='display:table-cell'>乙</span><span style='display:table-cell'>2.5</span></div></div>",
    "<div role=table><div role=row><span role=cell>甲</span><span role=cell>1.5</span></div><div role=row><span role=cell>乙</span><span role=cell>2.5</span></div></div>",
    "<div role=grid style='display:grid'><div role=row><div role=gridcell>甲</div><div role=gridcell>1.5</div></div><div role=row><div role=gridcell>乙</div><div role=gridcell>2.5</div></div></div>",
    "<dl><dt>甲<dd>1.5<dt>乙<dd>2.5</dl>",
    "<table><tr><td>甲<td><table><tr><td>1.5</table><tr><td>乙<td><div><p>2.5</p></div></table>",
    "<table><tr><td>甲<td>1.5<tr hidden><td>丙<td>9<tr><td>乙<td>2.5</table>",
    "<table><tr><td>甲<td hidden>8<td>1.5<tr><td>乙<td hidden>9<td>2.5</table>",
    "<table><col><col style='visibility:collapse'><col><tr><td>甲<td>8<td>1.5<tr><td>乙<td>9<td>2.5</table>",
  ])
  func tables(body: String) throws {
    #expect(try rows(body).map { $0.split(separator: " | ").joined(separator: " ") } == ["甲 1.5", "乙 2.5"])
  }

  @Test func preformatted() throws {
    #expect(try rows("<pre>名称\t数量\n甲\t1.5\n乙\t2.5</pre>") == ["名称 | 数量", "甲 | 1.5", "乙 | 2.5"])
  }

  @Test func hiddenByClasses() throws {
    let style = ".t{display:table}.r{display:table-row}.c{display:table-cell}.x{display:none}"
    let body =
      "<div class=t><div class=r><div class=c>甲</div><div class='c x'>8</div><div class=c>1.5</div></div><div class='r x'><div class=c>丙</div></div></div>"
    #expect(try rows(body, style: style) == ["甲 | 1.5"])
  }
}
