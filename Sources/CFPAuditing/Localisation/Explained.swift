import CFPFootprints
import CFPQuantities

extension Ledger {
  /// The findings with the causes of the conflicts that they belong to, and with the total under each way to explain them.
  func findings(explainedBy diagnoses: [Diagnosis]) -> [Finding] {
    var ofSubject: [String: Diagnosis] = [:]
    for diagnosis in diagnoses {
      for subject in diagnosis.subjects where ofSubject[subject.pointer] == nil {
        ofSubject[subject.pointer] = diagnosis
      }
    }
    guard !ofSubject.isEmpty else { return findings }
    let summed = figuresInTotal()
    return findings.map { finding in
      guard finding.rule.isArithmetic, let diagnosis = ofSubject[finding.subject] else { return finding }
      var explained = finding
      let found = diagnosis.causes
      explained.causes = found + finding.causes.filter { own in !found.contains { $0.code == own.code } }
      // A rule takes what its relation gives for right and carries it into the total. Where one emission explains all that
      // fails, the sums have told already whether the total holds the right one.
      if !finding.impact.isEmpty, !diagnosis.alternatives.isEmpty {
        let own = diagnosis.namesOneEmission ? [] : finding.impact
        explained.impact = own + diagnosis.alternatives.prefix(mostExplanations).compactMap { total(under: $0, summed) }
      }
      return explained
    }
  }

  /// What the total is if the cells of an alternative are what is wrong. An alternative makes all relations agree with the
  /// figures that it leaves as they are: the total changes only where it is itself a suspect, or where no sum that was
  /// tested leads from the suspect to it.
  private func total(under alternative: Diagnosis.Alternative, _ summed: Set<FigureReference>) -> Finding.Impact? {
    let set = alternative.cells.first.flatMap { report.resultSet(of: $0.figure) }
    guard let total = report.results(ofSet: set).total?.number else { return nil }
    let under = Message.wrong(alternative.cells.map { (report.name(of: $0.figure), $0.figure) })
    let changing =
      alternative.cells.first { $0.figure.inHeadline == .total }
      ?? alternative.cells.first { $0.figure.isEmission && !summed.contains($0.figure) }
    guard let changing else {
      return Finding.Impact(under: under, total: Interval(exactly: total.exact), relative: .zero, rankingChanges: false)
    }
    guard let sum = changing.implied.low.adding(changing.implied.high),
      let middle = sum.quotient(by: ExactDecimal(2), decimals: sum.decimals + 1)
    else { return nil }
    return impact(of: changing.figure, becoming: middle, within: changing.implied, under: under)
  }

  /// The figures that sums which were tested lead from to the total.
  private func figuresInTotal() -> Set<FigureReference> {
    var found: Set<FigureReference> = []
    var open = network.results.map { FigureReference.total.moved(toSet: $0.set) }
    var sums: [FigureReference: [FigureReference]] = [:]
    for (relation, agreement) in tested where relation.readings.first?.form == .sum {
      if case .open = agreement { continue }
      guard let figure = relation.stated.figure else { continue }
      sums[figure, default: []] += relation.operands
    }
    while let figure = open.popLast() {
      for part in sums[figure] ?? [] where found.insert(part).inserted { open.append(part) }
    }
    return found
  }
}

/// More would say nothing to anyone.
private let mostExplanations = 6

extension Diagnosis {
  /// Whether the change of a single emission, or of the total, would make all relations agree.
  fileprivate var namesOneEmission: Bool {
    alternatives.contains {
      $0.cells.count == 1 && ($0.cells[0].figure.isEmission || $0.cells[0].figure.inHeadline == .total)
    }
  }
}

extension FigureReference {
  /// Whether it is an emission that a total may be made of.
  fileprivate var isEmission: Bool {
    switch inHeadline {
    case .row(_, .emission), .stage(_, .emission), .subtotal(_, .emission): true
    default: false
    }
  }
}

extension Message {
  fileprivate static func wrong(_ cells: [(name: String, figure: FigureReference)]) -> Message {
    let places = cells.map { $0.name.isEmpty ? $0.figure.pointer : "\($0.name) (\($0.figure.pointer))" }
    return Message(
      zh: "有误的是 " + places.joined(separator: "，以及 "),
      en: (cells.count == 1 ? "the wrong figure is " : "the wrong figures are ") + places.joined(separator: " and "))
  }
}
