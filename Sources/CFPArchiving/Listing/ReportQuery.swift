/// Which reports of a list are wanted, in which order.
public struct ReportQuery: Sendable {
  /// What lines are ordered by; lines without it come last, in either direction.
  public enum Key: String, CaseIterable, Sendable {
    case added, product, company, total, verdict, effect, findings, file
  }

  /// What a line can be picked by.
  public enum Status: String, CaseIterable, Sendable { case discrepant, unverifiable, consistent, failed }

  public var key = Key.added
  public var isDescending = false
  public var status: Status?
  /// Stands in the product, model, company or file's name, whatever the case.
  public var text: String?
  public var offset = 0
  public var limit = 100

  public init() {}
}

/// A page of a list.
public struct ReportPage: Sendable {
  public var lines: [ReportLine]
  /// How many lines the query fits.
  public var matching: Int
  /// How many reports there are by status.
  public var counts: [ReportQuery.Status: Int]

  public init(lines: [ReportLine] = [], matching: Int = 0, counts: [ReportQuery.Status: Int] = [:]) {
    self.lines = lines
    self.matching = matching
    self.counts = counts
  }

  /// The page of some lines that are all at hand, in the order in which they were added.
  public init(_ query: ReportQuery, of all: [ReportLine]) {
    counts = [:]
    for line in all { if let status = line.status { counts[status, default: 0] += 1 } }
    let wanted = query.text?.lowercased() ?? ""
    let found = all.filter { line in
      (query.status == nil || line.status == query.status) && (wanted.isEmpty || line.mentions(wanted))
    }
    matching = found.count
    lines = Array(query.ordered(found).dropFirst(query.offset).prefix(query.limit))
  }
}

extension ReportLine {
  public var status: ReportQuery.Status? { state == .failed ? .failed : verdict.flatMap { .init(rawValue: $0) } }

  fileprivate func mentions(_ text: String) -> Bool {
    [file, product, model, company].contains { $0?.lowercased().contains(text) ?? false }
  }
}

extension ReportQuery {
  fileprivate func ordered(_ lines: [ReportLine]) -> [ReportLine] {
    func ordered<Value>(_ value: (ReportLine) -> Value?, _ precedes: (Value, Value) -> Bool) -> [ReportLine] {
      lines.enumerated().map { (place: $0.offset, line: $0.element, value: value($0.element)) }
        .sorted { left, right in
          switch (left.value, right.value) {
          case (let first?, let second?):
            if precedes(first, second) { return !isDescending }
            if precedes(second, first) { return isDescending }
            return left.place < right.place
          case (.some, nil): return true
          case (nil, .some): return false
          case (nil, nil): return left.place < right.place
          }
        }.map(\.line)
    }
    switch key {
    case .added: return isDescending ? lines.reversed() : lines
    case .product: return ordered(\.product, <)
    case .company: return ordered(\.company, <)
    case .file: return ordered({ $0.file }, <)
    case .total: return ordered(\.grams, <)
    case .verdict: return ordered({ $0.status.flatMap { Status.allCases.firstIndex(of: $0) } }, <)
    case .effect: return ordered({ $0.largestEffect.flatMap { Double($0) }.map(abs) }, <)
    case .findings:
      return ordered({ line in line.errors.map { ($0, line.warnings ?? 0, line.notes ?? 0) } }, <)
    }
  }
}
