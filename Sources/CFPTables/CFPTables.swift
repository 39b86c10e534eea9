// CFPTables: what a table's numbers say about each other, whatever the table is about.
//
// Knows:          grids of cells, printed numbers and their intervals, units, how a document writes its numbers; sums,
//                 products, shares, differences; the words for total, share and change (TableWords).
// Must not know:  life-cycle stages, factors, files; which numbers are right.

public import CFPDocuments
public import CFPQuantities

/// Reads every table of a document: what its columns and rows hold, and which relations hold among its numbers. The tables
/// come in the order of `Document.tables`. Linear in the number of tables; n log n in the rows of one.
/// - Parameters:
///   - folded: the folded text of the whole document.
///   - relations: whether relations are looked for, or the cells read only.
public func analysedTables(
  of document: Document, _ folded: FoldedText, style: NumberStyle, relations: Bool = true
) -> [TableAnalysis] {
  var blocks = [Int](repeating: 0, count: document.tables.count)
  for (index, block) in document.blocks.enumerated() {
    if case .table(let table) = block.kind, blocks.indices.contains(table) { blocks[table] = index }
  }
  return document.tables.indices.map { index in
    var analysis = TableAnalysis(table: index, block: blocks[index], of: document, folded, style: style)
    if relations { analysis.findRelations() }
    return analysis
  }
}
