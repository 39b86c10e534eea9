import CFPDocuments
import CFPExtraction
import CFPFootprints
import CFPQuantities
import CFPReading

/// What a text states, read and extracted.
func report(_ text: String) throws -> CFPReport {
  extract(try readDocument(Array(text.utf8), name: "sample"))
}

/// A quantity in one word: its digits, a slash for a null mark, its unit.
func outline(_ quantity: Quantity?) -> String {
  guard let quantity else { return "-" }
  return (quantity.qualifier?.rawValue ?? "") + (quantity.number?.digits ?? "/")
    + (quantity.unit.map { " \($0.name)" } ?? "")
}

extension CFPReport {
  /// The inventory, a line a row: stage, label, item, activity, factor, emission.
  var inventoryOutline: String {
    inventory.map { row in
      [
        row.stage.rawValue, row.label?.value ?? "-", row.item?.value ?? "-", outline(row.activity),
        outline(row.factor),
        outline(row.emission),
      ].joined(separator: " | ")
    }.joined(separator: "\n")
  }

  /// The results, a line a stage, the total last.
  var resultOutline: String {
    let stages = results.stages.map {
      "\($0.stage.rawValue) | \($0.label.value) | \(outline($0.emission)) | \(outline($0.share))"
    }
    return (stages + ["total | \(outline(results.total)) | \(outline(results.totalShare))"]).joined(
      separator: "\n")
  }

  /// The mentions, a line each.
  var mentionOutline: String {
    mentions.map { "\($0.of.pointer) \(outline($0.quantity))" }.joined(separator: "\n")
  }
}
