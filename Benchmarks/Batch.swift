// What one more report costs through `cfpcheck batch --jobs 1`: the program that was built beside this one, its worker
// included. Two runs of different length are held against each other, so that starting counts for nothing.

import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints the line; says what to build where the program is not there.
func printBatchCost(_ form: [UInt8], rounds: Int) {
  let own = CommandLine.arguments[0]
  let program = (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "") + "cfpcheck"
  guard access(program, X_OK) == 0 else {
    return print("batch: build the program for it (swift build -c release --product cfpcheck)")
  }
  guard let folder = temporaryFolder() else { return print("batch: no temporary folder") }
  defer { spawned(["/bin/rm", "-rf", folder]) }
  let (few, many) = (20, 120)
  writeCopies(of: form, few, to: folder + "/few")
  writeCopies(of: form, many, to: folder + "/many")
  let documents = [[UInt8]](repeating: form, count: 50)

  func batch(_ copies: String) -> Double? {
    spawned([
      program, "batch", "\(folder)/\(copies)", "--to", "\(folder)/out.ndjson", "--overwrite", "--jobs", "1", "--quiet",
    ])
  }
  // The least of all rounds: what runs beside it adds to some of them.
  var (parse, whole, short, long) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
  for _ in 0..<rounds {
    guard let fewSeconds = batch("few"), let manySeconds = batch("many") else { return print("batch: it failed") }
    (short, long) = (min(short, fewSeconds), min(long, manySeconds))
    parse = min(parse, secondsOf { parseAndFree(documents[...]) } / Double(documents.count))
    whole = min(whole, secondsOf { for document in documents { _ = auditedJSON(document) } } / Double(documents.count))
  }
  let further = (long - short) / Double(many - few)
  print(
    "batch --jobs 1, a further report of the HTML form: \(fixed(further * 1000, 3)) ms, "
      + "ratio \(fixed(further / parse, 2)), \(fixed(further / whole, 2)) of bytes to audited JSON")
}

private func temporaryFolder() -> String? {
  var path = Array("/tmp/cfpcheck-bench-XXXXXX".utf8CString)
  return mkdtemp(&path).map { String(cString: $0) }
}

/// Copies that differ in a comment: none is a duplicate.
private func writeCopies(of form: [UInt8], _ count: Int, to folder: String) {
  mkdir(folder, 0o755)
  for copy in 0..<count {
    guard let file = fopen("\(folder)/\(copy).html", "wb") else { continue }
    fwrite(form + Array("<!-- \(copy) -->".utf8), 1, form.count + "<!-- \(copy) -->".utf8.count, file)
    fclose(file)
  }
}

/// Runs a program; the CPU seconds that it and what it waited for took, nil where it failed.
@discardableResult
private func spawned(_ arguments: [String]) -> Double? {
  var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawn(&process, arguments[0], nil, nil, &words, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
}
