/// Characters frequent in footprint reports that only simplified, or only traditional, Chinese writes.
private let simplified = HanSet(
  "产报评标单计运输阶处废环边过开发质业电气国际检测认证应该数据种类论学实验为与这个来时", without: traditionalText)
private let traditional = HanSet(traditionalText, without: simplifiedText)
private let simplifiedText = "产报评标单计运输阶处废环边过开发质业电气国际检测认证应该数据种类论学实验为与这个来时"
private let traditionalText = "產報評標單計運輸階處廢環邊過開發質業電氣國際檢測認證應該數據種類論學實驗為與這個來時"

/// A set of characters between U+4E00 and U+9FFF, a bit each.
private struct HanSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x5200 / 64)

  init(_ characters: String, without others: String) {
    let others = Set(others.unicodeScalars)
    for scalar in characters.unicodeScalars where !others.contains(scalar) {
      let index = Int(scalar.value) - 0x4E00
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
  }

  func contains(_ scalar: Int) -> Bool {
    bits[(scalar - 0x4E00) >> 6] & (1 << UInt64((scalar - 0x4E00) & 63)) != 0
  }
}

/// The language of a text by the scripts in its first 8 KB: `zh-Hans`, `zh-Hant`, `ja`, `ko`, `de` or `en`.
func language(of text: [UInt8]) -> String {
  var hans = 0
  var hant = 0
  var han = 0
  var kana = 0
  var hangul = 0
  var latin = 0
  var umlauts = 0
  let simplified = simplified
  let traditional = traditional
  text.withUnsafeBufferPointer { bytes in
    let end = min(bytes.count, 8192) - 2
    var index = 0
    while index < end {
      let lead = bytes[index]
      switch lead {
      case 0..<0x80:
        if (lead | 0x20) &- 0x61 < 26 { latin += 1 }
        index += 1
      case 0xC3:
        if [0x84, 0x96, 0x9C, 0x9F, 0xA4, 0xB6, 0xBC].contains(bytes[index + 1]) { umlauts += 1 }
        index += 2
      case 0xE3...0xED:
        let scalar =
          Int(lead & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x3040...0x30FF: kana += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x4E00...0x9FFF:
          han += 1
          if simplified.contains(scalar) {
            hans += 1
          } else if traditional.contains(scalar) {
            hant += 1
          }
        default: break
        }
        index += 3
      default: index += 1
      }
    }
  }
  if hangul * 4 > han + latin { return "ko" }
  if kana * 10 > han + latin { return "ja" }
  if han * 5 > latin { return hant > hans ? "zh-Hant" : "zh-Hans" }
  return umlauts * 100 > latin || germanWords.count { find($0, in: text, 0..<min(text.count, 16_384)) != nil } >= 2
    ? "de" : "en"
}
