import CFPFootprints
import CFPQuantities

/// What a stage phrase says.
enum StageTerm: Sendable, Hashable {
  case stage(LifeCycleStage)
  /// One label for several stages.
  case combined([LifeCycleStage])
  /// "Transport" alone: inbound before production, distribution behind it.
  case transport
}

/// Names of life-cycle stages as reports print them (LAYOUTS.md, Synonyms). The longest name in a label decides.
let stageTable: StaticString = """
  rawMaterialAcquisition	原材料获取|原材料获取阶段|原材料的获取|原料获取|原料获取阶段|原料获取及加工|原辅料获取|原辅料获取阶段|原辅材料获取|原辅材料获取阶段|原材料获取及加工|原材料获取与加工|原材料获取及预加工|原材料获取和预加工|原材料开采|原材料生产|原材料生产阶段|原材料阶段|原料阶段|原材料类|原材料采集|原材料采购|原材料|原辅料|原辅材料|原料生产|原料开采及生产|上游原材料|原材料上游|原料取得階段|原料取得|原料階段|原物料取得|原材料取得|原料階段(含運輸)|原料阶段(含运输)|raw material acquisition|raw materials acquisition|raw material extraction|raw material extraction and processing|raw material supply|raw material production|raw materials|raw material|material acquisition|material production|materials|upstream|upstream materials|원자재|원부자재|원부자재 생산|원료 채취|원재료 취득|原材料調達|原材料調達段階|rohstoffbereitstellung|rohstoffgewinnung|rohstoffversorgung|제조전 단계|제조 전 단계|제조전|원료 취득|원료 취득 단계|원료취득|원재료|원재료 생산|原料調達|原材料の調達|rohstoffe|rohstoffgewinnung und -verarbeitung|vorprodukte|raw material stage|raw materials stage|materials and components|upstream processes|原材料及辅料|原辅料阶段|原物料|原物料階段|matières premières|production des matières premières|approvisionnement en matières premières|approvisionnement|extraction des matières premières|materias primas|obtención de materias primas|producción de materias primas|extracción de materias primas|suministro de materias primas|materie prime|approvvigionamento materie prime|approvvigionamento di materie prime|produzione materie prime|matérias-primas|obtenção de matérias-primas|grondstoffen|grondstofwinning|rohstoffe und vorprodukte|rohstoffbereitstellung und vorprodukte|materialien|materialbereitstellung|vormaterialien|원료물질 채취 및 생산|원료물질|원료 생산|원부자재 제조|原材料と部品|原料获取与加工|材料生产|材料获取|原材料与零部件|upstream raw materials|raw material extraction & processing|ingredients|farming|agriculture|material extraction|purchased materials|matériaux|production des matériaux|extraction et production des matières|phase amont|materiales|producción de materiales|materiali|produzione dei materiali|materiais|materialen|productie grondstoffen|werkstoffe|vorkette|原料・資材|資材調達|원자재 취득|원자재 조달
  rawMaterialTransport	原材料运输|原材料运输阶段|原料运输|原料运输阶段|原辅料运输|原辅料运输阶段|原辅材料运输|原辅材料运输阶段|原材料入厂运输|原料入厂运输|原辅料入厂运输|上游运输|采购运输|入厂运输|原材料配送|原材料的运输|原料運輸|原料運輸階段|原材料運輸|上游運輸|raw material transport|raw materials transport|raw material transportation|transport of raw materials|transportation of raw materials|transport to manufacturer|transport to the manufacturer|transport to manufacturing site|inbound transport|inbound logistics|upstream transport|upstream transportation|transport of materials|업스트림 운송|반입 운송|인바운드 운송|inbound 운송|원료 운송|transport zum hersteller|transport to the works|transport to works|transport to plant|transport to the plant|transport to factory|transport to the factory|inbound freight|upstream logistics|원료 수송|antransport|transport zum werk|transport des matières premières|transport amont|transport d'approvisionnement|transporte de materias primas|transporte a fábrica|transporte aguas arriba|trasporto materie prime|trasporto delle materie prime|transporte de matérias-primas|transport grondstoffen|aanvoer grondstoffen|rohstofftransport|transport der rohstoffe|transporte (eingehend)|anlieferung|vorgelagerte transporte|원료 수송 단계|원부자재 수송|原料と包装运输|原材料输送|原材料物流|进厂物流|入厂物流|进厂运输|上游物流|materials transport|transport to site (a2)|transport to manufacturing
  production	生产|生产阶段|产品生产|产品生产阶段|生产制造|生产制造阶段|制造|制造阶段|产品制造|产品制造阶段|生产加工|生产加工阶段|加工制造|加工阶段|生产过程|现场生产|厂内生产|能源资源类|组装|组装阶段|製造階段|製造|製造生產階段|製造生產|生產製造|生產製造階段|生產階段|生產|製程階段|製程階段(含運輸)|製程|生産|製造段階|生産段階|manufacturing|manufacture|manufacturing stage|production|production stage|production phase|product manufacturing|product production|product processing|processing|assembly|mobile phone assembly|core process|제조|제조 단계|제조 전력|생산|생산 단계|herstellung|produktion|fertigung|제조공정|조립|생산단계|가공|製造工程|herstellungsphase|verarbeitung|own production|in-house production|fabrication et remplissage|transformation|étape de production|production (a3)|vinification|producción|fabricación|manufactura|elaboración|produzione|fabbricazione|lavorazione|fabrico|fabricação|produção|productie|fabricage|vervaardiging|fertigung und montage|eigene produktion|brauen|加工|組立|조립 단계|제조단계|셀 제조|모듈 조립|加工与装配|整车制造|配制灌装|装配|制造过程|工厂生产|brewing|processing stage|manufacturing process|our factory|conversion|fabrication|phase de fabrication|étape de fabrication|fabrication du produit|assemblage|montage|fase de fabricación|etapa de producción|proceso productivo|montaje|processo produttivo|fase di produzione|assemblaggio|fase de produção|montagem|assemblage en productie|fertigungsphase|produktionsphase|生产装配|成型加工|厂内加工|製造・加工|제조·가공|제조 및 포장
  packaging	包装阶段|产品包装|产品包装阶段|包装材料|包装|包裝階段|包裝|packaging|packing|포장|verpackung|emballage|conditionnement|articles de conditionnement|emballages|envase|envases|embalaje|envase y embalaje|imballaggio|imballaggi|confezionamento|embalagem|verpakking|verpackungen|包材|包装物|包装材料生产|容器包装|포장재|packaging materials
  storage	仓储|仓储阶段|储存|存储|贮存|成品仓储|产品储存|倉儲|storage|warehousing|보관|零售冷藏|冷藏|冷库|cold storage|storage and retail|stockage|entreposage|point de vente|almacenamiento|stoccaggio|armazenamento|opslag|lagerung|retail|point of sale|店頭
  distribution	成品运输|成品运输阶段|产品运输|产品运输阶段|成品交付|产品交付|交付|交付阶段|分销|分销阶段|分销和储存|分销和储存阶段|分销储存|分销运输|分销运输阶段|运输配送|产品配送|产品配送阶段|产品分销|产品分销阶段|配送|配送阶段|销售运输|成品配送|销售阶段|产品销售|运输与分销|分销与运输|运输分销|物流运输|物流|物流/仓储/运输|运输交付|运输(成品交付)|出厂运输|下游运输|配銷階段|配銷|配送銷售階段|配送與銷售階段|配送銷售|運輸階段|運送銷售|產品運輸|流通|流通段階|distribution|distribution stage|product distribution|transport to customer|transport to the customer|transport to user|transport to site|transport from production place to user|outbound transport|outbound logistics|downstream transport|delivery|product delivery|transport of product|transport of finished product|finished product transport|product transport|유통|제품 운송|auslieferung|versand|vertrieb|distribution und transport|transport zum kunden|출하|出荷|distribution transport|shipping|shipment|transport to market|transport to retail|transport to retailer|transport to wholesaler|delivery to customer|수송|운송·유통|배송|auslieferung zum kunden|transport zur baustelle|transport to the site|transport to building site|logistique|transport aval|livraison|distribución|transporte de distribución|transporte a cliente|distribuzione|trasporto al cliente|distribuição|distributie|transport naar bouwplaats|transport naar klant|transport vers chantier|auslieferung und handel|transporte ausgehend|distribution und handel|transportes|产品分销与运输|出厂物流|整机运输|运输与交付|流通・販売|유통 단계|distribution & retail|road to shop|logistics|transport et distribution|distribution et vente|distribución y venta|distribuzione e vendita|distribuzione del prodotto|distribuição e venda|distributie en verkoop|handel|輸送・販売|제품 수송|제품 유통
  installation	安装|安装阶段|产品安装|安装调试|施工安装|安裝|installation|installation stage|assembly on site|construction|설치|einbau|installation at site|mise en œuvre|pose|étape de mise en œuvre|instalación|colocación|installazione|posa|instalação|aanleg|montage vor ort|construction stage
  use	使用|使用阶段|产品使用|产品使用阶段|使用过程|消费者使用|客户使用|使用階段|產品使用|使用段階|use stage|use phase|use|product use|customer use|consumer use|usage|usage stage|operational energy use|operation|사용|사용 단계|nutzung|nutzungsphase|사용단계|使用時|gebrauch|operation stage|use by customer|utilisation|étape d'utilisation|phase d'utilisation|vie en œuvre|uso|fase de uso|etapa de uso|utilización|utilizzo|fase d'uso|uso (elettricità)|utilização|gebruik|gebruiksfase|nutzungsphase (b)|使用・維持管理|使用維持|使用维护|운영|nutzung beim kunden|betrieb|betriebsphase|phase d’utilisation|vie d'usage|fase di utilizzo|fase de utilização|使用・維持管理段階|사용 및 유지
  maintenance	维护|维修|维护保养|维修保养|维护阶段|运维|更换|維護|維修|保养|maintenance|repair|replacement|refurbishment|service|服務階段|유지보수|instandhaltung|entretien|maintenance et réparation|mantenimiento|manutenzione|uso: manutenzione|manutenção|onderhoud|wartung|维修更换
  endOfLife	生命末期|生命末期阶段|生命周期末期|产品处置|产品处置阶段|处置阶段|废弃处理|废弃处理阶段|废弃处置|废弃处置阶段|废弃回收|废弃回收阶段|废弃|废弃阶段|报废|报废阶段|报废处理|报废处置|报废回收|寿命终止|寿命终止阶段|生命终止|生命终止阶段|寿命末期|废弃物处理|废弃物处置|废物处置|拆解回收|回收处置|回收处理|回收阶段|回收利用|报废拆解|最终处置|生命周期终结|廢棄處理階段|廢棄處理|廢棄階段|廢棄回收|廢棄|廃棄|廃棄段階|end of life|end-of-life|end of life stage|end-of-life stage|eol|end-of-life processing|end of life disposal|end-of-life treatment|end of life treatment|disposal|disposal stage|final disposal|waste disposal|waste treatment|waste processing|recycling|deconstruction|demolition|폐기|폐기 단계|entsorgung|lebensende|弃置|棄置|丢弃|回收|再生利用|廃棄・リサイクル|廃棄・リサイクル段階|リサイクル|폐기·재활용|폐기/재활용|폐기단계|entsorgung und recycling|recycling und entsorgung|waste management|collection and recycling|disposal and recycling|end of life and recycling|eol treatment|fin de vie|étape de fin de vie|élimination|traitement des déchets|déconstruction|transport fin de vie|fin de vida|fin de vida útil|gestión de residuos|disposición final|fine vita|smaltimento|fim de vida|sloop|afvoer|afvalverwerking|einde levensduur|einde leven|afdanking|end-of-life (c)|entsorgungsphase|lebensendphase|rückbau|폐기물 처리|처분|废弃物|报废拆解阶段|报废与回收|拆除|废物处理|处置|回收再利用|报废回收处理|廃棄・回収|disposal & recycling|throwing away|after use|verwertung|entsorgung und verwertung|recyclage|recyclage et élimination|reciclaje|riciclo|reciclagem|verwijdering|fine vita del prodotto|최종 처분|폐기 및 재활용
  beyondBoundary	系统边界外|系统边界之外|系统边界外的收益和负荷|benefits and loads beyond the system boundary|beyond the system boundary|reuse, recovery, recycling potential|reuse-recovery-recycling potential|bénéfices et charges au-delà des frontières|bénéfices et charges au-delà des frontières du système|module d|módulo d|modulo d|modul d|beneficios y cargas más allá del sistema|baten en lasten buiten de systeemgrens|gutschriften und lasten|gutschriften|再利用、回收潜力|再利用、回收、循环潜力
  transport	运输|运输阶段|运输过程|运输环节|运输/交付|运输和交付|運輸|输送|transport|transportation|transport stage|transportation stage|운송|輸送|transport phase|transporte|trasporto|trasporti|transport und logistik|transporti|運送
  rawMaterialAcquisition+rawMaterialTransport	原材料获取及运输|原材料获取和运输|原材料获取与运输|原材料获取及运输阶段|原材料获取与运输阶段|原材料获取和运输阶段|原材料生产及运输|原料获取及运输|原材料及运输|原辅料获取及运输|raw material acquisition and transport|raw materials and transport
  production+packaging	生产及包装|生产和包装|生产包装|制造与包装|manufacturing and packaging|production and packaging
  distribution+storage	分销及仓储|仓储及分销|运输和储存|仓储运输|仓储物流|运输及仓储|分销及储存|distribution and storage|transport and storage
  distribution+use	分销和使用|运输和使用|distribution and use
  use+maintenance	使用及维护|使用和维护|使用与维护|使用维护|use and maintenance
  use+endOfLife	使用和处置|使用及处置|使用和废弃|使用及废弃|use and end of life|use and disposal
  """

/// The term a key of `stageTable` names: a stage, several joined by `+`, or `transport`.
func stageTerm(_ key: String) -> StageTerm? {
  if key == "transport" { return .transport }
  let stages = key.split(separator: "+").compactMap { LifeCycleStage(rawValue: String($0)) }
  if stages.count > 1 { return .combined(stages) }
  return stages.first.map { .stage($0) }
}

/// EN 15804 modules and the stage each belongs to (REPORT.md, Stages).
func stage(ofModule letter: UInt8, _ digit: Int) -> LifeCycleStage? {
  switch (letter, digit) {
  case (UInt8(ascii: "A"), 1): .rawMaterialAcquisition
  case (UInt8(ascii: "A"), 2): .rawMaterialTransport
  case (UInt8(ascii: "A"), 3): .production
  case (UInt8(ascii: "A"), 4): .distribution
  case (UInt8(ascii: "A"), 5): .installation
  case (UInt8(ascii: "B"), 1), (UInt8(ascii: "B"), 6), (UInt8(ascii: "B"), 7): .use
  case (UInt8(ascii: "B"), 2...5): .maintenance
  case (UInt8(ascii: "C"), 1...4): .endOfLife
  case (UInt8(ascii: "D"), 0): .beyondBoundary
  default: nil
  }
}

/// The modules a cell names by their codes alone: `A1`, `A1-A3`, `A1-3`, `C1~C4`, `B6`, `C3/1`, `D`. Nil where it says anything else.
func modules(in bytes: [UInt8], _ range: Range<Int>) -> [String]? {
  guard range.count <= 20 else { return nil }
  let compact = bytes[withoutFootnoteMarks(bytes, range)].filter { $0 != UInt8(ascii: " ") }
  var index = 0
  func module() -> (UInt8, Int)? {
    guard index < compact.count else { return nil }
    let letter = compact[index] & 0xDF
    guard (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(letter) else { return nil }
    index += 1
    if letter == UInt8(ascii: "D") { return (letter, 0) }
    guard index < compact.count, compact[index].isDigit else { return nil }
    defer { index += 1 }
    return (letter, Int(compact[index] - 0x30))
  }
  guard compact.count <= 8, let first = module(), stage(ofModule: first.0, first.1) != nil else {
    return nil
  }
  func name(_ letter: UInt8, _ digit: Int) -> String {
    digit == 0 ? "D" : String(decoding: [letter, UInt8(digit) + 0x30], as: UTF8.self)
  }
  // C3/1, D/1: one of several scenarios.
  if index + 1 < compact.count, compact[index] == UInt8(ascii: "/"), compact[(index + 1)...].allSatisfy(\.isDigit) {
    return [name(first.0, first.1)]
  }
  if index == compact.count { return [name(first.0, first.1)] }
  guard compact[index] == UInt8(ascii: "-") || compact[index] == UInt8(ascii: "~") else {
    return nil
  }
  index += 1
  // A1-3 is A1-A3.
  if index + 1 == compact.count, compact[index].isDigit, compact[index] > UInt8(first.1) + 0x30, first.1 > 0 {
    return (first.1...Int(compact[index] - 0x30)).map { name(first.0, $0) }
  }
  guard let last = module(), index == compact.count, last.0 == first.0, last.1 > first.1 else {
    return nil
  }
  return (first.1...last.1).map { name(first.0, $0) }
}
