// Times the whole way from bytes to audited JSON, stage by stage, as a ratio to what bare libxml2 needs to parse and
// free the HTML form of the same report, in the same run. Ratios travel between machines; milliseconds do not.
//
//   swift run -c release Benchmarks [rounds]

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
  for _ in 0..<rounds {
    let start = processorTime()
    pass()
    best = min(best, processorTime() - start)
  }
  return best / Double(documents) * 1000
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

/// What libxml2 needs to parse and free the documents.
func yardstick(_ documents: [[UInt8]], rounds: Int) -> Double {
  let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)
  return measure(documents.count, rounds: rounds) {
    for document in documents {
      document.withUnsafeBytes { buffer in
        let tree = htmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
          "UTF-8", options)
        xmlFreeDoc(tree)
      }
    }
  }
}

/// Milliseconds a document for each stage and for the whole way.
struct StageTimes {
  var read = 0.0
  var extract = 0.0
  var audit = 0.0
  var json = 0.0
  var page = 0.0
  var whole = 0.0

  init(_ documents: [[UInt8]], rounds: Int) {
    let count = documents.count
    let read = documents.compactMap { try? readDocument($0, name: "copy") }
    let reports = read.map { CFPExtraction.extract($0) }
    let audits = reports.map { CFPAuditing.audit($0) }
    let options = JSONOptions(isPretty: false)
    var sink = 0
    self.read = measure(count, rounds: rounds) {
      for document in documents {
        sink &+= (try? readDocument(document, name: "copy"))?.blocks.count ?? 0
      }
    }
    extract = measure(count, rounds: rounds) {
      for document in read { sink &+= CFPExtraction.extract(document).inventory.count }
    }
    audit = measure(count, rounds: rounds) {
      for report in reports { sink &+= CFPAuditing.audit(report).findings.count }
    }
    json = measure(count, rounds: rounds) {
      for (report, audit) in zip(reports, audits) {
        sink &+= CFPRendering.json(for: report, audit: audit, options: options).count
      }
    }
    page = measure(count, rounds: rounds) {
      for (report, audit) in zip(reports, audits) { sink &+= auditPage(for: report, audit: audit).count }
    }
    whole = measure(count, rounds: rounds) {
      for document in documents {
        guard let checked = try? checkReport(document, name: "copy") else { continue }
        sink &+=
          CFPRendering.json(for: checked.report, audit: checked.audit, options: options).count
      }
    }
    if sink == 42 { print("") }  // keeps the results alive
  }

  /// The stages by name, in their order.
  var rows: [(name: String, milliseconds: Double)] {
    [
      ("read", read), ("extract", extract), ("audit", audit), ("JSON", json), ("audit page", page),
      ("bytes to audited JSON", whole),
    ]
  }
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
let copies = 100
let html = variedCopies(of: fileContents("Corpus/metering-box/report.html"), count: copies)
let text = variedCopies(of: fileContents("Corpus/metering-box/report.txt"), count: copies)
let parse = yardstick(html, rounds: rounds)
let htmlTimes = StageTimes(html, rounds: rounds)
let textTimes = StageTimes(text, rounds: rounds)

print(
  "yardstick: libxml2 parses and frees the HTML form (\(html[0].count) bytes) in \(fixed(parse, 3)) ms"
)
print(
  padded("", 22) + padded("HTML ms", 10) + padded("ratio", 8) + padded("text ms", 10)
    + padded("ratio", 8))
for (htmlRow, textRow) in zip(htmlTimes.rows, textTimes.rows) {
  print(
    htmlRow.name + padded("", 22 - htmlRow.name.count) + padded(fixed(htmlRow.milliseconds, 3), 10)
      + padded(fixed(htmlRow.milliseconds / parse, 2), 8)
      + padded(fixed(textRow.milliseconds, 3), 10)
      + padded(fixed(textRow.milliseconds / parse, 2), 8))
}

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

// The audit page of a report with 500 inventory rows.
if let checked = try? checkReport(soundReport(cells: 1_625), name: "large") {
  var size = 0
  let time = measure(10, rounds: rounds) {
    for _ in 0..<10 { size = auditPage(for: checked.report, audit: checked.audit).count }
  }
  print("audit page of \(checked.report.inventory.count) inventory rows: \(fixed(time, 2)) ms, \(size) bytes")
}
