import CFPCheck
import TestSupport

/// Prints how the audit does on clean documents by printing habit and on faulty ones by cause.
func printAuditTable(_ options: EvaluationOptions) {
  let clean = max(1, options.documents * 12)
  let faulty = max(1, options.documents * 8 / 10)
  printLine("audit, clean, by habit", AuditTally.headings)
  var cleanSum = AuditTally()
  for habit in Habit.allCases {
    var tally = AuditTally()
    for index in 0..<clean {
      if let document = AuditDocument(index: index, seed: options.seed, habit: habit, cause: nil) {
        tally += evaluate(document, options)
      }
    }
    printLine(habit.rawValue, tally, options)
    cleanSum += tally
  }
  printLine("all clean", cleanSum, options)
  print()
  printLine("audit, one error, by cause", AuditTally.headings)
  var byHabit: [Habit: AuditTally] = [:]
  var sum = AuditTally()
  for cause in Model.causes {
    var tally = AuditTally()
    for habit in Habit.allCases {
      for index in 0..<faulty {
        guard let document = AuditDocument(index: index, seed: options.seed, habit: habit, cause: cause) else {
          continue
        }
        let own = evaluate(document, options)
        tally += own
        byHabit[habit, default: AuditTally()] += own
      }
    }
    printLine(cause, tally, options)
    sum += tally
  }
  print()
  printLine("audit, one error, by habit", AuditTally.headings)
  for habit in Habit.allCases {
    var tally = byHabit[habit] ?? AuditTally()
    tally.differences = []
    printLine(habit.rawValue, tally, options)
  }
  sum.differences = []
  printLine("all faulty", sum, options)
}

private func evaluate(_ document: AuditDocument, _ options: EvaluationOptions) -> AuditTally {
  do {
    let checked = try checkReport(document.bytes, name: document.name)
    let bytes = json(for: checked.report, audit: checked.audit)
    if let folder = options.dump {
      write(document.bytes, to: "\(folder)/\(document.name)." + (document.surface == .html ? "html" : "txt"))
      write(bytes, to: "\(folder)/\(document.name).actual.json")
    }
    return document.tally(try JSONTree(parsing: bytes))
  } catch {
    var tally = AuditTally()
    tally.documents = 1
    tally.falseFindings = 1
    tally.differences = ["\(document.name): \(error)"]
    return tally
  }
}

private func printLine(_ name: String, _ tally: AuditTally, _ options: EvaluationOptions) {
  printLine(name, tally.columns)
  if options.isVerbose { for line in tally.differences.prefix(options.differences) { print("    " + line) } }
}

private func printLine(_ name: String, _ columns: [String]) {
  print(
    name + String(repeating: " ", count: max(1, 34 - name.count))
      + columns.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined())
}
