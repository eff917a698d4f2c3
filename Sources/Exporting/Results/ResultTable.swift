package import Editions

/// A year's results as a table for people: a row per unit with total, verdict, points not decided yet, rank, dimensions
/// and items, as far as the edition may show them.
package struct ResultTable: Sendable {
  private let year: YearValues
  private let purpose: ResultPurpose

  /// Creates a table of the results that an edition may show of a year.
  package init(_ year: YearValues, for purpose: ResultPurpose) {
    self.year = year
    self.purpose = purpose
  }

  /// The table as CSV.
  package var csv: [UInt8] { Sheet("总分", fields, of: year.units).csv }

  private var fields: [UnitColumns.Column] {
    let columns = UnitColumns(year: year)
    let heads = UnitColumns.unitHeads
    let units: [UnitColumns.Column] = [
      .init(SheetColumn(heads[0])) { .text($0.id) }, .init(SheetColumn(heads[1])) { .text($0.name) },
      .init(SheetColumn(heads[2])) { .text($0.category) },
    ]
    let (total, verdict, pending) = (columns.total, columns.verdict, columns.pending)
    let allowance = year.allowance
    switch purpose {
    case .score:
      return units + (allowance.total ? [verdict, total, pending] + columns.bonus : [])
        + (allowance.rank ? [columns.rank] : []) + (allowance.level ? columns.levels : [])
        + (allowance.dimensions ? columns.dimensions : [])
        + (allowance.items == .all ? columns.items(year.items) : [])
    case .download, .handout:
      let standing = UnitColumns.standing(of: year)
      return units + (year.showsTotals ? [total, verdict, pending] + columns.bonus : [])
        + (year.showsRanks ? [columns.rank] : []) + (year.showsLevels ? columns.levels : [])
        + (year.showsDimensions ? columns.dimensions : []) + columns.items(year.itemColumns ?? [])
        + (purpose == .handout ? [.init(SheetColumn("状态")) { _ in .text(standing) }] : [])
    }
  }
}
