import Registers
package import Rubric

/// The units of a category: their number, and their totals in short.
package struct CategorySummary: Sendable {
  /// The lowest or highest total, with the first of the units that have it.
  package struct Extreme: Sendable, Hashable {
    /// The total.
    package let total: Points
    /// The index of the first unit in file order that has it.
    package let unit: Int
    /// The number of units that have it.
    package let units: Int
  }

  /// The name of the category.
  package let name: String
  /// The number of units in the category.
  package let units: Int
  /// The median over the scored units, or nil if there are none or totals may not be shown.
  package let median: Median?
  /// The lowest total of the scored units.
  package let lowest: Extreme?
  /// The highest total of the scored units.
  package let highest: Extreme?
  /// The numbers of units that reach each of the rubric's levels, as far as they may be shown.
  package let levels: [Int]

  /// Returns the categories in the order in which units first name them.
  package static func all(of year: YearValues) -> [CategorySummary] {
    year.unitIndicesByCategory.map { CategorySummary($0.name, $0.unitIndices, in: year) }
  }

  private init(_ name: String, _ unitIndices: [Int], in year: YearValues) {
    self.name = name
    units = unitIndices.count
    let totals = unitIndices.compactMap { unitIndex -> (unitIndex: Int, total: Points)? in
      guard let total = year.units[unitIndex].total, total.verdict == .scored else { return nil }
      return (unitIndex, total.points)
    }
    median = Median(of: totals.map(\.total))
    func extreme(_ wanted: Points?) -> Extreme? {
      guard let wanted, let first = totals.first(where: { $0.total == wanted }) else { return nil }
      return Extreme(total: wanted, unit: first.unitIndex, units: totals.count { $0.total == wanted })
    }
    lowest = extreme(totals.map(\.total).min())
    highest = extreme(totals.map(\.total).max())
    levels = year.shape.levels.map { name in unitIndices.count { year.units[$0].level == name } }
  }
}

extension YearValues {
  /// The indices of the units of each category, categories in the order in which units first name them.
  package var unitIndicesByCategory: [(name: String, unitIndices: [Int])] {
    units.lazy.map(\.category).indicesByName
  }
}

extension Sequence<String> {
  /// The indices at which each name occurs, names in the order in which they first occur.
  fileprivate var indicesByName: [(name: String, unitIndices: [Int])] {
    var groups: [(name: String, unitIndices: [Int])] = []
    var places: [String: Int] = [:]
    for (index, name) in enumerated() {
      if let place = places[name] {
        groups[place].unitIndices.append(index)
      } else {
        places[name] = groups.count
        groups.append((name, [index]))
      }
    }
    return groups
  }
}

extension LetterRegister {
  /// The indices of the letters of each category, categories in the order in which units first name them.
  package var letterIndicesByCategory: [(name: String, unitIndices: [Int])] {
    letters.lazy.map(\.unit.category).indicesByName
  }
}
