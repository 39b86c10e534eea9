package import CFPDocuments

/// Brings tables into the form in which they are read, classifies paragraphs (captions, headings by numbering, contents,
/// page furniture, formulas, list items), joins what page breaks cut, links captions to their tables.
/// - Parameter draft: what a reader found; its text is put into reading order where cells were torn.
package func join(_ draft: inout DraftDocument) -> (blocks: [DocumentBlock], tables: [DocumentTable]) {
  for index in draft.tables.indices {
    splitStackedRows(&draft.tables[index], in: draft.text)
    joinSplitFigures(&draft.tables[index], in: draft.text)
  }
  takeApart(&draft)
  putHalvesInOrder(&draft)
  classifyParagraphs(&draft.blocks, in: draft.text)
  decideHeadings(&draft.blocks, in: draft.text)
  joinCutTables(&draft.blocks, &draft.tables, in: draft.text)
  for index in draft.tables.indices { straightenRows(of: &draft.tables[index], in: draft.text) }
  joinCutParagraphs(&draft.blocks, in: draft.text)
  draft.gatherCellRests()
  separateCaptionElements(&draft.blocks, tables: draft.tables)
  let captions = linkCaptions(&draft.blocks, tables: draft.tables, in: draft.text)
  return numberedInOrder(draft.blocks, tables: draft.tables, captions: captions)
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
