/// Whether a text in UTF-8 is HTML: it starts with a tag or a document type, comments aside (Markdown has them, too), or its
/// first 4 KB hold one of the tags that only HTML documents have.
func isHTML(_ utf8: [UInt8]) -> Bool {
  var head = utf8.prefix(4096)
  if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
  head = head.drop { $0 <= 0x20 }
  while head.starts(with: commentOpening) {
    guard let end = head.firstRange(of: commentEnd)?.upperBound else { return true }
    head = head[end...].drop { $0 <= 0x20 }
  }
  if openings.contains(where: head.starts(withLowercased:)) { return true }
  while let tag = head.firstIndex(of: UInt8(ascii: "<")) {
    head = head[tag...]
    if documentTags.contains(where: head.starts(withLowercased:)) { return true }
    head = head.dropFirst()
  }
  return false
}

/// Whether a text that is no HTML document holds tables in HTML, as text recognition writes them into Markdown.
func holdsHTMLTables(_ utf8: [UInt8]) -> Bool {
  var rest = utf8[...]
  while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[tag...]
    if rest.starts(withLowercased: tableTag) { return true }
    rest = rest.dropFirst()
  }
  return false
}

private let tableTag = Array("<table".utf8)

/// What an HTML file or a fragment of one may start with.
private let openings: [[UInt8]] = [
  "<?xml", "<div", "<p>", "<p ", "<table", "<h1", "<h2", "<h3", "<meta", "<title", "<style", "<span", "<ul",
  "<ol", "<section", "<article", "<center", "<font", "<b>", "<pre", "<br", "<link", "<script", "<img",
].map { Array($0.utf8) }

private let commentOpening = Array("<!--".utf8)
private let commentEnd = Array("-->".utf8)

private let documentTags: [[UInt8]] = ["<!doctype html", "<html", "<body", "<head>"].map { Array($0.utf8) }
