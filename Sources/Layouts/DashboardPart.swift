/// A part of a year's dashboard; the raw value is the id of its section.
package enum DashboardPart: String, Sendable, Hashable, CaseIterable {
  /// The table of all units.
  case results
  /// The distribution of the totals.
  case distribution
  /// The categories side by side.
  case categories
  /// The vetoed units.
  case vetoed
  /// The undecided units.
  case pending
  /// The units by what they lost of each dimension.
  case dimensions
  /// The items that cost most.
  case losses
  /// The changes since the previous round.
  case rounds
  /// Earlier years.
  case years
  /// The days on the way to the result.
  case process
  /// The map of units by items.
  case items
}
