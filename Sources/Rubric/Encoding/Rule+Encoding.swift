extension ByteWriter {
  /// Writes a fact: its kind, its cap or nothing, and the value assumed if it is absent.
  mutating func fact(_ fact: Fact) {
    code(fact.kind.rawValue)
    optional(fact.cap) { $0.signed($1) }
    value(fact.absent)
  }

  /// Writes a value: a code, 0 nothing, 1 no, 2 yes, 3 a word, 4 a number, 5 a day, 6 never; then the word's
  /// number, the hundredths or the day.
  mutating func value(_ value: Value) {
    switch value {
    case .none: code(0)
    case .yes(let answer): code(answer ? 2 : 1)
    case .tag(let tag):
      code(3)
      index(tag.index)
    case .number(let number):
      code(4)
      signed(number)
    case .day(let day):
      code(5)
      self.day(day)
    case .never: code(6)
    }
  }

  /// Writes a rule: its effect (0 deducts, 1 awards, each with points, 2 makes zero), its cap or nothing, its trigger's
  /// code and the trigger's values.
  ///
  /// Facts are written by their index among the item's own facts, or by their number and the index among those of its
  /// dimension.
  mutating func rule(_ rule: Rule, of item: ScoringRubric.Item) {
    switch rule.effect {
    case .deduct(let points):
      code(0)
      self.points(points)
    case .award(let points):
      code(1)
      self.points(points)
    case .zero: code(2)
    }
    optional(rule.cap) { $0.points($1) }
    code(rule.trigger.code)
    if rule.trigger.operands.isEmpty {
      for fact in rule.trigger.facts { self.fact(fact, of: item) }
    } else {
      for operand in rule.trigger.operands { self.operand(operand, of: item) }
    }
    switch rule.trigger {
    case .yesno(_, let wanted): flag(wanted)
    case .choice(_, let tags, let not):
      list(tags) { $0.index($1.index) }
      flag(not)
    case .missing, .ratio: break
    case .before(_, let name): index(name.index)
    case .after(_, let name, let period):
      index(name.index)
      optional(period) { $0.limit($1) }
    case .each(_, let filter, let counting):
      self.filter(filter)
      self.counting(counting)
    case .any(_, let filter): self.filter(filter)
    case .run(_, let filter, let length):
      self.filter(filter)
      count(length)
    case .compare(let measure, let bound):
      flag(measure.isRate)
      self.bound(bound)
    }
  }

  private mutating func fact(_ fact: FactID, of item: ScoringRubric.Item) {
    let index = Int(fact.index)
    count(
      item.facts.contains(index)
        ? index - item.facts.lowerBound : item.facts.count + index - item.sharedFacts.lowerBound)
  }

  /// Writes a number that is compared or divided: 0 and a fact, 1 and hundredths, 2 and a quantity.
  private mutating func operand(_ operand: Operand, of item: ScoringRubric.Item) {
    switch operand {
    case .fact(let fact):
      code(0)
      self.fact(fact, of: item)
    case .number(let number):
      code(1)
      signed(number)
    case .quantity(let quantity):
      code(2)
      index(quantity.index)
    }
  }

  /// Writes how occurrences are counted: 0 each, 1 and the number of the first that counts, 2 and the length of a period.
  private mutating func counting(_ counting: Counting) {
    switch counting {
    case .all: code(0)
    case .from(let first):
      code(1)
      signed(first)
    case .every(let period):
      code(2)
      limit(period)
    }
  }

  /// Writes a bound: 0 below or 1 above, with its hundredths, then nothing, or whether a begun step counts and its size;
  /// or 2 and both ends of a range or nothing.
  private mutating func bound(_ bound: Bound) {
    switch bound {
    case .below(let amount, let step):
      code(0)
      signed(amount)
      self.step(step)
    case .above(let amount, let step):
      code(1)
      signed(amount)
      self.step(step)
    case .within(let from, let below):
      code(2)
      optional(from) { $0.signed($1) }
      optional(below) { $0.signed($1) }
    }
  }

  private mutating func step(_ step: Bound.Step?) {
    optional(step) { writer, step in
      writer.flag(step.isBegun)
      writer.signed(step.size)
    }
  }

  /// Writes a filter: its words, whether the occurrence has to be open, its timing (0 none, 1 late, 2 on time) and
  /// the timing's limit.
  private mutating func filter(_ filter: Filter) {
    list(filter.tags) { $0.index($1.index) }
    flag(filter.isOpen)
    switch filter.timing {
    case nil: code(0)
    case .late(let limit):
      code(1)
      self.limit(limit)
    case .ontime(let limit):
      code(2)
      self.limit(limit)
    }
  }

  /// Writes a limit: its unit (0 working days, 1 days, 2 hours, 3 minutes), then its number.
  mutating func limit(_ limit: Limit) {
    let (unit, number): (UInt8, Int) =
      switch limit {
      case .workdays(let number): (0, number)
      case .days(let number): (1, number)
      case .hours(let number): (2, number)
      case .minutes(let number): (3, number)
      }
    code(unit)
    count(number)
  }
}

extension Trigger {
  /// The trigger's code in the encoding.
  var code: UInt8 {
    switch self {
    case .yesno: 0
    case .choice: 1
    case .missing: 2
    case .before: 3
    case .after: 4
    case .each: 5
    case .any: 6
    case .run: 7
    case .compare: 8
    case .ratio: 9
    }
  }

  /// The kind of fact that a trigger of a code below 8 reads.
  static func kind(of code: UInt8) -> Fact.Kind {
    switch code {
    case 0: .yesno
    case 1: .choice
    case 2, 3, 4: .date
    default: .event
    }
  }
}
