import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  /// Adds the people that stand behind a role's label.
  mutating func addPeople(role: Range<Int>, names: Range<Int>) {
    for name in personNames(in: names) {
      let index = person(named: name)
      let stated = text.stated(role)
      if !report.people[index].roles.contains(where: { $0.value == stated.value }) {
        report.people[index].roles.append(stated)
      }
    }
  }

  /// Reads a table of experts: name, organisation (also one cell for several rows), role, certificate.
  mutating func readPeople(_ grid: TableGrid, _ columns: [TableColumn]) {
    var lastOrganization: Stated<String>?
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let reader = RowReader(grid: grid, columns: columns, text: text, row: row)
      guard let nameCell = reader.cells(.name).first,
        let name = personNames(in: nameCell.range).first
      else { continue }
      let index = person(named: name)
      if let organization = reader.words(.organization) {
        lastOrganization = organization
      }
      // A cell shared by several rows leaves the lower ones empty where the source knows no row spans.
      if report.people[index].organization == nil {
        report.people[index].organization = lastOrganization
      }
      if report.people[index].certificate == nil {
        report.people[index].certificate = reader.words(.certificate)
      }
      if let role = reader.words(.role),
        !report.people[index].roles.contains(where: { $0.value == role.value })
      {
        report.people[index].roles.append(role)
      }
    }
  }

  /// The index of the person of a name, added where it is new.
  private mutating func person(named range: Range<Int>) -> Int {
    let stated = text.stated(range)
    if let known = report.people.firstIndex(where: { $0.name.value == stated.value }) {
      report.people[known].name.also.append(stated.span)
      return known
    }
    report.people.append(Person(name: stated))
    return report.people.count - 1
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
