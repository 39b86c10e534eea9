import CFPArchiving
import CFPCheck

/// What a record says of itself.
private let sourceIsNotHeld = Message(
  zh: "数据库中没有这份报告的原文；以下是其中所存的内容。",
  en: "The database does not hold this report's source; below is what it does hold.")

/// The reports of a SQLite file: lines and what was found, without the sources.
struct DatabaseShelf: ReportShelf {
  let database: ReportDatabase
  let isWritable = false

  func page(_ query: ReportQuery) async throws(Refusal) -> (page: ReportPage, standing: Standing) {
    (try asked { () throws(StoreError) in try database.page(query) }, Standing())
  }

  func form(_ form: ReportForm, of id: Int, in language: OutputLanguage) async throws(Refusal) -> [UInt8] {
    guard try line(id) != nil else { throw .notFound }
    throw .noSource
  }

  func record(of id: Int) async throws(Refusal) -> [UInt8]? {
    guard let line = try line(id) else { throw .notFound }
    let tables = try asked { () throws(StoreError) in try database.tables(of: id) }
    return encoded(
      Record(
        report: line, source: nil, message: ReportLine.Sentence(sourceIsNotHeld), tables: tables))
  }

  private struct Record: Encodable {
    var report: ReportLine
    var source: String?
    var message: ReportLine.Sentence
    var tables: [String: [[String: String]]]
  }

  private func line(_ id: Int) throws(Refusal) -> ReportLine? {
    try asked { () throws(StoreError) in try database.line(id) }
  }

  private func asked<Value>(_ body: () throws(StoreError) -> Value) throws(Refusal) -> Value {
    do { return try body() } catch {
      throw Refusal(500, "database", zh: error.message.zh, en: error.message.en)
    }
  }
}
