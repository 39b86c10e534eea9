/// Lets a few uploads in at a time: what is not let in is not read, and waits in the client's socket.
actor UploadGate {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private let mostWaiting: Int

  init(places: Int, mostWaiting: Int) {
    free = places
    self.mostWaiting = mostWaiting
  }

  /// Waits for a place; `leave` gives it back.
  /// - Returns: False at once where too many wait already.
  func enter() async -> Bool {
    if free > 0 {
      free -= 1
      return true
    }
    guard waiting.count < mostWaiting else { return false }
    await withCheckedContinuation { waiting.append($0) }
    return true
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
