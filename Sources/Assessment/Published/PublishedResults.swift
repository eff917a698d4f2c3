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

extension PublishedResults {
  /// Takes the results of a year after a round, without one after its last.
  package init(_ year: AssessmentYear, round place: Int? = nil) {
    let place = place ?? year.plan.rounds.count - 1
    rubric = year.rubric.id
    rubricHash = year.rubric.digest
    round = year.plan.rounds[place].id
    units = zip(year.directory.active, year.states[place].results).map { unit, result in
      Unit(
        id: year.directory[unit].id, verdict: Verdict(result.verdict), total: result.total, rank: result.rank,
        items: zip(year.rubric.items, result.items).map { text, item in
          Item(id: text.id, state: State(item.state), earned: item.earned)
        })
    }
  }
}

extension PublishedResults.Verdict {
  fileprivate init(_ verdict: UnitResult.Verdict) {
    self =
      switch verdict {
      case .scored: .scored
      case .pending: .pending
      case .vetoed: .vetoed
      }
  }
}

extension PublishedResults.State {
  fileprivate init(_ state: ItemResult.State) {
    self =
      switch state {
      case .scored: .scored
      case .judged: .judged
      case .overridden: .overridden
      case .notApplicable: .notApplicable
      case .pending: .pending
      }
  }
}
