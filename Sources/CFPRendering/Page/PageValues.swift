import CFPAuditing
import CFPDocuments
import CFPFootprints

/// Every value that the report's JSON holds, by a number that the page's parts name it by, with its places.
struct PageValues {
  private var places: ValuePlaces
  private var numbers: [String: Int] = [:]
  /// The number of each printed figure, and back.
  private var numberOfFigure: [FigureReference: Int] = [:]
  private(set) var figureOfNumber: [FigureReference?]

  init(of report: CFPReport, figures: [FigureReference]) {
    var writer = ReportWriter(report: report, options: JSONOptions(isPretty: false))
    writer.placesUnits = false
    writer.json.beginObject()
    writer.writeStatedParts(of: report)
    places = writer.places
    numbers.reserveCapacity(places.count)
    for number in 0..<places.count { numbers[String(decoding: places.pointer(number), as: UTF8.self)] = number }
    figureOfNumber = Array(repeating: nil, count: places.count)
    numberOfFigure.reserveCapacity(figures.count)
    for figure in figures {
      guard let number = numbers[figure.pointer] ?? addCell(figure, of: report) else { continue }
      numberOfFigure[figure] = number
      figureOfNumber[number] = figure
    }
  }

  /// Gives a number to a value that no part of the JSON but the document holds; nil for one without a place.
  private mutating func addCell(_ figure: FigureReference, of report: CFPReport) -> Int? {
    switch figure {
    case .cell, .sentence: break
    default: return nil
    }
    guard let span = report[figure]?.span else { return nil }
    places.add(span)
    places.pointers += Array(figure.pointer.utf8)
    places.close()
    figureOfNumber.append(nil)
    return places.count - 1
  }

  var count: Int { places.count }

  func pointer(_ number: Int) -> ArraySlice<UInt8> { places.pointer(number) }

  /// Where a value stands; never empty.
  func spans(_ number: Int) -> ArraySlice<TextSpan> { places.spans(number) }

  /// The number of the value at a pointer; nil where it has no place of its own.
  subscript(pointer: String) -> Int? { numbers[pointer] }

  subscript(figure: FigureReference) -> Int? { numberOfFigure[figure] }
}

/// The document's text cut at the ends of all places, so that each piece belongs to the same values throughout.
struct MarkedText {
  struct Piece {
    let span: TextSpan
    /// The values that the piece states, the innermost last.
    let values: ArraySlice<Int32>
  }

  private var starts: [Int32] = []
  /// For each piece where its values end in `values`.
  private var valueEnds: [Int32] = []
  private var values: [Int32] = []
  private let end: Int

  /// More values at one place would say nothing to anyone.
  private static let mostValues = 12

  init(_ values: PageValues, textLength: Int) {
    end = textLength
    var opening: [(position: Int32, value: Int32)] = []
    var closing: [(position: Int32, value: Int32)] = []
    for number in 0..<values.count {
      for span in values.spans(number) where span.start < span.end && span.end <= textLength {
        opening.append((Int32(span.start), Int32(number)))
        closing.append((Int32(span.end), Int32(number)))
      }
    }
    opening.sort { $0.position < $1.position }
    closing.sort { $0.position < $1.position }
    var active: [Int32] = []
    var next = (opening: 0, closing: 0)
    append(0, active)
    while next.closing < closing.count {
      let closes = closing[next.closing].position
      let opens = next.opening < opening.count ? opening[next.opening].position : Int32.max
      let position = min(closes, opens)
      while next.closing < closing.count, closing[next.closing].position == position {
        if let index = active.firstIndex(of: closing[next.closing].value) { active.remove(at: index) }
        next.closing += 1
      }
      while next.opening < opening.count, opening[next.opening].position == position {
        active.append(opening[next.opening].value)
        next.opening += 1
      }
      append(position, active)
    }
  }

  private mutating func append(_ start: Int32, _ active: [Int32]) {
    starts.append(start)
    values.append(contentsOf: active.suffix(MarkedText.mostValues))
    valueEnds.append(Int32(values.count))
  }

  /// The pieces of a stretch of the text, in their order.
  func pieces(in range: Range<Int>) -> Pieces {
    Pieces(text: self, range: range, index: lastPiece(startingNotAfter: range.lowerBound))
  }

  struct Pieces: Sequence, IteratorProtocol {
    let text: MarkedText
    let range: Range<Int>
    var index: Int

    mutating func next() -> Piece? {
      while index < text.starts.count, Int(text.starts[index]) < range.upperBound {
        let pieceEnd = index + 1 < text.starts.count ? Int(text.starts[index + 1]) : text.end
        let span = TextSpan((Int(text.starts[index])..<pieceEnd).clamped(to: range))
        let first = index == 0 ? 0 : Int(text.valueEnds[index - 1])
        let values = text.values[first..<Int(text.valueEnds[index])]
        index += 1
        if !span.isEmpty { return Piece(span: span, values: values) }
      }
      return nil
    }
  }

  private func lastPiece(startingNotAfter position: Int) -> Int {
    max(0, starts.endOfPrefix { Int($0) <= position } - 1)
  }
}
