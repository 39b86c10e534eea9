import CFPCheck
import Foundation
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
      changed.replaceSubrange(source, with: unknownWord(bytes[source]))
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

  /// What part of the words that are taken leaves the audit as it is. The bar is 0.8 each; until then what is reached
  /// stands here, and only rises.
  private static let leastSame: [(kind: DisguisableReport.Kind, share: Double)] = [
    (.heading, 0.75), (.stage, 0.95), (.total, 0.11),
  ]
  /// How many of them may change it without a word; this only falls.
  private static let mostSilent = 1

  /// One heading, one stage's name and one total's label of each report: with it unknown, the audit is the same or says
  /// what is unread. All of them where CFPCHECK_ALL_WORDS is set.
  @Test func anUnknownCellChangesNothingSilently() throws {
    let takesAll = ProcessInfo.processInfo.environment["CFPCHECK_ALL_WORDS"] != nil
    var same: [DisguisableReport.Kind: Int] = [:]
    var counts: [DisguisableReport.Kind: Int] = [:]
    var said: [String] = []
    var silent: [String] = []
    for path in Repository.corpus.map(\.path) {
      let report = try DisguisableReport(path)
      for kind in DisguisableReport.Kind.allCases {
        let words = report.words.filter { $0.kind == kind }
        guard !words.isEmpty else { continue }
        for word in takesAll ? words : [words[path.utf8.reduce(0) { $0 + Int($1) } % words.count]] {
          let audit = report.audit(without: word)
          let line =
            "\(path): \(kind) \(word.text): \(report.known.audit.verdict) to \(audit.map { "\($0.verdict) \($0.reasons.map(\.rawValue))" } ?? "no report")"
          counts[kind, default: 0] += 1
          switch DisguisedOutcome(audit, beside: report.known.audit) {
          case .same: same[kind, default: 0] += 1
          case .said: said.append(line)
          case .silent: silent.append(line)
          }
        }
      }
    }
    let shares = DisguisableReport.Kind.allCases.map { "\($0) \(same[$0] ?? 0)/\(counts[$0] ?? 0)" }
    let summary = "the same: \(shares.joined(separator: ", ")); silently different: \(silent.count)"
    if takesAll { print(([summary, "said:"] + said + ["silent:"] + silent).joined(separator: "\n")) }
    // All of them are for looking at: what is held is the part that is quick.
    guard !takesAll else { return }
    for (kind, least) in Self.leastSame {
      #expect(
        Double(same[kind] ?? 0) >= least * Double(counts[kind] ?? 1), "\(summary)\n\(said.joined(separator: "\n"))")
    }
    #expect(silent.count <= Self.mostSilent, "\(summary)\n\(silent.joined(separator: "\n"))")
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
}
