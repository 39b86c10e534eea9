/// The one file of a `multipart/form-data` body (RFC 7578).
struct UploadedFile {
  /// As the client calls it; nil where it does not.
  var name: String?
  var bytes: [UInt8]

  /// - Parameter contentType: The request's, with its boundary.
  /// - Returns: Nil where the body is not such a one, or holds no file or several.
  init?(multipart body: [UInt8], contentType: String) {
    guard let boundary = parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count) else {
      return nil
    }
    var files: [UploadedFile] = []
    for part in parts(of: body, boundary: Array("--\(boundary)".utf8)) {
      guard let end = firstIndex(of: Array("\r\n\r\n".utf8), in: part, from: part.startIndex) else { return nil }
      let lines = String(decoding: part[..<end], as: UTF8.self).split(whereSeparator: \.isNewline)
      let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }.map(String.init) ?? ""
      guard let name = parameter("filename", of: disposition) else { continue }
      files.append(UploadedFile(name: name.isEmpty ? nil : name, bytes: Array(part[(end + 4)...])))
    }
    guard files.count == 1 else { return nil }
    self = files[0]
  }

  init(name: String?, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What stands between the boundaries, without the line breaks that belong to them.
private func parts(of body: [UInt8], boundary: [UInt8]) -> [ArraySlice<UInt8>] {
  guard body.starts(with: boundary) else { return [] }
  let separator = Array("\r\n".utf8) + boundary
  var found: [ArraySlice<UInt8>] = []
  var start = boundary.count
  while start + 2 <= body.count, body[start] == 0x0D, body[start + 1] == 0x0A {
    guard let end = firstIndex(of: separator, in: body[...], from: start) else { return [] }
    found.append(body[min(start + 2, end)..<end])
    start = end + separator.count
  }
  return found
}

private func firstIndex(of wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  guard let first = wanted.first, bytes.endIndex - start >= wanted.count else { return nil }
  return bytes.withUnsafeBufferPointer { buffer in
    let base = bytes.startIndex
    var index = start - base
    while index + wanted.count <= buffer.count {
      if buffer[index] == first,
        wanted.indices.allSatisfy({ buffer[index + $0] == wanted[$0] })
      {
        return index + base
      }
      index += 1
    }
    return nil
  }
}

/// A parameter of a header field: the `x` of `…; name=x` or `…; name="x"`.
private func parameter(_ name: String, of field: String) -> String? {
  var rest = Array(field.unicodeScalars)[...]
  while let semicolon = rest.firstIndex(of: ";") {
    rest = rest[(semicolon + 1)...].drop { $0 == " " || $0 == "\t" }
    guard let equals = rest.firstIndex(of: "=") else { return nil }
    let key = String(String.UnicodeScalarView(rest[..<equals])).lowercased()
    rest = rest[(equals + 1)...]
    var value = String.UnicodeScalarView()
    if rest.first == "\"" {
      rest = rest.dropFirst()
      while let character = rest.popFirst(), character != "\"" {
        // Browsers escape a quotation mark alone; a path of Windows keeps its backslashes.
        let isEscaped = character == "\\" && rest.first == "\""
        value.append(isEscaped ? rest.popFirst() ?? character : character)
      }
    } else {
      while let character = rest.first, character != ";" {
        value.append(character)
        rest = rest.dropFirst()
      }
    }
    if key == name { return String(value) }
  }
  return nil
}
