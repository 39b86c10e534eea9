import CFPDocuments
import CFPJoining

/// Tells whether a line was broken only because the page is no wider, from where the lines around it end.
struct WrapWidth {
  /// Where the long lines of the document end; 0 where it is not wrapped.
  private let page: Int
  /// The lines that `width` was measured on.
  private var group = 0..<0
  private var width = 0

  init(of lines: [Line], in text: [UInt8]) {
    var counts = [Int](repeating: 0, count: 241)
    var total = 0
    var run = 0
    for index in lines.indices {
      run = index > 0 && isDirectlyBelow(lines[index]) ? run + 1 : 0
      let line = lines[index]
      guard run >= 2, line.gapCount == 0, line.tabCount == 0, line.pipeCount == 0 else { continue }
      guard line.text.end - line.span.start <= 720 else { continue }
      let end = reach(of: line, in: text)
      guard end <= 240 else { continue }
      counts[end] += 1
      total += 1
    }
    // A tenth of the lines may reach farther: footnotes in small print.
    var beyond = 0
    var end = total == 0 ? 0 : 240
    while end > 0, (beyond + counts[end]) * 10 <= total {
      beyond += counts[end]
      end -= 1
    }
    page = end
  }

  /// Whether the line at `index` may go on in the line below it.
  mutating func joins(_ lines: [Line], _ index: Int, kind: LineKind, in text: [UInt8]) -> Bool {
    if !group.contains(index) { measure(lines, from: index, in: text) }
    // Below 40 nothing is wrapped; above 240 a line is a paragraph.
    guard width >= 40, width <= 240 else { return false }
    let own = reach(of: lines[index], in: text)
    let isAtEnd = endsSentence(lines[index].text, in: text)
    switch kind {
    case .pageNumber, .contents, .formula: return false
    case .label, .caption, .numbered: return own * 100 >= width * (isAtEnd ? 95 : 85)
    case .prose, .listItem: return own * 100 >= width * (isAtEnd ? 92 : 65)
    }
  }

  /// The lines of a narrow column wrap where most of them end; a few short lines are titles on a wider page.
  private mutating func measure(_ lines: [Line], from first: Int, in text: [UInt8]) {
    var end = first
    var ends: [Int] = []
    repeat {
      ends.append(reach(of: lines[end], in: text))
      end += 1
    } while end < lines.count && isDirectlyBelow(lines[end]) && lines[end].tabCount == 0
    group = first..<end
    width = ends.max() ?? 0
    let long = ends.count(where: { $0 * 10 >= width * 8 })
    if ends.count < 3 || long * 2 < ends.count { width = max(width, page) }
  }
}

/// Where a line ends on the screen; what is set far to the right counts from where it starts.
private func reach(of line: Line, in text: [UInt8]) -> Int {
  let isFarRight = line.text.start - line.span.start >= 20
  return text.displayWidth(of: TextSpan(isFarRight ? line.text.start : line.span.start, line.text.end), atMost: 241)
}
