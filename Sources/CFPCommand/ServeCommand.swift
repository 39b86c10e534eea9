internal import ArgumentParser
import CFPArchiving
import CFPCheck
import CFPServing
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `cfpcheck serve`: the local review app.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "A local web page: drop reports, see what agrees, open and download what was found.",
    discussion: """
      Listens on this machine only, at an address that nobody can guess; it is printed, and ends with the command
      (Ctrl-C). Reports are read in worker processes and held in memory up to a bound; nothing is written to the disk
      unless --store names a folder. The same over HTTP for programs: GET openapi.json below the address.

      PATH is a folder (walked), a report or an archive, or a SQLite file of cfpcheck batch, whose reports are listed
      with what was found, without their sources.

      Exit codes: 0 ended by Ctrl-C or SIGTERM, 1 the port cannot be had, 2 wrong usage.

      EXAMPLES
        cfpcheck serve
        cfpcheck serve reports/
        cfpcheck serve reports.sqlite --lang zh
        cfpcheck serve --port 8400 --store kept/
        curl --data-binary @report.html "${URL}reports?name=report.html"
      """)

  @Argument(help: "A folder, a report, an archive, or a SQLite file of batch; nothing for what is uploaded.")
  var path: String?

  @Option(help: "The port; any free one by default.")
  var port: UInt16 = 0

  @Option(
    help: ArgumentHelp(
      "Write every upload and its JSON into this folder, named by the SHA-256 of the upload.",
      discussion: "With --redact persons the JSON alone: an upload as it came names people.", valueName: "folder"))
  var store: String?

  @Option(help: ArgumentHelp("Megabytes of one upload.", valueName: "mb"))
  var uploadLimit = 32

  @Option(help: ArgumentHelp("How many uploads are held; the oldest go first.", valueName: "n"))
  var keep = 1000

  @Option(help: ArgumentHelp("Megabytes of uploads that are held.", valueName: "mb"))
  var keepMemory = 512

  @Option(help: "Worker processes; the number of cores by default.")
  var jobs: Int?

  @OptionGroup var limits: LimitOptions

  @Option(help: "Replace names, phone numbers and certificate numbers of people by stable placeholders, everywhere.")
  var redact: RedactionChoice?

  @Option(help: "A file with your own words for stages, headings and labels (see the README).")
  var vocabulary: String?

  @Option(help: "A file with your own factors: name, unit, value, year, region, source.")
  var factors: String?

  @Option(help: "Language of the page at first; the locale's by default.")
  var lang: MessageLanguage?

  private var language: MessageLanguage { lang ?? .ofLocale }

  func validate() throws {
    guard (1...1024).contains(uploadLimit), uploadLimit << 20 <= limits.forWorkers.largestFile else {
      throw ValidationError(
        "--upload-limit: 1 to \(min(1024, limits.forWorkers.largestFile >> 20)) megabytes; --memory-limit allows more")
    }
    guard (1...1_000_000).contains(keep) else { throw ValidationError("--keep: 1 to 1000000") }
    guard (1...1_048_576).contains(keepMemory) else { throw ValidationError("--keep-memory: 1 to 1048576 megabytes") }
    guard jobs.map({ (1...512).contains($0) }) ?? true else { throw ValidationError("--jobs: 1 to 512") }
  }

  func run() throws {
    _ = try words(from: vocabulary)
    _ = try library(with: factors)
    let options = try serveOptions()
    let ending = EndingSignals()
    let server = try started(options)
    write("\(server.url)\n", to: .output)
    if Stream.error.isTerminal { write(language.text(openIt) + "\n", to: .error) }
    ending.wait()
    waited { await server.stop() }
  }

  private func serveOptions() throws -> ServeOptions {
    var options = ServeOptions()
    if let path { options.source = try source(at: path) }
    options.port = port
    options.language = language.forOutput
    options.redaction = redact == nil ? .none : .persons
    options.uploadLimit = uploadLimit << 20
    options.mostUploads = keep
    options.mostUploadBytes = keepMemory << 20
    options.storeFolder = try store.map(folder)
    options.jobs = jobs ?? coreCount
    options.limits = limits.forWorkers
    options.version = toolVersion
    if let vocabulary { options.workerArguments += ["--vocabulary", vocabulary] }
    if let factors { options.workerArguments += ["--factors", factors] }
    return options
  }

  /// A SQLite file is told by how it begins.
  private func source(at path: String) throws -> ServeOptions.Source {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ValidationError("\(path): \(FileError(path: path, code: errno).reason)") }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &head, head.count)
    return count == 16 && head.starts(with: "SQLite format 3".utf8) ? .database(path) : .folder(path)
  }

  /// The folder of `--store`, made where it is not there.
  private func folder(_ path: String) throws -> String {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard mkdir(path, 0o700) == 0 || errno == EEXIST, access(path, W_OK | X_OK) == 0 else {
      throw ValidationError("--store \(path): \(FileError(path: path, code: errno).reason)")
    }
    return path
  }

  private func started(_ options: ServeOptions) throws -> ReviewServer {
    let result: Result<ReviewServer, any Error> = waited {
      do { return .success(try await ReviewServer.start(options)) } catch { return .failure(error) }
    }
    do {
      return try result.get()
    } catch let error as StoreError {
      write(visible(language.text(error.message)) + "\n", to: .error)
      throw ExitCode(2)
    } catch let error as ServeError {
      write(visible(language.text(error.message)) + "\n", to: .error)
      throw ExitCode(error.isUsage ? 2 : 1)
    }
  }
}

private let openIt = Message(
  zh: "在浏览器中打开上面的地址；按 Ctrl-C 结束。", en: "Open the address above in a browser; Ctrl-C ends it.")

/// SIGINT and SIGTERM, held back from every thread that starts later, so that one place hears them.
private struct EndingSignals {
  private var signals = sigset_t()

  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  func wait() {
    var signals = signals
    var signal: Int32 = 0
    sigwait(&signals, &signal)
  }
}

/// Runs to its end what tasks do, on a thread that is none of theirs.
private func waited<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
  let done = DispatchSemaphore(value: 0)
  let result = Kept<Value>()
  Task {
    result.keep(await body())
    done.signal()
  }
  done.wait()
  return result.kept
}

/// A value that one thread leaves for another.
private final class Kept<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  func keep(_ value: Value) { self.value.withLock { $0 = value } }
  /// To be asked for when it has been kept.
  var kept: Value { value.withLock { $0! } }
}
