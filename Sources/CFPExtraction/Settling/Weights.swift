/// Who made a statement. The name is what `cfpcheck extract --why` prints.
enum Reader: String, Sendable {
  // Cover and forms.
  case labelLine = "label line"
  case form
  case declaration = "first pages of a declaration"
  case summaryTable = "summary table"
  case productColumn = "product column"
  case peopleTable = "table of people"
  case boundaryTable = "boundary table"
  // Running text.
  case title, subtitle
  case coverLine = "line of the cover"
  case heading
  case passage = "passage under a heading"
  case sentence
  case sentenceInTable = "sentence in a table"
  case processFlow = "process flow"
  case headlineFigure = "figure on a line of its own"
  // Tables of figures.
  case inventory
  case results = "table of results"
  case resultsByProduct = "table of results by product"
  case moduleLines = "lines of modules"
  case stageLines = "lines of stages"
  case calculation = "calculation written out"
  case factorTable = "factor table"
  case factorSentence = "sentence about a factor"
  case itemTable = "table of items"
}

// What one statement weighs against another of the same subject. Of equal ones the first on the page holds.

extension Reader {
  /// A value behind its label outweighs what a table's column says in passing, and that a sentence or a title.
  var weight: Int {
    switch self {
    // Labels, title and repetition agree there, where a label line alone may be a heading or a row of a table.
    case .declaration: 4
    case .labelLine, .form, .summaryTable, .peopleTable, .boundaryTable: 3
    case .productColumn: 2
    case .subtitle, .coverLine: 0
    default: 1
    }
  }
}
