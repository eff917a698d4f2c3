import Diagnostics

/// A reason for which a workbook cannot be written.
package enum WorkbookFault: Error, Hashable, CustomStringConvertible {
  /// A sheet would have more rows than a workbook can hold.
  case tooManyRows(sheet: String)
  /// A cell would have more characters than a workbook can hold; the row is counted from 1, including the head.
  case tooLong(sheet: String, row: Int, column: String)
  /// A part, or the file, would have more bytes than an archive can hold.
  case tooLarge
  /// The library fails, with a number of its own to look up.
  case refused(what: String, code: Int32)

  /// The fault as one Chinese sentence for the user.
  package var description: String {
    switch self {
    case .tooManyRows(let sheet):
      "工作表\(quoted(sheet))超过 \(Workbook.mostRows) 行，Excel 工作簿放不下；请改用 csv 或 json"
    case .tooLong(let sheet, let row, let column):
      "工作表\(quoted(sheet))第 \(row) 行\(quoted(column))的文字超过 \(Workbook.mostCharacters) 个字符，Excel 单元格放不下；请缩短登记表中的这段文字，或改用 csv、json"
    case .tooLarge: "工作簿超过 4 GB，这种格式放不下；请改用 csv 或 json"
    case .refused(let what, let code): "\(what)失败（错误 \(code)）"
    }
  }
}
