/// Why nothing could be read. What is wrong in a report that can be read is a finding, not an error.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  private enum Kind: Hashable {
    case empty, noText, tooLarge, outOfMemory
    case notText(BinaryForm)
    case encoding(String)
  }

  private let kind: Kind
  /// The file's name as it was given to `readDocument`.
  public let name: String

  private init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The languages a message is worded in.
  public enum Language: String, Hashable, Sendable { case zh, en }

  /// No bytes came.
  static func empty(_ name: String) -> Self { Self(.empty, name) }
  /// The text has no letter and no digit.
  static func noText(_ name: String) -> Self { Self(.noText, name) }
  /// More than 2 GiB: offsets into the text are 32 bits wide further on.
  static func tooLarge(_ name: String) -> Self { Self(.tooLarge, name) }
  /// The HTML parser could not get the memory it needs.
  static func outOfMemory(_ name: String) -> Self { Self(.outOfMemory, name) }
  /// The bytes are a file of another form.
  static func notText(_ form: BinaryForm, _ name: String) -> Self { Self(.notText(form), name) }
  /// The system's converter lacks the encoding.
  static func unsupported(_ encoding: TextEncoding, _ name: String) -> Self { Self(.encoding(encoding.name), name) }

  /// A stable name of the reason: `empty`, `no-text`, `too-large`, `memory`, `encoding`, `pdf`, `office`, `archive`, `image` or
  /// `binary`.
  public var code: String {
    switch kind {
    case .empty: "empty"
    case .noText: "no-text"
    case .tooLarge: "too-large"
    case .outOfMemory: "memory"
    case .encoding: "encoding"
    case .notText(let form): form.rawValue
    }
  }

  /// The reason and what a person can do, in one sentence without the file's name.
  public func message(in language: Language) -> String {
    let (chinese, english) = wording
    return language == .zh ? chinese : english
  }

  /// The file and the reason, in English.
  public var description: String { "\(name): \(message(in: .en))" }

  private var wording: (chinese: String, english: String) {
    switch kind {
    case .empty:
      ("文件为空。", "The file is empty.")
    case .noText:
      (
        "文件中没有任何文字或数字；若为扫描件，请先做文字识别。",
        "There is no letter or digit in the file; if it is a scan, run text recognition first."
      )
    case .tooLarge:
      ("文件超过 2 GiB，请拆分后再读。", "The file is larger than 2 GiB; split it.")
    case .outOfMemory:
      ("内存不足，无法读完文件。", "There is not enough memory to read the file.")
    case .encoding(let name):
      (
        "系统不支持编码 \(name)，请将文件另存为 UTF-8。",
        "This system cannot convert \(name); save the file as UTF-8."
      )
    case .notText(.pdf):
      (
        "这是 PDF 文件，请先转换为文本或 HTML。",
        "This is a PDF file; convert it to text or HTML first."
      )
    case .notText(.office):
      (
        "这是 Office 文档，请另存为 HTML 或纯文本。",
        "This is an Office document; save it as HTML or plain text."
      )
    case .notText(.archive):
      ("这是压缩文件，请先解压。", "This is a compressed file; unpack it first.")
    case .notText(.image):
      ("这是图片文件，请先做文字识别。", "This is an image; run text recognition first.")
    case .notText(.binary):
      (
        "这不是文本文件：含有大量控制字符。",
        "This is not a text file: it is full of control characters."
      )
    }
  }
}
