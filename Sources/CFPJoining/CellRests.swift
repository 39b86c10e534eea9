package import CFPDocuments

/// The rest of a cell that stands apart from its beginning: wrapped into the next line of its column, or cut off by a
/// page break.
package struct CellRest {
  /// The rest's own words.
  package var piece: TextSpan
  /// Where the words end that it goes on with: the end of a cell's span.
  package var beginningEnd: Int

  package init(piece: TextSpan, beginningEnd: Int) {
    self.piece = piece
    self.beginningEnd = beginningEnd
  }
}

extension DraftDocument {
  /// Brings the rests of cells behind their beginnings, so that each cell is one stretch of the text in reading order.
  /// No byte is added or lost; the map says where each came from.
  mutating func gatherCellRests() {
    let rests = tables.flatMap(\.rests)
    guard !rests.isEmpty else { return }
    let order = ReadingOrder(gathering: rests, in: text)
    let oldText = text
    text.removeAll(keepingCapacity: true)
    for stretch in order.stretches { text.append(contentsOf: oldText[stretch.range]) }
    map = order.map(after: map)
    marks = marks.map { TextMark($0.kind, order.place(of: $0.span)) }.sorted { $0.span.start < $1.span.start }
    for index in blocks.indices {
      blocks[index].span = order.place(of: blocks[index].span)
      blocks[index].number = blocks[index].number.map(order.place)
    }
    for table in tables.indices {
      tables[table].rests = []
      tables[table].caption = tables[table].caption.map(order.place)
      tables[table].label = tables[table].label.map(order.place)
      for cell in tables[table].cells.indices {
        tables[table].cells[cell].span = order.place(of: tables[table].cells[cell].span)
      }
    }
  }
}

/// A text's stretches in the order in which they are read.
private struct ReadingOrder {
  /// The stretches of the old text as they follow each other in the new one.
  private(set) var stretches: [TextSpan] = []
  /// The same by their place in the old text, with where they stand in the new one.
  private var places: [(old: TextSpan, new: Int)] = []
  /// Where the rests behind a position of the old text end in the new one.
  private var restEnds: [Int: Int] = [:]
  private let length: Int
  private var newLength = 0

  package init(gathering rests: [CellRest], in text: [UInt8]) {
    length = text.count
    // A rest takes the blank before it along: it parts words that stand side by side now.
    var taken: [(stretch: TextSpan, beginningEnd: Int)] = []
    for rest in rests.sorted(by: { $0.piece.start < $1.piece.start }) {
      let free = max(taken.last?.stretch.end ?? 0, rest.beginningEnd)
      let start = rest.piece.start - text.lengthOfBlank(endingAt: rest.piece.start, after: free)
      taken.append((TextSpan(start, rest.piece.end), rest.beginningEnd))
    }
    let arrivals = Dictionary(grouping: taken, by: \.beginningEnd)
    var destinations = arrivals.keys.sorted()[...]
    var departures = taken.map(\.stretch)[...]
    var position = 0
    while !destinations.isEmpty || !departures.isEmpty {
      if let next = destinations.first, next <= departures.first?.start ?? .max {
        destinations.removeFirst()
        add(TextSpan(position, next))
        position = next
        for arrival in arrivals[next] ?? [] { add(arrival.stretch) }
        restEnds[next] = newLength
      } else {
        let departure = departures.removeFirst()
        add(TextSpan(position, departure.start))
        position = departure.end
      }
    }
    add(TextSpan(position, length))
    var newStart = 0
    for stretch in stretches {
      places.append((stretch, newStart))
      newStart += stretch.end - stretch.start
    }
    places.sort { $0.old.start < $1.old.start }
  }

  private mutating func add(_ stretch: TextSpan) {
    guard !stretch.isEmpty else { return }
    stretches.append(stretch)
    newLength += stretch.end - stretch.start
  }

  /// Where a span of the old text stands in the new one, the rests behind it included.
  package func place(of span: TextSpan) -> TextSpan {
    var index = self.index(of: span.start)
    guard !span.isEmpty else {
      let start = index < places.count ? places[index].new + span.start - places[index].old.start : length
      return TextSpan(start, start)
    }
    var start = Int.max
    var end = restEnds[span.end] ?? 0
    while index < places.count, places[index].old.start < span.end {
      let (old, new) = places[index]
      start = min(start, new + max(old.start, span.start) - old.start)
      end = max(end, new + min(old.end, span.end) - old.start)
      index += 1
    }
    return TextSpan(start, end)
  }

  /// The stretch that holds a position of the old text.
  private func index(of position: Int) -> Int {
    places.endOfPrefix { $0.old.end <= position }
  }

  /// The map of the new text, where `map` is that of the old one.
  package func map(after map: SourceMap) -> SourceMap {
    var result = SourceMap(piecewiseOver: map)
    var textStart = 0
    for stretch in stretches {
      result.appendCopy(textStart: textStart, of: map, stretch.range)
      textStart += stretch.end - stretch.start
    }
    return result
  }
}

extension [UInt8] {
  /// The length of the blank that ends at `index` and starts at `first` or later; 0 where none does.
  func lengthOfBlank(endingAt index: Int, after first: Int) -> Int {
    for length in 1...3 where index - length >= first && blankLength(at: index - length, before: index) == length {
      return length
    }
    return 0
  }

  /// Whether words can be put behind others without becoming one word with them: a blank stands before them, or one of
  /// the touching characters is Chinese.
  func staysApart(_ piece: TextSpan, from beginning: TextSpan) -> Bool {
    guard let last = lastScalar(of: beginning) else { return false }
    return isIdeographic(last) || isIdeographic(scalar(at: piece.start, before: piece.end).value)
      || lengthOfBlank(endingAt: piece.start, after: beginning.end) > 0
  }
}
