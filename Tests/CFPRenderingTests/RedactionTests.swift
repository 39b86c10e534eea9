import CFPDocuments
import CFPFootprints
import CFPRendering
import Testing

@Suite struct RedactionTests {
  let report = sharedReport

  /// Nothing of these may survive, however it was printed.
  static let personal = [
    "顾知秋", "顾 知秋", "蒋亦然", "蒋 亦然", "苗若谷", "穆清", "穆　清", "穆 清", "John Smith", "ＪＯＨＮ", "13900004400",
    "１３９００００４４００",
    "138-6129-5110", "13861295110", "6129", "0519-85123456", "85123456", "zhong.qifei",
    "example.com.cn",
    "320402198001011234", "2023-CCAA-GHG1-9000173", "2024-CCAA-GHG1-9000274", "9000173", "9000274",
  ]

  @Test(arguments: personal)
  func nothingSurvives(_ original: String) {
    for isPretty in [true, false] {
      let options = JSONOptions(isPretty: isPretty, includesChecks: true, redaction: .persons)
      #expect(
        !text(json(for: report, audit: syntheticAudit(), options: options)).contains(original))
    }
    for language in OutputLanguage.allCases {
      let options = TerminalOptions(language: language, showsChecks: true, redaction: .persons)
      #expect(!summary(of: report, audit: syntheticAudit(), options: options).contains(original))
    }
  }

  @Test func theSameValueHasTheSamePlaceholder() throws {
    let written = text(
      json(
        for: report, audit: syntheticAudit(),
        options: JSONOptions(isPretty: false, redaction: .persons)))
    #expect(written.contains(#""legalRepresentative":{"name":"[person-1]","phone":"[phone-1]"}"#))
    #expect(
      written.contains(#""contact":{"name":"[person-2]","phone":"[phone-2]","email":"[email-1]"}"#))
    #expect(
      written.contains(
        #"{"name":"[person-3]","roles":["编制","组长"],"organization":"衡岳国际检测认证有限公司","certificate":"[certificate-1]"}"#
      ))
    #expect(written.contains("[person-3]、[person-1]签字。[person-5]电话[phone-1]。"))
    #expect(written.contains("授权人[person-2]，手机 [phone-2]，电话 [phone-3]，邮箱 [email-1]。"))
    #expect(written.contains("身份证 [id-1] 备案"))
    #expect(written.contains(#""detail":{"zh":"[person-3]给出","en":"given by [person-3]"}"#))
    #expect(written.contains(#""text":"[person-1]"}"#), "provenance quotes the placeholder")
    #expect(try parsed(Array(written.utf8)).count == 14)
  }

  @Test func offsetsAndFiguresStay() throws {
    let plain = try parsed(json(for: report, audit: syntheticAudit()))
    let redacted = try parsed(
      json(for: report, audit: syntheticAudit(), options: JSONOptions(redaction: .persons)))
    let pointer = "/provenance"
    let before = try #require(resolve(pointer, in: plain) as? [String: Any])
    let after = try #require(resolve(pointer, in: redacted) as? [String: Any])
    #expect(Set(before.keys) == Set(after.keys))
    let name = "/company/legalRepresentative/name"
    #expect(
      (before[name] as? [String: Any])?["start"] as? Int == (after[name] as? [String: Any])?[
        "start"] as? Int)
    for figure in report.figures {
      let old = resolve(figure.pointer, in: plain) as? [String: Any]
      let new = resolve(figure.pointer, in: redacted) as? [String: Any]
      #expect(old?["text"] as? String == new?["text"] as? String)
    }
    #expect(resolve("/source/sha256", in: redacted) as? String == report.document.source.sha256)
  }

  /// Numbers in a paragraph of their own: redacted or not by their form alone.
  @Test(
    arguments: [
      ("拨打 13812345678。", "拨打 [phone-1]。"), ("拨打 138 1234 5678", "拨打 [phone-1]"),
      ("+86-138-1234-5678 转", "+[phone-1] 转"),
      ("８６１３８１２３４５６７８", "[phone-1]"), ("0512-6512345、(0512)65123456", "[phone-1]、([phone-2]"),
      ("01065123456 与 010-65123456 同", "[phone-1] 与 [phone-1] 同"),
      ("身份证号32040219800101123X", "身份证号[id-1]"), ("320402 19800101 1234", "[id-1]"),
      ("a.b@c.cn，A.B@C.CN", "[email-1]，[email-1]"),
      ("共 13812345678.5 元", nil), ("0.13812345678", nil), ("12812345678", nil), ("1381234567", nil),
      ("113812345678", nil),
      ("GB/T 24067-2024", nil), ("2025-01-01 至 2025-12-31", nil), ("913204021371234567", nil),
      ("320402189001011234", nil),
      ("Q600231-01", nil), ("0.0726", nil), ("user@localhost", nil),
    ] as [(String, String?)])
  func formsOfNumbers(_ printed: String, _ expected: String?) {
    let report = CFPReport(document: SyntheticText(printed).document, language: "zh-Hans")
    let written = text(
      json(for: report, audit: nil, options: JSONOptions(isPretty: false, redaction: .persons)))
    let unredacted = text(json(for: report, audit: nil, options: JSONOptions(isPretty: false)))
    if let expected {
      #expect(written.contains("\"text\":\"\(expected)\"}"), "\(written)")
    } else {
      #expect(written == unredacted)
    }
  }

  @Test func severalNamesInOneFieldAreSeveralPeople() {
    let source = SyntheticText(
      "联系人 张三丰、李四光 电话 0512-65123456/65123457，李四光复核，另见 65123457，Li 与 Lithium")
    var report = CFPReport(document: source.document, language: "zh-Hans")
    report.company.contact.name = source.stated("张三丰、李四光")
    report.company.contact.phone = source.stated("0512-65123456/65123457")
    report.people = [Person(name: source.stated("Li"))]
    let written = text(
      json(for: report, audit: nil, options: JSONOptions(isPretty: false, redaction: .persons)))
    #expect(
      written.contains(
        "联系人[person-1]、[person-2]电话 [phone-1]/[phone-2]，[person-2]复核，另见 [phone-2]，[person-3] 与 Lithium"
      ))
  }

  @Test func offIsOff() {
    #expect(text(json(for: report, audit: nil)).contains("顾知秋"))
  }
}
