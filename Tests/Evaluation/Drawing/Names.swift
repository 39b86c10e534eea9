/// Invented names: places, firms, people. None is meant to exist.
struct Names {
  let company: String
  let formerName: String
  let address: String
  let verifier: String
  let client: String
  let people: [String]
  let phones: [String]
  let email: String
  let credit: String

  init(_ tongue: Tongue, _ random: inout Random) {
    func digits(_ count: Int, _ random: inout Random) -> String {
      (0..<count).map { _ in String(random.int(0...9)) }.joined()
    }
    func names(_ first: String, _ second: String, _ gap: String, _ random: inout Random) -> [String] {
      let given = random.sample(second.split(separator: "|").map(String.init), 6)
      let family = random.sample(first.split(separator: "|").map(String.init), 6)
      return zip(family, given).map {
        tongue.isChinese || tongue == .ja || tongue == .ko ? $0 + gap + $1 : $1 + gap + $0
      }
    }
    let streetNumber = random.int(3...198)
    switch tongue {
    case .hans:
      let place = random.pick(["云桥市", "青麓市", "泽安市", "柳埠市", "白荡市", "岫川市"])
      let trade = random.pick(["机电", "电气", "新材料", "科技", "装备制造"])
      let words = random.sample(["岚屿", "澄泽", "穗丰源", "铭川", "禾启", "恒睿达", "翠微", "方略"], 2)
      company = "\(place.dropLast())\(words[0])\(trade)有限公司"
      formerName = "\(place.dropLast())\(words[1])\(trade)厂"
      address =
        "\(place)\(random.pick(["望江", "东湾", "石桥", "新桥"]))区\(random.pick(["梧桐", "松岭", "听雨", "清溪"]))路\(streetNumber)号"
      verifier = random.pick(["衡测", "澄观", "信量", "明鉴"]) + random.pick(["检测认证有限公司", "技术服务有限公司", "标准认证有限公司"])
      client = "\(place.dropLast())\(random.pick(["远帆", "博岳"]))商贸有限公司"
      people = names("汤|简|骆|邵|温|祁|卓|冉", "望舒|若川|知遥|明澈|书衡|景和|雨桐|立言", "", &random)
    case .hant:
      let place = random.pick(["嵐山市", "松浦市", "雲林灣市", "鶴岡市"])
      let words = random.sample(["嵐嶼", "澄澤", "銘川", "禾啟", "恆睿"], 2)
      let trade = random.pick(["電機", "科技", "精密工業"])
      company = "\(words[0])\(trade)股份有限公司"
      formerName = "\(words[1])\(trade)廠"
      address = "\(place)\(random.pick(["東湖", "新安"]))區\(random.pick(["梧桐", "清溪"]))路\(streetNumber)號"
      verifier = random.pick(["衡測驗證股份有限公司", "澄觀檢驗科技股份有限公司"])
      client = "遠帆貿易股份有限公司"
      people = names("湯|簡|駱|邵|溫|祁|卓|冉", "望舒|若川|知遙|明澈|書衡|景和|雨桐|立言", "", &random)
    case .ko:
      company = random.pick(["한울정밀 주식회사", "새봄전기 주식회사", "가람기계 주식회사"])
      formerName = "새롬공업"
      address = "누리시 햇살로 \(streetNumber)"
      verifier = "푸른검증원"
      client = "바다상사"
      people = names("백|남|하|설|민|도", "가온|나래|다온|라온|마루|보람", "", &random)
    case .ja:
      company = random.pick(["株式会社みなと電機製作所", "株式会社青嶺精工"])
      formerName = "青嶺鉄工所"
      address = "緑浜市若葉町\(streetNumber)番地"
      verifier = "一般社団法人さくら検証機構"
      client = "株式会社潮見商会"
      people = names("水瀬|桐野|朝倉|藤堂|雨宮|神代", "遥|誠一|美咲|直人|千尋|健", "", &random)
    case .fr:
      let words = random.sample(["Valmeyre", "Clairbrune", "Orvent", "Bréhaut", "Montsolle"], 3)
      company = "\(words[0]) \(random.pick(["Industries SAS", "Mécanique SARL", "Emballages SA"]))"
      formerName = "Ateliers \(words[1])"
      address = "\(streetNumber) rue des Tilleuls, 3\(digits(4, &random)) Saint-Aurelle"
      verifier = "\(words[2]) Contrôle SAS"
      client = "\(words[1]) Négoce SA"
      people = names(
        "Lacombe|Thévenet|Marsan|Oudinet|Perrault|Vasseur", "Élise|Bastien|Maëlle|Corentin|Agathe|Rémi", " ", &random)
    case .en, .de:
      let words = random.sample(["Tidewell", "Larkmoor", "Fennholt", "Oakhaven", "Brindle", "Corvane", "Merrow"], 3)
      let trade =
        tongue == .de
        ? "Maschinenbau GmbH"
        : random.pick(["Pump Works Co., Ltd.", "Electric Ltd.", "Industries Inc.", "Appliances AB"])
      company = "\(words[0]) \(trade)"
      formerName = "\(words[1]) Works"
      address =
        tongue == .de
        ? "Lindenhofweg \(streetNumber), 5\(digits(4, &random)) Fennhausen"
        : "\(streetNumber) \(random.pick(["Heron Quay", "Millrace", "Saltmarsh"])) Road, \(random.pick(["Eastmere", "Norwell", "Haverby"]))"
      verifier =
        "\(words[2]) \(tongue == .de ? "Prüfgesellschaft mbH" : random.pick(["Assurance Ltd.", "Verification Services Ltd."]))"
      client = "\(words[1]) Trading Ltd."
      people = names(
        "Holloway|Akkerman|Thorne|Vestergaard|Quill|Marchetti|Osei", "Maren|Teo|Ilse|Dominik|Harriet|Jonas|Priya", " ",
        &random)
    }
    phones = (0..<3).map { _ in "1\(random.pick(["39", "58", "77", "86"]))" + digits(8, &random) }
    email =
      random.pick(["carbon", "ehs", "office"]) + "@" + random.pick(["lanyu-demo", "tidewell-demo", "chengze-demo"])
      + ".example"
    credit = "9132" + digits(4, &random) + "MA" + digits(8, &random)
  }
}
