import CFPArchiving
import CFPCheck
import FlyingFox

/// A page of the list, as `GET reports` gives it.
struct ReportList: Encodable {
  var reports: [ReportLine]
  /// How many reports fit what was asked for.
  var matching: Int
  var offset: Int
  var limit: Int
  /// How many reports there are by status, whatever was asked for.
  var counts: [String: Int]
  var reading: Standing.Reading?
  var dropped: Int
}

/// What the page has to know of the app it belongs to.
struct PageSettings: Encodable {
  /// `uploads`, `folder` or `database`.
  var source: String
  var path: String?
  var isWritable: Bool
  var language: String
  var redaction: String
  var uploadLimit: Int
  var mostUploads: Int
  var mostUploadBytes: Int
  var isStoring: Bool
  var forms: [Form]
  var version: String

  struct Form: Encodable {
    var suffix: String
    var mediaType: String
    var name: ReportLine.Sentence
    var isPage: Bool
  }

  init(_ options: ServeOptions) {
    switch options.source {
    case .uploads: (source, path, isWritable) = ("uploads", nil, true)
    case .folder(let folder): (source, path, isWritable) = ("folder", folder, true)
    case .database(let file): (source, path, isWritable) = ("database", file, false)
    }
    language = options.language.rawValue
    redaction = options.redaction.rawValue
    uploadLimit = options.uploadLimit
    mostUploads = options.mostUploads
    mostUploadBytes = options.mostUploadBytes
    isStoring = options.storeFolder != nil
    let shown =
      isWritable
      ? reportForms.map { ($0.suffix, $0.mediaType, $0.name, $0.isPage) }
      : [
        ("html", "text/html", Message(zh: "数据库记录", en: "Record"), true),
        ("json", "application/json", Message(zh: "JSON", en: "JSON"), false),
      ]
    forms = shown.map { Form(suffix: $0, mediaType: $1, name: ReportLine.Sentence($2), isPage: $3) }
    version = options.version
  }
}

extension ReportQuery {
  /// The query of an address: `?sort=-total&status=discrepant&text=泵&offset=0&limit=100`.
  init(_ request: HTTPRequest) throws(Refusal) {
    self.init()
    if let sort = request.value("sort") {
      isDescending = sort.hasPrefix("-")
      guard let key = Key(rawValue: isDescending ? String(sort.dropFirst()) : sort) else { throw .badQuery("sort") }
      self.key = key
    }
    if let wanted = request.value("status"), !wanted.isEmpty {
      guard let status = Status(rawValue: wanted) else { throw .badQuery("status") }
      self.status = status
    }
    if let wanted = request.value("text") { text = String(wanted.prefix(200)) }
    if let wanted = request.value("offset") {
      guard let number = Int(wanted), (0...1_000_000_000).contains(number) else { throw .badQuery("offset") }
      offset = number
    }
    if let wanted = request.value("limit") {
      guard let number = Int(wanted), (1...1000).contains(number) else { throw .badQuery("limit") }
      limit = number
    }
  }
}

extension Refusal {
  fileprivate static func badQuery(_ name: String) -> Refusal {
    Refusal(400, "query", zh: "参数 \(name) 的值无效。", en: "The parameter \(name) has no valid value.")
  }
}
