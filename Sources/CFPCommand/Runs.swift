internal import ArgumentParser
import CFPCheck

/// What became of one file.
enum FileOutcome {
  case checked(CheckedReport)
  /// Its message for people has been written to standard error.
  case unreadable
}

extension ReportOptions {
  /// Reads, extracts and audits each file in turn and hands it to `body`; a file that cannot be read is told on
  /// standard error and stops no other.
  func forEachReport(_ body: (String, FileOutcome) -> Void) throws {
    let vocabulary = try words(from: vocabulary)
    let library = try library(with: factors)
    for path in files {
      let name = path == "-" ? "-" : String(path.split(separator: "/").last ?? "-")
      do {
        body(
          path, .checked(try checkReport(try contents(of: path), name: name, vocabulary: vocabulary, library: library)))
      } catch let error as CheckError {
        write("\(visible(path)): \(error.message(in: language.forReading))\n", to: .error)
        body(path, .unreadable)
      } catch let error as FileError {
        let problem = language == .zh ? "无法读取文件：" : "The file cannot be read: "
        write("\(visible(path)): \(problem)\(error.reason)\n", to: .error)
        body(path, .unreadable)
      } catch {
        write("\(visible(path)): \(error)\n", to: .error)
        body(path, .unreadable)
      }
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
      write("\(output): \(problem)\(error.reason)\n", to: .error)
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
