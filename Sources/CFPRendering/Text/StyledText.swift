/// Pieces of text, each in one style: what a terminal line is made of until it is drawn.
struct StyledText: ExpressibleByStringLiteral {
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  struct Piece {
    var text: String
    var style: Style
  }

  var pieces: [Piece]

  init(_ text: String = "", _ style: Style = .plain) { pieces = text.isEmpty ? [] : [Piece(text: text, style: style)] }
  init(stringLiteral text: String) { self.init(text) }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  var width: Int { pieces.reduce(0) { $0 + displayWidth($1.text) } }

  /// The text as bytes for a terminal. Escape sequences are written here and nowhere else.
  func drawn(usesColor: Bool) -> String {
    pieces.map { piece in
      usesColor && piece.style != .plain && !piece.text.isEmpty
        ? "\u{1B}[\(piece.style.rawValue)m\(piece.text)\u{1B}[0m" : piece.text
    }.joined()
  }
}

extension StyledText {
  /// The text cut into lines of at most `width` columns, all but the first indented.
  ///
  /// Lines break at blanks and beside Chinese characters, but never before closing punctuation or behind an opening
  /// bracket; a word that is longer than a line is cut.
  func folded(to width: Int, indent: Int) -> [StyledText] {
    guard self.width > width else { return [self] }
    // A column of text that is too narrow to read is worse than a smaller indent.
    let indent = min(indent, width / 3)
    var lines: [StyledText] = []
    var cells = pieces.flatMap { piece in
      piece.text.map { Cell(character: $0, width: displayWidth($0), style: piece.style) }
    }[...]
    while !cells.isEmpty {
      let isFirst = lines.isEmpty
      let room = max(2, isFirst ? width : width - indent)
      let end = lineEnd(of: cells, room: room)
      var line = cells[..<end]
      cells = cells[end...]
      if !cells.isEmpty {
        while line.last?.character == " " { line.removeLast() }
        cells = cells.drop { $0.character == " " }
      }
      let blanks = isFirst ? StyledText() : StyledText(String(repeating: " ", count: indent))
      lines.append(blanks + StyledText(line))
    }
    return lines
  }

  private struct Cell {
    var character: Character
    var width: Int
    var style: Style
  }

  private init(_ cells: ArraySlice<Cell>) {
    pieces = []
    for cell in cells {
      if let last = pieces.indices.last, pieces[last].style == cell.style {
        pieces[last].text.append(cell.character)
      } else {
        pieces.append(Piece(text: String(cell.character), style: cell.style))
      }
    }
  }

  /// The index at which the next line begins: the last place to break within the room, or the room's end.
  private func lineEnd(of cells: ArraySlice<Cell>, room: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    var isBehindText = false
    for index in cells.indices {
      let cell = cells[index]
      if index > cells.startIndex, isBehindText, cells[index - 1].character.allowsBreak(before: cell.character) {
        lastBreak = index
      }
      // Blanks may hang over the edge: they are dropped at the end of a line.
      if cell.character == " " { used += 1; continue }
      isBehindText = true
      if used + cell.width > room, index > cells.startIndex { return lastBreak ?? index }
      used += cell.width
    }
    return cells.endIndex
  }
}

extension Character {
  fileprivate func allowsBreak(before next: Character) -> Bool {
    if next == " " { return false }
    if closingPunctuation.contains(next) && self != " " { return false }
    if openingPunctuation.contains(self) { return false }
    return self == " " || isIdeographic || next.isIdeographic
  }
}

/// What no line begins with (GB/T 15834, JIS X 4051), beside the same marks in ASCII.
private let closingPunctuation = Set("，。、；：？！）】》」』〕〉”’…—·％‰℃°．,.;:?!)]}%")
/// What no line ends with.
private let openingPunctuation = Set("（【《「『〔〈“‘([{")
