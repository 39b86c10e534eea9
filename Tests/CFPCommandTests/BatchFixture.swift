import Foundation
import TestSupport

/// A small report that is sound, told from others by its number; it names a person where one is wanted.
func smallReport(_ number: Int, person: String? = nil) -> [UInt8] {
  let signature = person.map { "\n编制人：\($0)\n" } ?? ""
  return Array(
    """
    产品碳足迹报告
    企业名称：青禾泵业有限公司
    产品名称：离心水泵
    报告编号：QH-\(number)
    \(signature)
    阶段\t碳足迹(kgCO2e)
    原材料获取\t3.00
    生产\t1.50
    合计\t4.50

    """.utf8)
}

/// A folder for one test with what it puts there and what a batch makes of it.
struct BatchFolder {
  let url: URL

  func path(_ name: String) -> String { url.appendingPathComponent(name).path + (name.hasSuffix("/") ? "/" : "") }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The lines of an NDJSON file.
  func lines(_ name: String) throws -> [JSONTree] {
    try Data(contentsOf: url.appendingPathComponent(name)).split(separator: UInt8(ascii: "\n"))
      .map { try JSONTree(parsing: Array($0)) }
  }

  /// The paths of all files below a folder, from there, in order.
  func files(below name: String) -> [String] {
    (FileManager.default.enumerator(atPath: path(name))?.compactMap { $0 as? String } ?? [])
      .filter { file in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path(name) + "/" + file, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }
}

func withBatchFolder<Result>(_ body: (BatchFolder) throws -> Result) throws -> Result {
  try withTemporaryFolder { try body(BatchFolder(url: $0)) }
}

extension JSONTree {
  var name: String { self[pointer: "source/name"]?.string ?? "" }
  var failure: String? { self[pointer: "failure/kind"]?.string }
}
