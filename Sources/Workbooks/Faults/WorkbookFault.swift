package import Tabular

/// The reason why a file named .xlsx cannot be read as a workbook.
///
/// This module reads the workbooks of ECMA-376 in bounded memory, whoever wrote them, into the rows that `Tabular`
/// reads of CSV. It must not know what a column means, nor where files lie.
package enum WorkbookFault: Error, Sendable, Hashable {
  /// The file is no zip archive; what it is instead, if that can be told.
  case notArchive(FileSort?)
  /// The workbook has a password.
  case encrypted
  /// The archive is a document of another program.
  case otherDocument(String)
  /// The archive is cut off, its checksums do not hold, or it is compressed in a way that no workbook is.
  case damaged
  /// The archive has two parts of one name.
  case twice(part: String)
  /// A part is missing.
  case missing(part: String)
  /// A part is not what the format asks for.
  case malformed(part: String)
  /// A part declares a document type, as no workbook does.
  case doctype(part: String)
  /// There is no sheet to read.
  case noSheet
  /// The file has more bytes than a workbook may have.
  case fileTooLarge
  /// The parts have more bytes than a workbook may have.
  case partsTooLarge
  /// The cells stand so far apart that the sheets have too many.
  case tooManyCells

  /// True if the file is too large rather than wrong.
  package var isSize: Bool {
    switch self {
    case .fileTooLarge, .partsTooLarge, .tooManyCells: true
    default: false
    }
  }

  /// One sentence for whoever has the file: what is wrong with it, and what to do.
  package var words: String {
    switch self {
    case .notArchive(.oldWorkbook): "文件其实是旧版的 .xls，只是改了名字；请用 Excel 或 WPS 打开，\(WorkbookFault.saving)"
    case .notArchive(let sort?): "文件其实是\(sort.rawValue)，不是 .xlsx 工作簿；请用原来的程序打开，\(WorkbookFault.saving)"
    case .notArchive(nil): "文件不是 .xlsx 工作簿，多半是只改了名字，或没有复制完整；请用 Excel 或 WPS 打开原来的文件，\(WorkbookFault.saving)"
    case .encrypted:
      "工作簿设有打开密码，无法读取；请打开后去掉密码（Excel：文件→信息→保护工作簿→用密码进行加密，清空；WPS：文件→文档加密→密码加密，清空），"
        + "再\(WorkbookFault.saving)"
    case .otherDocument(let what): "文件其实是\(what)，只是改了名字；请用原来的程序打开，\(WorkbookFault.saving)"
    case .damaged: "工作簿已损坏，多半是没有复制完或同步完；请从原处重新复制，或从备份恢复，能用 Excel 或 WPS 打开修复的，修复后\(WorkbookFault.saving)"
    case .twice(let part): "工作簿里有两个\(quoted(part))，说不清该读哪一个；请用 Excel 或 WPS 打开，\(WorkbookFault.saving)"
    case .missing(let part): "工作簿里缺少\(quoted(part))；请用 Excel 或 WPS 打开，\(WorkbookFault.saving)"
    case .malformed(let part): "工作簿里的\(quoted(part))内容不对，无法读取；请用 Excel 或 WPS 打开，\(WorkbookFault.saving)"
    case .doctype(let part): "工作簿里的\(quoted(part))带有工作簿里不该有的内容（DTD），不予读取；请用 Excel 或 WPS 打开，\(WorkbookFault.saving)"
    case .noSheet: "工作簿里没有可见的工作表；请右键单击表名、选“取消隐藏”，显示要登记的那张表，再\(WorkbookFault.saving)"
    case .fileTooLarge: "工作簿超过 \(WorkbookLimit.file >> 20) MiB，无法读取；请拆成几个，或删去其中的图片和不用的工作表"
    case .partsTooLarge: "工作簿解压后超过 \(WorkbookLimit.parts >> 20) MiB，无法读取；请拆成几个，或检查是否误存了其他内容"
    case .tooManyCells: "工作簿里有内容的单元格离得太远，中间空着的单元格太多，无法读取；请按 Ctrl+End 找到最右下角的一格，删去离登记表很远、不用的内容，再\(WorkbookFault.saving)"
    }
  }

  private static let saving = "另存为 .xlsx"

  private func quoted(_ part: String) -> String { "“\(String(part.unicodeScalars.prefix(80)))”" }
}
