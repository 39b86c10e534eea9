import CFPCheck

/// The name of the file that holds an input's results, below the output folder: its path with `.json` behind it. What
/// would act on a terminal is shown by signs, and a part that no file system holds is shortened, a hash of all of it behind.
/// - Parameter root: The folder from which paths are told, with a slash at its end; nil where they are told in full.
func resultName(for source: String, from root: String?) -> String {
  let source = root.map { source.hasPrefix($0) ? String(source.dropFirst($0.count)) : source } ?? source
  let parts = source.split(separator: "/").filter { $0 != "." }.map { $0 == ".." ? "__" : fitting(visible(String($0))) }
  return parts.isEmpty ? "report" : parts.joined(separator: "/")
}

/// From where the paths of a run are told: of one folder from there, of one file or archive from the folder that it lies in;
/// of several paths, or of a list, in full, since one name may stand in each.
func resultRoot(of paths: [String]) -> String? {
  guard paths.count == 1, paths[0] != "-" else { return nil }
  if isFolder(paths[0]) { return paths[0].hasSuffix("/") ? paths[0] : paths[0] + "/" }
  return paths[0].lastIndex(of: "/").map { String(paths[0][...$0]) }
}

/// The name for what the folder cannot hold under its own: a file where a folder is wanted, or too deep a path.
func plainResultName(for source: String) -> String { "~" + hash(of: source) }

/// The most bytes of a name that leave room for `~2.json.part` within the 255 that file systems allow.
private let mostBytes = 230

private func fitting(_ name: String) -> String {
  guard name.utf8.count > mostBytes else { return name }
  var kept = name[...]
  while kept.utf8.count > mostBytes - 20 { kept.removeLast() }
  return "\(kept)~\(hash(of: name))"
}

private func hash(of text: String) -> String { String(sha256(of: Array(text.utf8)).prefix(16)) }
