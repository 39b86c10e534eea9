import CFPArchiving
import CFPCheck
import FlyingFox

/// What is where. Every address stands behind the token; `Description.swift` tells the same to programs.
struct Router: Sendable {
  let options: ServeOptions
  let access: Access
  let shelf: any ReportShelf
  let collection: ReportCollection?
  let gate: UploadGate

  init(_ options: ServeOptions, access: Access, shelf: any ReportShelf) {
    self.options = options
    self.access = access
    self.shelf = shelf
    collection = shelf as? ReportCollection
    gate = UploadGate(places: 2 * options.jobs + 2, mostWaiting: 256)
  }

  func response(to request: HTTPRequest) async -> HTTPResponse {
    var answer: Answer
    do {
      answer = try await self.answer(to: request)
    } catch let refusal as Refusal {
      answer = Answer(refusal, in: language(of: request))
      if refusal.status == 405 { answer.headers["Allow"] = allowed(request) }
      if refusal.status == 503 { answer.headers["Retry-After"] = "2" }
      // A request that was refused before its body was read; reading one twice would wait for bytes that never come.
      if !refusal.isBodyRead, (try? await request.passOverBody()) != true { answer.endsConnection = true }
    } catch {
      // The body broke off: nobody is left to tell.
      answer = Answer(Refusal(400, "body", zh: "请求体不完整。", en: "The body is incomplete."), in: options.language)
      answer.endsConnection = true
    }
    return answer.response(to: request.method)
  }

  private func answer(to request: HTTPRequest) async throws -> Answer {
    let (parts, prefix) = try access.path(of: request)
    let address = Address(parts)
    guard address.methods.contains(request.method == .HEAD ? "GET" : request.method.rawValue) else {
      if address == .nowhere { throw Refusal.notFound }
      throw Refusal(405, "method", zh: "此地址不支持该方法。", en: "This address does not take this method.")
    }
    if address == .reports, request.method == .POST { return try await upload(request, prefix) }
    guard try await request.passOverBody() else {
      throw Refusal(413, "too-large", zh: "请求体过大。", en: "The body is too large.").afterBody
    }
    do {
      return try await answer(to: request, address, prefix)
    } catch let refusal as Refusal {
      throw refusal.afterBody
    }
  }

  /// The answer to a request without an upload, its body passed over.
  private func answer(to request: HTTPRequest, _ address: Address, _ prefix: String) async throws -> Answer {
    switch address {
    case .page: return pageAnswer(page, "text/html; charset=utf-8")
    case .script: return pageAnswer(pageScript, "text/javascript; charset=utf-8")
    case .style: return pageAnswer(pageStyle, "text/css; charset=utf-8")
    case .icon: return pageAnswer(pageIcon, "image/svg+xml")
    case .recordScript: return pageAnswer(recordScript, "text/javascript; charset=utf-8")
    case .settings: return .json(encoded(PageSettings(options)))
    case .description: return .json(Array(apiDescription(prefix: prefix, version: options.version).utf8))
    case .reports: return try await list(request)
    case .report(let id):
      if request.method == .DELETE { return try await delete(id) }
      return try await report(id, nil, request)
    case .form(let id, let suffix): return try await report(id, suffix, request)
    case .nowhere: throw Refusal.notFound
    }
  }

  private func pageAnswer(_ text: String, _ mediaType: String) -> Answer {
    var answer = Answer(mediaType, text)
    answer.policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'"
    return answer
  }

  // MARK: Reports

  private func list(_ request: HTTPRequest) async throws -> Answer {
    let query = try ReportQuery(request)
    let (page, standing) = try await shelf.page(query)
    let list = ReportList(
      reports: page.lines, matching: page.matching, offset: query.offset, limit: query.limit,
      counts: Dictionary(
        uniqueKeysWithValues: ReportQuery.Status.allCases.map { ($0.rawValue, page.counts[$0] ?? 0) }),
      reading: standing.reading, dropped: standing.dropped)
    return .json(encoded(list))
  }

  private func report(_ id: Int, _ suffix: String?, _ request: HTTPRequest) async throws -> Answer {
    if let record = try await shelf.record(of: id) {
      if suffix == nil || suffix == "json" { return .json(record) }
      if suffix == "html" { return pageAnswer(recordPage, "text/html; charset=utf-8") }
    }
    guard let form = reportForms.first(where: { $0.suffix == suffix ?? "json" }) else { throw Refusal.notFound }
    var answer = Answer(
      form.mediaType, try await shelf.form(form, of: id, in: language(of: request)))
    if let policy = form.policy { answer.policy = policy }
    if !form.isPage, suffix != nil {
      answer.headers["Content-Disposition"] = "attachment; filename=\"report-\(id).\(form.suffix)\""
    }
    return answer
  }

  private func delete(_ id: Int) async throws -> Answer {
    guard let collection else { throw Refusal.readOnly }
    return .json(encoded(try await collection.remove(id)))
  }

  private func upload(_ request: HTTPRequest, _ prefix: String) async throws -> Answer {
    guard let collection else { throw Refusal.readOnly }
    guard await gate.enter() else {
      throw Refusal(503, "busy", zh: "正在读取的报告太多，请稍后重试。", en: "Too many reports are being read; try again soon.")
    }
    do {
      let answer = try await take(request, prefix, collection)
      await gate.leave()
      return answer
    } catch {
      await gate.leave()
      throw error
    }
  }

  private func take(_ request: HTTPRequest, _ prefix: String, _ collection: ReportCollection) async throws -> Answer {
    var file = UploadedFile(name: request.value("name"), bytes: [])
    let limit = options.uploadLimit
    switch try await request.body(upTo: limit) {
    case .whole(let bytes): file.bytes = bytes
    case .tooLarge(let isRead):
      let failure = ReadingFailure(
        kind: "too-large",
        message: Message(
          zh: "文件超过 \(limit >> 20) MB 的上传上限；可用 --upload-limit 放宽。",
          en: "The file is larger than the upload limit of \(limit >> 20) MB; --upload-limit widens it."))
      var refusal = Refusal(failure, report: await collection.add(failure: failure, name: shownName(file.name)))
      refusal.status = 413
      var answer = Answer(refusal, in: language(of: request))
      answer.endsConnection = !isRead
      return answer
    }
    do {
      return try await take(&file, request, prefix, collection)
    } catch let refusal as Refusal {
      throw refusal.afterBody
    }
  }

  /// Reads the uploaded report.
  private func take(
    _ file: inout UploadedFile, _ request: HTTPRequest, _ prefix: String, _ collection: ReportCollection
  ) async throws -> Answer {
    if let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/") {
      guard let only = UploadedFile(multipart: file.bytes, contentType: type) else {
        throw Refusal(
          400, "multipart", zh: "multipart 请求须恰好包含一个文件。", en: "A multipart body has to hold exactly one file.")
      }
      file = UploadedFile(name: file.name ?? only.name, bytes: only.bytes)
    }
    let isMinimal = request.headers[HTTPHeader("Prefer")]?.contains("return=minimal") ?? false
    let added = try await collection.add(
      file.bytes, name: shownName(file.name), form: isMinimal ? nil : reportForms.first { $0.suffix == "json" })
    var answer = Answer.json(isMinimal ? encoded(added.line) : added.form, status: 201)
    answer.headers["Location"] = "\(prefix)/reports/\(added.line.id)"
    if isMinimal { answer.headers["Preference-Applied"] = "return=minimal" }
    return answer
  }

  // MARK: What a request says

  /// The language that is asked for by `?lang=`; the app's otherwise.
  private func language(of request: HTTPRequest) -> OutputLanguage {
    request.value("lang").flatMap { OutputLanguage(rawValue: $0) } ?? options.language
  }

  private func allowed(_ request: HTTPRequest) -> String {
    let parts = (try? access.path(of: request))?.parts ?? []
    return Address(parts).methods.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }.joined(separator: ", ")
  }
}

/// What a file is called in the list: the last part of what the client calls it, without what is not printed.
private func shownName(_ name: String?) -> String {
  let last = (name ?? "").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
  let printed = last.unicodeScalars.filter {
    !($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
  }
  let short = String(String.UnicodeScalarView(printed.prefix(200)))
  return short.isEmpty ? "report" : short
}

extension HTTPRequest {
  /// The value of a parameter behind the question mark.
  func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

extension Refusal {
  fileprivate static let readOnly = Refusal(
    403, "read-only", zh: "本服务展示的是数据库，不接受改动。", en: "This server shows a database and takes no changes.")
}
