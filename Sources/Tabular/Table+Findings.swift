package import Diagnostics

extension DiagnosticCode {
  /// The file does not decode.
  package static let csvEncoding = DiagnosticCode("csv-encoding", .error)
  /// The file has no header, or a column twice.
  package static let csvHeader = DiagnosticCode("csv-header", .error)
  /// The file or a cell is too large.
  package static let csvTooLarge = DiagnosticCode("csv-too-large", .error)
  /// A quote is never closed, or text follows a closing quote.
  package static let csvQuote = DiagnosticCode("csv-quote", .error)
  /// A row has more cells than the header.
  package static let csvColumns = DiagnosticCode("csv-columns", .error)
  /// A column has no meaning.
  package static let csvUnknownColumn = DiagnosticCode("csv-unknown-column", .warning)
  /// A row above the header was skipped.
  package static let csvTitleRow = DiagnosticCode("csv-title-row", .note)
  /// A summary row was skipped.
  package static let csvSummaryRow = DiagnosticCode("csv-summary-row", .note)
}

extension Diagnostic {
  static func tooLarge(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(.csvTooLarge, at: Location(path), "\(what)，无法读取；请拆分文件，或检查是否误存了其他内容")
  }

  static func undecodable(_ path: String) -> Diagnostic {
    Diagnostic(
      .csvEncoding, at: Location(path),
      "文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”")
  }

  static func noHeader(_ path: String, _ required: [String]) -> Diagnostic {
    Diagnostic(
      .csvHeader, at: Location(path),
      "前五个非空行中找不到表头，表头应含有\(required.map { "“\($0)”" }.joined(separator: "、"))\(required.count > 1 ? "各列" : "列")")
  }

  static func repeatedColumn(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(.csvHeader, at: Location(path), "表头中\(quoted(name))列出现了两次，请只保留一列")
  }

  static func quote(_ fault: CSVGrid.QuoteFault, path: String) -> Diagnostic {
    Diagnostic(
      .csvQuote, at: Location(path, line: fault.line, column: fault.column),
      fault.isOpen
        ? "此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"
        : "此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号")
  }

  static func surplusCell(_ place: Location, _ text: ArraySlice<UInt8>, width: Int) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place,
      "\(quoted(String(decoding: text, as: UTF8.self)))超出了表头的 \(width) 列；含有逗号的内容应加双引号，多余的单元格请删除")
  }

  static func unknownColumn(_ place: Location, _ header: String, _ schema: Schema) -> Diagnostic {
    let key = normalised(header)
    guard !key.isEmpty else {
      return Diagnostic(.csvUnknownColumn, at: place, "此列有内容但没有列名，内容不会被读取；请补上列名或删除此列")
    }
    let names = schema.columns.filter(\.isOffered).map(\.name)
    let hint = nearest(to: key, among: names).map { "，是不是\(quoted($0))？" } ?? "；可用的列有 \(names.joined(separator: "、"))"
    return Diagnostic(.csvUnknownColumn, at: place, "不认识的列\(quoted(header))，其内容不会被读取\(hint)")
  }

  static func titleRow(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(.csvTitleRow, at: Location(path, line: line), "表头之前的标题行，已跳过")
  }

  static func summaryRow(_ path: String, line: Int, word: String) -> Diagnostic {
    Diagnostic(.csvSummaryRow, at: Location(path, line: line), "“\(word)”行，已跳过")
  }
}
