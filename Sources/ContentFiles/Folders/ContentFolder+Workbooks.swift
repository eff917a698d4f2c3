package import Diagnostics
import Tabular
package import Workbooks

extension DiagnosticCode {
  /// A file named .xlsx is no workbook that can be read.
  package static let xlsxInvalid = DiagnosticCode("xlsx-invalid", .error)
  /// Two files, or a file and a sheet, exist for one register.
  package static let duplicateRegister = DiagnosticCode("duplicate-register", .error)
  /// A file, folder or sheet that may hold entries is not read.
  package static let unreadFile = DiagnosticCode("unread-file", .error)
  /// Another file, folder or sheet is not read.
  package static let unreadAside = DiagnosticCode("unread-file", .warning)
}

extension Diagnostic {
  /// Reports a workbook that cannot be read.
  package static func unusable(_ path: String, _ fault: WorkbookFault) -> Diagnostic {
    Diagnostic(fault.isSize ? .csvTooLarge : .xlsxInvalid, at: Location(path), fault.words)
  }

  /// Reports a workbook whose register is read from another file.
  package static func duplicateRegister(_ path: String, other: String) -> Diagnostic {
    Diagnostic(
      .duplicateRegister, at: Location(path),
      "同一张登记表已有\(quoted(other, limit: 80))，这个工作簿不再读取；请核对内容，只保留一份")
  }

  fileprivate static func furtherSheet(_ path: RegisterPath, read: String) -> Diagnostic {
    Diagnostic(
      .unreadAside, at: Location(path.text),
      "这张工作表有内容，但不会被读取：这个工作簿只读第一张可见的工作表\(quoted(read))；要用的请移到那张表里，或另存为单独的文件")
  }
}

extension ContentFolder {
  /// Opens a workbook, or adds the finding that says why it cannot be read; it may be missing.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - missing: The remedy to name if the file is missing, or nil if it may be.
  ///   - findings: Receives what is wrong.
  /// - Returns: The workbook, nil if it cannot be used.
  package func workbook(_ path: String, missing: String? = nil, findings: inout Findings) -> Workbook? {
    let bytes = read(
      path, limit: WorkbookLimit.file, missing: missing, oversize: { .unusable($0, .fileTooLarge) },
      findings: &findings)
    guard let bytes else { return nil }
    do {
      return try Workbook(bytes)
    } catch {
      findings.add(.unusable(path, error))
      return nil
    }
  }

  /// Reads a workbook in the place of a CSV file: its first visible sheet.
  func table(
    ofWorkbook path: String, schema: Schema, missing: String?, findings: inout Findings
  ) -> Table? {
    guard let book = workbook(path, missing: missing, findings: &findings) else { return nil }
    let sheets = book.sheets.filter(\.isVisible)
    guard let first = sheets.first else { return nil }
    do {
      let cells = try book.cells(of: first)
      for sheet in sheets.dropFirst() where !asideSheets.contains(trimmed(sheet.name)) {
        guard try book.hasCells(sheet) else { continue }
        findings.add(.furtherSheet(RegisterPath(file: path, sheet: sheet.name), read: first.name))
      }
      return Table(
        sheet: cells, path: RegisterPath(file: path, sheet: first.name).text, schema: schema, findings: &findings)
    } catch {
      findings.add(.unusable(path, error))
      return nil
    }
  }
}

/// The sheets that explain a workbook and offer choices, of which nothing is read (formats §2a).
package let asideSheets: Set<String> = ["说明", "选项"]
