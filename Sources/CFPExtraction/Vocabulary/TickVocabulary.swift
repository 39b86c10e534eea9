// The boxes and ticks of forms.

/// What a box or a tick before or behind an option says: whether the option is the one that was chosen.
let tickMarks: [(mark: [UInt8], isChosen: Bool)] = [
  ("☑", true), ("☒", true), ("■", true), ("√", true), ("✓", true), ("✔", true), ("✅", true), ("●", true), ("◉", true),
  ("[x]", true), ("[√]", true), ("[✓]", true), ("(x)", true), ("(√)", true), ("☐", false), ("□", false), ("○", false),
  ("◯", false),
  ("[ ]", false), ("[]", false), ("( )", false), ("()", false),
].map { (Array($0.0.utf8), $0.1) }
