/// What the values of an attribute mean, read once for those that a page states again and again: a few styles and classes
/// stand in most of its tags.
struct RepeatedValues<Meaning> {
  /// The last values, as they stand in the source.
  private var known: [(value: [UInt8], meaning: Meaning)] = []
  /// Which one gives way to the next new value.
  private var oldest = 0

  private static var limit: Int { 16 }

  /// What a value means, ended by a zero byte.
  mutating func meaning(
    of value: UnsafePointer<UInt8>, read: (UnsafeBufferPointer<UInt8>) -> Meaning
  ) -> Meaning {
    for entry in known where Self.isEqual(entry.value, value) { return entry.meaning }
    let bytes = bytesOf(value)
    let meaning = read(bytes)
    // A long value is not one that is repeated, and its copy would cost more than reading it.
    guard bytes.count <= 256 else { return meaning }
    if known.count < Self.limit {
      known.append((Array(bytes), meaning))
    } else {
      known[oldest] = (Array(bytes), meaning)
      oldest = (oldest + 1) % Self.limit
    }
    return meaning
  }

  private static func isEqual(_ known: [UInt8], _ value: UnsafePointer<UInt8>) -> Bool {
    for index in known.indices where known[index] != value[index] { return false }
    return value[known.count] == 0
  }
}

/// What a `class` attribute says: its words, and what is known of them without a style sheet.
struct ClassWords {
  /// The words, at most 32.
  var words: [String] = []
  /// Whether one of them says that its text is not on the page.
  var hides = false
  /// Whether one of them says that its text repeats what stands before it in its parent.
  var repeats = false

  init() {}

  init(_ value: UnsafeBufferPointer<UInt8>) {
    words = value.split { $0 <= 0x20 }.prefix(32).map { String(decoding: $0, as: UTF8.self) }
    hides = words.contains(where: hiddenClasses.contains)
    repeats = words.contains(where: copyClasses.contains)
  }
}
