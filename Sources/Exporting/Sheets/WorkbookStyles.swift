import CXlsxWriter

/// The styles of a workbook's cells; columns carry them, so that most cells need none.
@unsafe
struct WorkbookStyles {
  /// The style of heads.
  let head: UnsafeMutablePointer<lxw_format>
  /// The style of words on one line, stored as text so that whatever is typed over them stays as it is.
  let text: UnsafeMutablePointer<lxw_format>
  /// The style of words on several lines.
  let prose: UnsafeMutablePointer<lxw_format>
  /// The style of numbers, with as many decimals as they have: at most two.
  let number: UnsafeMutablePointer<lxw_format>
  /// The style of days.
  let day: UnsafeMutablePointer<lxw_format>
  /// The style of minutes of days.
  let minute: UnsafeMutablePointer<lxw_format>

  /// Adds the styles to a workbook, or returns nil if there is not enough memory.
  init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func style(_ format: String?) -> UnsafeMutablePointer<lxw_format>? {
      guard let style = unsafe workbook_add_format(book) else { return nil }
      unsafe format_set_font_name(style, "宋体")
      unsafe format_set_font_size(style, 10)
      unsafe format_set_align(style, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let format { unsafe format_set_num_format(style, format) }
      return unsafe style
    }
    guard let head = unsafe style("@"), let text = unsafe style("@"), let prose = unsafe style("@"),
      let number = unsafe style(nil), let day = unsafe style("yyyy-mm-dd"),
      let minute = unsafe style("yyyy-mm-dd hh:mm")
    else { return nil }
    unsafe format_set_bold(head)
    unsafe format_set_text_wrap(head)
    unsafe format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
    unsafe format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    unsafe format_set_bg_color(head, 0xE8EEF4)
    unsafe format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_text_wrap(prose)
    // The indent keeps words apart from a number that ends beside them.
    unsafe format_set_indent(text, 1)
    unsafe format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
    unsafe format_set_align(minute, UInt8(LXW_ALIGN_LEFT.rawValue))
    (unsafe self.head, unsafe self.text, unsafe self.prose) = (unsafe head, unsafe text, unsafe prose)
    (unsafe self.number, unsafe self.day, unsafe self.minute) = (unsafe number, unsafe day, unsafe minute)
  }

  /// Returns the style of a kind of column.
  func style(of kind: SheetColumn.Kind) -> UnsafeMutablePointer<lxw_format> {
    switch kind {
    case .text: unsafe text
    case .prose: unsafe prose
    case .number: unsafe number
    case .moment: unsafe day
    }
  }
}
