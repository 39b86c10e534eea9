// Words around names that covers and sentences print without a label.

/// What a title says besides the product's name, in front of it or behind it: longest first.
let titleTails: [[UInt8]] = [
  "产品碳足迹核算报告", "产品碳足迹评价报告", "产品碳足迹核查报告", "产品碳足迹研究报告", "产品碳足迹量化报告", "产品碳足迹报告", "碳足迹核算报告", "碳足迹评价报告", "碳足迹核查报告",
  "碳足迹研究报告", "碳足迹报告", "碳足迹声明", "产品碳足迹声明", "產品碳足跡報告", "碳足跡報告", "產品碳足跡盤查報告",
].map { Array($0.utf8) }.sorted { $0.count > $1.count }

/// What parts a title's kind from the product's name.
let titleDividers: [[UInt8]] = [" - ", " – ", " — ", ": ", " | ", "——", "--"].map { Array($0.utf8) }

/// What stands right before the name of who verified, in a sentence, up to its end.
let verifierOpenings = WordIndex([
  "verified by ", "reviewed by ", "certified by ", "validated by ", "audited by ", "verifiziert durch ",
  "geprüft durch ",
  "vérifiée par ", "vérifié par ", "verificada por ", "verificado por ", "verificato da ", "geverifieerd door ",
])

/// What stands behind the name of who verified: 由…完成第三方核查, durch … geprüft.
let verifierClosings: [[UInt8]] = [
  "核查", "验证", "驗證", "查證", "审定", "核证", "鉴证", "geprüft", "verifiziert", "validiert", "kritischen prüfung",
].map { Array($0.utf8) }

/// What opens the name of who verified where the verb stands behind it.
let agentWords = WordIndex(["由", "经", "經", "durch die ", "durch das ", "durch den ", "durch ", "von der ", "von dem "])

/// What a producer's name and the product's stand around: 甲公司生产的乙.
let madeByWords: [[UInt8]] = ["生产的", "生產的", "制造的", "製造的"].map { Array($0.utf8) }

/// What parts the labels of one line.
let segmentMarks: [[UInt8]] = [" · ", "·", " | ", "|", "•", " ∙ ", "・・"].map { Array($0.utf8) }

/// Words of the names of those who make studies for others.
let consultantWords: [[UInt8]] = [
  "consult", "beratung", "conseil", "consultor", "advies", "umweltgutachter", "écobilan", "lca ", "testing", "institut",
  "咨询", "諮詢", "顧問", "programme", "foundation", "registry",
].map { Array($0.utf8) }

/// What stands before the name of who had a study made.
let commissionLabels: [[UInt8]] = [
  "commissioned by", "prepared for", "client", "on behalf of", "auftraggeber", "im auftrag", "commanditaire",
  "réalisée pour",
  "cliente", "para:", "committente", "opdrachtgever", "in opdracht", "委托", "委託", "依頼者", "의뢰",
].map { Array($0.utf8) }

/// What stands before the number of a document in its title.
let numberSigns: [[UInt8]] = ["no.", "no", "nr.", "nr", "n°", "nº", "n.", "n.º", "num.", "№"].map { Array($0.utf8) }

/// What stands before the labels of a list.
let listMarks: [[UInt8]] = [
  "□", "■", "▢", "▣", "○", "●", "◯", "◎", "◇", "◆", "▪", "▫", "▶", "►", "‣", "※", "·", "•", "–", "가.", "나.", "다.", "라.",
  "마.", "바.", "사.",
].map { Array($0.utf8) }

/// What opens an answer.
let answerWords: [[UInt8]] = [
  "答:", "回答:", "答复:", "填写:", "a:", "answer:", "ans.:", "antwort:", "réponse :", "réponse:", "respuesta:", "risposta:",
  "resposta:", "antwoord:", "답변:", "답:",
].map { Array($0.utf8) }

/// What opens a question, before the label that it asks for; longer ones first.
let questionOpenings: [[UInt8]] = [
  "what is the ", "what is your ", "what is ", "what are the ", "what ", "which is the ", "which ", "please state the ",
  "please give the ", "请填写", "请提供", "请说明", "請填寫", "请问", "贵公司供应之", "貴公司供應之", "贵公司之", "贵公司的", "貴公司之", "贵公司", "貴公司", "贵司",
  "wie lautet der ",
  "wie lautet die ", "wie lautet das ", "quel est le ", "quelle est la ", "cuál es el ", "cuál es la ", "qual è il ",
].map { Array($0.utf8) }

/// Words that say that who reviewed a report verified it.
let assuranceWords: [[UInt8]] = [
  "third party", "third-party", "verification", "certification", "assurance", "verifizier", "zertifizier", "prüfstelle",
  "vérification", "certificat", "verificación", "verifica", "certifica", "认证", "核查", "验证", "核证", "查證", "驗證", "認証", "検証",
  "검증", "인증",
].map { Array($0.utf8) }

/// The roles of those who review, as labels.
let reviewLabels: [[UInt8]] = [
  "review", "checked", "verif", "审核", "审定", "复核", "審核", "geprüft", "검토", "approved",
].map { Array($0.utf8) }

/// What stands where an organisation would, and is none.
let noOrganisations: Set<[UInt8]> = Set(
  [
    "external", "internal", "extern", "intern", "externe", "interne", "externa", "interna", "esterna", "yes", "no",
    "ja",
    "nein", "oui", "non", "sí", "none", "independent", "third party", "third-party", "pending", "外部", "内部", "第三方", "是",
    "否",
    "无", "無", "有", "已核查", "未核查", "已验证", "未验证", "なし", "有り", "없음", "未实施", "自我声明", "self-declared", "self declaration",
    "limited assurance", "reasonable assurance", "limited", "reasonable", "not verified", "keine", "aucune", "ninguna",
    "nessuna",
  ].map { Array($0.utf8) })

/// Names of kinds of documents about footprints: what a title says besides the product.
let documentTitles: [[UInt8]] = [
  "environmental product declaration", "umwelt-produktdeklaration", "umweltproduktdeklaration", "umweltdeklaration",
  "klimabilanz", "co2-bilanz", "co₂-bilanz", "ökobilanz", "déclaration environnementale", "profil environnemental",
  "bilan carbone", "fiche de déclaration",
  "declaración ambiental de producto", "dichiarazione ambientale di prodotto", "declaração ambiental de produto",
  "milieuproductverklaring", "carbon footprint", "huella de carbono", "empreinte carbone", "impronta di carbonio",
  "impronta carbonica",
  "pegada de carbono", "voetafdruk", "fußabdruck", "life cycle assessment", "lca report", "pcf report", "cfp report",
  "lca-rapportage",
  "lca summary", "碳足迹", "碳足跡", "环境产品声明", "環境產品聲明", "环境声明", "カーボンフットプリント", "cfp算定", "エコリーフ", "탄소발자국", "환경성적표지", "탄소성적표지",
  "análisis de ciclo de vida", "analyse de cycle de vie", "analyse du cycle de vie", "analisi del ciclo di vita",
].map { Array($0.utf8) }

/// What a line under a title may say and is no product's name.
let noProductWords: [[UInt8]] = [
  "accord", "version", "programme", "program ", "iso ", "iso1", "en 1", "gb/t", "gemäß", "nach ", "conform", "summary",
  "kurzfassung", "résumé", "report",
  "bericht", "rapport", "informe", "relatório", "statement", "依据", "按照", "根据", "平台", "项目", "page ", "seite ",
  "confidential", "draft",
  "public", "indicator", "indicador", "department", "abteilung", "www.", "http", "verification", "verifizierung",
  "certificate",
  "证书", "声明", "报告", "报表", "編號", "编号", "基于", "methodology", "study", "studie",
].map { Array($0.utf8) }

/// Words of names that say nothing of what it is.
let commonWords: Set<[UInt8]> = Set(
  [
    "product", "carbon", "footprint", "with", "from", "type", "model", "series", "serie", "produkt", "produit",
    "producto", "prodotto",
    "produto", "unit", "functional", "declared", "class", "klasse", "classe", "piece", "pieces", "year", "life",
    "cycle", "environmental",
    "declaration", "total", "kilogram", "used", "over", "this", "that", "para", "pour", "und", "the", "and", "für",
    "mit", "avec", "sans",
    "ohne", "without", "von", "der", "die", "das", "des", "del", "per", "une", "con", "van", "het", "een", "kwh", "one",
    "all", "new", "emissions", "climate", "stück", "unidad", "unité", "system", "tonne", "tonnes",
  ].map { Array($0.utf8) })

/// What stands before a model behind the product's name in a title.
let coverModelWords: [[UInt8]] = [
  "model no. ", "model ", "modell ", "modello ", "modèle ", "modelo ", "type ", "typ ", "tipo ", "style ", "型号", "型號",
  "货号", "品番", "型番", "모델명", "모델 ",
].map { Array($0.utf8) }

/// What stands between a place and a date besides a comma.
let placeTails: [[UInt8]] = [", den", ", le", ", a", ", li", ", em", " den", ", dated"].map { Array($0.utf8) }

/// Titles of what a verification body issues.
let attestationTitles: [[UInt8]] = [
  "verification statement", "verification opinion", "certificate", "verification report", "statement of verification",
  "zertifikat",
  "verifizierungs", "prüfbescheinigung", "attestation de vérification", "certificat", "declaración de verificación",
  "certificado", "dichiarazione di verifica",
  "certificato", "declaração de verificação", "verificatieverklaring", "证书", "證書", "核查声明", "核查报告", "查證聲明", "验证声明",
  "检验报告",
  "検証報告書", "検証声明", "検証意見", "認証書", "인증서", "검증의견서", "검증보고서",
].map { Array($0.utf8) }

/// How letters to customers address them.
let salutations = WordIndex([
  "to whom it may concern", "dear customer", "dear sir", "dear madam", "dear valued", "sehr geehrte",
  "an unsere kunden", "madame, monsieur",
  "chers clients", "estimado cliente", "estimados", "gentile cliente", "gentili clienti", "caro cliente", "geachte",
  "尊敬的客户", "尊敬的客戶", "致客户",
  "お客様各位", "お取引先様", "고객 여러분", "고객님",
])

/// What opens the name of a person.
let personTitles: [[UInt8]] = [
  "mr ", "mr. ", "mrs ", "mrs. ", "ms ", "ms. ", "dr ", "dr. ", "prof. ", "dipl.", "herr ", "frau ", "mme ", "m. ",
  "mlle ", "sr. ", "sra. ",
  "sig. ", "dott. ", "dott.ssa ", "ing. ", "eng. ", "ir. ", "drs. ",
].map { Array($0.utf8) }

/// What stands between the word for who verified and its name.
let verifierFillers: [[UInt8]] = [
  "the ", "an ", "a ", "third party ", "third-party ", "independent ", "external ", "outside ", "accredited ",
  "verification ", "verifier ", "verifiers ",
  "body ", "reviewer, ", "reviewer ", "m/s ", "m/s. ", "messrs ", "die ", "das ", "den ", "unabhängige ", "prüfstelle ",
  "l'organisme ", "le ", "la ",
  "la entidad ", "el organismo ", "l'ente ", "o organismo ",
].map { Array($0.utf8) }

/// What a sentence ends with whose product is named below.
let productIntroductions: [[UInt8]] = [
  "of the product", "of the following product", "for the product", "for the following product", "del producto",
  "del siguiente producto", "du produit",
  "du produit suivant", "des produkts", "des produktes", "für das produkt", "folgenden produkts", "del prodotto",
  "do produto", "van het product",
].map { Array($0.utf8) }
