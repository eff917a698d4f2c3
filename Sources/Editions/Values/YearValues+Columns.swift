/// The columns that a view of all units has: those that are allowed, if some unit has a value.
extension YearValues {
  /// True if totals and verdicts are shown.
  package var showsTotals: Bool { allowance.total && !units.isEmpty }

  /// True if ranks are shown: they are allowed, and some unit has one.
  package var showsRanks: Bool { allowance.rank && units.contains { $0.rank != nil } }

  /// Returns units by rank if ranks are shown, those without one last, equals in file order; or else as they are.
  ///
  /// Where units are ranked within their categories, one category follows the other.
  package func byRank(_ unitIndices: [Int]) -> [Int] {
    guard showsRanks else { return unitIndices }
    var groups: [String: Int] = [:]
    if shape.ranksWithin {
      for unit in units where groups[unit.category] == nil { groups[unit.category] = groups.count }
    }
    func place(_ index: Int) -> (Int, Int, Int) {
      (groups[units[index].category] ?? 0, units[index].rank ?? .max, index)
    }
    return unitIndices.sorted { place($0) < place($1) }
  }

  /// True if levels are shown: they are allowed, and the rubric has some.
  package var showsLevels: Bool { allowance.level && shape.hasLevels && !units.isEmpty }

  /// True if some units have other items than others, so that their totals are not comparable.
  package var hasCohorts: Bool { cohorts.count > 1 || cohorts.contains { !$0.isAll } }

  /// True if dimension scores are shown.
  package var showsDimensions: Bool { allowance.dimensions && !units.isEmpty }

  /// True if the previous round may be set beside the one shown.
  package var showsEarlierRounds: Bool { allowance.earlierRounds && !isFirstRound && !units.isEmpty }

  /// The items if the scores of all units are shown for every one of them, or nil.
  package var itemColumns: [Item]? { allowance.items == .all && !units.isEmpty ? items : nil }
}
