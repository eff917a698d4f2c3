/// A rule of an item: its effect, and how often it applies.
package struct Rule: Hashable, Sendable {
  /// The effect of a rule each time its trigger counts.
  package enum Effect: Hashable, Sendable {
    /// Takes points away.
    case deduct(Points)
    /// Gives points.
    case award(Points)
    /// Makes the item 0, whatever its other rules give.
    case zero
  }

  /// The effect of the rule.
  package let effect: Effect
  /// The trigger that decides how often it applies.
  package let trigger: Trigger

  /// Creates a rule.
  package init(_ effect: Effect, _ trigger: Trigger) {
    self.effect = effect
    self.trigger = trigger
  }

  /// True if the rule makes the item 0.
  package var isZero: Bool { effect == .zero }
}

/// The condition or number that a rule counts.
package enum Trigger: Hashable, Sendable {
  /// 1 when the yes-or-no fact is `is`.
  case yesno(FactID, is: Bool)
  /// 1 when the choice is one of the words or, with `not`, another one.
  case choice(FactID, is: [TagID], not: Bool)
  /// 1 when the date never happened.
  case missing(FactID)
  /// 1 when the date is strictly earlier than the named one.
  case before(FactID, NamedDateID)
  /// 1 when the date is strictly later than the named one, or than the unit's own deadline if it has one.
  case after(FactID, NamedDateID)
  /// The number of matching occurrences.
  case each(FactID, Filter)
  /// 1 when there is a matching occurrence.
  case any(FactID, Filter)
  /// 1 when at least `length` records in a row match.
  case run(FactID, Filter, length: Int)
  /// 1 when the sum is less than `least` hundredths, or than `least` times the unit's quantity.
  case below(FactID, least: Int64, per: QuantityID?)
  /// 1, and the effect is multiplied by part ⁄ whole, between 0 and 1.
  case ratio(part: FactID, whole: FactID)

  /// The facts that the trigger reads, in the order in which their rows are listed.
  package var facts: [FactID] {
    switch self {
    case .yesno(let fact, _), .choice(let fact, _, _), .missing(let fact), .before(let fact, _), .after(let fact, _),
      .each(let fact, _), .any(let fact, _), .run(let fact, _, _), .below(let fact, _, _):
      [fact]
    case .ratio(let part, let whole): [part, whole]
    }
  }

  /// Returns true if the trigger reads a fact.
  @inline(never)
  func reads(_ fact: FactID) -> Bool { facts.contains(fact) }

  /// The filter of the fact's occurrences, if the trigger has one.
  package var filter: Filter? {
    switch self {
    case .each(_, let filter), .any(_, let filter), .run(_, let filter, _): filter
    default: nil
    }
  }
}

/// The condition on the occurrences that a trigger counts: they meet every part that is given.
package struct Filter: Hashable, Sendable {
  /// The tags, one of which the occurrence has to have; empty for any or none.
  package let tags: [TagID]
  /// True if the occurrence has to be unfinished.
  package let isOpen: Bool
  /// The condition that the occurrence is late or on time, if there is one.
  package let timing: Timing?

  /// A condition on when an occurrence was finished.
  package enum Timing: Hashable, Sendable {
    /// Finished after its deadline, or unfinished with the deadline past.
    case late(Limit)
    /// The exact complement of late.
    case ontime(Limit)

    /// The limit.
    package var limit: Limit {
      switch self {
      case .late(let limit), .ontime(let limit): limit
      }
    }
  }

  /// Creates a filter; without arguments it matches everything.
  package init(tags: [TagID] = [], isOpen: Bool = false, timing: Timing? = nil) {
    self.tags = tags
    self.isOpen = isOpen
    self.timing = timing
  }
}
