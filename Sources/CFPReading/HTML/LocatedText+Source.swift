import CFPJoining

// Looking at what stands in the source around the text, where the parser does not tell.

extension LocatedText {
  /// Whether the end tag of an element stands between the last text and an offset, although the parser ended nothing by it.
  /// - Parameter earliest: where to begin where the last text stands farther back.
  func passedEndTag(_ name: StaticString, from earliest: Int = 0, before offset: Int) -> Bool {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var index = min(offset, source.count)
    let start = max(inkEnd, earliest)
    while index > start {
      index -= 1
      guard source[index] == UInt8(ascii: "<"), index + 1 < offset, source[index + 1] == UInt8(ascii: "/") else {
        continue
      }
      let after = index + 2 + wanted.count
      if source[(index + 2)...].starts(withLowercased: wanted), after < source.count, !isNameByte(source[after]) {
        return true
      }
    }
    return false
  }

  /// Whether a digit would join one that a part of a table parts from it in the source: `1.5</tbody>7`.
  func partsDigits(_ piece: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    guard !isAtStart, !owesLineBreak, start > textEnd + 4, isFigure(piece[0]), let last = bytes.last, isFigure(last)
    else {
      return false
    }
    return tableParts.contains { passedEndTag($0, before: start) }
  }

  private func isFigure(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether the `&` that was delivered opens a reference of HTML 5 that libxml2 does not know.
  func showsUnknownReference(before offset: Int) -> Bool {
    guard let reference = reference(before: offset), offset < source.count else { return false }
    guard source[offset] == UInt8(ascii: ";") else {
      return openReferenceLength(Array(source[(reference.lowerBound + 1)..<offset])[...]) != nil
    }
    return namedCharacters(source[(reference.lowerBound + 1)..<offset]) != nil
  }

  /// Whether the `<` that was delivered opens a declaration, which shows nothing: `<![if !supportLists]>`.
  func showsDeclaration(before offset: Int) -> Bool {
    let start = offset < source.count && source[offset] == UInt8(ascii: "<") ? offset : offset - 1
    return start >= 0 && source[start...].starts(with: "<![".utf8)
  }

  /// Whether one of the options of the field that starts at an offset is marked as chosen.
  func holdsSelection(from offset: Int) -> Bool {
    var isInTag = false
    for index in offset..<min(source.count, offset + 20_000) {
      switch source[index] {
      case UInt8(ascii: "<"):
        if source[index...].starts(withLowercased: "</select".utf8) { return false }
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case 0...0x20 where isInTag && source[(index + 1)...].starts(withLowercased: "selected".utf8): return true
      default: break
      }
    }
    return false
  }
}

private let tableParts: [StaticString] = ["tbody", "thead", "tfoot", "tr", "td", "th", "table"]

private func isNameByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "-") }
