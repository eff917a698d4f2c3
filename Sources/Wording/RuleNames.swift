package import Rubric

/// The names of the things that rules speak of.
package struct RuleNames: Sendable {
  /// The names of a fact.
  package struct FactName: Sendable {
    /// The name.
    let name: String
    /// The question to a unit; nil where there is none.
    let ask: String?
    /// The words that it may be; empty where any may.
    let options: [String]

    /// Creates a fact name from its parts.
    package init(name: String, ask: String?, options: [String]) {
      self.name = name
      self.ask = ask
      self.options = options
    }
  }

  /// The facts, by ``FactID``.
  let facts: [FactName]
  /// The words of choices and events, by ``TagID``.
  let tags: [String]
  /// The quantities that rules divide by, by ``QuantityID``.
  let quantities: [String]
  /// The dates that rules compare with, by ``NamedDateID``, each with its day where that is known.
  let dates: [(name: String, day: Day?)]

  /// Creates a fact name from its parts.
  package init(facts: [FactName], tags: [String], quantities: [String], dates: [(name: String, day: Day?)]) {
    self.facts = facts
    self.tags = tags
    self.quantities = quantities
    self.dates = dates
  }
}
