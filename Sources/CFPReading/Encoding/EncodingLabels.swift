extension TextEncoding {
  static let utf8 = TextEncoding("UTF-8")
  /// gb2312 and gbk mean GB18030 as well: files so declared hold its characters as a rule.
  static let gb18030 = TextEncoding("GB18030", .pairs)
  /// Browsers read Big5 with the Hong Kong characters; glibc's table of both lacks eight signs of Big5 (／ and 十 among
  /// them).
  static let big5 = TextEncoding("Big5", .pairs, converter: "BIG5-HKSCS", supplement: "CP950")
  static let eucKR = TextEncoding("EUC-KR", .pairs, converter: "UHC")
  static let shiftJIS = TextEncoding("Shift_JIS", .pairs, converter: "CP932")
  static let eucJP = TextEncoding("EUC-JP", .pairs, converter: "EUC-JP-MS")
  static let iso2022JP = TextEncoding("ISO-2022-JP")
  static let windows1250 = TextEncoding("windows-1250", converter: "CP1250")
  static let windows1251 = TextEncoding("windows-1251", converter: "CP1251")
  static let windows1252 = TextEncoding("windows-1252", converter: "CP1252")
  static let windows1253 = TextEncoding("windows-1253", converter: "CP1253")
  static let windows1254 = TextEncoding("windows-1254", converter: "CP1254")
  static let windows1255 = TextEncoding("windows-1255", converter: "CP1255")
  static let windows1256 = TextEncoding("windows-1256", converter: "CP1256")
  static let windows1257 = TextEncoding("windows-1257", converter: "CP1257")
  static let windows874 = TextEncoding("windows-874", converter: "CP874")
  static let latin2 = TextEncoding("ISO-8859-2")
  static let isoCyrillic = TextEncoding("ISO-8859-5")
  static let isoGreek = TextEncoding("ISO-8859-7")
  static let koi8R = TextEncoding("KOI8-R")
  static let koi8U = TextEncoding("KOI8-U")
  static let ibm866 = TextEncoding("IBM866")
  static let macintosh = TextEncoding("macintosh", converter: "MACINTOSH")
  static let macCyrillic = TextEncoding("x-mac-cyrillic", converter: "MAC-CYRILLIC")
  /// Of DOS, and of the names in ZIP files; no declaration names it.
  static let ibm850 = TextEncoding("IBM850")
  static let utf16LittleEndian = TextEncoding("UTF-16LE", .units16)
  static let utf16BigEndian = TextEncoding("UTF-16BE", .units16)
  static let utf32LittleEndian = TextEncoding("UTF-32LE", .units32)
  static let utf32BigEndian = TextEncoding("UTF-32BE", .units32)

  /// The encoding that a declaration calls by this label, in lower case; nil for one that is unknown.
  init?(label: String) {
    guard let encoding = encodingsByLabel[label] else { return nil }
    self = encoding
  }
}

private let encodingsByLabel: [String: TextEncoding] = {
  var result: [String: TextEncoding] = [:]
  for (encoding, labels) in labelTable {
    for label in labels.split(separator: " ") { result[String(label)] = encoding }
  }
  return result
}()

/// What a declaration may call an encoding: the labels of the Encoding Standard (encoding.spec.whatwg.org, "Names and
/// labels"), and a few more that programs write (cp936, ms936, cp949, cp950).
///
/// UTF-16 cannot be declared in text that is read byte by byte, so its labels mean UTF-8. The labels of encodings that
/// the standard refuses to decode (iso-2022-kr, hz-gb-2312, …) are not here: what they declare is told by content.
private let labelTable: [(encoding: TextEncoding, labels: String)] = [
  (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
  (.utf8, "utf-16 utf-16le utf-16be csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff unicodefffe"),
  (.gb18030, "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk"),
  (.gb18030, "cp936 ms936 windows-936 euc-cn gb-2312 gb-18030"),
  (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 ms950 windows-950"),
  (.eucKR, "euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"),
  (.eucKR, "cp949 ms949 uhc"),
  (.shiftJIS, "shift_jis shift-jis sjis x-sjis ms_kanji ms932 csshiftjis windows-31j cp932 windows-932"),
  (.eucJP, "euc-jp cseucpkdfmtjapanese x-euc-jp"),
  (.iso2022JP, "iso-2022-jp csiso2022jp"),
  (.windows1250, "windows-1250 cp1250 x-cp1250"),
  (.windows1251, "windows-1251 cp1251 x-cp1251"),
  (.windows1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100"),
  (.windows1252, "latin1 l1 csisolatin1 us-ascii ascii ansi_x3.4-1968 cp819 ibm819"),
  (.windows1253, "windows-1253 cp1253 x-cp1253"),
  (.windows1254, "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148"),
  (.windows1254, "latin5 l5 csisolatin5"),
  (.windows1255, "windows-1255 cp1255 x-cp1255"),
  (.windows1256, "windows-1256 cp1256 x-cp1256"),
  (.windows1257, "windows-1257 cp1257 x-cp1257"),
  (TextEncoding("windows-1258", converter: "CP1258"), "windows-1258 cp1258 x-cp1258"),
  (.windows874, "windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911"),
  (.latin2, "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2"),
  (
    TextEncoding("ISO-8859-3"),
    "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3"
  ),
  (
    TextEncoding("ISO-8859-4"),
    "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4"
  ),
  (
    .isoCyrillic,
    "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic"
  ),
  (
    TextEncoding("ISO-8859-6"),
    """
    iso-8859-6 iso-8859-6-e iso-8859-6-i iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic asmo-708 \
    ecma-114 csiso88596e csiso88596i csisolatinarabic
    """
  ),
  (
    .isoGreek,
    """
    iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 \
    sun_eu_greek csisolatingreek
    """
  ),
  (
    TextEncoding("ISO-8859-8"),
    """
    iso-8859-8 iso-8859-8-e iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 hebrew visual csiso88598e \
    csisolatinhebrew
    """
  ),
  (TextEncoding("ISO-8859-8-I", converter: "ISO-8859-8"), "iso-8859-8-i csiso88598i logical"),
  (TextEncoding("ISO-8859-10"), "iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6"),
  (TextEncoding("ISO-8859-13"), "iso-8859-13 iso8859-13 iso885913"),
  (TextEncoding("ISO-8859-14"), "iso-8859-14 iso8859-14 iso885914"),
  (TextEncoding("ISO-8859-15"), "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9"),
  (TextEncoding("ISO-8859-16"), "iso-8859-16"),
  (.koi8R, "koi8-r koi koi8 koi8_r cskoi8r"),
  (.koi8U, "koi8-u koi8-ru"),
  (.ibm866, "ibm866 866 cp866 csibm866"),
  (.macintosh, "macintosh mac x-mac-roman csmacintosh"),
  (.macCyrillic, "x-mac-cyrillic x-mac-ukrainian"),
]
