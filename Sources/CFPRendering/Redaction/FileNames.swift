public import CFPFootprints

/// A file's name or path without the people whom its report names, each as the placeholder that stands for them
/// everywhere else.
public func redactedName(_ name: String, for report: CFPReport) -> String {
  var redactor = Redactor(report: report)
  return redactor.redacted(fileName: name)
}

/// What a file is called that gave no report, where people are redacted. Nothing tells which words in its name are a
/// person's, so that all of it goes but a well-known ending.
/// - Parameter number: Its place among the inputs.
public func placeholder(forFile name: String, number: Int) -> String {
  let last = name.split(separator: "/").last ?? ""
  let ending = last.lastIndex(of: ".").map { last[last.index(after: $0)...].lowercased() } ?? ""
  return "[file-\(number)]" + (knownEndings.contains(ending) ? ".\(ending)" : "")
}

/// Endings that say a form and no more.
private let knownEndings: Set<String> = [
  "csv", "doc", "docx", "eml", "gz", "htm", "html", "jpeg", "jpg", "json", "md", "mht", "pdf", "png", "ppt", "pptx",
  "rtf", "tar", "tgz", "tif", "tiff", "txt", "wps", "xhtml", "xls", "xlsx", "xml", "zip",
]
