import Rubric
import Site

/// The sheets of a year's workbook, of what an edition may show: a column or sheet of what it may not is not there.
struct ResultSheets: Sendable {
  /// A column of a sheet, and what it takes from a unit.
  typealias UnitColumn = SheetField<UnitValues>

  /// What the edition may show.
  let year: YearValues

  /// The sheets, in their order.
  var all: [Sheet] {
    let sheets = [totals, items, deductions, changes].compactMap(\.self)
    return sheets + [about(sheets)]
  }

  /// The words of sheets and heads, whatever the results.
  static let words =
    unitHeads + totalHeads + lineHeads + changeHeads + aboutHeads + aboutNotes + aboutWords + notApplicableWords
    + ["总分", "指标得分", "扣分明细", "变动", "说明", draft, final]

  /// What is said of results that are not settled.
  static let draft = "草稿（尚未审定公布）"
  /// What is said of results that are.
  static let final = "已审定公布"

  /// Which of the two the year is.
  var standing: String { year.isDraft ? ResultSheets.draft : ResultSheets.final }

  private static let unitHeads = ["单位编号", "单位名称", "类别"]

  /// The columns that tell which unit a row is about.
  var unitColumns: [UnitColumn] {
    [
      .init(SheetColumn(ResultSheets.unitHeads[0], fitting: year.units.lazy.map(\.id))) { .text($0.id) },
      .init(SheetColumn(ResultSheets.unitHeads[1], fitting: year.units.lazy.map(\.name))) { .text($0.name) },
      .init(SheetColumn(ResultSheets.unitHeads[2], fitting: year.units.lazy.map(\.category))) { .text($0.category) },
    ]
  }

  /// The items by units, nil where the edition may not show all of them.
  private var items: Sheet? {
    guard let items = ItemColumns(year)?.columns, !items.isEmpty else { return nil }
    let columns = items.enumerated().map { index, item -> UnitColumn in
      UnitColumn(SheetColumn("\(item.id) \(item.name)", .number)) { unit in
        guard let items = unit.items, items.indices.contains(index) else { return .none }
        return switch items[index].state {
        case .pending, .notApplicable: .text(items[index].state.word)
        case .scored, .judged, .overridden: .points(items[index].earned)
        }
      }
    }
    return Sheet("指标得分", unitColumns + columns, fixed: 2, of: year.units)
  }
}
