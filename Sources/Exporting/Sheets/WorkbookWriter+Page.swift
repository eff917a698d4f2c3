import CXlsxWriter
import Glibc

extension WorkbookWriter {
  /// The format's number for A4.
  private static let a4: UInt8 = 9
  /// The colour of the tabs of a marked workbook.
  private static let markColour: lxw_color_t = 0xC00000
  /// The height of a line, and the greatest height of a row, in points of 1/72 inch.
  private static let (line, highest) = (13.5, 409.0)
  /// The margins in inches.
  private static let margin = (side: 0.4, head: 0.6, foot: 0.6)

  /// Sets widths and styles, which must be set before the first row is written.
  func setColumns(_ sheet: Sheet, on page: UnsafeMutablePointer<lxw_worksheet>) {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      _ = unsafe worksheet_set_column(page, place, place, Double(column.width), styles.style(of: column.kind))
    }
  }

  /// Sets the height of a row of several lines, which not every program computes itself.
  func setHeight(
    lines: Int, ofRow row: Int, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookFault) {
    guard lines > 1 else { return }
    let height = min(Double(lines) * WorkbookWriter.line + 2, WorkbookWriter.highest)
    let code = unsafe worksheet_set_row(page, lxw_row_t(row), height, nil)
    guard code == LXW_NO_ERROR else { throw .refused(what: "设置行高", code: Int32(code.rawValue)) }
  }

  /// Sets the panes that stay in sight, the filter, and the printing: A4 landscape, as wide as the paper, the head on
  /// every page.
  func setUp(
    _ sheet: Sheet, rows: Int, title: String, mark: String?, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookFault) {
    let last = lxw_col_t(max(sheet.columns.count - 1, 0))
    unsafe worksheet_freeze_panes(page, 1, lxw_col_t(sheet.fixed))
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, WorkbookWriter.a4)
    unsafe worksheet_fit_to_pages(page, 1, 0)
    unsafe worksheet_gridlines(page, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    let margin = WorkbookWriter.margin
    unsafe worksheet_set_margins(page, margin.side, margin.side, margin.head, margin.foot)
    if mark != nil { unsafe worksheet_set_tab_color(page, WorkbookWriter.markColour) }
    // A header has 255 characters with its codes, and `&` is written twice.
    let head = "&L" + WorkbookWriter.escaped("\(title)　\(sheet.name)") + "&R" + WorkbookWriter.escaped(mark ?? "")
    for code in [
      unsafe worksheet_repeat_rows(page, 0, 0),
      unsafe worksheet_autofilter(page, 0, 0, lxw_row_t(rows - 1), last),
      unsafe worksheet_set_header(page, head),
      unsafe worksheet_set_footer(page, "&R第 &P 页，共 &N 页"),
    ] where code != LXW_NO_ERROR {
      throw .refused(what: "设置工作表“\(sheet.name)”的打印", code: Int32(code.rawValue))
    }
  }

  private static func escaped(_ text: String) -> String {
    cut(text, to: 100).reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
  }
}
