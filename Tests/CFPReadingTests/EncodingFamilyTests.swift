import CFPDocuments
import CFPReading
import Testing

/// A text of each family of encodings, by an invented company.
private enum Texts {
  static let boxed = """
    产品碳足迹报告
    企业名称：临溪恒川泵业有限公司
    ┌──────────────┬────────┐
    │ 生命周期阶段 │ 排放量 │
    ├──────────────┼────────┤
    │ 原材料获取   │  12.50 │
    └──────────────┴────────┘
    合计：12.50 kgCO2e/台
    """
  static let traditional = "產品碳足跡報告\n公司名稱：臨溪恆川泵業股份有限公司\n原料取得階段 12.50 公斤，廢棄處理 1.1 公斤"
  static let japanese = "製品カーボンフットプリント報告書\n会社名：臨渓ポンプ製作所株式会社\n①原材料調達段階の排出量は 12.50 kg です。"
  static let korean = "제품 탄소발자국 보고서\n회사명: 한솔펌프 주식회사\n원료 채취 단계의 배출량은 12.50 kg 이다."
  static let russian =
    "Отчёт об углеродном следе продукции\nПредприятие: Речной насос\nИтого выбросы: 12,50 кг на изделие"
  static let ukrainian =
    "Звіт про вуглецевий слід продукції. Підприємство: Річковий насос. Загалом викиди 12,50 кг на виріб"
  static let polish =
    "Raport o śladzie węglowym. Spółka: Rzeczne Pompy. Łączna emisja, źródła energii, zużycie surowców"
  static let czech =
    "Zpráva o uhlíkové stopě výrobku. Podnik: Říční čerpadla. Těžba, užívání, konec životnosti, žádná ztráta"
  static let turkish =
    "Ürün karbon ayak izi raporu. Şirket: Irmak Pompa. Hammadde çıkarımı, taşıma, kullanım, yaşam sonu aşaması"
  static let german =
    "Bericht zum Fußabdruck. Hersteller: Flußtal Pumpen GmbH. Rohstoffe für größere Geräte, 5 m³ – 25 °C"
  static let french = "Bilan carbone. Société : Pompes de la Rivière. Étape d’extraction, énergie, qualité des données"
  static let greek = "Έκθεση για το αποτύπωμα άνθρακα του προϊόντος. Σύνολο εκπομπών, μεταφορά πρώτων υλών"
  static let lithuanian =
    "Gaminio anglies pėdsako ataskaita. Įmonė: Upės siurbliai. Žaliavų gavyba, vežimas, šilumos sąnaudos"
  static let hebrew = "דוח טביעת רגל פחמנית של המוצר וסך הפליטות"
  static let thai = "รายงานคาร์บอนฟุตพริ้นท์ของผลิตภัณฑ์ บริษัท ปั๊มน้ำ จำกัด"
  static let english = "Product carbon footprint report\nCompany: Stillwater Pumps\nTotal 12.50 kg"
}

@Suite struct EncodingFamilyTests {
  /// A text, how `iconv` calls what it is written in, a label that declares it, and the name that is reported.
  static let families: [(text: String, written: String, label: String, name: String)] = [
    (Texts.boxed, "GB18030", "gb2312", "GB18030"),
    (Texts.traditional, "GB18030", "gbk", "GB18030"),
    (Texts.traditional, "BIG5-HKSCS", "big5-hkscs", "Big5"),
    (Texts.traditional, "CP950", "x-x-big5", "Big5"),
    (Texts.japanese, "CP932", "x-sjis", "Shift_JIS"),
    (Texts.japanese, "EUC-JP-MS", "x-euc-jp", "EUC-JP"),
    (Texts.korean, "UHC", "ks_c_5601-1987", "EUC-KR"),
    (Texts.russian, "CP1251", "windows-1251", "windows-1251"),
    (Texts.russian, "KOI8-R", "koi8-r", "KOI8-R"),
    (Texts.russian, "ISO-8859-5", "iso_8859-5:1988", "ISO-8859-5"),
    (Texts.russian, "IBM866", "cp866", "IBM866"),
    (Texts.russian, "MAC-CYRILLIC", "x-mac-cyrillic", "x-mac-cyrillic"),
    (Texts.ukrainian, "CP1251", "cp1251", "windows-1251"),
    (Texts.ukrainian, "KOI8-U", "koi8-u", "KOI8-U"),
    (Texts.polish, "CP1250", "x-cp1250", "windows-1250"),
    (Texts.polish, "ISO-8859-2", "latin2", "ISO-8859-2"),
    (Texts.czech, "CP1250", "windows-1250", "windows-1250"),
    (Texts.czech, "ISO-8859-2", "iso-8859-2", "ISO-8859-2"),
    (Texts.turkish, "CP1254", "iso-8859-9", "windows-1254"),
    (Texts.german, "CP1252", "iso-8859-1", "windows-1252"),
    (Texts.french, "CP1252", "latin1", "windows-1252"),
    (Texts.french, "MACINTOSH", "x-mac-roman", "macintosh"),
    (Texts.greek, "CP1253", "windows-1253", "windows-1253"),
    (Texts.lithuanian, "CP1257", "windows-1257", "windows-1257"),
    (Texts.hebrew, "CP1255", "windows-1255", "windows-1255"),
    (Texts.thai, "CP874", "tis-620", "windows-874"),
  ]

  @Test(arguments: families)
  func undeclared(_ row: (text: String, written: String, label: String, name: String)) throws {
    let document = try readDocument(encoded(row.text, row.written), name: "a.txt")
    #expect(document.source.encoding == row.name)
    #expect(document.source.replacedCharacters == 0)
    #expect(!document.source.encodingIsDoubtful)
    #expect(document.notes.isEmpty)
    #expect(String(decoding: document.text, as: UTF8.self) == row.text)
  }

  @Test(arguments: families)
  func declared(_ row: (text: String, written: String, label: String, name: String)) throws {
    let document = try read(row.text, declared: row.label, written: row.written)
    #expect(document.source.encoding == row.name)
    #expect(!document.source.encodingIsDoubtful)
    #expect(shown(document) == words(of: row.text))
  }

  /// Where the bytes are plainly something else than what is declared, they are read as what they are.
  @Test(arguments: families)
  func contradicted(_ row: (text: String, written: String, label: String, name: String)) throws {
    for label in ["utf-8", row.name == "GB18030" ? "big5" : "gbk"] {
      let document = try read(row.text, declared: label, written: row.written)
      #expect(document.source.encoding == row.name, "\(label)")
      #expect(shown(document) == words(of: row.text))
    }
    let document = try read(row.text, declared: row.label, written: "UTF-8")
    #expect(document.source.encoding == "UTF-8")
    #expect(shown(document) == words(of: row.text))
  }

  /// Labels of encodings that no content tells, or that no content is needed for.
  static let labels: [(label: String, written: String, text: String, name: String)] = [
    ("iso-8859-15", "ISO-8859-15", "prix 33 €", "ISO-8859-15"),
    ("iso-8859-16", "ISO-8859-16", "Amprentă de carbon, țară, știință", "ISO-8859-16"),
    ("windows-1256", "CP1256", "تقرير البصمة الكربونية للمنتج", "windows-1256"),
    ("windows-1258", "CP1258", "công ty", "windows-1258"),
    ("iso-2022-jp", "ISO-2022-JP", Texts.japanese.replacing("①", with: ""), "ISO-2022-JP"),
    ("ms_kanji", "CP932", "合計", "Shift_JIS"),
    ("windows-949", "UHC", "합계", "EUC-KR"),
    ("gbk", "GB18030", "联通", "GB18030"),
  ]

  @Test(arguments: labels)
  func label(_ row: (label: String, written: String, text: String, name: String)) throws {
    let document = try read(row.text, declared: row.label, written: row.written)
    #expect(document.source.encoding == row.name)
    #expect(document.source.replacedCharacters == 0)
    #expect(shown(document) == words(of: row.text))
  }

  /// UTF-16 without a byte-order mark, in languages with many zero bytes and with none.
  @Test(
    arguments: [
      Texts.boxed, Texts.traditional, Texts.japanese, Texts.korean, Texts.russian, Texts.english, Texts.german,
      Texts.greek, Texts.thai, "产品碳足迹报告", "製品カーボンフットプリント報告書", "제품탄소발자국보고서",
      "Углеродный", "ОТЧЁТ ОБ УГЛЕРОДНОМ СЛЕДЕ ПРОДУКЦИИ",
    ], ["UTF-16LE", "UTF-16BE"])
  func wide(_ text: String, _ encoding: String) throws {
    let document = try readDocument(encoded(text, encoding), name: "a.txt")
    #expect(document.source.encoding == encoding)
    #expect(document.source.replacedCharacters == 0)
    #expect(String(decoding: document.text, as: UTF8.self) == text)
  }

  @Test func japaneseEscapes() throws {
    let text = Texts.japanese.replacing("①", with: "")
    let document = try readDocument(encoded(text, "ISO-2022-JP"), name: "a.txt")
    #expect(document.source.encoding == "ISO-2022-JP")
    #expect(String(decoding: document.text, as: UTF8.self) == text)
  }

  /// Characters that the system's tables lack and browsers have: the old euro sign, a blank, signs of Big5.
  @Test func supplements() throws {
    let euro = try readDocument(encoded("运输费用总计 ", "GBK") + [0x80, 0x20, 0xA3, 0xA0], name: "a.txt")
    #expect(String(decoding: euro.text, as: UTF8.self) == "运输费用总计 € \u{3000}")
    let slash = try readDocument(encoded("公斤／台，排放量合計", "CP950"), name: "a.txt")
    #expect(String(decoding: slash.text, as: UTF8.self) == "公斤／台，排放量合計")
    #expect(euro.source.replacedCharacters + slash.source.replacedCharacters == 0)
  }

  /// A letter at the very end that could still take an accent is no less a letter.
  @Test func lastLetter() throws {
    let document = try read("tổng phát thải là 33 kg, cà phê", declared: "windows-1258", written: "CP1258")
    #expect(shown(document).hasSuffix("ê"))
  }

  /// What makes no good text in any encoding is read as the likeliest, and said to be doubtful.
  @Test func doubtful() throws {
    let armenian = "Արտադրանքի ածխածնային հետքի հաշվետվություն"
    let noise = (0..<400).map { $0 % 9 == 8 ? 0x20 : UInt8(truncatingIfNeeded: 0xA1 + $0 * 41 % 93) }
    for bytes in [encoded(armenian, "ARMSCII-8"), noise] {
      let document = try readDocument(bytes, name: "a.txt")
      #expect(document.source.encodingIsDoubtful)
      #expect(document.notes.first?.contains("read as \(document.source.encoding)") == true)
    }
  }

  /// Names of files in archives.
  @Test(
    arguments: [
      ("水泵报告.txt", "GB18030"), ("碳足迹/报告.html", "GB18030"), ("水泵報告書.txt", "BIG5-HKSCS"),
      ("ポンプの報告書.txt", "CP932"), ("算定報告書.txt", "CP932"), ("탄소발자국 보고서.txt", "UHC"),
      ("Prüfbericht Gehäuse.txt", "CP850"), ("Отчёт о насосе.txt", "IBM866"),
      ("Отчёт о насосе.txt", "CP1251"), ("rapport d’été.txt", "CP1252"), ("报告.txt", "UTF-8"),
    ])
  func names(_ name: String, _ encoding: String) {
    #expect(readableText(of: encoded(name, encoding)) == name)
  }
}

/// A page with a text that declares an encoding and is written in another one or the same.
private func read(_ text: String, declared label: String, written: String) throws -> Document {
  let html = "<html><head><meta charset=\"\(label)\"></head><body><pre>\(text)</pre></body></html>"
  return try readDocument(encoded(html, written), name: "a.html")
}

/// The words of a text, whatever the blanks between them.
private func words(of text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

private func shown(_ document: Document) -> String { words(of: String(decoding: document.text, as: UTF8.self)) }
