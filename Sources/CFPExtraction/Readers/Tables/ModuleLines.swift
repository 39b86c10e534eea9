import CFPDocuments
import CFPFootprints
import CFPQuantities

/// A line of EN 15804 modules that heads lines of numbers: `Parameter Unit A1-A3 A4 B1 - B7 C1 D`.
private struct ModuleHeading {
  /// The modules of each column; empty for a column headed Total.
  var columns: [[String]]
  var ranges: [Range<Int>]
}

extension ReaderInput {
  /// Reads result tables that the text layer gives as lines of words and numbers with single blanks between: a line of
  /// modules, and below it lines that an indicator's name opens and as many numbers as there are modules close.
  func moduleLines() -> [Statement] {
    var statements: [Statement] = []
    var heading: ModuleHeading?
    var results = FootprintResults()
    var pending: GWPIndicator?
    var distance = 0
    for block in document.blocks {
      switch block.kind {
      case .table, .contents, .formula, .figure: continue
      default: break
      }
      for span in lines(of: block.span) {
        let line = text.range(span)
        if let found = moduleHeading(line) {
          finish(&results, &statements)
          heading = found
          pending = nil
          distance = 0
          continue
        }
        guard let columns = heading else { continue }
        distance += 1
        if distance > 40 {
          finish(&results, &statements)
          heading = nil
          continue
        }
        let indicator = gwpIndicator(line)
        if let indicator = indicator ?? pending, let numbers = closingNumbers(line, count: columns.columns.count) {
          add(
            indicator, numbers, unit: unit(before: numbers[0].range.lowerBound, in: line), to: &results, columns,
            &statements)
          pending = nil
        } else {
          // Label and unit on one line, the numbers on the next.
          pending = indicator
        }
      }
    }
    finish(&results, &statements)
    return statements
  }

  private enum GWPIndicator { case total, fossil, biogenic, landUse }

  private func gwpIndicator(_ line: Range<Int>) -> GWPIndicator? {
    for (spellings, indicator) in gwpSpellings {
      if spellings.contains(where: { bytes.holds($0, at: line.lowerBound, end: line.upperBound, anyCase: true) }) {
        switch indicator {
        case "total": return .total
        case "fossil": return .fossil
        case "biogenic": return .biogenic
        default: return .landUse
        }
      }
    }
    return nil
  }

  /// The words of a line between blanks.
  private func words(_ line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound where index == line.upperBound || bytes[index] == UInt8(ascii: " ") {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    return words
  }

  private func moduleHeading(_ line: Range<Int>) -> ModuleHeading? {
    guard line.count >= 5, line.count <= 240 else { return nil }
    var heading = ModuleHeading(columns: [], ranges: [])
    let words = words(line)
    var index = 0
    while index < words.count {
      // B1 - B7, with blanks around the dash.
      if index + 2 < words.count, bytes[words[index + 1]].elementsEqual("-".utf8),
        let codes = modules(in: bytes, words[index].lowerBound..<words[index + 2].upperBound)
      {
        heading.columns.append(codes)
        heading.ranges.append(words[index].lowerBound..<words[index + 2].upperBound)
        index += 3
        continue
      }
      if let codes = modules(in: bytes, words[index]) {
        heading.columns.append(codes)
        heading.ranges.append(words[index])
      } else if text.vocabulary.totals.exact(bytes, words[index]) == .total {
        heading.columns.append([])
        heading.ranges.append(words[index])
      } else if !heading.columns.isEmpty {
        return nil
      }
      index += 1
    }
    let isLegend = heading.columns.count >= 15 && words.count == heading.columns.count
    return heading.columns.count(where: { !$0.isEmpty }) >= 2 && !isLegend ? heading : nil
  }

  /// The last `count` words of a line as figures; nil where they are not all numbers or marks, or more numbers stand
  /// before them (the 2 of a torn `CO 2` aside).
  private func closingNumbers(_ line: Range<Int>, count: Int) -> [(content: CellContent, range: Range<Int>)]? {
    let words = words(line)
    guard words.count >= count else { return nil }
    var found: [(content: CellContent, range: Range<Int>)] = []
    for word in words.suffix(count) {
      let content = cellContent(bytes, in: word, style: text.style)
      switch content {
      case .quantity(let quantity) where quantity.unit == nil && quantity.rangeEnd == nil: break
      case .null: break
      default: return nil
      }
      found.append((content, word))
    }
    if words.count > count {
      let before = words[words.count - count - 1]
      let isTorn = words.count > count + 1 && bytes[before].elementsEqual("2".utf8)
      if case .quantity(let quantity) = cellContent(bytes, in: before, style: text.style), quantity.unit == nil, !isTorn
      {
        return nil
      }
    }
    return found
  }

  private func unit(before end: Int, in line: Range<Int>) -> (unit: PrintedUnit, range: Range<Int>)? {
    for start in line.lowerBound..<end where bytes.holds(kilogram, at: start, end: end, anyCase: true) {
      if let (unit, next) = scanUnit(bytes, in: start..<end, context: .cell), unit.isEmission {
        return (unit, start..<next)
      }
    }
    return nil
  }

  private func add(
    _ indicator: GWPIndicator, _ numbers: [(content: CellContent, range: Range<Int>)],
    unit: (unit: PrintedUnit, range: Range<Int>)?, to results: inout FootprintResults, _ heading: ModuleHeading,
    _ statements: inout [Statement]
  ) {
    // A second total under one heading is another table's.
    if indicator == .total, !results.stages.isEmpty || !results.totals.isEmpty { return }
    var position = 0
    for (column, number) in numbers.enumerated() {
      var quantity: Quantity
      switch number.content {
      case .quantity(let content): quantity = Quantity(content, span: text.folded.span(of: number.range))
      default: quantity = Quantity(number: nil, span: text.folded.span(of: number.range))
      }
      quantity.unit = unit?.unit
      quantity.unitSpan = unit.map { text.folded.span(of: $0.range) }
      let codes = heading.columns[column]
      let label = text.stated(heading.ranges[column])
      if codes.isEmpty {
        // A column headed Total may count module D; which modules it counts is not printed.
        if indicator == .total, quantity.number != nil {
          results.totals.append(ScopedTotal(label: label, emission: quantity))
        }
        continue
      }
      if quantity.number == nil {
        if indicator == .total {
          statements.append(Statement(content: .notDeclared(label), reader: .moduleLines, place: label.span))
        }
        continue
      }
      switch indicator {
      case .total:
        guard let stageLabel = stageLabel(text, heading.ranges[column]) else { continue }
        var entry = StageResult(stage: .other, label: label)
        (entry.stage, entry.stages) = settled(stageLabel.term, afterProduction: true)
        entry.modules = codes
        entry.emission = quantity
        results.stages.append(entry)
      case .fossil, .biogenic, .landUse:
        while position < results.stages.count, results.stages[position].modules != codes { position += 1 }
        guard position < results.stages.count else { continue }
        if indicator == .fossil { results.stages[position].fossil = quantity }
        if indicator == .biogenic { results.stages[position].biogenic = quantity }
        if indicator == .landUse { results.stages[position].landUse = quantity }
      }
    }
  }

  private func finish(_ results: inout FootprintResults, _ statements: inout [Statement]) {
    defer { results = FootprintResults() }
    guard results.stages.count >= 2 else { return }
    moveSubtotals(&results)
    statements.append(
      Statement(
        content: .results(ResultCandidate(results: results, weight: results.stages.count * 4)), reader: .moduleLines,
        place: results.stages[0].label.span))
  }
}

private let kilogram = Array("kg".utf8)
private let gwpSpellings: [(spellings: [[UInt8]], indicator: String)] = [
  (
    [
      "gwp-total", "gwp - total", "gwp total", "gwptotal", "gwp-gesamt", "global warming potential total",
      "global warming potential - total", "climate change - total", "climate change total", "gwp kg", "gwp [kg",
      "gwp100", "gwp-ghg",
    ], "total"
  ),
  (
    [
      "gwp-fossil", "gwp - fossil", "gwp fossil", "gwpfossil", "global warming potential fossil",
      "climate change - fossil",
    ], "fossil"
  ),
  (
    [
      "gwp-biogenic", "gwp - biogenic", "gwp biogenic", "gwpbiogenic", "global warming potential biogenic",
      "climate change - biogenic",
    ], "biogenic"
  ),
  (
    [
      "gwp-luluc", "gwp - luluc", "gwp luluc", "gwpluluc", "global warming potential luluc",
      "global warming potential land use", "climate change - land use",
    ], "landUse"
  ),
].map { ($0.0.map { Array($0.utf8) }, $0.1) }
