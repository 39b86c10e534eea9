internal import ArgumentParser
import CFPCheck
import CFPComparing

/// `cfpcheck rules`: every rule in a line.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules: id, usual level, and what each recomputes.")

  @Option(help: "Language; the locale's by default.")
  var lang: MessageLanguage?

  func run() {
    let language = lang ?? .ofLocale
    for page in allPages {
      let level = page.level.rawValue
      write(
        "\(page.id.rawValue)  \(level)\(String(repeating: " ", count: 9 - level.count))\(language.text(page.title))\n",
        to: .output)
    }
  }
}

/// `cfpcheck explain CFP-P02`: a rule's page.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it checks, the formula, an example, what it deliberately skips, its source.")

  @Argument(help: "A rule's id: CFP-P02, or P02.")
  var rule: String

  @Option(help: "Language; the locale's by default.")
  var lang: MessageLanguage?

  func run() throws {
    let language = lang ?? .ofLocale
    let id = rule.uppercased().hasPrefix("CFP-") ? rule.uppercased() : "CFP-" + rule.uppercased()
    guard let page = allPages.first(where: { $0.id.rawValue == id }) else {
      throw ValidationError(
        language == .zh
          ? "没有规则 \(rule)；cfpcheck rules 列出全部规则" : "there is no rule \(rule); cfpcheck rules lists them all")
    }
    write(ruleText(page, in: language.forOutput), to: .output)
  }
}

/// The rules for a single report and those across reports, in the order of their ids.
private let allPages = (rulePages + comparisonPages).sorted { $0.id < $1.id }

extension MessageLanguage {
  var forOutput: OutputLanguage { self == .zh ? .zh : .en }

  func text(_ message: Message) -> String { self == .zh ? message.zh : message.en }
}
