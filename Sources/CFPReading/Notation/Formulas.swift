import CFPDocuments
import CFPJoining

/// Reads the LaTeX of a formula in running text: `3001.20`, `9.78 \times 10^{-2}`, `\mathrm{kgCO_2e}`.
struct FormulaReader {
  let text: [UInt8]
  var pieces: NotationPieces

  /// Nested groups beyond this are shown as they are written.
  private static let depthLimit = 24

  /// Adds what a formula shows.
  mutating func read(_ range: Range<Int>, _ style: NotationStyle, depth: Int = 0) {
    guard depth < Self.depthLimit else { return pieces.copy(range, style) }
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "\\"):
        index = readCommand(at: index, before: range.upperBound, style, depth)
      case UInt8(ascii: "^"), UInt8(ascii: "_"):
        let kind: TextMark.Kind = text[index] == UInt8(ascii: "^") ? .raised : .lowered
        let argument = argument(at: index + 1, before: range.upperBound)
        pieces.drop(index..<(index + 1))
        let shifted = pieces.shifted(style, kind)
        read(argument.inner, shifted, depth: depth + 1)
        index = argument.end
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        pieces.drop(index..<(index + 1))
        index += 1
      case UInt8(ascii: "~"):
        pieces.show(" ".utf8, for: index..<(index + 1), style)
        index += 1
      default:
        var end = index + 1
        while end < range.upperBound, !isSpecial(text[end]) { end += 1 }
        pieces.copy(index..<end, style)
        index = end
      }
    }
  }

  private func isSpecial(_ byte: UInt8) -> Bool { "\\^_{}~".utf8.contains(byte) }

  /// Reads a command and its arguments; the result is the index behind them.
  private mutating func readCommand(at index: Int, before end: Int, _ style: NotationStyle, _ depth: Int) -> Int {
    var nameEnd = index + 1
    while nameEnd < end, isLetter(text[nameEnd]) { nameEnd += 1 }
    if nameEnd == index + 1 {
      guard nameEnd < end else { return end }
      // `\%` shows the sign, `\,` a blank.
      let sign = text[nameEnd]
      if ",;:! ".utf8.contains(sign) {
        pieces.show(sign == UInt8(ascii: "!") ? [] : [UInt8(ascii: " ")], for: index..<(nameEnd + 1), style)
      } else {
        pieces.drop(index..<nameEnd)
        pieces.copy(nameEnd..<(nameEnd + 1), style)
      }
      return nameEnd + 1
    }
    let name = String(decoding: text[(index + 1)..<nameEnd], as: UTF8.self)
    if let sign = signs[name] {
      pieces.show(sign.utf8, for: index..<nameEnd, style)
      return nameEnd
    }
    if name == "frac" || name == "dfrac" || name == "tfrac" {
      let upper = argument(at: nameEnd, before: end)
      let lower = argument(at: upper.end, before: end)
      pieces.drop(index..<nameEnd)
      read(upper.inner, style, depth: depth + 1)
      pieces.show("/".utf8, for: upper.end..<lower.inner.lowerBound, style)
      read(lower.inner, style, depth: depth + 1)
      return lower.end
    }
    // What only chooses a face or a size shows its argument; of any other the name is shown.
    if !plainCommands.contains(name) {
      pieces.show(name.utf8, for: index..<nameEnd, style)
    } else {
      pieces.drop(index..<nameEnd)
    }
    return nameEnd
  }

  /// A group in braces, a command, or one character.
  private func argument(at start: Int, before end: Int) -> (inner: Range<Int>, end: Int) {
    var index = start
    while index < end, text[index] == UInt8(ascii: " ") { index += 1 }
    guard index < end else { return (end..<end, end) }
    guard text[index] == UInt8(ascii: "{") else {
      var next = min(end, index + text.scalar(at: index, before: end).length)
      if text[index] == UInt8(ascii: "\\") { while next < end, isLetter(text[next]) { next += 1 } }
      return (index..<next, next)
    }
    var depth = 0
    var next = index
    while next < end {
      if text[next] == UInt8(ascii: "{") { depth += 1 }
      if text[next] == UInt8(ascii: "}") { depth -= 1 }
      next += 1
      if depth == 0 { return ((index + 1)..<(next - 1), next) }
    }
    return ((index + 1)..<end, end)
  }
}

/// What commands show.
private let signs: [String: String] = [
  "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "approx": "≈", "sim": "~", "simeq": "≈", "le": "≤", "leq": "≤",
  "ge": "≥", "geq": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "div": "÷", "quad": " ", "qquad": " ",
  "circ": "°", "degree": "°", "mu": "μ", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ",
  "eta": "η",
  "lambda": "λ", "sigma": "σ", "Sigma": "Σ", "sum": "Σ", "to": "→", "rightarrow": "→", "ldots": "…", "dots": "…",
  "cdots": "…", "dagger": "†", "ddagger": "‡", "ast": "*", "prime": "′", "percent": "%", "minus": "-",
]

/// Commands that choose a face, a size or a form of brackets.
private let plainCommands: Set<String> = [
  "text", "textbf", "textit", "textrm", "textsf", "texttt", "textnormal", "mathrm", "mathbf", "mathit", "mathsf",
  "mathtt",
  "mathnormal", "boldsymbol", "bm", "operatorname", "mbox", "hbox", "rm", "bf", "it", "left", "right", "big", "Big",
  "bigl",
  "bigr", "displaystyle", "textstyle", "scriptstyle", "underline", "overline", "boxed", "ce", "unit", "mathord", "num",
]
