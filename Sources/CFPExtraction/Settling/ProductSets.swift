import CFPDocuments
import CFPFootprints
import CFPQuantities

// Results of several products: which is the headline.

extension ResultSettling {
  /// Gives each product its results: of several tables of one the one that tells most; what the others state of it is a
  /// statement.
  /// - Returns: The tables that are no named product's.
  mutating func settleProducts(_ candidates: [ResultCandidate], _ rows: [FootprintResults]) -> [ResultCandidate] {
    guard let products else { return candidates }
    var best: [Int?] = Array(repeating: nil, count: products.names.count)
    let candidateProducts = candidates.map { candidate in candidate.results.product.flatMap { product(named: $0) }
    }
    for (index, product) in candidateProducts.enumerated() {
      guard let product else { continue }
      if best[product].map({ candidates[$0].weight < candidates[index].weight }) ?? true {
        best[product] = index
      }
    }
    var sets: [FootprintResults?] = best.map { $0.map { candidates[$0].results } }
    for row in rows {
      guard let product = row.product.flatMap({ product(named: $0) }) else { continue }
      if sets[product] == nil { sets[product] = row } else { addProductStatements(of: row) }
    }
    resultSets = sets.compactMap { $0 }
    var place = 0
    setOfProduct = sets.map { set in
      defer { if set != nil { place += 1 } }
      return set == nil ? nil : place
    }
    // The headline is the report's own product, else the one whose table tells most; of rows alone none is.
    let own = ownProduct(of: products)
    let most = best.indices.filter { best[$0] != nil }.max { left, right in
      let (one, other) = (candidates[best[left] ?? 0], candidates[best[right] ?? 0])
      return one.weight < other.weight
    }
    let unnamed = candidates.indices.filter { candidateProducts[$0] == nil }
    for (index, product) in candidateProducts.enumerated() where product != nil && best[product ?? 0] != index {
      addProductStatements(of: candidates[index].results)
    }
    // A row says less of the own product than a table that names none.
    let headline = own.flatMap { sets[$0]?.stages.isEmpty ?? true && !unnamed.isEmpty ? nil : $0 } ?? most
    if let headline, let set = setOfProduct[headline] {
      headlineProduct = headline
      headlineSet = set
      let offsets = results.offsets
      results = resultSets[set]
      results.offsets += offsets
    }
    return unnamed.map { candidates[$0] }
  }

  private func product(named name: Stated<String>) -> Int? {
    products?.numberOfName[bytes[text.range(name.span)].map(\.lowercasedASCII)]
  }

  /// The product that the report says it is about: its name or model names one of them, and no other.
  private func ownProduct(of products: ProductNames) -> Int? {
    let fields = [
      binding.fields.product.fields[.model], binding.fields.product.fields[.name],
      binding.fields.statement.fields[.title],
    ]
    for field in fields {
      if let field, let only = products.only(in: bytes, text.range(field.span)) { return only }
    }
    return nil
  }

  /// What another table states of a product that has results of its own.
  private mutating func addProductStatements(of other: FootprintResults) {
    if let total = other.total { totals.append(TotalStatement(quantity: total, origin: .summaryTable)) }
    for stage in other.stages {
      stageStatements.append(
        StageStatement(
          stage: stage.stage, label: Array(bytes[text.range(stage.label.span)]), emission: stage.emission,
          share: stage.share))
    }
  }
}
