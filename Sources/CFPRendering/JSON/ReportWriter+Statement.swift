import CFPDocuments
import CFPFootprints
import CFPQuantities

extension ReportWriter {
  /// `source`: what was read.
  mutating func writeSource(_ report: CFPReport) {
    let source = report.document.source
    object("source") { writer in
      writer.json.key("name")
      writer.string(source.name)
      writer.json.key("sha256")
      writer.json.string(source.sha256)
      writer.json.key("byteCount")
      writer.json.integer(source.byteCount)
      writer.json.key("mediaType")
      writer.json.string(source.mediaType)
      writer.json.key("encoding")
      writer.json.string(source.encoding)
      if source.encodingIsDoubtful {
        writer.json.key("encodingIsDoubtful")
        writer.json.bool(true)
      }
      writer.json.key("replacedCharacters")
      writer.json.integer(source.replacedCharacters)
      writer.json.key("language")
      writer.json.string(report.language)
    }
  }

  /// `report`: who issued it when, by which rules.
  mutating func writeStatement(_ statement: ReportStatement) {
    object("report") { writer in
      writer.fields(statement.fields, [.title, .number])
      writer.date("issueDate", statement.issueDate)
      writer.date("validUntil", statement.validUntil)
      writer.fields(statement.fields, ReportStatement.Field.allCases.filter { $0 != .title && $0 != .number })
      writer.listIfAny("standards", statement.standards, isInline: true) { $0.text($1) }
      if statement.dataPeriodStart != nil || statement.dataPeriodEnd != nil {
        writer.object("dataPeriod", isInline: true) { writer in
          writer.date("start", statement.dataPeriodStart)
          writer.date("end", statement.dataPeriodEnd)
        }
      }
      if statement.assessmentReport != nil || statement.horizonYears != nil {
        writer.object("gwp", isInline: true) { writer in
          writer.text("assessmentReport", statement.assessmentReport)
          writer.integer("horizonYears", statement.horizonYears)
        }
      }
      writer.quantity("primaryDataShare", statement.primaryDataShare)
    }
  }

  /// `company`: the producer.
  mutating func writeCompany(_ company: Company) {
    object("company") { writer in
      writer.fields(company.fields, [.name])
      writer.listIfAny("formerNames", company.formerNames, isInline: true) { $0.text($1) }
      writer.fields(company.fields, Company.Field.allCases.filter { $0 != .name })
      writer.listIfAny("sites", company.sites) { $0.text($1) }
      writer.writeContact("legalRepresentative", company.legalRepresentative)
      writer.writeContact("contact", company.contact)
      writer.integer("foundedYear", company.foundedYear)
      writer.integer("employees", company.employees)
      writer.integer("technicalEmployees", company.technicalEmployees)
      writer.quantity("siteArea", company.siteArea)
      writer.quantity("buildingArea", company.buildingArea)
    }
  }

  private mutating func writeContact(_ key: StaticString, _ contact: Contact) {
    guard !contact.isEmpty else { return }
    object(key, isInline: true) { writer in
      writer.text("name", contact.name)
      writer.text("phone", contact.phone)
      writer.text("email", contact.email)
    }
  }

  /// `product`: what the footprint is about, and how far it reaches.
  mutating func writeProduct(_ product: Product) {
    object("product") { writer in
      writer.fields(product.fields, Product.Field.allCases)
      if let unit = product.functionalUnit { writer.writeFunctionalUnit(unit) }
      writer.quantity("mass", product.mass)
      writer.quantity("serviceLife", product.serviceLife)
      writer.quantity("biogenicCarbonContent", product.biogenicCarbonContent)
      writer.quantity("annualOutput", product.annualOutput)
      writer.quantity("annualEmission", product.annualEmission)
      writer.writeBoundary(product.boundary)
      writer.listIfAny("processFlow", product.processFlow, isInline: true) { $0.text($1) }
    }
  }

  private mutating func writeFunctionalUnit(_ functionalUnit: FunctionalUnit) {
    json.key("functionalUnit")
    placeQuantity(functionalUnit.amount)
    object(isInline: true) { writer in
      if let number = functionalUnit.amount.number {
        writer.json.key("amount")
        writer.json.number(number)
      }
      if let unit = functionalUnit.amount.unit { writer.unitMembers(unit, .joined) }
      if let kind = functionalUnit.kind {
        writer.json.key("kind")
        writer.json.string(kind.rawValue)
      }
      writer.text("text", functionalUnit.text)
    }
  }

  private mutating func writeBoundary(_ boundary: SystemBoundary) {
    guard boundary.kind != nil || !boundary.stages.isEmpty || !boundary.claims.isEmpty || !boundary.notDeclared.isEmpty
    else { return }
    object("systemBoundary") { writer in
      if let kind = boundary.kind {
        writer.text("kind", Stated(kind.value.rawValue, at: kind.span, also: kind.also))
      }
      writer.listIfAny("stages", boundary.stages) { writer, stage in
        writer.object(isInline: true) { writer in
          writer.stage(stage.stage)
          writer.text("label", stage.label)
          writer.listIfAny("included", stage.included, isInline: true) { $0.text($1) }
          writer.list("excluded", stage.excluded, isInline: true) { $0.text($1) }
        }
      }
      writer.listIfAny("claims", boundary.claims) { writer, claim in
        writer.object(isInline: true) { writer in
          writer.stage(claim.stage)
          writer.text("label", claim.label)
        }
      }
      writer.listIfAny("notDeclared", boundary.notDeclared, isInline: true) { $0.text($1) }
    }
  }

  /// `factorSources[]`: where a factor that the text names comes from.
  mutating func writeFactorSource(_ source: FactorSource) {
    object { writer in
      writer.text("item", source.item)
      writer.carrier(source.carrier)
      writer.quantity("factor", source.factor, .joined)
      writer.integer("year", source.year)
      writer.text("publisher", source.publisher)
      writer.date("announcementDate", source.announcementDate)
      writer.text("source", source.source)
    }
  }

  /// `people[]`: an author, reviewer, team member or expert.
  mutating func writePerson(_ person: Person) {
    object { writer in
      writer.text("name", person.name)
      writer.list("roles", person.roles, isInline: true) { $0.text($1) }
      writer.text("organization", person.organization)
      writer.text("certificate", person.certificate)
    }
  }
}
