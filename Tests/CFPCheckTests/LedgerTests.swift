import CFPCheck
import TestSupport
import Testing

/// Every printed number has one outcome, and a verdict hides nothing that was not understood: a printed table in, what the
/// audit says of it out.
@Suite struct LedgerTests {
  private func audit(_ text: String, vocabulary: Vocabulary = .standard, acceptsAny: Bool = false) throws -> Audit {
    try checkReport(Array(text.utf8), name: "ledger", vocabulary: vocabulary, acceptsAny: acceptsAny).audit
  }

  private static let chinese = """
    产品碳足迹报告
    表1 活动数据清单
    阶段\t项目\t活动数据\t单位\t排放因子\t排放量(kgCO2e)
    原材料获取\t钢\t12.35\tkg\t2.104\t25.98
    原材料获取\t铜\t3.472\tkg\t4.318\t14.99
    生产\t电力\t21.47\tkWh\t0.5777\t12.40
    生产\t蒸汽\t1.832\tGJ\t110.2\t201.89
    表2 各阶段碳足迹
    阶段\t碳足迹(kgCO2e)\t占比(%)
    原材料获取\t40.97\t16.05
    生产\t214.29\t83.95
    合计\t255.26\t100

    """

  private static let english = """
    Product carbon footprint report
    Table 1 Activity data
    Life cycle stage\tItem\tActivity data\tUnit\tEmission factor\tEmissions (kg CO2e)
    Raw material acquisition\tSteel\t12.35\tkg\t2.104\t25.98
    Raw material acquisition\tCopper\t3.472\tkg\t4.318\t14.99
    Production\tElectricity\t21.47\tkWh\t0.5777\t12.40
    Production\tSteam\t1.832\tGJ\t110.2\t201.89
    Table 2 Carbon footprint by stage
    Life cycle stage\tCarbon footprint (kg CO2e)\tShare (%)
    Raw material acquisition\t40.97\t16.05
    Production\t214.29\t83.95
    Total\t255.26\t100

    """

  /// In each language: the report, the heading of its factors, a word for it that nobody knows, and a factor to be wrong.
  private static let languages: [(text: String, factor: String, unknown: String)] = [
    (chinese, "排放因子", "参考数值"), (english, "Emission factor", "Reference number"),
  ]

  @Test(arguments: 0..<2) func aSoundReportIsConsistentAndWhole(_ language: Int) throws {
    let audit = try audit(Self.languages[language].text)
    #expect(audit.verdict == .consistent && audit.reasons.isEmpty && audit.unread.isEmpty, "\(audit.coverage)")
    #expect(audit.coverage.figures == 18 && audit.coverage.checked == 18)
    #expect(audit.coverage.emissions.figures == 7 && audit.coverage.emissions.checked == 7)
  }

  /// A column that nobody understands hides what its numbers multiply into: an error that stands there is not "consistent".
  @Test(arguments: 0..<2) func anUnknownHeadingIsToldWithTheLineThatMakesItReadable(_ language: Int) throws {
    let (text, factor, unknown) = Self.languages[language]
    let wrong = text.replacing("2.104", with: "2.401").replacing("110.2", with: "101.2")
    #expect(try audit(wrong).verdict == .discrepant)
    let audit = try audit(wrong.replacing(factor, with: unknown))
    #expect(audit.verdict == .unverifiable && audit.reasons == [.unreadColumn])
    let place = try #require(audit.unread.first)
    #expect(place.kind == .column && place.heading == unknown && place.carriesEmissions)
    #expect(place.vocabulary == ["column.factor\t\(unknown)"])
    #expect(audit.coverage.unread > 0 && audit.coverage.unreadPlaces == 1)
    let words = try Vocabulary(adding: Array(place.vocabulary.joined(separator: "\n").utf8))
    #expect(try self.audit(wrong.replacing(factor, with: unknown), vocabulary: words).verdict == .discrepant)
  }

  /// No stage, no activity, no factor, no emission has a heading that anybody knows, and one row has a mark where its amount
  /// would stand: what is told of it are the words of a person, never "/ kg".
  @Test func unknownHeadingsAreToldByTheWordsThatStandThere() throws {
    let text = """
      产品碳足迹报告
      表1 活动数据清单
      环节名\t项目\t用度\t参考数值\t甲数(kgCO2e)
      甲段\t钢\t12.35 kg\t2.104\t25.98
      甲段\t柴油\t/ kg\t3.1605\t/
      乙段\t汽油\t/ kg\t2.9251\t/
      乙段\t电力\t21.47 kWh\t0.5777\t12.40
      合计\t/\t/\t/\t38.88

      """
    let audit = try audit(text)
    #expect(audit.verdict == .unverifiable, "\(audit.coverage)")
    #expect(!audit.unread.isEmpty)
    for place in audit.unread {
      #expect(place.heading.contains { $0.isLetter && $0 != "k" && $0 != "g" }, "\(place.heading)")
      #expect(!place.vocabulary.contains { $0.contains("/ kg") }, "\(place.vocabulary)")
    }
  }

  /// A caption over a picture, and an annex that was left out, hold what nobody could recompute. An annex of a standard, and
  /// one that is there, hide nothing.
  @Test func whatIsSpokenOfAndNotThereIsUnread() throws {
    for (language, caption, absent, present, other) in [
      (Self.chinese, "表3 包装材料活动数据", "各物料的排放因子见附录B。", "附录B 排放因子的来源", "活动数据的定义见 GB/T 24067 附录 C。"),
      (
        Self.english, "Table 3 Activity data of packaging", "For emission factors see Annex B.", "Annex B Sources",
        "Activity data are defined in Annex C of ISO 14067."
      ),
    ] {
      #expect(try audit(language + other + "\n").verdict == .consistent, "\(other)")
      let withoutTable = try audit(language + "\n" + caption + "\n")
      #expect(withoutTable.verdict == .unverifiable && withoutTable.reasons == [.unreadTable], "\(caption)")
      #expect(withoutTable.unread.map(\.heading) == [caption])
      let withoutAnnex = try audit(language + "\n" + absent + "\n")
      #expect(withoutAnnex.reasons == [.unreadTable] && withoutAnnex.unread.first?.kind == .table, "\(absent)")
      #expect(try audit(language + "\n" + absent + "\n\n" + present + "\n").verdict == .consistent, "\(present)")
    }
  }

  /// What the numbers prove needs no word: then the audit is the same as with it.
  @Test(arguments: 0..<2) func arithmeticMayProveWhatAnUnknownHeadingMeans(_ language: Int) throws {
    let (text, factor, unknown) = Self.languages[language]
    let audit = try audit(text.replacing(factor, with: unknown))
    if audit.verdict == .consistent {
      #expect(audit.coverage.checked == 18)
    } else {
      #expect(audit.reasons == [.unreadColumn])
    }
  }

  @Test func aTableThatIsNotUnderstoodCountsWhereItCarriesEmissions() throws {
    let other = """
      表3 其他
      甲\t乙(kgCO2e)
      子\t31.42
      丑\t27.18

      """
    let audit = try audit(Self.chinese + other)
    #expect(audit.verdict == .unverifiable && audit.reasons == [.unreadTable])
    #expect(audit.unread.first?.kind == .table && audit.unread.first?.values == 2)
    #expect(audit.coverage.emissions.unread == 2)
  }

  /// Composition, technical data and grades of data carry no emissions.
  @Test func whatCarriesNoEmissionsIsNoReason() throws {
    let others = """
      表3 产品组成
      材料\t质量(kg)\t比例(%)
      钢\t12.35\t78.06
      铜\t3.472\t21.94

      表4 技术参数
      参数\t数值
      额定电压(V)\t380
      额定电流(A)\t63.5
      防护等级\t54

      """
    let audit = try audit(Self.chinese + others)
    #expect(audit.verdict == .consistent, "\(audit.reasons) \(audit.unread.map(\.heading))")
    #expect(audit.unread.allSatisfy { !$0.carriesEmissions })
    #expect(audit.coverage.figures > 18)
  }

  @Test func aNumberOfASentenceIsRepeatedOrUnread() throws {
    let sentences = "核算结果为255.26 kgCO2e。\n\n行业平均水平为431.7 kgCO2e。\n"
    let audit = try audit(Self.chinese + sentences)
    #expect(audit.coverage.repeated == 1 && audit.coverage.figures == 20)
    #expect(audit.unread.map(\.kind) == [.sentence] && audit.coverage.unread == 1)
    #expect(audit.verdict == .consistent)
  }

  @Test func reasonsSayWhatIsMissing() throws {
    let certificate = "产品碳足迹证书\n产品名称：水泵\n单位产品碳足迹：33.03 kgCO2e/台\n"
    #expect(try audit(certificate).reasons == [.statementOnly])
    let shares = "产品碳足迹报告\n阶段\t占比\n原材料获取\t61.2%\n生产\t30.3%\n使用\t8.5%\n"
    #expect(try audit(shares).reasons == [.percentagesOnly])
    let withoutTotal = Self.chinese.replacing("合计\t255.26\t100\n", with: "")
    #expect(try audit(withoutTotal).reasons == [.noTotal])
    #expect(try audit("产品碳足迹报告\n本报告说明产品碳足迹的量化方法。\n").reasons == [.nothingPrinted])
  }

  @Test func aUnitThatIsNotKnownLeavesItsRowUnread() throws {
    let audit = try audit(Self.chinese.replacing("\t21.47\tkWh", with: "\t21.47 椒\t"))
    #expect(audit.verdict == .unverifiable, "\(audit.coverage)")
    #expect(audit.unread.contains { $0.kind == .row && $0.carriesEmissions })
  }

  @Test(arguments: Repository.corpus) func everyValueHasOneOutcome(_ report: CorpusReport) throws {
    let checked = try checkReport(Repository.bytes(report.path), name: report.path)
    let coverage = checked.audit.coverage
    let open = coverage.open.map(\.count).reduce(0, +)
    #expect(coverage.figures == coverage.checked + coverage.repeated + open + coverage.unread)
    #expect(coverage.failed <= coverage.checked && coverage.figures > 0)
    let outcomes = FigureOutcomes(of: checked.audit, in: checked.report)
    let counts = outcomes.counts
    #expect(outcomes.figures.count == coverage.figures && Set(outcomes.figures).count == coverage.figures)
    #expect(counts.exact + counts.within + counts.disagrees == coverage.checked && counts.disagrees == coverage.failed)
    #expect(counts.repeated == coverage.repeated && counts.unread == coverage.unread && counts.unchecked == open)
    let places = outcomes.figures.compactMap { checked.report[$0]?.span?.start }
    #expect(Set(places).count == places.count || checked.report.results.stages.contains { $0.share != nil })
  }

  /// Every form for people names the column and the line that would make it readable.
  @Test func everyFormShowsWhatIsUnread() throws {
    let text = Self.chinese.replacing("2.104", with: "2.401").replacing("110.2", with: "101.2")
      .replacing("排放因子", with: "参考数值")
    let checked = try checkReport(Array(text.utf8), name: "ledger.txt")
    let file = AuditedFile(path: "ledger.txt", report: checked.report, audit: checked.audit)
    let forms: [(String, [UInt8])] = [
      ("terminal", Array(summary(of: checked.report, audit: checked.audit).utf8)),
      ("markdown", markdown(for: checked.report, audit: checked.audit)),
      ("sarif", sarif(for: [file], version: "1")), ("page", auditPage(for: checked.report, audit: checked.audit)),
    ]
    for (name, bytes) in forms {
      let shown = String(decoding: bytes, as: UTF8.self)
      #expect(shown.contains("参考数值"), "\(name)")
      #expect(shown.contains("column.factor"), "\(name)")
    }
    #expect(String(decoding: csv(for: file), as: UTF8.self).contains(",unread,"))
    let rows = tableRows(of: checked.report, audit: checked.audit)
    let unread = try #require(outputTables.firstIndex { $0.name == "unread" })
    #expect(rows.contains { $0.table == unread && $0.values.contains(.text("参考数值")) })
  }
}
