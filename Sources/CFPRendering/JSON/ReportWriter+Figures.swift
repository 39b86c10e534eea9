import CFPFootprints
import CFPQuantities

extension ReportWriter {
  /// `stage`, and `stages` where it is one for several.
  mutating func stage(_ stage: LifeCycleStage, of stages: [LifeCycleStage] = []) {
    json.key("stage")
    json.string(stage.rawValue)
    listIfAny("stages", stages, isInline: true) { $0.json.string($1.rawValue) }
  }

  /// `carrier`, by its canonical name.
  mutating func carrier(_ carrier: Carrier?) {
    guard let carrier else { return }
    json.key("carrier")
    json.string(carrier.rawValue)
  }

  /// `inventory[]`: one printed row of activity data.
  mutating func writeRow(_ row: InventoryRow) {
    object { writer in
      writer.stage(row.stage, of: row.stages)
      writer.text("label", row.label)
      writer.text("group", row.group)
      if row.item == nil {
        writer.json.key("item")
        writer.json.null()
      }
      writer.text("item", row.item)
      writer.carrier(row.carrier)
      writer.quantity("activity", row.activity)
      writer.writeFactor(of: row)
      writer.quantity("emission", row.emission ?? Quantity(number: nil, span: nil))
      writer.quantity("share", row.share)
      writer.quantity("annual", row.annual)
      if let transport = row.transport { writer.writeTransport(transport) }
      writer.quantity("heatingValue", row.heatingValue, .joined)
      writer.quantity("oxidation", row.oxidation)
      writer.quantity("carbonContent", row.carbonContent, .joined)
      writer.listIfAny("multipliers", row.multipliers) { writer, multiplier in
        writer.object { writer in
          writer.json.key("kind")
          writer.json.string(multiplier.kind.rawValue)
          writer.text("label", multiplier.label)
          writer.quantity("quantity", multiplier.quantity)
        }
      }
      writer.text("gas", row.gas)
      writer.text("dataSource", row.dataSource)
      writer.text("dataQuality", row.dataQuality)
      if let set = row.resultSet {
        writer.json.key("resultSet")
        writer.json.integer(set)
      }
    }
  }

  /// `factor`, with its source, year and the place it was taken from. A source is kept where no factor is printed, too.
  private mutating func writeFactor(of row: InventoryRow) {
    guard row.factor != nil || row.factorSource != nil || row.factorYear != nil else { return }
    let factor = row.factor ?? Quantity(number: nil, span: nil)
    json.key("factor")
    placeQuantity(factor, .joined)
    object(isInline: true) { writer in
      writer.quantityMembers(factor, .joined)
      writer.text("source", row.factorSource)
      writer.integer("year", row.factorYear)
      if let from = row.factorFrom {
        writer.json.key("from")
        writer.json.string(from)
      }
    }
  }

  private mutating func writeTransport(_ transport: TransportLeg) {
    object("transport") { writer in
      writer.quantity("mass", transport.mass)
      writer.quantity("distance", transport.distance)
      writer.text("mode", transport.mode)
      writer.text("returnTrip", transport.returnTrip)
    }
  }

  /// An element of `resultSets`: one product's results, with the pointers of its rows.
  mutating func writeResultSet(_ results: FootprintResults, rows: [Int]) {
    object { writer in
      writer.writeResults(results)
      writer.listIfAny("inventory", rows) { $0.json.string("/inventory/\($1)") }
    }
  }

  /// The members of `results` and of `resultSets[]`: one product's results.
  mutating func writeResults(_ results: FootprintResults) {
    text("product", results.product)
    quantity("total", results.total)
    quantity("totalShare", results.totalShare)
    list("stages", results.stages) { $0.writeStage($1) }
    listIfAny("subtotals", results.subtotals) { $0.writeStage($1) }
    listIfAny("totals", results.totals) { $0.writeScopedTotal($1) }
    listIfAny("offsets", results.offsets) { $0.writeScopedTotal($1) }
  }

  private mutating func writeStage(_ result: StageResult) {
    object { writer in
      writer.stage(result.stage, of: result.stages)
      writer.text("label", result.label)
      writer.text("group", result.group)
      writer.listIfAny("modules", result.modules, isInline: true) { $0.json.string($1) }
      writer.quantity("emission", result.emission)
      writer.quantity("share", result.share)
      if result.fossil != nil || result.biogenic != nil || result.landUse != nil || result.aircraft != nil {
        writer.object("breakdown") { writer in
          writer.quantity("fossil", result.fossil)
          writer.quantity("biogenic", result.biogenic)
          writer.quantity("landUse", result.landUse)
          writer.quantity("aircraft", result.aircraft)
        }
      }
    }
  }

  /// A total with what it covers: `scope` is how the report names it.
  private mutating func writeScopedTotal(_ total: ScopedTotal) {
    object { writer in
      writer.text("scope", total.label)
      writer.listIfAny("includes", total.includes, isInline: true) { $0.string($1) }
      writer.quantity("emission", total.emission)
    }
  }

  /// `mentions[]`: another place that states a figure.
  mutating func writeMention(_ mention: Mention) {
    placeQuantity(mention.quantity, mention.of.unitForm)
    object(isInline: true) { writer in
      writer.json.key("of")
      writer.json.string(mention.of.pointer)
      writer.quantityMembers(mention.quantity, mention.of.unitForm)
    }
  }
}

extension FigureReference {
  /// How the unit of the figure, and of what repeats it, is written.
  fileprivate var unitForm: UnitForm {
    switch self {
    case .row(_, .factor), .row(_, .heatingValue), .row(_, .carbonContent): .joined
    default: .apart
    }
  }
}
