/// A document's text in the one form in which texts are compared: full-width forms, sub- and superscript digits and
/// the many dashes and blanks as plain ASCII; zero-width characters and soft hyphens gone; blanks and line breaks gone
/// next to Chinese characters and one blank elsewhere. Each folded byte knows the byte of the text that it came from.
///
/// Case is kept (`MJ` is not `mJ`). What is kept and shown is always the text itself.
public struct FoldedText: Sendable {
  public let bytes: [UInt8]
  /// For each folded byte the offset in the text of the byte that it came from.
  private let origins: [Int32]
  private let text: [UInt8]

  /// Folds a text. Offsets are 32 bits wide: what lies beyond 2 GiB is left out.
  public init(_ text: [UInt8]) {
    self.text = text
    let length = min(text.count, Int(Int32.max))
    var bytes: [UInt8] = []
    var origins: [Int32] = []
    bytes.reserveCapacity(length)
    origins.reserveCapacity(length)
    text.withUnsafeBufferPointer { source in
      var index = 0
      var pendingBlank = -1
      while index < length {
        let lead = source[index]
        // Most bytes are plain ASCII or Chinese characters, which fold to themselves.
        if lead &- 0x21 < 0x5E {
          if pendingBlank >= 0 {
            if let last = bytes.last, last < 0x80 {
              bytes.append(UInt8(ascii: " "))
              origins.append(Int32(truncatingIfNeeded: pendingBlank))
            }
            pendingBlank = -1
          }
          bytes.append(lead)
          origins.append(Int32(truncatingIfNeeded: index))
          index += 1
          continue
        }
        if lead >= 0xE4, lead <= 0xE9, index + 2 < length {
          pendingBlank = -1
          let origin = Int32(truncatingIfNeeded: index)
          bytes.append(lead)
          bytes.append(source[index + 1])
          bytes.append(source[index + 2])
          origins.append(origin)
          origins.append(origin + 1)
          origins.append(origin + 2)
          index += 3
          continue
        }
        let scalar: UInt32
        let count: Int
        if lead < 0x80 {
          scalar = UInt32(lead)
          count = 1
        } else {
          (scalar, count) = decode(source, at: index)
        }
        switch fold(scalar) {
        case .blank:
          if pendingBlank < 0 { pendingBlank = index }
        case .dropped:
          break
        case .ascii(let byte):
          if pendingBlank >= 0, let last = bytes.last, last < 0x80 {
            bytes.append(UInt8(ascii: " "))
            origins.append(Int32(pendingBlank))
          }
          pendingBlank = -1
          bytes.append(byte)
          origins.append(Int32(index))
        case .kept:
          if pendingBlank >= 0, isSpacedScript(scalar), !bytes.isEmpty {
            bytes.append(UInt8(ascii: " "))
            origins.append(Int32(pendingBlank))
          }
          pendingBlank = -1
          for offset in 0..<count {
            bytes.append(source[index + offset])
            origins.append(Int32(index + offset))
          }
        }
        index += count
      }
    }
    self.bytes = bytes
    self.origins = origins
  }

  /// The folded form of a span of the text, as a range of `bytes`.
  public func range(of span: TextSpan) -> Range<Int> {
    let low = firstIndex(notBefore: span.start)
    let high = firstIndex(notBefore: span.end)
    return low..<max(low, high)
  }

  /// The span of the text that a range of folded bytes came from; empty for an empty range.
  public func span(of range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else {
      let position = range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : text.count
      return TextSpan(position, position)
    }
    let last = Int(origins[range.upperBound - 1])
    return TextSpan(
      Int(origins[range.lowerBound]), min(text.count, last + scalarLength(text[last])))
  }

  private func firstIndex(notBefore position: Int) -> Int {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// How many bytes the character has that a lead byte opens; 1 for a continuation byte.
private func scalarLength(_ lead: UInt8) -> Int {
  lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
}

private func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
  let lead = bytes[index]
  let count = min(scalarLength(lead), bytes.count - index)
  switch count {
  case 2: return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
  case 3:
    return (
      UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F), 3
    )
  case 4:
    return (
      UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(
        bytes[index + 2] & 0x3F) << 6
        | UInt32(bytes[index + 3] & 0x3F), 4
    )
  default: return (UInt32(lead), 1)
  }
}

private enum Folded {
  case blank, dropped, kept
  case ascii(UInt8)
}

private func fold(_ scalar: UInt32) -> Folded {
  if scalar < 0x80 {
    return scalar <= 0x20 || scalar == 0x7F ? .blank : .ascii(UInt8(scalar))
  }
  switch scalar {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
  case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return .dropped
  case 0xB2, 0xB3: return .ascii(UInt8(scalar - 0xB2 + 0x32))
  case 0xB9: return .ascii(UInt8(ascii: "1"))
  case 0x2070, 0x2074...0x2079: return .ascii(UInt8(scalar - 0x2070 + 0x30))
  case 0x207A, 0x208A: return .ascii(UInt8(ascii: "+"))
  case 0x207B, 0x208B: return .ascii(UInt8(ascii: "-"))
  case 0x2080...0x2089: return .ascii(UInt8(scalar - 0x2080 + 0x30))
  case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return .ascii(UInt8(ascii: "-"))
  case 0x2018, 0x2019: return .ascii(UInt8(ascii: "'"))
  case 0x2044, 0x2215: return .ascii(UInt8(ascii: "/"))
  case 0xFF01...0xFF5E: return .ascii(UInt8(scalar - 0xFF01 + 0x21))
  default: return .kept
  }
}

/// Scripts that put blanks between words: Latin beyond ASCII, Greek, Cyrillic, Hangul.
private func isSpacedScript(_ scalar: UInt32) -> Bool {
  (0xC0...0x52F).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
}
