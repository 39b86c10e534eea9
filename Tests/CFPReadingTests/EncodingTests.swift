import CFPDocuments
import CFPReading
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let simplified = "产品碳足迹报告：原材料获取阶段 3.4202 kgCO₂e，运输阶段 8.1310，总计 33.0286。"
private let traditional = "產品碳足跡報告：本產品之溫室氣體排放量為 33.0286 公斤，原料取得、製造、運輸及廢棄處理階段。"

@Suite struct EncodingTests {
  /// A text, the encoding it is written in, what stands before it, and what it is read as.
  static let texts: [(text: String, written: String, mark: [UInt8], read: String)] = [
    (simplified, "UTF-8", [], "UTF-8"),
    (simplified, "UTF-8", [0xEF, 0xBB, 0xBF], "UTF-8"),
    (simplified, "GB18030", [], "GB18030"),
    (simplified, "UTF-16LE", [0xFF, 0xFE], "UTF-16LE"),
    (simplified, "UTF-16BE", [0xFE, 0xFF], "UTF-16BE"),
    (simplified, "UTF-16LE", [], "UTF-16LE"),
    (simplified, "UTF-16BE", [], "UTF-16BE"),
    (simplified, "UTF-32LE", [0xFF, 0xFE, 0, 0], "UTF-32LE"),
    (traditional, "BIG5", [], "Big5"),
    (traditional, "GBK", [], "GB18030"),
    (traditional, "UTF-8", [], "UTF-8"),
    ("总计 33.0", "GBK", [], "GB18030"),
    ("联通", "GBK", [], "GB18030"),
    ("總計 33.0 公斤", "BIG5", [], "Big5"),
    ("Bilan carbone : 33 kg, numéro 7", "ISO-8859-1", [], "windows-1252"),
    ("Total 33.0286 kg", "UTF-8", [], "UTF-8"),
  ]

  @Test(arguments: texts)
  func byContent(_ row: (text: String, written: String, mark: [UInt8], read: String)) throws {
    let document = try readDocument(row.mark + encoded(row.text, row.written), name: "a.txt")
    #expect(document.source.encoding == row.read)
    #expect(document.source.replacedCharacters == 0)
    // A mark is part of the text in UTF-8 only: there offsets are those of the file.
    let mark = row.read == "UTF-8" ? row.mark : []
    #expect(document.text == mark + Array(row.text.utf8))
  }

  /// What an HTML file declares, what it is written in, and what it is read as.
  static let declarations: [(declaration: String, written: String, read: String)] = [
    ("<meta charset=gb2312>", "GB18030", "GB18030"),
    ("<meta charset=\"GBK\">", "GB18030", "GB18030"),
    ("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">", "GB18030", "GB18030"),
    ("<?xml version=\"1.0\" encoding='gb18030'?>", "GB18030", "GB18030"),
    ("<meta charset=gb2312>", "UTF-8", "UTF-8"),
    ("<meta charset=utf-8>", "GB18030", "GB18030"),
    ("<meta charset=iso-8859-1>", "GB18030", "GB18030"),
    ("<meta charset=x-unheard-of>", "UTF-8", "UTF-8"),
    ("<?xml version=\"1.0\" encoding=\"GBK\"?>", "GB18030", "GB18030"),
    ("<meta charset=utf-16>", "UTF-8", "UTF-8"),
    ("<meta charset=windows-1251>", "UTF-8", "UTF-8"),
    ("<meta charset=windows-1251>", "GB18030", "GB18030"),
    ("<meta charset=big5>", "GB18030", "GB18030"),
    ("<meta charset=euc-kr>", "GB18030", "GB18030"),
  ]

  @Test(arguments: declarations)
  func declared(_ row: (declaration: String, written: String, read: String)) throws {
    // 镕 is in GBK and not in GB2312: libxml2 would cut the document there.
    let html = "<html><head>\(row.declaration)</head><body><p>\(simplified)朱镕</p></body></html>"
    let document = try readDocument(encoded(html, row.written), name: "a.html")
    #expect(document.source.encoding == row.read)
    #expect(document.source.replacedCharacters == 0)
    #expect(document.blocks.map { document.printed($0.span) } == [simplified + "朱镕"])
  }

  /// What is no text in the encoding is replaced and counted, and reading goes on behind it.
  static let damaged: [(name: String, bytes: [UInt8], read: String, replaced: Int, shows: String)] =
    [
      (
        "UTF-8", Array("总计甲乙丙丁戊己庚辛".utf8) + [0xFF] + Array("单位".utf8), "UTF-8", 1,
        "总计甲乙丙丁戊己庚辛\u{FFFD}单位"
      ),
      (
        "UTF-8 cut", Array(Array(simplified.utf8).dropLast(1)), "UTF-8", 1,
        String(simplified.dropLast()) + "\u{FFFD}"
      ),
      (
        "GB18030", encoded("总计甲乙丙丁", "GBK") + [0xFF, 0x20] + encoded("单位", "GBK"), "GB18030", 1,
        "总计甲乙丙丁\u{FFFD} 单位"
      ),
      (
        "GB18030 cut", Array(encoded("总计甲乙丙丁单位", "GBK").dropLast(1)), "GB18030", 1,
        "总计甲乙丙丁单\u{FFFD}"
      ),
      (
        "UTF-16 cut", [0xFF, 0xFE] + Array(encoded("总计甲", "UTF-16LE").dropLast(1)), "UTF-16LE", 1,
        "总计\u{FFFD}"
      ),
      (
        "a pair that is none", encoded("합계 제품 탄소발자국", "UHC") + [0xFE, 0xFE] + encoded(" 보고서", "UHC"), "EUC-KR", 1,
        "합계 제품 탄소발자국\u{FFFD} 보고서"
      ),
      (
        "user-defined characters of EUC-JP",
        encoded("製品カーボンフットプリント報告書", "EUC-JP") + [0xF5, 0xA1, 0x0A] + encoded("合計", "EUC-JP"), "EUC-JP", 1,
        "製品カーボンフットプリント報告書\u{FFFD}\n合計"
      ),
    ]

  @Test(arguments: damaged)
  func replaced(_ row: (name: String, bytes: [UInt8], read: String, replaced: Int, shows: String))
    throws
  {
    let document = try readDocument(row.bytes, name: "a.txt")
    #expect(document.source.encoding == row.read, "\(row.name)")
    #expect(document.source.replacedCharacters == row.replaced, "\(row.name)")
    #expect(String(decoding: document.text, as: UTF8.self) == row.shows, "\(row.name)")
  }

  static let unreadable: [(bytes: [UInt8], code: String)] = [
    ([], "empty"),
    (Array(" \n\t--- | ---\n".utf8), "no-text"),
    (Array("<html><body><p>&nbsp;</p><script>var a</script>".utf8), "no-text"),
    ([0xEF, 0xBB, 0xBF], "no-text"),
    (Array("%PDF-1.7\n1 0 obj".utf8), "pdf"),
    ([0x50, 0x4B, 3, 4, 20, 0, 6, 0] + Array("[Content_Types].xml".utf8), "office"),
    ([0x50, 0x4B, 3, 4, 20, 0, 6, 0] + Array("a.txt".utf8), "archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "office"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "image"),
    (Array(repeating: 0, count: 1000), "binary"),
    ((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) }, "binary"),
  ]

  @Test(arguments: unreadable)
  func errors(_ row: (bytes: [UInt8], code: String)) throws {
    let error = try #require(throws: ReadingError.self) {
      try readDocument(row.bytes, name: "报告.pdf")
    }
    #expect(error.code == row.code)
    #expect(error.description.hasPrefix("报告.pdf: "))
    #expect(error.message(in: .zh) != error.message(in: .en))
  }

  @Test func checksum() throws {
    let document = try readDocument(Array("abc".utf8), name: "-")
    #expect(
      document.source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(document.source.byteCount == 3)
  }
}

/// A text's bytes in an encoding.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  let converter = iconv_open(encoding, "UTF-8")
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: 4 * input.count + 4)
  var (inputLeft, outputLeft) = (input.count, output.count)
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var (next, free) = (source.baseAddress, target.baseAddress)
      _ = iconv(converter, &next, &inputLeft, &free, &outputLeft)
    }
  }
  return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
}
