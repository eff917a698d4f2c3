/// One rule of an item: what it does, and how often.
package struct Rule: Hashable, Sendable {
  /// What the rule does each time its trigger counts.
  package enum Effect: Hashable, Sendable {
    /// Takes points away.
    case deduct(Points)
    /// Gives points.
    case award(Points)
    /// Makes the item 0, whatever else.
    case zero
  }

  /// What the rule does.
  package let effect: Effect
  /// How often it does it.
  package let trigger: Trigger

  /// Creates a rule.
  package init(_ effect: Effect, _ trigger: Trigger) {
    self.effect = effect
    self.trigger = trigger
  }

  /// Whether the rule makes the item 0.
  package var isZero: Bool { effect == .zero }
}

/// What a rule counts.
package enum Trigger: Hashable, Sendable {
  /// 1 when the yes-or-no fact is `is`.
  case yesno(FactID, is: Bool)
  /// 1 when the choice is one of the words, or with `not` when it is another.
  case choice(FactID, is: [TagID], not: Bool)
  /// 1 when the date never happened.
  case missing(FactID)
  /// 1 when the date is strictly earlier than the named one.
  case before(FactID, NamedDateID)
  /// 1 when the date is strictly later than the named one, or than the unit's own deadline where it has one.
  case after(FactID, NamedDateID)
  /// The number of matching occurrences.
  case each(FactID, Filter)
  /// 1 when there is a matching occurrence.
  case any(FactID, Filter)
  /// 1 when at least `length` records in a row match.
  case run(FactID, Filter, length: Int)
  /// 1 when the sum is less than `least` hundredths, or than that times the unit's quantity.
  case below(FactID, least: Int64, per: QuantityID?)
  /// 1, and the effect is multiplied by part ⁄ whole, between 0 and 1.
  case ratio(part: FactID, whole: FactID)

  /// The facts the trigger reads, in the order their rows are listed.
  package var facts: [FactID] {
    switch self {
    case .yesno(let fact, _), .choice(let fact, _, _), .missing(let fact), .before(let fact, _), .after(let fact, _),
      .each(let fact, _), .any(let fact, _), .run(let fact, _, _), .below(let fact, _, _):
      [fact]
    case .ratio(let part, let whole): [part, whole]
    }
  }

  /// Whether it reads a fact.
  @inline(never)
  func reads(_ fact: FactID) -> Bool { facts.contains(fact) }

  /// The filter over the fact's occurrences, where the trigger has one.
  package var filter: Filter? {
    switch self {
    case .each(_, let filter), .any(_, let filter), .run(_, let filter, _): filter
    default: nil
    }
  }
}

/// Which occurrences a trigger counts: those that meet every condition given.
package struct Filter: Hashable, Sendable {
  /// The occurrence's tag has to be one of these, where there are any.
  package let tags: [TagID]
  /// The occurrence has to be unfinished.
  package let isOpen: Bool
  /// The occurrence has to be late or on time.
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
