import TestSupport

/// A document in the making: its blocks and what a reader must get from it.
struct Draft {
  var model: Model
  var random: Random
  var surface: Surface
  var form = NumberForm()
  var blocks: [Block] = []
  var expected = Expectation()
  var nullMark = "/"
  /// Where a stage without figures stands among the model's stages, in the results.
  var nullStage: Int?
  /// What stands between a mantissa and its exponent.
  var exponentGap = ""
  /// Words that the tool does not know, for those that it does.
  var disguise: Disguise?
  /// Whether the stages' names say which stages they are.
  var statesStages = true
  /// A sentence is to state one figure otherwise than the tables do; how it is printed, once it is.
  var isCopyWrong = false
  private(set) var wrongCopy: String?
  /// Changes the finished text (and nothing of what it says).
  var finish: ((String) -> String)?
  /// How kg CO2e is spelled.
  var carbon: String
  /// Whether emission headings name the product's unit: kgCO2e/台.
  var isPerUnit: Bool
  private var heads: [String: String] = [:]
  private var units: [Measure: String] = [:]
  private var sections = 0
  private let stageHeadingForm: Int

  init(model: Model, random: Random, surface: Surface) {
    self.model = model
    self.random = random
    self.surface = surface
    carbon = self.random.pick(
      model.tongue.isChinese
        ? ["kgCO2e", "kgCO₂e", "kg CO2e", "kgCO2eq", "kg CO₂ eq"]
        : ["kg CO2e", "kgCO2e", "kg CO2-eq", "kg CO2 eq.", "kg CO₂e"])
    isPerUnit = self.random.once(in: 2)
    stageHeadingForm = self.random.int(0...2)
  }

  var tongue: Tongue { model.tongue }

  /// The word for a column, the same all through the document.
  mutating func head(_ key: String) -> String {
    if let word = heads[key] { return word }
    let drawn = random.pick(columnWords.synonyms(key, tongue))
    let word = disguise?.word(key) ?? drawn
    heads[key] = word
    return word
  }

  /// A label of the cover.
  mutating func label(_ key: String) -> String { random.pick(fieldWords.synonyms(key, tongue)) }

  /// How a unit is spelled in this document.
  mutating func spelling(_ measure: Measure) -> String {
    if let word = units[measure] { return word }
    let word = random.pick(measure.spellings(tongue))
    units[measure] = word
    return word
  }

  /// kg CO2e, with the product's unit where the document states it.
  var emissionUnit: String { isPerUnit ? "\(carbon)/\(model.unit)" : carbon }
  var per: String? { isPerUnit ? model.unit : nil }

  /// A heading with its unit: 碳足迹（kgCO2e/台）.
  mutating func head(_ key: String, unit: String) -> String {
    tongue.hasBlanks ? "\(head(key)) (\(unit))" : random.once(in: 3) ? "\(head(key))(\(unit))" : "\(head(key))（\(unit)）"
  }

  func print(_ value: Fixed) -> String { form.print(value) }

  /// A figure of the tables as a sentence repeats it: once wrongly, where that is asked for.
  mutating func copy(_ value: Fixed) -> String {
    guard isCopyWrong, wrongCopy == nil else { return print(value) }
    for _ in 0..<20 {
      // Rounding explains what is near.
      guard let changed = model.disturbed(value, &random),
        ((changed - value) * Fixed(40, decimals: 0)).units.magnitude > value.units.magnitude
      else { continue }
      wrongCopy = print(changed)
      return print(changed)
    }
    return print(value)
  }

  /// One of the words for what only the kinds in `Layouts/Unread` print.
  mutating func oneOf(_ key: String) -> String { random.pick(unreadWords.synonyms(key, tongue)) }

  /// Changes the table that was added last.
  mutating func changeLastTable(_ change: (inout Grid, inout Random) -> Void) {
    guard let index = blocks.lastIndex(where: { if case .grid = $0 { true } else { false } }),
      case .grid(var grid) = blocks[index]
    else { return }
    change(&grid, &random)
    blocks[index] = .grid(grid)
  }

  /// The table that was added last as text of its own making.
  mutating func reprintLastTable(_ text: (Grid, inout Random) -> String) {
    guard case .grid(let grid)? = blocks.popLast() else { return }
    add(.raw(text: text(grid, &random), html: ""))
  }

  /// A printed number as the expected quantity.
  func quantity(_ value: Fixed, _ unit: String?, per: String? = nil, text: String? = nil) -> JSONTree {
    .quantity(value.digits, unit, per: per, text: text ?? print(value))
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  /// A numbered section heading.
  mutating func section(_ words: String...) {
    sections += 1
    let index = Tongue.allCases.firstIndex(of: tongue) ?? 0
    var word = words[min(index, words.count - 1)]
    if tongue == .fr { word = unreadWords.synonyms(word, .fr).first ?? word }
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    add(.heading(tongue.isChinese ? "\(numerals[sections - 1])、\(word)" : "\(sections) \(word)"))
  }

  /// The heading above a stage's table: bare, numbered below the section, or bracketed.
  mutating func stageHeading(_ stage: Int) {
    let label = model.stages[stage].label
    switch stageHeadingForm {
    case 0: add(.heading(label))
    case 1: add(.heading("\(max(1, sections)).\(stage + 1) \(label)"))
    default: add(.heading(tongue.isChinese ? "（\(stage + 1)）\(label)" : "\(stage + 1)) \(label)"))
    }
  }

  /// One of the phrases by language: Simplified, Traditional, English (also for the others).
  func words(_ hans: String, _ hant: String, _ en: String) -> String {
    switch tongue {
    case .hans: hans
    case .hant: hant
    default: en
    }
  }
}
