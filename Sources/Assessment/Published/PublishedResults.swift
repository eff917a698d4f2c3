package import Rubric

/// The results of a year after a round, as far as they are recorded when they are published.
package struct PublishedResults: Sendable, Hashable {
  /// The verdict on a unit as a whole, in the words of machine output.
  package enum Verdict: String, Sendable, Decodable, CaseIterable {
    case scored
    case pending
    case vetoed
  }

  /// The state of an item, which tells the origin of its score, in the words of machine output.
  package enum State: String, Sendable, Decodable, CaseIterable {
    case scored
    case judged
    case overridden
    case notApplicable
    case pending
  }

  /// An item's result.
  package struct Item: Sendable, Hashable {
    /// The item's id.
    package let id: String
    /// The state, which tells the origin of the score.
    package let state: State
    /// The score, nil while pending.
    package let earned: Points?
  }

  /// A unit's result.
  package struct Unit: Sendable, Hashable {
    /// The unit's id.
    package let id: String
    /// The verdict on the unit as a whole.
    package let verdict: Verdict
    /// The total.
    package let total: Points
    /// The rank, nil without one.
    package let rank: Int?
    /// The items in rubric order.
    package let items: [Item]
  }

  /// The id of the rubric.
  package let rubric: String
  /// The SHA-256 of what the rubric says about scores, in 64 hexadecimal digits; empty if it is not known.
  package let rubricHash: String
  /// The id of the round.
  package let round: String
  /// The units that take part, in file order.
  package let units: [Unit]
}
