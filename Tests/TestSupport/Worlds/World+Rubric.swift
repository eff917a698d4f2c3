import Rubric

extension World {
  /// Makes a random rubric, with its event facts whose records carry times.
  static func rubric(_ random: inout SeededGenerator) -> (ScoringRubric, timed: Set<Int32>) {
    var dimensions: [ScoringRubric.Dimension] = []
    var items: [ScoringRubric.Item] = []
    var facts: [Fact] = []
    var timed: Set<Int32> = []
    for _ in 0..<random.int(1...3) {
      let first = items.count
      for _ in 0..<random.int(1...3) {
        let points = Points(hundredths: random.pick([0, 100, 300, 333, 500, 700, 1000, 1250, 1250]))
        if random.chance(12) {
          items.append(
            ScoringRubric.Item(points: points, isJudged: true, facts: facts.count..<facts.count, rules: []))
          continue
        }
        let own = facts.count..<(facts.count + random.int(1...3))
        for index in own {
          facts.append(fact(&random))
          if facts[index].kind == .event, random.chance(60) { timed.insert(Int32(index)) }
        }
        let rules = (0..<random.int(1...4)).map { _ in
          rule(FactID(random.int(own.lowerBound...(own.upperBound - 1))), own, facts, timed, &random)
        }
        items.append(
          ScoringRubric.Item(points: points, startsFull: random.chance(70), facts: own, rules: rules))
      }
      dimensions.append(ScoringRubric.Dimension(items: first..<items.count))
    }
    let total = items.reduce(Points.zero) { $0 + $1.points }
    let policy = random.pick(ScoringRubric.NotApplicablePolicy.allCases)
    return (
      ScoringRubric(total: total, notApplicable: policy, dimensions: dimensions, items: items, facts: facts), timed
    )
  }

  private static func fact(_ random: inout SeededGenerator) -> Fact {
    let kind = random.pick([Fact.Kind.yesno, .choice, .number, .number, .date, .event, .event, .event])
    let hasAbsent = random.chance(50)
    switch kind {
    case .yesno: return Fact(kind, absent: hasAbsent ? .yes(random.chance(50)) : .none)
    case .choice: return Fact(kind, absent: hasAbsent ? .tag(TagID(random.int(0...2))) : .none)
    case .number:
      return Fact(
        kind, cap: random.chance(40) ? random.pick([0, 100, 250, 400]) : nil,
        absent: hasAbsent ? .number(random.pick([0, 100, 333])) : .none)
    case .date: return Fact(kind, absent: hasAbsent ? random.pick([.never, .day(on("2025-06-15"))]) : .none)
    case .event: return Fact(kind, absent: hasAbsent ? .never : .none)
    }
  }

  private static func rule(
    _ fact: FactID, _ own: Range<Int>, _ facts: [Fact], _ timed: Set<Int32>, _ random: inout SeededGenerator
  ) -> Rule {
    let trigger: Trigger
    switch facts[Int(fact.index)].kind {
    case .yesno: trigger = .yesno(fact, is: random.chance(50))
    case .choice: trigger = .choice(fact, is: tags(0...2, &random), not: random.chance(50))
    case .date:
      let name = NamedDateID(random.int(0...1))
      trigger = random.pick([.missing(fact), .before(fact, name), .after(fact, name)])
    case .number:
      let numbers = own.filter { facts[$0].kind == .number }.map { FactID($0) }
      let least: Int64 = random.pick([0, 50, 100, 200, 400, 1200])
      trigger = random.pick([
        .compare(
          Measure(fact, per: random.chance(50) ? QuantityID(random.int(0...1)) : nil), .below(least, nil)),
        .ratio(part: .fact(fact), whole: .fact(random.pick(numbers))),
      ])
    case .event:
      let filter = filter(isTimed: timed.contains(fact.index), &random)
      trigger = random.pick([
        .each(fact, filter, .all), .any(fact, filter), .run(fact, filter, length: random.int(1...3)),
      ])
    }
    let amount = Points(hundredths: random.pick([0, 33, 50, 100, 125, 200, 350, 500, 1000]))
    var effects: [Rule.Effect] = [.deduct(amount), .deduct(amount), .award(amount), .zero]
    if case .ratio = trigger { effects.removeLast() }
    return Rule(random.pick(effects), trigger)
  }

  private static func filter(isTimed: Bool, _ random: inout SeededGenerator) -> Filter {
    var limits: [Limit] = [.workdays(random.int(1...5)), .days(random.int(1...5))]
    if isTimed { limits += [.hours(random.pick(RowMaker.hours)), .hours(random.pick(RowMaker.hours))] }
    let limit = random.pick(limits)
    let timing: Filter.Timing? = random.pick([nil, .late(limit), .late(limit), .ontime(limit)])
    return Filter(
      tags: random.chance(30) ? tags(0...1, &random) : [], isOpen: random.chance(20), timing: timing)
  }

  /// Picks one word, or occasionally two.
  private static func tags(_ words: ClosedRange<Int>, _ random: inout SeededGenerator) -> [TagID] {
    (0..<(random.chance(20) ? 2 : 1)).map { _ in TagID(random.int(words)) }
  }
}
