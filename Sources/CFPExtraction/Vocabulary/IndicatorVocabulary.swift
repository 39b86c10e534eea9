import CFPDocuments

/// What indicators of global warming are called in tables of modules (EN 15804+A1 and +A2), as words parted by blanks; the
/// marks between words are left aside. The first one that a label holds near its beginning decides.
let warmingPhrases: [[[UInt8]]] = [
  "gwp", "global warming potential", "global warming", "climate change", "climate impact",
  "globales erwärmungspotenzial", "globales erwärmungspotential", "erderwärmungspotenzial", "treibhauspotenzial",
  "treibhauspotential", "klimawandel", "globalt oppvarmingspotensial", "globalt opvarmningspotentiale",
  "global opvarmning", "global oppvarming", "klimapåvirkning", "klimapåverkan", "global uppvärmningspotential",
  "potencial de calentamiento global", "calentamiento global", "cambio climático", "potencial de aquecimento global",
  "aquecimento global", "alterações climáticas", "potentiel de réchauffement climatique",
  "potentiel de réchauffement global", "réchauffement climatique", "changement climatique",
  "potenziale di riscaldamento globale", "riscaldamento globale", "cambiamento climatico", "cambiamenti climatici",
  "klimaatverandering", "opwarming van de aarde", "globalne ocieplenie", "potencjał tworzenia efektu cieplarnianego",
  "zmiana klimatu", "ilmastonmuutos", "全球变暖潜势", "全球变暖", "气候变化", "全球增温潜势",
].map { $0.split(separator: " ").map { Array($0.utf8) } }

/// Which part of the warming a word says; a label without any states the whole.
let warmingParts: [[UInt8]: WarmingPart] = {
  let words: [(WarmingPart, String)] = [
    (.total, "total totals tot totalt totale totaal gesamt ges insgesamt celkem całkowity razem 总 总计"),
    (.fossil, "fossil fossile fossila fossilt fossiel fossiele fossili fossiles fósil fóssil fosílne f 化石"),
    (
      .biogenic,
      "biogenic biogen biogene biogent biogenes biogenous biogeen biogénico biogénica biogénique biogenico biogeniczny b 生物"
    ),
    (
      .landUse,
      "luluc land landnutzung landnutzungsänderung arealbruk arealanvendelse markanvändning suelo sol solo suolo landgebruik 土地"
    ),
    // Indicators of their own, close to the total and not the same.
    (.greenhouseGases, "ghg ghgs"), (.other, "iobc bcip bc a4 air traci ipcc gtp stock removal uptake"),
  ]
  var table: [[UInt8]: WarmingPart] = [:]
  for (part, list) in words { for word in list.split(separator: " ") { table[Array(word.utf8)] = part } }
  return table
}()

/// What a row of a table of modules states of global warming.
enum WarmingPart: Sendable {
  case total, fossil, biogenic, landUse
  /// GWP-GHG: the total without biogenic carbon; a total only where the table has no other.
  case greenhouseGases
  /// Another indicator under the same name.
  case other
}

/// Words over the column of units, by which a line is told to head a table.
let unitHeadingWords: Set<[UInt8]> = Set(
  [
    "unit", "units", "einheit", "enhet", "enhed", "unidad", "unité", "unite", "unidade", "unità", "unita", "eenheid",
    "jednostka", "yksikkö", "uom", "单位", "단위",
  ].map { Array($0.utf8) })

/// `D aus A5`, `D from C3`: what a credit comes from.
let moduleOriginWords: Set<[UInt8]> = Set(["aus", "from", "fra", "från", "uit", "de", "da"].map { Array($0.utf8) })
/// `Modul D`, `ModulD`.
let moduleWords = ["modules", "module", "modulo", "módulo", "modul", "módulos"].map { Array($0.utf8) }
/// `Dges/1`: the sum of several credits.
let moduleSumWords = ["gesamt", "total", "ges", "tot"].map { Array($0.utf8) }

/// The pieces that units of emissions are torn into: a line of nothing else belongs to the row beside it.
let emissionUnitPieces: Set<[UInt8]> = Set(
  [
    "kg", "g", "t", "co2", "co", "2", "-", "eq", "eq.", "equiv", "equiv.", "eqv", "eqv.", "ekv", "ekv.", "äq", "äq.",
    "äquiv", "äquiv.", "äquivalent", "co2eq", "co2-eq", "co2-eq.", "co2e", "e", "[kg", "co2-", "-eq", "-eq.", "eq]",
    "eq.]", "co2-eq.]", "co2-eq]", "co2-äq.]", "äq.]", "(kg", "eq)", "-ekv", "-äq.", "co2-äq.", "co2-äq", "kgco2",
  ].map { Array($0.utf8) })

/// The words that the units of indicators open with.
let unitOpenings: Set<[UInt8]> = Set(
  ["kg", "g", "mol", "molc", "MJ", "m3", "m³", "Pt", "CTUh", "CTUe", "kBq", "disease", "MJ.", "kWh", "m2", "m2a"].map {
    Array($0.utf8)
  })
