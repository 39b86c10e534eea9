import CFPQuantities

/// The phone number, identity number or e-mail address that starts at `index` of folded text, by its form alone.
func personalNumber(in folded: [UInt8], at index: Int) -> (Redactor.Kind, Range<Int>)? {
  if let end = emailEnd(in: folded, at: index) { return (.email, index..<end) }
  guard folded[index].isDigit, !isInsideNumber(folded, at: index) else { return nil }
  if let end = identityEnd(in: folded, at: index) { return (.identity, index..<end) }
  if let end = mobileEnd(in: folded, at: index) ?? landlineEnd(in: folded, at: index) { return (.phone, index..<end) }
  return nil
}

/// A phone number's digits, without China's country code: what makes two spellings one number.
func phoneKey(_ folded: some Sequence<UInt8>) -> [UInt8] {
  let digits = folded.filter(\.isDigit)
  for prefix in countryCodes where digits.starts(with: prefix) && digits.count == prefix.count + 11 {
    return Array(digits.dropFirst(prefix.count))
  }
  return digits
}

private let countryCodes: [[UInt8]] = [Array("0086".utf8), Array("86".utf8)]

/// Whether a digit before `index`, or a decimal point behind a digit, makes what starts here the rest of a number.
private func isInsideNumber(_ bytes: [UInt8], at index: Int) -> Bool {
  guard index > 0 else { return false }
  if bytes[index - 1].isDigit { return true }
  return bytes[index - 1] == UInt8(ascii: ".") && index > 1 && bytes[index - 2].isDigit
}

/// The index, where a number may end there: no digit follows, and no decimals.
private func numberEnd(_ bytes: [UInt8], at index: Int) -> Int? {
  guard index < bytes.count else { return index }
  if bytes[index].isDigit { return nil }
  if bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count, bytes[index + 1].isDigit { return nil }
  return index
}

/// The index behind `count` digits; one separator may stand behind as many of them as `breaks` says.
private func digitsEnd(_ bytes: [UInt8], at start: Int, count: Int, breaks: [Int] = []) -> Int? {
  var index = start
  var taken = 0
  while taken < count {
    guard index < bytes.count else { return nil }
    if bytes[index].isDigit {
      taken += 1
    } else {
      guard breaks.contains(taken), index > start, bytes[index - 1].isDigit, " -".utf8.contains(bytes[index]) else {
        return nil
      }
    }
    index += 1
  }
  return index
}

/// A mainland mobile number: 1, 3 to 9, nine more digits; `139 1507 5900` and a country code before it, too.
private func mobileEnd(in bytes: [UInt8], at start: Int) -> Int? {
  var index = start
  for prefix in countryCodes where bytes[start...].starts(with: prefix) {
    index = start + prefix.count
    if index < bytes.count, " -".utf8.contains(bytes[index]) { index += 1 }
    break
  }
  guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "1"),
    (UInt8(ascii: "3")...UInt8(ascii: "9")).contains(bytes[index + 1]),
    let end = digitsEnd(bytes, at: index, count: 11, breaks: [3, 7])
  else { return nil }
  return numberEnd(bytes, at: end)
}

/// A mainland landline number: area code from 0, seven or eight digits, an extension.
private func landlineEnd(in bytes: [UInt8], at start: Int) -> Int? {
  guard bytes[start] == UInt8(ascii: "0") else { return nil }
  for area in [4, 3] {
    guard var index = digitsEnd(bytes, at: start, count: area) else { continue }
    if index < bytes.count, bytes[index] == UInt8(ascii: ")") { index += 1 }
    if index < bytes.count, " -".utf8.contains(bytes[index]) { index += 1 }
    for count in [8, 7] {
      guard let end = digitsEnd(bytes, at: index, count: count).flatMap({ numberEnd(bytes, at: $0) }) else { continue }
      return extensionEnd(in: bytes, at: end) ?? end
    }
  }
  return nil
}

private func extensionEnd(in bytes: [UInt8], at start: Int) -> Int? {
  guard start < bytes.count, bytes[start] == UInt8(ascii: "-") else { return nil }
  var index = start + 1
  while index < bytes.count, bytes[index].isDigit { index += 1 }
  return (1...5).contains(index - start - 1) ? numberEnd(bytes, at: index) : nil
}

/// A mainland identity number: region, a date of birth that the calendar has, three digits, a check digit or X.
private func identityEnd(in bytes: [UInt8], at start: Int) -> Int? {
  guard (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(bytes[start]),
    let end = digitsEnd(bytes, at: start, count: 17, breaks: [6, 14]), end < bytes.count,
    bytes[end].isDigit || bytes[end] | 0x20 == UInt8(ascii: "x"), numberEnd(bytes, at: end + 1) != nil
  else { return nil }
  let digits = bytes[start..<end].filter(\.isDigit).map { Int($0 - 0x30) }
  let year = digits[6...9].reduce(0) { $0 * 10 + $1 }
  let (month, day) = (digits[10] * 10 + digits[11], digits[12] * 10 + digits[13])
  return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day) ? end + 1 : nil
}

private func emailEnd(in bytes: [UInt8], at start: Int) -> Int? {
  guard bytes[start].isAlphanumeric, start == 0 || !bytes[start - 1].isMailbox else { return nil }
  var index = start
  while index < bytes.count, bytes[index].isMailbox { index += 1 }
  guard index < bytes.count, bytes[index] == UInt8(ascii: "@") else { return nil }
  index += 1
  let domain = index
  while index < bytes.count, bytes[index].isAlphanumeric || ".-".utf8.contains(bytes[index]) { index += 1 }
  while index > domain, !bytes[index - 1].isAlphanumeric { index -= 1 }
  return bytes[domain..<index].contains(UInt8(ascii: ".")) ? index : nil
}

extension UInt8 {
  /// Whether the byte may stand in the part of an e-mail address before the `@`.
  fileprivate var isMailbox: Bool { isAlphanumeric || "._%+-".utf8.contains(self) }
}
