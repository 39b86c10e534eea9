import CFPFootprints
import CFPQuantities
import CFPTables

/// Records what the numbers of the tables say of each other, for what no other rule has recomputed, and tells what fails
/// without another explanation.
/// - Parameter message: the finding in words: of what, the stated and the recomputed value, of how many numbers.
func applyTableRelations(
  _ kinds: Set<TableRelation.Kind>, level: FindingLevel, to ledger: inout Ledger,
  message: (_ name: String, _ stated: String, _ computed: String, _ count: Int) -> Message
) {
  let relations = ledger.network.tableRelations.filter { kinds.contains($0.kind) }
  guard !relations.isEmpty else { return }
  let (decided, open) = ledger.recomputedFigures
  for instance in relations {
    guard let stated = instance.relation.stated.figure, !decided.contains(stated) else { continue }
    // What another rule left open for a reason stays open, unless the table itself shows the error.
    if open.contains(stated), !(instance.isUnexplained && instance.isSure) { continue }
    var relation = instance.relation
    // Another grouping, a part that is not printed: what fails so says nothing.
    if !instance.isUnexplained { relation.doubt = .otherScope }
    let outcome = agreement(of: relation)
    ledger.record(relation, outcome)
    guard outcome == .fails else { continue }
    let recomputed = recomputation(relation.readings[0], stated: relation.stated)
    var finding = ledger.finding(
      relation, level: level,
      message: message(
        ledger.report.name(of: stated), ledger.printedText(of: stated),
        recomputed?.text(beside: relation.stated) ?? "?", relation.readings[0].terms.count))
    finding.table = instance.table
    ledger.findings.append(finding)
  }
}

extension Ledger {
  /// The figures that rules other than those of tables have recomputed, and those that they have left open for a reason.
  var recomputedFigures: (decided: Set<FigureReference>, open: Set<FigureReference>) {
    var decided: Set<FigureReference> = []
    var open: Set<FigureReference> = []
    for check in checks where !check.rule.isRepetition && !check.rule.isOfAnyTable {
      if check.isDecided { decided.insert(check.subject) } else { open.insert(check.subject) }
    }
    return (decided, open)
  }
}

extension RuleID {
  /// T01 to T05: what the numbers of any table say about each other, whatever it is about.
  public var isOfAnyTable: Bool { rawValue.hasPrefix("CFP-T") }
}

/// Greenhouse gases of a site, as pages print them: scopes that add up, their shares, the change to the year before.
let soundScopes = """
  Greenhouse gas emissions of the carbon footprint, in tCO2e

  Scope\t2024\t2023\t2022\tShare 2024\tChange 2023 to 2024
  Scope 1\t1,200\t1,310\t1,405\t30.81%\t-110
  Scope 2\t415.0\t380.0\t402.0\t10.65%\t35.0
  Upstream\t1,480\t1,377\t1,333\t38.00%\t103
  Downstream\t800\t774\t744\t20.54%\t26
  Total\t3,895\t3,841\t3,884\t100.0%\t54

  """

/// Sites beside each other.
let soundSites = """
  Carbon footprint of three sites, tCO2e

  Source\tNorth site\tSouth site\tTotal
  Natural gas\t120.4\t88.1\t208.5
  Electricity\t301.7\t86.5\t388.2
  Vehicles\t12.9\t31.6\t44.5
  Refrigerants\t3.3\t1.8\t5.1

  """

/// Amounts, prices and costs, which are no footprint.
let soundPurchases = """
  Carbon footprint: purchases, kg CO2e apart

  Item\tQuantity\tPrice\tCost
  Bolts\t12.50\t3.200\t40.00
  Plates\t8.40\t11.50\t96.60
  Paint\t3.60\t17.00\t61.20
  Wire\t7.25\t4.400\t31.90
  Film\t1.75\t9.300\t16.28

  """

/// The example of scopes with some words exchanged.
func scopes(_ changes: (String, String)...) -> String { changes.reduce(soundScopes) { $0.replacing($1.0, with: $1.1) } }

/// The example of sites with some words exchanged.
func sites(_ changes: (String, String)...) -> String { changes.reduce(soundSites) { $0.replacing($1.0, with: $1.1) } }

/// The example of purchases with some words exchanged.
func purchases(_ changes: (String, String)...) -> String {
  changes.reduce(soundPurchases) { $0.replacing($1.0, with: $1.1) }
}
