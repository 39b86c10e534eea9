extension RandomAccessCollection where Index == Int {
  /// The end of the elements at the front of which something holds, found by halving: it must hold of none behind them.
  @inlinable public func endOfPrefix(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
