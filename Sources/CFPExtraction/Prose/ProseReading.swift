import CFPDocuments
import CFPFootprints
import CFPQuantities

extension Extraction {
  /// Reads running text: paragraphs, list items, captions, and table cells that hold sentences.
  mutating func readProse() {
    readTitle()
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .paragraph, .listItem:
        for part in text.parts(of: blockRanges[index]) {
          readProse(marks(in: text, part, block: index))
        }
        readProcessFlow(index)
      case .heading:
        readStandards(in: blockRanges[index])
      case .table(let table):
        readSentenceCells(of: table, block: index)
      case .formula:
        if report.statement.fields[.formula] == nil {
          report.statement.fields[.formula] = Stated(document.printed(block.span), at: block.span)
        }
      case .caption, .figure, .contents, .furniture: break
      }
    }
    readSections()
    readNumbering()
    readAbsentTables()
  }

  private mutating func readProse(_ block: ProseBlock) {
    noteEvidence(block)
    noteNumbers(block)
    readStandards(in: block.range)
    readCompanyFacts(block)
    readFunctionalUnit(block)
    readBoundarySentence(block, isClaim: false)
    readPeriod(block)
    readAssessmentReport(block)
    readFactorStatements(block)
    readFootprintStatements(block)
    readHeadlineFigure(block)
    readClaims(block)
    readAnnexReferences(block)
    proseAbove = block
    readProductFacts(block)
  }

  /// Notes what makes a text a footprint's: an emission quantity, the word footprint, a stage's full name.
  private mutating func noteEvidence(_ block: ProseBlock) {
    guard !report.statesFootprint else { return }
    report.statesFootprint =
      block.numbers.contains { $0.unit?.isEmission ?? false }
      || block.phrases.contains { $0.key == .footprint || isStage($0.key) && $0.range.count >= 12 }
  }

  /// Sentences in table cells: boundaries, functional units; their figures are the table's own business.
  private mutating func readSentenceCells(of table: Int, block: Int) {
    for cell in document.tables[table].cells where cell.span.end - cell.span.start >= 24 {
      for part in text.parts(of: text.range(cell.span)) {
        readSentenceCell(marks(in: text, part, block: block))
      }
    }
  }

  private mutating func readSentenceCell(_ block: ProseBlock) {
    readStandards(in: block.range)
    noteEvidence(block)
    if block.numbers.count < block.range.count / 12 { noteNumbers(block) }
    readBoundarySentence(block, isClaim: false)
    readAssessmentReport(block)
    readCompanyFacts(block)
  }

  /// The title: the first heading or line that names a report of a footprint; else the first heading.
  private mutating func readTitle() {
    guard report.statement.fields[.title] == nil else { return }
    var fallback: Int?
    for (index, block) in document.blocks.enumerated().prefix(40) {
      switch block.kind {
      case .heading, .paragraph: break
      default: continue
      }
      let range = blockRanges[index]
      guard !range.isEmpty, range.count <= 160, labelledValue(in: range) == nil else { continue }
      // `1 Goal and scope` is the first chapter, not the title.
      if fallback == nil, case .heading = block.kind, block.number == nil, !bytes[range.lowerBound].isDigit {
        fallback = index
      }
      if titleSubjects.contains(where: { find($0, in: bytes, range) != nil }),
        titleKinds.contains(where: { find($0, in: bytes, range) != nil })
      {
        report.statement.fields[.title] = text.stated(range)
        readSubtitle(below: index)
        return
      }
    }
    if let fallback { report.statement.fields[.title] = text.stated(blockRanges[fallback]) }
  }

  /// A subtitle that dashes open names the product: `——汽车动力电池，100kwh`.
  private mutating func readSubtitle(below title: Int) {
    guard report.product.fields[.name] == nil, title + 1 < blockRanges.count else { return }
    let line = blockRanges[title + 1]
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard start >= line.lowerBound + 2 else { return }
    let end = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? line.upperBound
    let name = trimmed(start..<end, of: bytes)
    if !name.isEmpty, name.count <= 120 { report.product.fields[.name] = text.stated(name) }
  }

  /// The passages under headings that name them: cut-off, allocation, assumptions, uncertainty, recommendations.
  private mutating func readSections() {
    for (index, block) in document.blocks.enumerated() {
      guard case .heading = block.kind else { continue }
      var heading = blockRanges[index]
      if let number = block.number { heading = text.range(TextSpan(number.end, block.span.end)) }
      guard case .statement(let field)? = text.field(labelled: withoutNumbering(bytes, heading)),
        passageFields.contains(field), report.statement.fields[field] == nil,
        let passage = passage(under: index)
      else { continue }
      report.statement.fields[field] = Stated(document.printed(passage), at: passage)
    }
  }

  /// The text between a heading and the next one, where it is prose.
  private func passage(under heading: Int) -> TextSpan? {
    var span: TextSpan?
    for block in document.blocks[(heading + 1)...] {
      switch block.kind {
      case .paragraph, .listItem: span = span.map { $0.union(block.span) } ?? block.span
      case .furniture where span == nil: continue
      default: return span
      }
    }
    return span
  }

  /// Mass and service life of the product, stated in a sentence.
  private mutating func readProductFacts(_ block: ProseBlock) {
    for phrase in block.phrases {
      switch phrase.key {
      case .mass where report.product.mass == nil:
        if let number = number(behind: phrase.range.upperBound, within: 18, in: block),
          number.unit?.symbol.dimension == .mass,
          number.unit?.per == nil
        {
          report.product.mass = number.quantity(in: text)
        }
      case .serviceLife where report.product.serviceLife == nil:
        if let number = number(behind: phrase.range.upperBound, within: 18, in: block),
          number.unit?.symbol.dimension == .year
        {
          report.product.serviceLife = number.quantity(in: text)
        }
      default: break
      }
    }
  }

  /// The first number of a block that starts at most `distance` bytes behind an index.
  func number(behind index: Int, within distance: Int, in block: ProseBlock) -> ProseNumber? {
    block.numbers.first { $0.range.lowerBound >= index && $0.range.lowerBound <= index + distance }
  }

  // MARK: Company

  private mutating func readCompanyFacts(_ block: ProseBlock) {
    for phrase in block.phrases {
      let behind = phrase.range.upperBound
      switch phrase.key {
      case .founded where report.company.foundedYear == nil:
        if let date = dates(bytes, in: behind..<min(block.range.upperBound, behind + 24)).first,
          date.range.lowerBound <= behind + 6
        {
          report.company.foundedYear = text.stated(date.date.year, date.range)
        } else if let year = number(behind: behind, within: 4, in: block)?.number?.whole,
          (1700...2100).contains(year),
          let range = number(behind: behind, within: 4, in: block)?.numberRange
        {
          report.company.foundedYear = text.stated(year, range)
        }
      case .employees where report.company.employees == nil:
        if let (count, range) = headCount(phrase.range, block) {
          report.company.employees = text.stated(count, range)
        }
      case .technicalEmployees where report.company.technicalEmployees == nil:
        if let (count, range) = headCount(phrase.range, block) {
          report.company.technicalEmployees = text.stated(count, range)
        }
      case .siteArea where report.company.siteArea == nil:
        report.company.siteArea = area(behind, block)
      case .buildingArea where report.company.buildingArea == nil:
        report.company.buildingArea = area(behind, block)
      default: break
      }
    }
    readFormerNames(in: block.range)
  }

  /// A number of people close behind a phrase: 职工156人, 员工约300余人, or before it: `156 employees`.
  private func headCount(_ phrase: Range<Int>, _ block: ProseBlock) -> (Int, Range<Int>)? {
    let behind = phrase.upperBound
    if let number = number(behind: behind, within: 12, in: block), number.unit == nil,
      let count = number.number?.whole
    {
      let next = number.numberRange.upperBound
      if personUnits.contains(where: { bytes.holds($0, at: next, end: block.range.upperBound) }) {
        return (count, number.numberRange)
      }
    }
    let before = block.numbers.last {
      $0.range.upperBound <= phrase.lowerBound && phrase.lowerBound - $0.range.upperBound <= 12
    }
    if let before, before.unit == nil, let count = before.number?.whole, bytes[behind - 1].isASCIILetter {
      return (count, before.numberRange)
    }
    return nil
  }

  private func area(_ behind: Int, _ block: ProseBlock) -> Quantity? {
    guard let number = number(behind: behind, within: 15, in: block),
      number.unit?.symbol.dimension == .area
    else { return nil }
    return number.quantity(in: text)
  }

  /// 有限公司(原…有限公司), （曾用名：…）.
  private mutating func readFormerNames(in range: Range<Int>) {
    var index = range.lowerBound
    while let open = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      guard
        let marker = formerNameMarkers.first(where: {
          bytes.holds($0, at: open, end: range.upperBound)
        }),
        let close = bytes[open..<min(range.upperBound, open + 110)].firstIndex(
          of: UInt8(ascii: ")"))
      else { continue }
      var start = open + marker.count
      if bytes[start] == UInt8(ascii: ":") { start += 1 }
      let name = text.stated(start..<max(start, close))
      guard companyEndings.contains(where: { name.value.hasSuffix($0) }) else { continue }
      if let known = report.company.formerNames.firstIndex(where: { $0.value == name.value }) {
        report.company.formerNames[known].also.append(name.span)
      } else {
        report.company.formerNames.append(name)
      }
    }
  }

  // MARK: Method

  /// The assessment report whose GWP values are used, and their time horizon.
  mutating func readAssessmentReport(_ block: ProseBlock) {
    for phrase in block.phrases {
      switch phrase.key {
      case .assessmentReport(let name) where report.statement.assessmentReport == nil:
        report.statement.assessmentReport = text.stated(name, phrase.range)
      case .horizon where report.statement.horizonYears == nil:
        report.statement.horizonYears = text.stated(100, phrase.range)
      default: break
      }
    }
  }

  /// A process flow: a line under a heading such as 工艺流程 whose steps dashes or arrows join.
  mutating func readProcessFlow(_ block: Int) {
    guard report.product.processFlow.isEmpty, blockRanges[block].count <= 1200,
      sections[block].last.map({ heading in
        flowWords.contains { find($0, in: bytes, blockRanges[heading]) != nil }
      }) ?? false
    else { return }
    let steps = flowSteps(blockRanges[block])
    if steps.count >= 3 { report.product.processFlow = steps.map { text.stated($0) } }
  }

  private func flowSteps(_ range: Range<Int>) -> [Range<Int>] {
    var steps: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if let joint = flowJoints.first(where: { bytes.holds($0, at: index, end: range.upperBound) }) {
        let step = trimmed(start..<index, of: bytes)
        if !step.isEmpty { steps.append(step) }
        index += joint.count
        start = index
      } else {
        index += 1
      }
    }
    let last = trimmed(start..<range.upperBound, of: bytes)
    if !last.isEmpty { steps.append(last) }
    return steps.allSatisfy { $0.count <= 90 } ? steps : []
  }
}

private let titleSubjects = [
  "碳足迹", "碳足跡", "carbon footprint", "environmental product declaration", "탄소발자국", "カーボンフットプリント",
  "cfp", "pcf", "温室气体",
].map { Array($0.utf8) }
private let titleKinds = [
  "보고서", "报告", "報告", "report", "declaration", "声明", "聲明", "study", "statement", "산출근거서", "評估", "评估", "评价",
].map { Array($0.utf8) }
private let passageFields: Set<ReportStatement.Field> = [
  .dataSources, .dataQuality, .cutOff, .allocation, .assumptions, .uncertainty, .recommendations,
  .opinion,
]
private let personUnits = [
  "人", "余人", "餘人", "名", "余名", "位", "多人", "employees", "people", " employees", " people", " staff",
].map { Array($0.utf8) }
private let formerNameMarkers = ["(原名", "(原", "(曾用名", "(前身为", "(前身", "(formerly "].map {
  Array($0.utf8)
}
private let companyEndings = ["公司", "厂", "集团", "中心", "Ltd", "Ltd.", "Inc", "Inc.", "GmbH", "Co."]
private let flowWords = [
  "工艺流程", "生产流程", "工艺", "流程", "製程", "process flow", "production process", "manufacturing process",
].map { Array($0.utf8) }
private let flowJoints = ["→", "➔", "⇒", "->", "--", "-", ">", "—"].map { Array($0.utf8) }
