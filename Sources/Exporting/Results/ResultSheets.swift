package import Editions
package import Wording

/// The sheets of a year's workbook, of what an edition may show: a column or sheet of what it may not is not there.
package struct ResultSheets: Sendable {
  /// What the edition may show.
  let year: YearValues
  /// The words of the interface.
  let labels: Labels

  /// Creates the sheets of what an edition may show of a year.
  package init(_ year: YearValues, labels: Labels) {
    self.year = year
    self.labels = labels
  }

  /// The words of sheets and heads, whatever the results.
  static let words =
    totalHeads + lineHeads + changeHeads + aboutHeads + aboutNotes + aboutWords + notApplicableWords
    + ["总分", "指标得分", "扣分明细", "变动", "说明", UnitColumns.draft, UnitColumns.final]

  /// A sheet per view: totals, items, the lines of calculations, changes.
  package var workbook: Workbook {
    Workbook(title: year.title, mark: year.isDraft ? UnitColumns.draft : nil, day: year.asOf, sheets: all)
  }

  private var all: [Sheet] {
    let sheets = [totals, items, deductions, changes].compactMap(\.self)
    return sheets + [about(sheets)]
  }

  /// Which of the two standings the year has.
  var standing: String { UnitColumns.standing(of: year) }

  /// What it takes from a unit, by column.
  var columns: UnitColumns { UnitColumns(year: year) }

  /// The items by units, nil where the edition may not show all of them.
  private var items: Sheet? {
    guard let items = year.itemColumns, !items.isEmpty else { return nil }
    return Sheet("指标得分", columns.units + columns.items(items), fixed: 2, of: year.units)
  }
}
