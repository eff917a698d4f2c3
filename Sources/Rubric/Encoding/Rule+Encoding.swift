extension ByteWriter {
  /// Writes a fact: its kind, its cap or nothing, and what to assume where it is absent.
  mutating func fact(_ fact: Fact) {
    code(fact.kind.rawValue)
    optional(fact.cap) { $0.signed($1) }
    value(fact.absent)
  }

  /// Writes a value: a code, 0 nothing, 1 no, 2 yes, 3 a word, 4 a number, 5 a day, 6 never; then the word's number,
  /// the hundredths, or the day.
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

  /// Writes a rule: its effect (0 deducts, 1 awards, each with points, 2 makes zero), its trigger's code, and what that
  /// needs; facts by their place in the item.
  mutating func rule(_ rule: Rule, facts: Range<Int>) {
    switch rule.effect {
    case .deduct(let points):
      code(0)
      self.points(points)
    case .award(let points):
      code(1)
      self.points(points)
    case .zero: code(2)
    }
    code(rule.trigger.code)
    for fact in rule.trigger.facts { count(Int(fact.index) - facts.lowerBound) }
    switch rule.trigger {
    case .yesno(_, let wanted): flag(wanted)
    case .choice(_, let tag, let not):
      index(tag.index)
      flag(not)
    case .missing, .ratio: break
    case .before(_, let name), .after(_, let name): index(name.index)
    case .each(_, let filter), .any(_, let filter): self.filter(filter)
    case .run(_, let filter, let length):
      self.filter(filter)
      count(length)
    case .below(_, let least, let quantity):
      signed(least)
      optional(quantity) { $0.index($1.index) }
    }
  }

  /// Writes a filter: its word or nothing, whether it has to be open, its timing (0 none, 1 late, 2 on time) and that
  /// one's limit.
  private mutating func filter(_ filter: Filter) {
    optional(filter.tag) { $0.index($1.index) }
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

  /// Writes a limit: 0 working days, 1 days, 2 hours; then how many.
  mutating func limit(_ limit: Limit) {
    let (unit, number): (UInt8, Int) =
      switch limit {
      case .workdays(let number): (0, number)
      case .days(let number): (1, number)
      case .hours(let number): (2, number)
      }
    code(unit)
    count(number)
  }
}

extension Trigger {
  /// The number the encoding has for the trigger.
  fileprivate var code: UInt8 {
    switch self {
    case .yesno: 0
    case .choice: 1
    case .missing: 2
    case .before: 3
    case .after: 4
    case .each: 5
    case .any: 6
    case .run: 7
    case .below: 8
    case .ratio: 9
    }
  }
}

extension ByteReader {
  mutating func fact() throws(EncodingFault) -> Fact {
    guard let kind = Fact.Kind(rawValue: try code()) else { throw .unknownCode }
    let cap = try optional { reader throws(EncodingFault) in try reader.amount() }
    let absent = try value(of: kind)
    guard kind == .number || cap == nil, kind != .event || absent == .none else { throw .wrongReference }
    return Fact(kind, cap: cap, absent: absent)
  }

  /// Reads a value that a fact of a kind can have, or nothing.
  @inline(never)
  mutating func value(of kind: Fact.Kind) throws(EncodingFault) -> Value {
    let value: Value
    switch try code() {
    case 0: return .none
    case 1: value = .yes(false)
    case 2: value = .yes(true)
    case 3: value = .tag(TagID(try name()))
    case 4: value = .number(try amount())
    case 5: value = .day(try day())
    case 6: value = .never
    default: throw .unknownCode
    }
    switch (value, kind) {
    case (.yes, .yesno), (.tag, .choice), (.tag, .event), (.number, .number), (.day, .date), (.never, .date):
      return value
    default: throw .wrongReference
    }
  }

  /// Reads a rule that names facts of its own item only, of the kind its trigger reads.
  mutating func rule(facts: [Fact], own: Range<Int>) throws(EncodingFault) -> Rule {
    let effect: Rule.Effect
    switch try code() {
    case 0: effect = .deduct(Points(hundredths: try amount()))
    case 1: effect = .award(Points(hundredths: try amount()))
    case 2: effect = .zero
    default: throw .unknownCode
    }
    let code = try code()
    let kinds: [Fact.Kind] = [.yesno, .choice, .date, .date, .date, .event, .event, .event, .number, .number]
    guard code < kinds.count else { throw .unknownCode }
    let kind = kinds[Int(code)]
    let fact = try factID(kind, facts, own)
    let trigger: Trigger
    switch code {
    case 0: trigger = .yesno(fact, is: try flag())
    case 1: trigger = .choice(fact, is: TagID(try name()), not: try flag())
    case 2: trigger = .missing(fact)
    case 3: trigger = .before(fact, NamedDateID(try name()))
    case 4: trigger = .after(fact, NamedDateID(try name()))
    case 5: trigger = .each(fact, try filter())
    case 6: trigger = .any(fact, try filter())
    case 7: trigger = .run(fact, try filter(), length: try number(1...EncodingLimit.records))
    case 8:
      let least = try amount()
      let quantity = try optional { reader throws(EncodingFault) in QuantityID(try reader.name()) }
      trigger = .below(fact, least: least, per: quantity)
    default:
      guard effect != .zero else { throw .unknownCode }
      trigger = .ratio(part: fact, whole: try factID(kind, facts, own))
    }
    return Rule(effect, trigger)
  }

  private mutating func factID(
    _ kind: Fact.Kind, _ facts: [Fact], _ own: Range<Int>
  ) throws(EncodingFault) -> FactID {
    let index = own.lowerBound + (try index(below: own.count))
    guard facts[index].kind == kind else { throw .wrongReference }
    return FactID(index)
  }

  private mutating func filter() throws(EncodingFault) -> Filter {
    let tag = try optional { reader throws(EncodingFault) in TagID(try reader.name()) }
    let isOpen = try flag()
    let timing: Filter.Timing?
    switch try code() {
    case 0: timing = nil
    case 1: timing = .late(try limit())
    case 2: timing = .ontime(try limit())
    default: throw .unknownCode
    }
    return Filter(tag: tag, isOpen: isOpen, timing: timing)
  }

  mutating func limit() throws(EncodingFault) -> Limit {
    let unit = try code()
    let number = try number(1...Limit.largest)
    switch unit {
    case 0: return .workdays(number)
    case 1: return .days(number)
    case 2: return .hours(number)
    default: throw .unknownCode
    }
  }
}
