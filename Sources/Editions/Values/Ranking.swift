import Rubric

/// The ranks of a year as a whole: the number of units that have one, and the ranks that several of them share.
package struct Ranking: Sendable, Hashable {
  /// The number of units that have a rank.
  package let count: Int
  private let shared: Set<Int>

  /// Counts the ranks that an allowance permits, or returns nil if none may be shown, or if so few units have one that a
  /// shared rank would tell the total of another.
  init?(of results: [UnitResult], _ allowance: Allowance) {
    guard allowance.rank, let least = allowance.unitsBehindMedian else { return nil }
    let ranks = results.compactMap(\.rank)
    guard ranks.count >= max(least, 1) else { return nil }
    var counts: [Int: Int] = [:]
    for rank in ranks { counts[rank, default: 0] += 1 }
    count = ranks.count
    shared = Set(counts.lazy.filter { $0.value > 1 }.map(\.key))
  }

  /// Returns true if several units have a rank.
  package func isShared(_ rank: Int) -> Bool { shared.contains(rank) }
}
