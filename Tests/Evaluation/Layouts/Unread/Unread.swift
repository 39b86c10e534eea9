/// Kinds of printing that are not all read yet, or are read wrongly: each a family of its own, scored apart from the
/// catalogue, so that what is gained on them is seen and the catalogue's figures stay comparable. Their names say the
/// section of UNREAD.md: silent values, false alarms, lost rows, statements, covers, other languages.
extension Family {
  static let unread: [Family] =
    (silentFamilies + alarmFamilies + lostRowFamilies + furtherTableFamilies + bareFamilies + statementFamilies
    + coverWordFamilies + otherTongueFamilies).map { family in
      let write = family.write
      return Family(
        name: family.name, tongues: family.tongues, surfaces: family.surfaces, demand: family.demand,
        relations: family.relations, isUnread: true
      ) { draft in
        if draft.tongue == .de || draft.tongue == .fr { draft.form.decimalMark = "," }
        // What ends before its use is no report from cradle to grave.
        if let stages = family.demand.stages, !stages.contains("use"), !stages.contains("endOfLife") {
          draft.model.boundary = "cradle-to-gate"
        }
        write(&draft)
      }
    }
}
