/// What a column of a table holds.
enum ColumnRole: String, Sendable {
  case stage, item, group, specification
  case activity, annual, activityUnit, factor, factorUnit, emission, emissionUnit, share
  case mass, distance, mode, freight, returnTrip
  case heatingValue, oxidation, carbonContent
  case serviceLife, lossRate, count, allocation, loadFactor
  case gas, source, factorSource, factorName, quality, year
  case fossil, biogenic, landUse, aircraft
  case included, excluded
  case name, organization, certificate, role
  case product, functionalUnit
  /// A column of units whose owner is the column to its left.
  case unit
  /// Serial numbers and remarks.
  case serial, remark
}

/// Column headings as reports print them (LAYOUTS.md, Columns). The longest phrase in a heading decides.
let columnTable: StaticString = """
  stage	生命周期阶段|生命周期|阶段类型|生命阶段|阶段名称|所属阶段|核算阶段|排放阶段|过程阶段|阶段|生命週期階段|生命週期|階段|排放源類別|life cycle stage|life-cycle stage|lifecycle stage|life cycle phase|lifecycle phase|lifecycle|life cycle|stage|phase|module|modules|전과정 단계|단계|ライフサイクル段階|lebenszyklusphase|lebenswegphase|étape|étapes|étape du cycle de vie|phase du cycle de vie|mod.|etapa|etapas|etapa del ciclo de vida|fase|fase del ciclo de vida|fase del ciclo di vita|fase do ciclo de vida|etapa do ciclo de vida|módulo|modulo|fase van de levenscyclus|levensfase|levenscyclusfase|step|process stage|life stage|lebenszyklusabschnitt|lebenswegabschnitt|lebensabschnitt|lebensphase|ライフステージ|段階|工程段階|공정단계|전과정단계|环节|生命周期环节|产品阶段
  group	群组|群組|类别|類別|分类|类型|排放类型|category|group|구분|scope
  item	名称|材料名称|材料/货物名称|物料名称|原材料名称|原料名称|物料|活动数据种类|排放源/活动设施|排放源|排放活动|活动名称|活动数据名称|活动|项目|項目|项目名称|項目名稱|項目(類別)|种类|能源种类|能源名称|能源类型|能源|投入物|投入|清单名称|清单项|数据名称|数据项|消耗种类|输入|输出|过程|工序|运输物|运输物品|运输物料|货物|货物名称|运输货物|原材料|材料|名稱|物品名稱|品名|item|items|input|inputs|material|materials|name|process|process name|activity name|description|parameter|input/output|flow|emission source|energy carrier|component|components|product components|substance|element|자재명|공정명|배출활동|활동|항목|항목명|energieträger|material / energy|运输内容|运输对象|燃料|种类名称|能源品种|carrier|fuel|goods|ingredient|resource|component/material|part|parts|투입물|원료명|품명|材料名|material/energie|einsatzstoff|bezeichnung|transported goods|cargo|flux|poste|donnée|données|matière|matières|intrant|intrants|composant|désignation|élément|flujo|flujos|concepto|insumo|insumos|material/proceso|proceso|materia prima|componente|partida|elemento|flusso|voce|materiale|processo|fluxo|item de inventário|matéria-prima|proces|stroom|materiaal|grondstof|onderdeel|prozess|position|posten|material / prozess|stoff|eingangsstoff|rohstoff|komponente|source|品目|プロセス|原料名|項目名|투입물질|물질명|물질|원부자재|품목|原辅料|排放源名称|流|流程/流|输入/输出|过程/排放源|排放节点|eingangsgröße|清单条目|投入物名称|物质/能源|名 称
  specification	规格|规格型号|型号|材质|規格|specification|model|spec
  activity	总重量|总质量|总用量|合计用量|總重量|total weight|total mass|活动数据|活动水平数据|活动水平|活动数据值|活动量|消耗数量|消耗量|用电量|耗电量|用水量|用气量|耗气量|用油量|使用量|用量|数量|投入量|输入量|耗用量|排放数量|单位产品消耗量|单位产品用量|单位产品活动水平|每功能单位用量|单台消耗量|单耗|活動數據|活動量|每單位數量|數值|数值|數量|使用數量|quantity|amount|activity data|activity|activity value|activity amount|value|consumption|consumed amount|input amount|usage|quantity per functional unit|quantity per unit|amount per unit|활동량|사용량|수량|투입량|投入量|menge|verbrauch|单位产品消耗|单位产品投入量|单台消耗|单台用量|单台投入量|单件消耗|单件用量|单位消耗|单位用量|每单位消耗|每件用量|每台用量|每吨用量|吨产品消耗|单位产品耗量|單位消耗量|單位用量|單位產品用量|amount per product|consumption per unit|quantity per product|input per unit|gross mass|gross weight|menge pro stück|verbrauchsmenge|quantité|qté|q.té|donnée d'activité|données d'activité|consommation|cantidad|dato de actividad|datos de actividad|consumo|quantità|q.tà|q.ta|dato di attività|dati di attività|quantidade|dado de atividade|dados de atividade|hoeveelheid|hoeveel- heid|hoeveelheid/fe|verbruik|aktivitätsdaten|aktivitätsdatum|einsatzmenge|mengen|単位当たり投入量|活動量(値)|使用量(値)|투입량(수량)|소요량|사용량(연간)|qty|qty.|amount used|usage per unit|per unit|单件用量(kg)|消耗|单位消耗量(kg)|数据值|活动水平数值|양|투입 량|使用 量|量|how much|amount per litre|amount needed|needed
  annual	年消耗量|年用量|年度消耗量|年使用量|全年用量|年总量|总消耗量|总活动量|年排放数量|總活動量|年消耗|annual amount|annual consumption|annual quantity|yearly amount|total amount|annual
  unit	单位|计量单位|單位|unit|units|uom|단위|einheit|単位|unité|unidad|unità|unidade|eenheid|eenh.|u.m.|ud.|un.|einh.|me|단위(unit)
  activityUnit	活动数据单位|活动水平单位|数量单位|activity unit|quantity unit|unit of activity
  factor	排放因子|排放因数|排放因子数值|排放因子值|碳足迹因子|碳排放因子|碳足迹因子值|温室气体排放因子|因子|因子值|因子数值|特征化因子|co2排放因子|排放係數|碳足跡係數|碳足跡排放係數|係數|emission factor|emission factors|emissions factor|ef value|ghg emission factor|carbon factor|factor value|factor|ef|ef값|통합계수|배출계수|emissionsfaktor|排出係数|排出原単位|facteur|facteur d'émission|fe|f.e.|facteurs d'émission|facteur d'émissions|factor de emisión|factores de emisión|fattore|fattore di emissione|fattore emissivo|fator|fator de emissão|emissiefactor|ef-wert|emissionsfaktor (ef)|gwp-faktor|treibhausgasfaktor|原単位|排出原単位値|ghg排出原単位|cfp原単位|원단위|배출 계수|탄소배출계수|排放系数|碳排放系数|排放系数值|排放强度|碳强度|碳足迹系数|特征化因子值|ghg因子|co2因子|carbon intensity|gwp factor|characterisation factor|characterization factor|conversion factor|kg co2e/unit|emission intensity|faktor|faktoren|factoren|facteurs|factores|fattori|fatores|emissionsfaktoren|facteur ges|계수|원단위값|排出原単位(値)|co2因数
  factorUnit	排出係数単位|単位排出係数|einheit emissionsfaktor|einheit des emissionsfaktors|배출계수 단위|계수 단위|배출계수단위|排放因子单位|因数单位|因子单位|排放係數單位|係數單位|factor unit|ef unit|unit of emission factor|emission factor unit|unit of factor|系数单位|排放系数单位|unidad del factor|unité du facteur|係数単位|原単位単位
  emission	温室气体量|温室气体排放量|温室气体排放|温室气体|碳足迹|产品碳足迹|碳足迹值|本项碳足迹|碳迹值|碳足迹结果|碳排放量|碳排放|碳排量|排放量|二氧化碳排放量|二氧化碳当量|单位产品碳排放量|单位产品碳足迹|单位产品排放量|排放当量|碳当量|溫室氣體排放量|碳足跡|碳足跡數值|碳足跡量|排放當量|總碳排|總排放量|碳排放當量|emissions|emission|ghg emissions|ghg emission|carbon emissions|carbon emission|carbon footprint|footprint|gwp|gwp total|gwp-total|global warming|global warming potential|climate change|impact|result|co2e|co2 eq|co2-eq|배출량|배출|温室効果ガス排出量|排出量|treibhausgasemissionen|emissionen|탄소발자국|온실가스 배출량|溫室氣體量|carbon footprint value|climate impact|treibhausgaspotenzial|globales erwärmungspotenzial|globales erwärmungspotenzial total|gwp-gesamt|co2-fußabdruck|カーボンフットプリント|ghg排出量|émissions|émission|émissions ges|impact climat|impact carbone|empreinte carbone|contribution (kg)|emisiones|emisión|huella|huella de carbono|impacto|emissioni|impronta|emissões|emissão|pegada|emissies|emissie|uitstoot|klimaatimpact|voetafdruk|ghg|ghg (kg)|thg-emissionen|thg|thg-emission|co2-emissionen|klimawirkung|beitrag|co2-äquivalente|emission (kg)|cfp|cfp(kgco2e)|排出量(kg)|온실가스|배출량(kg)|영향값|排放|碳排|温室气体排放量(kg)|排放贡献|贡献值|碳足迹贡献|排放值|排放当量值|kgco2e|kg co2e|g co2e|carbon|climate
  emissionUnit	排放量单位|emission unit|unit of emission|emissions unit
  share	百分比|占比|比例|比重|百分比/%|占比(%)|占比%|贡献率|贡献比|贡献度|贡献|排放占比|占总量比例|占总排放比例|總碳排百分比|佔比|百分比例|貢獻度|percentage|percent|share|contribution|share of total|proportion|기여 비율|비율|비중|anteil|割合|기여도|기여율|構成比|anteil %|寄与率|part|parts|part du total|pourcentage|contribution (%)|porcentaje|participación|contribución|quota|percentuale|incidenza|percentagem|peso|participação|aandeel|percentage (%)|anteil am gesamtergebnis|anteil in %|構成比率|割合(%)|비중(%)|기여율(%)|share (%)|% of total|份额|占总量|比率|占碳足迹比例
  mass	货物重量|重量|质量|运输重量|运输质量|货物质量|载重|运输量|净重|單位重量|mass|weight|cargo mass|cargo weight|load mass|투입(t)|순중량|중량|masse|gewicht|masse (kg)|peso|peso (kg)|massa|masa|質量
  distance	运输距离|运输里程|距离|里程|运距|運輸距離|距離|distance|transport distance|distance travelled|거리|entfernung|輸送距離|km|运距(km)|distance (km)|distancia|distanza|distância|afstand|transportentfernung|strecke
  mode	运输方式|运输工具|运输车辆|车型|运输类型|運輸方式|運輸工具|mode|transport mode|mode of transport|vehicle|vehicle type|means of transport|수단|운송수단|transportmittel
  freight	周转量|运输周转量|货物周转量|吨公里|吨公里数|運輸周轉量|延噸公里|freight|tonne-kilometres|tonne kilometres|ton-km|t·km|tkm|transport work|turnover|单位产品周转量|运输量(t·km)|每单位周转量
  returnTrip	返程|空载返程|return trip|empty return
  heatingValue	低位发热量|低位热值|平均低位发热量|热值|净热值|净发热量|熱值|低位發熱量|net calorific value|lower heating value|calorific value|heating value|ncv|lhv|발열량|heizwert
  oxidation	碳氧化率|氧化率|碳氧化因子|氧化因子|oxidation factor|oxidation rate|carbon oxidation
  carbonContent	单位热值含碳量|含碳量|碳含量|carbon content
  serviceLife	使用年限|使用寿命|年限|寿命|service life|lifetime|lifespan
  lossRate	损耗率|损耗系数|损耗|불량률|loss rate|scrap rate
  allocation	分配比例|分配系数|分配因子|分摊比例|allocation|allocation factor|allocation share|할당
  loadFactor	满载率|装载率|实载率|load factor
  gas	温室气体种类|气体种类|排放名稱|排放气体|ghg type|gas|greenhouse gas
  source	数据来源|活动数据来源|资料来源|说明/数据状态|數據來源|佐證資料|data source|source of data|source|data sources|출처|datenquelle|quelle|fuente|fonte|bron|source des données|fuente de datos|fonte dei dati|データ源|出典|자료출처|取数依据|依据|来源|來源|quellen|来源/说明|anmerkung|quelle / anmerkung
  factorSource	排放因子来源|因子来源|因子数据来源|碳足迹因子来源|factor source|source of factor|ef source|source of emission factor|ef 출처|emission factor source
  factorName	排放因子名称|因子名称|排放係數名稱|factor name|dataset used in the model|dataset|data set
  quality	数据质量|数据质量等级|数据质量评分|數據品質|data quality|dqr|dqr 등급
  year	年份|年度|数据年份|基准年|year|reference year|建置年度
  fossil	化石|化石温室气体|化石溫室氣體|化石碳|化石排放|fossil|gwp-fossil|gwp fossil|gwpfossil|gwp, fossil|gwp_fossil|gwp - fossil
  biogenic	生物|生物质|生物源|生物溫室氣體|生物温室气体|生物碳|biogenic|gwp-biogenic|gwp biogenic|gwpbiogenic|gwp, biogenic|gwp_biogenic|gwp - biogenic
  landUse	土地利用|土地利用变化|直接土地利用|直接土地利用溫室氣體|土地利用變化|land use|land use change|luluc|gwp-luluc|gwp luluc|gwpluluc|gwp, luluc|gwp_luluc|gwp - luluc|land transformation|dluc
  aircraft	航空|航空排放|飞机|aircraft|aviation
  included	包含的过程|包含过程|包括的过程|包含内容|包含的内容|包含|涵盖过程|纳入的过程|纳入过程|边界内过程|包含的活動|包含範圍|included|included processes|processes included|processes|covered processes
  excluded	未包含的过程|未包含过程|未包括的过程|不包含的过程|不包括的过程|未包含|不包含|排除的过程|排除过程|未纳入的过程|不纳入的过程|边界外过程|未包含的內容|excluded|excluded processes|processes excluded|not included
  name	姓名|人员姓名|人員姓名|full name
  organization	工作单位|所在单位|单位名称|所属单位|服務單位|organization|organisation|affiliation|company name
  certificate	证书号|证书编号|注册号|资格证书号|注册证书号|管理师证书号|资质证书编号|證書號|certificate no|certificate number|certificate|registration no
  role	职务|职责|组内职务|角色|分工|岗位|職務|role|position
  product	产品名称|产品|产品型号|產品名稱|product|product name|products
  functionalUnit	功能单位|声明单位|核算单位|基准单位|功能单位或声明单位|功能單位|宣告單位|functional unit|declared unit|기능단위|기준 제품단위
  serial	序号|编号|序號|项次|項次|no.|seq|순번|n°|nº|n.º|nr|pos.|pos|lfd. nr.|代码|编码|代号|序|no|#|id
  remark	备注|说明|備註|注释|remarks|remark|notes|note|comment|비고
  """

/// What makes a row the sum of others.
enum TotalTerm: String, Sendable { case total, subtotal, net, offset }

/// Labels of total rows, subtotals, net results and offsets.
let totalTable: StaticString = """
  total	总计|合计|总和|总量|产品碳足迹总量|碳足迹总量|单位产品碳足迹|总排放量|排放总量|碳排放总量|全生命周期|全生命周期合计|产品碳足迹|总碳足迹|总|合計|總計|總和|總排放量|總碳排|總碳足跡|碳足跡總量|total|totals|grand total|sum|total emissions|total carbon footprint|total footprint|total cfp|totale|합계|총계|총 배출량|summe|gesamt|insgesamt|total cycle de vie|total général|totale ciclo di vita|totale generale|total del ciclo de vida|total do ciclo de vida|totaal|totaal levenscyclus|total geral|gesamtsumme|gesamtergebnis|total gwp|全部阶段|生命周期合计|生命周期总计|全阶段合计|各阶段合计|全過程合計|総計|計|전체|합 계|総量|總量|계|총 계|합계(total)|suma|suma total|somma|som|total campaña|total campagne|total global|gesamtemission|gesamtemissionen
  subtotal	小计|小計|分计|阶段小计|阶段合计|subtotal|sub-total|sub total|stage total|소계|zwischensumme|sous-total|subtotaal|subtotale|teilsumme|本工序合计|工序小计|分项合计|部分合计|subtotal de|소 계|小 計|somme partielle|suma parcial|somma parziale|deelsom|teilsumme
  net	淨碳足跡|淨排放|扣除後|抵消後|淨碳足跡(扣除綠證抵消後)|净碳足迹|净排放|净值|扣除后|抵消后|净碳足迹(扣除绿证抵消后)|net footprint|net carbon footprint|net result|net total
  offset	綠證|綠電|綠證抵消|綠電抵消|綠色電力證書|再生能源憑證|抵消|绿证|绿电|绿证抵消|绿电抵消|碳抵消|碳信用|绿色电力证书|offset|offsets|carbon offset|green certificate|carbon credit
  """

/// Names of totals that are ones only where they are the whole label: a biogenic carbon footprint is none.
let wholeTotalTable: StaticString = """
  total	all stages|all phases|all life cycle stages|whole life cycle|entire life cycle|full life cycle|complete life cycle|life cycle total|life cycle|overall|overall total|product total|carbon footprint|product carbon footprint|total product carbon footprint|footprint|pcf|cfp|total pcf|cradle to gate|cradle-to-gate|cradle to grave|cradle-to-grave|lebenszyklus gesamt|gesamter lebenszyklus|gesamtlebenszyklus|alle phasen|co2-fußabdruck|product carbon footprint gesamt|ensemble du cycle de vie|cycle de vie complet|toutes les étapes|empreinte carbone|empreinte carbone du produit|bilan total|todas las etapas|ciclo de vida completo|todo el ciclo de vida|huella de carbono|huella de carbono del producto|intero ciclo di vita|tutte le fasi|impronta di carbonio|impronta climatica|pegada de carbono|todas as etapas|alle fasen|gehele levenscyclus|koolstofvoetafdruk|carbon footprint totaal|全程|全部|全周期|全过程|整个生命周期|生命周期碳足迹|全生命周期碳足迹|产品总计|总数|摇篮到大门|摇篮到坟墓|全生命週期|生命週期碳足跡|全程合計|ライフサイクル全体|全ライフサイクル|全工程|合計(全段階)|전과정|전 과정|전과정 합계|총합
  """

/// Codes of the indicators of EN 15804 beside warming potentials.
let indicatorCodes: Set<String> = [
  "odp", "ap", "ep", "epf", "epm", "ept", "pocp", "adpe", "adpf", "adp", "wdp", "pm", "irp", "etp", "htp", "sqp",
  "pere", "perm",
  "pert", "penre", "penrm", "penrt", "sm", "rsf", "nrsf", "fw", "hwd", "nhwd", "rwd", "cru", "mfr", "mer", "eee", "eet",
]

/// Words by which a line announces the unit of a table.
let unitWords = ["计量单位", "单位", "單位", "units", "unit", "einheit", "단위"].map { Array($0.utf8) }

/// Words in a heading that say the column is the report's own product, among columns of several.
let ownProductWords = [
  "本产品", "本產品", "本型号", "本報告產品", "本次核算产品", "受评产品", "this product", "own product", "studied product",
  "assessed product", "product under study", "dieses produkt", "betrachtetes produkt",
].map { Array($0.utf8) }
/// Words in a heading that say the column is another product, for comparison.
let otherProductWords = [
  "基准产品", "基準產品", "基线产品", "对比产品", "對比產品", "对照产品", "参照产品", "参考产品", "同类产品", "竞品", "上一代", "上代产品",
  "旧款", "改进前", "改进前产品", "优化前", "基准型号", "baseline product", "reference product", "benchmark", "comparison product",
  "compared product", "competitor", "predecessor", "previous model", "previous generation", "conventional product",
  "referenzprodukt", "vergleichsprodukt", "vorgänger",
].map { Array($0.utf8) }
