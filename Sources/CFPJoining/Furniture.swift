package import CFPDocuments

/// Whether a line says nothing but which page this is: `第 2 页 共 24 页`, `— 6 —`, `Page 3 of 10`, `3 / 24`.
/// A bare number is not taken for one here: only its place on the page could say so.
package func isPageNumber(_ line: TextSpan, in text: [UInt8]) -> Bool {
  guard line.end - line.start <= 64 else { return false }
  var index = line.start
  var numbers = 0
  var saysPage = false
  var startsWithDash = false
  var endsWithDash = false
  var saysOf = false
  while index < line.end {
    let byte = text[index]
    if isDigit(byte) {
      let start = index
      while index < line.end, isDigit(text[index]) { index += 1 }
      if index - start > 4 { return false }
      numbers += 1
      endsWithDash = false
      continue
    }
    let blank = text.blankLength(at: index, before: line.end)
    if blank > 0 {
      index += blank
      continue
    }
    guard let length = text.length(ofAny: pageWords, at: index, before: line.end) else { return false }
    if text.length(ofAny: pageMarks, at: index, before: line.end) != nil { saysPage = true }
    let isDash = text.length(ofAny: dashes, at: index, before: line.end) != nil
    if isDash, numbers == 0 { startsWithDash = true }
    endsWithDash = isDash
    if numbers == 1, byte == UInt8(ascii: "/") || byte | 0x20 == UInt8(ascii: "o") { saysOf = true }
    index += length
  }
  if saysPage { return (1...2).contains(numbers) }
  if numbers == 1 { return startsWithDash && endsWithDash }
  return numbers == 2 && saysOf && isPageOfPages(line, in: text)
}

/// `3 / 24`, `3 of 24`: the first number is not larger than the second, and neither is long.
private func isPageOfPages(_ line: TextSpan, in text: [UInt8]) -> Bool {
  var values: [Int] = []
  var index = line.start
  guard isDigit(text[index]), isDigit(text[line.end - 1]) else { return false }
  while index < line.end {
    guard isDigit(text[index]) else {
      index += 1
      continue
    }
    var value = 0
    while index < line.end, isDigit(text[index]) {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    values.append(value)
  }
  return values.count == 2 && values[0] >= 1 && values[0] <= values[1] && values[1] >= 2 && values[1] < 1000
}

private let dashes: WordList = ["-", "–", "—"]

/// Whether a line says nothing but a number as pages have them, in digits or small Roman numerals.
package func isBareNumber(_ line: TextSpan, in text: [UInt8]) -> Bool {
  let length = line.end - line.start
  guard (1...4).contains(length) else { return false }
  return text[line.start..<line.end].allSatisfy { isDigit($0) || isRomanDigit($0) }
}
