import CFPDocuments
import CFPFootprints
import CFPQuantities

// Once all tables and sentences are read: which results are the headline's, and what else states the same figures.

/// Chooses the headline's results, and binds what else is stated of the same figures to them.
struct ResultSettling {
  let binding: BindingInput
  var results = FootprintResults()
  var resultSets: [FootprintResults] = []
  /// Which of them is the headline's.
  var headlineSet: Int?
  /// The product whose results are the headline.
  var headlineProduct: Int?
  /// For each product its index in `resultSets`.
  var setOfProduct: [Int?] = []
  var mentions: [Mention] = []
  /// The result tables that are not the headline's, of another case, product or year.
  var tablesOfOtherCases: Set<Int> = []
  var totals: [TotalStatement]
  var stageStatements: [StageStatement]
  /// The subtotals of inventories, each with the rows above it.
  var inventorySubtotals: [StageResult]
  var inventory: [InventoryRow]

  var text: ReportText { binding.text }
  var bytes: [UInt8] { binding.bytes }
  var document: Document { binding.document }
  var products: ProductNames? { binding.products }

  init(_ binding: BindingInput, _ statements: [Statement], _ inventory: [InventoryRow]) {
    self.binding = binding
    self.inventory = inventory
    results.offsets = statements.offsets
    stageStatements = statements.stages
    // Asked for once a table: a table may have thousands of totals.
    var announcements: [Int: TableAnnouncement] = [:]
    func announcement(_ table: Int) -> TableAnnouncement {
      if let known = announcements[table] { return known }
      let said = binding.announcement(ofTable: table)
      announcements[table] = said
      return said
    }
    totals = statements.totals.map { total in
      var total = total
      if let table = total.inventory, !announcement(table).isOfThisCase { total.isCertain = false }
      return total
    }
    inventorySubtotals = statements.subtotals.filter { subtotal in
      guard let table = subtotal.rowsAbove?.table else { return true }
      return announcement(table).isOfThisCase && !announcement(table).isSelection
    }
  }

  /// Chooses the headline result table; what the others state of the same stages becomes a mention.
  /// - Parameters:
  ///   - candidates: All tables of results.
  ///   - rows: Results of several products that stand in a row each.
  mutating func settle(_ candidates: [ResultCandidate], rows: [FootprintResults]) {
    var others = candidates
    if products != nil { others = settleProducts(candidates, rows) } else { resultSets += rows }
    if headlineProduct == nil { chooseHeadline(of: &others) }
    for other in others { addStatements(of: other.results) }
    let products = Set(resultSets.flatMap(\.tables))
    for table in others.flatMap(\.results.tables) where document.tables.indices.contains(table) {
      if !products.contains(table) { tablesOfOtherCases.insert(table) }
    }
    bindInventories()
    bindProductStatements()
    settleTotal(hasResultTables: !candidates.isEmpty)
    nameHeadline()
    if let set = headlineSet { resultSets[set] = results }
  }

  /// Takes the result table that tells most as the headline's.
  private mutating func chooseHeadline(of candidates: inout [ResultCandidate]) {
    func weight(_ candidate: ResultCandidate) -> Int { isSelection(candidate.results) ? 0 : candidate.weight }
    guard let best = candidates.indices.max(by: { weight(candidates[$0]) < weight(candidates[$1]) }) else { return }
    let offsets = results.offsets
    results = candidates.remove(at: best).results
    results.offsets += offsets
  }

  /// Whether a table says that it lists the greatest contributions, or the first ones, and not all.
  private func isSelection(_ results: FootprintResults) -> Bool {
    results.tables.contains { binding.announcement(ofTable: $0).isSelection }
  }

  /// Of the products that stand in a row each the one whose total is the headline's is the headline product.
  private mutating func nameHeadline() {
    guard headlineSet == nil, let total = results.total, !results.stages.isEmpty else { return }
    let equal = resultSets.indices.filter { set in
      resultSets[set].product != nil && resultSets[set].stages.isEmpty
        && repeats(total, resultSets[set].total)
    }
    guard equal.count == 1, let set = equal.first else { return }
    if let again = resultSets[set].total, again.span != total.span {
      mentions.append(Mention(of: .total, quantity: again))
    }
    results.product = resultSets[set].product
    headlineSet = set
  }

  /// What another result table than the headline one states: a set of its own, or the same figures once more.
  private mutating func addStatements(of other: FootprintResults) {
    if isSelection(other), other.total == nil { return }
    let match = TableMatch(other, results)
    // Another functional unit, another product: a table that states other figures is a set of its own.
    if match.different > match.equal, match.different >= 2 {
      if resultSets.isEmpty {
        headlineSet = 0
        resultSets.append(results)
      }
      resultSets.append(other)
      return
    }
    // A table without emissions states shares only where they make up the whole; else it holds changes or ratios.
    guard other.stages.contains(where: { $0.emission?.number != nil }) || addsToHundred(other) else { return }
    // Tables of modules state one indicator each (GWP-total, GWP-GHG, GWP-IOBC), close to each other and not the same.
    guard other.stages.allSatisfy({ $0.modules.isEmpty }) else { return }
    let isSameCase =
      !other.tables.contains { binding.announcesAnotherCase(table: $0, than: results) } && !isSoundByItself(other)
    let isCertain = isSameCase && match.equal >= match.different
    // Shares of another whole are other shares.
    let isSameWhole = match.haveSameStages && (other.total.map { repeats($0, results.total) } ?? true)
    for stage in other.stages {
      stageStatements.append(
        StageStatement(
          stage: stage.stage, label: Array(stage.label.value.utf8), emission: stage.emission, isCertain: isCertain))
      if let share = stage.share {
        stageStatements.append(
          StageStatement(
            stage: stage.stage, label: Array(stage.label.value.utf8), share: share,
            isCertain: isSameCase && isSameWhole && match.equalShares >= match.differentShares))
      }
    }
    if let total = other.total {
      totals.append(
        TotalStatement(quantity: total, origin: .resultTable, isCertain: isCertain && match.haveSameStages))
    }
  }

  /// Whether a table's stages add up to its own total, which is another than the headline's: a variant, not an error.
  private func isSoundByItself(_ other: FootprintResults) -> Bool {
    guard let total = other.total, let headline = results.total, !repeats(total, headline) else { return false }
    return other.addUp(to: total)
  }

  /// The headline total: the result table's total row wins; else the first statement of the best origin. All others of
  /// the same scope become mentions.
  private mutating func settleTotal(hasResultTables: Bool) {
    let inventories = Set(inventory.map(\.table)).count
    var statements = totals.filter {
      $0.origin != .partialTable || inventories == 1 && !hasResultTables
    }
    statements.removeAll { statesAnotherSet($0.quantity) }
    // Inventories with totals of their own are several products'; which one is the headline is not said.
    let inventoryTotals = statements.filter { $0.origin == .inventoryTable }
    if inventoryTotals.contains(where: { !repeats($0.quantity, inventoryTotals[0].quantity) }) {
      for index in statements.indices where statements[index].origin == .inventoryTable {
        statements[index].isCertain = false
      }
    }
    if results.total == nil, let best = headline(of: statements) {
      results.total = statements[best].quantity
      results.totalShare = results.totalShare ?? statements[best].share
      statements.remove(at: best)
    }
    if let total = results.total {
      var places: Set<TextSpan> = total.span.map { [$0] } ?? []
      for statement in statements {
        guard let span = statement.quantity.span, places.insert(span).inserted, sameScope(statement.quantity, total),
          statement.isCertain && !isAnotherReach(statement.reach, than: results)
            && !isForAPiece(statement.quantity, of: total)
            || repeats(statement.quantity, total)
        else { continue }
        mentions.append(Mention(of: .total, quantity: statement.quantity))
      }
    }
    bindStageStatements()
    addInventorySubtotals()
    mentions.sort { ($0.quantity.span?.start ?? 0) < ($1.quantity.span?.start ?? 0) }
  }

  /// Whether a figure is stated for a piece, and the total under a heading of the year's: 年排放量 (tCO2e).
  private func isForAPiece(_ quantity: Quantity, of total: Quantity) -> Bool {
    guard quantity.unit?.per != nil, total.unit?.per == nil, let span = total.unitSpan ?? total.span else {
      return false
    }
    let heading = document.tables.lazy.flatMap(\.cells).first { $0.span.start <= span.start && span.end <= $0.span.end }
    let places =
      (heading.map { [text.range($0.span)] } ?? []) + results.tables.flatMap { binding.placesAnnouncing(table: $0) }
    return places.contains { place in yearlyWords.contains { find($0, in: bytes, place) != nil } }
  }

  /// The statement that is the headline total where no result table has one: a certain one before one that is not; one
  /// that is not only where the stages add up to it, or, without stages, where no other contradicts it.
  private func headline(of statements: [TotalStatement]) -> Int? {
    func first(_ admits: (TotalStatement) -> Bool) -> Int? {
      statements.indices.filter { admits(statements[$0]) }.min {
        statements[$0].origin.rawValue < statements[$1].origin.rawValue
      }
    }
    // Lines of modules have no total: what is said of one is another figure, such as gross emissions, unless they add up
    // to it.
    if results.tables.isEmpty, results.stages.count >= 2, results.stages.allSatisfy({ !$0.modules.isEmpty }) {
      return statements.indices.first { results.addUp(to: statements[$0].quantity) }
    }
    let isCertain: (TotalStatement) -> Bool = { $0.isCertain && !isAnotherReach($0.reach, than: self.results) }
    if let certain = first(isCertain) { return certain }
    guard let other = first({ _ in true }) else { return nil }
    let parts = results.stages.filter { $0.emission?.number != nil && $0.stage != .beyondBoundary }
    if parts.count >= 2 {
      return statements.indices.first { results.addUp(to: statements[$0].quantity) }
    }
    let rivals = statements.filter { $0.origin == statements[other].origin }
    return rivals.allSatisfy { repeats($0.quantity, statements[other].quantity) } ? other : nil
  }

  /// Whether a figure is the total of one of several products.
  private func statesAnotherSet(_ quantity: Quantity) -> Bool {
    resultSets.contains { set in
      set.product != nil && set.total?.number == quantity.number && set.total?.span != results.total?.span
    }
  }
}
