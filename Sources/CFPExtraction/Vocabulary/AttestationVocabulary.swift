// Words of sentences that attest a footprint: who makes the product, who verified it, and what is said of others.

/// What stands between a producer's name and its product's.
private let attestedMakingWords: [[UInt8]] = [
  "所生产的", "生产的", "生產的", "制造的", "製造的", "所生产之", "生產之", "製造之", "が製造する", "の製造する", "가 생산한", "이 생산한", "에서 생산한", "가 제조한",
  "이 제조한",
].map { Array($0.utf8) }

/// What cannot open the name of one product: 该产品, 所有产品.
let vagueProductWords: [[UInt8]] = [
  "该", "本", "上述", "各", "所有", "全部", "同类", "其他", "其它", "这", "两", "三", "多", "产品碳足迹", "產品碳足跡", "產品的", "产品的", "產品", "以下",
  "以上", "一",
  "碳足", "原", "用于", "该", "對", "廢", "废", "副", "蒸汽", "电力", "電力", "本製品", "当該", "해당", "모든",
].map { Array($0.utf8) }

/// What ends the name of a product in a sentence.
let productStops: [[UInt8]] = [
  ",", "(型号", "(规格", "(型號", "(規格", "(model", "型号", "型號", "的产品碳足迹", "的產品碳足跡", "产品碳足迹", "產品碳足跡", "的碳足迹", "的碳足跡", "碳足迹",
  "碳足跡",
  "产品的碳", "のカーボンフットプリント", "の製品カーボン", "의 탄소발자국", "의 제품 탄소발자국", "。", ";", "从原材料", "在从", "进行", "開展", "开展", "的温室气体", "每",
  "的全生命周期", "全生命周期", "的生命周期", "生命周期",
].map { Array($0.utf8) }

/// What a model stands behind, in a sentence.
let modelWords: [[UInt8]] = [
  "规格型号", "产品型号", "型号规格", "型号", "規格型號", "產品型號", "型號", "model no.", "model", "型番", "品番", "모델명", "모델", "牌号", "规格", "type",
].map { Array($0.utf8) }

/// How many of them name a model and nothing else.
let exactModelWords = 13

let modelJoints: [[UInt8]] = ["为", "為", "是", "は", "는", " is "].map { Array($0.utf8) }

/// What stands before the name of who makes the product.
private let producedByWords: [[UInt8]] = [
  "manufactured by ", "produced by ", "made by ", "hergestellt von der ", "hergestellt von ", "hergestellt durch die ",
  "hergestellt durch ", "fabriqué par ", "fabriquée par ", "fabriqués par ", "produit par ", "fabricado por ",
  "fabricada por ",
  "producido por ", "producida por ", "elaborado y fabricado por ", "prodotto da ", "prodotta da ", "fabbricato da ",
  "produzido por ", "produzida por ", "fabricado pela ", "produzido pela ", "geproduceerd door ", "vervaardigd door ",
].map { Array($0.utf8) }

/// What stands before a product's name in a sentence about its footprint; longer ones first.
let productOfWords: [[UInt8]] = [
  "footprint of the product ", "footprint of the ", "footprint of a ", "footprint of its ", "footprint of ",
  "du produit ", "del producto ",
  "des produkts ", "des produktes ", "del prodotto ", "do produto ", "van het product ",
].map { Array($0.utf8) }

/// Words of documents: what is made by somebody may be a report.
let writtenWords: [[UInt8]] = [
  "report", "study", "statement", "document", "bericht", "studie", "rapport", "étude", "informe", "estudio", "rapporto",
  "studio",
  "relatório", "calculation", "assessment",
].map { Array($0.utf8) }

/// What stands behind the name of who verified, where that is the subject of the sentence.
private let verifyingVerbs: [[UInt8]] = [
  " has verified", " have verified", " verified the", " has conducted the verification",
  " has carried out the verification",
  " has performed the verification", " has performed a verification", " carried out the verification",
  " is responsible for expressing", " was engaged to verify", " has been engaged to verify",
  " was commissioned to verify",
  " was appointed to verify", " hat die verifizierung", " a vérifié", " a procédé à la vérification", " ha verificado",
  " ha realizado la verificación", " ha verificato", " verificou", " heeft geverifieerd", " heeft de verificatie",
].map { Array($0.utf8) }

/// What anybody may do: said of who verified only where its name, or what stands before it, says that it verifies.
private let attestingVerbs: [[UInt8]] = [
  " hereby confirms", " hereby certifies", " hereby declares that", " certifies that", " confirms that",
  " bestätigt hiermit",
  " bestätigt", " bescheinigt", " atteste que", " certifie que", " declara que", " certifica que", " dichiara che",
  " attesta che",
  " verklaart dat",
].map { Array($0.utf8) }

/// The same in Chinese, where the sentence goes on with what was done.
private let verifiedObjectWords: [[UInt8]] = [
  "对其生产的", "對其生產的", "已对", "对该产品", "对上述产品", "对本产品", "对该企业", "对受核查方", "依据iso 14064-3", "依据 iso 14064-3",
].map {
  Array($0.utf8)
}

/// What was done by who verified.
let verifiedWords: [[UInt8]] = ["核查", "验证", "驗證", "查證", "核证", "鉴证", "审定", "认证"].map { Array($0.utf8) }

/// What stands before and behind the name of who had a study made: 受甲公司委托.
let commissionWords: (before: [[UInt8]], behind: [[UInt8]]) = (
  ["受", "应"].map { Array($0.utf8) }, ["委托", "委託", "的委托"].map { Array($0.utf8) }
)

/// Whose product it is: 对其生产的.
let ownMakingWords: [[UInt8]] = ["其生产", "其生產", "其制造", "其製造", "该公司生产", "该企业生产"].map { Array($0.utf8) }

/// What a client does, as the subject of a sentence, and the words for its own product behind.
private let commissioningVerbs: [[UInt8]] = [
  " asked ", " commissioned ", " has commissioned ", " has asked ", " requested ", " engaged ", " beauftragte ",
  " a demandé ",
  " a mandaté ", " a confié ", " encargó ", " ha encargado ", " solicitó ", " ha incaricato ", " encomendou ",
  " gaf opdracht ",
  " will den co2-fußabdruck ", " will die klimabilanz ", " souhaite connaître ",
].map { Array($0.utf8) }
let ownWords: [[UInt8]] = [
  " its ", " ihres ", " ihrer ", " de son ", " de sa ", " de ses ", " de su ", " de sus ", " del suo ", " della sua ",
  " do seu ", " da sua ",
  " haar ", " zijn ",
].map { Array($0.utf8) }

/// What makers do, right behind their name.
private let makingVerbs: [[UInt8]] = [
  " makes ", " manufactures ", " produces ", " is a manufacturer ", " is a producer ", " designs and manufactures ",
  " develops and manufactures ", " ist hersteller ", " stellt ", " produziert ", " fertigt ", " fabrique ", " produit ",
  " conçoit et fabrique ",
  " fabrica ", " produce ", " elabora ", " produz ", " produceert ", " maakt ", "主营", "主要生产", "专业从事", "专业生产", "年产",
  "是一家", "成立于", "位于",
].map { Array($0.utf8) }

/// What may stand before that name.
let subjectOpenings: [[UInt8]] = [
  "the verification body ", "the verifier ", "the certification body ", "verification body ", "we, ",
  "the independent verifier ",
  "die verifizierungsstelle ", "die prüfstelle ", "die zertifizierungsstelle ", "die ", "das ", "der ",
  "l'organisme de vérification ", "l'organisme ", "el organismo de verificación ", "la entidad de verificación ",
  "l'organismo di verifica ", "o organismo de verificação ", "de verificatie-instelling ",
  "核查机构", "验证机构", "认证机构", "第三方机构", "检証機関", "検証機関",
].map { Array($0.utf8) }

/// What a sentence is about that says nothing of this report's product or verification.
let otherMattersWords: [[UInt8]] = [
  "supplier", "competitor", "raw material", "methodology", "software", "tool ", "emission factor", "database",
  "iso 9001", "iso 14001",
  "供应商", "原料", "排放因子", "方法学", "软件", "数据库", "质量管理体系", "环境管理体系", "管理体系", "供應商", "係數", "lieferant", "rohstoff",
  "fournisseur",
  "proveedor", "fornitore", "fornecedor", "leverancier",
].map { Array($0.utf8) }

/// What stands around names in sentences.
let nameQuotes: [(open: [UInt8], close: [UInt8])] = [
  ("「", "」"), ("“", "”"), ("„", "“"), ("«", "»"), ("《", "》"), ("『", "』"),
].map {
  (Array($0.0.utf8), Array($0.1.utf8))
}

/// How names of organisations end.
let closingOrganisationWords: [[UInt8]] = [
  "公司", "中心", "研究院", "研究所", "集团", "集團", "协会", "協會", "大学", "大學", "工厂", "株式会社", "機構", "机构", "法人", "合作社", "주식회사", "평가원",
  "인증원", "연구원",
  "기술원", "협회", "ltd", "ltd.", "limited", "gmbh", "inc", "inc.", "ag", "kg", "llc", "llp", "plc", "corp", "corp.", "co.",
  "s.a.", "sa", "sas",
  "sarl", "s.l.", "s.r.l.", "s.p.a.", "spa", "srl", "b.v.", "bv", "n.v.", "lda", "lda.", "ltda", "ltda.", "a.ş.",
  "a.s.", "oy", "ab", "e.v.",
  "partg", "ohg", "dac", "pty ltd", "pvt. ltd.", "s.a.u.", "s.l.u.", "s.coop.", "e. g.", "eg", "şti.", "sp. z o.o.",
  "s.r.o.", "kft.",
].map { Array($0.utf8) }

/// What an attestation's words say of what stands around them.
enum AttestationTerm: Sendable {
  /// A producer stands before, its product behind.
  case making
  /// A producer stands behind.
  case producedBy
  /// Who verified stands before: certainly, or where words say so, or where what was done is said behind.
  case verifying, attesting, verifiedObject
  /// A client stands before.
  case commissioning
  /// A maker stands before.
  case makes
}

/// All of them, found in one pass over a sentence.
let attestationIndex: PhraseIndex<AttestationTerm> = {
  let terms: [String: AttestationTerm] = [
    "making": .making, "producedBy": .producedBy, "verifying": .verifying, "attesting": .attesting,
    "verifiedObject": .verifiedObject, "commissioning": .commissioning, "makes": .makes,
  ]
  let lists: [(String, [[UInt8]])] = [
    ("making", attestedMakingWords), ("producedBy", producedByWords), ("verifying", verifyingVerbs),
    ("attesting", attestingVerbs), ("verifiedObject", verifiedObjectWords), ("commissioning", commissioningVerbs),
    ("makes", makingVerbs),
  ]
  var table: [UInt8] = []
  for (name, words) in lists {
    table += Array("\(name)\t".utf8) + words.joined(separator: [UInt8(ascii: "|")]) + [0x0A]
  }
  return PhraseIndex([(table, { terms[$0] })])
}()
