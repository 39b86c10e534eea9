import CFPFootprints
import CFPQuantities

/// CFP-P05, note: the materials' mass against the product's. Less than half of it, or more than three times, is told.
enum MassBalance: Rule {
  static let id = RuleID.p05

  static let pages = [
    RulePage(
      id: id, level: .note, title: Message(zh: "质量平衡", en: "mass balance"),
      checks: Message(
        zh: "原材料行的质量之和应与产品质量相当；不足一半或超过三倍时提示。",
        en:
          "The masses of the raw-material rows make up about the product's mass; less than half or more than three times is told."
      ),
      formula: "½ ≤ Σ mass(materials) / mass(product) ≤ 3",
      skips: Message(
        zh: "未印产品质量、以质量计的原材料少于两行的。",
        en: "Reports without the product's mass, or with fewer than two materials by mass."),
      source: ownArithmetic, passing: massExample,
      failing: massExample.replacing("10.0 kg", with: "100.0 kg"))
  ]

  static func apply(to ledger: inout Ledger) {
    guard !ledger.report.isInventoryCut, let mass = ledger.report.product.mass, let number = mass.number,
      mass.isDefinite,
      let unit = mass.unit, unit.symbol.dimension == .mass, number.mantissa > 0
    else { return }
    var sum = ExactDecimal.zero
    var rows: [Int] = []
    for index in ledger.report.inventory.indices {
      let row = ledger.report.inventory[index]
      guard row.stage == .rawMaterialAcquisition, let amount = row.activity, let value = amount.number,
        let own = amount.unit, own.symbol.dimension == .mass, own.per == nil,
        let next = sum.adding(value.exact.scaled(byPowerOfTen: own.fullPower - unit.fullPower))
      else { continue }
      sum = next
      rows.append(index)
    }
    guard rows.count > 1, let double = sum.multiplied(by: ExactDecimal(2)),
      let triple = number.exact.multiplied(by: ExactDecimal(3)),
      (double.compared(to: number.exact) ?? 0) < 0 || (sum.compared(to: triple) ?? 0) > 0
    else { return }
    ledger.findings.append(
      Finding(
        rule: id, level: .note, subject: "/product/mass",
        cells: [Finding.Cell(pointer: "/product/mass", role: .stated)]
          + rows.prefix(8).map { Finding.Cell(pointer: FigureReference.row($0, .activity).pointer, role: .operand) },
        message: Message(
          zh: "产品质量印为 \(shown(number, unit))，而 \(rows.count) 行原材料合计 \(sum.plainText) \(unit.name)。",
          en:
            "The product weighs \(shown(number, unit)), but its \(rows.count) materials add up to \(sum.plainText) \(unit.name)."
        ),
        fingerprint: fingerprint(id, [number.digits, sum.plainText])))
  }
}

private let massExample = """
  产品碳足迹报告

  产品重量：10.0 kg

  生命周期阶段\t名称\t活动数据\t单位\t排放因子\t排放量(kgCO2e)
  原材料获取\t钢板\t8.00\tkg\t2.400\t19.20
  原材料获取\t铜\t2.50\tkg\t4.000\t10.00

  """
