public import CFPCheck

/// The reports below some paths, for who reads each of them now and perhaps once more later.
public struct ReportFolder: Sendable {
  private let paths: [String]
  private let patterns: InputPatterns
  private let sizeLimit: Int

  /// Where a report was found: enough to read it again.
  public struct Place: Hashable, Sendable {
    /// The file, or the archive that it lies in, by the bytes of its path.
    fileprivate let path: [UInt8]
    fileprivate let name: String
  }

  /// A report that was found.
  public struct Found: Sendable {
    /// The path as it was found; for an archive's entry the archive's path, a slash, and the entry's.
    public let name: String
    public let place: Place
    public let contents: Result<[UInt8], ReadingFailure>
  }

  /// - Parameters:
  ///   - paths: Files, folders and archives.
  ///   - sizeLimit: In bytes; larger ones are found, but not read.
  public init(_ paths: [String], _ patterns: InputPatterns, sizeLimit: Int) {
    self.paths = paths
    self.patterns = patterns
    self.sizeLimit = sizeLimit
  }

  /// How many there are, an archive counting as one.
  public var count: Int { InputSequence.count(paths, patterns) ?? 0 }

  /// The reports in the order in which they are found, one's bytes at a time.
  public func reports() -> Walk {
    Walk(inputs: InputSequence(paths.map { Array($0.utf8) }.makeIterator(), patterns, sizeLimit: sizeLimit))
  }

  /// A report's bytes as they are now.
  public func contents(at place: Place) throws(ReadingFailure) -> [UInt8] {
    var walk = Walk(inputs: InputSequence([place.path].makeIterator(), patterns, sizeLimit: sizeLimit))
    while let found = walk.next() {
      if found.name == place.name { return try found.contents.get() }
    }
    throw ReadingFailure(
      kind: "unreadable", message: Message(zh: "文件已不在原处。", en: "The file is no longer where it was."))
  }

  public struct Walk: IteratorProtocol {
    fileprivate var inputs: InputSequence

    public mutating func next() -> Found? {
      guard let input = inputs.next() else { return nil }
      return Found(
        name: input.name, place: Place(path: inputs.lastPath, name: input.name),
        contents: input.contents.mapError(ReadingFailure.init))
    }
  }
}
