/// A folder of reports for bulk runs: generated ones, or varied copies of one, with a stated share of them broken.
struct Bulk {
  let folder: String
  let count: Int
  /// Of a hundred files, how many are broken.
  let brokenPercent: Int
  let seed: UInt64
  /// A report whose varied copies are written instead of generated ones.
  let original: [UInt8]?

  /// The ways in which files come broken.
  private enum Breakage: CaseIterable {
    case empty, binary, truncated, enormousTable, deepNesting, wrongLabel, duplicate
  }

  func write() {
    makeFolder(folder)
    var last: [UInt8] = []
    var broken: [Breakage: Int] = [:]
    for index in 0..<count {
      if index % 1000 == 0 { makeFolder("\(folder)/\(number(index / 1000, 3))") }
      var random = Random(seed: seed, name: "bulk", index: index)
      var (bytes, isHTML) = report(index)
      if random.int(1...100) <= brokenPercent {
        let breakage = random.pick(Breakage.allCases)
        broken[breakage, default: 0] += 1
        bytes = broke(bytes, breakage, last, &random)
      } else {
        last = bytes
      }
      let name = "\(folder)/\(number(index / 1000, 3))/\(number(index, 6))." + (isHTML ? "html" : "txt")
      Evaluation.write(bytes, to: name)
    }
    let parts = Breakage.allCases.map { "\($0) \(broken[$0] ?? 0)" }
    print("\(count) files in \(folder); broken: \(parts.joined(separator: ", "))")
  }

  private func report(_ index: Int) -> (bytes: [UInt8], isHTML: Bool) {
    if let original { return (varied(original, index), original.starts(with: [UInt8(ascii: "<")])) }
    let document = SampleDocument(.mixed(index: index, seed: seed), index: index, seed: seed, isFaulty: index % 10 == 0)
    return (document.bytes, document.surface == .html)
  }

  private func broke(_ bytes: [UInt8], _ breakage: Breakage, _ last: [UInt8], _ random: inout Random) -> [UInt8] {
    switch breakage {
    case .empty: []
    case .binary: (0..<4000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    case .truncated: Array(bytes.prefix(random.int(1...max(1, bytes.count - 1))))
    case .enormousTable:
      bytes + Array(String(repeating: "生产\t电力\t1.00\tkWh\t0.5777\t0.58\n", count: random.int(5_000...20_000)).utf8)
    case .deepNesting: Array(String(repeating: "<div>", count: random.int(1_000...20_000)).utf8) + bytes
    case .wrongLabel: Array("<meta charset=gb2312>".utf8) + bytes
    case .duplicate: last.isEmpty ? bytes : last
    }
  }

  /// A copy in which the last digit of every long run of digits turns with the copy's number, and which says its number.
  private func varied(_ bytes: [UInt8], _ copy: Int) -> [UInt8] {
    var bytes = bytes
    var run = 0
    for index in bytes.indices {
      run = bytes[index] &- 0x30 < 10 ? run + 1 : 0
      if run == 7 { bytes[index] = 0x30 + UInt8((Int(bytes[index] - 0x30) + copy) % 10) }
    }
    return bytes + Array("<!-- \(copy) -->\n".utf8)
  }

  private func number(_ value: Int, _ width: Int) -> String {
    let digits = "\(value)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
