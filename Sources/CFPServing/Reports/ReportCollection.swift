import CFPArchiving
import CFPCheck
import Foundation

/// Reports that were uploaded or lie in a folder. Held are their lines, and of uploads the bytes, up to a bound.
actor ReportCollection: ReportShelf {
  nonisolated let isWritable = true
  private let readers: ReportReaders
  private let options: ServeOptions
  private let folder: ReportFolder?
  private let store: StoreFolder?

  private var entries: [Entry] = []
  private var nextID = 1
  private var beingRead: Set<Int> = []
  private var uploads = 0
  private var uploadBytes = 0
  private var standing = Standing()

  /// A report of the list, in the order of their numbers.
  private struct Entry {
    var line: ReportLine
    var source: Source
  }

  private enum Source {
    case upload([UInt8])
    /// A file, and the SHA-256 of what it held when it was read.
    case file(ReportFolder.Place, sha256: String)
    /// A file that could not be read.
    case none(isUpload: Bool)

    var isUpload: Bool {
      switch self {
      case .upload: true
      case .file: false
      case .none(let isUpload): isUpload
      }
    }

    var byteCount: Int { if case .upload(let bytes) = self { bytes.count } else { 0 } }
  }

  init(_ options: ServeOptions) {
    self.options = options
    readers = ReportReaders(count: options.jobs, arguments: options.workerArgumentList, limits: options.limits)
    store = options.storeFolder.map { StoreFolder(path: $0, keepsSources: options.redaction == .none) }
    if case .folder(let path) = options.source {
      // JSON is what this tool writes, and no report; a folder of `--store` holds it beside the sources.
      folder = ReportFolder([path], InputPatterns(exclude: ["*.json"]), sizeLimit: options.limits.largestFile)
    } else {
      folder = nil
    }
  }

  // MARK: Looking

  func page(_ query: ReportQuery) -> (page: ReportPage, standing: Standing) {
    (ReportPage(query, of: entries.map(\.line)), standing)
  }

  func record(of id: Int) throws(Refusal) -> [UInt8]? {
    _ = try index(of: id)
    return nil
  }

  func form(_ form: ReportForm, of id: Int, in language: OutputLanguage) async throws(Refusal) -> [UInt8] {
    let entry = entries[try index(of: id)]
    let bytes: [UInt8]
    switch entry.source {
    case .upload(let held): bytes = held
    case .file(let place, let sha256): bytes = try current(place, sha256, id)
    case .none:
      let failure = entry.line.failure
      throw Refusal(
        422, failure?.kind ?? "unreadable", zh: failure?.message.zh ?? "", en: failure?.message.en ?? "", report: id)
    }
    do {
      return try await readers.parts(
        [partName(form.suffix, language)], of: bytes, name: fileName(entry.line.file)
      )[0]
    } catch {
      throw Refusal(error, report: id)
    }
  }

  /// A file's bytes; what its line says must still be true of them.
  private func current(_ place: ReportFolder.Place, _ sha256: String, _ id: Int) throws(Refusal) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try folder?.contents(at: place) ?? []
    } catch {
      throw Refusal(error, report: id)
    }
    guard CFPCheck.sha256(of: bytes) == sha256 else {
      throw Refusal(
        409, "changed", zh: "文件在读取之后已更改；请重新启动以重新读取。",
        en: "The file has changed since it was read; start anew to read it again.", report: id)
    }
    return bytes
  }

  private func index(of id: Int) throws(Refusal) -> Int {
    guard id >= 1, id < nextID, !beingRead.contains(id) else { throw .notFound }
    let index = place(of: id)
    guard index < entries.count, entries[index].line.id == id else { throw .gone }
    return index
  }

  /// Where a report stands in the list, or would.
  private func place(of id: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].line.id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Uploads

  /// Reads an upload and puts it into the list, whether it can be read or not.
  /// - Parameter form: A form of it that is wanted at once.
  /// - Returns: Its number, its line, and the form.
  func add(
    _ bytes: [UInt8], name: String, form: ReportForm?
  ) async throws(Refusal) -> (line: ReportLine, form: [UInt8]) {
    let json = partName("json", options.language)
    let wanted = [linePart] + (form.map { [partName($0.suffix, options.language)] } ?? [])
    let written: [[UInt8]]
    do {
      written = try await readers.parts(store == nil ? wanted : wanted + [json], of: bytes, name: name)
    } catch {
      throw Refusal(error, report: add(failure: error, name: name))
    }
    guard var line = decodedLine(written[0]) else {
      throw Refusal(.unknown, report: add(failure: .unknown, name: name))
    }
    if let store, let last = written.last {
      do { try store.keep(bytes, json: last) } catch {
        throw Refusal(
          507, "store", zh: "无法写入保存文件夹：\(error.reason)。", en: "The store folder cannot be written: \(error.reason).")
      }
    }
    line.id = nextNumber()
    insert(Entry(line: line, source: .upload(bytes)))
    return (line, form == nil ? [] : written[1])
  }

  /// Puts an upload that could not be read into the list.
  /// - Returns: Its number.
  func add(failure: ReadingFailure, name: String) -> Int {
    let line = ReportLine(id: nextNumber(), file: listed(name), failure: failure)
    insert(Entry(line: line, source: .none(isUpload: true)))
    return line.id
  }

  /// Takes a report off the list; a file stays where it is.
  /// - Returns: Its line.
  func remove(_ id: Int) throws(Refusal) -> ReportLine {
    let index = try index(of: id)
    defer { remove(at: index) }
    return entries[index].line
  }

  /// The name of a file that gave no report. Nothing tells which words in it are a person's: where people are to be
  /// replaced, all of it is.
  private func listed(_ name: String) -> String {
    options.redaction == .none ? name : "[\(sha256(of: Array(name.utf8)).prefix(8))]"
  }

  private func nextNumber() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  private func insert(_ entry: Entry) {
    entries.insert(entry, at: place(of: entry.line.id))
    guard entry.source.isUpload else { return }
    uploads += 1
    uploadBytes += entry.source.byteCount
    while uploads > 1, uploads > options.mostUploads || uploadBytes > options.mostUploadBytes,
      let oldest = entries.firstIndex(where: { $0.source.isUpload })
    {
      remove(at: oldest)
      standing.dropped += 1
    }
  }

  private func remove(at index: Int) {
    let entry = entries.remove(at: index)
    guard entry.source.isUpload else { return }
    uploads -= 1
    uploadBytes -= entry.source.byteCount
  }

  // MARK: The folder

  /// Reads the folder, as many files at a time as there are readers; its lines appear as they are read, and have their
  /// numbers in the order in which the files are found.
  func readFolder() async {
    guard let folder else { return }
    standing.reading = Standing.Reading(done: 0, total: folder.count, isComplete: false)
    var walk = folder.reports()
    await withTaskGroup(of: Void.self) { group in
      var running = 0
      while !Task.isCancelled, let found = walk.next() {
        if running > options.jobs {
          await group.next()
          running -= 1
        }
        let id = nextNumber()
        beingRead.insert(id)
        group.addTask { await self.read(found, id) }
        running += 1
      }
    }
    standing.reading?.isComplete = true
  }

  private func read(_ found: ReportFolder.Found, _ id: Int) async {
    var entry: Entry
    do throws(ReadingFailure) {
      let bytes = try found.contents.get()
      let parts = try await readers.parts([linePart], of: bytes, name: fileName(found.name))
      guard let line = decodedLine(parts[0]) else { throw ReadingFailure.unknown }
      entry = Entry(line: line, source: .file(found.place, sha256: sha256(of: bytes)))
      // By its path, which tells one report.html from the next.
      if options.redaction == .none { entry.line.file = found.name }
    } catch {
      entry = Entry(line: ReportLine(file: listed(found.name), failure: error), source: .none(isUpload: false))
    }
    entry.line.id = id
    beingRead.remove(id)
    insert(entry)
    if var reading = standing.reading {
      reading.done += 1
      // An archive was counted as one and has given several.
      reading.total = max(reading.total, reading.done)
      standing.reading = reading
    }
  }
}

extension ReadingFailure {
  fileprivate static let unknown = ReadingFailure(
    kind: "system", message: Message(zh: "读取进程的回答无法理解。", en: "The reading process gave no usable answer."))
}

/// The last part of a path: what a report is called in its own JSON.
private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

private func decodedLine(_ bytes: [UInt8]) -> ReportLine? {
  try? JSONDecoder().decode(ReportLine.self, from: Data(bytes))
}

/// JSON of one line, its keys always in the same order.
func encoded(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(value)).map { [UInt8]($0) } ?? Array("null".utf8)
}
