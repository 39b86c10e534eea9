import Foundation

/// The files of the repository that tests read.
public enum Repository {
  /// The top level, from this file's place.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file by its path from the top level.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// Whether a file is there: tests on reports that are not part of the repository are skipped without them.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// The reports of the corpus, each with the folder that holds its expected JSON.
  public static let corpus: [CorpusReport] = {
    let folder = root.appendingPathComponent("Corpus")
    let paths =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { ["txt", "html", "md"].contains(($0 as NSString).pathExtension) }.sorted()
      .map {
        CorpusReport(
          path: "Corpus/" + $0,
          expected: "Corpus/" + ($0 as NSString).deletingLastPathComponent + "/expected.json")
      }
  }()
}

/// One report of the corpus.
public struct CorpusReport: Sendable {
  public var path: String
  public var expected: String
}
