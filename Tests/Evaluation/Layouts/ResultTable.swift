import TestSupport

/// What a column of a result table prints.
enum ResultColumn: Hashable {
  case serial, stage
  case emission, bareEmission, emissionUnit
  /// `12.34%` under a plain heading, or `12.34` under one with `%`: drawn.
  case share
}

extension Draft {
  /// Prints the stages, one a row, and expects them.
  mutating func writeResultTable(_ columns: [ResultColumn], hasTotal: Bool = true, caption: String? = nil) {
    let percentInHead = random.once(in: 2)
    var lines = [columns.map { Cell(heading($0, percentInHead)) }]
    for (index, stage) in model.stages.enumerated() {
      lines.append(
        columns.map { column in
          switch column {
          case .serial: Cell(String(index + 1))
          case .stage: Cell(stage.label)
          case .emission, .bareEmission: Cell(print(stage.emission))
          case .emissionUnit: Cell(emissionUnit)
          case .share: Cell(percent(stage.share, percentInHead))
          }
        })
    }
    expectStages(
      unit: columns.contains(.emission) || columns.contains(.emissionUnit) ? "kgCO2e" : nil,
      hasShares: columns.contains(.share), percentInHead: percentInHead)
    if hasTotal {
      let hundred = Fixed(100, decimals: 0).widened(to: random.once(in: 2) ? model.shareDecimals : 0)
      var cells: [Cell] = []
      for column in columns {
        switch column {
        case .serial: continue
        case .stage: cells.append(Cell(head("total"), columns: columns.contains(.serial) ? 2 : 1))
        case .emission, .bareEmission: cells.append(Cell(print(model.total)))
        case .emissionUnit: cells.append(Cell(emissionUnit))
        case .share:
          let text = percent(hundred, percentInHead)
          cells.append(Cell(text))
          expected.state("results/totalShare", .quantity(hundred.digits, "%", text: text))
        }
      }
      lines.append(cells)
      expectTotal(per: per)
    }
    add(.grid(Grid(lines, caption: caption)))
  }

  private mutating func heading(_ column: ResultColumn, _ percentInHead: Bool) -> String {
    switch column {
    case .serial: head("serial")
    case .stage: head("stage")
    case .emission: head("emission", unit: emissionUnit)
    case .bareEmission: head("emission")
    case .emissionUnit: head("unit")
    case .share: percentInHead ? head("share", unit: "%") : head("share")
    }
  }

  /// A share as printed.
  func percent(_ share: Fixed, _ percentInHead: Bool) -> String {
    percentInHead ? print(share) : print(share) + form.percentGap + (form.isFullWidth ? "％" : "%")
  }

  /// Expects the model's stages in their order.
  mutating func expectStages(
    unit: String? = "kgCO2e", hasShares: Bool, percentInHead: Bool = false, hasEmission: Bool = true
  ) {
    for stage in model.stages {
      var members: [String: JSONTree] = ["label": .string(stage.label)]
      if statesStages { members["stage"] = .string(stage.stage) }
      if hasEmission { members["emission"] = quantity(stage.emission, unit, per: unit == nil ? nil : per) }
      if hasShares { members["share"] = quantity(stage.share, "%", text: percent(stage.share, percentInHead)) }
      expected.append("results/stages", .object(members))
    }
  }
}
