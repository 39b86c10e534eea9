import CFPCheck
import TestSupport

/// A report of the corpus whose cells' words can be made unknown, one word at a time, everywhere it is a whole cell.
struct DisguisableReport {
  enum Kind: String, CaseIterable { case heading, stage, total }

  /// A word and all cells that are nothing else but it and its unit.
  struct Word: Hashable {
    let kind: Kind
    let text: String
  }

  let path: String
  let bytes: [UInt8]
  let known: CheckedReport
  /// Every word of the kinds, in printed order.
  private(set) var words: [Word] = []
  private var places: [String: [Range<Int>]] = [:]

  init(_ path: String) throws {
    self.path = path
    bytes = try Repository.bytes(path)
    known = try checkReport(bytes, name: path)
    let report = known.report
    for table in report.document.tables {
      for cell in table.cells {
        let (text, source) = word(in: cell.span)
        if !source.isEmpty { places[text, default: []].append(source) }
      }
    }
    for (analysis, reading) in zip(report.tableAnalyses, report.tables)
    where [.inventory, .results, .factors, .summary].contains(reading.role) {
      for span in analysis.columns.flatMap(\.nameSpans) { add(.heading, span) }
      for row in analysis.rows where row.says.contains(.total) { add(.total, row.nameSpans.first) }
    }
    for stage in report.results.stages { add(.stage, stage.label.span) }
    for row in report.inventory { add(.stage, row.label?.span) }
  }

  private mutating func add(_ kind: Kind, _ span: TextSpan?) {
    guard let span else { return }
    let text = word(in: span).text
    // A module's name is no word.
    guard places[text] != nil, text.contains(where: { $0.isLetter }), !text.contains(where: \.isNumber),
      !words.contains(where: { $0.text == text })
    else { return }
    words.append(Word(kind: kind, text: text))
  }

  /// What stands before a bracket with a unit, and where; nowhere, where marks of the layout stand within.
  private func word(in span: TextSpan) -> (text: String, source: Range<Int>) {
    let source = known.report.document.map.source(of: span)
    guard source.upperBound <= bytes.count else { return ("", 0..<0) }
    let printed = String(decoding: bytes[source], as: UTF8.self)
    var text = printed.prefix { !"（([【".contains($0) }
    while text.last?.isWhitespace == true { text.removeLast() }
    if text.isEmpty || text.contains(where: { "<>&".contains($0) }) { return ("", 0..<0) }
    return (String(text), source.lowerBound..<source.lowerBound + text.utf8.count)
  }

  /// The audit with a word unknown wherever it is a cell; nil where the tool then says that it is no report.
  func audit(without word: Word) -> Audit? {
    var changed = bytes
    for place in (places[word.text] ?? []).sorted(by: { $0.lowerBound > $1.lowerBound }) {
      changed.replaceSubrange(place, with: unknownWord(bytes[place]))
    }
    return try? checkReport(changed, name: path).audit
  }
}

/// What became of an audit when a word was unknown.
enum DisguisedOutcome {
  /// Verdict and errors are the same.
  case same
  /// It says what is unread, or that nothing is read.
  case said
  case silent

  init(_ audit: Audit?, beside known: Audit) {
    guard let audit else {
      self = .said
      return
    }
    let isSame = audit.verdict == known.verdict && Self.errors(of: audit) == Self.errors(of: known)
    self = isSame ? .same : audit.unread.isEmpty ? .silent : .said
  }

  /// Errors and warnings by rule and by the figure that they speak of, whatever it is called.
  private static func errors(of audit: Audit) -> [String] {
    audit.findings.filter { $0.level >= .warning }.map { "\($0.rule.rawValue) \($0.stated?.text ?? "")" }.sorted()
  }
}

/// The same number of characters, each letter another one: layout, digits and brackets stay.
func unknownWord(_ word: ArraySlice<UInt8>) -> [UInt8] {
  let letters = Array("qwxzvjk")
  return Array(
    String(
      String.UnicodeScalarView(
        String(decoding: word, as: UTF8.self).unicodeScalars.enumerated().map { index, scalar in
          guard scalar.properties.isAlphabetic || scalar == "%" else { return scalar }
          return scalar.isASCII ? letters[index % letters.count].unicodeScalars.first ?? scalar : "椒"
        })
    ).utf8)
}
