// Times the whole way from bytes to audited JSON, stage by stage, as a ratio to what bare libxml2 needs to parse and
// free the HTML form of the same report, in the same run. Ratios travel between machines; milliseconds do not.
//
//   swift run -c release Benchmarks [rounds] [stage] [html|text]    one stage alone, over one form, for a profiler

import CFPCheck
import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// CPU seconds of this process.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The least CPU time, over the rounds, of one pass over all documents; in milliseconds a document.
func measure(_ documents: Int, rounds: Int, _ pass: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<rounds { best = min(best, secondsOf(pass)) }
  return best / Double(documents) * 1000
}

/// CPU seconds that a pass takes.
func secondsOf(_ pass: () -> Void) -> Double {
  let start = processorTime()
  pass()
  return processorTime() - start
}

func fileContents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    print("cannot read \(path): run from the top of the repository")
    exit(3)
  }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// Copies that differ in their digits, so that nothing is parsed twice alike: the last digit of every long run of digits
/// turns with the copy's number.
func variedCopies(of bytes: [UInt8], count: Int) -> [[UInt8]] {
  (0..<count).map { copy in
    var bytes = bytes
    var run = 0
    for index in bytes.indices {
      if bytes[index] &- 0x30 < 10 {
        run += 1
        if run == 7 { bytes[index] = 0x30 + UInt8((Int(bytes[index] - 0x30) + copy) % 10) }
      } else {
        run = 0
      }
    }
    return bytes
  }
}

/// Lets libxml2 parse and free the documents: the yardstick.
func parseAndFree(_ documents: ArraySlice<[UInt8]>) {
  let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)
  for document in documents {
    document.withUnsafeBytes { buffer in
      let tree = htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", options)
      xmlFreeDoc(tree)
    }
  }
}

/// What a stage costs, measured in turn with the yardstick: a machine whose speed drifts slows both of a pair alike.
struct StageCost {
  /// Milliseconds a document, the least of all rounds.
  let milliseconds: Double
  /// The stage's time over the yardstick's right before it, the median of all rounds.
  let ratio: Double

  /// Measures a stage over slices of the documents' indices, against libxml2 on the same slice of the yardstick's.
  init(yardstick: [[UInt8]], rounds: Int, _ stage: (Range<Int>) -> Void) {
    var ratios: [Double] = []
    var best = Double.infinity
    let slice = 10
    for _ in 0..<rounds {
      for start in stride(from: 0, to: yardstick.count - slice + 1, by: slice) {
        let parse = secondsOf { parseAndFree(yardstick[start..<start + slice]) }
        let own = secondsOf { stage(start..<start + slice) }
        ratios.append(own / parse)
        best = min(best, own)
      }
    }
    milliseconds = best / Double(slice) * 1000
    ratio = ratios.sorted()[ratios.count / 2]
  }
}

/// The whole way; nil where the bytes are no report.
func auditedJSON(_ document: [UInt8]) -> [UInt8]? {
  guard let checked = try? checkReport(document, name: "copy") else { return nil }
  return CFPRendering.json(for: checked.report, audit: checked.audit, options: JSONOptions(isPretty: false))
}

/// The cost of each stage, and of the whole way, by the stage's name and in their order; and how often one document makes it
/// allocate.
func stageCosts(
  _ documents: [[UInt8]], yardstick: [[UInt8]], rounds: Int
) -> [(name: String, cost: StageCost, allocations: Int?)] {
  let read = documents.compactMap { try? readDocument($0, name: "copy") }
  let reports = read.map { CFPExtraction.extract($0) }
  let audits = reports.map { CFPAuditing.audit($0) }
  let options = JSONOptions(isPretty: false)
  var sink = 0
  let stages: [(String, (Int) -> Void)] = [
    ("read", { sink &+= (try? readDocument(documents[$0], name: "copy"))?.blocks.count ?? 0 }),
    ("extract", { sink &+= CFPExtraction.extract(read[$0]).inventory.count }),
    ("audit", { sink &+= CFPAuditing.audit(reports[$0]).findings.count }),
    ("JSON", { sink &+= CFPRendering.json(for: reports[$0], audit: audits[$0], options: options).count }),
    ("audit page", { sink &+= auditPage(for: reports[$0], audit: audits[$0]).count }),
    ("bytes to audited JSON", { sink &+= auditedJSON(documents[$0])?.count ?? 0 }),
  ]
  let costs = stages.filter { only == nil || $0.0 == only }.map { name, stage in
    let cost = StageCost(yardstick: yardstick, rounds: rounds) { $0.forEach(stage) }
    return (name, cost, allocations { stage(0) })
  }
  if sink == 42 { print("") }  // keeps the results alive
  return costs
}

func padded(_ text: String, _ width: Int) -> String {
  let padding = String(repeating: " ", count: max(0, width - text.count))
  return padding + text
}

func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * scale).rounded())
  let digits = String(whole % Int(scale))
  return "\(whole / Int(scale))." + String(repeating: "0", count: decimals - digits.count) + digits
}

let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 7 : 7
let only = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : nil
// A profiler is slow, and content with few.
let copies = only == nil ? 100 : 20
let html = variedCopies(of: fileContents("Corpus/metering-box/report.html"), count: copies)
let text = variedCopies(of: fileContents("Corpus/metering-box/report.txt"), count: copies)
let parse = measure(html.count, rounds: rounds) { parseAndFree(html[...]) }

print(
  "yardstick: libxml2 parses and frees the HTML form (\(html[0].count) bytes) in \(fixed(parse, 3)) ms"
)
print(
  padded("", 22) + padded("HTML ms", 10) + padded("ratio", 8) + padded("text ms", 10)
    + padded("ratio", 8) + padded("allocations", 16))
if only == "relations" {
  printRelationCosts()
  exit(0)
}
if only == "batch" {
  printBatchCost(html[0], rounds: rounds)
  exit(0)
}
if only != nil {
  let documents = CommandLine.arguments.last == "text" ? text : html
  for (name, cost, allocations) in stageCosts(documents, yardstick: html, rounds: rounds) {
    let count = allocations.map { ", \($0) allocations" } ?? ""
    print("\(name): \(fixed(cost.milliseconds, 3)) ms, ratio \(fixed(cost.ratio, 2))\(count)")
  }
  exit(0)
}
let htmlCosts = stageCosts(html, yardstick: html, rounds: rounds)
let textCosts = stageCosts(text, yardstick: html, rounds: rounds)
for ((name, html, htmlCount), (_, text, textCount)) in zip(htmlCosts, textCosts) {
  let counts = [htmlCount, textCount].map { $0.map(String.init) ?? "-" }.joined(separator: " / ")
  print(
    name + padded("", 22 - name.count) + padded(fixed(html.milliseconds, 3), 10) + padded(fixed(html.ratio, 2), 8)
      + padded(fixed(text.milliseconds, 3), 10) + padded(fixed(text.ratio, 2), 8)
      + padded(counts, 16))
}

printBatchCost(html[0], rounds: rounds)

/// A sound report with about so many figures: rows of four stages, computed from the printed numbers.
func soundReport(cells: Int) -> [UInt8] {
  let stages = ["原材料获取", "原材料运输", "生产", "成品运输"]
  let perStage = max(1, cells / 13)
  var rows = "产品碳足迹报告\n\n阶段\t名称\t活动数据\t单位\t排放因子\t因子单位\t排放量(kgCO2e)\n"
  var sums: [Int] = []
  for stage in stages {
    var sum = 0
    for index in 1...perStage {
      let (amount, factor) = (index * 7 + sums.count, 100 + index)
      sum += amount * factor
      rows += "\(stage)\t物料\(index)\t\(amount)\tkg\t\(decimal(factor))\tkgCO2e/kg\t\(decimal(amount * factor))\n"
    }
    sums.append(sum)
  }
  let total = sums.reduce(0, +)
  rows += "\n阶段\t碳足迹(kgCO2e)\t占比\n"
  for (stage, sum) in zip(stages, sums) {
    rows += "\(stage)\t\(decimal(sum))\t\(decimal((sum * 20_000 + total) / (2 * total)))%\n"
  }
  return Array((rows + "合计\t\(decimal(total))\t100%\n").utf8)
}

/// Hundredths as a decimal number.
func decimal(_ hundredths: Int) -> String {
  "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

for cells in [100, 500] {
  guard let checked = try? checkReport(soundReport(cells: cells), name: "sound") else { continue }
  let reports = [CFPReport](repeating: checked.report, count: 40)
  let time = measure(reports.count, rounds: rounds) { for report in reports { _ = audit(report) } }
  print(
    "audit of a sound report with \(checked.audit.coverage.figures) figures (\(checked.audit.verdict.rawValue)): \(fixed(time, 3)) ms"
  )
}

/// A table of so many rows and columns of numbers, every tenth row the sum of the nine above it.
func sumTable(rows: Int, columns: Int) -> [UInt8] {
  var text = "Name" + (0..<columns).map { "\tColumn \($0)" }.joined() + "\n"
  var sums = [Int](repeating: 0, count: columns)
  for row in 1...rows {
    let values = (0..<columns).map { row % 10 == 0 ? sums[$0] : (row * 7_919 + $0 * 104_729) % 90_000 + 10_000 }
    for column in 0..<columns { sums[column] = row % 10 == 0 ? 0 : sums[column] + values[column] }
    text += "Row \(row)" + values.map { "\t" + decimal($0) }.joined() + "\n"
  }
  return Array(text.utf8)
}

/// Prints what searching the relations of tables costs: the report's own, and a large one.
func printRelationCosts() {
  for (name, bytes) in [("the report's tables", html[0]), ("500 rows x 20 columns", sumTable(rows: 500, columns: 20))] {
    guard let document = try? readDocument(bytes, name: name) else { continue }
    let folded = FoldedText(document)
    let style = numberStyle(of: document, folded)
    var relations = 0
    let reading = measure(20, rounds: rounds) {
      for _ in 0..<20 { relations = analysedTables(of: document, folded, style: style, relations: false).count }
    }
    let time = measure(20, rounds: rounds) {
      for _ in 0..<20 {
        relations = analysedTables(of: document, folded, style: style).reduce(0) { $0 + $1.relations.count }
      }
    }
    print(
      "relations in \(name): \(fixed(time - reading, 3)) ms beside \(fixed(reading, 3)) ms of reading cells (\(relations) found)"
    )
  }
}

printRelationCosts()

// The audit page of a report with 500 inventory rows.
if let checked = try? checkReport(soundReport(cells: 1_625), name: "large") {
  var size = 0
  let time = measure(10, rounds: rounds) {
    for _ in 0..<10 { size = auditPage(for: checked.report, audit: checked.audit).count }
  }
  print("audit page of \(checked.report.inventory.count) inventory rows: \(fixed(time, 2)) ms, \(size) bytes")
}
