import TestSupport

/// What a column of an inventory table prints.
enum InventoryColumn: Hashable {
  case serial, stage, item, specification
  /// The bare amount; amount and unit in one cell; the amount with its unit in the heading.
  case amount, amountWithUnit, amountIn(Measure)
  case unit, annual, annualWithUnit
  case factor, factorUnit, factorWithUnit, factorIn(Measure)
  /// The emission with its unit in the heading; without a unit; the unit's own column.
  case emission, bareEmission, emissionUnit
  case mass, distance, freight, mode
  case heatingValue, years, pieceMass, pieces
  case source, factorSource, factorName
  case share
}

extension Draft {
  /// Prints rows of the inventory as one table and expects them.
  /// - Parameters:
  ///   - rows: Indices of the model's rows; nil: all.
  ///   - stageRepeats: Whether the stage is printed in every row; else once, merged.
  mutating func writeInventoryTable(
    _ columns: [InventoryColumn], rows: [Int]? = nil, caption: String? = nil, stageRepeats: Bool? = nil
  ) {
    let indices = rows ?? Array(model.rows.indices)
    let repeats = stageRepeats ?? random.once(in: 3)
    var lines = [columns.map { Cell(heading($0)) }]
    for (position, index) in indices.enumerated() {
      lines.append(inventoryCells(columns, index, position, indices, repeats))
      expectRow(index, columns)
    }
    add(.grid(Grid(lines, caption: caption)))
  }

  /// The printed cells of one row.
  mutating func inventoryCells(
    _ columns: [InventoryColumn], _ index: Int, _ position: Int, _ indices: [Int], _ repeats: Bool
  ) -> [Cell] {
    let stage = model.rows[index].stage
    return columns.compactMap { column in
      guard column == .stage, !repeats else { return Cell(cellText(column, index, position)) }
      guard position == 0 || model.rows[indices[position - 1]].stage != stage else { return nil }
      let count = indices[position...].prefix { model.rows[$0].stage == stage }.count
      return Cell(model.stages[stage].label, rows: count)
    }
  }

  /// A column's heading.
  mutating func heading(_ column: InventoryColumn) -> String {
    switch column {
    case .serial: head("serial")
    case .stage: head("stage")
    case .item: head("item")
    case .specification: head("specification")
    case .amount, .amountWithUnit: head("amount")
    case .amountIn(let measure): head("amount", unit: spelling(measure))
    case .unit: head("unit")
    case .annual, .annualWithUnit: head("annual")
    case .factor, .factorWithUnit: head("factor")
    case .factorIn(let measure): head("factor", unit: carbon + "/" + spelling(measure))
    case .factorUnit: head("factorUnit")
    case .emission: head("emission", unit: emissionUnit)
    case .bareEmission: head("emission")
    case .emissionUnit: head("unit")
    case .mass: head("mass", unit: spelling(.tonne))
    case .distance: head("distance", unit: spelling(.kilometre))
    case .freight: head("freight", unit: spelling(.freight))
    case .mode: head("mode")
    case .heatingValue: head("heatingValue", unit: "GJ/t")
    case .years: head("serviceLife", unit: words("年", "年", "years"))
    case .pieceMass: words("单件质量（kg）", "單件重量（kg）", "Mass per piece (kg)")
    case .pieces: words("数量（件）", "數量（件）", "Pieces")
    case .source: head("source")
    case .factorSource: head("factorSource")
    case .factorName: head("factorName")
    case .share: head("share")
    }
  }

  /// A factor's unit as printed.
  mutating func factorUnit(_ row: ModelRow) -> String {
    row.heatingValue == nil ? "\(carbon)/\(spelling(row.measure))" : "\(carbon)/GJ"
  }

  /// One cell's text.
  mutating func cellText(_ column: InventoryColumn, _ index: Int, _ position: Int) -> String {
    let row = model.rows[index]
    switch column {
    case .serial: return String(position + 1)
    case .stage: return model.stages[row.stage].label
    case .item: return row.item
    case .specification: return "-"
    case .amount, .amountIn, .freight: return row.isNull ? nullMark : print(row.amount)
    case .amountWithUnit: return (row.isNull ? nullMark : print(row.amount)) + " " + spelling(row.measure)
    case .unit: return spelling(row.measure)
    case .annual: return row.annual.map(print) ?? nullMark
    case .annualWithUnit: return (row.annual.map(print) ?? nullMark) + " " + spelling(row.measure)
    case .factor, .factorIn: return print(row.factor)
    case .factorWithUnit: return print(row.factor) + " " + factorUnit(row)
    case .factorUnit: return factorUnit(row)
    case .emission, .bareEmission: return row.isNull ? nullMark : print(row.emission)
    case .emissionUnit: return emissionUnit
    case .mass: return row.mass.map(print) ?? nullMark
    case .distance: return row.distance.map(print) ?? nullMark
    case .mode: return row.mode ?? nullMark
    case .heatingValue: return row.heatingValue.map(print) ?? nullMark
    case .years: return row.years.map(print) ?? nullMark
    case .pieceMass: return row.pieceMass.map(print) ?? nullMark
    case .pieces: return row.pieces.map(print) ?? nullMark
    case .source: return words("抄表记录", "抄表紀錄", "Meter readings")
    case .factorSource: return words("中国产品全生命周期温室气体排放系数库", "環境部碳足跡資料庫", "Published factor set")
    case .factorName: return row.item
    case .share: return ""
    }
  }

  /// Expects one row from what the columns print of it.
  mutating func expectRow(_ index: Int, _ columns: [InventoryColumn], also: [String: JSONTree] = [:]) {
    let row = model.rows[index]
    var members: [String: JSONTree] = ["item": .string(row.item)]
    if statesStages { members["stage"] = .string(model.stages[row.stage].stage) }
    for column in columns {
      let text = cellText(column, index, 0)
      switch column {
      case .stage: members["label"] = .string(text)
      case .amount, .amountIn, .amountWithUnit, .freight:
        members["activity"] = .quantity(row.isNull ? nil : row.amount.digits, row.measure.rawValue, text: text)
      case .annual, .annualWithUnit:
        if let annual = row.annual { members["annual"] = .quantity(annual.digits, text: text) }
      case .factor, .factorIn, .factorWithUnit:
        let isStated = columns.contains(.factorUnit) || column != .factor
        let unit = row.heatingValue == nil ? "kgCO2e/" + row.measure.rawValue : "kgCO2e/GJ"
        members["factor"] = .quantity(row.factor.digits, isStated ? unit : nil, text: text)
      case .emission, .bareEmission:
        let isStated = column == .emission || columns.contains(.emissionUnit)
        members["emission"] =
          row.isNull
          ? .quantity(nil, text: text)
          : .quantity(row.emission.digits, isStated ? "kgCO2e" : nil, per: isStated ? per : nil, text: text)
      case .heatingValue:
        if let value = row.heatingValue { members["heatingValue"] = .quantity(value.digits, "GJ/t", text: text) }
      case .mass, .distance:
        let isMass = column == .mass
        guard let value = isMass ? row.mass : row.distance else { continue }
        members["transport"] = (members["transport"] ?? .object([:])).adding([
          isMass ? "mass" : "distance": .quantity(value.digits, isMass ? "t" : "km", text: text)
        ])
      default: break
      }
    }
    expected.append("inventory", .object(members.merging(also) { $1 }))
  }
}
