import CFPAuditing
import CFPFootprints
import CFPQuantities

extension PageWriter {
  /// What the report says of itself, of the company, the product, the boundary and people; every value leads to its place.
  mutating func writeStatement() {
    html.markup("<section id=report>")
    heading(.report)
    html.markup("<dl class=facts>")
    let statement = report.statement
    field(.number, "/report/number", statement.fields[.number]?.value)
    field(.issued, "/report/issueDate", statement.issueDate?.value.iso)
    field(.validUntil, "/report/validUntil", statement.validUntil?.value.iso)
    if let start = statement.dataPeriodStart?.value.iso ?? statement.dataPeriodEnd?.value.iso {
      entry(.period) { writer in
        writer.value("/report/dataPeriod/start", start)
        guard let end = statement.dataPeriodEnd?.value.iso, statement.dataPeriodStart != nil else { return }
        writer.text(" ")
        writer.words(.to)
        writer.text(" ")
        writer.value("/report/dataPeriod/end", end)
      }
    }
    field(.body, "/report/verificationBody", statement.fields[.verificationBody]?.value)
    for (index, standard) in statement.standards.enumerated() {
      field(.standards, "/report/standards/\(index)", standard.value)
    }
    html.markup("</dl>")
    writeProduct()
    writeCompany()
    writePeople()
    html.markup("</section>\n")
  }

  private mutating func field(_ word: PageWord, _ pointer: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    entry(word) { $0.value(pointer, value) }
  }

  private mutating func value(_ pointer: String, _ value: String) {
    if let number = values[pointer] { choice(number) { $0.text(value) } } else { text(value) }
  }

  private mutating func subheading(_ word: PageWord) {
    html.markup("<h3>")
    words(word)
    html.markup("</h3>")
  }

  private mutating func writeProduct() {
    let product = report.product
    subheading(.product)
    html.markup("<dl class=facts>")
    if product.fields[.name] == nil { entry(.name) { $0.words(.notNamed) } }
    field(.name, "/product/name", product.fields[.name]?.value)
    field(.model, "/product/model", product.fields[.model]?.value)
    field(.unit, "/product/functionalUnit/text", product.functionalUnit?.text.value)
    if let mass = product.mass, let number = mass.number {
      field(.mass, "/product/mass", number.digits + (mass.unit.map { " \($0.name)" } ?? ""))
    }
    let boundary = product.boundary
    if let kind = boundary.kind?.value, let words = boundaryKindWords[kind] {
      entry(.boundaryKind) { writer in
        if let number = writer.values["/product/systemBoundary/kind"] {
          writer.choice(number) { $0.words(words) }
        } else {
          writer.words(words)
        }
      }
    }
    html.markup("</dl>")
    guard !boundary.stages.isEmpty else { return }
    subheading(.boundary)
    html.markup("<dl class=facts>")
    for (index, stage) in boundary.stages.enumerated() {
      let pointer = "/product/systemBoundary/stages/\(index)"
      html.markup("<dt>")
      value(pointer + "/label", stage.label.value)
      html.markup("</dt><dd>")
      list(.included, stage.included, pointer + "/included")
      list(.excluded, stage.excluded, pointer + "/excluded")
      html.markup("</dd>")
    }
    html.markup("</dl>")
  }

  private mutating func list(_ word: PageWord, _ items: [Stated<String>], _ pointer: String) {
    guard !items.isEmpty else { return }
    html.markup("<span class=range>")
    words(word)
    html.markup("</span> ")
    for (index, item) in items.enumerated() {
      value("\(pointer)/\(index)", item.value)
      html.markup(" ")
    }
  }

  private mutating func writeCompany() {
    let company = report.company
    subheading(.company)
    html.markup("<dl class=facts>")
    if company.fields[.name] == nil { entry(.name) { $0.words(.notNamed) } }
    field(.name, "/company/name", company.fields[.name]?.value)
    field(.address, "/company/address", company.fields[.address]?.value)
    field(.creditCode, "/company/unifiedSocialCreditCode", company.fields[.unifiedSocialCreditCode]?.value)
    for (index, site) in company.sites.enumerated() { field(.site, "/company/sites/\(index)", site.value) }
    contact(.legalRepresentative, "/company/legalRepresentative", company.legalRepresentative)
    contact(.contact, "/company/contact", company.contact)
    html.markup("</dl>")
  }

  private mutating func contact(_ word: PageWord, _ pointer: String, _ contact: Contact) {
    guard !contact.isEmpty else { return }
    entry(word) { writer in
      for (key, stated) in [("name", contact.name), ("phone", contact.phone), ("email", contact.email)] {
        guard let stated else { continue }
        writer.value("\(pointer)/\(key)", stated.value)
        writer.html.markup(" ")
      }
    }
  }

  private mutating func writePeople() {
    guard !report.people.isEmpty else { return }
    subheading(.people)
    html.markup("<div class=scroll><table class=plain><thead><tr>")
    for word in [PageWord.name, .role, .organization, .certificate] {
      html.markup("<th scope=col>")
      words(word)
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>")
    for (index, person) in report.people.enumerated() {
      html.markup("<tr><td>")
      value("/people/\(index)/name", person.name.value)
      html.markup("</td><td>")
      text(person.roles.map(\.value).joined(separator: "; "))
      html.markup("</td><td>")
      text(person.organization?.value ?? "")
      html.markup("</td><td>")
      text(person.certificate?.value ?? "")
      html.markup("</td></tr>")
    }
    html.markup("</tbody></table></div>")
  }
}
