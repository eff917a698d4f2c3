import Rubric

/// The ranks of a year as a whole: the number of units that have one, and the ranks that several of them share; within
/// each category where units are ranked so.
package struct Ranking: Sendable, Hashable {
  /// The ranks of units that are ranked with each other.
  package struct Group: Sendable, Hashable {
    /// The number of units that have a rank.
    package let count: Int
    fileprivate let shared: Set<Int>

    /// Returns true if several units have a rank.
    package func isShared(_ rank: Int) -> Bool { shared.contains(rank) }
  }

  /// The groups by category, or all units as the category without a name.
  private let groups: [String: Group]
  private let isWithin: Bool

  /// Counts the ranks that an allowance permits, or returns nil if none may be shown.
  ///
  /// - Parameters:
  ///   - results: The results of all units.
  ///   - categories: The category of each unit, or nil if all are ranked with each other.
  ///   - allowance: The values that may be shown; where so few units have a rank that a shared one would tell the total of
  ///     another, none is said to be shared.
  init?(of results: [UnitResult], within categories: [String]?, _ allowance: Allowance) {
    guard allowance.rank, let least = allowance.unitsBehindMedian else { return nil }
    var counts: [String: [Int: Int]] = [:]
    for (index, result) in results.enumerated() {
      if let rank = result.rank { counts[categories?[index] ?? "", default: [:]][rank, default: 0] += 1 }
    }
    isWithin = categories != nil
    groups = counts.compactMapValues { counts in
      let count = counts.values.reduce(0, +)
      guard count > 0 else { return nil }
      guard count >= least else { return Group(count: count, shared: []) }
      return Group(count: count, shared: Set(counts.lazy.filter { $0.value > 1 }.map(\.key)))
    }
    if groups.isEmpty { return nil }
  }

  /// Returns the ranks among which those of a category's units are, or nil if too few units have one.
  package func group(of category: String) -> Group? { groups[isWithin ? category : ""] }
}
