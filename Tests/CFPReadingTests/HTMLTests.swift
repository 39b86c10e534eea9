import CFPDocuments
import CFPReading
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct HTMLTests {
  @Test func tablesInsideMarkdown() throws {
    let text = "# 报告\n\n正文一\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n\n## 结果\n正文二\n"
    let document = try readDocument(Array(text.utf8), name: "sample.md")
    #expect(document.source.mediaType == "text/markdown")
    #expect(outline(of: document) == ["h1 报告", "p 正文一", "table 1x2", "0,0 甲", "0,1 乙", "h2 结果", "p 正文二"])
  }

  /// HTML and what is read from it, see `outline(of:)`.
  static let outlines: [(name: String, html: String, outline: [String])] = [
    ("blocks", "<h1>报告</h1><p>甲<b>乙</b>丙</p><ul><li>项</ul>", ["h1 报告", "p 甲乙丙", "li 项"]),
    ("loose text", "<body>甲<sub>2</sub>乙<div>丙</div>丁", ["p 甲2乙", "p 丙", "p 丁"]),
    ("title, style, script", "<title>t</title><style>p{}</style><p>甲<script>a<b</script>", ["p 甲"]),
    ("line break in a paragraph", "<p>甲方<br>乙方", ["p 甲方", "p 乙方"]),
    ("line break in a heading", "<h2>甲<br>乙</h2>", ["h2 甲乙"]),
    ("pre", "<pre>\n甲 1\n\n  乙 2</pre>", ["p 甲 1", "p 乙 2"]),
    (
      "image", "<p>甲<img src=a alt=\"图 &amp; 文\">乙<img src=b>",
      ["p 甲", "figure 图 & 文", "p 乙", "figure "]
    ),
    ("references", "<p>a&lt;b&nbsp;&#x4E2D;&#25991;&unknown;&amp&</p>", ["p a<b 中文&unknown;&amp&"]),
    ("stray signs", "<p>a < b << c & d > e", ["p a < b << c & d > e"]),
    ("table", "<table><tr><td>甲<td>乙<tr><td>丙</table>", ["table 2x2", "0,0 甲", "0,1 乙", "1,0 丙"]),
    (
      "headings", "<table><thead><tr><td>甲<tbody><tr><th>乙<td>丙</table>",
      ["table 2x2", "0,0 甲 H", "1,0 乙 H", "1,1 丙"]
    ),
    ("cells without a row", "<table><td>甲<td>乙</table>", ["table 1x2", "0,0 甲", "0,1 乙"]),
    (
      "empty cells behind the end of a row that began without a tag", "<table><td>甲</tr><td><td><td>乙</table>",
      ["table 2x3", "0,0 甲", "1,0 ", "1,1 ", "1,2 乙"]
    ),
    (
      "spans", "<table><tr><td rowspan=2>甲<td colspan='2;'>乙<tr><td>丙<td>丁</table>",
      ["table 2x3", "0,0 2x1 甲", "0,1 1x2 乙", "1,1 丙", "1,2 丁"]
    ),
    (
      "rowspan 0 and beyond the end",
      "<table><tr><td rowspan=0>甲<td rowspan=9>乙<td>丙<tr><td>丁</table>",
      ["table 2x3", "0,0 2x1 甲", "0,1 2x1 乙", "0,2 丙", "1,2 丁"]
    ),
    (
      "rowspan ends with its group",
      "<table><thead><tr><th rowspan=3>甲<th>乙</thead><tbody><tr><td>丙<td>丁</table>",
      ["table 2x2", "0,0 甲 H", "0,1 乙 H", "1,0 丙", "1,1 丁"]
    ),
    (
      "far too wide", "<table><tr><td colspan=100000>甲<td>乙</table>",
      ["table 1x1001", "0,0 1x1000 甲", "0,1000 乙"]
    ),
    (
      "caption element", "<table><caption>表 1 清单</caption><tr><td>甲<td>乙</table>",
      ["caption 表 1 清单", "table 1x2", "0,0 甲", "0,1 乙"]
    ),
    (
      "blocks in a cell", "<table><tr><td><p>甲</p><p>乙 x</p><td>丙<br>丁</table>",
      ["table 1x2", "0,0 甲乙 x", "0,1 丙丁"]
    ),
    (
      "table in a cell", "<table><tr><td>甲<table><tr><td>乙</table>丙文<td>丁</table>",
      ["table 1x2", "0,0 甲", "0,1 丁", "table 1x1", "0,0 乙", "p 丙文"]
    ),
    (
      "text in a table outside of cells", "<table>甲文<tr><td>乙</table>",
      ["p 甲文", "table 1x1", "0,0 乙"]
    ),
    (
      "empty cells", "<table><tr><td></td><td>&nbsp;</td><td>甲</table>",
      ["table 1x3", "0,0 ", "0,1 ", "0,2 甲"]
    ),
    ("unterminated tag", "<body><p>甲方</p><p class=\"x", ["p 甲方"]),
    ("unterminated comment", "<body><p>甲方</p><!-- 乙", ["p 甲方"]),
    ("cut in a table", "<table><tr><td>甲<td>乙", ["table 1x2", "0,0 甲", "0,1 乙"]),
  ]

  @Test(arguments: outlines)
  func blocksAndCells(_ row: (name: String, html: String, outline: [String])) throws {
    let document = try readDocument(Array(row.html.utf8), name: "a.txt")
    #expect(document.source.mediaType == "text/html")
    #expect(outline(of: document) == row.outline, "\(row.name)")
    expectPlacesExact(in: document, source: Array(row.html.utf8), row.name)
  }

  /// Inputs whose places are hard to tell; what is read from them does not matter here.
  static let nasty: [Sample] = [
    Sample("long texts", "<p><p>" + String(repeating: "碳足迹", count: 3000) + "</p>甲"),
    Sample(
      "signs at the cuts",
      "<p>" + String(repeating: ">", count: 5000) + "<b>" + String(repeating: "a>", count: 999)
        + "x"),
    Sample(
      "characters that are left out",
      "<p>\u{1}a\u{2}b\u{FFFE}c" + String(repeating: "甲", count: 900) + "\u{3}乙</p>z"),
    Sample("numbers", "<p>a&#x30;b&#x30i&#59;j&#x3b;k&#0;l&#xD800;m&#99999999999;n&#;o"),
    Sample("comments", "<p>a<!-- b -->c<!-- & -->&lt;<!-- x -->&#59;d</i></u>&gt;e"),
    Sample(
      "stray tags", "<html>\r\n<p title=\"甲 > 乙\">甲\r\n乙<div>丙</p></p>丁</div></div></html>戊<p/己"),
    Sample("byte-order mark", "\u{FEFF}<p>甲方</p><table><tr><td>1&thinsp;000<td>2"),
    Sample(
      "a table in each paragraph",
      (0..<3000).map {
        "<p>a\($0)&amp;\($0 % 7 == 0 ? "<b>" : "")<table><tr><td rowspan=\($0 % 4)>\($0)<td>乙</table>"
      }.joined()),
    Sample(
      "10,000 deep",
      String(repeating: "<div>", count: 10_000) + "总计 33.0286"
        + String(repeating: "</div>", count: 10_000)),
    Sample(
      "tables 1,000 deep",
      String(repeating: "<table><tr><td>x", count: 1000)
        + String(repeating: "</table>z", count: 1000)),
  ]

  @Test(arguments: nasty)
  func placesAreExact(_ sample: Sample) throws {
    let source = Array(sample.html.utf8)
    let document = try readDocument(source, name: "a.html")
    expectPlacesExact(in: document, source: source, sample.name)
    for (block, next) in zip(document.blocks, document.blocks.dropFirst()) {
      #expect(block.span.end <= next.span.start)
    }
  }

  /// Mark-up put together at random, the same on every run.
  @Test func placesAreExactInRandomMarkup() throws {
    let fragments = [
      "甲方", "33.0286 kg", " ", "\n", "&lt;", "&nbsp;", "&#x30;", "&#59;", "&unknown;", "& ", "< ",
      "\u{1}", "\u{FFFE}", ">",
      String(repeating: "碳", count: 340),
      String(repeating: "a甲", count: 100) + "\u{3}" + String(repeating: "乙", count: 300), "<p>",
      "</p>", "<div>", "</div>", "<b>",
      "</b>", "</i>", "<br>", "<table>", "</table>", "<tr>", "<td>", "<th rowspan=2>",
      "<td colspan=3>", "</td>",
      "<caption>", "</caption>", "<li>", "<h2>", "</h2>", "<pre>", "</pre>", "<!-- x > & -->",
      "<script>a<b</script>",
      "<a title=\"甲 > 方\">", "</a>", "<html>", "</body>", "<thead>", "</tr>",
    ]
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let html =
        "<p>甲" + String(repeating: "乙", count: 200)
        + (0..<(1 + random(40))).map { _ in fragments[random(fragments.count)] }.joined()
      let document = try readDocument(Array(html.utf8), name: "a.html")
      expectPlacesExact(in: document, source: Array(html.utf8), html.debugDescription)
      for (block, next) in zip(document.blocks, document.blocks.dropFirst())
      where block.span.end > next.span.start {
        Issue.record("\(html.debugDescription): \(block) reaches into \(next)")
      }
    }
  }

  @Test(arguments: ["bxs3.html", "bxs3-ocr.html"])
  func placesAreExactInReports(_ name: String) throws {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    guard let bytes = fileContents("/\(tests)/../../shared/reports/\(name)") else { return }
    let document = try readDocument(bytes, name: name)
    expectPlacesExact(in: document, source: bytes, name)
    #expect(document.tables.count >= 7)
    #expect(document.notes.isEmpty)
  }

  /// Bytes of zero are read as blanks; the text around them keeps its place.
  @Test func zerosInText() throws {
    let filler = String(repeating: "<p>碳足迹报告</p>", count: 40)
    let document = try readDocument(Array((filler + "<p>甲\u{0}乙</p>").utf8), name: "a.html")
    let last = try #require(document.blocks.last)
    #expect(Array(document.text[last.span.range]) == Array("甲 乙".utf8))
    #expect(document.map.source(of: last.span) == filler.utf8.count + 3..<filler.utf8.count + 10)
  }

  /// Hostile files are read in part, within the limits, and say so.
  static let hostile: [Sample] = [
    Sample("spans", "<p>甲" + String(repeating: "<table><td colspan=1000><td>", count: 3000)),
    Sample(
      "spans",
      "<table><tr>" + String(repeating: "<td rowspan=65534>1", count: 3000)
        + String(repeating: "<tr><td>2", count: 3000)),
    Sample("nested", String(repeating: "<b>1", count: 70_000)),
    Sample(
      "broken mark-up",
      "<p>1" + String(repeating: "<b>", count: 60_000) + String(repeating: "</i>2", count: 20_000)),
  ]

  @Test(arguments: hostile)
  func limits(_ sample: Sample) throws {
    let document = try readDocument(Array(sample.html.utf8), name: "a.html")
    #expect(document.notes.contains { $0.contains(sample.name) }, "\(document.notes)")
  }
}

/// A long piece of HTML that shows as its name in the test's log.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String

  init(_ name: String, _ html: String) {
    self.name = name
    self.html = html
  }

  var testDescription: String { name }
}

// MARK: What the tests look at

/// A document in lines: a block's kind and text, a table's size, its cells with position, span and text.
func outline(of document: Document) -> [String] {
  document.blocks.flatMap { block -> [String] in
    let text = document.printed(block.span)
    switch block.kind {
    case .heading(let level): return ["h\(level) \(text)"]
    case .paragraph: return ["p \(text)"]
    case .listItem: return ["li \(text)"]
    case .caption: return ["caption \(text)"]
    case .figure: return ["figure \(text)"]
    case .formula: return ["formula \(text)"]
    case .contents: return ["contents \(text)"]
    case .furniture: return ["furniture \(text)"]
    case .table(let index):
      let table = document.tables[index]
      return ["table \(table.rowCount)x\(table.columnCount)"]
        + table.cells.map { cell in
          let isSpanning = cell.rowSpan > 1 || cell.columnSpan > 1
          return "\(cell.row),\(cell.column) "
            + (isSpanning ? "\(cell.rowSpan)x\(cell.columnSpan) " : "")
            + document.printed(cell.span) + (cell.isHeader ? " H" : "")
        }
    }
  }
}

/// Expects of every text block and cell that the stretch of the source it points to shows the same, blanks aside.
private func expectPlacesExact(in document: Document, source: [UInt8], _ name: String) {
  var spans: [TextSpan] = document.tables.flatMap { $0.cells.map(\.span) }
  for block in document.blocks {
    switch block.kind {
    case .table, .figure: continue
    default: spans.append(block.span)
    }
  }
  for span in spans where !span.isEmpty {
    let range = document.map.source(of: span)
    let shown = shownText(source[range.clamped(to: source.indices)])
    let text = withoutBlanks(String(decoding: document.text[span.range], as: UTF8.self))
    if shown != text {
      Issue.record(
        "\(name): \(span.range) is \(text.prefix(200)) and the source at \(range) shows \(shown.prefix(200))"
      )
      return
    }
  }
}

/// What a stretch of HTML shows, without blanks: tags, comments and scripts out, character references decoded. Slow and simple.
private func shownText(_ html: ArraySlice<UInt8>) -> String {
  let characters = Array(String(decoding: html, as: UTF8.self).unicodeScalars)
  var text = String.UnicodeScalarView()
  var index = 0
  func starts(_ prefix: String) -> Bool { characters[index...].starts(with: prefix.unicodeScalars) }
  while index < characters.count {
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    if starts("<!--") {
      while index < characters.count, !starts("-->") { index += 1 }
      index += 3
    } else if starts("<script>") {
      while index < characters.count, !starts("</script>") { index += 1 }
      index += 9
    } else if characters[index] == "<", next == "/" || next.properties.isAlphabetic {
      var quote: Unicode.Scalar?
      while index < characters.count, characters[index] != ">" || quote != nil {
        if characters[index] == "\"" { quote = quote == nil ? "\"" : nil }
        index += 1
      }
      index += 1
    } else if let (decoded, length) = reference(in: characters[index...]) {
      text.append(contentsOf: decoded.unicodeScalars)
      index += length
    } else {
      text.append(characters[index])
      index += 1
    }
  }
  return withoutBlanks(String(text))
}

private let namedReferences = [
  "lt": "<", "gt": ">", "amp": "&", "nbsp": " ", "quot": "\"", "thinsp": "\u{2009}",
]

/// The character reference at the start of some text, as libxml2 reads it: names need their semicolon, numbers do not;
/// numbers of no character are nothing.
private func reference(in text: ArraySlice<Unicode.Scalar>) -> (String, Int)? {
  guard text.first == "&" else { return nil }
  var body = text.dropFirst()
  if body.first == "#" {
    body = body.dropFirst()
    let isHexadecimal = body.first == "x" || body.first == "X"
    if isHexadecimal { body = body.dropFirst() }
    let digits = body.prefix {
      isHexadecimal ? $0.properties.isASCIIHexDigit : ("0"..."9").contains($0)
    }
    var length = body.startIndex - text.startIndex + digits.count
    if body.dropFirst(digits.count).first == ";" { length += 1 }
    let digitText = String(String.UnicodeScalarView(digits))
    let value = UInt32(digitText, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    return (value.map { $0.value == 0 ? "" : String($0) } ?? "", length)
  }
  let name = body.prefix { $0.properties.isAlphabetic }
  guard body.dropFirst(name.count).first == ";",
    let value = namedReferences[String(String.UnicodeScalarView(name))]
  else { return nil }
  return (value, name.count + 2)
}

/// A text without blanks and without what is no character in XML.
private func withoutBlanks(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  kept.append(
    contentsOf: text.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFEFF
    })
  return String(kept)
}

/// A file's bytes; nil where there is no such file.
func fileContents(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes.append(contentsOf: chunk[..<count])
  }
  return bytes
}
