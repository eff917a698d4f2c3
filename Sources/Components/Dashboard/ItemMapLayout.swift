package import Editions

/// The layout of the item map: whole on the year's page, or by category on pages of its own.
package struct ItemMapLayout: Sendable {
  /// A page with the units of a category, or some of them.
  package struct Page: Sendable, Hashable {
    /// The name of its file, as in ``Address/items(page:year:)``.
    ///
    /// Parts of a category are counted beside the category's own number, so that the growth of one category renames no
    /// page
    /// of another.
    package let name: String
    /// The category.
    package let category: String
    /// The number of the part of the category, counted from 1.
    package let part: Int
    /// The number of parts of the category.
    package let parts: Int
    /// The indices of the units.
    package let units: [Int]
  }

  /// The most units of one table.
  package static let rows = 400

  /// The items.
  package let columns: [YearValues.Item]
  /// The pages, or none if the table is whole on the year's page.
  package let pages: [Page]

  /// Lays out a year's item map, or returns nil if the edition may not show every item of every unit.
  package init?(_ year: YearValues) {
    guard let columns = year.itemColumns else { return nil }
    self.columns = columns
    guard year.units.count > Self.rows else {
      pages = []
      return
    }
    pages = year.unitIndicesByCategory.enumerated().flatMap { index, category in
      let starts = Array(stride(from: 0, to: category.unitIndices.count, by: Self.rows))
      return starts.enumerated().map { part, start in
        Page(
          name: part == 0 ? "\(index + 1).html" : "\(index + 1)-\(part + 1).html", category: category.name,
          part: part + 1, parts: starts.count,
          units: Array(category.unitIndices[start..<min(start + Self.rows, category.unitIndices.count)]))
      }
    }
  }
}
