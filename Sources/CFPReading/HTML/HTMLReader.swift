import CFPDocuments
import CFPJoining
import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads HTML in UTF-8 into blocks and tables.
///
/// libxml2's SAX interface cuts the source into tags and texts and repairs what mark-up is missing; no tree is built.
/// The encoding has been settled before: libxml2 cuts documents short, or falls back to Latin-1, where it finds it out
/// itself (PEERS.md).
/// - Returns: Nil where libxml2 ran out of memory: what it had read by then is not the document.
func readHTML(_ utf8: [UInt8], isMarkdown: Bool = false) -> DraftDocument? {
  _ = libraryIsReady
  let source = HTMLSource(utf8)
  guard let first = collect(source, of: utf8, isMarkdown: isMarkdown, sheet: nil) else { return nil }
  guard !first.needs.isEmpty else { return draft(first, of: source) }
  // What libxml2 takes otherwise than a browser is written so that both agree, places kept; seldom needed.
  return collect(source.prepared(), of: utf8, isMarkdown: isMarkdown, sheet: first.sheet).map { draft($0, of: source) }
}

private func collect(_ source: HTMLSource, of utf8: [UInt8], isMarkdown: Bool, sheet: StyleSheet?) -> HTMLCollector? {
  source.bytes.withUnsafeBufferPointer { bytes in
    let text = LocatedText(source: bytes, map: SourceMap(piecewiseOf: utf8))
    return parse(
      bytes, into: HTMLCollector(text: text, sourceCount: bytes.count, isMarkdown: isMarkdown, sheet: sheet))
  }
}

private func draft(_ collector: HTMLCollector, of source: HTMLSource) -> DraftDocument {
  DraftDocument(
    text: collector.text.bytes, marks: collector.marks.sorted { $0.span.start < $1.span.start },
    map: collector.text.map,
    blocks: collector.blocks, tables: collector.tables,
    notes: collector.notes + (source.isCut ? [excessAttributesNote] : []))
}

/// libxml2's global state, set up once before any thread parses.
private let libraryIsReady: Void = xmlInitParser()

private let options =
  HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
  | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue

/// Parses a source and hands its events to the collector; gives the collector back when all is in it.
private func parse(_ source: UnsafeBufferPointer<UInt8>, into collector: consuming HTMLCollector) -> HTMLCollector? {
  // libxml2 would skip a byte-order mark and not count it.
  let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let body = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[start...])
  guard let context = htmlCreateMemoryParserCtxt(body.bindMemory(to: CChar.self).baseAddress, Int32(body.count)) else {
    return nil
  }
  defer { htmlFreeParserCtxt(context) }
  htmlCtxtUseOptions(context, Int32(options))
  context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
  context.pointee.sax.pointee = makeHandler()

  var session = HTMLSession(context: context, source: source, start: start, collector: collector)
  withUnsafeMutablePointer(to: &session) { session in
    context.pointee.userData = UnsafeMutableRawPointer(session)
    htmlParseDocument(context)
    context.pointee.userData = nil
    session.pointee.collector.finish(at: source.count)
  }
  guard context.pointee.errNo != XML_ERR_NO_MEMORY.rawValue else { return nil }
  return session.collector
}

/// What the callbacks share: the parser, for its cursor, and the collector.
private struct HTMLSession {
  let context: htmlParserCtxtPtr
  let source: UnsafeBufferPointer<UInt8>
  /// Where in the source the parser's input starts.
  let start: Int
  var collector: HTMLCollector

  /// Where the parser's cursor stands in the source. `consumed` counts what its buffer has already dropped.
  @inline(__always) var offset: Int {
    guard let input = context.pointee.input else { return source.count }
    let offset = start + Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return max(0, min(offset, source.count))
  }

  mutating func startElement(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    let offset = offset
    // Elements that libxml2 adds (`html`, `body`, `p`) start while its cursor is behind the text in them already.
    if attributes.pairs != nil || isNamed(name, before: offset) {
      collector.startElement(name, attributes, at: offset)
      collector.passMarkup(to: endOfTag(from: offset))
    } else {
      collector.startElement(name, attributes, at: offset)
    }
    stopIfFull()
  }

  func stopIfFull() {
    if collector.isFull { xmlStopParser(context) }
  }

  /// Whether a tag's name, blanks behind it allowed, stands before an offset.
  private func isNamed(_ name: UnsafePointer<UInt8>, before offset: Int) -> Bool {
    var length = 0
    while name[length] != 0 { length += 1 }
    var end = offset
    while end > 0, source[end - 1] <= 0x20 { end -= 1 }
    guard end > length, source[end - length - 1] == UInt8(ascii: "<") else { return false }
    for index in 0..<length where lowercased(source[end - length + index]) != name[index] { return false }
    return true
  }

  private func endOfTag(from offset: Int) -> Int {
    var end = offset
    if end < source.count, source[end] == UInt8(ascii: "/") { end += 1 }
    if end < source.count, source[end] == UInt8(ascii: ">") { end += 1 }
    return end
  }
}

/// The callbacks. Their user data is the `HTMLSession` of the call to `parse` that they run in.
private func makeHandler() -> htmlSAXHandler {
  var handler = htmlSAXHandler()
  handler.startElement = { session, name, attributes in
    guard let name else { return }
    session?.assumingMemoryBound(to: HTMLSession.self).pointee.startElement(name, HTMLAttributes(pairs: attributes))
  }
  handler.endElement = { session, name in
    guard let name, let session = session?.assumingMemoryBound(to: HTMLSession.self) else { return }
    session.pointee.collector.endElement(name, at: session.pointee.offset)
  }
  handler.characters = { session, text, count in
    guard let text, let session = session?.assumingMemoryBound(to: HTMLSession.self) else { return }
    let piece = UnsafeBufferPointer(start: text, count: Int(count))
    session.pointee.collector.addText(piece, before: session.pointee.offset)
  }
  handler.ignorableWhitespace = handler.characters
  handler.comment = { session, _ in
    guard let session = session?.assumingMemoryBound(to: HTMLSession.self) else { return }
    session.pointee.collector.passMarkup(to: session.pointee.offset)
  }
  handler.initialized = UInt32(XML_SAX2_MAGIC)  // without it `serror` is not called
  handler.serror = { session, _ in
    guard let session = session?.assumingMemoryBound(to: HTMLSession.self) else { return }
    session.pointee.collector.repairMarkup()
    session.pointee.stopIfFull()
  }
  // The text of scripts and style sheets.
  handler.cdataBlock = { session, text, count in
    guard let text, let session = session?.assumingMemoryBound(to: HTMLSession.self) else { return }
    session.pointee.collector.addStyles(UnsafeBufferPointer(start: text, count: Int(count)))
  }
  return handler
}
