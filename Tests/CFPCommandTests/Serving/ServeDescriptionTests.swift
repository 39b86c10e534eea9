import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The OpenAPI description is held true: everything in it is asked for, and answers as it says.
@Suite struct ServeDescriptionTests {
  private struct Operation: Hashable, CustomStringConvertible {
    var method: String
    var path: String
    var status: Int
    var description: String { "\(method) \(path) \(status)" }
  }

  @Test func everythingDescribedIsSo() throws {
    try withTemporaryFolder { folder in
      let faulty = try Repository.bytes("Corpus/metering-box/report.txt")
      let file = folder.appendingPathComponent("a.txt")
      try Data(faulty).write(to: file)
      let store = folder.appendingPathComponent("kept")
      let app = try ServedApp(["--upload-limit", "1", "--jobs", "1", "--store", store.path, file.path])
      _ = try app.listWhenRead()
      let described = try app.ask("GET", "openapi.json").json()
      let forms =
        try app.ask("GET", "settings").json()[pointer: "/forms"]?.items.compactMap { $0[pointer: "/suffix"]?.string }
        ?? []
      #expect(!forms.isEmpty)

      var answers: [Operation: ServedApp.Reply] = [:]
      func ask(
        _ method: String, _ path: String, _ query: String = "", body: [UInt8]? = nil, headers: [String: String] = [:],
        id: Int = 0
      ) throws {
        let address = path.replacingOccurrences(of: "{id}", with: "\(id)").dropFirst()
        let reply = try app.ask(method, address + query, body: body, headers: headers)
        answers[Operation(method: method, path: path, status: reply.status)] = reply
      }
      func askWithoutRight(_ method: String, _ path: String) throws {
        try ask(method, path, headers: ["Origin": "http://evil.example"], id: 1)
        let address = path.replacingOccurrences(of: "{id}", with: "1")
        let reply = try app.askAnywhere(method, "/0\(address)")
        answers[Operation(method: method, path: path, status: reply.status)] = reply
      }
      // 1 is the file, 2 an upload, 3 one that cannot be read, 4 one that is deleted.
      try ask("POST", "/reports", body: faulty)
      try ask("POST", "/reports", body: Array("milk".utf8))
      try ask("POST", "/reports", body: faulty)
      try ask("POST", "/reports", body: Array("x".utf8), headers: ["Content-Type": "multipart/form-data; boundary=b"])
      try ask("POST", "/reports", body: [UInt8](repeating: 0x20, count: 2 << 20))
      try ask("GET", "/reports")
      try ask("GET", "/reports", "?sort=nothing")
      try ask("DELETE", "/reports/{id}", id: 4)
      try ask("DELETE", "/reports/{id}", id: 4)
      try Data("changed".utf8).write(to: file)
      for path in ["/reports/{id}"] + forms.map({ "/reports/{id}.\($0)" }) {
        for id in 1...4 { try ask("GET", path, id: id) }
        try askWithoutRight("GET", path)
      }
      for path in ["/reports", "/settings", "/openapi.json"] {
        try ask("GET", path)
        try askWithoutRight("GET", path)
      }
      try askWithoutRight("POST", "/reports")
      try askWithoutRight("DELETE", "/reports/{id}")
      try FileManager.default.removeItem(at: store)
      try ask("POST", "/reports", body: faulty)
      let held = try occupied(app)
      try ask("POST", "/reports", body: faulty)
      for descriptor in held { close(descriptor) }

      var wanted: Set<Operation> = []
      for (path, item) in described[pointer: "/paths"]?.members ?? [:] {
        for (method, operation) in item.members where ["get", "post", "delete"].contains(method) {
          for (status, response) in operation.members["responses"]?.members ?? [:] {
            let key = Operation(method: method.uppercased(), path: path, status: Int(status) ?? 0)
            wanted.insert(key)
            let reference = response.members["$ref"]?.string?.dropFirst(1)
            let meant = reference.flatMap { described[pointer: String($0)] } ?? response
            let types = meant.members["content"]?.members.keys.map { $0 } ?? []
            let answer = answers[key]
            #expect(answer.map { types.contains($0.headers["content-type"] ?? "") } == true, "\(key): \(types)")
            if let answer, key.status >= 400 {
              #expect(try answer.json()[pointer: "/status"] == .number(status), "\(key)")
              #expect(try answer.json()[pointer: "/message/zh"]?.string?.isEmpty == false, "\(key)")
            }
          }
        }
      }
      #expect(Set(answers.keys) == wanted, "\(Set(answers.keys).symmetricDifference(wanted))")
      #expect(answers.first { $0.key.status == 503 }?.value.headers["retry-after"] != nil)
    }
  }

  /// Holds every place for uploads, and every place in the queue for them, with uploads that do not go on.
  private func occupied(_ app: ServedApp) throws -> [Int32] {
    let head = Array(
      "POST /\(app.token)/reports HTTP/1.1\r\nHost: 127.0.0.1:\(app.port)\r\nContent-Length: 500000\r\n\r\n".utf8)
    let held = try (0..<320).map { _ in
      let descriptor = try app.connected()
      _ = head.withUnsafeBytes {
        send(descriptor, $0.baseAddress!, head.count, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
      }
      return descriptor
    }
    usleep(500_000)
    return held
  }
}
