import CFPFootprints
import CFPQuantities
import CFPReferenceData

/// CFP-D02, warning: what the boundary claims is quantified: every stage it names, use and end of life in a
/// cradle-to-grave footprint, and the materials of a raw-material stage that names several.
///
/// A printed 0 is a quantity. A combined stage counts for its parts, a transport stage that does not say of what for
/// every transport. Storage, packaging, installation, maintenance and the transport of raw materials are often counted
/// inside other stages: they fire only where the report itself prints them without a value, otherwise that is a note. So
/// is what follows from "cradle-to-grave" alone where the stages are not known to be all of the total.
/// Silent where the report gives no figures by stage, or gives some whose stage was not understood.
enum BoundaryQuantified: Rule {
  static let id = RuleID.d02

  static let pages = [
    RulePage(
      id: id, level: .warning,
      title: Message(zh: "系统边界与数据一致", en: "what the boundary claims is quantified"),
      checks: Message(
        zh: "边界声明的阶段须有数值；“摇篮到坟墓”须有使用与生命末期；列有材料的原材料阶段须有材料行。",
        en:
          "Every stage that the boundary claims has a figure; cradle-to-grave has use and end of life; a raw-material stage that names materials has rows for some."
      ),
      formula: "",
      skips: Message(
        zh: "印为 0 的阶段；常并入他处的阶段（包装、仓储、安装、维护、原材料运输）只作提示。",
        en:
          "A printed 0 is a figure; stages that are often counted inside others (packaging, storage, installation, maintenance, inbound transport) only give a note."
      ),
      source: "ISO 14067:2018 6.3; GB/T 24067-2024",
      passing: example(also: "系统边界为“摇篮到大门”，包括原材料获取、生产阶段。\n"),
      failing: example(also: "系统边界为“摇篮到坟墓”，包括原材料获取、生产、使用和生命末期阶段。\n"))
  ]

  static func apply(to ledger: inout Ledger) {
    // What was not read may quantify it.
    guard !ledger.report.areResultsCut, !ledger.report.isInventoryCut else { return }
    let figures = StageFigures(of: ledger.report)
    guard figures.quantified.count >= 2 else { return }
    // Stages that do not add up to the total may not be all of them.
    let isListUncertain =
      !ledger.report.results.stages.isEmpty
      && !ledger.checks.contains { $0.rule == .s02 && $0.subject == .total && $0.outcome.isPass }
    for claim in claims(of: ledger.report) where !figures.quantified.contains(claim.stage) {
      if [.rawMaterialTransport, .distribution].contains(claim.stage), hasAnyTransport(ledger.report) { continue }
      let isPrintedEmpty = figures.empty[claim.stage] != nil
      let isOftenElsewhere = oftenElsewhere.contains(claim.stage)
      if figures.hasUnknown, !isPrintedEmpty { continue }
      ledger.findings.append(
        finding(
          level: isPrintedEmpty || !(isOftenElsewhere || isListUncertain && claim.isFromKind) ? .warning : .note,
          claim: claim,
          empty: figures.empty[claim.stage] ?? []))
    }
    if let finding = materialsWithoutRows(ledger.report) { ledger.findings.append(finding) }
  }

  private static func finding(level: FindingLevel, claim: Claim, empty: [FigureReference]) -> Finding {
    let cells =
      claim.pointers.map { Finding.Cell(pointer: $0, role: .stated) }
      + empty.prefix(8).map { Finding.Cell(pointer: $0.pointer, role: .compared) }
    return Finding(
      rule: id, level: level, subject: claim.pointers[0], cells: cells,
      message: .notQuantified(
        claim.stage, label: claim.label, isCradleToGrave: claim.isFromKind, isPrintedEmpty: !empty.isEmpty),
      fingerprint: fingerprint(id, [claim.stage.rawValue, claim.label]))
  }

  /// The raw-material stage names several materials, and all its rows are energy.
  private static func materialsWithoutRows(_ report: CFPReport) -> Finding? {
    for (index, entry) in report.product.boundary.stages.enumerated() where entry.stage == .rawMaterialAcquisition {
      let rows = report.inventory.indices.filter { row in
        let entry = report.inventory[row]
        return (entry.stage == .rawMaterialAcquisition || entry.stages.contains(.rawMaterialAcquisition))
          && entry.emission?.number != nil
      }
      guard !rows.isEmpty,
        rows.allSatisfy({ report.inventory[$0].carrier.flatMap { energyCarrier($0.rawValue) } != nil })
      else { continue }
      let materials = entry.included.flatMap { splitList($0.value) }
      guard materials.count > 1 else { continue }
      let cells =
        [Finding.Cell(pointer: "/product/systemBoundary/stages/\(index)", role: .stated)]
        + rows.prefix(8).map { Finding.Cell(pointer: FigureReference.row($0, .emission).pointer, role: .compared) }
      let items = rows.prefix(4).compactMap { report.inventory[$0].item?.value }
      return Finding(
        rule: id, level: .warning, subject: cells[0].pointer, cells: cells,
        message: .materialsWithoutRows(label: entry.label.value, materials: materials, items: items),
        fingerprint: fingerprint(id, ["materials", entry.label.value]))
    }
    return nil
  }
}

extension Check.Outcome {
  fileprivate var isPass: Bool {
    if case .pass = self { return true }
    return false
  }
}

/// Stages that sound reports count inside others.
private let oftenElsewhere: Set<LifeCycleStage> = [
  .storage, .packaging, .installation, .maintenance, .rawMaterialTransport,
]

/// A stage that the boundary claims, with the places that claim it.
private struct Claim {
  var stage: LifeCycleStage
  var label: String
  var pointers: [String]
  var isFromKind: Bool
}

/// The claimed stages, each once, in the order of the life cycle.
private func claims(of report: CFPReport) -> [Claim] {
  let boundary = report.product.boundary
  var claims: [LifeCycleStage: Claim] = [:]
  func add(_ stage: LifeCycleStage, _ label: String, _ pointer: String, isFromKind: Bool = false) {
    guard stage != .other, stage != .combined, stage != .beyondBoundary else { return }
    if claims[stage] == nil {
      claims[stage] = Claim(stage: stage, label: label, pointers: [pointer], isFromKind: isFromKind)
    } else if (claims[stage]?.pointers.count ?? 0) < 8 {
      claims[stage]?.pointers.append(pointer)
    }
  }
  for (index, entry) in boundary.stages.enumerated() {
    add(entry.stage, entry.label.value, "/product/systemBoundary/stages/\(index)")
  }
  for (index, claim) in boundary.claims.enumerated() {
    add(claim.stage, claim.label.value, "/product/systemBoundary/claims/\(index)")
  }
  if boundary.kind?.value == .cradleToGrave, boundary.notDeclared.isEmpty {
    for (stage, label) in [(LifeCycleStage.use, "使用"), (.endOfLife, "生命末期")] {
      if !boundary.disclaimed.contains(stage) { add(stage, label, "/product/systemBoundary/kind", isFromKind: true) }
    }
  }
  return LifeCycleStage.allCases.compactMap { claims[$0] }
}

/// Which stages a report quantifies, and which it prints without a value.
private struct StageFigures {
  var quantified: Set<LifeCycleStage> = []
  var empty: [LifeCycleStage: [FigureReference]] = [:]
  /// Whether there is a value whose stage was not understood: it may be any stage's.
  var hasUnknown = false

  init(of report: CFPReport) {
    for (index, entry) in report.results.stages.enumerated() {
      add(entry.stage, parts: entry.stages, entry.emission, at: .stage(index, .emission))
    }
    for (index, entry) in report.results.subtotals.enumerated() {
      add(entry.stage, parts: entry.stages, entry.emission, at: .subtotal(index, .emission))
    }
    for (index, row) in report.inventory.enumerated() {
      add(row.stage, parts: row.stages, row.emission, at: .row(index, .emission))
    }
  }

  private mutating func add(
    _ stage: LifeCycleStage, parts: [LifeCycleStage], _ emission: Quantity?, at figure: FigureReference
  ) {
    guard emission?.number != nil else {
      if emission != nil, stage != .combined { empty[stage, default: []].append(figure) }
      return
    }
    quantified.insert(stage)
    quantified.formUnion(parts)
    if stage == .other || (stage == .combined && parts.isEmpty) { hasUnknown = true }
  }
}

/// Whether a figure is labelled transport without saying of what: it may stand for every transport.
private func hasAnyTransport(_ report: CFPReport) -> Bool {
  report.results.stages.contains { $0.emission?.number != nil && isAnyTransport($0.label.value) }
    || report.inventory.contains { $0.emission?.number != nil && isAnyTransport($0.label?.value ?? "") }
}

/// Whether a label says transport without saying of what.
private func isAnyTransport(_ label: String) -> Bool {
  let words = label.lowercased()
  return ["运输", "運輸", "transport"].contains { words.contains($0) }
    && !["原", "材料", "成品", "产品", "產品", "交付", "分销", "销售", "raw", "material", "product", "distribution", "a2", "a4"]
      .contains { words.contains($0) }
}

private func splitList(_ text: String) -> [String] {
  text.unicodeScalars.split { ["、", "，", ",", "；", ";", "/"].contains($0) }.map { String($0) }
}

extension LifeCycleStage {
  /// The stage by its usual name, for messages.
  fileprivate var names: (zh: String, en: String) {
    switch self {
    case .rawMaterialAcquisition: ("原材料获取", "raw material acquisition")
    case .rawMaterialTransport: ("原材料运输", "raw material transport")
    case .production: ("生产", "production")
    case .packaging: ("包装", "packaging")
    case .storage: ("仓储", "storage")
    case .distribution: ("成品运输", "distribution")
    case .installation: ("安装", "installation")
    case .use: ("使用", "use")
    case .maintenance: ("维护", "maintenance")
    case .endOfLife: ("生命末期", "end of life")
    case .beyondBoundary: ("边界外", "beyond the boundary")
    case .combined: ("合并阶段", "combined stages")
    case .other: ("其他", "other")
    }
  }
}

extension Message {
  fileprivate static func notQuantified(
    _ stage: LifeCycleStage, label: String, isCradleToGrave: Bool, isPrintedEmpty: Bool
  ) -> Message {
    let (zh, en) = stage.names
    return Message(
      zh: (isCradleToGrave ? "边界为“摇篮到坟墓”" : "系统边界包含“\(label)”")
        + "，但“\(zh)”阶段没有任何数值\(isPrintedEmpty ? "（印为空或“/”）" : "")。",
      en: (isCradleToGrave ? "The boundary is cradle-to-grave" : "The boundary includes “\(label)”")
        + ", but the \(en) stage has no figure\(isPrintedEmpty ? " (it is printed empty or as “/”)" : "").")
  }

  fileprivate static func materialsWithoutRows(label: String, materials: [String], items: [String]) -> Message {
    let named = materials.prefix(6)
    return Message(
      zh:
        "“\(label)”列有 \(materials.count) 项（\(named.joined(separator: "、"))），但清单中该阶段只有能源（\(items.joined(separator: "、"))），没有任何材料。",
      en:
        "“\(label)” names \(materials.count) things (\(named.joined(separator: ", "))), but the inventory has only energy (\(items.joined(separator: ", "))) for that stage and no material at all."
    )
  }
}
