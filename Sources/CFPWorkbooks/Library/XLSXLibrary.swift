import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of libxlsxwriter that are used, found in the library when it is first asked for.
///
/// A workbook, a sheet and a format are pointers of the library's own. Functions that answer with an error code answer 0
/// where all is well.
struct XLSXLibrary: @unchecked Sendable {
  typealias Object = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>

  let newWorkbook: @convention(c) (Text) -> Object?
  let closeWorkbook: @convention(c) (Object) -> Int32
  let setProperties: @convention(c) (Object, UnsafeMutablePointer<xlsx_properties>) -> Int32
  let addSheet: @convention(c) (Object, Text) -> Object?
  let addFormat: @convention(c) (Object) -> Object?
  let errorText: @convention(c) (Int32) -> Text?

  let writeNumber: @convention(c) (Object, UInt32, UInt16, Double, Object?) -> Int32
  let writeString: @convention(c) (Object, UInt32, UInt16, Text, Object?) -> Int32
  let writeBlank: @convention(c) (Object, UInt32, UInt16, Object?) -> Int32
  let writeNumberFormula: @convention(c) (Object, UInt32, UInt16, Text, Object?, Double) -> Int32
  let writeTextFormula: @convention(c) (Object, UInt32, UInt16, Text, Object?, Text) -> Int32

  let setColumn: @convention(c) (Object, UInt16, UInt16, Double, Object?) -> Int32
  let setRow: @convention(c) (Object, UInt32, Double, Object?) -> Int32
  let freezePanes: @convention(c) (Object, UInt32, UInt16) -> Void
  let setAutofilter: @convention(c) (Object, UInt32, UInt16, UInt32, UInt16) -> Int32
  let addCondition:
    @convention(c) (Object, UInt32, UInt16, UInt32, UInt16, UnsafeMutablePointer<xlsx_condition>) -> Int32
  let setLandscape: @convention(c) (Object) -> Void
  let setPaper: @convention(c) (Object, UInt8) -> Void
  let fitToPages: @convention(c) (Object, UInt16, UInt16) -> Void
  let repeatRows: @convention(c) (Object, UInt32, UInt32) -> Int32
  let setFooter: @convention(c) (Object, Text) -> Int32

  let setNumberFormat: @convention(c) (Object, Text) -> Void
  let setBold: @convention(c) (Object) -> Void
  let setItalic: @convention(c) (Object) -> Void
  let setFontSize: @convention(c) (Object, Double) -> Void
  let setFontColor: @convention(c) (Object, UInt32) -> Void
  let setBackground: @convention(c) (Object, UInt32) -> Void
  let setWrap: @convention(c) (Object) -> Void
  let setAlignment: @convention(c) (Object, UInt8) -> Void
  let setBottomBorder: @convention(c) (Object, UInt8) -> Void

  /// Debian 12 has `.so.4`; later releases of the library count on.
  static let usualNames: [String] = {
    #if canImport(Darwin)
      let name = "libxlsxwriter.dylib"
      return [name, "/opt/homebrew/lib/\(name)", "/usr/local/lib/\(name)", "/opt/local/lib/\(name)"]
    #else
      return ([4] + Array(5...16) + [3, 2]).map { "libxlsxwriter.so.\($0)" } + ["libxlsxwriter.so"]
    #endif
  }()

  private static let usual = Result { () throws(WorkbookError) in try XLSXLibrary(names: usualNames) }

  /// The library under one of the names; the usual ones are looked for once.
  static func loaded(from names: [String]) throws(WorkbookError) -> XLSXLibrary {
    names == usualNames ? try usual.get() : try XLSXLibrary(names: names)
  }

  private init(names: [String]) throws(WorkbookError) {
    var found: (handle: Object, name: String)?
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        found = (handle, name)
        break
      }
    }
    guard let found else { throw .libraryMissing(names) }
    func function<Function>(_ name: String) throws(WorkbookError) -> Function {
      guard let symbol = dlsym(found.handle, name) else { throw .libraryUnusable(found.name, lacks: name) }
      return unsafeBitCast(symbol, to: Function.self)
    }
    newWorkbook = try function("workbook_new")
    closeWorkbook = try function("workbook_close")
    setProperties = try function("workbook_set_properties")
    addSheet = try function("workbook_add_worksheet")
    addFormat = try function("workbook_add_format")
    errorText = try function("lxw_strerror")
    writeNumber = try function("worksheet_write_number")
    writeString = try function("worksheet_write_string")
    writeBlank = try function("worksheet_write_blank")
    writeNumberFormula = try function("worksheet_write_formula_num")
    writeTextFormula = try function("worksheet_write_formula_str")
    setColumn = try function("worksheet_set_column")
    setRow = try function("worksheet_set_row")
    freezePanes = try function("worksheet_freeze_panes")
    setAutofilter = try function("worksheet_autofilter")
    addCondition = try function("worksheet_conditional_format_range")
    setLandscape = try function("worksheet_set_landscape")
    setPaper = try function("worksheet_set_paper")
    fitToPages = try function("worksheet_fit_to_pages")
    repeatRows = try function("worksheet_repeat_rows")
    setFooter = try function("worksheet_set_footer")
    setNumberFormat = try function("format_set_num_format")
    setBold = try function("format_set_bold")
    setItalic = try function("format_set_italic")
    setFontSize = try function("format_set_font_size")
    setFontColor = try function("format_set_font_color")
    setBackground = try function("format_set_bg_color")
    setWrap = try function("format_set_text_wrap")
    setAlignment = try function("format_set_align")
    setBottomBorder = try function("format_set_bottom")
  }
}
