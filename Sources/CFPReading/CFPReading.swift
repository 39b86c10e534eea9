// CFPReading: from the bytes of a report to a `Document`: which encoding, which form, which blocks and tables.
//
// Knows:          encodings, HTML (the only module that sees libxml2), plain text, Markdown.
// Must not know:  carbon, files, what a report ought to say.
//
// One way through: bytes -> `SourceText` (UTF-8) -> `DraftDocument` (HTML or text) -> joined (CFPJoining) -> `Document`.

public import CFPDocuments
import CFPJoining

/// Reads a report.
///
/// HTML, Markdown and plain text are told apart by what is in them, never by the name.
/// - Parameters:
///   - bytes: the file as it came.
///   - name: the file's name without its folder, or `-`; it is only passed on.
/// - Throws: `ReadingError` where nothing readable is in the bytes. A report that is cut off, badly marked up or partly
///   undecodable is read as far as it goes; `Document.notes`, `SourceDescription.replacedCharacters` and
///   `encodingIsDoubtful` say so.
public func readDocument(_ bytes: [UInt8], name: String) throws(ReadingError) -> Document {
  guard !bytes.isEmpty else { throw .empty(name) }
  if let form = BinaryForm(of: bytes) { throw .notText(form, name) }
  let source = try SourceText(decoding: bytes, name: name)

  var mediaType = "text/html"
  let draft: DraftDocument?
  if isHTML(source.utf8) {
    draft = readHTML(source.utf8)
  } else if holdsHTMLTables(source.utf8) {
    mediaType = "text/markdown"
    draft = readHTML(source.utf8, isMarkdown: true)
  } else {
    mediaType = "text/plain"
    draft = readPlainText(withoutZeros(source.utf8), mediaType: &mediaType)
  }
  guard var draft else { throw .outOfMemory(name) }
  draft = withNotationRead(draft, mediaType == "text/html" ? .none : mediaType == "text/plain" ? .typed : .markdown)
  guard showsText(draft.text) else { throw .noText(name) }

  let (blocks, tables) = join(&draft)
  let description = SourceDescription(
    name: name, sha256: sha256(of: bytes), byteCount: bytes.count, mediaType: mediaType,
    encoding: source.encoding.name, encodingIsDoubtful: source.isDoubtful,
    replacedCharacters: source.replacedCharacters)
  let notes = source.isDoubtful ? [doubt(of: source.encoding)] + draft.notes : draft.notes
  return Document(
    source: description, text: draft.text, marks: draft.marks, map: draft.map, blocks: blocks, tables: tables,
    notes: notes)
}

/// What to tell people about an encoding that was guessed.
private func doubt(of encoding: TextEncoding) -> String {
  """
  the file does not say for certain how its characters are written, and was read as \(encoding.name): if words look wrong, \
  save it as UTF-8 and read it again
  """
}

/// Whether a text has at least one letter or digit of any script.
private func showsText(_ text: [UInt8]) -> Bool {
  for byte in text {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    case 0xE4...0xE9:  // U+4000 to U+9FFF, all but a few of them Chinese characters
      return true
    default: continue
    }
  }
  return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
    $0.properties.isAlphabetic || $0.properties.numericType != nil
  }
}
