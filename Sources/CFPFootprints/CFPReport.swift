public import CFPDocuments
public import CFPTables

/// Everything that a product-carbon-footprint report states, with the document that it was read from.
public struct CFPReport: Sendable {
  public var document: Document
  /// The language by BCP 47: `zh-Hans`, `zh-Hant`, `en`, ...
  public var language: String
  public var statement = ReportStatement()
  public var company = Company()
  public var product = Product()
  /// One entry a printed row of activity data, in printed order.
  public var inventory: [InventoryRow] = []
  /// The headline product's results.
  public var results = FootprintResults()
  /// All products' or functional units' results, where the report has several.
  public var resultSets: [FootprintResults] = []
  /// Which of them is the headline's, once more; nil where none is.
  public var headlineSet: Int?
  public var factorSources: [FactorSource] = []
  public var people: [Person] = []
  public var mentions: [Mention] = []
  /// Every number with an emission unit in a sentence, in printed order; what a figure of the report states is among them.
  public var sentenceNumbers: [SentenceNumber] = []
  /// What sentences say of the figures: which stage is the largest, by how much the total changed.
  public var claims: [Claim] = []
  /// Fields that are stated twice, differently.
  public var contradictions: [Contradiction] = []
  /// Tables and figures by their captions' numbers, and the places that refer to them.
  public var numbering = CaptionNumbers()
  /// Captions and sentences that announce figures in a table or an annex that is not there: a picture, a part left out.
  public var absentTables: [TextSpan] = []
  /// What the extraction had to leave undone, for people. Empty as a rule.
  public var notes: [String] = []
  /// Whether there is anything of a footprint in the text: a life-cycle stage or an emission quantity.
  public var statesFootprint = false
  /// What each table of the document is, in the order of `Document.tables`.
  public var tables: [TableReading] = []
  /// What the numbers of each table say about each other, in the order of `Document.tables`.
  public var tableAnalyses: [TableAnalysis] = []

  public init(document: Document, language: String) {
    self.document = document
    self.language = language
  }
}

extension CFPReport {
  /// Whether the rows of some inventory were not all read as data.
  public var isInventoryCut: Bool { tables.contains { $0.isCut && $0.role == .inventory } }

  /// Whether the rows of the table of results were not all read as data.
  public var areResultsCut: Bool {
    results.tables.contains { tables.indices.contains($0) && tables[$0].isCut }
  }
}

/// The report itself: who issued it when, by which rules.
public struct ReportStatement: Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case title, number, verificationBody, programmeOperator, preparedBy, accreditation, client, opinion, assuranceLevel,
      verificationStandard
    case siteVisit, pcr, dataSources, dataQuality, cutOff, allocation, assumptions, uncertainty,
      formula
    case recommendations
  }

  public var fields = StatedFields<Field>()
  public var issueDate: Stated<PrintedDate>?
  public var validUntil: Stated<PrintedDate>?
  /// The standards that the footprint was quantified and reported by, each once, in order of first appearance.
  public var standards: [Stated<String>] = []
  public var dataPeriodStart: Stated<PrintedDate>?
  public var dataPeriodEnd: Stated<PrintedDate>?
  /// `AR4`, `AR5`, `AR6`.
  public var assessmentReport: Stated<String>?
  /// Years of the GWP's time horizon.
  public var horizonYears: Stated<Int>?
  public var primaryDataShare: Quantity?

  public init() {}
}

/// A name with the ways to reach it.
public struct Contact: Sendable {
  public var name: Stated<String>?
  public var phone: Stated<String>?
  public var email: Stated<String>?

  public init() {}

  public var isEmpty: Bool { name == nil && phone == nil && email == nil }
}

/// The producer.
public struct Company: Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case name, address, unifiedSocialCreditCode, website, industry, registeredCapital
  }

  public var fields = StatedFields<Field>()
  public var formerNames: [Stated<String>] = []
  public var sites: [Stated<String>] = []
  public var legalRepresentative = Contact()
  public var contact = Contact()
  public var foundedYear: Stated<Int>?
  public var employees: Stated<Int>?
  public var technicalEmployees: Stated<Int>?
  public var siteArea: Quantity?
  public var buildingArea: Quantity?

  public init() {}
}

/// The product whose footprint is stated.
public struct Product: Sendable {
  public enum Field: String, CaseIterable, Sendable {
    case name, model, function, description
  }

  public var fields = StatedFields<Field>()
  public var functionalUnit: FunctionalUnit?
  public var mass: Quantity?
  public var serviceLife: Quantity?
  public var biogenicCarbonContent: Quantity?
  /// Units made in the data period, and what all of them emitted.
  public var annualOutput: Quantity?
  public var annualEmission: Quantity?
  public var boundary = SystemBoundary()
  public var processFlow: [Stated<String>] = []

  public init() {}
}

/// What the footprint is stated for.
public struct FunctionalUnit: Sendable {
  public enum Kind: String, Sendable { case functional, declared }

  public var kind: Kind?
  /// Amount and unit: 1 台.
  public var amount: Quantity
  /// The words as printed: `1台…计量箱（…）`.
  public var text: Stated<String>

  public init(kind: Kind?, amount: Quantity, text: Stated<String>) {
    self.kind = kind
    self.amount = amount
    self.text = text
  }
}

/// Which stages and processes are counted.
public struct SystemBoundary: Sendable {
  public struct Stage: Sendable {
    public var stage: LifeCycleStage
    public var label: Stated<String>
    public var included: [Stated<String>]
    public var excluded: [Stated<String>]

    public init(
      stage: LifeCycleStage, label: Stated<String>, included: [Stated<String>] = [],
      excluded: [Stated<String>] = []
    ) {
      self.stage = stage
      self.label = label
      self.included = included
      self.excluded = excluded
    }
  }

  public var kind: Stated<BoundaryKind>?
  /// The boundary table's stages, or those that the boundary's sentence names.
  public var stages: [Stage] = []
  /// Stages that a sentence claims to be inside the boundary (each place on its own), for comparing with the figures.
  public var claims: [(stage: LifeCycleStage, label: Stated<String>)] = []
  /// Stages that the boundary's sentence names to say that they are not quantified.
  public var disclaimed: Set<LifeCycleStage> = []
  /// Modules marked MND, MNR, ND.
  public var notDeclared: [Stated<String>] = []

  public init() {}
}

/// Where a factor comes from, for a carrier and a value that the text names.
public struct FactorSource: Sendable {
  public var item: Stated<String>
  public var carrier: Carrier?
  public var factor: Quantity
  public var year: Stated<Int>?
  public var publisher: Stated<String>?
  public var announcementDate: Stated<PrintedDate>?
  /// The sentence or cell that names the source.
  public var source: Stated<String>?
  /// F03, EF-12: the code that its table gives it, by which rows of inventories name it.
  public var code: String?

  public init(item: Stated<String>, carrier: Carrier?, factor: Quantity) {
    self.item = item
    self.carrier = carrier
    self.factor = factor
  }
}

/// An author, reviewer, team member or expert.
public struct Person: Sendable {
  public var name: Stated<String>
  public var roles: [Stated<String>]
  public var organization: Stated<String>?
  public var certificate: Stated<String>?

  public init(
    name: Stated<String>, roles: [Stated<String>] = [], organization: Stated<String>? = nil,
    certificate: Stated<String>? = nil
  ) {
    self.name = name
    self.roles = roles
    self.organization = organization
    self.certificate = certificate
  }
}
