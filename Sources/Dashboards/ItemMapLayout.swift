package import Components
package import Editions

/// The layout of the item map: whole on the year's page, or by category on pages of its own.
package struct ItemMapLayout: Sendable {
  /// The items.
  package let columns: [YearValues.Item]
  /// The pages, or none if the table is whole on the year's page.
  package let pages: [UnitPages.Page]

  /// Lays out a year's item map, or returns nil if the edition may not show every item of every unit.
  package init?(_ year: YearValues) {
    guard let columns = year.itemColumns else { return nil }
    self.columns = columns
    pages = UnitPages(year).all
  }
}
