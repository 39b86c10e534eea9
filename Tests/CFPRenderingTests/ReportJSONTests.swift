import CFPAuditing
import CFPDocuments
import CFPFootprints
import CFPQuantities
import CFPRendering
import Foundation
import Testing

@Suite struct ReportJSONTests {
  let report = sharedReport
  let compact = ReportJSONTests.compact

  private static let compact = text(
    json(
      for: sharedReport, audit: syntheticAudit(),
      options: JSONOptions(isPretty: false, includesChecks: true)))

  /// What must stand in the compact output, byte for byte.
  @Test(arguments: [
    #""value":10.10,"unit":"kgCO2e","per":"台","text":"10.10""#,
    #""value":1.23E-03,"unit":"kgCO2e/kWh","text":"1.23E-03""#,
    #""value":-0.5,"#,
    #""value":123456789012345678,"text":"123456789012345678""#,
    #""factor":{"text":"1234567890123456789012"}"#,
    #""value":37.1774,"unit":"kWh","scale":10000,"text":"37.1774 万kWh""#,
    #""value":null,"unit":"kg","text":"/ kg""#,
    #""emission":{"value":null,"text":"/"}"#,
    #""stage":"storage","label":"仓储","item":null,"emission":{"value":null}"#,
    #""value":190,"unit":"km","text":"190 - 640 km","range":{"low":190,"high":640}"#,
    #""value":0.05,"text":"< 0.05","qualifier":"<""#,
    #""value":5.5,"text":"5.5±0.2 %","uncertainty":0.2,"uncertaintyUnit":"%"#,
    #""total":{"value":33.0286,"unit":"kgCO2e","per":"1000 张","text":"33.0286"}"#,
    #""number":"Q600231-01 \"正本\" C:\\报告""#,
    #""of":"/inventory/0/factor","value":0.5777,"unit":"kgCO2/kWh","text":"0.5777kgCO2/kWh""#,
    #""of":"/results/total","value":33.0286,"unit":"kgCO2e","text":"33.0286kgCO2e""#,
    #""source":"生态环境部","year":2024,"from":"/document/blocks/10""#,
    #""dataPeriod":{"start":"2025-01-01","end":"2025-12-31"},"gwp":{"assessmentReport":"AR5","horizonYears":100}"#,
    #""functionalUnit":{"amount":1,"unit":"台","kind":"functional","text":"1 台计量箱"}"#,
    #"{"stage":"rawMaterialAcquisition","label":"原材料获取","included":["电力"],"excluded":[]}"#,
    #"{"stage":"combined","stages":["rawMaterialTransport","distribution"],"label":"运输","#,
    #""processFlow":["原材料采购","检验","入库"]"#,
    #""siteArea":{"value":10000,"unit":"m2","text":"10000平方米"}"#,
    #""stated":{"text":"3.4202","low":3.42015,"high":3.42025}"#,
    #""value":3.42015731,"low":3.42,"high":3.43,"assumed":["heating value 42.652 GJ/t"]"#,
    #""gap":{"absolute":0.4003,"relative":0.143}"#,
    #""total":{"low":33.483,"high":33.493},"relative":0.0139,"rankingChanges":true"#,
    #""outcome":"pass","grade":"within","weak":true"#,
    #""outcome":"open","reason":"operand-missing""#,
    #""rows":[[{"text":"阶段","header":true}"#,
    #"["生产","柴油","/ kg","0.0726","/"]"#,
    #"{"kind":"heading","level":1,"number":"1","line":1,"text":"1 产品碳足迹报告"}"#,
  ])
  func holds(_ expected: String) { #expect(compact.contains(expected)) }

  /// What is not stated is left out.
  @Test(arguments: ["validUntil", "opinion", "address", "\"mass\"", "landUse", "serviceLife"])
  func leavesOut(_ key: String) { #expect(!compact.contains(key)) }

  @Test func numbersOfAnyShapeStayAsPrinted() throws {
    for (mantissa, digits, exponent, expected) in [
      (1010, 2, 0, "10.10"), (-5, 1, 0, "-0.5"), (0, 0, 0, "0"), (0, 3, 0, "0.000"),
      (123, 2, -3, "1.23E-03"),
      (267, 2, 3, "2.67E+03"), (999_999_999_999_999_999, 0, 0, "999999999999999999"),
      (7, 18, 0, "0.000000000000000007"),
    ] {
      var report = report
      report.results.total?.number = PrintedNumber(
        mantissa: Int64(mantissa), fractionDigits: digits, exponent: exponent)
      let bytes = json(for: report, audit: nil, options: JSONOptions(isPretty: false))
      #expect(text(bytes).contains(#""results":{"total":{"value":\#(expected),"#))
      _ = try parsed(bytes)
    }
  }

  @Test func everyFigureResolvesToAQuantity() throws {
    let root = try parsed(Array(compact.utf8))
    #expect(report.figures.count > 20)
    for figure in report.figures {
      let quantity = try #require(
        resolve(figure.pointer, in: root) as? [String: Any], "\(figure.pointer)")
      #expect(quantity["value"] is NSNumber, "\(figure.pointer)")
      let span = try #require(report[figure]?.span)
      #expect(quantity["text"] as? String == report.document.printed(span))
    }
  }

  /// Every value of the stated parts has a place, every place a value, and the source holds the quote there.
  @Test func provenanceIsComplete() throws {
    let root = try parsed(Array(compact.utf8))
    let provenance = try #require(root["provenance"] as? [String: Any])
    var missing: [String] = []
    for part in [
      "report", "company", "product", "inventory", "results", "resultSets", "factorSources",
      "people", "mentions",
    ] {
      missing += unplaced(root[part] as Any, "/" + part, provenance)
    }
    #expect(missing == [])
    for (pointer, places) in provenance {
      #expect(resolve(pointer, in: root) != nil, "\(pointer)")
      for place in (places as? [[String: Any]]) ?? [places as? [String: Any] ?? [:]] {
        let (start, end) = (place["start"] as? Int ?? 0, place["end"] as? Int ?? 0)
        let quote = place["text"] as? String ?? ""
        #expect(!quote.isEmpty && start < end, "\(pointer)")
        let stretch = text(Array(report.document.text[start..<end]))
        #expect(squeezed(stretch) == squeezed(quote), "\(pointer)")
        #expect(place["line"] as? Int == report.document.text[..<start].count { $0 == 0x0A } + 1)
      }
    }
    #expect((provenance["/company/name"] as? [Any])?.count == 2)
    #expect((provenance["/results/total"] as? [Any])?.count == 2)
    #expect(provenance["/people/0/roles/1"] != nil && provenance["/report/standards/0"] != nil)
    #expect(provenance["/inventory/5/emission"] == nil)
  }

  /// Pointers of values that have no entry in the provenance; what is derived (stages, carriers, pointers) needs none.
  private func unplaced(_ value: Any, _ pointer: String, _ provenance: [String: Any]) -> [String] {
    let derived = [
      "stage", "stages", "carrier", "of", "from", "kind", "unit", "per", "modules", "includes",
      "scale",
    ]
    if let object = value as? [String: Any] {
      if object["value"] != nil || object["amount"] != nil {
        return provenance[pointer] != nil || object["text"] == nil ? [] : [pointer]
      }
      if object.keys.allSatisfy({ ["text", "of", "unit"].contains($0) }), object["text"] != nil {
        return provenance[pointer] != nil ? [] : [pointer]
      }
      return object.flatMap { key, member in
        derived.contains(key) && !(member is [[String: Any]])
          ? [] : unplaced(member, "\(pointer)/\(key)", provenance)
      }
    }
    if let array = value as? [Any] {
      return array.enumerated().flatMap { unplaced($1, "\(pointer)/\($0)", provenance) }
    }
    return value is NSNull || provenance[pointer] != nil ? [] : [pointer]
  }

  private func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  @Test func prettyAndCompactSayTheSame() throws {
    let options = JSONOptions(isPretty: true, includesChecks: true)
    let pretty = json(for: report, audit: syntheticAudit(), options: options)
    #expect(
      NSDictionary(dictionary: try parsed(pretty)).isEqual(to: try parsed(Array(compact.utf8))))
    #expect(!compact.contains("\n") && text(pretty).contains("\n  \"report\": {\n    \"title\": "))
  }

  @Test func sameBytesTwice() {
    let once = json(
      for: syntheticReport(), audit: syntheticAudit(), options: JSONOptions(includesChecks: true))
    #expect(
      once
        == json(
          for: syntheticReport(), audit: syntheticAudit(),
          options: JSONOptions(includesChecks: true)))
  }

  @Test func keysStandOnceAndInOrder() throws {
    let keys = [
      "schemaVersion", "source", "report", "company", "product", "inventory", "results",
      "resultSets", "factorSources",
      "people", "mentions", "document", "provenance", "audit",
    ]
    let pretty = text(json(for: report, audit: syntheticAudit()))
    let found = pretty.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map {
      String($0.dropFirst(3).prefix { $0 != "\"" })
    }
    #expect(found == keys)
  }

  @Test func partsCanBeLeftOut() throws {
    let root = try parsed(
      json(for: report, audit: nil, options: JSONOptions(includesDocument: false)))
    #expect(root["audit"] == nil && root["document"] == nil && root["provenance"] != nil)
    let audited = try parsed(json(for: report, audit: syntheticAudit()))
    #expect((audited["audit"] as? [String: Any])?["checks"] == nil)
  }

  @Test func anEmptyReportIsAReport() throws {
    let empty = CFPReport(document: SyntheticText("").document, language: "zh-Hans")
    let root = try parsed(json(for: empty, audit: nil))
    #expect(
      (root["inventory"] as? [Any])?.isEmpty == true
        && (root["provenance"] as? [String: Any])?.isEmpty == true)
  }

  @Test func nothingPrintedIsLost() throws {
    let root = try parsed(Array(compact.utf8))
    let blocks = try #require((root["document"] as? [String: Any])?["blocks"] as? [[String: Any]])
    var written = ""
    for block in blocks {
      written += block["text"] as? String ?? ""
      for row in (block["table"] as? [String: Any])?["rows"] as? [[Any]] ?? [] {
        for cell in row {
          written += cell as? String ?? (cell as? [String: Any])?["text"] as? String ?? ""
        }
      }
    }
    #expect(squeezed(written) == squeezed(syntheticSource).replacing("#", with: ""))
  }

  /// Spans, and a cell whose column does not follow from the ones before it, survive.
  @Test func cellsKeepTheirPlaces() throws {
    let source = SyntheticText("甲\t乙\t丙\n丁\t戊\t己")
    func cell(_ row: Int, _ column: Int, _ needle: String, rows: Int = 1, columns: Int = 1)
      -> TableCell
    {
      TableCell(
        row: row, column: column, rowSpan: rows, columnSpan: columns, span: source.span(needle))
    }
    let table = DocumentTable(
      cells: [
        cell(0, 0, "甲", rows: 2), cell(0, 1, "乙", columns: 2), cell(1, 1, "丁"), cell(2, 1, "戊"),
        cell(2, 2, "己"),
      ],
      rowCount: 3)
    let document = Document(
      source: source.document.source, text: source.text, map: source.document.map,
      blocks: [DocumentBlock(kind: .table(0), span: TextSpan(0, source.text.count))],
      tables: [table])
    let written = text(
      json(
        for: CFPReport(document: document, language: "zh-Hans"), audit: nil,
        options: JSONOptions(isPretty: false)))
    #expect(
      written.contains(
        #""rows":[[{"text":"甲","rowSpan":2},{"text":"乙","columnSpan":2}],["丁"],[{"text":"戊","column":1},"己"]]"#
      ))
  }
}
