import CFPArchiving
import CFPCheck

/// Where the app has its reports from.
protocol ReportShelf: Sendable {
  /// Whether reports can be put on it and taken off it.
  var isWritable: Bool { get }

  /// A page of the list, and how far reading has come where it goes on.
  func page(_ query: ReportQuery) async throws(Refusal) -> (page: ReportPage, standing: Standing)

  /// A report's form.
  func form(_ form: ReportForm, of id: Int, in language: OutputLanguage) async throws(Refusal) -> [UInt8]

  /// What is held of a report whose source is not at hand, as JSON; nil where the source is.
  func record(of id: Int) async throws(Refusal) -> [UInt8]?
}

/// What is to be said of a list as a whole.
struct Standing: Encodable, Sendable {
  /// Files that were read of those that were found when reading began; nil where nothing is read from a folder.
  var reading: Reading?
  /// Uploads that are no longer held, because newer ones needed their place.
  var dropped = 0

  struct Reading: Encodable, Sendable {
    var done: Int
    var total: Int
    var isComplete: Bool
  }
}

/// Why a request gets something else than it asked for.
struct Refusal: Error {
  /// Whether the request's body was read before it was refused.
  var isBodyRead = false
  var status: Int
  /// A stable name of the reason.
  var kind: String
  var message: Message
  /// The report that the refusal is about, where it has a line in the list.
  var report: Int?

  init(_ status: Int, _ kind: String, zh: String, en: String, report: Int? = nil) {
    self.status = status
    self.kind = kind
    message = Message(zh: zh, en: en)
    self.report = report
  }

  init(_ failure: ReadingFailure, report: Int) {
    status = 422
    kind = failure.kind
    message = failure.message
    self.report = report
  }

  static let notFound = Refusal(404, "not-found", zh: "此处没有内容。", en: "There is nothing here.")

  static let gone = Refusal(
    410, "gone", zh: "该报告已删除，或因超出保留上限而不再保留。",
    en: "This report was deleted, or is no longer held because newer ones needed its place.")

  static let noSource = Refusal(
    409, "no-source", zh: "数据库中没有报告原文，无法生成此格式。",
    en: "The database does not hold the report's source, so that this form cannot be made.")
}

extension Refusal {
  /// The same, told after the body was read.
  var afterBody: Refusal {
    var refusal = self
    refusal.isBodyRead = true
    return refusal
  }
}
