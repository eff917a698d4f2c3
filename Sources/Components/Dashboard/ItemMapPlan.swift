package import Editions

/// How the table of units by items is laid out: whole on the year's page, or by category on pages of its own.
package struct ItemMapPlan: Sendable {
  /// A page with the units of a category, or a part of them.
  package struct Page: Sendable, Hashable {
    /// The file's name in the folder ``ItemMapPlan/folder``.
    ///
    /// Parts of a category are counted beside the category's own number, so that one category's growth renames no page
    /// of another.
    package let name: String
    /// The category.
    package let category: String
    /// Which part of it, counted from 1.
    package let part: Int
    /// How many parts it has.
    package let parts: Int
    /// The places of the units.
    package let units: [Int]
  }

  /// How many units a table has at most.
  package static let rows = 400
  /// The folder of the pages beside the year's own: units have files there, so that no unit's id can stand in the way.
  package static let folder = "items"

  /// The items.
  package let columns: [YearValues.Item]
  /// The pages; empty where the table is whole on the year's page.
  package let pages: [Page]

  /// Lays a year's table out, nil where the edition may not show every item of every unit.
  package init?(_ year: YearValues) {
    guard let columns = year.itemColumns else { return nil }
    self.columns = columns
    guard year.units.count > Self.rows else {
      pages = []
      return
    }
    pages = year.placesByCategory.enumerated().flatMap { index, category in
      let starts = Array(stride(from: 0, to: category.places.count, by: Self.rows))
      return starts.enumerated().map { part, start in
        Page(
          name: part == 0 ? "\(index + 1).html" : "\(index + 1)-\(part + 1).html", category: category.name,
          part: part + 1, parts: starts.count,
          units: Array(category.places[start..<min(start + Self.rows, category.places.count)]))
      }
    }
  }
}
