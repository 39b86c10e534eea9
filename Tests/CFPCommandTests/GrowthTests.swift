import Foundation
import TestSupport
import Testing

/// What a report has many of costs in proportion, and what a limit cuts off is said. Bounds are wide: a debug build on a
/// busy machine keeps them, a stage that grows with the square does not.
@Suite(.serialized) struct GrowthTests {
  private func seconds(_ arguments: [String]) throws -> Double {
    let start = ContinuousClock.now
    let run = try runTool(arguments)
    #expect([0, 1, 4].contains(run.code), "\(run.error)")
    return (ContinuousClock.now - start) / .seconds(1)
  }

  @Test func aVocabularyOfManyPhrasesWithOneBeginning() throws {
    try withBatchFolder { folder in
      let lines = (0..<40_000).map { "stage.production\t工序甲\($0)" }.joined(separator: "\n")
      try folder.write(Array(lines.utf8), to: "words.tsv")
      let report = String(decoding: smallReport(1), as: UTF8.self).replacing("生产\t", with: "工序甲39999\t")
      try folder.write(Array(report.utf8), to: "r.txt")
      #expect(try seconds(["extract", folder.path("r.txt"), "--vocabulary", folder.path("words.tsv")]) < 10)
      let run = try runTool(["extract", folder.path("r.txt"), "--vocabulary", folder.path("words.tsv")])
      let read = try JSONTree(parsing: Array(run.output.utf8))
      #expect(read[pointer: "results/stages/1/stage"]?.string == "production")
    }
  }

  @Test func manyAttributesInOneTag() throws {
    try withBatchFolder { folder in
      let attributes = (0..<50_000).map { "a\($0)=\"<1>\"" }.joined(separator: " ")
      let page = """
        <html><body><script>if (a<b) { c = '"' }</script><p>产品碳足迹总量：33.0286 kgCO2e/台</p>
        <table><tr><td colspan=2 \(attributes)>前</td><td>后</td></tr></table>
        """
      try folder.write(Array(page.utf8), to: "r.html")
      let start = ContinuousClock.now
      let read = try JSONTree(parsing: Array(try runTool(["extract", folder.path("r.html")]).output.utf8))
      #expect((ContinuousClock.now - start) / .seconds(1) < 3)
      let document = read[pointer: "document"]?.description ?? ""
      #expect(document.contains("前") && document.contains("后") && document.contains("more than 500 attributes"))
      #expect(read[pointer: "results/total/value"]?.description == "33.0286")
    }
  }

  /// What a file repeats to no end: a beginning, and a unit that fills it up to a size.
  static let repetitions: [(name: String, beginning: String, unit: String, size: Int)] = [
    ("formulas without an inside", "产品碳足迹总量：1.00 kgCO2e/台\n", "Qu$$", 200_000),
    ("cells without a row", "<html><body><p>产品碳足迹总量：1.00 kgCO2e/台<table>", "<td>", 200_000),
    (
      "elements under many rules",
      "<html><style>" + String(repeating: ".z div span { display: none } ", count: 250) + "</style><body>"
        + "<p>产品碳足迹总量：1.00 kgCO2e/台</p>" + String(repeating: "<div>", count: 500), "<span>甲</span>", 200_000
    ),
    ("factors of one carrier", "产品碳足迹总量：1.00 kgCO2e/台\n", "电力排放因子为0.# kgCO2e/kWh。\n", 600_000),
  ]

  @Test(arguments: repetitions)
  func whatAFileRepeats(_ name: String, _ beginning: String, _ unit: String, _ size: Int) throws {
    try withBatchFolder { folder in
      var text = beginning
      var count = 0
      while text.utf8.count < size {
        count += 1
        text += unit.replacing("#", with: "\(count)")
      }
      try folder.write(Array(text.utf8), to: "r")
      #expect(try seconds(["check", folder.path("r")]) < 30)
    }
  }

  /// A subtotal every third row of a table: what is above each is not written down a thousand times.
  @Test func manySubtotals() throws {
    try withBatchFolder { folder in
      var rows = ""
      var sum = 0
      for index in 0..<3000 {
        let isSubtotal = index % 3 == 2
        rows +=
          "<tr><td>生产</td><td>\(isSubtotal ? "小计" : "物料\(index)")</td><td>\(isSubtotal ? sum : index).5</td></tr>\n"
        sum = isSubtotal ? 0 : sum + index
      }
      let page = """
        <h1>产品碳足迹报告</h1><p>产品名称：计量箱</p>
        <table><tr><th>阶段</th><th>名称</th><th>排放量 kgCO2e</th></tr>\(rows)</table>
        """
      try folder.write(Array(page.utf8), to: "r.html")
      _ = try runTool(["batch", folder.path("r.html"), "--to", folder.path("out.ndjson"), "--quiet"])
      let line = try #require(try folder.lines("out.ndjson").first)
      #expect(line.failure == nil && line[pointer: "results/subtotals"]?.items.count == 1000)
    }
  }

  @Test(arguments: ["html", "xlsx", "text"]) func manySentencesThatDisagree(_ format: String) throws {
    try withBatchFolder { folder in
      let sentences = (0..<2400).map { "<p>产品碳足迹总量为\(10 + $0).25kgCO2e/台。</p>" }.joined()
      let page = """
        <meta charset=utf-8><h1>产品碳足迹报告</h1><table><tr><th>生命周期阶段</th><th>碳足迹（kgCO2e/台）</th></tr>
        <tr><td>原材料获取</td><td>5.00</td></tr><tr><td>生产</td><td>5.00</td></tr><tr><td>合计</td><td>10.00</td></tr></table>\(sentences)
        """
      try folder.write(Array(page.utf8), to: "r.html")
      #expect(try seconds(["check", folder.path("r.html"), "--format", format, "-o", folder.path("o")]) < 30)
    }
  }

  /// Rows beyond those that are read are no reason to accuse the total.
  @Test func whatIsCutOffIsSaid() throws {
    try withBatchFolder { folder in
      let stages = ["原材料获取", "原材料运输", "生产", "成品运输", "使用", "废弃处置"]
      let rows = (0..<6000).map { "<tr><td>\(stages[$0 % 6])</td><td>1.00</td></tr>" }.joined()
      for total in ["<p>产品碳足迹总量：6000.00 kgCO2e/台</p>", ""] {
        let page = """
          <meta charset=utf-8><h1>产品碳足迹报告</h1>\(total)<table>
          <tr><th>生命周期阶段</th><th>碳足迹（kgCO2e/台）</th></tr>\(rows)<tr><td>合计</td><td>6000.00</td></tr></table>
          """
        try folder.write(Array(page.utf8), to: "r.html")
        let read = try JSONTree(parsing: Array(try runTool(["extract", folder.path("r.html")]).output.utf8))
        let levels = read[pointer: "audit/findings"]?.items.compactMap { $0[pointer: "level"]?.string } ?? []
        #expect(!levels.contains("error") && !levels.contains("warning"), "\(levels)")
        #expect(read[pointer: "audit/verdict"]?.string == "unverifiable")
        #expect(read[pointer: "document/notes"]?.description.contains("only the first 5000 rows") ?? false)
      }
    }
  }
}
