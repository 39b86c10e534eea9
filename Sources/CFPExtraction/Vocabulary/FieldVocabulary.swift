import CFPFootprints
import CFPQuantities

/// What a label stands before.
enum FieldKey: Hashable, Sendable {
  case statement(ReportStatement.Field)
  case company(Company.Field)
  case product(Product.Field)
  case issueDate, validUntil, dataPeriod, periodStart, periodEnd, standards, functionalUnit, declaredUnit, boundary
  case formerName, site, legalRepresentative, contactPerson, phone, email, foundedYear, employees,
    siteArea, buildingArea
  case mass, serviceLife, primaryDataShare, assessmentReport, total
  /// A person of the report's team; the role is the label as printed.
  case person
  /// A label that only ends the value before it (签名, 公章).
  case ignored
}

/// Labels of covers, statements and company tables (LAYOUTS.md, Synonyms; GB/T 24067 report template).
let fieldTable: StaticString = """
  report.title	报告名称|报告题目|report title|title
  report.number	报告编号|报告号|编号|证书编号|报告书编号|报告編號|報告編號|文件编号|项目编号|report number|report no.|report no|report id|registration number|declaration number|epd registration number|epd number|certificate number|document number|verification number|reference number|注册编号|登记编号|备案编号|报告文号|文件編號|報告書編號|查證聲明編號|epd number (epdno)|epd no|epd no.|epd registration no|registration no|registration no.|declaration no|declaration no.|report reference|report ref|document no|document no.|deklarationsnummer|berichtsnummer|report-nr.|보고서 번호|보고서번호|報告書番号|管理番号|声明编号|问卷编号|登记号|证书号|备案号|报告书号|声明号|核查报告编号|评价报告编号|文档编号|文件号|档案编号|标识编号|certificate no|certificate no.|certificate id|statement number|statement no|statement no.|dokumentennummer|zertifikatsnummer|numéro de rapport|rapport n°|n° d'enregistrement|numéro d'enregistrement|n° de déclaration|número de informe|informe n.º|n.º de registro|número de registro|numero di registrazione|numero rapporto|número do relatório|rapportnummer|declaratienummer|인증번호|문서번호|文書番号|登録番号|検証番号|单据号|任务编号|调查表单号|調查表單號|表单编号|单号|流水号|报告单号|epd编号|doc_no|doc no|our reference|our ref|our ref.|ref.|ref|reference|reference no|reference no.|report ref.|sheet no|sheet no.|シート番号|報告書no.|관리번호|보고서번호(no.)|dokument|dokument-nr.|bericht nr.|bericht-nr.|berichts-nr.|berichtsnr.|dok.-nr.|vorgangsnummer|deklarations-nr.|n° de declaración|nº de declaración|nº de informe|n.º de informe|nº de registro|número de declaración|informe nº|código de informe|relatório n.º|relatório nº|rapporto n.|rapporto n°|n. rapporto|documento|numero documento|numéro de document|numéro de la déclaration|réf.|n° de rapport|rapport nº|réf. document|rapportnr.|documentnummer|referentie|no.|{报告,声明,证书,文件,登记,备案,注册证书,受控,表单,信息表,页面,文档,核查报告,核查声明,认证证书,评价报告,足迹报告,碳足迹报告,调查表,问卷}{编号,编码,序号}|{報告,聲明,證書,文件,登記,調查表,表單,查證聲明}{編號,編碼}|document id|doc. no.|doc no.|document ref.|statement ref.|study no.|study number|file no.|sheet number|epd-nummer|dokumentnummer|studie-nr.|n° de note|n° de document|étude n°|n° d'étude|n° de certificat|n° epd|référence du rapport|rapporto numero|numero del rapporto|código|código del documento|n.º de documento|informe n.°|expediente|rapport nr.|rapportnr|dossiernummer|documentnr.|報告番号|検証報告書番号|登録番号(CFP)|문서 번호|성적서번호|인증 번호
  report.verificationBody	机构名称|机构名称(公章)|报告机构|评价机构|核查机构|认证机构|第三方机构|检测机构|验证机构|查证機構|查證機構|核查单位|评价单位|出具机构|报告出具机构|verification body|verification institution|third-party verifier|third party verifier|independent verifier|verifier|verified by|certification body|issued by|assessment body|prepared for and by|审定机构|查證單位|查驗機構|核查单位名称|评审机构|认证单位|검증기관|検証機関|prüfstelle|programme operator verifier|external verifier|verifying body|verification company|organisme de vérification|vérificateur|vérifié par|entidad verificadora|verificador|organismo di verifica|verificatore|entidade verificadora|verificatie-instelling|verifizierungsstelle|prüfinstitut|zertifizierungsstelle|検証者|검증심사기관|인증기관|颁证机构|发证机构|认证机构名称|核证机构|审核机构|查证机构|审查机构|核证单位|独立验证机构|独立第三方验证机构|验证单位|核查方|第三方核查机构|核查单位(盖章)|验证方|核查/验证机构|認證機構|審查機構|第三者検証機関|検証機関名|第三者確認|検証者名|인증기관명|검증기관명|검증심사원 소속|verifier (body)|verificación|verificación externa|verificado por|organismo verificador|organismo de verificación|verificador externo|verifica|verificação|verifiziert durch|prüfer|verifizierer|externe prüfung|verifizierung durch|unabhängige prüfstelle|toetsing|geverifieerd door|verificateur|vérification|vérification externe|vérificatrice|vérificateur indépendant|vérification indépendante|third-party verification|independent verification|assured by|assurance provider|reviewed and verified by|critical review|critical review by|validated by|external verification|{独立,第三方,外部,}{核查,验证,核证,审定,鉴证,认证}{方,机构,单位,组织,公司}|{獨立,第三方,}{查證,驗證,核查,確證}{方,機構,單位}|公告机构|通知机构|签发机构|issuing agency|issuing body|notified body|verification agency|verification provider|verifying organisation|verifying organization|third-party reviewer|independently verified by|verified and approved by|reviewer organisation|zertifizierer|verifizierungsorganisation|geprüft durch|geprüft von|verifiziert von|prüforganisation|kritische prüfung durch|organisme vérificateur|organisme certificateur|organisme de certification|vérifiée par|revue critique|revue critique par|certificateur|entidad de verificación|entidad de certificación|verificada por|organismo de certificación|ente di verifica|ente certificatore|ente di certificazione|verificato da|organismo di certificazione|organismo de verificação|entidade de verificação|verificatie door|certificerende instelling|外部検証機関|검증 기관|인증 기관|심사기관|검증원
  report.accreditation	认可|认可编号|资质编号|cnas编号|认可机构|accreditation|accredited by|accreditation number
  report.preparedBy	编制机构|编制单位|编写单位|编写机构|核算机构|核算单位名称|报告编制单位|报告编制机构|研究单位|研究机构|咨询机构|咨询单位|技术支持单位|编制方|編製單位|輔導單位|prepared by (company)|study by|lca practice|lca study by|lca performed by|consultant|consultancy|lca consultancy|report prepared by|commissioned practitioner|ersteller der ökobilanz|réalisé par|bureau d'études|étude réalisée par|elaborado por|estudio realizado por|redatto da|作成機関|算定機関|산정기관|작성기관|auftragnehmer|opsteller|elaboración|elaboração|elaborazione|réalisation de l'acv|réalisation|reporter|컨설팅|自社算定|咨询方|建模单位|核算方
  report.programmeOperator	programme operator|program operator|programme holder|epd programme operator|epd programme|programmhalter|herausgeber|opérateur du programme|opérateur de programme|administrador del programa|operador del programa|program operatör|声明运营机构|项目运营方|运营机构|プログラム運営者|운영기관
  report.client	委托单位|委托方|委托人|申请单位|委託單位|委託方|client|commissioned by|customer|applicant|auftraggeber|의뢰인|依頼者|commanditaire|cliente|committente|opdrachtgever|mandant|委托企业名称|委托人名称|委托方名称|prepared for|study for|auftraggeber der studie|destinatario|客户|客户名称
  report.opinion	核查结论|评价结论|核查意见|结论|查證意見|verification opinion|opinion|conclusion
  report.assuranceLevel	保证等级|保证程度|保證等級|level of assurance|assurance level
  report.verificationStandard	核查依据|核查准则|验证依据|verification standard|verification criteria
  report.siteVisit	现场核查日期|现场核查时间|现场访问日期|现场评审日期|site visit|site visit date|date of site visit
  report.pcr	产品种类规则|产品类别规则|pcr|product category rules|product category rules (pcr)|core pcr|产品种类规则(pcr)|适用pcr|準拠pcr|適用pcr|적용 pcr|règle de catégorie|regla de categoría de producto
  report.dataSources	数据来源|数据库|背景数据库|database|databases|background database|lca software and database|data sources
  report.dataQuality	数据质量|数据质量评价|data quality
  report.cutOff	截断准则|取舍准则|取舍原则|截断规则|cut-off|cut-off criteria|cut-off rules|cut off criteria
  report.allocation	分配原则|分配方法|分配程序|分配|allocation|allocation rules|allocation method
  report.assumptions	假设|假设和限制|相关假设和限制|假设与局限|assumptions|assumptions and limitations
  report.uncertainty	不确定性分析|不确定性|uncertainty|uncertainty analysis
  report.recommendations	改进建议|建议|recommendations|improvement suggestions
  company.name	企业名称|公司名称|生产者名称|生产商名称|生产企业|生产企业名称|生产厂家|生产商|制造商|制造商名称|生产者|生产单位|制造企业|受核查方|受核查单位|被核查单位|被核查单位名称|受评价方|受评价单位|报告主体|报告单位|申报单位|企业全称|单位名称|公司名稱|企業名稱|生產商名稱|生產商|生產者|製造商|廠商名稱|company|company name|manufacturer|manufacturer name|producer|producer name|epd owner|owner of the declaration|owner of declaration|declaration owner|name of company|name of manufacturer|회사명|hersteller|inhaber der deklaration|事業者名|声明持有者|声明持有人|声明方|持有人|核查企业|厂商名称|廠商|업체명|기업명|제조사|회사|事業者|会社名|deklarationsinhaber|declaration holder|epd holder|declared by|reporting company|unternehmen|firma|申报企业|申报单位名称|供应商名称|供应商|供方名称|持证人|获证组织|获证企业|获证单位|装置运营方|装置运营者|企业名称(盖章)|填报单位|填报企业|填报企业名称|声明企业|申请企业|参评企业|生产商/品牌|品牌方|公司全称|厂家|厂家名称|厂商|组织名称|委托企业|supplier|supplier name|operator|installation operator|operator of the installation|certificate holder|organisation|organization|organisation name|manufacturer/owner of the declaration|name of the company|name of the manufacturer|brand owner|declarant|vendor|anlagenbetreiber|auftraggeber und hersteller|herstellerin|lieferant|fabricant|entreprise|société|nom de l'entreprise|producteur|industriel|titulaire|déclarant|fabricante|empresa|razón social|titular de la declaración|productor|produttore|azienda|fabbricante|titolare|empresa produtora|produtor|fabrikant|producent|bedrijf|企業名|製造事業者|申請者|製造者|申請企業|업체|제조업체|신청기업|기업|신청업체|证书持有人|证书持有者|证书持有单位|生产厂|供应商全称|epd 持有者|epd持有者|epd 持有人|企业|填覆廠商|算定事業者|事業者名称|作成事業者|兹证明|茲證明|this is to certify that|issued to|emitida a|emitido a|délivré à|ausgestellt für|nom et adresse du déclarant|name and address of the declarant|nombre y dirección|사업자명|신청인|회사명(상호)|算定者|申请方|生产企业(甲方)|受审核方|被评价方|企业信息|供应商(盖章)|fabricante/titular|società|fabbricante/titolare|brand|made by|inhaber|titulaire de la déclaration|responsable de la déclaration|emisor|produttore (azienda)|azienda produttrice|produtor/titular|{申报,填报,申请,受核查,受评价,受评,持证,获证,生产,制造,供应,委托生产}{企业,单位,方,组织,商,主体,厂商}{名称,全称,}|经济运营者|市场主体|承诺单位|生產廠商|製造廠商|公司全名|economic operator|legal manufacturer|reporting organisation|reporting organization|producing company|manufacturing company|declaring company|company / manufacturer|producer / manufacturer|hersteller / deklarationsinhaber|deklarierendes unternehmen|antragsteller|werk/hersteller|client / fabricant|fabricant / déclarant|nom du fabricant|raison sociale|organisme déclarant|société déclarante|organización|empresa fabricante|empresa declarante|fabricante y titular|titular|nombre de la empresa|nombre del fabricante|entidad|ragione sociale|nome azienda|fabricante e titular|nome da empresa|empresa/entidade|naam fabrikant|naam bedrijf|producent / eigenaar|申請者名|製造会社|製造元|제조 회사|제조사명|생산업체|신청 기업|기업 명|회 사 명|업 체 명
  company.address	地址|公司地址|企业地址|单位地址|注册地址|生产地址|通讯地址|详细地址|厂址|經營地址|公司地址|address|company address|manufacturer address|registered address|production address|주소|anschrift|所在地|address of company|소재지|사업장 주소|住所|adresse|adresse de l'usine|dirección|indirizzo|endereço|adres|werk|standort|工厂地址|生产厂址|所在地址
  company.unifiedSocialCreditCode	统一社会信用代码|社会信用代码|信用代码|统一社会信用代码/组织机构代码|組織機構代碼|統一編號|unified social credit code|uscc|registration code|organisation no|organization no|organisation number
  company.website	网址|公司网址|网站|website|web|homepage
  company.industry	所属行业|行业|行业类别|行业分类|行業|industry|sector
  company.registeredCapital	注册资本|注册资金|registered capital
  product.name	产品名称|产品|核算产品|评价产品|评价对象|核算对象|目标产品|产品中文名称|產品名稱|產品|product name|product|name of product|declared product|product designation|제품명|대상 제품|produkt|produktname|製品名|製品名称|核查产品|产品名|核算对象产品|제품|제품 명|제품명칭|製品|bezeichnung des produkts|produktbezeichnung|name of the product|申报产品|受核查产品|认证产品|产品品名|评价产品名称|核查产品名称|声明产品|获证产品|商品名称|货品名称|品名|物料名称|产品全称|标的产品|研究对象|产品/服务名称|product assessed|assessed product|certified product|product covered|name of the declared product|article name|product family|produit|nom du produit|produit étudié|désignation|dénomination|produit déclaré|référence commerciale|producto|nombre del producto|producto analizado|producto declarado|prodotto|nome del prodotto|prodotto analizzato|produto|nome do produto|product naam|productnaam|produkt/artikel|deklariertes produkt|untersuchtes produkt|対象製品|商品名|製品の名称|품명|대상제품|인증제품|제품이름|研究产品|货物名称|商品|车辆类别|产品类别名称|產品品名|品名/型號|product / article|product studied|subject|subject product|trade product|product name and grade|declared goods|produktbezeichnung/typ|erzeugnis|produit concerné|nom commercial du produit|objet de l'étude|producto evaluado|nombre comercial|descripción del producto|oggetto dello studio|oggetto|prodotto oggetto di studio|produto avaliado|product / type|品名・規格|{申报,受核查,认证,评价,核算,目标,声明,获证,研究}{产品,商品}{名称,}|贵公司供应之品名|貴公司供應之品名|供应品名|device|device name|machine|name of goods|good|goods|declared product name|produkt / artikel|artikelbezeichnung|handelsname des produkts|nom commercial|nom du produit / référence|produit/référence|nombre comercial del producto|producto estudiado|producto certificado|prodotto dichiarato|denominazione|denominazione del prodotto|denominação|designação do produto|naam product|naam van het product|製品/サービス名|品目|제 품 명|품 명|제품명/모델명|trade name|handelsname|commercial name|referencia comercial
  product.model	产品规格型号|规格型号|产品型号|型号规格|产品型号规格|产品规格|型号|规格|产品型号/规格|產品型號|產品規格|型號|規格型號|product model|model|model number|model no.|type|product type|model/specification|specification|모델명|型番|货号|款号|产品货号|型号名称|article|article no|article no.|article number|item number|part number|sku|모델|모델 번호|型式|artikelnummer|typ|牌号|料号|电池型号|产品代码|产品编码|物料编码|产品牌号|规格/型号|型号/规格|产品型号及规格|规格牌号|型号编码|material no|material no.|product code|grade|product grade|type / model|type/model|cas no|part no|part no.|référence produit|référence|modèle|modelo|referencia|modello|codice prodotto|código|typ/modell|modell|artikel-nr.|artikelnr.|sorte|型式番号|型番/品番|品番|모델명/규격|규격|품번|车辆型号|零件号|部件号|产品料号|机型|款式编号|产品规格及型号|强度等级|合金牌号及状态|牌号及状态|贵公司料号/型号|client part no|type / count|style no|style no.|style|article code|product ref|product reference|product ref.|modello/codice|codice|cod. prodotto|referência|modelo/referência|produktcode|artikelcode|品番・型番|제품 규격|규격/모델|贵公司料号／型号|貴公司料號／型號|料號|貴公司料號|{产品,货品,物料,零件,部件}{编码,代码,料号,货号,型号}|machine type|device type|model name|model/type|specification / model|specification/model|style number|type designation|product id|article number (sku)|typbezeichnung|modellbezeichnung|artikel|référence (sku)|réf. produit|référence article|gamme|código de producto|referencia (sku)|ref.|familia|codice articolo|modello/tipo|código do produto|artikelnummer (sku)|型 番|모 델 명|모 델|품 번
  product.function	产品功能|产品用途|功能|用途|product function|function|intended use|application
  product.description	产品描述|产品介绍|产品简介|product description
  issueDate	report produced|produced|报告签发日期|报告日期|签发日期|发布日期|报告发布日期|编制日期|报告编制日期|出具日期|报告出具日期|批准日期|发证日期|颁发日期|日期|報告日期|簽發日期|發行日期|issue date|date of issue|report date|date of report|publication date|issued on|issued|date|published|ausstellungsdatum|발행일|発行日|發證日期|製表日期|製作日期|报告出具时间|核发日期|发布时间|publication|publication date (epd)|작성일|발행일자|작성일자|作成日|発行年月日|ausgestellt am|datum|编制时间|填报日期|填报时间|声明日期|生效日期|批准时间|签发时间|报告时间|完成日期|填表日期|出具时间|颁证日期|发证时间|版本日期|登记日期|核准日期|date of publication|approval date|date of approval|release date|version date|effective date|statement date|date d'émission|date de publication|date du rapport|fecha de emisión|fecha de publicación|fecha del informe|fecha|data di pubblicazione|data di emissione|data de emissão|publicatiedatum|datum van uitgifte|berichtsdatum|erstellungsdatum|erstellt am|発行|発効日|公開日|検証日|인증일|등록일|작성 일자|填覆日期|填表时间|导出时间|发表日期|公布日期|首发日期|本次发证日期|换证日期|声明发布日期|核证日期|date of declaration|declaration date|issued (date)|dated|date published|released|updated|ausgabe vom|ausgabedatum|stand|datum der ausgabe|datum der ausstellung|veröffentlicht|veröffentlichungsdatum|date d'édition|édition|édité le|publié le|fait le|émis le|fecha de declaración|fecha de edición|fecha de verificación|emitido el|emissione|data emissione|data di redazione|data de publicação|data do relatório|datum rapport|uitgiftedatum|인증일자|발급일|제출일|公表日|提出日|報告日|検証完了日|{报告,声明,证书,文件,}{签发,编制,出具,发布,批准,填报,生效,颁发,核证,完成,提交,修订,核准}{日期,时间}|date released|revision date|date of revision|date of release|date of the report|signature date|date signed|erscheinungsdatum|freigabedatum|versionsdatum|datum der veröffentlichung|date de délivrance|date de rédaction|date de signature|date d'établissement|fecha de primera emisión|fecha de expedición|fecha de elaboración|fecha de la declaración|data di rilascio|data del rapporto|data di pubblicazione epd|data da emissão|data de elaboração|afgiftedatum|publicatiedatum epd|発行日付|作成日付|発行年月|작성 일|발행 일자|발급 일자|발급일자|작성년월
  validUntil	报告有效期至|证书有效期至|报告有效期|证书有效期|声明有效期|声明有效期至|有效期至|有效期|有效期限|有效日期|有效期截止|有效期限至|valid until|valid to|expiry date|validity|date of expiry|gültig bis|有效期到|有效截止日期|valid to date|expires|expiry|유효기간|有効期限|gültig bis zum|gültigkeit|valable jusqu'au|validité|fin de validité|válido hasta|validez|valido fino al|válido até|geldig tot|有效至|gültigkeitsdatum|valid through|expiration date|유효기한|유효 기간|gültig bis einschließlich|vigencia|validez hasta|scadenza|validità|validade|durée de validité|gültigkeitsdauer|geldigheid|有効期間
  dataPeriod	数据统计周期|统计周期|数据周期|核算周期|核算期|数据期间|时间范围|数据时间范围|数据收集周期|数据收集时间|数据收集期|核查周期|评价周期|报告期|报告周期|数据时间|基准期|统计期|数据统计期|活动数据周期|時間範圍|盤查期間|數據期間|data period|reporting period|reference period|data collection period|period of data collection|period|time period|inventory period|data year|산정 기간|核查时段|数据时段|统计时段|核算时段|數據盤查期間|time representativeness|temporal representativeness|data collection|collection period|reference year|산정기간|데이터 수집 기간|対象期間|データ収集期間|bezugszeitraum|bezugsjahr|评价期|核查期间|数据期|数据年份|数据采集周期|数据采集期|核查期|评价时段|核算时间|核算时间范围|核算年度|报告年度|核算时段(数据)|统计时间|统计年度|数据统计时间|数据代表年份|数据收集年份|数据收集时段|生产数据期间|数据时间段|数据采集时间|数据覆盖期|数据采集时段|活动数据期间|排放期间|盤查年度|數據年份|data reference period|data from|data reference year|data collected|production period|assessment period|measurement period|monitoring period|year of data|data vintage|activity data period|primary data period|temporal scope|bilanzjahr|bilanzierungszeitraum|datenzeitraum|erhebungszeitraum|datengrundlage (zeitraum)|période de référence|année de référence|période des données|période de collecte|collecte des données|periodo de referencia|período de referencia|año de referencia|periodo de datos|periodo di riferimento|anno di riferimento|período de dados|referentieperiode|referentiejaar|データ収集年度|算定対象期間|評価対象期間|収集期間|자료 수집 기간|데이터수집기간|산정 대상 기간|자료수집기간|기준연도|统计区间|生产数据年份|数据区间|数据统计区间|财年|生产数据时段|数据采集年度|数据取样期|数据代表期|核算期间|数据时间范围(年月)|データ対象期間|データ期間|データ収集対象期間|活動量データの収集期間|years of data|data year(s)|data collection year|reporting year|reference year(s)|data from period|records period|fiscal year|financial year|bilanzierungsjahr|daten aus|datenbasis|datenerhebung|erhebungszeitraum der daten|wirtschaftsjahr|période|période couverte|année des données|exercice|campagne|período|periodo|periodo de los datos|campaña|período dos dados|periodo dei dati|periodo di raccolta dati|anno dei dati|dataperiode|periode|gegevensjaar|referentieperiode gegevens|参考期间|核算区间|盘查期间|該期間|data time range|time range|time range of data|period covered|reference year of data|calendar year|period of data|period under review|data collection window|bilanzzeitraum|betrachtungszeitraum|berichtszeitraum|zeitraum|zeitlicher bezug|bilanzierungsperiode|geschäftsjahr|période de calcul|période d'étude|période considérée|période de collecte des données|exercice de référence|periodo de cálculo|periodo cuantificado|período cuantificado|período de cálculo|periodo de estudio|periodo de cuantificación|período de cuantificación|ejercicio|periodo considerato|periodo di calcolo|periodo dello studio|periodo di rendicontazione|período de cálculo|período de recolha|período de referência|peiljaar|peilperiode|meetperiode|rapportageperiode|onderzoeksperiode|算定期間|データ取得期間|評価期間|データ 수집기간|데이터 수집기간|수집 기간|산정 대상기간|자료 수집기간|조사기간
  periodStart	数据起始|数据开始|统计开始|核算起始|核算开始|统计起始|周期起始|开始日期|数据开始日期|统计开始日期|统计起始日期|核算起始日期|數據起始|reporting period start|period start|start of period|start of reporting period|data period start|data collection start|beginn des zeitraums|début de période|inicio del periodo|数据起|start date of reporting period|début de la période|inicio del período|inizio periodo
  periodEnd	数据截止|数据结束|统计结束|核算截止|核算结束|统计截止|周期截止|结束日期|数据结束日期|统计结束日期|统计截止日期|核算截止日期|數據截止|reporting period end|period end|end of period|end of reporting period|data period end|data collection end|ende des zeitraums|fin de période|fin del periodo|数据止|end date of reporting period|fin de la période|fin del período|fine periodo
  standards	核算和报告依据|核算依据|评价依据|评价标准|核算标准|依据标准|所依据标准|执行标准|采用标准|依据|标准|參考標準|盤查依據|standard|standards|reference standard|applied standard|applied standards|methodology|according to|in accordance with|calculation standard|引用标准|依据的标准|适用标准|算定規格|準拠規格|산정표준|적용표준|normbezug|norm|norma|normes|norme|methode|méthode|método|metodo|reference standards|standards applied
  functionalUnit	功能单位|功能单位或声明单位|功能單位|功能单元|核算单位|functional unit|functional unit (fu)|기능단위|funktionelle einheit|機能単位|功能單元|functional unit / declared unit|기능 단위|funktionale einheit|功能单位(fu)|功能单位/声明单位|unité fonctionnelle|uf|unidad funcional|unità funzionale|unidade funcional|functionele eenheid|funktionelle einheit (fe)|기능단위 및 선언단위|unité fonctionnelle (uf)|unidad funcional (uf)|funktionelle/deklarierte einheit|算定单位|算定単位|unité fonctionnelle ou déclarée|核算功能单位|機能単位(算定単位)|base de cálculo|unité de référence
  declaredUnit	声明单位|宣告單位|declared unit|기준 제품단위|deklarierte einheit|宣言単位|宣告單元|선언단위|선언 단위|声明单位(du)|unité déclarée|unidad declarada|unità dichiarata|unidade declarada|gedeclareerde eenheid|deklarierte produkteinheit|算定単位|선언단위(declared unit)|申报单位产品|宣告单位|贵公司宣告单位|deklariertes produkt / deklarierte einheit|deklariertes produkt/deklarierte einheit|unidad de referencia
  boundary	系统边界|核算边界|评价边界|系統邊界|system boundary|system boundaries|boundary|시스템 경계|systemgrenze|systemgrenzen|시스템경계|システム境界|系统边界类型|边界|边界类型|评价范围|核算范围|核查范围|lca scope|scope of the study|scope|limites du système|périmètre|frontières du système|límites del sistema|límite del sistema|alcance|confini del sistema|limites do sistema|fronteira do sistema|systeemgrenzen|systemgrenze (modul)|bilanzgrenze|bilanzrahmen|算定範囲|評価範囲|시스템경계(범위)|산정범위|生命周期范围|生命周期类型|系统边界(范围)|boundaries|system boundary type|lifecycle scope|life cycle scope|life-cycle stages covered|périmètre de l'étude|frontières|límites|límite|campo di applicazione|confini|fronteiras do sistema|fronteiras|systeemgrens|システム境界(範囲)|산정 범위|시스템 경계(system boundary)
  formerName	曾用名|原名|原企业名称|former name|formerly
  site	生产场所|生产场地|生产基地|生产地点|产地|place of production|production site|manufacturing site|place of manufacture|site|생산지|사업장
  legalRepresentative	法定代表人|法人代表|法人|企业法人|法定代表|法定代表人姓名|負責人|legal representative|legal person|代表人|대표자|대표이사|代表者|geschäftsführer
  contactPerson	联系人|授权人(联系人)|授权人|授权代表|联络人|联系人姓名|企业联系人|聯絡人|聯絡窗口|contact person|contact|contact name
  phone	联系方式|联系电话|电话|电话号码|手机|手机号|手机号码|联系人电话|電話|聯絡電話|phone|telephone|tel|tel.|phone number|mobile
  email	邮箱|电子邮箱|电子邮件|邮件|e-mail|email|mail|電子郵件
  foundedYear	成立时间|成立日期|成立年份|建厂时间|注册时间|成立時間|founded|year founded|established
  employees	员工人数|职工人数|员工总数|员工数|在职人数|人员规模|從業人數|員工人數|employees|number of employees
  siteArea	占地面积|厂区面积|土地面积|佔地面積|site area|land area
  buildingArea	建筑面积|厂房面积|建築面積|building area|floor area
  mass	产品重量|产品质量|单位产品重量|单位产品质量|净重|产品净重|毛重|重量|產品重量|product weight|product mass|weight|mass|net weight|weight of product|produktgewicht
  serviceLife	使用寿命|产品寿命|设计寿命|产品使用寿命|参考使用寿命|使用年限|設計壽命|service life|reference service life|product lifetime|lifetime|expected lifetime|lifetime of product
  primaryDataShare	初级数据占比|初级数据比例|初级数据比|实景数据占比|primary data share|share of primary data
  assessmentReport	gwp|gwp基准|gwp值|gwp来源|全球变暖潜势|gwp source|characterisation factors|characterization factors|gwp 기준
  total	product carbon footprint value|carbon footprint value|产品碳足迹|碳足迹|产品碳足迹值|碳足迹值|单位产品碳足迹|碳足迹结果|核算结果|产品碳足迹结果|單位產品碳足跡|碳足跡|產品碳足跡|product carbon footprint|carbon footprint|pcf|cfp|total carbon footprint|carbon footprint result|result|최종 pcf|total greenhouse gas emissions|empreinte carbone|empreinte carbone du produit|huella de carbono|huella de carbono del producto|impronta di carbonio|carbon footprint di prodotto|pegada de carbono|co2-voetafdruk|co2-fußabdruck|product carbon footprint (pcf)|pcf-wert|製品カーボンフットプリント|カーボンフットプリント|cfp値|탄소발자국|제품 탄소발자국|탄소배출량|总碳足迹|产品碳足迹(cfp)|cfp值|pcf值|单位产品碳足迹值|全生命周期碳足迹
  person	組長|組員|編製人|審核人|編製人員|编制|编制人|编制人员|编写|编写人|报告编制|报告编制人|组长|组员|审核|审核人|审核员|校核|校核人|复核|复核人|批准|批准人|签发|签发人|审定|核查组长|核查组员|核查员|评价人员|评价组长|技术复核|技术评审|项目负责人|报告编写人|核算人员|編製|審核|核准|查證員|prepared by|author|authors|reviewed by|approved by|checked by|lead verifier|team leader|team member|reviewer|compiled by|report author|lca practitioner|lca author|작성자|검토자|ersteller|评价组员|评审组长|评审组员|审核组长|审核组员|核查组组长|编写人员|复核人员|审批|lead author|lca consultant|작성|검토|승인|作成者|verfasser|填报人|填表人|建模人|checked|projektleitung
  ignored	簽名|簽章|签名|签字|盖章|公章|组内职务|职务|signature|signed|stamp|企业代表(签字)|企业盖公章
  """

/// What the names of organisations hold.
let organisationEndings: [[UInt8]] = [
  "公司", "集团", "集團", "中心", "研究院", "研究所", "大学", "协会", "工厂", "厂", "廠", "機構", "机构", "法人", "株式会社", "合作社",
  "주식회사", "㈜", "(주)", "기술원", "연구원", "평가원", "ltd", "limited", "gmbh", "inc", " ag", " kg", "llc", "llp", "plc", "corp",
  " co.", "company", "s.a", " sa", "sas", "sarl", "s.l", "s.r.l", "s.p.a", "spa", "srl", " b.v", " bv", " n.v", "lda",
  "a.ş", "oy", " ab",
  "e.v", "partg", "ohg", "institut", "university", "agency", "centre", "center", "group", "cabinet", "bureau",
  "foundation", "stiftung",
  "e. g.", "eg", "coop", "cooper", "s.coop", "trust", "council",
].map { Array($0.utf8) }

private let plainFieldKeys: [String: FieldKey] = [
  "issueDate": .issueDate, "validUntil": .validUntil, "dataPeriod": .dataPeriod,
  "periodStart": .periodStart, "periodEnd": .periodEnd,
  "standards": .standards,
  "functionalUnit": .functionalUnit, "declaredUnit": .declaredUnit, "boundary": .boundary,
  "formerName": .formerName,
  "site": .site, "legalRepresentative": .legalRepresentative, "contactPerson": .contactPerson,
  "phone": .phone,
  "email": .email, "foundedYear": .foundedYear, "employees": .employees, "siteArea": .siteArea,
  "buildingArea": .buildingArea, "mass": .mass, "serviceLife": .serviceLife,
  "primaryDataShare": .primaryDataShare,
  "assessmentReport": .assessmentReport, "total": .total, "person": .person, "ignored": .ignored,
]

func fieldKey(_ name: String) -> FieldKey? {
  if let plain = plainFieldKeys[name] { return plain }
  let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return nil }
  switch parts[0] {
  case "report": return ReportStatement.Field(rawValue: parts[1]).map { .statement($0) }
  case "company": return Company.Field(rawValue: parts[1]).map { .company($0) }
  case "product": return Product.Field(rawValue: parts[1]).map { .product($0) }
  default: return nil
  }
}

extension ReportText {
  /// The field a label names: the whole label, blanks and a colon aside, or the label without a bracket behind it
  /// (`机构名称（公章）`).
  func field(labelled label: Range<Int>) -> FieldKey? {
    var range = trimmed(label, of: bytes)
    while let last = bytes[range].last,
      last == UInt8(ascii: ":") || last == UInt8(ascii: "*") || last == UInt8(ascii: " ")
    {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while let first = bytes[range].first,
      first == UInt8(ascii: "*") || first == UInt8(ascii: " ") || first == UInt8(ascii: "-")
    {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard range.count >= 3, range.count <= 64 else { return nil }
    if let key = vocabulary.fields.exact(bytes, range) ?? bilingualField(range) ?? spacedField(range) { return key }
    // Model / Type: two labels in one.
    if let slash = bytes[range].firstIndex(of: UInt8(ascii: "/")), slash > range.lowerBound,
      let key = vocabulary.fields.exact(bytes, range.lowerBound..<slash),
      vocabulary.fields.exact(bytes, (slash + 1)..<range.upperBound) != nil
    {
      return key
    }
    guard bytes[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    // 经济运营者(制造商): what it is in other words.
    return vocabulary.fields.exact(bytes, range.lowerBound..<open)
      ?? vocabulary.fields.exact(bytes, (open + 1)..<(range.upperBound - 1))
  }

  /// 申 请 方, 제 품 명: a label whose characters blanks part, to fill a column.
  private func spacedField(_ label: Range<Int>) -> FieldKey? {
    guard label.count >= 7, bytes[label.lowerBound] >= 0xE3 else { return nil }
    var letters: [UInt8] = []
    var index = label.lowerBound
    while index + 3 <= label.upperBound, bytes[index] >= 0xE3 {
      letters += bytes[index..<(index + 3)]
      index += 3
      guard index < label.upperBound else { return vocabulary.fields.exact(letters, 0..<letters.count) }
      guard bytes[index] == UInt8(ascii: " ") else { return nil }
      while index < label.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
    return nil
  }

  /// 产品名称 Product, 型号 / Model: a label in two languages, of which one is known.
  private func bilingualField(_ label: Range<Int>) -> FieldKey? {
    guard let first = bytes[label].first, first >= 0x80,
      let turn = bytes[label].firstIndex(where: \.isASCIILetter), label.upperBound - turn >= 4,
      bytes[turn..<label.upperBound].allSatisfy({ $0.isASCIILetter || " ./".utf8.contains($0) })
    else { return nil }
    var end = turn
    while end > label.lowerBound, " /|(".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > label.lowerBound else { return nil }
    return vocabulary.fields.exact(bytes, label.lowerBound..<end)
      ?? vocabulary.fields.exact(bytes, turn..<label.upperBound)
  }
}

/// Words that end what a functional unit counts: one task chair in normal office use.
let unitStopWords: Set<[UInt8]> = Set(
  [
    "in", "of", "with", "for", "at", "from", "over", "used", "including", "incl.", "per", "and", "to", "on", "as",
    "packed", "the",
    "für", "mit", "von", "ab", "im", "bei", "über", "inkl.", "aus", "de", "du", "des", "d'", "à", "pour", "avec", "en",
    "sur", "para",
    "con", "del", "di", "da", "per", "com", "van", "met", "voor", "entregues", "delivered", "(the", "which", "that",
    "is",
  ].map { Array($0.utf8) })
