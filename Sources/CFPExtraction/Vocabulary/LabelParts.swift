/// The words that labels of covers are put together from: a line is a field, a tab, the words that say what the label is (`编号`,
/// `date`), a tab, and those that say of what (`报告`, `issue`). A label all of whose words stand in one line, with at least one of
/// either kind, names the line's field; `fieldTable` names the labels that are one word, or mean something else.
///
/// What is left out matters as much: 客户, 批次, 设备, 合同, 采购 and their like are the labels of others.
let labelPartTable: StaticString = """
  report.number	编号|编码|号|号码|文号|序列号|識別碼|编号no|編號|文號	报告|报告书|声明|声明书|证书|文件|文档|档案|归档|存档|登记|备案|受控|表单|信息表|数据表|调查表|报表|核查|验证|查证|认证|核证|评价|评估|审定|说明书|意见书|通知书|结论|申报|填报|问卷|单据|标识|标签|平台|唯一|产品碳足迹|碳足迹|碳标签|环境产品|系统|发文|签发|页面|网页|epd|pcf|cfp|lca|报告单|项目报告|研究|证明|证明书|no|報告|報告書|聲明|聲明書|證書|文件|檔案|登錄|驗證|查證|查驗|認證|盤查|表單|資料表|調查表|問卷|碳足跡|產品碳足跡
  report.number	number|no|nr|num|id|identifier|code|ref|reference	report|document|doc|declaration|certificate|cert|statement|registration|verification|study|sheet|datasheet|data sheet|publication|dossier|file|our|assessment|opinion|epd|pcf|cfp|lca|footprint|carbon|product carbon footprint|record|letter|unique|reference|control|attestation
  report.number	nummer|nr|kennung|zeichen|kennzeichen|nº|no	bericht|berichts|dokument|dokumenten|deklaration|deklarations|zertifikat|zertifikats|registrierung|registrierungs|registrier|prüfbericht|prüfberichts|vorgangs|akten|unser|studien|studie|gutachten|gutachtens|nachweis|nachweis|erklärung|erklärungs|bescheinigung|bescheinigungs|datenblatt|epd|pcf|cfp|referenz|verifizierungs
  report.number	n°|nº|no|numéro|référence|réf|identifiant|code	rapport|étude|déclaration|enregistrement|certificat|document|note|fiche|dossier|attestation|notre|vérification|epd|fdes|pep|acv|bilan|avis|publication
  report.number	n°|nº|no|núm|número|código|referencia|ref|identificador|expediente	informe|registro|declaración|certificado|documento|estudio|expediente|verificación|dictamen|epd|dap|nuestra|ficha|publicación
  report.number	n°|nº|n|nr|numero|codice|riferimento|rif|identificativo	rapporto|relazione|registrazione|dichiarazione|certificato|documento|studio|protocollo|verifica|attestato|epd|scheda|nostro|pubblicazione
  report.number	n°|nº|n|número|código|referência|ref|identificador	relatório|registo|registro|declaração|certificado|documento|estudo|processo|verificação|dap|epd|ficha|parecer|nossa
  report.number	nummer|nr|kenmerk|referentie|code|identificatie	rapport|rapportage|document|declaratie|registratie|certificaat|verklaring|onderzoeks|dossier|ons|epd|verificatie|studie|blad|informatieblad
  report.number	番号|no|整理番号|番號	報告書|報告|管理|文書|登録|認証|検証|シート|宣言|発行|証明書|確認|算定|epd|cfp|書類|検証報告書|受付|公開
  report.number	번호|no|코드	보고서|문서|인증|관리|등록|접수|검증|발행|성적서|신청|인증서|선언|성적표지|epd
  issueDate	日期|时间|日|時間	报告|报告书|声明|声明书|证书|文件|文档|编制|编写|填报|填写|填表|申报|生效|批准|签发|签署|核准|审批|出具|核证|发布|颁发|颁证|发证|核发|发行|公布|公开|发表|制作|制表|制定|完成|登记|备案|提交|定稿|发出|印发|本次|换证|导出|生成|版本|碳足迹|产品碳足迹|核查报告|验证声明|核查声明|评价报告|報告|報告書|聲明|證書|編製|編制|填報|簽發|發證|發行|公告|核發|製作|製表|出具|完成|發布|填覆
  issueDate	date|on|dated	report|issue|issued|issuing|issuance|publication|published|publishing|release|released|approval|approved|completion|completed|declaration|statement|certificate|document|study|signature|signed|effective|preparation|compiled|compilation|created|creation|posted|registration|edition|reporting|delivery|opinion|letter|sheet|final
  issueDate	datum|am|vom|stand|tag	ausstellung|ausstellungs|ausgestellt|erstellung|erstellungs|erstellt|ausgabe|ausgegeben|bericht|berichts|berichtes|veröffentlichung|veröffentlichungs|veröffentlicht|freigabe|freigegeben|publikation|publikations|dokument|dokumenten|dokuments|deklaration|deklarations|zertifikat|zertifikats|bescheinigung|unterzeichnung|abschluss|fertigstellung|fertigstellungs|studie
  issueDate	date|le	publication|émission|édition|rapport|déclaration|document|établissement|signature|délivrance|parution|rédaction|remise|étude|note|publié|publiée|émis|émise|édité|éditée|établi|établie|fait|rendu|certificat|fiche|attestation|diffusion|approbation
  issueDate	fecha|el|día	emisión|publicación|edición|informe|declaración|documento|expedición|elaboración|firma|certificado|estudio|emitido|emitida|publicado|publicada|aprobación|registro|entrega|dictamen
  issueDate	data|il	emissione|pubblicazione|edizione|redazione|rapporto|relazione|dichiarazione|documento|rilascio|certificato|approvazione|studio|emesso|emessa|pubblicato|pubblicata|firma
  issueDate	data|em	emissão|publicação|edição|relatório|declaração|documento|elaboração|certificado|aprovação|estudo|registo|registro|emitido|emitida|publicado|publicada|assinatura
  issueDate	datum|op	publicatie|uitgifte|uitgave|rapport|rapportage|opstelling|opgesteld|document|declaratie|certificaat|verklaring|afgifte|afgegeven|uitgegeven|gepubliceerd|studie|onderzoek|ondertekening|vaststelling
  issueDate	日|年月日|日付|月日	発行|作成|公開|公表|報告|報告書|提出|登録|承認|発効|認証|宣言|完了|検証完了|証明書|発信|掲載
  issueDate	일|일자|날짜|년월일	발행|작성|인증|등록|발급|제출|보고|보고서|승인|공개|게시|공표|인증서|완료|문서
  validUntil	有效期|有效期限|有效期至|有效期到|有效期截止|到期日|到期日期|失效日期|有效截止日期|截止有效期|有效日期|有效期間	报告|证书|声明|本|epd|文件|至|截止|截至|登记|核查报告|證書|報告|聲明
  validUntil	validity|valid|expiry|expiration|expires|expire	date|of|until|till|to|period|through|certificate|declaration|epd|end|time|statement|thru|term|duration|report
  report.verificationBody	机构|方|单位|组织|机构名|核查方|機構|單位|者	独立|第三方|外部|核查|验证|审核|认证|核证|审定|评价|评审|检验|检测|查证|查验|鉴证|鉴定|审验|出具|颁证|发证|证书签发|核查报告|报告出具|公告|碳足迹|产品碳足迹|核发|驗證|認證|查證|查驗|評價|獨立|外部|核發|發證|確信
  report.verificationBody	body|verifier|organisation|organization|agency|institution|institute|by|provider|firm|verifiers|auditor|bodies	third|third-party|party|independent|external|verification|verifying|verified|validation|validating|validated|certification|certifying|assurance|audit|audited|conformity|assessment|accredited|notified|verifier|reviewing|ghg|issuing|carbon footprint
  report.verificationBody	stelle|organisation|institut|durch|gesellschaft|verifizierer|prüfer|verifiziererin|gutachter|prüforganisation	verifizierung|verifizierungs|verifizierende|verifiziert|prüf|prüfung|geprüft|prüfende|zertifizierung|zertifizierungs|zertifiziert|zertifizierende|unabhängige|unabhängiger|unabhängig|externe|externer|extern|akkreditierte|validierung|validierungs|dritte
  report.verificationBody	organisme|vérificateur|vérificatrice|par|tiers|certificateur|bureau	vérification|vérifié|vérifiée|vérificateur|certification|certifié|certifiée|contrôle|contrôlé|indépendant|indépendante|externe|tierce|partie|validation|validé|validée|habilité|accrédité
  report.verificationBody	organismo|entidad|verificador|verificadora|por|empresa	verificación|verificado|verificada|verificador|verificadora|certificación|certificadora|certificador|independiente|externo|externa|tercera|parte|validación|validado|acreditado|acreditada
  report.verificationBody	organismo|ente|verificatore|verificatrice|da|soggetto|dal	verifica|verificato|verificata|verificatore|certificazione|certificatore|indipendente|esterno|esterna|terzo|terza|parte|accreditato|accreditata|convalida|convalidato
  report.verificationBody	organismo|entidade|verificador|verificadora|por	verificação|verificado|verificada|verificador|verificadora|certificação|certificadora|certificador|independente|externo|externa|terceira|parte|validação|validado|acreditado|acreditada
  report.verificationBody	instelling|instantie|bureau|door|verificateur|organisatie|partij	verificatie|verificerende|verifiërende|geverifieerd|certificerings|certificerende|certificatie|gecertificeerd|onafhankelijke|onafhankelijk|externe|extern|toetsings|toetsende|getoetst|toetsing|derde|validatie
  report.verificationBody	機関|者|会社|審査機関|機関名	検証|認証|確認|審査|第三者|独立|外部|登録|認定|妥当性|実施
  report.verificationBody	기관|업체|심사기관|기관명|법인	검증|인증|심사|제3자|외부|독립|확인|공인|제삼자|수행
  report.preparedBy	单位|机构|方|公司|团队|單位|機構|者	编制|编写|撰写|咨询|技术|支持|服务|辅导|建模|受托|承担|研究|报告编制|报告编写|技术支持|咨询服务|lca|編製|編撰|輔導|顧問|協助|製作
  report.preparedBy	consultant|consultancy|consultants|practitioner|author company|by	lca|study|conducted|performed|prepared|carried|out|elaborated|calculated|calculation|report|independent|external|modelling|modeled|compiled by
  report.preparedBy	ersteller|bearbeitung|bearbeiter|durch|verfasser|auftragnehmer|büro|ökobilanzierer	bericht|berichts|ökobilanz|erstellt|erstellung|studie|lca|durchgeführt|beratungs|berater|ingenieur
  company.name	企业|单位|方|组织|商|厂商|厂家|主体|公司|者|工厂|厂|企業|單位|廠商|組織|商號|申请人|持证人|持有人|责任人	申报|填报|申请|受核查|被核查|受评|受评价|被评价|受审核|被审核|受审|受查|持证|获证|持有|证书|声明|生产|制造|加工|供应|供货|责任|产品生产|产品制造|经济运营|品牌|参评|报送|披露|填写|填覆|名称|全称|中文名称|中文|盖章|公章|该|本|信息|责任主体|受查證|受查驗|申請|製造|生產|供應|名稱|宣告|登记|实际|核算企业|被查
  company.name	manufacturer|producer|supplier|holder|owner|operator|organisation|organization|declarant|company|applicant|manufacturers|vendor	declaration|epd|certificate|certificated|registered|registrant|legal|manufacturing|producing|reporting|supplying|declaring|name|licence|license|entity|full|installation|applicant|responsible|goods|of declared|and address|statement
  company.name	hersteller|inhaber|unternehmen|betreiber|lieferant|produzent|antragsteller|herstellerin|zertifikatsinhaber|firma	deklaration|deklarations|zertifikat|zertifikats|epd|name|herstellendes|berichtendes|produzierendes|meldendes|bilanzierendes|anlagen|bescheinigung|anschrift|deklarationsinhaber|produkt|produkts
  company.name	fabricant|producteur|entreprise|société|déclarant|titulaire|industriel|fournisseur|exploitant|détenteur|demandeur|organisation|bénéficiaire	nom|adresse|raison|sociale|déclaration|certificat|fiche|fdes|epd|pep|déclarante|productrice|responsable|attestation|produit
  company.name	fabricante|productor|empresa|titular|organización|declarante|proveedor|solicitante|productora	nombre|razón|social|declaración|certificado|dap|epd|informe|dirección|responsable|fabricante|productora|producto
  company.name	produttore|fabbricante|azienda|titolare|società|organizzazione|dichiarante|fornitore|richiedente|costruttore	nome|ragione|sociale|dichiarazione|certificato|epd|produttrice|indirizzo|richiedente|prodotto|denominazione
  company.name	produtor|fabricante|empresa|titular|organização|declarante|fornecedor|requerente|proprietário	nome|razão|social|declaração|certificado|dap|epd|produtora|fabricante|morada|denominação
  company.name	producent|fabrikant|bedrijf|leverancier|houder|eigenaar|declaratiehouder|aanvrager|onderneming|certificaathouder	naam|verklaring|declaratie|certificaat|epd|producerend|product|gegevens
  company.name	事業者|企業|会社|製造者|申請者|メーカー|製造元|宣言者|製造業者|供給者|登録者	製造|算定|申請|報告|作成|宣言|登録|名|名称|製品|生産|対象|氏名|または
  company.name	기업|업체|제조사|회사|사업자|신청인|제조자|생산자|제조원|공급자|신청자	명|신청|제조|인증|대상|보고|생산|상호|이름|의|취득|받은
  product.name	产品|商品|产品名称|品名|产品名|商品名|產品|產品名稱	申报|受核查|被核查|认证|评价|受评|受评价|被评价|核算|目标|声明|获证|评估|核查|研究|对象|代表|标的|供应|供货|交付|中文|名称|全称|贵公司|供应之|本次|测算|申请|量化|披露|所|受查|的|为|品名|該|貴公司|供應之|供應|申請|受查證|名稱|宣告|查證|盤查|標的|對象
  product.name	product|goods|products	name|title|designation|assessed|declared|studied|certified|covered|under study|evaluated|reported|verified|concerned|analysed|analyzed|assessment|considered|subject|verification|full|identification|investigated|names
  product.name	produkt|produkts|produktes|produkte|erzeugnis|erzeugnisses|produktname	name|bezeichnung|deklariertes|untersuchtes|bilanziertes|betrachtetes|bewertetes|zertifiziertes|geprüftes|verifiziertes|gegenstand|betrachtete|untersuchte
  product.name	produit	nom|désignation|dénomination|intitulé|étudié|déclaré|évalué|certifié|concerné|analysé|vérifié|couvert|commercial
  product.name	producto	nombre|denominación|analizado|estudiado|declarado|evaluado|certificado|objeto|verificado|estudio|comercial|designación
  product.name	prodotto	nome|denominazione|analizzato|studiato|dichiarato|oggetto|certificato|studio|valutato|verificato|commerciale|in|esame
  product.name	produto	nome|designação|denominação|avaliado|estudado|declarado|certificado|objeto|estudo|verificado|em|analisado
  product.name	product|productnaam	naam|onderzocht|onderzochte|gedeclareerd|gedeclareerde|beoordeeld|beoordeelde|beschouwd|benaming|betreffend
  product.name	製品|商品|品目|製品名|商品名	対象|名|名称|算定|評価|宣言|認証|申請|の|検証|登録
  product.name	제품|상품|제품명|품명	명|명칭|대상|인증|산정|평가|신청|이름|선언|의|검증
  product.model	型号|规格|料号|牌号|货号|零件号|部件号|图号|代码|编码|款号|机型|品号|型號|料號|規格|貨號|物料号|件号	产品|本|商品|物料|零件|部件|贵公司|及|和|电池|车辆|整车|材料|型号|规格|我司|申报|受核查|声明|销售|產品|貴公司|零組件|編號
  product.model	model|number|no|code|sku|grade|designation|type|ref	product|article|item|part|model|material|type|catalogue|catalog|style|machine|commercial|trade|our|device|series|and
  product.model	nummer|nr|typ|modell|code|bezeichnung|sorte|kennung	artikel|modell|material|typ|typen|bestell|teile|sach|katalog|handels|sorten|waren|geräte|interne
  product.model	modèle|référence|code|type|gamme	produit|article|commerciale|commercial|modèle|fabricant|catalogue|interne|référence
  product.model	modelo|referencia|código|tipo	producto|artículo|comercial|modelo|fabricante|interno|interna|y
  product.model	modello|codice|tipo|articolo|riferimento	prodotto|articolo|commerciale|modello|interno|catalogo
  product.model	modelo|referência|código|tipo	produto|artigo|comercial|interno|interna
  product.model	nummer|nr|type|model|code|aanduiding	artikel|product|model|type|bestel|materiaal
  product.model	型番|品番|型式|型名|品種|モデル|コード	製品|商品|の|名|番号|対象|品目
  product.model	모델|모델명|품번|규격|형식|코드	제품|명|번호|의|대상|품목
  dataPeriod	周期|期间|期|时段|日期范围|时间段|年度|年份|时限|区间|时间范围|时间区间|时间跨度|时间边界|起止时间|起止日期|時間|期間|時段|年分	数据|活动数据|活动水平|活动水平数据|初级数据|实景数据|现场数据|生产数据|运行数据|能耗数据|统计|核算|收集|采集|评价|报告|代表|覆盖|取样|清单|排放|基准|对象|的|核查|量|所属|所属期|归属|台账|计算|测算|量化|生产|运行|取数|业务化|测算|盤查|數據|資料|蒐集|收集|統計|活動數據|涵蓋
  dataPeriod	period|year|years|timeframe|time|interval|window|months	data|reporting|reference|collection|inventory|assessment|study|accounting|production|activity|primary|foreground|measurement|monitoring|covered|base|baseline|calendar|financial|fiscal|representative|temporal|operating|calculation|quantification|coverage|scope|frame|footprint|survey|sampling
  dataPeriod	zeitraum|jahr|periode|zeitbezug	bezugs|bilanz|bilanzierungs|daten|erhebungs|berichts|betrachtungs|referenz|erfassungs|basis|der|datenerhebung|datenerfassung|primärdaten|produktions|wirtschafts|aktivitätsdaten|messung|zeitlicher|betrachteter|untersuchungs|sammel
  dataPeriod	période|année|exercice|intervalle	référence|collecte|données|inventaire|étude|reporting|primaires|considérée|couverte|production|temporelle|recueil|mesure|bilan|base|activité
  dataPeriod	período|periodo|año|ejercicio|campaña	referencia|datos|recogida|recopilación|inventario|informe|reporte|estudio|cálculo|cuantificado|producción|primarios|cubierto|base|toma|obtención|actividad
  dataPeriod	periodo|anno|esercizio	riferimento|dati|raccolta|inventario|rendicontazione|studio|primari|temporale|base|produzione|rilevazione|attività
  dataPeriod	período|ano|exercício	referência|dados|recolha|coleta|inventário|relato|estudo|primários|base|produção|atividade
  dataPeriod	periode|jaar|boekjaar|tijdvak	referentie|data|gegevens|meet|inventarisatie|basis|peil|rapportage|verzamel|dataverzameling|productie|verzameling|primaire
  dataPeriod	期間|年度|対象期間|年|時期	データ|収集|算定|対象|評価|活動量|一次データ|集計|報告|基準|の|調査|使用|取得|実績
  dataPeriod	기간|연도|년도|기준연도	데이터|자료|수집|산정|대상|기준|보고|평가|활동자료|현장데이터|조사|시간적|범위|의|사용
  functionalUnit	功能单位|功能单元|功能單位	产品|本|核算|评价|定义|描述|的|本研究|产品的|fu|報告
  functionalUnit	functional unit|fu	product|description|definition|reference flow|declared unit|of|study|pcf
  declaredUnit	声明单位|申报单位量|宣告單位	产品|本|核算|定义|的|产品的|du
  boundary	边界|系统边界|边界类型|邊界	系统|核算|评价|核查|生命周期|产品碳足迹|碳足迹|研究|量化|声明|lca|计算|的|类型|选择|系統|盤查|類型|界定
  boundary	boundary|boundaries|scope|coverage	system|lca|life|cycle|lifecycle|study|assessment|type|cfp|pcf|footprint|carbon footprint|stage|stages|stages covered|life-cycle
  boundary	grenze|grenzen|rahmen|systemgrenze|systemgrenzen	system|bilanz|bilanzierungs|untersuchungs|lebenszyklus|lebensweg|typ|art
  boundary	frontières|frontière|périmètre|limites	système|étude|bilan|acv|cycle|vie|type|évaluation
  boundary	límites|límite|alcance|fronteras	sistema|estudio|acv|ciclo|vida|tipo|análisis|huella
  boundary	confini|confine|campo	sistema|studio|lca|ciclo|vita|tipo|applicazione
  boundary	limites|fronteira|fronteiras|âmbito	sistema|estudo|acv|ciclo|vida|tipo
  boundary	epd|fdes|dap|declaration|pep	type|typ|tipo
  boundary	境界|バウンダリー|範囲	システム|算定|評価|製品システム|対象|ライフサイクル
  boundary	경계|범위|시스템경계	시스템|산정|평가|제품시스템|대상|전과정
  """

/// What stands between the words of a label and says nothing: articles, prepositions, the genitive's particles.
let labelConnectors: StaticString =
  "of|the|de|du|des|d|l|la|le|les|del|della|delle|dello|dell|di|do|da|dos|das|dei|der|den|für|van|het|and|und|et|y|e|を|の|之|的|与|及|和|與|및|의|本次|该|本|名称|全称|中文|盖章|公章|名稱|名|による|명|명칭|name|nom|nombre|nome|naam|nr"
