import CXlsxWriter
import Glibc

/// A workbook that is being written; it owns the library's, and no other file touches that.
///
/// Rows and columns count from 0.
@safe
struct XlsxFile: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let file: Int32
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isClosed = false
  private var fault: RegisterFormFault?

  /// Begins a workbook without sheets.
  ///
  /// - Throws: ``RegisterFormFault`` if there is not enough memory.
  init() throws(RegisterFormFault) {
    let file = gongshi_memory_file()
    guard file >= 0 else { throw RegisterFormFault(what: "在内存中新建文件", code: errno) }
    guard let book = unsafe gongshi_workbook(file) else {
      close(file)
      throw RegisterFormFault(what: "新建工作簿", code: 0)
    }
    self.file = file
    unsafe self.book = book
  }

  deinit {
    if !isClosed { unsafe lxw_workbook_free(book) }
    close(file)
  }

  /// Keeps the first fault, for the end.
  private mutating func note(_ code: lxw_error, _ what: String) {
    if code != LXW_NO_ERROR, fault == nil { fault = RegisterFormFault(what: what, code: Int32(code.rawValue)) }
  }

  /// Sets the title, and the time in seconds since 1970-01-01 at which the file is said to be made.
  mutating func describe(title: String, created: Int64) {
    note(unsafe gongshi_properties(book, title, created), title)
  }

  /// Gives a range of cells a name for formulas.
  mutating func define(_ name: String, _ formula: String) {
    note(unsafe workbook_define_name(book, name, formula), name)
  }

  /// Adds a sheet, in which everything that follows is written.
  mutating func beginSheet(_ name: String, tab: UInt32) throws(RegisterFormFault) {
    // The library would tell standard error why it refuses a name.
    guard FormSheet.isName(name), let added = unsafe workbook_add_worksheet(book, name) else {
      throw RegisterFormFault(what: "工作表“\(name)”", code: 0)
    }
    unsafe sheet = added
    unsafe worksheet_set_tab_color(added, tab)
  }

  /// Writes a text, or nothing but the look if it is empty.
  mutating func write(_ text: String, _ row: Int, _ column: Int, _ look: CellLook) {
    let format = unsafe format(look)
    let (row, column) = (UInt32(row), UInt16(column))
    let code =
      text.isEmpty
      ? unsafe worksheet_write_blank(sheet, row, column, format)
      : unsafe worksheet_write_string(sheet, row, column, text, format)
    note(code, text)
  }

  /// Writes a number.
  mutating func write(_ number: Double, _ row: Int, _ column: Int, _ look: CellLook) {
    note(unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format(look)), "\(number)")
  }

  /// Writes a sheet's name that leads to the sheet.
  mutating func link(to name: String, _ row: Int, _ column: Int) {
    let address = "internal:'\(name.replacing("'", with: "''"))'!A1"
    let format = unsafe format(CellLook(purpose: .link))
    note(unsafe worksheet_write_url(sheet, UInt32(row), UInt16(column), address, format), name)
    note(unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), name, format), name)
  }

  /// Writes a text over several columns.
  mutating func merge(_ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ look: CellLook) {
    let (first, last) = (UInt16(columns.lowerBound), UInt16(columns.upperBound))
    let format = unsafe format(look)
    note(unsafe worksheet_merge_range(sheet, UInt32(row), first, UInt32(row), last, text, format), text)
  }

  /// Adds a comment to a cell.
  mutating func remark(_ text: String, _ row: Int, _ column: Int) {
    let width = 260
    let lines = text.split(separator: "\n").reduce(0) { $0 + 1 + $1.count / 19 }
    let height = UInt16(20 + 18 * lines)
    note(unsafe gongshi_comment(sheet, UInt32(row), UInt16(column), text, UInt16(width), height), text)
  }

  /// Sets a column's width and the look of its cells that are not written.
  mutating func setColumn(_ column: Int, width: Double, _ look: CellLook?) {
    var format: UnsafeMutablePointer<lxw_format>?
    if let look { unsafe format = self.format(look) }
    note(unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), width, format), "列")
  }

  /// Sets a row's height in points.
  mutating func setRow(_ row: Int, height: Double) {
    note(unsafe worksheet_set_row(sheet, UInt32(row), height, nil), "行")
  }

  /// Sets a condition on the cells of some rows of a column.
  mutating func require(_ condition: CellCondition, _ rows: ClosedRange<Int>, _ column: Int) {
    let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
    let code = unsafe condition.withLibraryForm { form in
      unsafe gongshi_validate(sheet, first, last, UInt16(column), form)
    }
    note(code, condition.title)
  }

  /// Marks the rows for which a formula, written for the first of them, is true.
  mutating func mark(_ rows: ClosedRange<Int>, columns: Int, formula: String) {
    let format = unsafe format(CellLook(purpose: .overdue))
    let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
    note(unsafe gongshi_mark(sheet, first, last, UInt16(columns - 1), formula, format), formula)
  }

  /// Freezes the first rows and columns.
  mutating func freeze(rows: Int, columns: Int) {
    unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
  }

  /// Adds filters to the heads of a number of columns.
  mutating func addFilters(columns: Int, lastRow: Int) {
    note(unsafe worksheet_autofilter(sheet, 0, 0, UInt32(lastRow), UInt16(columns - 1)), "筛选")
  }

  /// Locks every cell that is not open, without a password.
  mutating func protect() { unsafe gongshi_protect(sheet) }

  /// Sets up A4 paper, landscape unless it is said to be upright.
  ///
  /// - Parameters:
  ///   - header: The text above every page.
  ///   - isUpright: True for portrait.
  ///   - isWide: True if columns go on to further pages, the first being repeated.
  ///   - repeatsHead: True if the first row is repeated on every page.
  mutating func setPage(header: String, isUpright: Bool, isWide: Bool, repeatsHead: Bool) {
    unsafe worksheet_set_paper(sheet, 9)
    if isUpright { unsafe worksheet_set_portrait(sheet) } else { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.75, 0.6)
    if isWide {
      unsafe worksheet_set_print_scale(sheet, 75)
      note(unsafe worksheet_repeat_columns(sheet, 0, 0), "打印标题")
    } else {
      unsafe worksheet_fit_to_pages(sheet, 1, 0)
    }
    if repeatsHead {
      note(unsafe worksheet_repeat_rows(sheet, 0, 0), "打印标题")
      unsafe worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    } else {
      unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    let said = String(header.replacing("&", with: "&&").prefix(120))
    note(unsafe worksheet_set_header(sheet, "&C\(said)"), header)
    note(unsafe worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页"), "页脚")
  }

  /// Ends the workbook and returns its bytes.
  ///
  /// - Throws: ``RegisterFormFault`` for the first thing that was refused.
  consuming func bytes() throws(RegisterFormFault) -> [UInt8] {
    isClosed = true
    note(unsafe workbook_close(book), "工作簿")
    if let fault { throw fault }
    let size = Int(lseek(file, 0, SEEK_END))
    var read = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      while read < size {
        let got = unsafe pread(file, buffer.baseAddress.map { unsafe $0 + read }, size - read, off_t(read))
        guard got > 0 else { break }
        read += got
      }
      count = read
    }
    guard size > 0, read == size else { throw RegisterFormFault(what: "读回工作簿", code: errno) }
    return bytes
  }
}

extension XlsxFile {
  /// Returns the library's form of a look.
  private mutating func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe formats[look] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe formats[look] = format
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if look.numbers != .plain { unsafe format_set_num_format(format, look.numbers.rawValue) }
    switch look.purpose {
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
    case .paragraph: unsafe format_set_text_wrap(format)
    case .requiredHead: unsafe setHead(format, ground: 0x1F4E79, ink: 0xFFFFFF)
    case .head: unsafe setHead(format, ground: 0xDDEBF7, ink: 0x1F3864)
    case .given:
      unsafe format_set_bg_color(format, 0xF2F2F2)
      unsafe setFrame(format)
      unsafe format_set_text_wrap(format)
    case .open:
      unsafe format_set_unlocked(format)
      unsafe format_set_text_wrap(format)
    case .shut:
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      unsafe format_set_fg_color(format, 0xA6A6A6)
      unsafe format_set_bg_color(format, 0xF2F2F2)
      unsafe setFrame(format)
    case .link:
      unsafe format_set_font_color(format, 0x0563C1)
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      unsafe setFrame(format)
    case .overdue:
      unsafe format_set_bg_color(format, 0xFFC7CE)
      unsafe format_set_font_color(format, 0x9C0006)
    }
    return unsafe format
  }

  private func setHead(_ format: UnsafeMutablePointer<lxw_format>, ground: UInt32, ink: UInt32) {
    unsafe format_set_bold(format)
    unsafe format_set_bg_color(format, ground)
    unsafe format_set_font_color(format, ink)
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    unsafe setFrame(format)
  }

  private func setFrame(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_border_color(format, 0xBFBFBF)
  }
}
