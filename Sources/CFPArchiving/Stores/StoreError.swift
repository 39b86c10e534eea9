public import CFPCheck

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a run cannot go on: an output cannot be written, or the system refuses something.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, in both languages; without a line break.
  public let message: Message
  /// Whether it is the call that is wrong, and nothing was begun.
  public let isUsage: Bool
  /// Whether only the name of the file is at fault, and another would do.
  let isOfName: Bool

  private init(_ zh: String, _ en: String, isUsage: Bool = false, isOfName: Bool = false) {
    message = Message(zh: zh, en: en)
    self.isUsage = isUsage
    self.isOfName = isOfName
  }

  public var description: String { message.en }

  /// An output that cannot be written; a full disk is said plainly.
  static func writing(_ path: String, _ code: Int32) -> Self {
    code == ENOSPC || code == EDQUOT
      ? full(path)
      : Self(
        "\(path)：无法写入（\(systemReason(code))）。", "\(path): it cannot be written (\(systemReason(code))).",
        isOfName: [ENAMETOOLONG, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, EINVAL, EILSEQ].contains(code))
  }

  static func full(_ path: String) -> Self {
    Self(
      "\(path)：磁盘已满。已写入的结果完整保留；腾出空间后加 --resume 继续。",
      "\(path): the disk is full. What was written is whole; make room and go on with --resume.")
  }

  static func database(_ path: String, _ reason: String) -> Self {
    Self("\(path)：数据库无法写入（\(reason)）。", "\(path): the database cannot be written (\(reason)).")
  }

  static func system(_ call: String, _ code: Int32) -> Self {
    Self("系统调用 \(call) 失败：\(systemReason(code))。", "\(call) failed: \(systemReason(code)).")
  }

  static func locked(_ path: String, by holder: pid_t) -> Self {
    let (zh, en) = holder > 0 ? ("进程 \(holder)", "process \(holder)") : ("另一台机器上的进程", "a process elsewhere")
    return Self(
      "\(path) 正由\(zh)写入；请等它结束，或另选一个输出。",
      "\(path) is being written by \(en); wait for it to end, or choose another output.")
  }

  static func exists(_ path: String) -> Self {
    Self(
      "\(path) 已存在；加 --overwrite 覆盖。", "\(path) exists; --overwrite replaces it.", isUsage: true)
  }

  static func interrupted(_ path: String) -> Self {
    Self(
      "\(path) 有一次未完成的运行；加 --resume 继续，或加 --overwrite 重新开始。",
      "\(path): a run was interrupted here; --resume goes on with it, --overwrite starts anew.", isUsage: true)
  }

  static func lost(_ path: String) -> Self {
    Self(
      "\(path)：未完成运行已写出的部分不见了；加 --overwrite 重新开始。",
      "\(path): what the interrupted run had written is gone; --overwrite starts anew.", isUsage: true)
  }

  static func otherRun(_ path: String, was: String, now: String) -> Self {
    Self(
      "\(path) 的未完成运行所用选项不同（当时：\(was)；现在：\(now)）。",
      "\(path): the interrupted run had other options (then: \(was); now: \(now)).", isUsage: true)
  }

  static func otherInputs(position: Int, was: String, now: String?) -> Self {
    Self(
      "输入与未完成的运行不同：第 \(position) 个当时是 \(was)，现在\(now.map { "是 \($0)" } ?? "没有了")。",
      "The inputs are not those of the interrupted run: number \(position) was \(was), now it \(now.map { "is \($0)" } ?? "is gone").",
      isUsage: true)
  }

  static func notADatabase(_ path: String) -> Self {
    Self(
      "\(path) 不是 cfpcheck batch 写出的 SQLite 文件。", "\(path) is no SQLite file that cfpcheck batch wrote.",
      isUsage: true)
  }
}
