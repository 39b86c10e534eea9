/// Findings that a person has looked at and silenced, by fingerprint, each with a reason and a date.
///
/// A file of lines `fingerprint TAB rule TAB date TAB reason`; lines that start with `#` say nothing. Fingerprints are made
/// of rule, labels and printed digits: they survive a changed line number, and not a changed figure.
public struct Baseline: Sendable {
  /// Why and when a finding was silenced.
  public struct Suppression: Hashable, Sendable {
    public var reason: String
    /// ISO 8601, as written in the file.
    public var date: String
  }

  public private(set) var suppressions: [String: Suppression] = [:]

  public init() {}

  /// Reads a baseline file.
  /// - Throws: `BaselineError` for a line without a fingerprint.
  public init(_ utf8: [UInt8]) throws(BaselineError) {
    for (index, line) in String(decoding: utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard fields[0].count == 16, fields[0].allSatisfy(\.isHexDigit) else { throw BaselineError(line: index + 1) }
      suppressions[fields[0]] = Suppression(
        reason: fields.count > 3 ? fields[3] : "", date: fields.count > 2 ? fields[2] : "")
    }
  }

  /// A file that silences the findings of some audits, for a person to shorten and to give reasons in.
  public static func file(silencing audits: [Audit], date: String) -> String {
    var lines = ["# fingerprint\trule\tdate\treason"]
    var seen: Set<String> = []
    for finding in audits.flatMap(\.findings) where seen.insert(finding.fingerprint).inserted {
      lines.append("# \(finding.message.en)")
      lines.append("\(finding.fingerprint)\t\(finding.rule.rawValue)\t\(date)\treviewed")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A line of a baseline file that names no finding.
public struct BaselineError: Error, CustomStringConvertible {
  public let line: Int

  public var description: String { "line \(line): expected fingerprint, rule, date, reason, with tabs between" }
}

extension Audit {
  /// The audit with the findings of a baseline set apart as suppressed. The verdict stays: what does not agree does not
  /// agree, whoever has seen it.
  public func applying(_ baseline: Baseline) -> Audit {
    var audit = self
    audit.findings = []
    for var finding in findings {
      if let suppression = baseline.suppressions[finding.fingerprint] {
        finding.suppression = suppression
        audit.suppressed.append(finding)
      } else {
        audit.findings.append(finding)
      }
    }
    return audit
  }
}
