import Rubric

/// A maker of random rules of the whole language over the facts that an item may read.
struct RuleMaker {
  /// All facts.
  let facts: [Fact]
  /// The event facts whose records carry times.
  let timed: Set<Int32>
  /// The indices of the facts that the item may read.
  let readable: [Int]

  /// Makes a rule.
  func rule(_ random: inout SeededGenerator) -> Rule {
    let trigger = trigger(&random)
    let amount = Points(hundredths: random.pick([0, 33, 50, 100, 125, 200, 350, 500, 1000]))
    var effects: [Rule.Effect] = [.deduct(amount), .deduct(amount), .award(amount), .zero]
    if case .ratio = trigger { effects.removeLast() }
    let effect = random.pick(effects)
    let isCapped = effect != .zero && random.chance(25)
    return Rule(
      effect, trigger, cap: isCapped ? Points(hundredths: random.pick([20, 100, 250, 400, 1000])) : nil)
  }

  private func trigger(_ random: inout SeededGenerator) -> Trigger {
    let fact = FactID(random.pick(readable))
    switch facts[Int(fact.index)].kind {
    case .yesno: return .yesno(fact, is: random.chance(50))
    case .choice: return .choice(fact, is: RuleMaker.tags(0...2, &random), not: random.chance(50))
    case .date:
      let name = NamedDateID(random.int(0...1))
      let period: Limit = random.pick([.workdays(1), .workdays(2), .workdays(5), .days(1), .days(2), .days(7)])
      return random.pick([
        .missing(fact), .before(fact, name), .after(fact, name), .after(fact, name, every: period),
      ])
    case .number: return comparison(fact, &random)
    case .event:
      let isTimed = timed.contains(fact.index)
      let filter = filter(isTimed: isTimed, &random)
      switch random.int(0...5) {
      case 0, 1: return .each(fact, filter, .all)
      case 2: return .each(fact, filter, .from(Int64(random.int(1...5))))
      case 3:
        let limit = filter.timing?.limit ?? random.pick(limits(isTimed: isTimed))
        return .each(
          fact, Filter(tags: filter.tags, isOpen: filter.isOpen, timing: .late(limit)),
          .every(period(like: limit, &random)))
      case 4: return .any(fact, filter)
      default: return .run(fact, filter, length: random.int(1...3))
      }
    }
  }

  private func comparison(_ fact: FactID, _ random: inout SeededGenerator) -> Trigger {
    let amount: Int64 = random.pick([0, 50, 100, 200, 400, 1200])
    let step: Bound.Step? =
      random.chance(60) ? Bound.Step(random.pick([25, 50, 100, 300]), isBegun: random.chance(50)) : nil
    let measure = Measure(fact, per: random.chance(50) ? QuantityID(random.int(0...1)) : nil)
    switch random.int(0...5) {
    case 0, 1: return .compare(measure, .below(amount, step))
    case 2: return .compare(measure, .above(amount, step))
    case 3:
      return random.chance(50)
        ? .ratio(part: .fact(fact), whole: operand(&random)) : .ratio(part: operand(&random), whole: .fact(fact))
    default:
      let rate = Measure(
        part: random.chance(60) ? .fact(fact) : operand(&random),
        whole: random.chance(40) ? .fact(fact) : operand(&random), isRate: true)
      return .compare(rate, random.chance(50) ? range(&random) : shortfall(&random))
    }
  }

  /// Picks a number fact, a number or a quantity.
  private func operand(_ random: inout SeededGenerator) -> Operand {
    switch random.int(0...3) {
    case 0: .number(random.pick([100, 400, 1000, 3333]))
    case 1: .quantity(QuantityID(random.int(0...1)))
    default: .fact(FactID(random.pick(readable.filter { facts[$0].kind == .number })))
    }
  }

  /// Picks the percentages between which a rule counts.
  private func range(_ random: inout SeededGenerator) -> Bound {
    let ends: [Int64] = [0, 1000, 2500, 5000, 8000, 9999, 10_000, 12_000]
    let low = random.int(0...ends.count - 2)
    switch random.int(0...3) {
    case 0: return .within(from: ends[low], below: nil)
    case 1: return .within(from: nil, below: ends[low + 1])
    default: return .within(from: ends[low], below: ends[random.int((low + 1)...(ends.count - 1))])
    }
  }

  /// Picks the percentage that a rate has to reach, and the steps by which it may fall short.
  private func shortfall(_ random: inout SeededGenerator) -> Bound {
    .below(
      random.pick([5000, 9000, 9500, 10_000]),
      Bound.Step(random.pick([100, 500, 1000, 3333]), isBegun: random.chance(50)))
  }

  private func limits(isTimed: Bool) -> [Limit] {
    let byDay: [Limit] = [1, 2, 3, 4, 5].flatMap { [.workdays($0), .days($0)] }
    guard isTimed else { return byDay }
    let byTime: [Limit] = RowMaker.hours.map { .hours($0) } + RowMaker.minutes.map { .minutes($0) }
    return byDay + byTime
  }

  private func period(like limit: Limit, _ random: inout SeededGenerator) -> Limit {
    limit.needsTime
      ? random.pick([.hours(1), .hours(2), .hours(24), .minutes(1), .minutes(30), .minutes(90)])
      : random.pick([.workdays(1), .workdays(2), .workdays(3), .days(1), .days(2), .days(3)])
  }

  private func filter(isTimed: Bool, _ random: inout SeededGenerator) -> Filter {
    let limit = random.pick(limits(isTimed: isTimed))
    let timing: Filter.Timing? = random.pick([nil, .late(limit), .late(limit), .ontime(limit)])
    return Filter(
      tags: random.chance(30) ? RuleMaker.tags(0...1, &random) : [], isOpen: random.chance(20), timing: timing)
  }

  /// Picks one word, or occasionally two.
  private static func tags(_ words: ClosedRange<Int>, _ random: inout SeededGenerator) -> [TagID] {
    (0..<(random.chance(20) ? 2 : 1)).map { _ in TagID(random.int(words)) }
  }
}
