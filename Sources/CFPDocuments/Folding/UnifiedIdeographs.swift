/// Which unified ideograph each CJK radical (U+2E80...U+2FDF) and compatibility ideograph (U+F900...U+FAFF,
/// U+2F800...U+2FA1F) shows. Text layers of PDF files and old converters hold them by the thousand, and a reader sees no
/// difference. Source: the Unicode Character Database, Equivalent_Unified_Ideograph and the canonical decompositions; two
/// radicals (U+2F3E, U+2FD8) stand for the glyph 户 and 青 of today's fonts instead.
///
/// A line is the first code point of a run, a blank, and the ideographs that it and the following ones show; `.` where one
/// shows only itself.
private let table: StaticString = """
  2E81 厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王.目示礻.糹纟
  2EB1 罓罒㓁冗.羊..耂肀聿肉.艹艹艹虎衤覀西见角.讠贝.车辶辶辶邑钅長镸长门.阝雨青韦页风飞食.飠饣
  2EE1 .马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
  2F00 一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工
  2F30 己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉
  2F60 瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行
  2F90 衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯
  2FC0 鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  F900 豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞
  F930 擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧
  F960 怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐
  F990 戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂
  F9C0 燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘
  F9F0 藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀..塚.晴..凞猪益礼神祥福靖精羽.
  FA20 蘒.諸..逸都...飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐
  FA50 祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘..並况全侀充冀勇勺喝啕喙嗢塚墳奄奔
  FA80 婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛
  FAB0 練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎
  2F800 丽丸乁.你侮侻倂偺備僧像㒞.免兔兤具.㒹內再.冗冤仌冬况.凵刃㓟刻剆割剷㔕勇勉勤勺包匆北卉卑博即
  2F830 卽卿卿卿.灰及叟.叫叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴堍型堲報墬.売壷夆多夢奢
  2F860 ..姬娛娧姘婦㛮㛼嬈嬾嬾.寃寘寧寳.寿将当尢㞁屠屮峀岍.嵃.嵮嵫嵼巡巢㠯巽帨帽幩㡢.㡼庰庳庶廊.
  2F890 廾..舁弢弢㣇..形彫㣣徚忍志忹悁㤺㤜悔.惇慈慌慎慌慺憎憲憤憯懞懲懶成戛扝抱拔捐.挽拼捨掃揤.搢
  2F8C0 揅掩㨮摩摾撝摷㩬敏敬.旣書晉㬙暑㬈㫤冒冕最暜肭䏙朗望朡杞杓.㭉柺枅桒梅.梎栟椔㮝楂榣槪檨.櫛㰘次
  2F8F0 .歔㱎歲殟殺殻...汎.沿泍汧洖派海流浩浸涅.洴港湮㴳滋滇.淹潮..濆瀹瀞瀛㶖灊災灷炭.煅.熜.
  2F920 爨爵牐.犀犕..獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛甤.甾.異.瘐...㿼䀈直....眞真真睊䀹瞋䁆䂖.硎碌
  2F950 磌䃣.祖..福秫䄯穀穊穏...竮䈂.篆築䈧.糒䊠糨糣紀.絣䌁緇縂繅䌴..䍙.罺.羕翺者..聠.聰
  2F980 .䏕育脃䐋脾媵....舁舄辞䑫芑芋芝劳花芳芽苦.若茝荣莭茣莽菧著荓菊菌菜...䔫蓱蓳蔖.蕤.䕝䕡
  2F9B0 ..䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣.裗裞䘵裺㒻..䚾䛇誠諭變豕.貫賁贛起..跋趼跰.軔輸
  2F9E0 ..邔郱鄑.鄛鈸鋗鋘鉼鏹鐕.開䦕閷.䧦雃嶲霣..䩮䩶韠.䪲.頋頋頩.飢䬳餩馧駂駾䯎.鬒鱀鳽䳎䳭鵧
  2FA10 .䳸...麻䵖黹黾鼅鼏鼖鼻.
  """

/// The ideograph that a radical or compatibility form shows, by the form.
private let unifiedForms: [UInt32: UInt32] = {
  var forms: [UInt32: UInt32] = [:]
  for line in table.withUTF8Buffer({ String(decoding: $0, as: UTF8.self) }).split(separator: "\n") {
    let fields = line.split(separator: " ")
    guard fields.count == 2, var form = UInt32(fields[0], radix: 16) else { continue }
    for shown in fields[1].unicodeScalars {
      if shown != "." { forms[form] = shown.value }
      form += 1
    }
  }
  return forms
}()

/// Whether a character may be a radical or compatibility form; nearly all are turned away here.
@inline(__always) func mayHaveUnifiedForm(_ scalar: UInt32) -> Bool {
  (0x2E80...0x2FDF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0x2F800...0x2FA1F).contains(scalar)
}

/// The unified ideograph that a character shows; nil where it shows itself.
func unifiedForm(of scalar: UInt32) -> UInt32? { unifiedForms[scalar] }

/// A text with each radical and compatibility ideograph as the ideograph that it shows.
public func withUnifiedIdeographs(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { mayHaveUnifiedForm($0.value) }) else { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    shown.append(unifiedForm(of: scalar.value).flatMap(Unicode.Scalar.init) ?? scalar)
  }
  return String(shown)
}
