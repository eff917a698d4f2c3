package import Rubric

/// The results of a year after its last round, as far as they are recorded when they are published.
package struct PublishedResults: Sendable, Hashable, Decodable {
  /// What is said of a unit as a whole, in the words of machine output.
  package enum Verdict: String, Sendable, Decodable {
    case scored
    case pending
    case vetoed
  }

  /// How an item's score came about, in the words of machine output.
  package enum State: String, Sendable, Decodable {
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
    /// How the score came about.
    package let state: State
    /// The score, nil while pending.
    package let earned: Points?
  }

  /// A unit's result.
  package struct Unit: Sendable, Hashable {
    /// The unit's id.
    package let id: String
    /// What is said of it as a whole.
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
  /// The SHA-256 of what the rubric says about scores, in 64 hexadecimal digits.
  package let rubricHash: String
  /// The id of the last round.
  package let round: String
  /// The units that take part, in file order.
  package let units: [Unit]
}
