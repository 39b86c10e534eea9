public import CFPDocuments
import CFPFootprints
import CFPQuantities

/// One statement that a reader made, and what became of it: for whoever asks why a value of the JSON is what it is.
public struct ExplainedStatement: Sendable {
  public enum Fate: String, Sendable {
    /// It is the value at `pointer`, or an entry of the list there.
    case chosen
    /// It says the value at `pointer` once more; its place is kept.
    case repeats
    /// Another statement of the same subject is the value.
    case outweighed
    /// It was found, and bound to nothing: whose it is stays open.
    case unbound
  }

  /// The place in the report's JSON (RFC 6901) that it speaks of.
  public var pointer: String
  /// What kind of reader made it: `label line`, `table of results`, `sentence`.
  public var reader: String
  /// What it weighs against others of its subject; of equal ones the first on the page holds.
  public var weight: Int
  /// The printed words that it stands in.
  public var place: TextSpan
  public var fate: Fate
  /// Why, in a sentence.
  public var reason: String
}

/// Every statement that a document's readers make, with what became of it, in the order of the page.
/// - Parameter pointer: Only those that speak of this place of the JSON, of what it holds, or of what holds it; nil for all.
public func explain(
  _ document: Document, pointer: String? = nil, vocabulary: Vocabulary = .standard
) -> [ExplainedStatement] {
  Extraction(document, vocabulary: vocabulary).explained.filter { statement in
    guard let pointer else { return true }
    return isWithin(statement.pointer, pointer) || isWithin(pointer, statement.pointer)
  }
}

private func isWithin(_ pointer: String, _ other: String) -> Bool {
  pointer == other || pointer.hasPrefix(other.hasSuffix("/") ? other : other + "/")
}

extension Extraction {
  fileprivate var explained: [ExplainedStatement] {
    let fields = zip(fieldStatements, fieldOutcomes).map { explained(field: $0, $1) }
    let figures = figureStatements.flatMap { explained(figure: $0) }
    return (fields + figures).enumerated().sorted {
      ($0.element.place.start, $0.offset) < ($1.element.place.start, $1.offset)
    }.map(\.element)
  }

  private func explained(field statement: Statement, _ outcome: Outcome) -> ExplainedStatement {
    guard case .field(let subject, _) = statement.content else { return unbound(statement, "", "no field") }
    let rival = zip(fieldStatements, fieldOutcomes).first { other, fate in
      if case .field(subject, _) = other.content, case .chosen = fate { true } else { false }
    }?.0
    let (fate, reason): (ExplainedStatement.Fate, String) =
      switch outcome {
      case .chosen: (.chosen, reasonToChoose(statement, subject))
      case .listed: (.chosen, "each statement of a list is an entry")
      case .repeats: (.repeats, "it says the same as \(quoted(rival))")
      case .outweighed: (.outweighed, reasonToLeave(statement, rival))
      }
    return ExplainedStatement(
      pointer: subject.pointer, reader: statement.reader.rawValue, weight: statement.reader.weight,
      place: statement.place, fate: fate, reason: reason)
  }

  private func reasonToChoose(_ statement: Statement, _ subject: FieldSubject) -> String {
    let rivals = fieldStatements.filter { other in
      if case .field(subject, _) = other.content { other.place != statement.place } else { false }
    }
    if rivals.isEmpty { return "the only statement of its subject" }
    return rivals.contains { $0.reader.weight == statement.reader.weight }
      ? "the first on the page of those that weigh most"
      : "of \(rivals.count + 1) statements it weighs most, or says more"
  }

  private func reasonToLeave(_ statement: Statement, _ rival: Statement?) -> String {
    guard let rival else { return "it lacks what makes it a value of this field" }
    if rival.reader.weight > statement.reader.weight {
      return "a \(rival.reader.rawValue) (\(rival.reader.weight)) outweighs it: \(quoted(rival))"
    }
    return rival.reader.weight == statement.reader.weight && rival.place.start < statement.place.start
      ? "\(quoted(rival)) stands before it" : "\(quoted(rival)) says more: it has a number"
  }

  private func quoted(_ statement: Statement?) -> String {
    guard let statement else { return "another one" }
    let document = report.document
    return "“\(document.printed(statement.place))” (line \(document.map.line(of: statement.place)))"
  }

  // MARK: Figures

  private func explained(figure statement: Statement) -> [ExplainedStatement] {
    switch statement.content {
    case .field: return []
    case .row(let row):
      guard let index = report.inventory.firstIndex(where: { $0.table == row.table && $0.tableRow == row.tableRow })
      else {
        return [unbound(statement, "/inventory", "its figures complete the row of the same item in another table")]
      }
      return [chosen(statement, "/inventory/\(index)", factorReason(report.inventory[index]))]
    case .results(let candidate): return [explained(candidate, statement)]
    case .productRow(let row): return [explained(row, statement)]
    case .total(let total): return [explained(total, statement)]
    case .stage(let stage): return explained(stage, statement)
    case .subtotal(let subtotal):
      let index = report.results.subtotals.firstIndex { $0.emission?.span == subtotal.emission?.span }
      return [
        index.map { chosen(statement, "/results/subtotals/\($0)", "a sum of the rows above it") }
          ?? unbound(statement, "/results/subtotals", "it repeats another figure, or its table is of another case")
      ]
    case .offset: return [chosen(statement, "/results/offsets", "what is taken off, or the net result")]
    case .factor(let factor):
      let index = report.factorSources.firstIndex { source in
        source.item.span == factor.item.span || source.item.also.contains(factor.item.span)
      }
      return [chosen(statement, index.map { "/factorSources/\($0)" } ?? "/factorSources", "a carrier's factor")]
    case .items(let items):
      return [
        unbound(statement, "/document/tables/\(items.table)", "kept to complete rows of the same items in other tables")
      ]
    case .boundary: return [chosen(statement, "/product/systemBoundary/stages", "the first boundary table")]
    case .notDeclared:
      return [chosen(statement, "/product/systemBoundary/notDeclared", "a mark for a module without values")]
    }
  }

  private func factorReason(_ row: InventoryRow) -> String {
    row.factorFrom.map { "a row of activity data; its factor comes from \($0)" } ?? "a row of activity data"
  }

  private func explained(_ candidate: ResultCandidate, _ statement: Statement) -> ExplainedStatement {
    let tables = candidate.results.tables
    let weight = "it tells \(candidate.weight) (4 for a stage's emission, 6 for a total, 3 for shares)"
    let place = candidate.results.stages.first?.label.span
    func holds(_ results: FootprintResults) -> Bool {
      tables.isEmpty
        ? results.stages.contains { $0.label.span == place } : results.tables.contains(where: tables.contains)
    }
    if holds(report.results) {
      return chosen(statement, "/results", "of the tables of results it tells most; \(weight)")
    }
    if let set = report.resultSets.firstIndex(where: holds) {
      return chosen(statement, "/resultSets/\(set)", "results of another product, unit or case; \(weight)")
    }
    return ExplainedStatement(
      pointer: "/results", reader: statement.reader.rawValue, weight: candidate.weight, place: statement.place,
      fate: .outweighed, reason: "another table tells more, and this one's figures are held against it; \(weight)")
  }

  private func explained(_ row: FootprintResults, _ statement: Statement) -> ExplainedStatement {
    let set = report.resultSets.firstIndex { $0.total?.span == row.total?.span && row.total != nil }
    return set.map { chosen(statement, "/resultSets/\($0)", "a product's row") }
      ?? unbound(statement, "/resultSets", "the product has a table of its own")
  }

  private func explained(_ total: TotalStatement, _ statement: Statement) -> ExplainedStatement {
    if let span = total.quantity.span {
      if report.results.total?.span == span {
        return chosen(statement, "/results/total", "the best of the totals, by its origin: \(total.origin)")
      }
      if let set = report.resultSets.firstIndex(where: { $0.total?.span == span }) {
        return chosen(statement, "/resultSets/\(set)/total", "the total of another product")
      }
      if let index = report.mentions.firstIndex(where: { $0.quantity.span == span }) {
        return repeats(statement, report.mentions[index].of.pointer, "/mentions/\(index)")
      }
    }
    return unbound(
      statement, "/results/total",
      total.isCertain
        ? "its unit or its reach is another than the total's"
        : "its words leave open whether it speaks of this product, year and case, and it repeats no figure")
  }

  private func explained(_ stage: StageStatement, _ statement: Statement) -> [ExplainedStatement] {
    let spans = [stage.emission?.span, stage.share?.span].compactMap { $0 }
    let found = report.mentions.indices.filter { report.mentions[$0].quantity.span.map(spans.contains) ?? false }
    guard found.isEmpty else {
      return found.map { repeats(statement, report.mentions[$0].of.pointer, "/mentions/\($0)") }
    }
    return [
      unbound(
        statement, "/results/stages",
        "the table of results has no entry of the stage \(stage.stage.rawValue) that it surely speaks of")
    ]
  }

  private func chosen(_ statement: Statement, _ pointer: String, _ reason: String) -> ExplainedStatement {
    explained(statement, pointer, .chosen, reason)
  }

  private func repeats(_ statement: Statement, _ pointer: String, _ mention: String) -> ExplainedStatement {
    explained(statement, pointer, .repeats, "it states the figure once more, and is held against it as \(mention)")
  }

  private func unbound(_ statement: Statement, _ pointer: String, _ reason: String) -> ExplainedStatement {
    explained(statement, pointer, .unbound, reason)
  }

  private func explained(
    _ statement: Statement, _ pointer: String, _ fate: ExplainedStatement.Fate, _ reason: String
  ) -> ExplainedStatement {
    ExplainedStatement(
      pointer: pointer, reader: statement.reader.rawValue, weight: statement.reader.weight, place: statement.place,
      fate: fate, reason: reason)
  }
}
