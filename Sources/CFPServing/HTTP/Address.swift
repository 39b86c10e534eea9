/// The addresses behind the token.
enum Address: Equatable {
  case page, script, style, icon, recordScript, settings, description
  case reports
  case report(Int)
  case form(Int, suffix: String)
  case nowhere

  /// - Parameter parts: What stands between the slashes; exact, nothing in them is resolved or decoded.
  init(_ parts: [String]) {
    switch (parts.first, parts.count) {
    case ("", 1): self = .page
    case (let name?, 1): self = Address.fixed[name] ?? .nowhere
    case ("reports", 2): self = Address.ofReport(parts[1])
    default: self = .nowhere
    }
  }

  /// Methods apart from HEAD, which every GET has beside it.
  var methods: [String] {
    switch self {
    case .reports: ["GET", "POST"]
    case .report: ["GET", "DELETE"]
    case .nowhere: []
    default: ["GET"]
    }
  }

  private static let fixed: [String: Address] = [
    "app.js": .script, "app.css": .style, "icon.svg": .icon, "record.js": .recordScript, "settings": .settings,
    "openapi.json": .description, "reports": .reports,
  ]

  /// `12`, or `12.json`.
  private static func ofReport(_ part: String) -> Address {
    let digits = part.prefix { $0.isASCII && $0.isNumber }
    guard (1...15).contains(digits.utf8.count), let id = Int(digits) else { return .nowhere }
    let rest = part[digits.endIndex...]
    if rest.isEmpty { return .report(id) }
    guard rest.first == ".", rest.count > 1 else { return .nowhere }
    return .form(id, suffix: String(rest.dropFirst()))
  }
}
