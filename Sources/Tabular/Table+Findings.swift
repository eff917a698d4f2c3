package import Diagnostics

extension DiagnosticCode {
  /// The file does not decode.
  package static let csvEncoding = DiagnosticCode("csv-encoding", .error)
  /// The file has no header, or names a column twice.
  package static let csvHeader = DiagnosticCode("csv-header", .error)
  /// The file or a cell is too large.
  package static let csvTooLarge = DiagnosticCode("csv-too-large", .error)
  /// A cell has more characters than a cell of a workbook can have.
  package static let cellTooLong = DiagnosticCode("cell-too-long", .warning)
  /// A quote is never closed, or text follows a closing quote.
  package static let csvQuote = DiagnosticCode("csv-quote", .error)
  /// A formula was saved without its result.
  package static let xlsxFormula = DiagnosticCode("xlsx-formula", .error)
  /// A row has more cells than the header.
  package static let csvColumns = DiagnosticCode("csv-columns", .error)
  /// A column has no meaning.
  package static let csvUnknownColumn = DiagnosticCode("csv-unknown-column", .warning)
  /// A column has no meaning, but was probably meant as one that the file lacks.
  package static let csvNearColumn = DiagnosticCode("csv-unknown-column", .error)
  /// A row above the header was skipped.
  package static let csvTitleRow = DiagnosticCode("csv-title-row", .note)
  /// Semicolons separate the cells.
  package static let csvSemicolon = DiagnosticCode("csv-semicolon", .note)
  /// A summary row was skipped.
  package static let csvSummaryRow = DiagnosticCode("csv-summary-row", .note)
}

extension Diagnostic {
  static func tooLarge(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(.csvTooLarge, at: Location(path), "\(what)，无法读取；请拆分文件，或检查是否误存了其他内容")
  }

  static func cellTooLong(_ place: Location, _ count: Int) -> Diagnostic {
    Diagnostic(
      .cellTooLong, at: place,
      "此单元格有 \(count) 个字符，Excel 的一格最多 \(Table.mostCharacters) 个，下载的工作簿里只有开头一段；请缩短，或检查是否误粘贴了别的内容")
  }

  static func repeatedColumn(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(.csvHeader, at: Location(path), "表头中\(quoted(name))列出现了两次，请只保留一列")
  }

  static func cell(_ fault: CellGrid.Fault, path: String) -> Diagnostic {
    let place = Location(path, line: fault.line, column: fault.column)
    return switch fault.kind {
    case .openQuote: Diagnostic(.csvQuote, at: place, "此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号")
    case .textAfterQuote: Diagnostic(.csvQuote, at: place, "此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号")
    case .noResult:
      Diagnostic(.xlsxFormula, at: place, "此单元格是公式，文件里没有存下算出的结果；请在 Excel 或 WPS 中打开这个工作簿，看到结果后按 Ctrl+S 保存一次，或直接填写内容")
    }
  }

  static func surplusCell(_ place: Location, _ text: ArraySlice<UInt8>, width: Int, inSheet: Bool) -> Diagnostic {
    let remedy = inSheet ? "请删去这一格，要读的请在表头补上这张表认得的列名" : "含有逗号的内容应加双引号，多余的单元格请删除"
    return Diagnostic(
      .csvColumns, at: place, "\(quoted(String(decoding: text, as: UTF8.self)))超出了表头的 \(width) 列；\(remedy)")
  }

  /// Reports a row whose cells another mark separates than those of the header.
  static func otherDelimiter(_ place: Location, _ mark: String) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place, "这一行以\(mark)分隔，表头以逗号分隔，整行读成了一格；请在 Excel 中用“数据”→“分列”把它分到各列，或把\(mark)改成英文逗号")
  }

  static func unknownColumn(_ place: Location, _ header: String, _ schema: Schema, near: Int?) -> Diagnostic {
    let key = normalised(header)
    guard !key.isEmpty else {
      return Diagnostic(.csvUnknownColumn, at: place, "此列有内容但没有列名，内容不会被读取；请删去这些内容，要读的请补上这张表认得的列名")
    }
    if let near {
      return Diagnostic(
        .csvNearColumn, at: place,
        "不认识的列\(quoted(header))，是不是\(quoted(schema.columns[near].name))？是就改成这个列名；另有意思的，请换一个不会混淆的列名")
    }
    let names = schema.columns.filter(\.isOffered).map(\.name)
    let hint = offer(likely(for: key, among: names)) ?? "；可用的列有 \(names.joined(separator: "、"))"
    return Diagnostic(.csvUnknownColumn, at: place, "不认识的列\(quoted(header))，其内容不会被读取\(hint)")
  }

  static func titleRow(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(.csvTitleRow, at: Location(path, line: line), "表头之前的标题行，已跳过")
  }

  static func semicolons(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(.csvSemicolon, at: Location(path, line: line), "此表以分号分隔，已照此读取；单元格里的分号也会把它分成两格，除非整格加了英文双引号")
  }

  static func summaryRow(_ path: String, line: Int, word: String) -> Diagnostic {
    Diagnostic(.csvSummaryRow, at: Location(path, line: line), word.hasPrefix("重复") ? "\(word)，已跳过" : "“\(word)”行，已跳过")
  }

  static func damagedText(_ place: Location, _ text: String, _ damage: TextDamage, inSheet: Bool) -> Diagnostic {
    let what =
      switch damage {
      case .questionMark: "中有字变成了问号，原来的字已经丢失；多半是另存时所选的编码没有这个字"
      case .replacement: "中有读坏的字（\u{FFFD}），原来的字已经丢失"
      case .rubbish: "中有编码转换造成的乱码，原来的字已经丢失"
      }
    let saving = inSheet ? "" : "，并另存为“CSV UTF-8（逗号分隔）”"
    return Diagnostic(.damagedText, at: place, "\(quoted(text))\(what)；请对照原件改正\(saving)")
  }
}
