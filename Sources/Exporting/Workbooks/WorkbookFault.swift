import Diagnostics

/// A reason for which a workbook cannot be written.
package enum WorkbookFault: Error, Hashable, CustomStringConvertible {
  /// A sheet would have more rows than a workbook can hold.
  case tooManyRows(sheet: String)
  /// A part, or the file, would have more bytes than an archive can hold.
  case tooLarge
  /// The library fails, with a number of its own to look up.
  case refused(what: String, code: Int32)

  /// The fault as one Chinese sentence for the user.
  package var description: String {
    switch self {
    case .tooManyRows(let sheet):
      "工作表\(quoted(sheet))超过 \(Workbook.mostRows) 行，Excel 工作簿放不下；请改用 csv 或 json"
    case .tooLarge: "工作簿超过 4 GB，这种格式放不下；请改用 csv 或 json"
    case .refused(let what, let code): "\(what)失败（错误 \(code)）"
    }
  }
}
