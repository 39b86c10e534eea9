import CFPDocuments

/// Classifies paragraphs (captions, headings by numbering, contents, page furniture, formulas, list items), joins what
/// page breaks cut, links captions to their tables.
func joined(_ draft: DraftDocument) -> (blocks: [DocumentBlock], tables: [DocumentTable]) {
  let text = draft.text
  var blocks = draft.blocks
  var tables = draft.tables
  for index in tables.indices {
    splitStackedRows(&tables[index], in: text)
    joinSplitFigures(&tables[index], in: text)
  }
  classifyParagraphs(&blocks, in: text)
  decideHeadings(&blocks, in: text)
  joinCutTables(&blocks, &tables, in: text)
  joinCutParagraphs(&blocks, in: text)
  separateCaptionElements(&blocks, tables: tables)
  let captions = linkCaptions(&blocks, tables: tables, in: text)
  return numberedInOrder(blocks, tables: tables, captions: captions)
}

/// Drops the tables that no block shows any more, and numbers the others in the order of their blocks.
private func numberedInOrder(
  _ blocks: [DocumentBlock], tables: [DraftTable], captions: [Int?]
) -> (blocks: [DocumentBlock], tables: [DocumentTable]) {
  var blocks = blocks
  var newNumbers = [Int?](repeating: nil, count: tables.count)
  var documentTables: [DocumentTable] = []
  documentTables.reserveCapacity(tables.count)
  for index in blocks.indices {
    guard case .table(let old) = blocks[index].kind else { continue }
    newNumbers[old] = documentTables.count
    blocks[index].kind = .table(documentTables.count)
    documentTables.append(
      DocumentTable(
        cells: tables[old].cells, rowCount: tables[old].rowCount, caption: captions[old], label: tables[old].label))
  }
  for index in blocks.indices {
    guard case .caption(let old?) = blocks[index].kind else { continue }
    blocks[index].kind = .caption(table: newNumbers[old])
  }
  return (blocks, documentTables)
}
