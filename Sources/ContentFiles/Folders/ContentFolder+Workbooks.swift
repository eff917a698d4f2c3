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
      "这个工作簿与\(quoted(other, limit: 80))是同一张登记表，只读了后者；请核对内容，只保留一份，把另一份移出内容文件夹")
  }

  /// Reports a sheet that is no longer read, since its register is a file or a sheet before it.
  package static func duplicateSheet(_ path: String, _ sheet: String, other: String) -> Diagnostic {
    let isFile = registerStem(other) != nil
    let what = isFile ? "文件\(quoted(other))" : "工作表\(quoted(other))"
    let remedy = isFile ? "要用工作簿的把 \(other) 移出内容文件夹，要用 \(other) 的清空或删去这张工作表" : "把不同的行并到\(quoted(other))里，再删去这张工作表"
    return Diagnostic(
      .duplicateRegister, at: Location(path),
      "工作表\(quoted(sheet))与\(what)是同一张登记表，只读了后者；请核对内容，只保留一份：\(remedy)")
  }

  /// Reports a sheet of a round whose name is that of no register; `near` are the names that it may stand for.
  package static func unreadSheet(_ path: String, _ sheet: String, _ near: [String]) -> Diagnostic {
    let hint =
      offer(near).map { "\($0)是就照它改名（双击表名）；" }
      ?? "；要登记的，请把内容移到 核对表、会议、登记、材料、评分、一票否决、反馈处理 这些表里，或把表名改成评分细则中的指标和事项（如“5.1 漏洞”，中间空格）；"
    return Diagnostic(
      .unreadFile, at: Location(path),
      "工作表\(quoted(sheet))有内容，但不会被读取：没有这个名字的登记表\(hint)只作参考的，请右键单击表名、选“隐藏”，或改名为“说明”；不用的请删去")
  }

  /// Reports a hidden sheet with the name of a register, in which something was filled in.
  package static func hiddenSheet(_ path: String, _ sheet: String) -> Diagnostic {
    Diagnostic(
      .unreadAside, at: Location(path),
      "工作表\(quoted(sheet))是隐藏的，里面填了内容，但隐藏的工作表不读；要读的请右键单击任一表名，选“取消隐藏”，只作参考的请改个名字（如\(quoted(sheet + " 旧"))）再隐藏，不用的请删去"
    )
  }

  fileprivate static func furtherSheet(_ path: RegisterPath, read: String) -> Diagnostic {
    Diagnostic(
      .unreadAside, at: Location(path.text),
      "工作表\(quoted(path.sheet ?? ""))有内容，但不会被读取：这个工作簿只读第一张可见的工作表\(quoted(read))；要用的请把内容移到那张表里，或另存为单独的文件，只作参考的请隐藏")
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

  /// Returns true if a workbook with several registers has forms alone, with guidance and lists of words, in which
  /// nothing was filled in.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - namesRows: Returns true if the first cell of each row is given with the form on a sheet with a name.
  /// - Returns: True if nothing was filled in; false also if it cannot be read.
  package func isUnfilled(workbook path: String, namesRows: (String) -> Bool) -> Bool {
    var ignored = Findings()
    guard let book = workbook(path, findings: &ignored),
      asideSheets.isSubset(of: book.sheets.map { trimmed($0.name) })
    else { return false }
    return book.sheets.filter { !asideSheets.contains(trimmed($0.name)) }.allSatisfy { sheet in
      (try? book.cells(of: sheet).isUnfilled(namesRows: namesRows(sheet.name))) ?? false
    }
  }

  /// Reads a workbook in the place of a CSV file: its first visible sheet.
  func table(
    ofWorkbook path: String, schema: Schema, missing: String?, isRegister: (String) -> Bool, findings: inout Findings
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
      for name in book.hiddenRegisters(isRegister) {
        findings.add(.hiddenSheet(RegisterPath(file: path, sheet: name).text, name))
      }
      return Table(
        sheet: cells, path: RegisterPath(file: path, sheet: first.name).text, schema: schema, findings: &findings)
    } catch {
      findings.add(.unusable(path, error))
      return nil
    }
  }
}

extension Workbook {
  /// Returns the names of the hidden sheets that would be registers and in which something was filled in.
  ///
  /// - Parameter isRegister: Returns true if the sheet with a name is a register.
  /// - Returns: The names, those of sheets that cannot be read among them.
  func hiddenRegisters(_ isRegister: (String) -> Bool) -> [String] {
    sheets.filter { sheet in
      guard !sheet.isVisible, isRegister(sheet.name) else { return false }
      return (try? cells(of: sheet).hasFilledRows(namesRows: registerSheet(sheet.name) == "checklist")) ?? true
    }.map(\.name)
  }
}

/// Returns the register that a sheet of a round's workbook is by its name, by the name of its file without ending; nil if
/// it is none (formats §2a).
package func registerSheet(_ sheet: String) -> String? {
  let key = spaceless(normalised(sheet))
  return registerSheets[key] ?? registerSheets.values.first { $0 == key.lowercased() }
}

/// The names of sheets that are registers, each with the name of the register's file without ending.
package let registerSheets: [String: String] = [
  "核对表": "checklist", "会议": "meetings", "登记": "evidence", "评分": "scores", "一票否决": "vetoes", "反馈处理": "feedback",
  "材料": "materials",
]

/// The sheets that explain a workbook and offer choices, of which nothing is read (formats §2a).
package let asideSheets: Set<String> = ["说明", "选项"]
