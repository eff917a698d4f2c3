package import Editions
package import Wording

/// The sheets of a year's workbook; columns and sheets that the edition may not show are left out.
package struct ResultSheets: Sendable {
  /// The values that the edition may show.
  let year: YearValues
  /// The words of the interface.
  let labels: Labels

  /// Creates the sheets of the results that an edition may show of a year.
  package init(_ year: YearValues, labels: Labels) {
    self.year = year
    self.labels = labels
  }

  /// The fixed words of sheets and heads, whatever the results.
  static let words =
    totalHeads + lineHeads + changeHeads + aboutHeads + aboutNotes + aboutWords + notApplicableWords
    + ["总分", "指标得分", "扣分明细", "变动", "说明", UnitColumns.draft, UnitColumns.final]

  /// The workbook, with a sheet per view: totals, items, the lines of calculations, changes.
  package var workbook: Workbook {
    Workbook(title: year.title, mark: year.isDraft ? UnitColumns.draft : nil, day: year.asOf, sheets: all)
  }

  private var all: [Sheet] {
    let sheets = [totals, items, deductions, changes].compactMap(\.self)
    return sheets + [about(sheets)]
  }

  /// The standing of the year's results in words.
  var standing: String { UnitColumns.standing(of: year) }

  /// The columns of sheets with a row per unit.
  var columns: UnitColumns { UnitColumns(year: year) }

  /// The sheet of items by units, or nil if the edition may not show all items.
  private var items: Sheet? {
    guard let items = year.itemColumns, !items.isEmpty else { return nil }
    return Sheet("指标得分", columns.units + columns.items(items), fixed: 2, of: year.units)
  }
}
