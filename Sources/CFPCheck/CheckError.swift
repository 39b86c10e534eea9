public import CFPReading

/// Why a file gives no report: it cannot be read, or what it holds is none.
public struct CheckError: Error, Hashable, Sendable, CustomStringConvertible {
  private enum Kind: Hashable {
    case unreadable(ReadingError)
    case notAFootprintReport
  }

  private let kind: Kind
  /// The file's name as it was given.
  public let name: String

  /// The bytes cannot be read as text.
  public static func unreadable(_ error: ReadingError) -> Self {
    Self(kind: .unreadable(error), name: error.name)
  }

  /// There is text, but neither a life-cycle stage nor an emission quantity in it.
  public static func notAFootprintReport(_ name: String) -> Self {
    Self(kind: .notAFootprintReport, name: name)
  }

  /// A stable name of the reason: `not-a-cfp-report`, or one of `ReadingError.code`.
  public var code: String {
    switch kind {
    case .unreadable(let error): error.code
    case .notAFootprintReport: "not-a-cfp-report"
    }
  }

  /// The reason and what a person can do, in one sentence without the file's name.
  public func message(in language: ReadingError.Language) -> String {
    switch kind {
    case .unreadable(let error): error.message(in: language)
    case .notAFootprintReport:
      language == .zh
        ? "不是产品碳足迹报告：文中既没有生命周期阶段，也没有温室气体排放量。"
        : "This is not a CFP report: there is neither a life-cycle stage nor an emission quantity anywhere in it."
    }
  }

  /// The file and the reason, in English.
  public var description: String { "\(name): \(message(in: .en))" }
}
