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

  /// Reads a rule that names only facts of an item or its dimension, of the kind that its trigger reads.
  ///
  /// - Parameters:
  ///   - facts: All facts.
  ///   - own: The indices of the item's facts.
  ///   - shared: The indices of its dimension's facts.
  /// - Returns: The rule; whatever it is after a fault.
  mutating func rule(facts: [Fact], own: Range<Int>, shared: Range<Int>) -> Rule {
    let effect: Rule.Effect =
      switch code(of: 3) {
      case 0: .deduct(Points(hundredths: amount()))
      case 1: .award(Points(hundredths: amount()))
      default: .zero
      }
    let cap = optional { Points(hundredths: $0.amount()) }
    require(cap == nil || effect != .zero, .unknownCode)
    let code = code(of: 10)
    guard code < 8 else {
      let part = operand(facts, own, shared)
      let whole = operand(facts, own, shared)
      guard code == 8 else {
        require(effect != .zero, .unknownCode)
        return Rule(effect, .ratio(part: part, whole: whole), cap: cap)
      }
      return Rule(effect, .compare(Measure(part: part, whole: whole, isRate: flag()), bound()), cap: cap)
    }
    let fact = factID(Trigger.kind(of: code), facts, own, shared)
    let trigger: Trigger
    switch code {
    case 0: trigger = .yesno(fact, is: flag())
    case 1: trigger = .choice(fact, is: tags(), not: flag())
    case 2: trigger = .missing(fact)
    case 3: trigger = .before(fact, NamedDateID(name()))
    case 4:
      let name = NamedDateID(name())
      trigger = .after(fact, name, every: optional { $0.limit() })
      require(!(trigger.period?.needsTime ?? false), .wrongReference)
    case 5:
      let filter = filter()
      trigger = .each(fact, filter, counting(filter))
    case 6: trigger = .any(fact, filter())
    default: trigger = .run(fact, filter(), length: number(1...EncodingLimit.records))
    }
    return Rule(effect, trigger, cap: cap)
  }

  @inline(never)
  private mutating func factID(_ kind: Fact.Kind, _ facts: [Fact], _ own: Range<Int>, _ shared: Range<Int>) -> FactID {
    guard let place = index(below: own.count + shared.count) else { return FactID(0) }
    let index = place < own.count ? own.lowerBound + place : shared.lowerBound + place - own.count
    require(facts[index].kind == kind, .wrongReference)
    return FactID(index)
  }

  @inline(never)
  private mutating func operand(_ facts: [Fact], _ own: Range<Int>, _ shared: Range<Int>) -> Operand {
    switch code(of: 3) {
    case 0: .fact(factID(.number, facts, own, shared))
    case 1: .number(amount())
    default: .quantity(QuantityID(name()))
    }
  }

  /// Reads how occurrences are counted; periods are counted of late ones only, in the units of their limit.
  private mutating func counting(_ filter: Filter) -> Counting {
    switch code(of: 3) {
    case 0: return .all
    case 1: return .from(signed(0...EncodingLimit.amount))
    default:
      let period = limit()
      if case .late(let limit) = filter.timing {
        require(limit.needsTime == period.needsTime, .wrongReference)
      } else {
        fail(.wrongReference)
      }
      return .every(period)
    }
  }

  private mutating func bound() -> Bound {
    switch code(of: 3) {
    case 0: .below(amount(), step())
    case 1: .above(amount(), step())
    default: .within(from: optional { $0.amount() }, below: optional { $0.amount() })
    }
  }

  @inline(never)
  private mutating func step() -> Bound.Step? {
    optional { reader in
      let isBegun = reader.flag()
      let size = reader.amount()
      reader.require(size > 0, .outOfRange)
      return Bound.Step(max(1, size), isBegun: isBegun)
    }
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
    let unit = code(of: 4)
    let number = number(1...Limit.largest)
    switch unit {
    case 0: return .workdays(number)
    case 1: return .days(number)
    case 2: return .hours(number)
    default: return .minutes(number)
    }
  }
}
