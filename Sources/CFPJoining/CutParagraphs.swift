package import CFPDocuments

/// Joins paragraphs that a page break cut in mid-sentence, where nothing but blanks stands between the parts.
func joinCutParagraphs(_ blocks: inout [DocumentBlock], in text: [UInt8]) {
  var kept = 0
  for index in blocks.indices {
    if kept > 0, isCut(blocks[kept - 1], before: blocks[index], in: text) {
      blocks[kept - 1].span.end = blocks[index].span.end
    } else {
      blocks[kept] = blocks[index]
      kept += 1
    }
  }
  blocks.removeSubrange(kept...)
}

private func isCut(_ first: DocumentBlock, before second: DocumentBlock, in text: [UInt8]) -> Bool {
  guard first.kind == .paragraph || first.kind == .listItem, second.kind == .paragraph else { return false }
  guard text.skippingBlanks(from: first.span.end, before: second.span.start) == second.span.start else { return false }
  guard stopsInMidSentence(first.span, in: text) else { return false }
  guard case .prose = lineKind(of: second.span, in: text) else { return false }
  return goesOn(second.span, after: first.span, in: text)
}

/// Long enough for running text, broken off, and with a comma or the like that a title has not.
private func stopsInMidSentence(_ span: TextSpan, in text: [UInt8]) -> Bool {
  let width = text.displayWidth(of: span, atMost: 80)
  guard width >= 40, !endsSentence(span, in: text) else { return false }
  if width >= 80 { return true }
  return text.contains(anyOf: sentenceMarks, in: span)
}

/// A Chinese sentence goes on with any word; an English one in lower case, or below a long paragraph.
private func goesOn(_ second: TextSpan, after first: TextSpan, in text: [UInt8]) -> Bool {
  guard let last = text.lastScalar(of: first) else { return false }
  if isIdeographic(last) || last >= 0x3000 || last == 0x3A { return true }
  let next = text[second.start]
  return (0x61...0x7A).contains(next) || text.displayWidth(of: first, atMost: 240) >= 240
}

private let sentenceMarks: WordList = ["，", "。", "、", "；", "：", "“", ", ", ",", ". "]
