package import Rubric

/// The names of the things that rules mention.
package struct RuleNames: Sendable {
  /// The names for a fact.
  package struct FactName: Sendable {
    /// The name.
    let name: String
    /// The question to a unit, or nil if there is none.
    let ask: String?
    /// The words that are allowed, or empty if any are.
    let options: [String]
    /// Its own words for 开始 and 完成, each nil if it has none.
    let started, finished: String?

    /// Creates a fact name from its parts.
    package init(name: String, ask: String?, options: [String], started: String? = nil, finished: String? = nil) {
      self.name = name
      self.ask = ask
      self.options = options
      self.started = started
      self.finished = finished
    }
  }

  /// The facts, by ``FactID``.
  let facts: [FactName]
  /// The words of choices and events, by ``TagID``.
  let tags: [String]
  /// The quantities that rules divide by, by ``QuantityID``.
  let quantities: [String]
  /// The dates that rules compare with, by ``NamedDateID``, each with its day if that is known.
  let dates: [(name: String, day: Day?)]

  /// Creates rule names from their parts.
  package init(facts: [FactName], tags: [String], quantities: [String], dates: [(name: String, day: Day?)]) {
    self.facts = facts
    self.tags = tags
    self.quantities = quantities
    self.dates = dates
  }
}
