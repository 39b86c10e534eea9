/// A figure of one product's results, whichever product's.
public enum ResultFigure: Hashable, Sendable {
  case total
  case totalShare
  case stage(Int, FigureReference.StageCell)
  case subtotal(Int, FigureReference.StageCell)
  case scopedTotal(Int)
  case offset(Int)

  var hashed: Int {
    switch self {
    case .total: 0
    case .totalShare: 1
    case .stage(let index, let cell): index << 8 | cell.place << 3 | 2
    case .subtotal(let index, let cell): index << 8 | cell.place << 3 | 3
    case .scopedTotal(let index): index << 8 | 4
    case .offset(let index): index << 8 | 5
    }
  }

  /// Its place inside of the results: `stages/0/emission`.
  public var path: String {
    switch self {
    case .total: "total"
    case .totalShare: "totalShare"
    case .stage(let index, let cell): "stages/\(index)/\(cell.rawValue)"
    case .subtotal(let index, let cell): "subtotals/\(index)/\(cell.rawValue)"
    case .scopedTotal(let index): "totals/\(index)/emission"
    case .offset(let index): "offsets/\(index)/emission"
    }
  }
}

extension FigureReference {
  /// A figure of the headline product's results.
  public init(_ figure: ResultFigure) {
    switch figure {
    case .total: self = .total
    case .totalShare: self = .totalShare
    case .stage(let index, let cell): self = .stage(index, cell)
    case .subtotal(let index, let cell): self = .subtotal(index, cell)
    case .scopedTotal(let index): self = .scopedTotal(index)
    case .offset(let index): self = .offset(index)
    }
  }

  /// Which figure of some product's results it is; nil for a row's and a mention's.
  public var resultFigure: ResultFigure? {
    switch self {
    case .total: .total
    case .totalShare: .totalShare
    case .stage(let index, let cell): .stage(index, cell)
    case .subtotal(let index, let cell): .subtotal(index, cell)
    case .scopedTotal(let index): .scopedTotal(index)
    case .offset(let index): .offset(index)
    case .inSet(_, let figure): figure
    case .row, .multiplier, .mention, .cell, .sentence: nil
    }
  }

  /// The same figure as if its product were the headline one: what it is, whosever it is.
  public var inHeadline: FigureReference {
    if case .inSet(_, let figure) = self { FigureReference(figure) } else { self }
  }

  /// The figure of the headline's results as the one of a further product's; what is no result stays as it is.
  public func moved(toSet set: Int?) -> FigureReference {
    guard let set, let figure = resultFigure else { return self }
    return .inSet(set, figure)
  }
}

extension FootprintResults {
  /// The quantity that a figure names; nil where the results hold none there.
  public subscript(figure: ResultFigure) -> Quantity? {
    switch figure {
    case .total: total
    case .totalShare: totalShare
    case .stage(let index, let cell): stages.indices.contains(index) ? stages[index][cell] : nil
    case .subtotal(let index, let cell): subtotals.indices.contains(index) ? subtotals[index][cell] : nil
    case .scopedTotal(let index): totals.indices.contains(index) ? totals[index].emission : nil
    case .offset(let index): offsets.indices.contains(index) ? offsets[index].emission : nil
    }
  }

  /// Every printed figure of the results that is a number.
  public var figures: [ResultFigure] {
    var found: [ResultFigure] = []
    found.reserveCapacity(2 + 2 * stages.count + 2 * subtotals.count + totals.count + offsets.count)
    func add(_ figure: ResultFigure) { if self[figure]?.number != nil { found.append(figure) } }
    add(.total)
    add(.totalShare)
    for index in stages.indices { for cell in StageResult.figureCells { add(.stage(index, cell)) } }
    for index in subtotals.indices { for cell in StageResult.figureCells { add(.subtotal(index, cell)) } }
    for index in totals.indices { add(.scopedTotal(index)) }
    for index in offsets.indices { add(.offset(index)) }
    return found
  }
}

extension CFPReport {
  /// The result sets that are not the headline's once more (indices in `resultSets`).
  public var furtherSets: [Int] { resultSets.indices.filter { $0 != headlineSet } }

  /// The results that a figure belongs to: the index of a further product's set, nil for the headline product's.
  public func resultSet(of figure: FigureReference) -> Int? {
    switch figure {
    case .inSet(let set, _): set
    case .row(let row, _), .multiplier(let row, _):
      inventory.indices.contains(row) ? furtherSet(inventory[row].resultSet) : nil
    case .mention(let index):
      if mentions.indices.contains(index), case let of = mentions[index].of, of.isMention == false {
        resultSet(of: of)
      } else {
        nil
      }
    case .total, .totalShare, .stage, .subtotal, .scopedTotal, .offset, .cell, .sentence: nil
    }
  }

  /// The results of a set; the headline's where none is named.
  public func results(ofSet set: Int?) -> FootprintResults {
    set.flatMap { resultSets.indices.contains($0) ? resultSets[$0] : nil } ?? results
  }

  /// A set that is not the headline's once more.
  public func furtherSet(_ set: Int?) -> Int? { set == headlineSet ? nil : set }

  /// The name of the product that a figure of a further result set belongs to.
  public func productName(of figure: FigureReference) -> String? {
    resultSet(of: figure).flatMap { results(ofSet: $0).product?.value }
  }
}

extension FigureReference {
  fileprivate var isMention: Bool { if case .mention = self { true } else { false } }
}
