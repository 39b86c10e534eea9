import CFPDocuments
import CFPQuantities
import CFPReading
import CFPTables
import Testing

/// What the first table of a text says, in lines.
func outline(of text: String, html: Bool = false) throws -> [String] {
  let document = try readDocument(Array(text.utf8), name: html ? "table.html" : "table.txt")
  let folded = FoldedText(document)
  let tables = analysedTables(of: document, folded, style: numberStyle(of: document, folded))
  guard let first = tables.first else { return [] }
  return first.outline(in: document).split(separator: "\n").map { $0.drop { $0 == " " }.description }
}

/// The lines of the outline that tell of relations.
func relations(of text: String, html: Bool = false) throws -> [String] {
  let kinds = ["row-total", "column-total", "product", "share", "difference", "change"]
  return try outline(of: text, html: html).filter { line in kinds.contains { line.hasPrefix($0 + ":") } }
}

@Suite struct RowTotalTests {
  @Test(
    "A row of totals is told by its numbers, whatever it is called",
    arguments: [
      ("合计", true), ("Total", true), ("Summe", true), ("整体", false), ("Firmenwert", false), ("Σ", false),
    ])
  func nameOfTheTotal(_ name: String, _ isNamed: Bool) throws {
    let found = try relations(
      of: """
        项目\t一厂\t二厂\t三厂
        甲\t1,204.5\t880.1\t310.7
        乙\t301.7\t86.5\t99.2
        丙\t1,012.9\t431.6\t27.4
        \(name)\t2,519.1\t1,398.2\t437.3

        """)
    #expect(found == ["row-total: #4 \(name) from 1-3; holds in 3\(isNamed ? ", named" : "")"])
  }

  @Test("A total above its parts, and a total of totals")
  func nesting() throws {
    let found = try relations(
      of: """
        Position\t2024\t2023
        Energy\t415.6\t402.3
        Heat\t120.4\t118.2
        Power\t295.2\t284.1
        Transport\t512.9\t498.0
        Road\t431.6\t420.1
        Sea\t81.3\t77.9
        Total\t928.5\t900.3

        """)
    #expect(found.contains("row-total: #1 Energy from 2-3; holds in 2"))
    #expect(found.contains { $0.hasPrefix("row-total: #4 Transport from 5-6; holds in 2") })
    #expect(found.contains("row-total: #7 Total from 1, 4; holds in 2, named"))
  }

  @Test(
    "One column in which the total fails is unexplained where another holds",
    arguments: [("880.1", "830.1"), ("86.5", "68.5"), ("1,398.2", "1,398.7")])
  func oneColumnFails(_ right: String, _ wrong: String) throws {
    let text = """
      Item\tOne\tTwo
      A\t1,204.5\t880.1
      B\t301.7\t86.5
      C\t1,012.9\t431.6
      Total\t2,519.1\t1,398.2

      """
    #expect(try relations(of: text) == ["row-total: #4 Total from 1-3; holds in 2, named"])
    #expect(
      try relations(of: text.replacing(right, with: wrong)) == [
        "row-total: #4 Total from 1-3; holds in 1, fails in columns 2, unexplained in 2, named"
      ])
  }

  @Test("A part that one column leaves blank explains that it does not add up; a dash does not")
  func blankParts() throws {
    let text = """
      <table><tr><th>Item<th>One<th>Two</tr>
      <tr><td>A<td>1,204.5<td>880.1</tr><tr><td>B<td>301.7<td>?</tr><tr><td>C<td>1,012.9<td>431.6</tr>
      <tr><td>Total<td>2,519.1<td>1,398.2</tr></table>
      """
    let blank = try relations(of: text.replacing("?", with: ""), html: true)
    #expect(blank == ["row-total: #4 Total from 1-3; holds in 1, named"])
    let dash = try relations(of: text.replacing("?", with: "—"), html: true)
    #expect(dash == ["row-total: #4 Total from 1-3; holds in 1, fails in columns 2, unexplained in 2, named"])
  }

  @Test(
    "Years, note numbers, running numbers and percentages are no parts",
    arguments: [
      "Item\tNote\tValue\nA\t3\t120.4\nB\t4\t88.1\nTotal\t7\t208.5\n",
      "序号\t名称\t数值\n1\t甲\t120.4\n2\t乙\t88.1\n3\t合计\t208.5\n",
      "Item\tYear\tValue\nA\t1999\t120.4\nB\t2001\t88.1\nTotal\t2010\t208.5\n",
    ])
  func marks(_ text: String) throws {
    let found = try relations(of: text)
    #expect(found.allSatisfy { $0.hasPrefix("row-total: #3") && $0.contains("holds in 1") && !$0.contains("fails") })
  }

  @Test("A named total alone in its column accuses only where one slip explains it")
  func oneColumn() throws {
    func text(_ value: String) -> String {
      "Item\tMass\nSteel frame\t13,412.74\nGlass\t8,204.11\nPaint\t1,930.52\nTotal\t\(value)\n"
    }
    #expect(try relations(of: text("23,547.37")) == ["row-total: #4 Total from 1-3; holds in 1, named"])
    #expect(
      try relations(of: text("23,541.37")) == [
        "row-total: #4 Total from 1-3; holds in 0, fails in columns 1, unexplained in 1, named"
      ])
    #expect(try relations(of: text("31,870.02")).isEmpty)
  }

  @Test(
    "A mean beside a sum, and thousands that lost their sign, accuse nothing",
    arguments: [
      "地点\t员工人数\t人均学时\n宁波\t357\t5.0\n西安\t629\t25.1\n成都\t484\t14.1\n大连\t1205\t9.3\n合计\t2675\t12.4\n",
      "Werk\tBonn\tUlm\nScope 1\t2.913\t5.802\nScope 2\t8.818\t910\nSumme\t11.731\t6.712\n",
    ])
  func meansAndThousands(_ text: String) throws {
    #expect(try relations(of: text).allSatisfy { !$0.contains("unexplained") })
  }

  @Test("Rows that are taken away, and ratios, accuse nothing")
  func lessAndRatio() throws {
    for name in ["Less: returns", "减：退货", "of which steel", "其中：钢", "Intensity per unit"] {
      let found = try relations(
        of: "Item\tOne\tTwo\nA\t1,204.5\t880.1\n\(name)\t301.7\t86.5\nC\t1,012.9\t431.6\nTotal\t2,519.1\t1,893.2\n")
      #expect(found.allSatisfy { !$0.contains("unexplained") })
    }
  }
}

@Suite struct ColumnRelationTests {
  @Test("A column of totals, and the row in which it fails")
  func columnTotals() throws {
    let text = """
      工序\t一月\t二月\t三月\t一季度
      制浆\t120.4\t88.1\t97.3\t305.8
      抄造\t301.7\t286.5\t311.0\t899.2
      涂布\t12.9\t31.6\t22.8\t67.3
      完成\t43.3\t41.8\t40.1\t125.2

      """
    #expect(try relations(of: text) == ["column-total: #4 一季度 from 1-3; holds in 4"])
    #expect(
      try relations(of: text.replacing("899.2", with: "889.2")) == [
        "column-total: #4 一季度 from 1-3; holds in 3, fails in rows 2, unexplained in 2"
      ])
  }

  @Test(
    "A product whatever its columns are called, up to a power of ten",
    arguments: [("参考数值", 0), ("", 0), ("kWh → kgCO2e", 0), ("g/kWh", 3)])
  func products(_ heading: String, _ power: Int) throws {
    let factors = power == 0 ? ["0.5777", "2.4100", "1.0830", "0.2160"] : ["577.7", "2410.0", "1083.0", "216.0"]
    let text = """
      名称\t数量\t\(heading)\t结果
      电\t120.40\t\(factors[0])\t69.56
      钢\t30.17\t\(factors[1])\t72.71
      铝\t12.93\t\(factors[2])\t14.00
      水\t433.10\t\(factors[3])\t93.55

      """
    let scale = power == 0 ? "" : ", times 10^-3"
    #expect(try relations(of: text) == ["product: #3 结果 from 1-2\(scale); holds in 4"])
    #expect(
      try relations(of: text.replacing("72.71", with: "77.21")) == [
        "product: #3 结果 from 1-2\(scale); holds in 3, fails in rows 2, unexplained in 2"
      ])
  }

  @Test("Shares of a printed total; the one that is wrong")
  func shares() throws {
    let text = """
      Scope\t2024\tShare
      Scope 1\t1,200.0\t30.81%
      Scope 2\t415.0\t10.65%
      Scope 3\t2,280.0\t58.54%
      Total\t3,895.0\t100%

      """
    #expect(try relations(of: text).contains("share: #2 Share from 1; holds in 3"))
    #expect(
      try relations(of: text.replacing("58.54%", with: "85.54%")).contains(
        "share: #2 Share from 1; holds in 2, fails in rows 3") == false)
  }

  @Test("Differences and changes between two columns")
  func changes() throws {
    let text = """
      Item\t2024\t2023\tDifference\tChange
      A\t1,200\t1,310\t-110\t-8.4%
      B\t415\t380\t35\t9.2%
      C\t2,280\t2,151\t129\t6.0%
      D\t731\t702\t29\t4.1%

      """
    let found = try relations(of: text)
    #expect(found.contains("difference: #3 Difference from 1-2; holds in 4"))
    #expect(found.contains("change: #4 Change from 1-2; holds in 4"))
    let wrong = try relations(of: text.replacing("129", with: "192"))
    #expect(wrong.contains("difference: #3 Difference from 1-2; holds in 3, fails in rows 3, unexplained in 3"))
  }

  @Test("What turns its sign by words accuses nothing")
  func signs() throws {
    let found = try relations(
      of: """
        Item\t2024\t2023\tReduction
        A\t1,200\t1,310\t110
        B\t415\t480\t65
        C\t2,280\t2,151\t129
        D\t702\t731\t29

        """)
    #expect(found.allSatisfy { !$0.contains("unexplained") })
  }
}

@Suite struct GridTests {
  @Test("Numbers that no sum of whole numbers holds are left out, and end nothing")
  func sizes() throws {
    let zeros = (1...40).map { "r\($0)\t0\t1\n" }.joined()
    let text = "name\ta\tb\nr0\t0.00000000000000001\t2\n" + zeros + "Total\t0.00000000000000001\t42\n"
    #expect(try relations(of: text).allSatisfy { !$0.contains("unexplained") })
    let large = "name\ta\n" + (1...30).map { "r\($0)\t99999999999999999\n" }.joined() + "Total\t1\n"
    #expect(try relations(of: large).isEmpty)
  }

  @Test("Years head columns; units stand in headings, in a row, in a column, in cells")
  func headingsAndUnits() throws {
    let lines = try outline(
      of: """
        Scope\t2024\t2023\tShare (%)
        \ttCO2e\ttCO2e\t
        Scope 1\t1,200\t1,310\t30.8
        Scope 2\t415\t380\t10.7

        """)
    #expect(lines[0] == "table 0: 4 x 4, 2 heading rows, 1 name columns")
    #expect(lines[2] == "column 1 numbers \"2024 / tCO2e\" [tCO2e]")
    #expect(lines[4].hasPrefix("column 3 shares \"Share (%)\" [%]"))
  }

  @Test("Scrambled digits make no relation")
  func scrambled() throws {
    var state: UInt64 = 7
    func digit() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 10
    }
    var found = 0
    for _ in 0..<150 {
      let rows = (0..<12).map { row in
        (["r\(row)"] + (0..<5).map { _ in "\(1 + digit() % 9)\(digit())\(digit()).\(digit())\(digit())" }).joined(
          separator: "\t")
      }
      found += try relations(of: "name\ta\tb\tc\td\te\n" + rows.joined(separator: "\n") + "\n").count
    }
    #expect(found <= 1)
  }
}
