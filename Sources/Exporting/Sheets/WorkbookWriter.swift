import CXlsxWriter
import Glibc
import Rubric

/// A writer of a workbook's sheets that writes rows as they come, so that memory does not grow with them (the constant
/// memory mode of libxlsxwriter).
///
/// Together with its extensions, ``OpenWorkbook`` and ``WorkbookStyles`` it is all that calls the library.
@safe
struct WorkbookWriter: ~Copyable {
  private let book: OpenWorkbook
  let styles: WorkbookStyles
  private let workbook: Workbook
  /// The size of the parts so far, in bytes, at most.
  private var weight = 0
  /// The texts so far, each prepared once.
  private var known: [String: SheetText] = [:]

  /// The texts so far.
  var texts: [String] { Array(known.keys) }

  /// Begins a workbook that is written to a path.
  init(_ workbook: Workbook, to path: String) throws(WorkbookFault) {
    let book = try OpenWorkbook(path: path, scratch: Workbook.scratch)
    guard let styles = unsafe WorkbookStyles(book.pointer) else { throw .refused(what: "建立工作簿", code: ENOMEM) }
    try book.setProperties(title: WorkbookWriter.cut(workbook.title, to: 200), day: workbook.day)
    self.book = book
    unsafe self.styles = styles
    self.workbook = workbook
  }

  /// Writes a sheet.
  mutating func add(_ sheet: Sheet) throws(WorkbookFault) {
    guard let page = unsafe workbook_add_worksheet(book.pointer, sheet.name) else {
      throw .refused(what: "建立工作表“\(sheet.name)”", code: errno)
    }
    unsafe setColumns(sheet, on: page)
    var lines = 1
    for (column, head) in sheet.columns.enumerated() {
      lines = try unsafe max(lines, write(.text(head.head), at: (0, column), of: sheet, on: page, as: styles.head))
    }
    try unsafe setHeight(lines: lines, ofRow: 0, on: page)
    var row = 1
    for block in 0..<sheet.blocks {
      for cells in sheet.rows(block) {
        guard row < Workbook.mostRows else { throw .tooManyRows(sheet: sheet.name) }
        var lines = 1
        for (column, cell) in cells.enumerated() {
          let minute = unsafe cell.hasMinute ? styles.minute : nil
          let taken = try unsafe write(cell, at: (row, column), of: sheet, on: page, as: minute)
          if sheet.columns[column].kind == .prose { lines = max(lines, taken) }
        }
        try unsafe setHeight(lines: lines, ofRow: row, on: page)
        row += 1
      }
    }
    try unsafe setUp(sheet, rows: row, title: workbook.title, mark: workbook.mark, on: page)
  }

  /// Writes a cell and returns the number of lines that it takes.
  private mutating func write(
    _ cell: SheetCell, at place: (row: Int, column: Int), of sheet: Sheet, on page: UnsafeMutablePointer<lxw_worksheet>,
    as style: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookFault) -> Int {
    let row = lxw_row_t(place.row)
    let column = lxw_col_t(place.column)
    let code: lxw_error
    var lines = 1
    switch cell.inWorkbook {
    case .none: return 1
    case .text(let words):
      let text = text(words)
      guard text.fits else {
        throw .tooLong(sheet: sheet.name, row: place.row + 1, column: sheet.columns[place.column].head)
      }
      // A tag around it, and some characters escaped.
      weight += 64 + text.stored.utf8.count * 2
      lines = text.lines(in: sheet.columns[place.column].width)
      code = unsafe worksheet_write_string(page, row, column, text.stored, style)
    case .number(let number):
      weight += 64
      code = unsafe worksheet_write_number(page, row, column, number, style)
    }
    guard code == LXW_NO_ERROR else {
      throw .refused(what: "写入工作表“\(sheet.name)”第 \(place.row + 1) 行", code: Int32(code.rawValue))
    }
    return lines
  }

  private mutating func text(_ words: String) -> SheetText {
    if let known = known[words] { return known }
    let text = SheetText(words)
    known[words] = text
    return text
  }

  /// Checks that there was room for the parts, puts them together and ends the file.
  consuming func close() throws(WorkbookFault) {
    // The library does not check that its parts were written: if one was not, there is no room left now either.
    var limit = rlimit()
    if unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur < UInt(weight) {
      throw .beyondLimit(bytes: weight)
    }
    var system = statvfs()
    if unsafe statvfs(Workbook.scratch, &system) == 0 {
      let room = system.f_bavail.multipliedReportingOverflow(by: UInt(system.f_frsize))
      guard room.overflow || room.partialValue >= UInt(weight) else { throw .noRoom(bytes: weight) }
    }
    try book.close()
  }

  /// Returns a text, cut and ended by … if it is longer than a number of UTF-16 code units.
  static func cut(_ text: String, to count: Int) -> String {
    text.utf16.count <= count ? text : String(text.unicodeScalars.prefix(count / 2 - 1).map(Character.init)) + "…"
  }
}
