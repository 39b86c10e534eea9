/// A way to lay out one part of a report. The other parts of its documents are laid out plainly, so that the family's
/// score says something about that part.
struct Family: Sendable {
  let name: String
  var tongues: [Tongue] = [.hans, .hant, .en]
  var surfaces: [Surface] = Surface.allCases
  var demand = Demand()
  /// What the documents print whole, so that an injected error can be told.
  var relations = Relations.all
  /// The part that is the family's own, for mixing with other families' parts.
  var part: Part?
  /// One of the kinds that are not all read yet: scored apart from the others.
  var isUnread = false
  let write: @Sendable (inout Draft) -> Void
}

/// A part of a report that a family lays out.
struct Part: Sendable {
  enum Kind: Sendable { case cover, inventory, results, noise }

  let kind: Kind
  let write: @Sendable (inout Draft) -> Void
}

extension Family {
  /// A family that differs in its cover.
  static func cover(
    _ name: String, _ tongues: [Tongue] = [.hans, .hant, .en], _ surfaces: [Surface] = Surface.allCases,
    _ write: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    Family(name: name, tongues: tongues, surfaces: surfaces, part: Part(kind: .cover, write: write)) { draft in
      write(&draft)
      draft.writeScope()
      draft.writeInventory()
      draft.writeResults()
      draft.writeClosing()
    }
  }

  /// A family that differs in its inventory.
  static func inventory(
    _ name: String, _ tongues: [Tongue] = [.hans, .hant, .en], _ surfaces: [Surface] = Surface.allCases,
    demand: Demand = Demand(), relations: Relations = .all, _ write: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    Family(
      name: name, tongues: tongues, surfaces: surfaces, demand: demand, relations: relations,
      part: Part(kind: .inventory, write: write)
    ) { draft in
      draft.writeCover()
      draft.writeScope()
      draft.section("生命周期清单分析", "生命週期盤查", "Life cycle inventory")
      write(&draft)
      draft.writeResults()
      draft.writeClosing()
    }
  }

  /// A family that differs in its results.
  static func results(
    _ name: String, _ tongues: [Tongue] = [.hans, .hant, .en], _ surfaces: [Surface] = Surface.allCases,
    demand: Demand = Demand(), relations: Relations = .all, _ write: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    Family(
      name: name, tongues: tongues, surfaces: surfaces, demand: demand, relations: relations,
      part: Part(kind: .results, write: write)
    ) { draft in
      draft.writeCover()
      draft.writeScope()
      draft.writeInventory()
      draft.section("碳足迹结果", "碳足跡結果", "Results")
      write(&draft)
      draft.writeClosing()
    }
  }

  /// All families, in the order of the catalogue.
  static let all: [Family] =
    coverFamilies + companyFamilies + inventoryFamilies + transportFamilies + factorFamilies + resultFamilies
    + splitFamilies + moduleFamilies + proseFamilies + noiseFamilies + tongueFamilies + furtherFamilies
}
