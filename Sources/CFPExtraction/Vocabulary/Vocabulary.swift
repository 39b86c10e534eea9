import CFPFootprints

/// The words by which reports are read: stages, column headings, labels, totals, carriers. The standard one is compiled
/// in; a person's own words can be added from a file.
public struct Vocabulary: Sendable {
  let stages: PhraseIndex<StageTerm>
  let columns: PhraseIndex<ColumnRole>
  let totals: PhraseIndex<TotalTerm>
  /// Names of totals that are ones as whole labels only.
  let wholeTotals: PhraseIndex<TotalTerm>
  let fields: PhraseIndex<FieldKey>
  let carriers: PhraseIndex<Carrier>
  /// Everything that matters in running text, so that a document is scanned once.
  let prose: PhraseIndex<ProseTerm>

  /// The words that are compiled in.
  public static let standard = Vocabulary(own: [:])

  /// The standard words and those of a file. A line of the file is a key, a tab, and phrases separated by `|`:
  /// `stage.production`, `column.factor`, `label.report.number`, `total.subtotal`, `carrier.diesel`; the keys behind the
  /// first point are those of the tables in this folder. Blank lines and lines that `#` opens do not count. A phrase of
  /// the file goes before a standard one.
  /// - Throws: `VocabularyError` for a line that is none of these.
  public init(adding file: [UInt8]) throws(VocabularyError) {
    var own: [String: [UInt8]] = [:]
    for (index, line) in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.allSatisfy({ $0 <= 0x20 }) || line.first == UInt8(ascii: "#") { continue }
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      let name = (parts.first ?? "").split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, name.count == 2, Vocabulary.knows(name[0], name[1]) else {
        throw VocabularyError(line: index + 1, text: String(decoding: line, as: UTF8.self))
      }
      own[name[0], default: []] += Array("\(name[1])\t\(parts[1])\n".utf8)
    }
    self.init(own: own)
  }

  private static func knows(_ kind: String, _ key: String) -> Bool {
    switch kind {
    case "stage": stageTerm(key) != nil
    case "column": ColumnRole(rawValue: key) != nil
    case "total": TotalTerm(rawValue: key) != nil
    case "label": fieldKey(key) != nil
    case "carrier": !key.isEmpty
    default: false
    }
  }

  private init(own: [String: [UInt8]]) {
    func tables(_ kind: String, _ table: StaticString) -> [[UInt8]] {
      (own[kind].map { [$0] } ?? []) + [table.withUTF8Buffer { Array($0) }]
    }
    let stageTables = tables("stage", stageTable)
    let carrierTables = tables("carrier", carrierTable)
    stages = PhraseIndex(stageTables.map { ($0, stageTerm) })
    columns = PhraseIndex(tables("column", columnTable).map { ($0, { ColumnRole(rawValue: $0) }) })
    totals = PhraseIndex(tables("total", totalTable).map { ($0, { TotalTerm(rawValue: $0) }) })
    wholeTotals = PhraseIndex([(wholeTotalTable.withUTF8Buffer { Array($0) }, { TotalTerm(rawValue: $0) })])
    fields = PhraseIndex(tables("label", fieldTable).map { ($0, fieldKey) }, knowsCapitals: true)
    carriers = PhraseIndex(carrierTables.map { ($0, { Carrier(rawValue: $0) }) })
    // A single character says nothing in running text.
    prose = PhraseIndex(
      tables("prose", proseTable).map { ($0, proseTerm) }
        + stageTables.map { ($0, { stageTerm($0).map { .stage($0) } }) }
        + carrierTables.map { ($0, { .carrier(Carrier(rawValue: $0)) }) }, shortest: 4)
  }
}

/// A line of a vocabulary file that names no key, or has no phrase.
public struct VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The 1-based line.
  public let line: Int
  public let text: String

  public var description: String {
    "line \(line) is no vocabulary entry (kind.key, a tab, phrases separated by |): \(text)"
  }
}
