import CFPCheck

/// A CSV file a table, for spreadsheets: UTF-8 with a byte-order mark, lines ending as RFC 4180 wants them, and no cell
/// that a spreadsheet would take for a formula.
final class TablesStore: OutcomeStore {
  /// Those of `outputTables`, then inputs, failures and duplicates.
  private var files: [CSVFile] = []

  init(_ folder: String, _ journal: Journal) throws(StoreError) {
    try makeFolder(folder)
    for table in csvTables {
      files.append(try CSVFile(folder + table.name + ".csv", columns: table.columns, journal))
    }
  }

  func write(_ input: InputOutcome, _ journal: Journal) throws(StoreError) -> String? {
    let count = outputTables.count
    let content: [OutputValue] = [
      .text(input.name), .optional(input.content?.sha256), input.content.map { .integer($0.byteCount) } ?? .null,
    ]
    switch input.outcome {
    case .report(let report):
      for row in report.rows { try files[row.table].append([.integer(input.position)] + row.values) }
      try files[count].append([.integer(input.position)] + content + [.text("report"), .text(report.verdict)])
    case .failure(let failure):
      try files[count].append([.integer(input.position)] + content + [.text("failure"), .null])
      try files[count + 1].append([
        .integer(input.position), .text(input.name), .text(failure.kind), .text(failure.message.zh),
        .text(failure.message.en),
      ])
    case .duplicate(let first):
      try files[count].append([.integer(input.position)] + content + [.text("duplicate"), .null])
      try files[count + 2].append([
        .integer(input.position), .text(input.name), .text(first.sha256), .integer(first.position), .text(first.name),
      ])
    }
    return nil
  }

  var lengths: [String: Int] { Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.length) }) }

  func synchronize() throws(StoreError) { for file in files { try file.synchronize() } }

  static func publish(_ target: OutputTarget) throws(StoreError) {
    guard let folder = target.path else { return }
    // The inputs last: where they have their name, all have it.
    for table in csvTables where table.name != "inputs" { try AppendedFile.publish(folder + table.name + ".csv") }
    try AppendedFile.publish(folder + "inputs.csv")
  }
}

/// Each CSV file's name and columns.
private let csvTables: [(name: String, columns: [OutputColumn])] =
  outputTables.map { table in
    (table.name, [OutputColumn("report_id", .integer, "the number of the input")] + table.columns)
  } + [
    (
      "inputs",
      [
        OutputColumn("input_id", .integer, "its number, from 1"), OutputColumn("name", .text, "its path"),
        OutputColumn("sha256", .text, ""), OutputColumn("byte_count", .integer, ""),
        OutputColumn("outcome", .text, "report, failure or duplicate"), OutputColumn("verdict", .text, "of a report"),
      ]
    ),
    (
      "failures",
      [
        OutputColumn("input_id", .integer, ""), OutputColumn("name", .text, ""), OutputColumn("kind", .text, ""),
        OutputColumn("message_zh", .text, ""), OutputColumn("message_en", .text, ""),
      ]
    ),
    (
      "duplicates",
      [
        OutputColumn("input_id", .integer, ""), OutputColumn("name", .text, ""),
        OutputColumn("sha256", .text, "the content that was read before"),
        OutputColumn("first_id", .integer, "the input that had it first"),
        OutputColumn("first_name", .text, "its path"),
      ]
    ),
  ]

extension OutputValue {
  fileprivate static func optional(_ text: String?) -> OutputValue { text.map { .text($0) } ?? .null }
}

/// One growing CSV file.
private final class CSVFile {
  private var file: AppendedFile
  private let kinds: [OutputColumn.Kind]

  var path: String { file.path }

  init(_ path: String, columns: [OutputColumn], _ journal: Journal) throws(StoreError) {
    file = try AppendedFile(at: path, length: try journal.length(of: path))
    kinds = columns.map(\.kind)
    if file.length == 0 {
      try file.append(byteOrderMark)
      try append(columns.map { .text($0.name) })
    }
  }

  func append(_ values: [OutputValue]) throws(StoreError) {
    try file.append(csvRecord(values, kinds))
  }

  var length: Int { file.length }

  func synchronize() throws(StoreError) { try file.synchronize() }
}
