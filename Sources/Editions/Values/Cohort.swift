import Rubric

/// The categories of units that have the same items, so that their scores can be set beside each other.
package struct Cohort: Sendable, Hashable {
  /// The categories, in the order in which units first name them; empty if it is all units.
  package let categories: [String]

  /// All units.
  static let all = Cohort(categories: [])

  /// True if it is all units.
  package var isAll: Bool { categories.isEmpty }

  /// The categories in words: 学院、部门.
  package var words: String { categories.joined(separator: "、") }

  /// Returns true if units of a category belong to it.
  package func has(_ category: String) -> Bool { isAll || categories.contains(category) }
}

/// The categories of a year's units with the items that exist for each.
struct CategoryItems {
  /// The category of each unit.
  private let units: [String]
  /// The categories in the order in which units first name them, each with the result of its first unit.
  private let categories: [(name: String, result: UnitResult)]

  /// Takes the categories of units with their results.
  init(_ units: [String], _ results: [UnitResult]) {
    self.units = units
    var seen: Set<String> = []
    categories = zip(units, results).filter { seen.insert($0.0).inserted }.map { (name: $0, result: $1) }
  }

  /// Splits the units by which of some items they have; units that have none of them belong to no cohort.
  func cohorts(by items: Range<Int>) -> [Cohort] {
    var groups: [(items: [Bool], categories: [String])] = []
    for (name, result) in categories {
      let own = items.map { result.items[$0].state != .absent }
      guard items.isEmpty || own.contains(true) else { continue }
      if let place = groups.firstIndex(where: { $0.items == own }) {
        groups[place].categories.append(name)
      } else {
        groups.append((own, [name]))
      }
    }
    guard let first = groups.first else { return categories.isEmpty ? [.all] : [] }
    guard groups.count > 1 || first.categories.count < categories.count else { return [.all] }
    return groups.map { Cohort(categories: $0.categories) }
  }

  /// Returns the results of the units of a cohort that figures over units count: those with the verdict `scored`, or all
  /// where verdicts are not shown.
  func counted(_ results: [UnitResult], of cohort: Cohort, _ allowance: Allowance) -> [UnitResult] {
    let wanted = Set(cohort.categories)
    return zip(units, results).filter { category, result in
      (cohort.isAll || wanted.contains(category)) && (!allowance.total || result.verdict == .scored)
    }.map(\.1)
  }

  /// Returns the points of some items that a cohort's units have.
  func points(of items: Range<Int>, _ scoring: ScoringRubric, in cohort: Cohort) -> Points {
    let first = categories.first { cohort.has($0.name) }
    return items.reduce(Points.zero) { sum, index in
      first.map { $0.result.items[index].state == .absent } ?? false ? sum : sum + scoring.items[index].points
    }
  }
}
