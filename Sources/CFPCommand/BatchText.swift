import CFPArchiving
import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many cores there are.
var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// A run's progress on standard error: one line that is drawn anew on a terminal, elsewhere a line now and then.
struct ProgressLine {
  private let total: Int?
  private let isQuiet: Bool
  private let language: MessageLanguage
  private let isTerminal = Stream.error.isTerminal
  private let start = monotonicTime()
  private var shownAt = monotonicTime()
  private var isShown = false

  init(total: Int?, isQuiet: Bool, language: MessageLanguage) {
    self.total = total
    self.isQuiet = isQuiet
    self.language = language
  }

  mutating func show(_ progress: BatchProgress) {
    guard !isQuiet else { return }
    let now = monotonicTime()
    guard now - shownAt >= (isTerminal ? 0.2 : 10) else { return }
    shownAt = now
    isShown = true
    let line = text(progress, seconds: now - start)
    write(isTerminal ? "\r\u{1B}[K" + line : line + "\n", to: .error)
  }

  /// Leaves the terminal at the start of an empty line.
  func end() {
    if isShown, isTerminal { write("\r\u{1B}[K", to: .error) }
  }

  private func text(_ progress: BatchProgress, seconds: Double) -> String {
    let rate = Double(progress.done - progress.resumed) / max(seconds, 0.001)
    let count = total.map { "\(progress.done)/\(max($0, progress.done))" } ?? "\(progress.done)"
    let left = total.map { Double(max(0, $0 - progress.done)) / max(rate, 0.001) }
    let time = left.map { duration($0) }
    return language == .zh
      ? "已处理 \(count)，每秒 \(Int(rate.rounded())) 份，不一致 \(progress.discrepant)，失败 \(progress.failed)\(time.map { "，约剩 \($0)" } ?? "")"
      : "\(count) done, \(Int(rate.rounded())) a second, \(progress.discrepant) discrepant, \(progress.failed) failed\(time.map { ", \($0) left" } ?? "")"
  }

  private func duration(_ seconds: Double) -> String {
    guard seconds < 359_999 else { return "—" }
    let whole = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return whole >= 3600
      ? "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))" : "\(whole / 60):\(two(whole % 60))"
  }
}

/// What a run came to, for people.
func text(of summary: BatchSummary, in language: MessageLanguage) -> String {
  let isChinese = language == .zh
  var lines: [String] = []
  func line(_ zh: String, _ en: String, _ value: String) { lines.append("\(isChinese ? zh : en)\(value)") }
  let path = visible(summary.target.path ?? "-")
  if summary.wasComplete {
    return isChinese ? "\(path) 已经完成，无事可做。\n" : "\(path) is complete; there is nothing to do.\n"
  }
  let counts = summary.counts
  let verdicts = ["consistent", "discrepant", "unverifiable"].map { verdict in
    "\(isChinese ? verdictsInChinese[verdict] ?? verdict : verdict) \(counts.verdicts[verdict] ?? 0)"
  }
  line("输入    ", "inputs    ", "\(counts.inputs)")
  line("报告    ", "reports   ", verdicts.joined(separator: isChinese ? "，" : ", "))
  line("重复    ", "duplicate ", "\(counts.duplicates)")
  line("失败    ", "failed    ", "\(counts.failures)")
  for failure in summary.failures {
    let names = failure.names.map(visible).joined(separator: ", ") + (failure.count > failure.names.count ? ", …" : "")
    lines.append("  \(failure.kind) \(failure.count)  \(names)")
  }
  if !summary.rules.isEmpty {
    let rules = summary.rules.prefix(6).map { "\($0.rule) ×\($0.reports)" }
    line("规则    ", "rules     ", rules.joined(separator: "  "))
  }
  if let comparisons = summary.comparisons {
    let place = summary.target.comparisonsPath.map(visible) ?? "\(path): comparison_findings"
    line("比较    ", "compared  ", "\(comparisons)  \(place)")
  }
  if summary.target.path != nil { line("输出    ", "output    ", path) }
  return lines.joined(separator: "\n") + "\n"
}

private let verdictsInChinese = ["consistent": "一致", "discrepant": "不一致", "unverifiable": "无法核实"]

/// The tables of `batch`, for people.
var tablesText: String {
  outputTables.map { table in
    let width = table.columns.map(\.name.count).max() ?? 0
    let columns = table.columns.map { column in
      "  \(column.name)\(String(repeating: " ", count: width - column.name.count))  \(column.kind.rawValue)"
        + "\(String(repeating: " ", count: 7 - column.kind.rawValue.count))  \(column.meaning)\n"
    }
    return "\(table.name): a row is \(table.meaning)\n" + columns.joined()
  }.joined(separator: "\n")
}

/// The tables of `batch`, for programs.
var tablesJSON: String {
  let tables = outputTables.map { table in
    let columns = table.columns.map { column in
      "{\"name\":\(json(column.name)),\"kind\":\(json(column.kind.rawValue)),\"meaning\":\(json(column.meaning))}"
    }
    return
      "{\"name\":\(json(table.name)),\"meaning\":\(json(table.meaning)),\"columns\":[\(columns.joined(separator: ","))]}"
  }
  return "[" + tables.joined(separator: ",\n") + "]\n"
}

private func json(_ text: String) -> String { String(decoding: jsonString(text), as: UTF8.self) }
