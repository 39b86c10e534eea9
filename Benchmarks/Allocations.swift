import CAllocations

/// How often something is allocated during a pass, libxml2's nodes among it; nil where that cannot be counted.
func allocations(during pass: () -> Void) -> Int? {
  let before = allocationCalls()
  pass()
  return before == 0 ? nil : allocationCalls() - before
}
