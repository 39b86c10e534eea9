/// What was read, before anything of it was understood.
public struct SourceDescription: Sendable {
  /// The file's name without its folder, or `-` for standard input.
  public var name: String
  /// SHA-256 of the bytes as they came, in lower-case hexadecimal.
  public var sha256: String
  /// How many bytes came.
  public var byteCount: Int
  /// `text/plain`, `text/html` or `text/markdown`.
  public var mediaType: String
  /// The encoding the bytes were read in, by its IANA name.
  public var encoding: String
  /// Whether the encoding was guessed and may be another: the text may be rubbish in places or altogether.
  public var encodingIsDoubtful: Bool
  /// How many byte sequences were no text in that encoding and stand as U+FFFD.
  public var replacedCharacters: Int

  public init(
    name: String, sha256: String, byteCount: Int, mediaType: String, encoding: String,
    encodingIsDoubtful: Bool = false, replacedCharacters: Int
  ) {
    self.name = name
    self.sha256 = sha256
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.encoding = encoding
    self.encodingIsDoubtful = encodingIsDoubtful
    self.replacedCharacters = replacedCharacters
  }
}

/// A report as text: verbatim, in reading order, cut into blocks. Nothing printed is missing from `text`.
public struct Document: Sendable {
  public var source: SourceDescription
  /// What the page shows, in UTF-8 and in reading order: of HTML without what is hidden, of notation (`$CO_2$`, `**12.5**`,
  /// `&times;`) what it stands for, the lines of a wrapped cell one behind the other. `map` says where each byte came from.
  public let text: [UInt8]
  /// How the page shows parts of the text.
  public let marks: TextMarks
  /// Where the text stands in the source.
  public let map: SourceMap
  /// The blocks in reading order; they do not overlap.
  public let blocks: [DocumentBlock]
  /// The tables that `.table` blocks point to.
  public let tables: [DocumentTable]
  /// What reading had to leave undone, for people: spans clamped, a limit reached. Empty as a rule.
  public let notes: [String]

  public init(
    source: SourceDescription, text: [UInt8], marks: [TextMark] = [], map: SourceMap, blocks: [DocumentBlock],
    tables: [DocumentTable],
    notes: [String] = []
  ) {
    self.source = source
    self.text = text
    self.marks = TextMarks(marks)
    self.map = map
    self.blocks = blocks
    self.tables = tables
    self.notes = notes
  }
}

/// One stretch of a document that is of one kind.
public struct DocumentBlock: Sendable {
  public enum Kind: Sendable, Equatable {
    /// Level 1 is the outermost.
    case heading(level: Int)
    case paragraph
    /// The index of the table in `Document.tables`.
    case table(Int)
    /// The words above or below a table or figure; the table's index where it was linked to one.
    case caption(table: Int?)
    case listItem
    case figure
    case formula
    /// A line of a table of contents.
    case contents
    /// Running headers, footers, page numbers.
    case furniture
  }

  public var kind: Kind
  public var span: TextSpan
  /// The printed number of a heading or caption (`3.2.1`, `表 4.2.1`'s 4.2.1), where there is one.
  public var number: TextSpan?

  public init(kind: Kind, span: TextSpan, number: TextSpan? = nil) {
    self.kind = kind
    self.span = span
    self.number = number
  }
}
