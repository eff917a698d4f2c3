package import Editions

/// The pages by category of something that has a row for each unit: none if all of them fit on one page.
///
/// All tables of units are split by it: results, maps of items, rounds and letters at ``rows``, and the briefing, which
/// is for paper, at ``sheetRows``.
package struct UnitPages: Sendable {
  /// A page with the units of a category, or some of them.
  package struct Page: Sendable, Hashable {
    /// The name of its file, as in ``Address/items(page:year:)``.
    ///
    /// Parts of a category are counted beside the category's own number, so that the growth of one category renames no
    /// page of another.
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

  /// The most units of one page.
  package static let rows = 400
  /// The most units of one file to print.
  package static let sheetRows = 1000

  /// The pages, or none if all units fit on one.
  package let all: [Page]

  /// Splits a year's units.
  package init(_ year: YearValues, rows: Int = UnitPages.rows) { self.init(year.unitIndicesByCategory, rows: rows) }

  /// Splits units, given with the indices of each category.
  package init(_ categories: [(name: String, unitIndices: [Int])], rows: Int = UnitPages.rows) {
    guard categories.reduce(0, { $0 + $1.unitIndices.count }) > rows else {
      all = []
      return
    }
    all = categories.enumerated().flatMap { index, category in
      // The parts of a category are of one size, but for a unit.
      let count = category.unitIndices.count
      let parts = (count + rows - 1) / rows
      let starts = (0...parts).map { count * $0 / max(parts, 1) }
      return (0..<parts).map { part in
        Page(
          name: part == 0 ? "\(index + 1).html" : "\(index + 1)-\(part + 1).html", category: category.name,
          part: part + 1, parts: parts, units: Array(category.unitIndices[starts[part]..<starts[part + 1]]))
      }
    }
  }
}
