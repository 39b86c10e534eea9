import CFPCheck
import TestSupport
import Testing

/// The reports the project began with. They belong to others and are not part of the repository: skipped without them.
@Suite struct OriginalsTests {
  static let folder = "../shared/reports"

  @Test(
    .enabled(if: Repository.has(folder + "/bxs3.txt")),
    arguments: ["bxs3.txt", "bxs3.html", "bxs3-ocr.html"])
  func example(_ name: String) throws {
    let expected = try JSONTree(
      parsing: try Repository.bytes("../shared/contract/bxs3.expected.json"))
    let bytes = try Repository.bytes("\(Self.folder)/\(name)")
    let checked = try checkReport(bytes, name: name)
    let actual = try JSONTree(parsing: json(for: checked.report, audit: checked.audit))
    var wanted = expected.members
    if name != "bxs3.txt" { wanted["source"] = nil }
    let differences = actual.differences(from: .object(wanted))
    #expect(differences.isEmpty, "\(name)\n\(differences.joined(separator: "\n"))")
    #expect(checked.audit.verdict == .discrepant)
    expectQuotes(in: actual, of: bytes, name)
  }
}
