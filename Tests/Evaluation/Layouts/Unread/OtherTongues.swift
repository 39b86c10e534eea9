import TestSupport

/// Reports in other languages, and layouts of theirs: UNREAD.md F.
let otherTongueFamilies: [Family] = [
  Family(name: "UF1-french", tongues: [.fr]) { draft in
    draft.writeCover()
    draft.writeScope()
    draft.add(.heading("Inventaire du cycle de vie"))
    draft.writeInventoryTable([.stage, .item, .amount, .unit, .factor, .factorUnit, .emission])
    draft.add(.heading("Résultats"))
    draft.writeResultTable([.stage, .emission, .share])
  },
  .inventory("UF1-unknown-headings", [.fr, .de, .en, .ja]) { draft in
    draft.isPerUnit = false
    let columns: [InventoryColumn] = [.stage, .item, .amountWithUnit, .factor, .emission]
    var grid = draft.inventoryGrid(columns, Array(draft.model.rows.indices), stageRepeats: true)
    let heads = draft.random.pick(unknownPairs[draft.tongue] ?? [["Coefficient", "Outcome"]])
    grid.rows[0][3] = Cell(heads[0])
    grid.rows[0][4] = Cell("\(heads[1]) (\(draft.carbon))")
    // Either may come first: the rows' own arithmetic says which is which.
    if draft.random.once(in: 2) { for row in grid.rows.indices { grid.rows[row].swapAt(3, 4) } }
    draft.add(.grid(grid))
  },
  .results("UF2-yearly-in-korean", [.ko, .ja]) { draft in draft.writeYearlyResults() },
  Family(name: "UF3-statement-only", tongues: [.en, .de, .fr, .hans], relations: []) { draft in
    draft.writeStatementOnly()
  },
  .inventory("UF3-many-ingredients", [.en, .de, .fr, .hans], demand: Demand(ingredients: true)) { draft in
    draft.writeInventoryTable([.stage, .item, .amountWithUnit, .factorWithUnit, .emission])
  },
  .inventory("UF3-factors-apart", [.en, .de, .fr, .hans]) { draft in draft.writeFactorsApart() },
  .cover("UF4-french-units", [.fr]) { draft in
    let (unit, product) = draft.random.pick([
      ("bouteille", "Eau minérale 1 L"), ("pièce", "Robinet mitigeur"), ("palette", "Blocs béton"),
      ("chaise", "Chaise empilable"),
      ("hl", "Bière blonde"), ("rouleau", "Film étirable"),
    ])
    draft.model.unit = unit
    draft.model.product = product
    draft.writeCover()
  },
  .cover("UF4-units-of-things", [.en, .de]) { draft in
    let (unit, product) = draft.random.pick(
      draft.tongue == .en
        ? [
          ("chair", "Stacking Chair"), ("device", "Label Printer"), ("bottle", "Mineral Water 1 L"),
          ("pair", "Safety Shoes"), ("roll", "Stretch Film"),
        ]
        : [
          ("Flasche", "Mineralwasser 1 L"), ("Paar", "Sicherheitsschuhe"), ("Rolle", "Stretchfolie"),
          ("Karton", "Fliesenkleber"),
        ])
    draft.model.unit = unit
    draft.model.product = product
    draft.isPerUnit = true
    draft.writeCover()
  },
]

/// Headings for factor and emission that say neither.
private let unknownPairs: [Tongue: [[String]]] = [
  .fr: [["Valeur unitaire", "Bilan"], ["Ratio", "Résultat obtenu"], ["Coefficient", "Incidence"]],
  .de: [["Spezifischer Wert", "Ergebnis"], ["Kennzahl", "Bilanz"], ["Koeffizient", "Wirkung"]],
  .en: [["Unit value", "Outcome"], ["Specific value", "Burden"], ["Coefficient", "Result"]],
  .ja: [["単価係数", "算定結果"], ["係数値", "結果"]],
]

extension Draft {
  /// A statement of half a page: what, who, when, how much.
  fileprivate mutating func writeStatementOnly() {
    writeTitle()
    expected.state("company/name", model.names.company)
    expected.state("product/name", model.product)
    expected.state("report/issueDate", model.issued.iso)
    let value = "\(print(model.total)) \(carbon)"
    expected.state("results/total", .quantity(model.total.digits, "kgCO2e"))
    let (company, product, unit) = (model.names.company, model.product, model.unit)
    switch tongue {
    case .hans:
      add(.lines(["企业名称：\(company)", "产品名称：\(product)", "签发日期：\(model.issued.chinese)"]))
      add(.paragraph("经核查，上述产品的碳足迹为\(value)/\(unit)，核查过程符合ISO 14067的要求。"))
    case .de:
      add(.lines(["Hersteller: \(company)", "Produkt: \(product)", "Ausstellungsdatum: \(model.issued.dotted)"]))
      add(.paragraph("Der CO2-Fußabdruck des genannten Produkts beträgt \(value) je \(unit)."))
    case .fr:
      add(.lines(["Fabricant: \(company)", "Produit: \(product)", "Date d'émission: \(model.issued.french)"]))
      add(.paragraph("L'empreinte carbone du produit s'élève à \(value) par \(unit)."))
    default:
      add(.lines(["Manufacturer: \(company)", "Product: \(product)", "Date of issue: \(model.issued.english)"]))
      add(
        .paragraph(
          random.pick([
            "We have verified that the product carbon footprint amounts to \(value) per \(unit).",
            "In our opinion the footprint of \(value) per \(unit) is fairly stated.",
          ])))
    }
  }

  /// Amounts in one table; factor and emission of the same items in another.
  fileprivate mutating func writeFactorsApart() {
    for stage in model.stages.indices {
      let rows = model.rows(of: stage)
      stageHeading(stage)
      var amounts = [[heading(.item), heading(.amount), heading(.unit)].map { Cell($0) }]
      var results = [[heading(.item), heading(.factor), heading(.factorUnit), heading(.emission)].map { Cell($0) }]
      for (index, row) in rows {
        amounts.append([Cell(row.item), Cell(print(row.amount)), Cell(spelling(row.measure))])
        results.append([Cell(row.item), Cell(print(row.factor)), Cell(factorUnit(row)), Cell(print(row.emission))])
        expectRow(index, [.item, .amount, .unit, .factor, .factorUnit, .emission])
      }
      add(.grid(Grid(amounts)))
      add(.grid(Grid(results)))
    }
  }
}
