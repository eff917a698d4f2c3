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

  /// Writes a rule: its effect (0 deducts, 1 awards, each with points, 2 makes zero), its trigger's code and the
  /// trigger's values; facts by their index in the item.
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
    case .choice(_, let tags, let not):
      list(tags) { $0.index($1.index) }
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

  /// Writes a limit: its unit (0 working days, 1 days, 2 hours), then its number.
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
  /// The trigger's code in the encoding.
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
  mutating func fact() -> Fact {
    let kind = Fact.Kind(rawValue: code(of: 5)) ?? .event
    let cap = optional { $0.amount() }
    let absent = value(of: kind)
    require(kind == .number || cap == nil, .wrongReference)
    if case .tag = absent { require(kind != .event, .wrongReference) }
    return Fact(kind, cap: cap, absent: absent)
  }

  /// Reads nothing or a value that a fact of `kind` can have.
  @inline(never)
  mutating func value(of kind: Fact.Kind) -> Value {
    let (value, owner): (Value, Fact.Kind) =
      switch code(of: 7) {
      case 0: (.none, kind)
      case 1: (.yes(false), .yesno)
      case 2: (.yes(true), .yesno)
      case 3: (.tag(TagID(name())), kind == .event ? .event : .choice)
      case 4: (.number(amount()), .number)
      case 5: (.day(day()), .date)
      default: (.never, kind == .event ? .event : .date)
      }
    require(kind == owner, .wrongReference)
    return value
  }

  /// Reads a rule that names only facts of its own item, of the kind that its trigger reads.
  mutating func rule(facts: [Fact], own: Range<Int>) -> Rule {
    let effect: Rule.Effect =
      switch code(of: 3) {
      case 0: .deduct(Points(hundredths: amount()))
      case 1: .award(Points(hundredths: amount()))
      default: .zero
      }
    let trigger: Trigger
    switch code(of: 10) {
    case 0: trigger = .yesno(factID(.yesno, facts, own), is: flag())
    case 1: trigger = .choice(factID(.choice, facts, own), is: tags(), not: flag())
    case 2: trigger = .missing(factID(.date, facts, own))
    case 3: trigger = .before(factID(.date, facts, own), NamedDateID(name()))
    case 4: trigger = .after(factID(.date, facts, own), NamedDateID(name()))
    case 5: trigger = .each(factID(.event, facts, own), filter())
    case 6: trigger = .any(factID(.event, facts, own), filter())
    case 7: trigger = .run(factID(.event, facts, own), filter(), length: number(1...EncodingLimit.records))
    case 8:
      let fact = factID(.number, facts, own)
      trigger = .below(fact, least: amount(), per: optional { QuantityID($0.name()) })
    default:
      require(effect != .zero, .unknownCode)
      trigger = .ratio(part: factID(.number, facts, own), whole: factID(.number, facts, own))
    }
    return Rule(effect, trigger)
  }

  @inline(never)
  private mutating func factID(_ kind: Fact.Kind, _ facts: [Fact], _ own: Range<Int>) -> FactID {
    guard let place = index(below: own.count) else { return FactID(0) }
    let index = own.lowerBound + place
    require(facts[index].kind == kind, .wrongReference)
    return FactID(index)
  }

  private mutating func tags() -> [TagID] { list(atMost: EncodingLimit.names) { TagID($0.name()) } }

  private mutating func filter() -> Filter {
    let tags = tags()
    let isOpen = flag()
    let timing: Filter.Timing? =
      switch code(of: 3) {
      case 0: nil
      case 1: .late(limit())
      default: .ontime(limit())
      }
    return Filter(tags: tags, isOpen: isOpen, timing: timing)
  }

  @inline(never)
  mutating func limit() -> Limit {
    let unit = code(of: 3)
    let number = number(1...Limit.largest)
    switch unit {
    case 0: return .workdays(number)
    case 1: return .days(number)
    default: return .hours(number)
    }
  }
}
