import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The floors of the house: a module imports modules of lower floors only. A new module gets its place here.
private let floors: [[String]] = [
  ["CLibXML2", "CLibCrypto", "CLibArchive", "CXLSXWriter"],
  ["CFPQuantities", "CFPDocuments"],
  ["CFPJoining"],
  ["CFPReading", "CFPTables"],
  ["CFPFootprints"],
  ["CFPExtraction", "CFPReferenceData"],
  ["CFPAuditing"],
  ["CFPRendering"],
  ["CFPCheck"],
  ["CFPComparing", "CFPWorkbooks"],
  ["CFPArchiving"],
  ["CFPServing"],
  ["CFPCommand"],
]

@Suite struct FloorTests {
  private let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Every module imports modules of lower floors only, and those that the package names")
  func importsLeadDown() throws {
    var floorOf: [String: Int] = [:]
    for (floor, modules) in floors.enumerated() { for module in modules { floorOf[module] = floor } }
    let manifest = try String(contentsOf: top.appending(path: "Package.swift"), encoding: .utf8)
    let sources = top.appending(path: "Sources")
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path()).sorted()
    where !module.hasSuffix(".md") {
      let floor = try #require(floorOf[module], "\(module) has no floor")
      #expect(manifest.contains("\"\(module)\""), "\(module) is no target")
      guard module.hasPrefix("CFP") else { continue }
      for imported in try imports(in: sources.appending(path: module)) where imported != module {
        guard let other = floorOf[imported] else {
          #expect(!imported.hasPrefix("CFP"), "\(module) imports \(imported), which has no floor")
          continue
        }
        #expect(other < floor, "\(module) imports \(imported)")
      }
    }
  }

  @Test("The libraries in C are seen by one module each")
  func oneModuleSeesALibrary() throws {
    let owners = [
      "CLibXML2": "CFPReading", "CLibCrypto": "CFPReading", "CLibArchive": "CFPArchiving",
      "CXLSXWriter": "CFPWorkbooks",
    ]
    let sources = top.appending(path: "Sources")
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path()) where module.hasPrefix("CFP") {
      for imported in try imports(in: sources.appending(path: module)) {
        if let owner = owners[imported] { #expect(owner == module, "\(module) imports \(imported)") }
      }
    }
  }

  /// The modules that the files of a folder import.
  private func imports(in folder: URL) throws -> Set<String> {
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        if let place = words.firstIndex(of: "import"), place <= 2, words.count == place + 2 {
          found.insert(String(words[place + 1]))
        }
      }
    }
    return found
  }
}
