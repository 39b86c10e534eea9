package import CFPDocuments

/// Makes headings of the paragraphs that are numbered like one, or stand in the table of contents. What is only
/// numbered becomes a list item.
func decideHeadings(_ blocks: inout [DocumentBlock], in text: [UInt8]) {
  let contents = ContentsTitles(of: blocks, in: text)
  var candidates = HeadingCandidates(in: blocks, contents: contents, text: text)
  candidates.dropNeighbours(in: blocks)
  candidates.acceptSequences()
  let levels = LevelScheme(of: candidates)
  for candidate in candidates.all {
    let isMarked = candidate.numbering.map { $0.style == .marked || $0.style == .chineseInBrackets } ?? false
    if candidate.isAccepted {
      if case .paragraph = blocks[candidate.block].kind {
        blocks[candidate.block].kind = .heading(level: levels.level(of: candidate.numbering))
      }
      if let number = candidate.numbering?.number, !number.isEmpty { blocks[candidate.block].number = number }
    } else if isMarked {
      blocks[candidate.block].kind = .listItem
    }
  }
}

/// The titles that the table of contents names.
private struct ContentsTitles {
  private(set) var marks: Set<Fingerprint> = []
  /// Whether one of them has a number of one component: then each heading that has one must be named there.
  private(set) var namesChapters = false
  /// The last block of the contents; -1 where there are none.
  private(set) var lastBlock = -1

  init(of blocks: [DocumentBlock], in text: [UInt8]) {
    for (index, block) in blocks.enumerated() where block.kind == .contents {
      guard let title = contentsTitle(of: block.span, in: text, allowsBlanks: true) else { continue }
      marks.insert(Fingerprint(of: title, in: text))
      lastBlock = index
      if let numbering = Numbering(startOf: title, in: text), numbering.depth == 1 { namesChapters = true }
    }
  }
}

private struct HeadingCandidate {
  var block: Int
  /// nil for a title without a number that the contents name.
  var numbering: Numbering?
  var isAccepted: Bool
  /// Whether its number is one component and proves nothing by itself.
  var needsSequence: Bool
}

private struct HeadingCandidates {
  private(set) var all: [HeadingCandidate] = []

  init(in blocks: [DocumentBlock], contents: ContentsTitles, text: [UInt8]) {
    var sections = false  // whether a heading such as 2.1 was met
    for (index, block) in blocks.enumerated() {
      let isAfterContents = index > contents.lastBlock
      if case .heading = block.kind {
        if let numbering = Numbering(startOf: block.span, in: text) {
          if numbering.depth > 1 { sections = true }
          all.append(HeadingCandidate(block: index, numbering: numbering, isAccepted: true, needsSequence: false))
        }
        continue
      }
      guard block.kind == .paragraph else { continue }
      let isNamed =
        isAfterContents && !contents.marks.isEmpty && block.span.end - block.span.start <= 200
        && contents.marks.contains(Fingerprint(of: block.span, in: text))
      guard let numbering = Numbering(startOf: block.span, in: text) else {
        if isNamed {
          all.append(HeadingCandidate(block: index, numbering: nil, isAccepted: true, needsSequence: false))
        }
        continue
      }
      var candidate = HeadingCandidate(block: index, numbering: numbering, isAccepted: isNamed, needsSequence: false)
      if !isNamed, isShapedLikeHeading(block.span, numbering: numbering, in: text) {
        let isWeak = numbering.depth == 1 && (numbering.style == .decimal || numbering.style == .marked)
        if !isWeak {
          candidate.isAccepted = true
        } else if !(contents.namesChapters && isAfterContents && contents.lastBlock >= 0) {
          // Below 2.1 an item 1. opens a list, unless the sections that follow are 1.1 and so on.
          candidate.needsSequence = !sections || numbering.style == .decimal
        }
      }
      if candidate.isAccepted, numbering.depth > 1 { sections = true }
      all.append(candidate)
    }
  }

  /// Candidates of the same rank with nothing between them are items of a list.
  mutating func dropNeighbours(in blocks: [DocumentBlock]) {
    var index = 0
    while index < all.count {
      var end = index + 1
      while end < all.count, all[end].block == all[end - 1].block + 1, isSameRank(all[end], all[index]) { end += 1 }
      if end - index >= 2 {
        for position in index..<end where blocks[all[position].block].kind == .paragraph {
          let isWeak = all[position].needsSequence || all[position].numbering?.style == .chineseInBrackets
          if isWeak {
            all[position].needsSequence = false
            all[position].isAccepted = false
          }
        }
      }
      index = end
    }
  }

  private func isSameRank(_ one: HeadingCandidate, _ other: HeadingCandidate) -> Bool {
    guard let one = one.numbering, let other = other.numbering else { return false }
    return one.style == other.style && one.depth == other.depth
  }

  /// Numbers of one component count where they run 1, 2, …
  mutating func acceptSequences() {
    var run: [Int] = []
    var last = 0
    func accept(_ run: [Int], in all: inout [HeadingCandidate]) {
      if run.count >= 2 { for index in run { all[index].isAccepted = true } }
    }
    for index in all.indices where all[index].needsSequence {
      let value = all[index].numbering?.value ?? 0
      if value == last + 1, !run.isEmpty || value == 1 {
        run.append(index)
      } else {
        accept(run, in: &all)
        run = value == 1 ? [index] : []
      }
      last = run.isEmpty ? 0 : value
    }
    accept(run, in: &all)
  }
}

/// How deep each way of numbering stands, by the ways above it that the document uses.
private struct LevelScheme {
  private var hasChapters = false
  private var hasChinese = false
  private var hasBracketed = false

  init(of candidates: HeadingCandidates) {
    for candidate in candidates.all where candidate.isAccepted {
      switch candidate.numbering?.style {
      case .chapter: hasChapters = true
      case .chinese: hasChinese = true
      case .chineseInBrackets: hasBracketed = true
      default: break
      }
    }
  }

  func level(of numbering: Numbering?) -> Int {
    guard let numbering else { return 1 }
    let above = hasChapters ? 1 : 0
    switch numbering.style {
    case .chapter(let level): return level
    case .division: return 1
    case .chinese: return above + 1
    case .chineseInBrackets: return above + 2
    case .decimal: return numbering.depth
    case .marked: return hasChinese ? above + (hasBracketed ? 3 : 2) : 1
    }
  }
}

/// Short, and not the end or the beginning of a sentence.
private func isShapedLikeHeading(_ span: TextSpan, numbering: Numbering, in text: [UInt8]) -> Bool {
  if text.displayWidth(of: span, atMost: 91) > 90 { return false }
  guard let last = text.lastScalar(of: span) else { return false }
  switch last {
  case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0x3A, 0x3B, 0x2C, 0x2E, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x3001: return false
  default: break
  }
  // A full stop inside: several sentences.
  return !text.contains(anyOf: fullStops, in: span)
}

private let fullStops: WordList = ["。"]
