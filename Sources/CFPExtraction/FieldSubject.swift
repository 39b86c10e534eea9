import CFPDocuments
import CFPFootprints
import CFPQuantities

/// What a field's statement is about: a place in the report's JSON.
enum FieldSubject: Hashable, Sendable {
  case statement(ReportStatement.Field)
  case company(Company.Field)
  case product(Product.Field)
  case issueDate, validUntil, period, periodStart, periodEnd, standard, assessmentReport, horizon, primaryDataShare
  case formerName, site, foundedYear, employees, technicalEmployees, siteArea, buildingArea
  case representativeName, representativePhone, contactName, contactPhone, contactEmail
  case functionalUnit, mass, serviceLife, annualOutput, annualEmission, processFlow
  case boundaryKind, boundaryStage, boundaryOmission
  case person

  /// Where the JSON holds it (RFC 6901).
  var pointer: String {
    switch self {
    case .statement(let field): "/report/\(field.rawValue)"
    case .company(let field): "/company/\(field.rawValue)"
    case .product(let field): "/product/\(field.rawValue)"
    case .issueDate: "/report/issueDate"
    case .validUntil: "/report/validUntil"
    case .period: "/report/dataPeriod"
    case .periodStart: "/report/dataPeriod/start"
    case .periodEnd: "/report/dataPeriod/end"
    case .standard: "/report/standards"
    case .assessmentReport: "/report/gwp/assessmentReport"
    case .horizon: "/report/gwp/horizonYears"
    case .primaryDataShare: "/report/primaryDataShare"
    case .formerName: "/company/formerNames"
    case .site: "/company/sites"
    case .foundedYear: "/company/foundedYear"
    case .employees: "/company/employees"
    case .technicalEmployees: "/company/technicalEmployees"
    case .siteArea: "/company/siteArea"
    case .buildingArea: "/company/buildingArea"
    case .representativeName: "/company/legalRepresentative/name"
    case .representativePhone: "/company/legalRepresentative/phone"
    case .contactName: "/company/contact/name"
    case .contactPhone: "/company/contact/phone"
    case .contactEmail: "/company/contact/email"
    case .functionalUnit: "/product/functionalUnit"
    case .mass: "/product/mass"
    case .serviceLife: "/product/serviceLife"
    case .annualOutput: "/product/annualOutput"
    case .annualEmission: "/product/annualEmission"
    case .processFlow: "/product/processFlow"
    case .boundaryKind: "/product/systemBoundary/kind"
    case .boundaryStage, .boundaryOmission: "/product/systemBoundary/stages"
    case .person: "/people"
    }
  }
}

/// The value of a field's statement.
enum FieldValue: Sendable {
  case words(Stated<String>)
  case date(Stated<PrintedDate>)
  /// First and last day.
  case period(Stated<PrintedDate>, Stated<PrintedDate>)
  case count(Stated<Int>)
  indirect case quantity(Quantity)
  indirect case unit(FunctionalUnit)
  case reach(Stated<BoundaryKind>)
  case stage(LifeCycleStage, Stated<String>)
  /// A standard as cited, and its name without the year.
  case standard(Stated<String>, base: String)
  case list([Stated<String>])
  indirect case person(Person)
}
