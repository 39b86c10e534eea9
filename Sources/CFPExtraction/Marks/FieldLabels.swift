import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReportText {
  /// The field a label names: the whole label, blanks, marks and a colon aside; the label without a bracket behind it
  /// (`机构名称（公章）`), or what the bracket holds (`经济运营者（制造商）`); one of two forms (`Hersteller / Deklarationsinhaber`).
  func field(labelled label: Range<Int>) -> FieldKey? {
    let range = bareLabel(label)
    guard range.count >= 3, range.count <= 72 else { return nil }
    if let key = knownLabel(range) ?? bilingualField(range) ?? spacedField(range) { return key }
    if bytes[range.upperBound - 1] == UInt8(ascii: ")"), let open = bytes[range].lastIndex(of: UInt8(ascii: "(")) {
      if let key = knownLabel(range.lowerBound..<open) { return key }
      let inner = trimmed((open + 1)..<(range.upperBound - 1), of: bytes)
      return inner.count >= 6 && open > range.lowerBound ? namedField(inner) : nil
    }
    return fieldOfTwoForms(range)
  }

  /// A label without blanks, list marks and letters, marks of bold type, a colon, a question mark.
  private func bareLabel(_ label: Range<Int>) -> Range<Int> {
    // `2.1 零部件名称`: a questionnaire numbers its labels.
    var range = trimmed(label, of: bytes)
    // The N. of `N.º do parecer` is none.
    if let first = bytes[range].first, !first.isASCIILetter { range = withoutNumbering(bytes, range) }
    while let last = bytes[range].last, ":* ?".utf8.contains(last) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while let first = bytes[range].first {
      if "* ->#".utf8.contains(first) {
        range = (range.lowerBound + 1)..<range.upperBound
      } else if first >= 0xC2,
        let mark = listMarks.first(where: { bytes.holds($0, at: range.lowerBound, end: range.upperBound) })
      {
        range = trimmed((range.lowerBound + mark.count)..<range.upperBound, of: bytes)
      } else {
        break
      }
    }
    // `(a) Manufacturer`
    let open = range.lowerBound
    if range.count > 6, bytes[open] == UInt8(ascii: "("), bytes[open + 1].isASCIILetter,
      bytes[open + 2] == UInt8(ascii: ")")
    {
      range = trimmed((open + 3)..<range.upperBound, of: bytes)
    }
    return range
  }

  /// A label as the vocabulary has it, or made of the words that labels are made of.
  private func knownLabel(_ range: Range<Int>) -> FieldKey? {
    guard range.count >= 2 else { return nil }
    if let key = vocabulary.fields.exact(bytes, range) { return key }
    let label = trimmed(range, of: bytes)
    return LabelGrammar.standard.key(of: bytes[label]).flatMap { isTwoLabels(label) ? nil : $0 }
  }

  /// `Product Owner of the declaration`: two labels of one line, with their values below.
  private func isTwoLabels(_ label: Range<Int>) -> Bool {
    label.contains { index in
      guard bytes[index] == UInt8(ascii: " "), let one = vocabulary.fields.exact(bytes, label.lowerBound..<index),
        let other = vocabulary.fields.exact(bytes, index..<label.upperBound)
      else { return false }
      return one != other
    }
  }

  /// A label in a bracket: only one of a name. `（日期）` behind a word explains it.
  private func namedField(_ range: Range<Int>) -> FieldKey? {
    switch knownLabel(range) {
    case .company(.name)?: .company(.name)
    case .statement(.verificationBody)?: .statement(.verificationBody)
    default: nil
    }
  }

  /// `Hersteller / Deklarationsinhaber`, `Model / Type`: the first of two labels. A client that is the producer is the
  /// producer.
  private func fieldOfTwoForms(_ range: Range<Int>) -> FieldKey? {
    guard let joint = bytes[range].firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") }),
      let one = knownLabel(range.lowerBound..<joint), let other = knownLabel((joint + 1)..<range.upperBound)
    else { return nil }
    let clients: Set<FieldKey> = [.company(.name), .statement(.client)]
    return Set([one, other]) == clients ? .company(.name) : one
  }

  /// 产品名称 Product, 型号 / Model: a label in two languages, of which one is known.
  private func bilingualField(_ label: Range<Int>) -> FieldKey? {
    guard let first = bytes[label].first, first >= 0x80,
      let turn = bytes[label].firstIndex(where: \.isASCIILetter), label.upperBound - turn >= 4,
      bytes[turn..<label.upperBound].allSatisfy({ $0.isASCIILetter || " ./".utf8.contains($0) })
    else { return nil }
    var end = turn
    while end > label.lowerBound, " /|(".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > label.lowerBound else { return nil }
    return knownLabel(label.lowerBound..<end) ?? vocabulary.fields.exact(bytes, turn..<label.upperBound)
  }

  /// 申 请 方, 제 품 명: a label whose characters blanks part, to fill a column.
  private func spacedField(_ label: Range<Int>) -> FieldKey? {
    guard label.count >= 7, bytes[label.lowerBound] >= 0xE3 else { return nil }
    var letters: [UInt8] = []
    var index = label.lowerBound
    while index + 3 <= label.upperBound, bytes[index] >= 0xE3 {
      letters += bytes[index..<(index + 3)]
      index += 3
      guard index < label.upperBound else { return vocabulary.fields.exact(letters, 0..<letters.count) }
      guard bytes[index] == UInt8(ascii: " ") else { return nil }
      while index < label.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
    return nil
  }
}
