/// A small deterministic generator (SplitMix64): the same seed draws the same documents everywhere.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for a named part, so that one family's draws do not move another's.
  init(seed: UInt64, name: String, index: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ hash &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A whole number of a closed range.
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in `n` times.
  mutating func once(in n: Int) -> Bool { int(1...n) == 1 }

  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }

  /// Some different elements in random order.
  mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    Array(elements.shuffled(using: &self).prefix(count))
  }

  /// A number of `digits` significant digits with `decimals` decimals; its last digit is never 0.
  mutating func fixed(digits: Int, decimals: Int) -> Fixed {
    let low = (1..<digits).reduce(1) { power, _ in power * 10 }
    var units = int(low...low * 10 - 1)
    if units % 10 == 0 { units += int(1...9) }
    return Fixed(Int128(units), decimals: decimals)
  }
}
