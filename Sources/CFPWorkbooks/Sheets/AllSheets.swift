/// The sheets of a workbook in the order of their tabs.
func allSheets(_ context: inout WorkbookContext) -> [Sheet] {
  [
    summarySheet(&context), inventorySheet(&context), resultsSheet(&context), findingsSheet(&context),
    factorsSheet(&context), mentionsSheet(&context), unreadSheet(&context), checksSheet(&context),
  ]
}
