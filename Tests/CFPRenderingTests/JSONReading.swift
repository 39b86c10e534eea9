import CFPFootprints
import CFPRendering
import Foundation
import Testing

/// The JSON of a report, parsed again by someone else's parser.
func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

/// The value that a JSON pointer names; nil where there is none.
func resolve(_ pointer: String, in root: Any) -> Any? {
  var value: Any? = root
  for part in pointer.split(separator: "/") {
    if let object = value as? [String: Any] {
      value = object[String(part)]
    } else if let array = value as? [Any], let index = Int(part), array.indices.contains(index) {
      value = array[index]
    } else {
      return nil
    }
  }
  return value
}

/// The bytes as a string.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
