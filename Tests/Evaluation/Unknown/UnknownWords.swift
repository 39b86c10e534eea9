/// Words that could stand in a report and that no vocabulary has: for headings by column, for stages in the order of the
/// life cycle, for totals. Columns as in `Tongue`, as far as a language has any.
let unknownWords = WordTable(
  """
  stage	板块|流程带|前后道	板塊|流程帶	Segment|Leg|Chapter	-	-	Teilstrecke|Kapitel|Etappe
  item	明细|内容条|对象物	明細|內容條|對象物	Entry|Line|Article of use	-	-	Eintrag|Gegenstand|Sache
  amount	计入数|投料数|实测数	計入數|投料數	Charge|Draw|Intake	-	-	Ansatz|Bezug|Aufwand
  unit	计法|标度|计价法	計法|標度	Measure|Scale	-	-	Maß|Maßangabe
  factor	折算率|换算值|当量比	折算率|換算值	Multiplier|Coeff|Burden rate	-	-	Umrechnung|Beiwert|Satz
  factorUnit	折算计法|换算标度	折算計法|換算標度	Multiplier scale|Coeff scale	-	-	Maß des Beiwerts|Maß der Umrechnung
  emission	折碳|温效值|碳值	折碳|溫效值|碳值	Burden|Warming load|Atmospheric load	-	-	Klimalast|Belastung|Lastwert
  share	权重|比额|分摊面	權重|比額	Slice|Weighting|Cut of the whole	-	-	Gewichtung|Quote|Teilmaß
  total	累加|共得|并计	累加|共得|併計	All told|Bottom line|Everything together	-	-	Endbetrag|Alles zusammen|Unterm Strich
  subtotal	段计|局部累加	段計|局部累加	So far|Group result	-	-	Bis hierher|Abschnittswert
  rawMaterialAcquisition	前道|备料线|上游端	前道|備料線	Upcountry|Feedstock side|Sourcing leg	-	-	Vorkette|Beschaffungsweg
  rawMaterialTransport	进厂线|来料流转|干线一	進廠線|來料流轉	Haul-in|Yard traffic	-	-	Zulauf|Anfahrt
  production	成型线|主机间|厂内作业	成型線|主機間	Shopfloor|Line work	-	-	Werkhalle|Linienbetrieb
  packaging	装箱线|外装线	裝箱線|外裝線	Boxing|Wrapping-up	-	-	Kartonage|Einhüllung
  distribution	出厂线|外运流转|干线二	出廠線|外運流轉	Despatch|Outbound leg	-	-	Abgang|Auswärtsfahrt
  use	客户端|在役期|工况期	客戶端|在役期	Fieldlife|Service years	-	-	Betriebsjahre|Felddauer
  endOfLife	收尾|末道|退役端	收尾|末道	Aftermath|Last leg	-	-	Nachlauf|Letzte Etappe
  """)

/// Which words of a report are replaced by unknown ones, and by which: the same for a document in every run.
struct Disguise {
  static let headings = ["stage", "item", "amount", "unit", "factor", "factorUnit", "emission", "share"]
  static let totals = ["total", "subtotal"]
  static let stages = [
    "rawMaterialAcquisition", "rawMaterialTransport", "production", "packaging", "distribution", "use", "endOfLife",
  ]
  static let all = headings + totals + stages
  /// The languages that have unknown words.
  static let tongues: Set<Tongue> = [.hans, .hant, .en, .de]

  private var words: [String: String] = [:]

  /// - Parameters:
  ///   - keys: What is replaced: headings, totals and stages by their keys.
  ///   - known: The phrases that the tool has; no word that holds one of them is taken.
  init(_ keys: [String], _ tongue: Tongue, _ known: KnownPhrases, _ random: inout Random) {
    for key in Self.all {
      // Drawn in every case, so that one key's word does not depend on the others.
      let candidates = unknownWords.synonyms(key, tongue)
      let start = random.int(0...candidates.count - 1)
      guard keys.contains(key) else { continue }
      words[key] = (candidates[start...] + candidates[..<start]).first { known.phrase(in: $0) == nil }
    }
  }

  /// The word for a column, a total or a stage; nil where the known one stays.
  func word(_ key: String) -> String? { words[key] }
}
