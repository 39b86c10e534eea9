import CFPFootprints
import CFPQuantities

/// How far two result tables state the same of the same stages.
struct TableMatch {
  var equal = 0
  var different = 0
  var equalShares = 0
  var differentShares = 0
  /// Whether both name the same stages, those without a figure aside.
  var haveSameStages: Bool

  init(_ other: FootprintResults, _ results: FootprintResults) {
    func names(_ results: FootprintResults) -> Set<String> {
      Set(
        results.stages.filter { $0.emission?.number.map { !$0.isZero } ?? ($0.share?.number != nil) }
          .map { $0.stage.rawValue + $0.modules.joined() })
    }
    haveSameStages = names(other) == names(results)
    for stage in other.stages {
      guard let match = results.stages.first(where: { $0.stage == stage.stage && $0.modules == stage.modules }) else {
        continue
      }
      if let number = stage.emission?.number, let known = match.emission?.number {
        if number.nearest.meets(known.nearest) ?? false { equal += 1 } else { different += 1 }
      }
      if let number = stage.share?.number, let known = match.share?.number {
        if number.nearest.meets(known.nearest) ?? false { equalShares += 1 } else { differentShares += 1 }
      }
    }
  }
}
