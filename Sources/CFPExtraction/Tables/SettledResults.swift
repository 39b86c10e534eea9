import CFPDocuments
import CFPFootprints
import CFPQuantities

// Once all tables and sentences are read: which results are the headline's, and what else states the same figures.

extension Extraction {
  /// Chooses the headline result table; what the others state of the same stages becomes a mention.
  mutating func settleResults() {
    var others = resultCandidates
    if products != nil { others = settleProducts() } else { report.resultSets += productRows }
    if headlineProduct == nil { chooseHeadline(of: &others) }
    for other in others { addStatements(of: other.results) }
    let products = Set(report.resultSets.flatMap(\.tables))
    for table in others.flatMap(\.results.tables) where report.tables.indices.contains(table) {
      report.tables[table].isOfAnotherCase = !products.contains(table)
    }
    bindInventories()
    bindProductStatements()
    settleTotal()
    nameHeadline()
    if let set = report.headlineSet { report.resultSets[set] = report.results }
  }

  /// Takes the result table that tells most as the headline's.
  private mutating func chooseHeadline(of candidates: inout [ResultCandidate]) {
    guard let best = candidates.indices.max(by: { candidates[$0].weight < candidates[$1].weight }) else { return }
    let offsets = report.results.offsets
    report.results = candidates.remove(at: best).results
    report.results.offsets += offsets
  }

  /// Of the products that stand in a row each the one whose total is the headline's is the headline product.
  private mutating func nameHeadline() {
    guard report.headlineSet == nil, let total = report.results.total, !report.results.stages.isEmpty else { return }
    let equal = report.resultSets.indices.filter { set in
      report.resultSets[set].product != nil && report.resultSets[set].stages.isEmpty
        && repeats(total, report.resultSets[set].total)
    }
    guard equal.count == 1, let set = equal.first else { return }
    if let again = report.resultSets[set].total, again.span != total.span {
      report.mentions.append(Mention(of: .total, quantity: again))
    }
    report.results.product = report.resultSets[set].product
    report.headlineSet = set
  }

  /// What another result table than the headline one states: a set of its own, or the same figures once more.
  private mutating func addStatements(of other: FootprintResults) {
    let match = TableMatch(other, report.results)
    // Another functional unit, another product: a table that states other figures is a set of its own.
    if match.different > match.equal, match.different >= 2 {
      if report.resultSets.isEmpty {
        report.headlineSet = 0
        report.resultSets.append(report.results)
      }
      report.resultSets.append(other)
      return
    }
    // A table without emissions states shares only where they make up the whole; else it holds changes or ratios.
    guard other.stages.contains(where: { $0.emission?.number != nil }) || addsToHundred(other) else { return }
    // Tables of modules state one indicator each (GWP-total, GWP-GHG, GWP-IOBC), close to each other and not the same.
    guard other.stages.allSatisfy({ $0.modules.isEmpty }) else { return }
    let isSameCase = !other.tables.contains { announcesAnotherCase(table: $0) } && !isSoundByItself(other)
    let isCertain = isSameCase && match.equal >= match.different
    // Shares of another whole are other shares.
    let isSameWhole = match.haveSameStages && (other.total.map { repeats($0, report.results.total) } ?? true)
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
      totalStatements.append(
        TotalStatement(quantity: total, origin: .resultTable, isCertain: isCertain && match.haveSameStages))
    }
  }

  /// Whether a table's stages add up to its own total, which is another than the headline's: a variant, not an error.
  private func isSoundByItself(_ other: FootprintResults) -> Bool {
    guard let total = other.total, let headline = report.results.total, !repeats(total, headline) else { return false }
    return stages(of: other, addUpTo: total)
  }

  /// Whether a table's caption, or a heading above it, says that it is of another case: a scenario, a comparison, without
  /// a stage, for another boundary than the headline's.
  func announcesAnotherCase(table index: Int) -> Bool {
    placesAnnouncing(table: index).contains { place in
      let words = marks(in: text, place, block: 0)
      if isOfAnotherYear(place) { return true }
      if isForAnotherAmount(place, words) { return true }
      return words.phrases.contains { phrase in
        if case .boundary(let kind) = phrase.key { return isAnotherReach(kind) }
        return phrase.key == .elsewhere || phrase.key == .negation
      }
    }
  }

  /// The caption of a table, the headings above it, and a short line right before it.
  func placesAnnouncing(table index: Int) -> [Range<Int>] {
    guard let block = blockOfTable[index] else { return [] }
    var places = sections[block].suffix(2).map { blockRanges[$0] }
    if let caption = document.tables[index].caption { places.append(blockRanges[caption]) }
    if let line = lineAbove(block) { places.append(line) }
    return places
  }

  /// Whether a caption says that its table is for an amount that is not the product's unit: 每kg钢板, per 1000 pieces.
  private func isForAnotherAmount(_ place: Range<Int>, _ words: ProseBlock) -> Bool {
    for word in perWords {
      guard let found = find(word, in: bytes, place), let own = report.product.functionalUnit?.amount else { continue }
      var next = found.upperBound
      let count = words.numbers.first { $0.numberRange.lowerBound == next }
      if let count { next = trimmed(count.numberRange.upperBound..<place.upperBound, of: bytes).lowerBound }
      let unit = count?.unit ?? scanUnit(bytes, in: next..<place.upperBound, context: .prose)?.unit
      guard let unit, !unit.isEmission else { continue }
      if unit.symbol != own.unit?.symbol || count?.number != nil && count?.number != own.number { return true }
    }
    return false
  }

  /// Whether a figure that reaches so far is another than the headline results'.
  func isAnotherReach(_ kind: BoundaryKind?) -> Bool {
    let beyondGate: Set<LifeCycleStage> = [.distribution, .installation, .use, .maintenance, .endOfLife]
    let parts = report.results.stages.filter { $0.emission?.number.map { !$0.isZero } ?? false }
    let reachesBeyond =
      parts.isEmpty
      || parts.contains { stage in
        (beyondGate.contains(stage.stage) || stage.stages.contains { beyondGate.contains($0) })
      }
    switch kind {
    case .cradleToGate?, .gateToGate?: return reachesBeyond
    case .cradleToGrave?: return !reachesBeyond
    case .cradleToGateWithOptions?, .other?, nil: return false
    }
  }

  /// Whether one figure is the other once more: the same digits, or, with other decimals, intervals that meet.
  func repeats(_ quantity: Quantity, _ known: Quantity?) -> Bool {
    guard let known, let number = quantity.number, let other = known.number else { return false }
    let powers = [quantity, known].map { ($0.unit?.symbol.power ?? 0) + ($0.unit?.scalePower ?? 0) }
    let power = quantity.unit == nil || known.unit == nil ? 0 : powers[0] - powers[1]
    if power == 0, number.decimals == other.decimals { return number.exact.compared(to: other.exact) == 0 }
    return number.nearest.scaled(byPowerOfTen: power).meets(other.nearest) ?? false
  }

  /// Whether shares add to 100 % within two points.
  func addsToHundred(_ results: FootprintResults) -> Bool {
    var sum = ExactDecimal.zero
    for stage in results.stages {
      guard let number = stage.share?.number else { continue }
      guard number.mantissa >= 0, let next = sum.adding(number.exact) else { return false }
      sum = next
    }
    guard let gap = sum.subtracting(ExactDecimal(100))?.magnitude.compared(to: ExactDecimal(2)) else { return false }
    return gap <= 0
  }

  /// The headline total: the result table's total row wins; else the first statement of the best origin. All others of
  /// the same scope become mentions.
  private mutating func settleTotal() {
    let inventories = Set(report.inventory.map(\.table)).count
    var statements = totalStatements.filter {
      $0.origin != .partialTable || inventories == 1 && resultCandidates.isEmpty
    }
    statements.removeAll { statesAnotherSet($0.quantity) }
    // Inventories with totals of their own are several products'; which one is the headline is not said.
    let inventoryTotals = statements.filter { $0.origin == .inventoryTable }
    if inventoryTotals.contains(where: { !repeats($0.quantity, inventoryTotals[0].quantity) }) {
      for index in statements.indices where statements[index].origin == .inventoryTable {
        statements[index].isCertain = false
      }
    }
    if report.results.total == nil, let best = headline(of: statements) {
      report.results.total = statements[best].quantity
      report.results.totalShare = report.results.totalShare ?? statements[best].share
      statements.remove(at: best)
    }
    if let total = report.results.total {
      var places: Set<TextSpan> = total.span.map { [$0] } ?? []
      for statement in statements {
        guard let span = statement.quantity.span, places.insert(span).inserted, sameScope(statement.quantity, total),
          statement.isCertain && !isAnotherReach(statement.reach) && !isForAPiece(statement.quantity, of: total)
            || repeats(statement.quantity, total)
        else { continue }
        report.mentions.append(Mention(of: .total, quantity: statement.quantity))
      }
    }
    bindStageStatements()
    addInventorySubtotals()
    report.mentions.sort { ($0.quantity.span?.start ?? 0) < ($1.quantity.span?.start ?? 0) }
  }

  /// Whether a figure is stated for a piece, and the total under a heading of the year's: 年排放量 (tCO2e).
  private func isForAPiece(_ quantity: Quantity, of total: Quantity) -> Bool {
    guard quantity.unit?.per != nil, total.unit?.per == nil, let span = total.unitSpan ?? total.span else {
      return false
    }
    let heading = document.tables.lazy.flatMap(\.cells).first { $0.span.start <= span.start && span.end <= $0.span.end }
    let places =
      (heading.map { [text.range($0.span)] } ?? []) + report.results.tables.flatMap { placesAnnouncing(table: $0) }
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
    let isCertain: (TotalStatement) -> Bool = { $0.isCertain && !self.isAnotherReach($0.reach) }
    if let certain = first(isCertain) { return certain }
    guard let other = first({ _ in true }) else { return nil }
    let parts = report.results.stages.filter { $0.emission?.number != nil && $0.stage != .beyondBoundary }
    if parts.count >= 2 {
      return statements.indices.first { stages(of: report.results, addUpTo: statements[$0].quantity) }
    }
    let rivals = statements.filter { $0.origin == statements[other].origin }
    return rivals.allSatisfy { repeats($0.quantity, statements[other].quantity) } ? other : nil
  }

  /// Whether the stages of a table add up to a figure within the rounding of each.
  private func stages(of results: FootprintResults, addUpTo total: Quantity) -> Bool {
    guard let number = total.number else { return false }
    var sum = Interval(exactly: .zero)
    for stage in results.stages where stage.stage != .beyondBoundary {
      guard let part = stage.emission?.number else { continue }
      guard let next = sum.adding(part.nearest) else { return false }
      sum = next
    }
    return sum.meets(number.nearest) ?? false
  }

  /// Whether a figure is the total of one of several products.
  private func statesAnotherSet(_ quantity: Quantity) -> Bool {
    report.resultSets.contains { set in
      set.product != nil && set.total?.number == quantity.number && set.total?.span != report.results.total?.span
    }
  }

  func sameScope(_ left: Quantity, _ right: Quantity) -> Bool {
    guard let leftUnit = left.unit, let rightUnit = right.unit else {
      return left.unit == nil || right.unit == nil
    }
    guard leftUnit.isEmission, rightUnit.isEmission else { return false }
    // What is stated for a count of pieces is not what is stated without one.
    if (leftUnit.perCount == nil) != (rightUnit.perCount == nil), leftUnit.per == nil || rightUnit.per == nil {
      return false
    }
    return leftUnit.perName == nil || rightUnit.perName == nil
      || leftUnit.perName == rightUnit.perName
  }
}

private let perWords = ["每", "per "].map { Array($0.utf8) }
