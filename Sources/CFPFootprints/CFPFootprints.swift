// CFPFootprints: what a product-carbon-footprint report states, typed, every value with its place in the document.
//
// Knows:          the parts of a CFP report (REPORT.md) and the document they were read from.
// Must not know:  how a value was found, whether it is right, JSON.

public import CFPDocuments

/// A value that a report states, with the place where it is printed.
public struct Stated<Value: Sendable>: Sendable {
  public var value: Value
  /// Where it stands; the first place, where it is printed in several.
  public var span: TextSpan
  /// Further places that state the same value.
  public var also: [TextSpan]

  public init(_ value: Value, at span: TextSpan, also: [TextSpan] = []) {
    self.value = value
    self.span = span
    self.also = also
  }
}

/// A text field of a report by its key; a field that the report never states is nil.
public struct StatedFields<Key: RawRepresentable<String> & CaseIterable & Hashable & Sendable>:
  Sendable
{
  private var values: [Key: Stated<String>] = [:]

  public init() {}

  public subscript(key: Key) -> Stated<String>? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// The stated fields in the order of the key's cases.
  public var inOrder: [(key: Key, value: Stated<String>)] {
    Key.allCases.compactMap { key in values[key].map { (key, $0) } }
  }
}
