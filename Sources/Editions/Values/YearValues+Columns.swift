/// The columns that a view of all units has: those that are allowed, if some unit has a value.
extension YearValues {
  /// True if totals and verdicts are shown.
  package var showsTotals: Bool { allowance.total && !units.isEmpty }

  /// True if ranks are shown: they are allowed, and some unit has one.
  package var showsRanks: Bool { allowance.rank && units.contains { $0.rank != nil } }

  /// Returns units by rank if ranks are shown, those without one last, equals in file order; or else as they are.
  package func byRank(_ unitIndices: [Int]) -> [Int] {
    guard showsRanks else { return unitIndices }
    return unitIndices.sorted { (units[$0].rank ?? .max, $0) < (units[$1].rank ?? .max, $1) }
  }

  /// True if dimension scores are shown.
  package var showsDimensions: Bool { allowance.dimensions && !units.isEmpty }

  /// True if the previous round may be set beside the one shown.
  package var showsEarlierRounds: Bool { allowance.earlierRounds && !isFirstRound && !units.isEmpty }

  /// The items if the scores of all units are shown for every one of them, or nil.
  package var itemColumns: [Item]? { allowance.items == .all && !units.isEmpty ? items : nil }
}
