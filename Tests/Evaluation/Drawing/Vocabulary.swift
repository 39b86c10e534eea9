/// What stages, columns, totals and labels are called in the documents (spellings: LAYOUTS.md, Synonyms).
let stageWords = WordTable(
  """
  rawMaterialAcquisition	原材料获取|原材料获取阶段|原辅料获取阶段|原料获取及加工|原辅材料获取	原料取得階段|原料階段|原材料取得	Raw material acquisition|Raw material supply|Raw materials	원부자재 생산	原材料調達	Rohstoffbereitstellung	Matières premières|Extraction des matières
  rawMaterialTransport	原材料运输|原辅料运输阶段|原材料入厂运输|原材料运输阶段	原料運輸|原材料運輸	Inbound transport|Raw material transport|Upstream transport	업스트림 운송	原材料運輸	Transport zum Hersteller	Transport amont|Acheminement des matières
  production	生产|生产阶段|产品生产阶段|生产制造|生产制造阶段|制造阶段	製造階段|製造生產階段|生產製造	Manufacturing|Production|Product processing	제조	生産	Herstellung	Fabrication|Production
  packaging	包装|产品包装|包装阶段	包裝階段|包裝	Packaging	포장	包装	Verpackung	Emballage|Conditionnement
  distribution	成品运输|产品运输|分销运输阶段|产品配送阶段|运输配送|运输(成品交付)	配銷階段|配送銷售階段|配送與銷售階段	Distribution|Transport to customer	유통	流通	Auslieferung	Distribution|Livraison
  use	使用|使用阶段|产品使用|产品使用阶段	使用階段	Use|Use stage|Customer use|Use phase	사용	使用	Nutzung	Utilisation|Usage
  endOfLife	生命末期|生命末期阶段|废弃处置|产品处置阶段|废弃回收|寿命终止阶段	廢棄處理階段|廢棄階段	End of life|End-of-life|End-of-life treatment	폐기	廃棄	Entsorgung	Fin de vie
  """)

let columnWords = WordTable(
  """
  stage	生命周期阶段|阶段|阶段名称	生命週期階段|階段	Life cycle stage|Stage|Life-cycle stage	단계	ライフサイクル段階	Lebenszyklusphase	Étape|Étape du cycle de vie|Phase
  item	名称|材料名称|项目|排放源|排放活动|活动数据名称	名稱|項目|項目名稱	Item|Input|Process|Material / energy	항목	項目	Energieträger	Poste|Intrant|Matière
  specification	规格型号	規格	Specification
  amount	活动数据|活动水平|活动水平数据|数量|消耗量|消耗数量|用量	活動數據|每單位數量|數量	Quantity|Amount|Activity data|Consumption	사용량	投入量	Menge	Quantité|Donnée d'activité|Consommation
  annual	年消耗量|年用量	年使用量|總活動量	Annual consumption|Annual quantity
  unit	单位	單位	Unit	단위	単位	Einheit	Unité
  factor	排放因子|排放因数|碳足迹因子	排放係數|碳足跡係數	Emission factor|EF	배출계수	排出係数	Emissionsfaktor	Facteur d'émission|FE
  factorUnit	因子单位|排放因子单位	係數單位|排放係數單位	Factor unit|EF unit	배출계수 단위	排出係数単位	Einheit Emissionsfaktor	Unité du facteur|Unité FE
  emission	碳足迹|排放量|碳排放量|温室气体量|温室气体排放量	碳足跡|排放量|碳排放量	Emissions|GHG emissions|Carbon footprint	배출량	排出量	Emissionen	Émissions|Empreinte carbone|Impact
  share	占比|百分比|贡献率	百分比|佔比	Share|Percentage|Contribution	비율	割合	Anteil	Part|Contribution
  mass	货物重量|运输重量|重量	重量	Mass|Weight
  distance	运输距离|运输里程|距离	運輸距離|距離	Distance|Transport distance
  freight	周转量|运输周转量	運輸周轉量	Freight|Transport work
  mode	运输方式	運輸方式	Mode|Transport mode
  source	数据来源	數據來源	Data source
  factorSource	因子来源|排放因子来源	係數來源	EF source
  factorName	排放因子名称	排放名稱	Factor name
  heatingValue	低位发热量|热值	熱值	Net calorific value|Lower heating value
  serviceLife	使用年限|使用寿命	使用年限	Service life
  serial	序号	項次	No.
  total	合计|总计	合計|總計	Total	합계	合計	Summe	Total|Total cycle de vie
  subtotal	小计	小計	Subtotal	소계	小計	Zwischensumme	Sous-total
  product	产品名称	產品名稱	Product
  functionalUnit	功能单位	功能單位	Functional unit
  remark	备注	備註	Remarks
  organization	工作单位	服務單位	Organisation
  name	姓名	姓名	Name
  """)

/// Labels of covers and company tables.
let fieldWords = WordTable(
  """
  number	报告编号	報告編號	Report number|Report no.|Declaration number	보고서 번호	報告書番号	Berichtsnummer	N° de rapport|Référence du rapport
  issueDate	报告签发日期|签发日期|报告日期|编制日期	簽發日期|報告日期	Issue date|Date of issue|Publication date	발행일	発行日	Ausstellungsdatum	Date d'émission|Date de publication
  validUntil	有效期至	有效期至	Valid until|Valid to
  verificationBody	核查机构|评价机构|报告机构|机构名称	查證機構	Verification body|Verification institution|Third-party verifier
  client	委托单位|委托方	委託單位	Client|Commissioned by
  company	企业名称|生产商名称|生产者名称|生产企业	企業名稱|生產商名稱	Producer|Manufacturer|Company	회사명	事業者名	Hersteller	Fabricant|Entreprise
  address	地址|企业地址|生产地址	地址|公司地址	Address|Company address	주소	所在地	Anschrift	Adresse
  product	产品名称	產品名稱	Product|Product name	제품명	製品名	Produkt	Produit|Désignation
  model	产品规格型号|规格型号|产品型号	產品型號|規格型號	Model|Product model	모델명	型番	Modell	Référence|Modèle
  functionalUnit	功能单位	功能單位	Functional unit	기능단위	機能単位	Funktionelle Einheit	Unité fonctionnelle
  declaredUnit	声明单位	宣告單位	Declared unit	기준 제품단위	宣言単位	Deklarierte Einheit	Unité déclarée
  boundary	系统边界	系統邊界	System boundary	시스템 경계	システム境界	Systemgrenze	Périmètre|Limites du système
  period	数据统计周期|核算周期|统计周期	數據期間|盤查期間	Reporting period|Data period|Data collection period	산정 기간	対象期間	Bezugszeitraum	Période de référence
  standards	核算依据|评价依据|依据标准	參考標準	Standard|Applied standard	적용 표준	準拠規格	Norm	Norme
  legal	法定代表人	負責人	Legal representative
  contact	联系人	聯絡人	Contact person|Contact
  phone	联系方式|联系电话	聯絡電話	Phone|Telephone
  email	电子邮箱|邮箱	電子郵件	E-mail
  credit	统一社会信用代码	統一編號	Organisation no
  prepared	编制	編製	Prepared by	작성	作成	Erstellt von	Rédigé par
  reviewed	审核	審核	Reviewed by	검토	確認	Geprüft von	Vérifié par
  approved	批准	核准	Approved by
  """)
