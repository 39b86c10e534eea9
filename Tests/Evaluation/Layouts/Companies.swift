import TestSupport

extension Family {
  /// A family that differs in the company's data; the cover has what they lack.
  fileprivate static func company(
    _ name: String, _ tongues: [Tongue] = [.hans, .hant, .en], _ surfaces: [Surface] = Surface.allCases,
    cover: [String] = [
      "product", "model", "number", "verificationBody", "issueDate", "functionalUnit", "boundary", "period",
      "standards",
    ],
    _ write: @escaping @Sendable (inout Draft) -> Void
  ) -> Family {
    .cover(name, tongues, surfaces) { draft in
      draft.writeTitle()
      draft.add(.lines(draft.coverFields(cover).map { $0.label + draft.tongue.colon + $0.value }))
      write(&draft)
    }
  }
}

/// Company data: LAYOUTS.md (b).
let companyFamilies: [Family] = [
  .company("B1-four-cells") { draft in
    let fields = draft.coverFields(["company", "address", "legal", "contact", "client", "email"])
    draft.add(.grid(Grid(pairs(fields), headingRows: 0)))
  },
  .company("B2-same-label-twice", [.hans, .en]) { draft in
    let legal = draft.coverField("legal")
    let contact = draft.coverField("contact")
    let phone = draft.label("phone")
    let phones = draft.model.names.phones
    draft.expected.state("company/legalRepresentative/phone", phones[0])
    draft.expected.state("company/contact/phone", phones[1])
    let fields = draft.coverFields(["company", "address"])
    let rows =
      pairs(fields) + [
        [Cell(legal.label), Cell(legal.value), Cell(phone), Cell(phones[0])],
        [Cell(draft.tongue == .hans ? "授权人（联系人）" : contact.label), Cell(contact.value), Cell(phone), Cell(phones[1])],
      ]
    draft.add(.grid(Grid(rows, headingRows: 0)))
  },
  .company(
    "B3-empty-merged-cells", [.hans, .hant], [.tabs, .boxed, .html],
    cover: ["number", "verificationBody", "issueDate", "functionalUnit", "boundary", "period"]
  ) { draft in
    let fields = draft.coverFields(["company", "address", "product", "model"])
    let standards = draft.coverField("standards")
    let rows = pairs(fields) + [[Cell(standards.label), Cell("", columns: 1), Cell(standards.value), Cell("")]]
    draft.add(.grid(Grid(rows, headingRows: 0)))
  },
  .company("B4-general-information", [.hans], cover: ["number", "verificationBody", "issueDate"]) { draft in
    draft.section("一般信息")
    let fields = draft.coverFields([
      "company", "address", "legal", "product", "model", "functionalUnit", "boundary", "period", "standards",
    ])
    draft.add(.lines(fields.enumerated().map { "\($0.offset + 1). \($0.element.label)：\($0.element.value)" }))
  },
  .company("B5-signatures", [.hans, .hant], [.tabs, .boxed, .html]) { draft in
    draft.add(.lines(draft.coverFields(["company", "address"]).map { $0.label + "：" + $0.value }))
    let sign = draft.words("签名", "簽名", "Signature")
    let roles = draft.words("编制|组长|组员", "編製|組長|組員", "").split(separator: "|").map(String.init)
    var rows: [[Cell]] = []
    for (role, name) in zip(roles, draft.model.names.people.dropFirst(2)) {
      rows.append([Cell(role), Cell(name), Cell(sign), Cell("")])
      draft.expected.append("people", .object(["name": .string(name), "roles": .array([.string(role)])]))
    }
    draft.add(.grid(Grid(rows, headingRows: 0)))
  },
  .company(
    "B6-owner-in-lines", [.en],
    cover: [
      "product", "model", "number", "verificationBody", "issueDate", "functionalUnit", "boundary", "period",
      "standards",
    ]
  ) { draft in
    let owner = draft.coverFields(["company", "address"])
    draft.add(
      .lines([
        "EPD Owner: \(owner[0].value)", "Address: \(owner[1].value)",
        "E-mail: \(draft.state("company/contact/email", draft.model.names.email))",
      ]))
  },
  .company("B7-profile-in-prose", [.hans, .hant, .en]) { draft in
    draft.add(.lines(draft.coverFields(["company", "address"]).map { $0.label + draft.tongue.colon + $0.value }))
    let founded = draft.random.int(1988...2015)
    let staff = draft.random.int(40...900)
    let engineers = draft.random.int(8...36)
    let site = Fixed(Int128(draft.random.int(12...90) * 1000), decimals: 0)
    let building = Fixed(Int128(draft.random.int(3...11) * 1000), decimals: 0)
    draft.expected.state("company/foundedYear", .number(String(founded)))
    draft.expected.state("company/employees", .number(String(staff)))
    draft.expected.state("company/technicalEmployees", .number(String(engineers)))
    draft.expected.state("company/siteArea", .quantity(site.digits, "m2"))
    draft.expected.state("company/buildingArea", .quantity(building.digits, "m2"))
    let name = draft.model.names.company
    draft.section("企业概况", "企業概況", "The company")
    draft.add(
      .paragraph(
        draft.words(
          "\(name)成立于\(founded)年，厂区占地面积\(site.digits)平方米，建筑面积\(building.digits)平方米，现有职工\(staff)人，其中技术人员\(engineers)人。",
          "\(name)成立於\(founded)年，廠區佔地面積\(site.digits)平方公尺，建築面積\(building.digits)平方公尺，現有員工\(staff)人，其中技術人員\(engineers)人。",
          "\(name) was founded in \(founded). The site area is \(site.digits) m2 and the floor area \(building.digits) m2; the company has \(staff) employees, \(engineers) of them technical staff."
        )))
  },
  .company("B8-registration-number", [.hans, .hant, .en]) { draft in
    let fields = draft.coverFields(["company", "credit", "address", "legal", "email"])
    draft.add(.lines(fields.map { $0.label + draft.tongue.colon + $0.value }))
  },
]

/// Two label/value pairs a row.
private func pairs(_ fields: [CoverField]) -> [[Cell]] {
  stride(from: 0, to: fields.count, by: 2).map { index in
    fields[index..<min(index + 2, fields.count)].flatMap { [Cell($0.label), Cell($0.value)] }
  }
}
