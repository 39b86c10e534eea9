import CFPCheck
import TestSupport
import Testing

/// Each heading, name of a row, total label and unit of a report of the corpus becomes a word that no vocabulary has, one
/// at a time: the verdict is not "consistent", unless all that was recomputed still is.
@Suite struct UnknownWordsTests {
  /// Few of each report where all of them would take minutes; which ones is the same in every run.
  private static let mostWords = 6

  @Test(arguments: Repository.corpus) func anUnknownWordHidesNothing(_ report: CorpusReport) throws {
    let bytes = try Repository.bytes(report.path)
    let known = try checkReport(bytes, name: report.path)
    let words = words(of: known.report)
    let stride = max(1, words.count / Self.mostWords)
    for index in Swift.stride(from: report.path.utf8.count % stride, to: words.count, by: stride) {
      let source = known.report.document.map.source(of: words[index])
      guard source.upperBound <= bytes.count else { continue }
      var changed = bytes
      changed.replaceSubrange(source, with: unknown(bytes[source]))
      guard changed != bytes, let audit = try? checkReport(changed, name: report.path).audit,
        audit.verdict == .consistent
      else { continue }
      let word = known.report.document.printed(words[index])
      #expect(known.audit.verdict == .consistent, "\(report.path): \(word)")
      let before = known.audit.coverage
      let after = audit.coverage
      // What was recomputed still is, or is seen to repeat what was.
      #expect(after.checked + after.repeated >= before.checked, "\(report.path): \(word)")
    }
  }

  /// The places of headings, names of rows and units.
  private func words(of report: CFPReport) -> [TextSpan] {
    var found: [TextSpan] = []
    var seen: Set<TextSpan> = []
    func add(_ span: TextSpan?) {
      if let span, !span.isEmpty, seen.insert(span).inserted { found.append(span) }
    }
    for (analysis, reading) in zip(report.tableAnalyses, report.tables)
    where [.inventory, .results, .factors, .summary].contains(reading.role) {
      for column in analysis.columns { for span in column.nameSpans { add(span) } }
      for row in analysis.rows { add(row.nameSpans.first) }
    }
    for row in report.inventory {
      add(row.label?.span)
      for quantity in [row.activity, row.factor, row.emission] { add(quantity?.unitSpan) }
    }
    for stage in report.results.stages { add(stage.label.span) }
    return found
  }

  /// The same number of characters, each letter another one: layout, digits and brackets stay.
  private func unknown(_ word: ArraySlice<UInt8>) -> [UInt8] {
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
}
