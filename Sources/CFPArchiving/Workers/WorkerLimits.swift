/// What a worker process may take for one report.
public struct WorkerLimits: Sendable {
  /// Seconds until it is ended.
  public var seconds: Int
  /// The most memory of a worker, in megabytes.
  public var megabytes: Int

  public init(seconds: Int = 30, megabytes: Int = 150) {
    self.seconds = seconds
    self.megabytes = megabytes
  }

  /// The largest file that is worth trying: reading takes more than twice a file's size.
  public var largestFile: Int { megabytes << 19 }
}
