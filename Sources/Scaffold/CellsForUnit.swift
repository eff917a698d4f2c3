import ContentFiles
import Diagnostics
import RegisterForms
import Registers
import RubricBooks
import Tabular
import Workbooks

/// The cells of a round's workbook in which a new unit is to be written by hand.
///
/// What was typed there, and how it was made to look, would not survive being written anew.
struct CellsForUnit {
  private let path: String
  /// The cell of 核对表 below the last row; nil if the unit has a row already, or there is no such sheet.
  private var checklist: String?
  /// The cells of 选项 below the lists of units.
  private var lists: [String] = []
  private var isRead = false

  /// Finds the cells.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - path: The path of the workbook.
  ///   - folder: The content folder.
  init(_ unit: NewUnit, in path: String, _ folder: ContentFolder) {
    self.path = path
    var ignored = Findings()
    guard let book = folder.workbook(path, findings: &ignored) else { return }
    isRead = true
    for sheet in book.sheets where sheet.isVisible {
      let name = trimmed(sheet.name)
      guard [RegisterSheet.checklist.name, FormWorkbook.listsName].contains(name),
        let cells = try? book.cells(of: sheet)
      else { continue }
      if name == FormWorkbook.listsName {
        let columns = RoundForms.unitLists.map { Column($0, required: true) }
        guard let table = Table(sheet: cells, path: path, schema: Schema(columns), findings: &ignored) else { continue }
        lists = columns.indices.map { column in
          let last = table.rows.last { !table.isBlank($0, column) }?.line ?? table.headerLine
          return CellsForUnit.address(table.number(of: column) ?? column + 1, below: last)
        }
      } else if let table = Table(sheet: cells, path: path, schema: ChecklistColumn.schema, findings: &ignored) {
        let names = Set(([unit.id, unit.name] + unit.aliases).map { spaceless(normalised($0)) })
        let isThere = table.rows.contains {
          names.contains(spaceless(normalised(table.bytes($0, ChecklistColumn.unit))))
        }
        guard !isThere else { continue }
        checklist = CellsForUnit.address(
          table.headerLocation(ChecklistColumn.unit).column, below: table.rows.last?.line ?? table.headerLine)
      }
    }
  }

  private static func address(_ column: Int, below line: Int) -> String {
    SourceText.letters(ofColumn: column) + "\(line + 1)"
  }

  /// Returns what to write where; nil if there is nothing to write.
  func words(for name: String) -> String? {
    let open = "\(path) 已经填过，程序不改它，请在 Excel 或 WPS 中打开，加上这个单位："
    guard isRead else { return "\(open)“\(RegisterSheet.checklist.name)”末尾加一行" }
    var steps: [String] = []
    if let checklist { steps.append("“\(RegisterSheet.checklist.name)”的 \(checklist) 写“\(name)”") }
    if !lists.isEmpty {
      steps.append("“\(FormWorkbook.listsName)”的 \(lists.joined(separator: "、")) 也写“\(name)”，下拉列表中就有它")
    }
    return steps.isEmpty ? nil : open + steps.joined(separator: "；")
  }
}
