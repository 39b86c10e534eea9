// CFPQuantities: printed numbers, the digits they were printed with, the intervals those digits stand for, and units.
//
// Knows:          how a number or a unit is spelled, and exact decimal arithmetic.
// Must not know:  documents, tables, what a carbon footprint is made of.
//
// All scanners work on folded bytes (ASCII digits, signs and punctuation; see `FoldedText` in CFPDocuments), so that
// full-width digits and the many minus signs are already one form when they arrive here. A raised character has one of
// the two bytes below before it; whether it is an exponent, a unit's power or a footnote mark is decided here and nowhere
// else.

/// Stands before the first character of a raised stretch, as `FoldedText` writes it.
@usableFromInline let raisedStart: UInt8 = 0x0F
/// Stands before each further character of a raised stretch.
@usableFromInline let raisedNext: UInt8 = 0x0E

/// Powers of ten that fit into `Int128`.
@usableFromInline let powersOfTen: [Int128] = {
  var powers: [Int128] = [1]
  for _ in 1...38 { powers.append(powers.last! &* 10) }
  return powers
}()

/// 10 to the given power, or nil where `Int128` cannot hold it.
@inlinable func powerOfTen(_ exponent: Int) -> Int128? {
  exponent >= 0 && exponent < powersOfTen.count ? powersOfTen[exponent] : nil
}
