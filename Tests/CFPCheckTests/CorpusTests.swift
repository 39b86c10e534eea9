import CFPCheck
import TestSupport
import Testing

/// The whole way over the corpus: what each report must give stands beside it, written by hand.
@Suite struct CorpusTests {
  @Test(arguments: Repository.corpus) func report(_ report: CorpusReport) throws {
    let expected = try JSONTree(parsing: try Repository.bytes(report.expected))
    let bytes = try Repository.bytes(report.path)
    let checked = try checkReport(bytes, name: report.path)
    let output = json(for: checked.report, audit: checked.audit)
    let actual = try JSONTree(parsing: output)

    var wanted = expected.members
    let findings = wanted.removeValue(forKey: "findings")?.items ?? []
    let verdict = wanted.removeValue(forKey: "verdict")
    let differences = actual.differences(from: .object(wanted))
    #expect(differences.isEmpty, "\(report.path)\n\(differences.joined(separator: "\n"))")
    // A report whose verdict is not stated is a sound one in some layout: how much of it can be checked is open.
    if let verdict {
      #expect(actual[pointer: "/audit/verdict"] == verdict)
    } else {
      #expect(checked.audit.verdict != .discrepant, "\(report.path)")
    }
    expectFindings(findings, in: actual, report.path)
    expectQuotes(in: actual, of: bytes, report.path)
    #expect(
      json(for: checked.report, audit: try checkReport(bytes, name: report.path).audit) == output,
      "two runs differ")
  }

  /// Every expected finding is there, and no arithmetic rule fires that is not expected.
  private func expectFindings(_ wanted: [JSONTree], in actual: JSONTree, _ path: String) {
    let found = actual[pointer: "/audit/findings"]?.items ?? []
    let loud = found.filter { $0[pointer: "/level"]?.string != "note" }
    for finding in wanted {
      let rule = finding[pointer: "/rule"]?.string
      let cells = finding[pointer: "/cells"]?.items.compactMap(\.string) ?? []
      let isThere = loud.contains { candidate in
        let pointers =
          candidate[pointer: "/cells"]?.items.compactMap { $0[pointer: "/pointer"]?.string } ?? []
        return candidate[pointer: "/rule"]?.string == rule
          && cells.allSatisfy { cell in pointers.contains { $0.hasPrefix(cell) } }
      }
      #expect(isThere, "\(path): nothing says \(finding)")
    }
    let rules = Set(wanted.compactMap { $0[pointer: "/rule"]?.string })
    for finding in loud {
      #expect(
        rules.contains(finding[pointer: "/rule"]?.string ?? ""),
        "\(path): false alarm \(finding[pointer: "/message/en"] ?? .null)")
    }
  }
}

/// Every place of the provenance holds what it quotes, mark-up and blanks aside.
func expectQuotes(in report: JSONTree, of bytes: [UInt8], _ path: String) {
  let provenance = report[pointer: "/provenance"]?.members ?? [:]
  #expect(!provenance.isEmpty)
  for (pointer, entry) in provenance {
    for place in entry.items.isEmpty ? [entry] : entry.items {
      guard case .number(let start)? = place[pointer: "/start"],
        case .number(let end)? = place[pointer: "/end"],
        let low = Int(start), let high = Int(end), low <= high, high <= bytes.count
      else {
        Issue.record("\(path) \(pointer): no place")
        continue
      }
      let held = plain(bytes[low..<high])
      let quoted = plain(Array(place[pointer: "/text"]?.string?.utf8 ?? "".utf8)[...])
      #expect(
        !quoted.isEmpty && (held.contains(quoted) || quoted.contains(held)),
        "\(path) \(pointer): holds \(held), quoted \(quoted)")
    }
  }
}

/// Text without tags, the common character references and all blanks.
private func plain(_ bytes: ArraySlice<UInt8>) -> String {
  var output: [UInt8] = []
  var isTag = false
  for byte in bytes {
    if byte == UInt8(ascii: "<") { isTag = true }
    if !isTag { output.append(byte) }
    if byte == UInt8(ascii: ">") { isTag = false }
  }
  let text = String(decoding: output, as: UTF8.self)
    .replacing("&nbsp;", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&amp;", with: "&")
  return String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
}
