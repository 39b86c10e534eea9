/// Where a run's results go, and in what form.
public enum OutputTarget: Hashable, Sendable {
  /// A report a line, to standard output.
  case standardOutput
  /// A report a line.
  case lines(String)
  /// A SQLite file.
  case database(String)
  /// A JSON file a report.
  case folder(String)
  /// A CSV file a table.
  case tables(String)

  /// The forms that can be asked for by name.
  public enum Format: String, CaseIterable, Sendable { case ndjson, sqlite, json, csv }

  /// - Parameter format: Nil where the path's ending tells.
  public init?(_ path: String, format: Format?) {
    let lower = path.lowercased()
    func ends(_ endings: String...) -> Bool { endings.contains { lower.hasSuffix($0) } }
    switch format {
    case .ndjson?: self = path == "-" ? .standardOutput : .lines(path)
    case .sqlite?: self = .database(path)
    case .json?: self = .folder(path.asFolder)
    case .csv?: self = .tables(path.asFolder)
    case nil where path == "-": self = .standardOutput
    case nil where ends(".ndjson", ".jsonl"): self = .lines(path)
    case nil where ends(".sqlite", ".sqlite3", ".db"): self = .database(path)
    case nil where ends("/") || isFolder(path): self = .folder(path.asFolder)
    case nil: return nil
    }
  }

  /// The path as it was given; nil for standard output.
  public var path: String? {
    switch self {
    case .standardOutput: nil
    case .lines(let path), .database(let path), .folder(let path), .tables(let path): path
    }
  }

  /// Where the run keeps what it has done; nil where it cannot be resumed.
  var journalPath: String? {
    switch self {
    case .standardOutput: nil
    case .lines(let path): path + ".journal"
    case .database(let path): path + AppendedFile.partialSuffix
    case .folder(let path), .tables(let path): path + ".journal"
    }
  }

  /// What keeps other runs off while one writes here.
  var lockPath: String? { path.map { $0 + ".lock" } }

  /// What exists only when a run is complete.
  var mark: String? {
    switch self {
    case .standardOutput: nil
    case .lines(let path), .database(let path): path
    case .folder(let path): path + FolderStore.outcomesName
    case .tables(let path): path + "inputs.csv"
    }
  }

  var isDatabase: Bool { if case .database = self { true } else { false } }

  var hasTables: Bool {
    switch self {
    case .database, .tables: true
    case .standardOutput, .lines, .folder: false
    }
  }
}

extension String {
  /// The path with a slash at its end.
  fileprivate var asFolder: String { hasSuffix("/") ? self : self + "/" }
}
