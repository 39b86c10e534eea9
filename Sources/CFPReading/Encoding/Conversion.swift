import CFPJoining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes converted to UTF-8.
struct Conversion {
  private(set) var utf8: [UInt8] = []
  /// How many sequences were no text and stand as U+FFFD.
  private(set) var replaced = 0

  /// Converts with `iconv`; what is no text becomes U+FFFD, and conversion goes on behind it. Nil where `iconv` does not
  /// know the encoding.
  init?(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) {
    guard let converter = Converter(encoding.converter) else { return nil }
    let supplement = encoding.supplement.flatMap { Converter($0) }
    utf8.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    bytes.withUnsafeBytes { input in
      var rest = input[...]
      while !rest.isEmpty {
        let isCut = converter.convert(&rest, into: &utf8)
        guard !rest.isEmpty else { break }
        if let character = encoding.meaning(of: rest) ?? supplement?.character(rest.prefix(2)) {
          utf8.append(contentsOf: character.utf8)
          rest = rest.dropFirst(character.length)
        } else {
          utf8.append(contentsOf: replacementCharacter)
          replaced += 1
          rest = rest.dropFirst(isCut ? rest.count : encoding.stepPast(rest))
        }
      }
      // A letter that could still take an accent is held back until now.
      converter.finish(into: &utf8)
    }
    settlePrivateUse(of: encoding)
  }

  /// What glibc converts to characters of private use where browsers do not: the user-defined rows of EUC-JP, which are no
  /// text there, and the blank of GB18030 that stands behind the full-width tilde. Both have three bytes in UTF-8.
  private mutating func settlePrivateUse(of encoding: TextEncoding) {
    let isJapanese = encoding == .eucJP
    guard isJapanese || encoding == .gb18030 else { return }
    var index = 0
    while index + 2 < utf8.count {
      let (first, second, third) = (utf8[index], utf8[index + 1], utf8[index + 2])
      if isJapanese, first == 0xEE || first == 0xEF && second < 0xA4 {
        utf8.replaceSubrange(index..<index + 3, with: replacementCharacter)
        replaced += 1
      } else if !isJapanese, first == 0xEE, second == 0x97, third == 0xA5 {
        utf8.replaceSubrange(index..<index + 3, with: [0xE3, 0x80, 0x80])
      }
      index += 1
    }
  }
}

extension TextEncoding {
  /// What a byte means that glibc has no character for, and browsers do: the euro sign of the older GBK.
  fileprivate func meaning(of rest: Slice<UnsafeRawBufferPointer>) -> (utf8: [UInt8], length: Int)? {
    self == .gb18030 && rest.first == 0x80 ? (Array("€".utf8), 1) : nil
  }

  /// How many bytes are passed over where no character stands: both of a pair that could be one, for the second would
  /// open a wrong pair with what follows.
  fileprivate func stepPast(_ rest: Slice<UnsafeRawBufferPointer>) -> Int {
    switch form {
    case .bytes: return 1
    case .units16: return min(2, rest.count)
    case .units32: return min(4, rest.count)
    case .pairs:
      let pair = rest.prefix(2)
      return pair.count == 2 && 0x81...0xFE ~= pair[pair.startIndex] && pair[pair.startIndex + 1] >= 0x80 ? 2 : 1
    }
  }
}

/// One of the system's converters to UTF-8.
private struct Converter: ~Copyable {
  private let handle: iconv_t
  private let isStateful: Bool

  init?(_ name: String) {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
    isStateful = name.hasPrefix("ISO-2022")
  }

  deinit { iconv_close(handle) }

  /// Converts up to the end or to what is no text, and takes what was converted from `rest`.
  /// - Returns: whether what is left was only cut off.
  func convert(_ rest: inout Slice<UnsafeRawBufferPointer>, into output: inout [UInt8]) -> Bool {
    // `iconv` takes the input as mutable and does not write to it.
    let input = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: rest))
    var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    var failure: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      repeat {
        var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        failure = iconv(handle, &next, &left, &target, &room) == -1 ? errno : 0
        output.append(contentsOf: buffer.prefix(buffer.count - room))
      } while failure == E2BIG
    }
    rest = rest.suffix(left)
    // What it holds back stands before what is no text; to ask for it sets a stateful encoding back to its start.
    if failure != 0, !isStateful { finish(into: &output) }
    return failure == EINVAL
  }

  /// The single character that bytes are, if they are one and none of private use.
  func character(_ bytes: Slice<UnsafeRawBufferPointer>) -> (utf8: [UInt8], length: Int)? {
    var rest = bytes
    var utf8: [UInt8] = []
    _ = convert(&rest, into: &utf8)
    guard rest.isEmpty, let first = utf8.first, first != 0xEE else { return nil }
    return (utf8, bytes.count)
  }

  /// Appends what the converter holds back.
  func finish(into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = buffer.count
      _ = iconv(handle, nil, nil, &target, &room)
      output.append(contentsOf: buffer.prefix(buffer.count - room))
    }
  }
}
