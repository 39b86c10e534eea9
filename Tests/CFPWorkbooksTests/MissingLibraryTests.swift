import CFPCheck
import CFPWorkbooks
import Testing

/// Where libxlsxwriter is not installed, and where something else has its name.
@Suite struct MissingLibraryTests {
  private func failure(_ names: [String]) throws -> WorkbookError? {
    let text = "产品碳足迹报告\n阶段\t排放量(kgCO2e)\n生产\t1.00\n合计\t1.00\n"
    let checked = try checkReport(Array(text.utf8), name: "report.txt")
    do throws(WorkbookError) {
      _ = try workbook(for: checked.report, audit: checked.audit, options: WorkbookOptions(libraryNames: names))
      return nil
    } catch {
      return error
    }
  }

  @Test func theMessageSaysWhatToInstall() throws {
    let error = try #require(try failure(["libnothing-of-the-kind.so"]))
    #expect(error.code == "library-missing")
    for language in [OutputLanguage.zh, .en] {
      let message = error.message(in: language)
      #expect(message.contains("libnothing-of-the-kind.so") && message.contains("apt install libxlsxwriter"))
    }
    #expect(error.message(in: .zh).contains("请安装") && error.description == error.message(in: .en))
  }

  @Test func anotherLibraryIsNotTakenForIt() throws {
    #if os(Linux)
      let error = try #require(try failure(["libnothing.so", "libm.so.6"]))
      #expect(error.code == "library-unusable" && error.description.contains("libm.so.6 has no workbook_new"))
    #endif
  }

  @Test func theFirstNameThatIsThereCounts() throws {
    #expect(try failure(["libnothing.so"] + WorkbookOptions.usualLibraryNames) == nil)
  }
}
