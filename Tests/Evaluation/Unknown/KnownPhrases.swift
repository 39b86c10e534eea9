import Foundation
import TestSupport

/// Every phrase of the tool's vocabularies, read from their sources: the cells of the tables and the literals between
/// quotation marks.
struct KnownPhrases {
  private var phrases: Set<String> = []

  init() {
    let folder = Repository.root.appendingPathComponent("Sources/CFPExtraction/Vocabulary")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(".swift") {
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      for line in text.split(separator: "\n") {
        let cells = line.split(separator: "\t")
        if cells.count > 1 {
          for cell in cells.dropFirst() { add(cell.split(separator: "|")) }
        } else if !line.trimmed.hasPrefix("//") {
          add(
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
              .map(\.element))
        }
      }
    }
  }

  private mutating func add(_ found: [Substring]) {
    for phrase in found.map({ $0.lowercased().trimmed }) where phrase.count > 1 { phrases.insert(phrase) }
  }

  var count: Int { phrases.count }

  /// A phrase that a word is or holds: as whole words of the languages that set them apart, anywhere in the others. A
  /// single character inside of a word says nothing.
  func phrase(in word: String) -> String? {
    let word = word.lowercased()
    if phrases.contains(word) { return word }
    // Of languages that set words apart, short ones are articles and the like.
    let isApart = word.allSatisfy { $0.isASCII || $0.isLowercase }
    let parts = isApart ? word.split { !$0.isLetter }.map(String.init) : word.map(String.init)
    for start in parts.indices {
      for end in parts.indices where end >= start {
        let part = parts[start...end].joined(separator: isApart ? " " : "")
        if phrases.contains(part), !isApart || part.count > 3 { return part }
      }
    }
    return nil
  }
}
