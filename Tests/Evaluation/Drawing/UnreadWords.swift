/// What only the kinds in `Layouts/Unread` print: headings, labels, process names. Columns as in `Tongue`.
let unreadWords = WordTable(
  """
  yearly	年排放量|年度排放量|全年碳排放量|排放总量|年碳排放总量	年排放量|全年排放量	Annual emissions|Emissions per year|Yearly total	연간 배출량|연간 총배출량	年間排出量	Jahresemissionen|Emissionen pro Jahr	Émissions annuelles
  perUnit	单位产品|单位产品排放|折合单位产品|每单位产品	單位產品|每單位產品	Per unit|Per product|Unit product	제품당	製品当たり	Je Stück|Pro Produkt	Par produit
  footnote	含包装物|按质量分配|数据来自供应商|不含返程空载|估算值	含包裝|依質量分攤|供應商數據	Includes packaging|Allocated by mass|Supplier data|Estimated	-	-	Inkl. Verpackung|Nach Masse aufgeteilt|Schätzwert
  process	工序|过程|单元过程|生产过程	製程|單元過程	Unit process|Process step|Operation	-	-	Prozessschritt|Verfahrensschritt
  processSource	排放源|排放源名称|物料/能源	排放源|投入物	Emission source|Material / energy|Input	-	-	Stoff / Energie|Einsatzstoff
  textile	原棉获取/纺纱/织造/染整/成衣缝制/仓储配送|化纤切片/纺丝/加弹/经编/定型/检验打卷	原棉取得/紡紗/織造/染整/縫製/倉儲	Cotton growing/Spinning/Weaving/Dyeing/Sewing/Warehousing	-	-	Baumwollanbau/Spinnen/Weben/Färben/Nähen/Lagerung
  metal	熔炼/浇铸/热轧/酸洗/冷轧/退火|烧结/球化/炼铁/精炼/连铸/轧钢	熔煉/澆鑄/熱軋/酸洗/冷軋/退火	Smelting/Casting/Hot rolling/Pickling/Cold rolling/Annealing	-	-	Schmelzen/Gießen/Warmwalzen/Beizen/Kaltwalzen/Glühen
  ceramics	配料/球磨/喷雾干燥/压制/施釉/烧成|破碎/配煤/煅烧/粉磨/均化/包装线	配料/球磨/噴霧乾燥/壓製/施釉/燒成	Batching/Milling/Spray drying/Pressing/Glazing/Firing	-	-	Aufbereitung/Mahlen/Sprühtrocknen/Pressen/Glasieren/Brennen
  value	数值|取值|数 值	數值|取值	Value	-	-	Wert
  source	来源|出处|资料来源	來源|出處	Source|Reference	-	-	Quelle
  parameter	参数|影响因素|变量	參數|影響因素	Parameter|Variable	-	-	Parameter|Einflussgröße
  baseline	基准值|基准	基準值	Base value|Baseline	-	-	Basiswert
  variation	变化幅度|不确定度|波动范围	變化幅度|不確定度	Variation|Uncertainty|Change	-	-	Variation|Unsicherheit
  effect	对结果影响|结果变化	對結果影響	Effect on result|Result change	-	-	Ergebnisänderung
  preparedBy	编制单位|报告编制单位|技术服务单位|编写单位|咨询机构	編製單位|輔導單位	Study by|LCA consultant|Report prepared by (company)	-	-	Erstellt durch (Büro)|Ersteller der Ökobilanz
  loss	净用量（kg）/损耗率（%）/毛用量（kg）|净耗（kg）/工艺损耗（%）/总用量（kg）|净重(kg)/损耗(%)/毛重(kg)	淨用量（kg）/損耗率（%）/毛用量（kg）	Net use (kg)/Loss (%)/Gross use (kg)|Net weight (kg)/Scrap rate (%)/Gross weight (kg)	-	-	Nettomenge (kg)/Verlust (%)/Bruttomenge (kg)
  topItems	主要贡献项（仅列出贡献前N位）|排放贡献前N项|主要排放源（前N位）	主要貢獻項（僅列前N項）	Main contributors (top N only)|The N largest contributions	-	-	Größte Beiträge (nur die N größten)
  coefficient	排放系数|系数|参考数值|缺省值|系数取值	係數|參考數值	Coefficient|Reference value|Default value	-	-	Koeffizient|Referenzwert|Vorgabewert
  coefficientUnit	因子单位|系数单位|参考单位	係數單位	Coefficient unit|Reference unit	-	-	Einheit des Koeffizienten
  contents	包含内容|主要内容|过程说明|涵盖活动	包含內容	What it covers|Activities|Contents	-	-	Enthaltene Prozesse
  contentsText	外购原料及辅料/厂内及入厂运输/注塑、装配、检验/成品干线运输/用户用电/拆解与填埋	原料及輔料/入廠運輸/注塑與組裝/成品運輸/用電/拆解	Purchased parts/Inbound trucks/Moulding and assembly/Trucks to customers/Power drawn/Dismantling	-	-	Zugekaufte Teile/Anlieferung/Spritzguss und Montage/Lieferung/Stromverbrauch/Demontage
  material	物料|材料种类|物料类别|排放贡献项	物料|材料種類	Material group|Contributor|Material or energy	-	-	Materialgruppe|Beitrag aus
  modelHead	型号|产品型号|规格	型號|規格	Model|Variant	-	-	Variante|Ausführung
  direct	直接排放/间接排放（前体物）|直接排放/外购电力及前体间接排放|直接嵌入排放/间接嵌入排放	直接排放/間接排放	Direct emissions/Indirect emissions|Direct embedded emissions/Indirect embedded emissions|Own processes/Precursors and power	-	-	Direkte Emissionen/Indirekte Emissionen|Direkt/Vorprodukte und Strom	Directes/Indirectes
  scopes	范围一（直接排放）/范围二（外购能源）/范围三（上下游）|范围1/范围2/范围3	範疇一/範疇二/範疇三	Scope 1/Scope 2/Scope 3|Scope 1 (direct)/Scope 2 (energy)/Scope 3 (value chain)	-	-	Scope 1/Scope 2/Scope 3
  fuelHeads	燃料品种/消耗量（t）/低位发热量（GJ/t）/单位热值含碳量（tC/GJ）/碳氧化率（%）/排放量（kgCO2）|燃料/燃料消耗量(t)/平均低位发热量(GJ/t)/含碳量(tC/GJ)/氧化率(%)/CO2排放(kgCO2)	燃料/消耗量(t)/低位熱值(GJ/t)/含碳量(tC/GJ)/氧化率(%)/排放量(kgCO2)	Fuel/Consumption (t)/Net calorific value (GJ/t)/Carbon content (tC/GJ)/Oxidation (%)/Emissions (kg CO2)	-	-	Brennstoff/Verbrauch (t)/Heizwert (GJ/t)/Kohlenstoffgehalt (tC/GJ)/Oxidation (%)/Emissionen (kg CO2)
  numberLabel	声明编号|问卷编号|登记编号|证书编号|备案编号|登记号	聲明編號|登錄編號	Statement no.|Registration no.|Certificate no.|Questionnaire ID|File ref.	-	-	Deklarationsnummer|Registriernummer|Zertifikats-Nr.
  dateLabel	编制时间|填报日期|声明日期|生效日期|批准日期|填表时间	填報日期|核准日期|填表日期	Date of approval|Effective from|Date of completion|Signed on	-	-	Erstellt am|Gültig ab|Freigabedatum
  producerLabel	申报企业|供应商名称|持证人|获证组织|装置运营方|填报单位	申報廠商|持證人|供應商	Manufacturer/Owner of the declaration|Certificate holder|Supplier|Installation operator	-	-	Deklarationsinhaber|Zertifikatsinhaber|Anlagenbetreiber|Lieferant	Titulaire|Déclarant
  productLabel	申报产品|受核查产品|认证产品|声明产品|获证产品	申報產品|受查證產品	Certified product|Assessed product|Goods declared	-	-	Deklariertes Produkt|Zertifiziertes Produkt	Produit concerné
  modelLabel	规格|牌号|料号|电池型号|产品代码|物料编码	料號|規格|品號	Type / model|Article code|Material no.|Grade	-	-	Typ / Modell|Artikelnummer
  periodLabel	评价期|核查期间|数据期|数据年份|数据采集周期|统计区间	評估期|數據年份|數據區間	Assessment period|Data vintage|Records from|Year of data	-	-	Erhebungszeitraum|Datenzeitraum|Bilanzjahr
  Goal and scope	-	-	-	-	-	-	Objectif et champ de l'étude
  Life cycle inventory	-	-	-	-	-	-	Inventaire du cycle de vie
  Results	-	-	-	-	-	-	Résultats
  Interpretation	-	-	-	-	-	-	Interprétation
  periodHeading	时间范围|数据时间边界|时间边界	時間範圍	Temporal scope|Time boundary	-	-	Zeitlicher Bezug
  """)

/// Measure words of products, each with a product that is counted by it.
let countedProducts: [(unit: String, product: String)] = [
  ("盏", "LED吸顶灯"), ("樘", "钢质防火门"), ("扇", "断桥铝合金窗"), ("副", "骨传导耳机"), ("双", "安全防护鞋"), ("对", "蓝牙音箱"),
  ("支", "签字笔"), ("桶", "水性外墙涂料"), ("罐", "碳酸饮料"), ("瓶", "酱香型白酒"), ("卷", "聚酯薄膜"), ("株", "组培兰花苗"), ("头", "育肥猪"),
  ("羽", "白羽肉鸡"), ("具", "燃气灶"), ("顶", "安全帽"), ("块", "蓄电池"), ("片", "光伏组件"), ("条", "聚乙烯编织袋"), ("根", "预应力管桩"),
]

/// Units that are spelt out, with their canonical names.
let speltUnits: [(printed: String, canonical: String, product: String)] = [
  ("平方米", "m2", "强化木地板"), ("公斤", "kg", "改性聚丙烯"), ("千克", "kg", "瓦楞原纸"), ("吨", "t", "热轧带肋钢筋"), ("立方米", "m3", "预拌混凝土"),
  ("度", "kWh", "光伏电力"), ("升", "L", "车用尿素溶液"),
]
