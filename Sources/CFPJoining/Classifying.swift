package import CFPDocuments

/// Gives paragraphs the kind that their own words and the contents heading above them tell. What is numbered like a
/// heading stays a paragraph here.
func classifyParagraphs(_ blocks: inout [DocumentBlock], in text: [UInt8]) {
  var isInContents = false
  for index in blocks.indices {
    let span = blocks[index].span
    switch blocks[index].kind {
    case .heading:
      isInContents = isContentsHeading(span, in: text)
    case .paragraph, .listItem:
      if isInContents, contentsTitle(of: span, in: text, allowsBlanks: true) != nil {
        blocks[index].kind = .contents
        continue
      }
      if isContentsHeading(span, in: text) {
        blocks[index].kind = .heading(level: 1)
        isInContents = true
        continue
      }
      let kind = lineKind(of: span, in: text)
      if case .paragraph = blocks[index].kind { classify(&blocks[index], as: kind) }
      if case .pageNumber = kind { continue }
      isInContents = false
    case .table, .figure, .formula, .caption:
      isInContents = false
    case .contents, .furniture:
      break
    }
  }
}

private func classify(_ block: inout DocumentBlock, as kind: LineKind) {
  switch kind {
  case .prose, .label, .numbered: break
  case .listItem: block.kind = .listItem
  case .caption(let caption):
    block.kind = .caption(table: nil)
    block.number = caption.number
  case .formula: block.kind = .formula
  case .pageNumber: block.kind = .furniture
  case .contents: block.kind = .contents
  }
}
