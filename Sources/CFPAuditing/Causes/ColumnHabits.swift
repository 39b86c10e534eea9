import CFPFootprints
import CFPQuantities

/// What the columns of a report usually print, counted once: a slip shows against its column.
struct ColumnHabits {
  /// How many numbers of each column have how many decimals.
  private var decimals: [Column: [Int: Int]] = [:]
  /// All printed factors, each once.
  private(set) var factors: [PrintedNumber] = []

  private enum Column: Hashable {
    case row(FigureReference.RowCell)
    case stage(FigureReference.StageCell)
  }

  init(of report: CFPReport) {
    var seen: Set<PrintedNumber> = []
    for index in report.inventory.indices {
      for cell in [FigureReference.RowCell.activity, .factor, .emission, .share] {
        if let number = report[.row(index, cell)]?.number {
          decimals[.row(cell), default: [:]][number.decimals, default: 0] += 1
        }
      }
      if let factor = report.inventory[index].factor?.number, seen.insert(factor).inserted { factors.append(factor) }
    }
    for results in [report.results] + report.furtherSets.map({ report.resultSets[$0] }) {
      for stage in results.stages {
        for (cell, number) in [
          (FigureReference.StageCell.emission, stage.emission?.number), (.share, stage.share?.number),
        ] {
          if let number { decimals[.stage(cell), default: [:]][number.decimals, default: 0] += 1 }
        }
      }
      if let total = results.total?.number {
        decimals[.stage(.emission), default: [:]][total.decimals, default: 0] += 1
      }
    }
  }

  /// The part of a figure's column, the figure itself aside, that prints so many decimals: near 0 or 1 where the column is
  /// of one mind, one half where there is none.
  func share(of decimalCount: Int, beside figure: FigureReference, printed: PrintedNumber, in report: CFPReport)
    -> Double
  {
    let column: Column
    switch figure.inHeadline {
    case .row(_, let cell): column = .row(cell)
    case .stage(_, let cell): column = .stage(cell)
    case .total: column = .stage(.emission)
    case .mention(let index):
      guard let original = report[report.mentions[index].of]?.number else { return 0.5 }
      return original.decimals == decimalCount ? 0.9 : 0.1
    default: return 0.5
    }
    let counts = decimals[column] ?? [:]
    let all = counts.values.reduce(0, +) - 1
    let own = counts[decimalCount, default: 0] - (printed.decimals == decimalCount ? 1 : 0)
    return (Double(max(0, own)) + 0.1) / (Double(max(0, all)) + 0.2)
  }
}
