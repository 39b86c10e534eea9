import CFPAuditing
import CFPFootprints
import Foundation
import Testing

/// The schema's lists are the model's: a case that is added there must be added here. The JSON itself is validated by
/// `Tests/Schema/validate.py`.
@Suite struct SchemaTests {
  private let definitions: [String: Any]

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Schemas/report.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    definitions = try #require(schema?["$defs"] as? [String: Any])
  }

  private func cases(_ path: String) -> [String]? { resolve(path, in: definitions) as? [String] }

  @Test func stages() { #expect(cases("/stage/enum") == LifeCycleStage.allCases.map(\.rawValue)) }

  @Test func openReasons() {
    #expect(cases("/openReason/enum") == OpenReason.allCases.map(\.rawValue))
  }

  @Test func fieldsOfTheParts() throws {
    func keys(_ part: String) throws -> Set<String> {
      Set(try #require(resolve("/\(part)/properties", in: definitions) as? [String: Any]).keys)
    }
    #expect(try keys("statement").isSuperset(of: ReportStatement.Field.allCases.map(\.rawValue)))
    #expect(try keys("company").isSuperset(of: Company.Field.allCases.map(\.rawValue)))
    #expect(try keys("product").isSuperset(of: Product.Field.allCases.map(\.rawValue)))
  }
}
