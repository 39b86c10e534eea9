public import CFPAuditing

/// A rule's page as text: what it checks, the formula, what it skips, its source, and its two examples.
public func ruleText(_ page: RulePage, in language: OutputLanguage) -> String {
  func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
  func text(_ message: Message) -> String { language == .zh ? message.zh : message.en }
  var lines = ["\(page.id.rawValue)  \(text(page.title))  (\(page.level.rawValue))", "", text(page.checks)]
  if !page.formula.isEmpty { lines += ["", "  " + page.formula] }
  lines += ["", words("不判定：", "Deliberately skipped: ") + text(page.skips)]
  lines += ["", words("来源：", "Source: ") + page.source]
  let (passing, failing) = differing(page.passing, page.failing)
  lines += ["", words("相符的例子：", "An example that agrees:")] + passing.map { "  " + $0 }
  lines += ["", words("不相符的例子：", "One that does not:")] + failing.map { "  " + $0 }
  return lines.joined(separator: "\n") + "\n"
}

/// The lines of two reports that are not the same in both, with the table's headings before them.
private func differing(_ passing: String, _ failing: String) -> ([String], [String]) {
  let left = passing.split(separator: "\n").map { String($0.replacing("\t", with: "  ")) }
  let right = failing.split(separator: "\n").map { String($0.replacing("\t", with: "  ")) }
  let headings = Set(zip(left, left.dropFirst()).filter { !$0.0.contains(where: \.isNumber) }.map(\.0))
  func shown(_ lines: [String], _ others: [String]) -> [String] {
    let own = lines.filter { !others.contains($0) }
    return own.isEmpty
      ? Array(lines.prefix(8)) : lines.filter { headings.contains($0) && $0.contains("  ") || own.contains($0) }
  }
  return (shown(left, right), shown(right, left))
}
