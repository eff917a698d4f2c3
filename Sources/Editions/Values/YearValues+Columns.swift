/// What there is to see of all units: what the edition may be given, where some unit has it.
extension YearValues {
  /// True where totals and verdicts are shown.
  package var showsTotals: Bool { allowance.total && !units.isEmpty }

  /// True where ranks are shown: they may be, and some unit has one.
  package var showsRanks: Bool { allowance.rank && units.contains { $0.rank != nil } }

  /// True where dimension scores are shown.
  package var showsDimensions: Bool { allowance.dimensions && !units.isEmpty }

  /// True where the round before may be set beside the one shown.
  package var showsEarlierRounds: Bool { allowance.earlierRounds && !isFirstRound && !units.isEmpty }

  /// The items, where the scores of all units are shown for every one of them; nil elsewhere.
  package var itemColumns: [Item]? { allowance.items == .all && !units.isEmpty ? items : nil }
}
