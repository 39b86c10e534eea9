import CFPDocuments
import Foundation
import Testing

@testable import CFPJoining
@testable import CFPReading

@Suite("Nothing printed is lost")
struct NothingLostTests {
  @Test("Own samples", arguments: ownSamples)
  func samples(_ text: String) { expectComplete(Array(text.utf8), name: text) }

  @Test("Reports at hand", arguments: filesAtHand)
  func files(_ path: String) throws {
    expectComplete([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), name: path)
  }

  @Test("Any bytes", arguments: 0..<200)
  func anyBytes(_ seed: Int) {
    // Pieces that layouts are made of, in an order that no report has.
    let pieces = [
      "\n", "\n\n", "\t", "  ", "   ", " ", "|", "表 1 甲", "图 2", "1. ", "1.1 ", "一、", "第", "页",
      "12", "3.5", "kg", "合计",
      "|---|---|\n",
      "电力", "……", "$$", "#", "- ", "\u{0C}", "\r", "│", "─", "+--+--+", "：", "。", "目录\n", "(1) ",
      "\u{3000}", "\u{FF}",
      "Table", "续表", "=",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text: [UInt8] = []
    for _ in 0..<120 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Array(pieces[Int(state >> 33) % pieces.count].utf8)
    }
    expectComplete(text, name: "seed \(seed)")
    // Cut characters never come from a decoder; they only must not crash anything.
    var mediaType = ""
    let cut = text.enumerated().filter { $0.offset % 7 != 3 }.map(\.element)
    var draft = readPlainText(cut, mediaType: &mediaType)
    _ = join(&draft)
  }
}

/// Blocks stand in order and apart; cells stand inside the text; what is printed is in one of them.
private func expectComplete(_ source: [UInt8], name: String) {
  var mediaType = ""
  let document = assembled(readPlainText(source, mediaType: &mediaType))
  // The same bytes, in the order in which they are read.
  let text = document.text
  #expect(text.count == source.count && text.sorted() == source.sorted(), "\(name)")
  var covered = [Bool](repeating: false, count: text.count)
  var last = 0
  for (index, block) in document.blocks.enumerated() {
    #expect(
      block.span.start >= last && block.span.end > block.span.start && block.span.end <= text.count,
      "\(name)")
    last = block.span.end
    if let number = block.number {
      #expect(number.start >= block.span.start && number.end <= block.span.end, "\(name)")
    }
    switch block.kind {
    case .table(let table):
      if let caption = document.tables[table].caption {
        #expect(document.blocks[caption].kind == .caption(table: table), "\(name): block \(index)")
      }
    default:
      for position in block.span.range { covered[position] = true }
    }
  }
  for table in document.tables {
    for cell in table.cells {
      #expect(cell.span.start >= 0 && cell.span.end <= text.count, "\(name)")
      #expect(cell.row < table.rowCount, "\(name)")
      for position in cell.span.range {
        #expect(!covered[position], "\(name): a byte in two places")
        covered[position] = true
      }
    }
  }
  if let lost = text.indices.first(where: { !covered[$0] && !isLayout($0, of: text) }) {
    Issue.record(
      "\(name): lost at \(lost): \(String(decoding: text[lost..<min(lost + 40, text.count)], as: UTF8.self))"
    )
  }
}

/// Blanks, and the marks that only draw or divide tables, headings and rules.
private func isLayout(_ index: Int, of text: [UInt8]) -> Bool {
  if text[index] <= 0x20 || text[index] == 0x7F || Array("|-:+=*_`#~,;\"".utf8).contains(text[index]) {
    return true
  }
  var start = index
  while start > 0, text[start] & 0xC0 == 0x80, index - start < 3 { start -= 1 }
  if text.blankLength(at: start, before: text.count) > index - start { return true }
  let (scalar, length) = text.scalar(at: start, before: text.count)
  return index < start + length && (0x2500...0x257F ~= scalar || scalar == 0x2014)
}

private let ownSamples = [
  "", "\n", "\u{FEFF}", "目 录\n1 甲\t2\n\n1 甲\n文字", "a\tb\n\nc\t1\n\nd\t2\n",
  "名称  数量\n钢     3\n铜     4\n   尾\n", "| a |\n|--|\n", "| **a** | `b` |\n|:--|--:|\n| c\\|d | |",
  "┌─┬─┐\n│a│b│\n├─┼─┤\n│c  │\n└─┴─┘ x", "$$\na\n\nb", "阶段\t量\n甲\t1\n第 2 页\n阶段\t量\n乙\t2",
  "名称  数量  因子\n   钢    3   1\n   板\n铜  4  1\n", "a,b,c\nd,\"1,5\",2\ne,3,4\n", "甲 乙 丙\n丁 1 2\n戊 3 4",
  "甲\t量\t值\n乙\t1\t2\n甲\t值\t量\n丙\t3\t4\n5\n丁\t6\t7", "甲\t量\t甲\t量\n乙\t1\t丙\t2\n", "甲\n乙\n丙\n丁\n1\n2\n戊\n3\n4\n己\n5\n6",
]

/// The reports beside the project; none where there are none.
private let filesAtHand: [String] = {
  let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../../../shared")
  return ["reports", "real"].flatMap { folder -> [String] in
    let path = shared.appendingPathComponent(folder).standardizedFileURL.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") || $0.hasSuffix(".html") }
      .sorted().map {
        path + "/" + $0
      }
  }
}()
