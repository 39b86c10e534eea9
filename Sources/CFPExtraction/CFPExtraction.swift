// CFPExtraction: turns a `Document` into a `CFPReport`.
//
// Knows:          how CFP reports are worded and laid out (Vocabulary/), how their tables and sentences are read.
// Must not know:  which numbers are right, how a source was encoded, JSON.

public import CFPDocuments
public import CFPFootprints

/// Reads what a document states. Pure: the same document and vocabulary give the same report.
public func extract(_ document: Document, vocabulary: Vocabulary = .standard) -> CFPReport {
  var extraction = Extraction(document, vocabulary: vocabulary)
  extraction.readTablesAndLabels()
  extraction.joinItemTables()
  extraction.readModuleLines()
  extraction.joinModuleHalves()
  extraction.nameProducts()
  extraction.readProse()
  extraction.settleResults()
  extraction.settleInventory()
  let kinds: Set<TableReading.Role> = [.inventory, .results, .boundary, .summary, .factors]
  if extraction.report.tables.contains(where: { kinds.contains($0.role) }) || extraction.report.results.total != nil
    || !extraction.report.results.stages.isEmpty
  {
    extraction.report.statesFootprint = true
  }
  return extraction.report
}
