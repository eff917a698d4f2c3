package import Diagnostics
package import Tabular
import Workbooks

/// The visible sheets of a workbook that holds several registers, with the cells of those that are registers.
package struct WorkbookSheets: Sendable {
  /// A sheet with content.
  package struct Sheet: Sendable {
    /// The name.
    package let name: String
    /// The cells; nil if the sheet is no register.
    package let cells: CellGrid?
  }

  /// The sheets with content in order, without those that explain or offer choices.
  package let sheets: [Sheet]
  /// The names of hidden registers in which something was filled in, in order.
  package let hidden: [String]

  /// Opens a workbook and reads its sheets at the same time, or fails if it cannot be used.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - path: The path relative to the folder.
  ///   - isRegister: Returns true if the sheet with a name is a register; of others only the first cell is looked for.
  ///   - findings: Receives what is wrong.
  package init?(
    _ folder: ContentFolder, _ path: String, isRegister: (String) -> Bool, findings: inout Findings
  ) {
    guard let book = folder.workbook(path, findings: &findings) else { return nil }
    let visible = book.sheets.filter { $0.isVisible && !asideSheets.contains(trimmed($0.name)) }
    let areRegisters = visible.map { isRegister($0.name) }
    let read = Array(concurrently: visible.count) { index in
      WorkbookSheets.read(visible[index], isRegister: areRegisters[index], of: book)
    }
    var (sheets, faults): ([Sheet], [WorkbookFault]) = ([], [])
    for result in read {
      switch result {
      case .success(let sheet): if let sheet { sheets.append(sheet) }
      case .failure(let fault): faults.append(fault)
      }
    }
    // Which of several faults is met first may differ from run to run, but for that of all sheets' sum.
    if let fault = faults.first(where: \.isSize) ?? faults.first {
      findings.add(.unusable(path, fault))
      return nil
    }
    self.sheets = sheets
    hidden = book.hiddenRegisters(isRegister)
  }

  private static func read(
    _ sheet: Workbook.Sheet, isRegister: Bool, of book: Workbook
  ) -> Result<Sheet?, WorkbookFault> {
    do throws(WorkbookFault) {
      guard isRegister else { return .success(try book.hasCells(sheet) ? Sheet(name: sheet.name, cells: nil) : nil) }
      let cells = try book.cells(of: sheet)
      return .success(cells.isEmpty ? nil : Sheet(name: sheet.name, cells: cells))
    } catch {
      return .failure(error)
    }
  }
}
