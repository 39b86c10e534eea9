import CFPDocuments
import CFPFootprints
import CFPQuantities

/// How a quantity's unit is written; what the quantity is decides, not how its unit looks.
enum UnitForm {
  /// `unit` and `per` apart: an emission in `kgCO2e` per `台`, a consumption in `kWh` per `台`.
  case apart
  /// One name: a factor in `kgCO2e/kWh`, a heating value in `GJ/t`.
  case joined
}

extension ReportWriter {
  /// A member that is a quantity; nothing where the report does not state it.
  mutating func quantity(_ key: StaticString, _ quantity: Quantity?, _ form: UnitForm = .apart) {
    guard let quantity else { return }
    json.key(key)
    placeQuantity(quantity, form)
    object(isInline: true) { $0.quantityMembers(quantity, form) }
  }

  /// Remembers where the quantity stands that is about to be written: its number, then its unit where that is elsewhere.
  mutating func placeQuantity(_ quantity: Quantity, _ form: UnitForm = .apart) {
    if figures != nil {
      var pointer: [UInt8] = []
      json.appendPointer(to: &pointer)
      figures?.append(WrittenFigure(pointer: String(decoding: pointer, as: UTF8.self), quantity: quantity, form: form))
    }
    place(quantity.span)
    if placesUnits { place(quantity.unitSpan) }
    endPlaces()
  }

  /// The members of a quantity's object.
  mutating func quantityMembers(_ quantity: Quantity, _ form: UnitForm) {
    if let number = quantity.number {
      json.key("value")
      json.number(number)
    } else if !isOverlongNumber(quantity.span) {
      json.key("value")
      json.null()
    }
    if let unit = quantity.unit { unitMembers(unit, form) }
    if let span = quantity.span {
      json.key("text")
      printed(span)
    }
    if let qualifier = quantity.qualifier {
      json.key("qualifier")
      json.string(qualifier.rawValue)
    }
    if let low = quantity.rangeStart ?? quantity.number, let high = quantity.rangeEnd {
      object("range") { writer in
        writer.json.key("low")
        writer.json.number(low)
        writer.json.key("high")
        writer.json.number(high)
      }
    }
    if let uncertainty = quantity.uncertainty {
      json.key("uncertainty")
      json.number(uncertainty)
      if quantity.hasRelativeUncertainty {
        json.key("uncertaintyUnit")
        json.string("%")
      }
    }
    if quantity.isRepaired {
      json.key("repaired")
      json.bool(true)
    }
  }

  /// `unit`, `per` and `scale`.
  mutating func unitMembers(_ unit: PrintedUnit, _ form: UnitForm) {
    json.key("unit")
    let per = unit.perName
    if form == .joined, let per {
      json.string { bytes in
        bytes.append(contentsOf: unit.symbol.name.utf8)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: per.utf8)
      }
    } else {
      json.string(unit.symbol.name)
      if let per {
        json.key("per")
        json.string(per)
      }
    }
    if unit.scalePower != 0 {
      json.key("scale")
      json.number(ExactDecimal(1).scaled(byPowerOfTen: unit.scalePower))
    }
  }

  /// Whether a number is printed that has more digits, or a larger exponent, than a `PrintedNumber` holds: such a
  /// quantity has its text only, while a null mark has the value null.
  private func isOverlongNumber(_ span: TextSpan?) -> Bool {
    guard let span, document.isPrinted(span) else { return false }
    let folded = FoldedText(document, in: span).bytes
    return [NumberStyle.decimalPoint, .decimalComma].contains { style in
      guard case .quantity(let content) = cellContent(folded, in: folded.indices, style: style) else { return false }
      return content.number == nil
    }
  }
}
