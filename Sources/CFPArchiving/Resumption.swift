import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a run begins: behind the inputs that an interrupted one has outcomes of.
struct Resumption {
  /// How many inputs have their outcome.
  var done: Int
  var inputs: InputSequence
  /// The next input, where it was fetched already.
  var next: Input?
}

/// Passes over the inputs that the journal has outcomes of. From the first whose file is no longer what was read, all are
/// read again: outputs are in the order of the inputs, and what a duplicate repeats may have changed.
func resumption(of options: BatchOptions, _ journal: Journal) throws(StoreError) -> Resumption {
  var inputs = InputSequence(options.paths, options.patterns, sizeLimit: options.limits.largestFile)
  let count = try journal.inputCount()
  for position in 1..<count + 1 {
    let known = try journal.source(at: position)
    let input = inputs.next(knownAs: known?.stamp)
    guard let input, known?.name ?? InputSource(input).nameHash == InputSource(input).nameHash else {
      let name = input.map { options.redactsNames ? placeholder(forFile: $0.name, number: position) : $0.name }
      throw .otherInputs(position: position, was: try journal.name(at: position) ?? "", now: name)
    }
    if input.stamp != known?.stamp {
      for file in try journal.forget(from: position) { removeResult(file, of: options.target) }
      return Resumption(done: position - 1, inputs: inputs, next: input)
    }
  }
  return Resumption(done: count, inputs: inputs)
}

/// Removes a file that held the results of an input that is read again: it may get another name.
private func removeResult(_ file: String, of target: OutputTarget) {
  if case .folder(let folder) = target { unlink(folder + file) }
}
