/// Characters that only simplified or only traditional Chinese uses, among those frequent in footprint reports.
private let simplified = Set("产报评价标准单位计运输阶处废环边过开发质业电气国际检测认证应该数据种类论学实验为与这个来时".unicodeScalars.map(\.value))
  .subtracting(traditional)
private let traditional = Set("產報評價標準單計運輸階處廢環邊過開發質業電氣國際檢測認證應該數據種類論學實驗為與這個來時".unicodeScalars.map(\.value))

/// The language of a text by the scripts in its first 64 KB: `zh-Hans`, `zh-Hant`, `ja`, `ko`, `de` or `en`.
func language(of text: [UInt8]) -> String {
  var hans = 0
  var hant = 0
  var han = 0
  var kana = 0
  var hangul = 0
  var latin = 0
  var umlauts = 0
  for scalar in String(decoding: text.prefix(65_536), as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: latin += 1
    case 0xC4, 0xD6, 0xDC, 0xDF, 0xE4, 0xF6, 0xFC: umlauts += 1
    case 0x3040...0x30FF: kana += 1
    case 0xAC00...0xD7A3: hangul += 1
    case 0x4E00...0x9FFF:
      han += 1
      if simplified.contains(scalar.value) { hans += 1 } else if traditional.contains(scalar.value) { hant += 1 }
    default: break
    }
  }
  if hangul * 4 > han + latin { return "ko" }
  if kana * 10 > han + latin { return "ja" }
  if han * 5 > latin { return hant > hans ? "zh-Hant" : "zh-Hans" }
  return umlauts * 100 > latin ? "de" : "en"
}
