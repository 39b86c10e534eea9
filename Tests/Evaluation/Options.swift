/// The command line: `Evaluation [--seed N] [--documents N] [--family NAME] [--errors] [--audit] [--dump DIR] [--verbose]`,
/// `Evaluation --unknown-words [--seed N] [--documents N] [--family NAME]`,
/// or `Evaluation --bulk DIR --documents N [--broken PERCENT] [--copies FILE] [--seed N]`.
struct EvaluationOptions {
  var seed: UInt64 = 1
  /// Documents a family.
  var documents = 12
  /// Only families whose name contains this.
  var family: String?
  /// Put an error into every other document.
  var injectsErrors = false
  /// Score the audit by cause and printing habit instead of the extraction by layout.
  var isAudit = false
  /// Compare the audit of each report with the one under words that no vocabulary has.
  var usesUnknownWords = false
  var dump: String?
  /// Write a folder of reports and measure nothing.
  var bulk: String?
  var brokenPercent = 5
  var copies: String?
  var isVerbose = false
  /// How many differences a family lists with `--verbose`.
  var differences = 12

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--seed": seed = rest.popFirst().flatMap(UInt64.init) ?? seed
      case "--documents": documents = rest.popFirst().flatMap(Int.init) ?? documents
      case "--family": family = rest.popFirst()
      case "--differences": differences = rest.popFirst().flatMap(Int.init) ?? differences
      case "--audit": isAudit = true
      case "--unknown-words": usesUnknownWords = true
      case "--errors": injectsErrors = true
      case "--bulk": bulk = rest.popFirst()
      case "--broken": brokenPercent = rest.popFirst().flatMap(Int.init) ?? brokenPercent
      case "--copies": copies = rest.popFirst()
      case "--dump": dump = rest.popFirst()
      case "--verbose": isVerbose = true
      default: print("unknown option \(option)")
      }
    }
  }
}
