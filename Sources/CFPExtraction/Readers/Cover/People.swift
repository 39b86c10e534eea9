import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReaderInput {
  /// The people that stand behind a role's label.
  func people(role: Range<Int>, names: Range<Int>, _ reader: Reader) -> [Statement] {
    personNames(in: names).map { statement(Person(name: text.stated($0), roles: [text.stated(role)]), reader) }
  }

  /// Reads a table of experts: name, organisation (also one cell for several rows), role, certificate.
  func people(_ grid: TableGrid, _ columns: [TableColumn]) -> [Statement] {
    // A cell shared by several rows leaves the lower ones empty where the source knows no row spans.
    var organization: Stated<String>?
    var found: [Statement] = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let nameCell = reader.cells(.name).first, let name = personNames(in: nameCell.range).first else { continue }
      organization = reader.words(.organization) ?? organization
      found.append(
        statement(
          Person(
            name: text.stated(name), roles: [reader.words(.role)].compactMap { $0 }, organization: organization,
            certificate: reader.words(.certificate)), .peopleTable))
    }
    return found
  }

  private func statement(_ person: Person, _ reader: Reader) -> Statement {
    Statement(content: .field(.person, .person(person)), reader: reader, place: person.name.span)
  }

  /// The names in a cell or value: two to four Chinese characters, or two to four capitalised Latin words.
  private func personNames(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    func close(_ end: Int) {
      let part = trimmed(start..<end, of: bytes)
      if isPersonName(part) { found.append(part) }
    }
    while index < range.upperBound {
      let isSeparator = ",;/|".utf8.contains(bytes[index])
      if isSeparator || bytes.holds(listComma, at: index, end: range.upperBound) {
        close(index)
        index += isSeparator ? 1 : 3
        start = index
      } else {
        index += 1
      }
    }
    close(range.upperBound)
    return found
  }

  private func isPersonName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, text.field(labelled: range) == nil else { return false }
    let isHan = bytes[range].allSatisfy { $0 >= 0x80 }
    if isHan { return (6...15).contains(range.count) }
    let words = bytes[range].split(separator: UInt8(ascii: " "))
    return (2...4).contains(words.count) && range.count <= 40
      && words.allSatisfy { word in
        word.first.map { (0x41...0x5A).contains($0) } ?? false && !word.contains(where: \.isDigit)
      }
  }
}

private let listComma = Array("、".utf8)
