/// A rule of an item: its effect, and how often it applies.
public struct Rule: Hashable, Sendable {
  /// The effect of a rule each time its trigger counts.
  public enum Effect: Hashable, Sendable {
    /// Takes points away.
    case deduct(Points)
    /// Gives points.
    case award(Points)
    /// Makes the item 0, whatever its other rules give.
    case zero
  }

  /// The effect of the rule.
  public let effect: Effect
  /// The trigger that decides how often it applies.
  public let trigger: Trigger
  /// The most points that the rule takes or gives in all, nil for no bound.
  public let cap: Points?

  /// Creates a rule.
  public init(_ effect: Effect, _ trigger: Trigger, cap: Points? = nil) {
    self.effect = effect
    self.trigger = trigger
    self.cap = cap
  }

  /// True if the rule makes the item 0.
  package var isZero: Bool { effect == .zero }
}

/// The condition or number that a rule counts.
public enum Trigger: Hashable, Sendable {
  /// 1 when the yes-or-no fact is `is`.
  case yesno(FactID, is: Bool)
  /// 1 when the choice is one of the words or, with `not`, another one.
  case choice(FactID, is: [TagID], not: Bool)
  /// 1 when the date never happened.
  case missing(FactID)
  /// 1 when the date is strictly earlier than the named one.
  case before(FactID, NamedDateID)
  /// 1 when the date is strictly later than the named one, or than the unit's own deadline if it has one; with `every`
  /// the begun periods of that many days or working days between the two.
  case after(FactID, NamedDateID, every: Limit? = nil)
  /// The number of matching occurrences, or of periods by which they are late.
  case each(FactID, Filter, Counting)
  /// 1 when there is a matching occurrence.
  case any(FactID, Filter)
  /// 1 when at least `length` records in a row match.
  case run(FactID, Filter, length: Int)
  /// 1, or the number of steps, when an amount lies where the bound says.
  case compare(Measure, Bound)
  /// 1, and the effect is multiplied by part ⁄ whole, between 0 and 1.
  case ratio(part: Operand, whole: Operand)

  /// The facts that the trigger reads, in the order in which their rows are listed.
  package var facts: [FactID] {
    switch self {
    case .yesno(let fact, _), .choice(let fact, _, _), .missing(let fact), .before(let fact, _), .after(let fact, _, _),
      .each(let fact, _, _), .any(let fact, _), .run(let fact, _, _):
      return [fact]
    case .compare, .ratio:
      let operands = operands
      return Array(atMost: operands.count) { operands[$0].fact }
    }
  }

  /// The numbers that the trigger divides or compares, the part first; empty for other triggers.
  package var operands: [Operand] {
    switch self {
    case .compare(let measure, _): [measure.part, measure.whole]
    case .ratio(let part, let whole): [part, whole]
    default: []
    }
  }

  /// True if the trigger divides a part by a whole, which has to be more than 0.
  package var divides: Bool {
    switch self {
    case .compare(let measure, _): measure.isRate
    case .ratio: true
    default: false
    }
  }

  /// Returns true if the trigger reads a fact.
  @inline(never)
  func reads(_ fact: FactID) -> Bool { facts.contains(fact) }

  /// The filter of the fact's occurrences, if the trigger has one.
  package var filter: Filter? {
    switch self {
    case .each(_, let filter, _), .any(_, let filter), .run(_, let filter, _): filter
    default: nil
    }
  }

  /// The way in which occurrences are counted: ``Counting/all`` unless an `each` says otherwise.
  package var counting: Counting {
    if case .each(_, _, let counting) = self { counting } else { .all }
  }

  /// The length of the begun periods of lateness that are counted, nil if none are.
  package var period: Limit? {
    switch self {
    case .after(_, _, let period): period
    case .each(_, _, .every(let period)): period
    default: nil
    }
  }
}

/// The way in which an `each` trigger counts the occurrences that match.
public enum Counting: Hashable, Sendable {
  /// Each of them.
  case all
  /// The *n*th and later ones, ordered by 开始.
  case from(Int64)
  /// The begun periods between an occurrence's deadline and when it was finished.
  case every(Limit)
}

/// A number that a rule compares or divides.
public enum Operand: Hashable, Sendable {
  /// The sum of a number fact.
  case fact(FactID)
  /// A number, in hundredths.
  case number(Int64)
  /// A quantity of the unit.
  case quantity(QuantityID)

  /// True if it is counted for each unit rather than fixed.
  package var isCounted: Bool { if case .number = self { false } else { true } }
  /// The fact, if it is one.
  package var fact: FactID? { if case .fact(let fact) = self { fact } else { nil } }
  /// The quantity, if it is one.
  package var quantity: QuantityID? { if case .quantity(let quantity) = self { quantity } else { nil } }
}

/// The amount that a rule compares with a bound: part ⁄ whole, times 100 if it is a percentage.
public struct Measure: Hashable, Sendable {
  /// The part.
  public let part: Operand
  /// The whole; 1 for a sum that is compared as it is.
  public let whole: Operand
  /// True for a percentage.
  public let isRate: Bool

  /// Creates a measure.
  public init(part: Operand, whole: Operand, isRate: Bool) {
    self.part = part
    self.whole = whole
    self.isRate = isRate
  }

  /// Creates the measure of a sum, for each one of a quantity or as it is.
  public init(_ fact: FactID, per quantity: QuantityID?) {
    self.init(part: .fact(fact), whole: quantity.map { .quantity($0) } ?? .number(100), isRate: false)
  }
}

/// Where an amount has to lie for a rule to count; amounts in hundredths of the measure's unit.
public enum Bound: Hashable, Sendable {
  /// Below the first, or the steps by which it falls short.
  case below(Int64, Step?)
  /// Above the first, or the steps by which it exceeds it.
  case above(Int64, Step?)
  /// At least `from` and below `below`, where they are given.
  case within(from: Int64?, below: Int64?)

  /// The size of a step, in hundredths of the measure's unit, and whether one that has only begun counts.
  public struct Step: Hashable, Sendable {
    /// The size.
    public let size: Int64
    /// True if a step that has begun counts as one, false if only whole ones do.
    public let isBegun: Bool

    /// Creates a step.
    public init(_ size: Int64, isBegun: Bool) {
      self.size = size
      self.isBegun = isBegun
    }
  }

  /// The amounts at which the rule begins or ceases to count.
  var ends: [Int64] {
    switch self {
    case .below(let amount, _), .above(let amount, _): return [amount]
    case .within(let from, let below):
      let ends = [from, below]
      return Array(atMost: 2) { ends[$0] }
    }
  }

  /// The steps that are counted, nil if the rule counts once.
  package var step: Step? {
    switch self {
    case .below(_, let step), .above(_, let step): step
    case .within: nil
    }
  }
}

/// The condition on the occurrences that a trigger counts: they meet every part that is given.
public struct Filter: Hashable, Sendable {
  /// The tags, one of which the occurrence has to have; empty for any or none.
  public let tags: [TagID]
  /// True if the occurrence has to be unfinished.
  public let isOpen: Bool
  /// The condition that the occurrence is late or on time, if there is one.
  public let timing: Timing?

  /// A condition on when an occurrence was finished.
  public enum Timing: Hashable, Sendable {
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
  public init(tags: [TagID] = [], isOpen: Bool = false, timing: Timing? = nil) {
    self.tags = tags
    self.isOpen = isOpen
    self.timing = timing
  }
}
