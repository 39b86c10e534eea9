public import CFPRendering

/// Why there is no workbook.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  private enum Kind: Hashable {
    case libraryMissing(names: [String])
    case libraryUnusable(name: String, function: String)
    case notWritten(reason: String)
  }

  private let kind: Kind

  /// The system holds libxlsxwriter under none of the names.
  static func libraryMissing(_ names: [String]) -> Self { Self(kind: .libraryMissing(names: names)) }

  /// A library of that name is there and lacks a function: it is too old, or another one.
  static func libraryUnusable(_ name: String, lacks function: String) -> Self {
    Self(kind: .libraryUnusable(name: name, function: function))
  }

  /// The system or the library would not write.
  static func notWritten(_ reason: String) -> Self { Self(kind: .notWritten(reason: reason)) }

  /// A stable name of the reason: `library-missing`, `library-unusable`, `not-written`.
  public var code: String {
    switch kind {
    case .libraryMissing: "library-missing"
    case .libraryUnusable: "library-unusable"
    case .notWritten: "not-written"
    }
  }

  /// The reason, and what a person can do.
  public func message(in language: OutputLanguage) -> String {
    switch (kind, language) {
    case (.libraryMissing(let names), .zh):
      "生成工作簿需要 libxlsxwriter，但本机没有（已查找 \(shown(names))）。\(installing(language))"
    case (.libraryMissing(let names), .en):
      "A workbook needs libxlsxwriter, which is not on this machine (looked for \(shown(names))). \(installing(language))"
    case (.libraryUnusable(let name, let function), .zh):
      "\(name) 中没有 \(function)：不是 libxlsxwriter，或版本过旧（需 1.0 或更新）。\(installing(language))"
    case (.libraryUnusable(let name, let function), .en):
      "\(name) has no \(function): it is not libxlsxwriter, or too old (1.0 is needed). \(installing(language))"
    case (.notWritten(let reason), .zh): "无法写出工作簿：\(reason)"
    case (.notWritten(let reason), .en): "The workbook cannot be written: \(reason)"
    }
  }

  private func shown(_ names: [String]) -> String { names.count > 2 ? "\(names[0]), …" : names.joined(separator: ", ") }

  private func installing(_ language: OutputLanguage) -> String {
    let commands = "apt install libxlsxwriter-dev · dnf install libxlsxwriter · brew install libxlsxwriter"
    return switch language {
    case .zh: "请安装：\(commands)（Debian 12 上 libxlsxwriter4 即可）；其他命令和格式不需要它。"
    case .en:
      "Install it: \(commands) (on Debian 12 libxlsxwriter4 is enough). Every other command and format runs without it."
    }
  }

  /// The reason in English.
  public var description: String { message(in: .en) }
}
