import CFPAuditing
import CFPFootprints
import CFPQuantities
import Testing

/// Reports that nobody would write must not stop anybody: no trap, and time that grows with the report's length.
@Suite struct LargeReportsTests {
  @Test(arguments: [
    "failing rows of one fuel", "one stage each", "shares of another base", "failing mentions",
    "one stage for all", "fails in combined stages",
  ])
  func nearLinear(kind: String) {
    let clock = ContinuousClock()
    let small = hostile(kind, 1_000)
    let large = hostile(kind, 8_000)
    _ = small.audit
    let one = clock.measure { _ = small.audit }
    let eight = clock.measure { _ = large.audit }
    #expect(eight < one * 40 + .milliseconds(50), "\(kind): \(one) for 1,000, \(eight) for 8,000")
  }

  @Test func absurdFiguresAreOpen() {
    var sketch = ReportSketch()
    for text in [
      "999999999999999999", "1E+30", "1E-30", "-999999999999999999", "0.000000000000000001",
    ] {
      let factor = text + "E"
      sketch.row(.production, "柴油", text + " kg", text, text + " kgCO2e", carrier: "diesel") {
        $0.heatingValue = quantity(text)
      }
      sketch.row(.production, "柴油", text + " kg", factor, text + " kgCO2e", carrier: "diesel")
      sketch.stage(.production, text, text + "%")
      sketch.mention(.total, text)
    }
    sketch.total("999999999999999999 kgCO2e", share: "1E+30 %")
    #expect(sketch.audit.checks.count > 5)
  }

  @Test func emptyReport() {
    let audit = ReportSketch().audit
    #expect(audit.verdict == .unverifiable && audit.findings.isEmpty && audit.coverage.figures == 0)
  }

  private func hostile(_ kind: String, _ count: Int) -> ReportSketch {
    var sketch = ReportSketch()
    sketch.total("33.0286 kgCO2e", share: "100%")
    let activity = quantity("1.0323 kg")
    let factor = quantity("0.0726")
    let stages = LifeCycleStage.allCases
    for index in 0..<count {
      switch kind {
      case "failing rows of one fuel":
        sketch.row(.production, "柴油", nil, nil, nil, carrier: "diesel") {
          $0.activity = activity
          $0.factor = factor
          $0.emission = quantity("\(index % 7 + 4).7963 kgCO2e")
        }
      case "shares of another base":
        sketch.stage(.other, "1.0 kgCO2e", "0.0%", label: "s\(index)")
      case "one stage each":
        sketch.stage(.other, "\(index).5 kgCO2e", "7%", label: "s\(index)")
        sketch.row(.other, nil, nil, nil, "\(index).7 kgCO2e", label: "s\(index)")
      case "failing mentions": sketch.mention(.total, "33.02\(index % 90 + 10) kgCO2e")
      case "one stage for all":
        sketch.stage(stages[index % 10], "1.5 kgCO2e", "7%", label: "s")
        sketch.row(stages[index % 10], nil, nil, nil, "1.7 kgCO2e", label: "t", table: index % 3000)
      default:
        sketch.stage(.combined, "1.5 kgCO2e", "7%", label: "s\(index)", parts: [.production, .use])
        sketch.row(.combined, nil, nil, nil, "1.7 kgCO2e", label: "t") {
          $0.stages = [.production, .use]
        }
      }
    }
    return sketch
  }
}
