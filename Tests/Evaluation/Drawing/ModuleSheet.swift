/// One EN 15804 module's GWP in its parts; the parts add to the total before printing.
struct ModuleValue {
  let name: String
  var isDeclared: Bool
  var fossil = Printed.zero
  var biogenic = Printed.zero
  var landUse = Printed.zero
  var total = Printed.zero

  /// The modules a printed name stands for: `A1-A3` is A1, A2, A3.
  var modules: [String] { name == "A1-A3" ? ["A1", "A2", "A3"] : [name] }

  var stage: String {
    switch name {
    case "A1": "rawMaterialAcquisition"
    case "A2": "rawMaterialTransport"
    case "A3": "production"
    case "A1-A3": "combined"
    case "A4": "distribution"
    case "A5": "installation"
    case "B1", "B6", "B7": "use"
    case "B2", "B3", "B4", "B5": "maintenance"
    case "D": "beyondBoundary"
    default: "endOfLife"
    }
  }
}

/// A number as an EPD prints it: three significant digits with an exponent, or plain decimals.
struct Printed {
  var value: Fixed
  var exponent: Int?

  static let zero = Printed(value: .zero)

  /// What stands in JSON: `3.58E+01`.
  var digits: String {
    guard let exponent else { return value.digits }
    return "\(value.digits)E\(exponent < 0 ? "-" : "+")\(abs(exponent) < 10 ? "0" : "")\(abs(exponent))"
  }

  /// The number rounded to three significant digits as mantissa and exponent.
  init(scientific value: Fixed) {
    guard value.units != 0 else {
      self.value = Fixed(0, decimals: 2)
      exponent = 0
      return
    }
    let length = String(value.units.magnitude).count
    let shift = length - 3
    var mantissa =
      shift > 0 ? Fixed(value.units, decimals: shift).rounded(to: 0).units : value.units * Fixed.power(-shift)
    var power = length - 1 - value.decimals
    if mantissa.magnitude == 1000 {
      mantissa /= 10
      power += 1
    }
    self.value = Fixed(mantissa, decimals: 2)
    exponent = power
  }

  init(value: Fixed) { self.value = value }
}

/// An EPD's climate-change results by module.
struct ModuleSheet {
  var modules: [ModuleValue]
  /// Whether A1-A3 is printed beside its parts.
  var hasSum = false
  /// Total, fossil, biogenic, land use over all declared modules, D included, as one number each.
  private(set) var sums: [Printed] = []

  /// Draws values; `sum`: A1, A2, A3 and A1-A3 are all printed.
  init(_ random: inout Random, sum: Bool, joined: Bool, scientific: Bool) {
    hasSum = sum
    let first = sum ? ["A1", "A2", "A3", "A1-A3"] : joined ? ["A1-A3"] : ["A1", "A2", "A3"]
    let names = first + ["A4", "A5", "B1", "B2", "C1", "C2", "C3", "C4", "D"]
    let undeclared: Set<String> = random.once(in: 2) ? ["A5", "B1", "B2"] : ["B1", "B2"]
    modules = names.map { ModuleValue(name: $0, isDeclared: !undeclared.contains($0)) }
    var parts: [String: [Fixed]] = [:]
    for name in names where !undeclared.contains(name) && !(sum && name == "A1-A3") {
      let size = name.hasPrefix("A1") ? 6 : name == "D" ? 5 : random.int(3...5)
      let sign: Int128 = name == "D" ? -1 : 1
      let fossil = Fixed(sign * random.fixed(digits: size + 1, decimals: 4).units, decimals: 4)
      let biogenic = Fixed(Int128(random.int(-900...900)), decimals: 5)
      let landUse = Fixed(Int128(random.int(1...400)), decimals: 5)
      parts[name] = [fossil, biogenic, landUse]
    }
    if sum {
      let three = ["A1", "A2", "A3"].map { parts[$0] ?? [] }
      parts["A1-A3"] = (0..<3).map { part in three.reduce(.zero) { $0 + $1[part] } }
    }
    for index in modules.indices {
      guard let values = parts[modules[index].name] else { continue }
      let total = values.reduce(.zero, +)
      let printed = (values + [total]).map { scientific ? Printed(scientific: $0) : Printed(value: $0.rounded(to: 3)) }
      modules[index].fossil = printed[0]
      modules[index].biogenic = printed[1]
      modules[index].landUse = printed[2]
      modules[index].total = printed[3]
    }
    let all = parts.filter { !(sum && $0.key == "A1-A3") }.values
    let exact = (0..<3).map { part in all.reduce(Fixed.zero) { $0 + $1[part] } }
    sums = ([exact.reduce(.zero, +)] + exact).map {
      scientific ? Printed(scientific: $0) : Printed(value: $0.rounded(to: 3))
    }
  }
}
