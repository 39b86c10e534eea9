internal import ArgumentParser
import CFPCheck

/// What became of one file.
enum FileOutcome {
  case checked(CheckedReport)
  /// Its message for people has been written to standard error.
  case unreadable
}

extension ReportOptions {
  /// Reads, extracts and audits each file in turn and hands it to `body`, with the path by which outputs call it; a file
  /// that cannot be read is told on standard error and stops no other.
  /// - Parameter acceptsAny: whether a document that states no footprint is recomputed, too.
  func forEachReport(acceptsAny: Bool = false, _ body: (String, FileOutcome) -> Void) throws {
    let vocabulary = try words(from: vocabulary)
    let library = try library(with: factors)
    for (index, path) in files.enumerated() {
      let name = path == "-" ? "-" : String(path.split(separator: "/").last ?? "-")
      do {
        var checked = try checkReport(
          try contents(of: path, limit: inputLimit), name: name, vocabulary: vocabulary, library: library,
          acceptsAny: acceptsAny)
        let shownPath = redact == nil ? path : redactedName(path, for: checked.report)
        if redact != nil { checked.redactName() }
        body(shownPath, .checked(checked))
      } catch {
        let shownPath = redact == nil || path == "-" ? path : placeholder(forFile: path, number: index + 1)
        write("\(visible(shownPath)): \(reason(of: error))\n", to: .error)
        body(shownPath, .unreadable)
      }
    }
  }

  /// Why a file gives no report, for people.
  private func reason(of error: any Error) -> String {
    switch error {
    case let error as CheckError: return error.message(in: language.forReading)
    case let error as FileError:
      if let limit = error.limit {
        return language == .zh
          ? "超过 \(limit) MB 的上限，未读取；可用 --input-limit 放宽。"
          : "It has more than \(limit) MB and is not read; --input-limit allows more."
      }
      return (language == .zh ? "无法读取文件：" : "The file cannot be read: ") + error.reason
    default: return "\(error)"
    }
  }

  /// Writes what a command made to standard output or to the file of `--output`.
  func deliver(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      guard write(bytes, to: .output) else { throw ExitCode(3) }
      return
    }
    do {
      try replaceFile(at: output, with: bytes)
    } catch {
      let problem = language == .zh ? "无法写入文件：" : "The file cannot be written: "
      write("\(visible(output)): \(problem)\(error.reason)\n", to: .error)
      throw ExitCode(3)
    }
  }
}

/// The standard words, with those of a user's file; a file that cannot be used is wrong usage.
func words(from path: String?) throws -> Vocabulary {
  guard let path else { return .standard }
  do {
    return try Vocabulary(adding: try contents(of: path))
  } catch let error as FileError {
    throw ValidationError("\(path): \(error.reason)")
  } catch let error as VocabularyError {
    throw ValidationError("\(path): \(error)")
  }
}
