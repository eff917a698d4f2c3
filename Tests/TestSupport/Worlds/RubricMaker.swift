import Rubric

/// A maker of random rubrics: weighted, capped and bonus dimensions, facts of dimensions and of items, and items that
/// only one of two categories has, in pairs of equal points so that either category has the rubric's total.
struct RubricMaker {
  private(set) var dimensions: [ScoringRubric.Dimension] = []
  private(set) var items: [ScoringRubric.Item] = []
  private(set) var facts: [Fact] = []
  /// The event facts whose records carry times.
  private(set) var timed: Set<Int32> = []
  /// The category that alone has an item, nil for both, by item.
  private(set) var audiences: [Int?] = []
  private var total = Points.zero

  /// Makes the parts of a rubric.
  init(_ random: inout SeededGenerator) {
    let shared = (0..<random.int(1...3)).map { _ in addFacts(random.chance(30) ? random.int(1...2) : 0, &random) }
    var rest = shared[...]
    while let facts = rest.popFirst() {
      let isBonus = random.chance(20)
      if !isBonus, random.chance(12), let others = rest.popFirst() {
        // Each category has one of two dimensions.
        let points = RubricMaker.points(&random)
        addDimension(facts, [(points, 0)], isBonus: false, &random)
        addDimension(others, [(points, 1)], isBonus: false, weight: dimensions.last?.weight, &random)
        continue
      }
      var worths: [(points: Points, audience: Int?)] = []
      for _ in 0..<random.int(1...3) {
        let points = RubricMaker.points(&random)
        if isBonus {
          worths.append((points, random.pick([nil, nil, 0])))
        } else {
          worths += random.chance(10) ? [(points, 0), (points, 1)] : [(points, nil)]
        }
      }
      addDimension(facts, worths, isBonus: isBonus, &random)
    }
  }

  /// Makes the rubric of the parts.
  func rubric(_ random: inout SeededGenerator) -> ScoringRubric {
    ScoringRubric(
      total: total, hasCeiling: random.chance(30),
      notApplicable: random.pick(ScoringRubric.NotApplicablePolicy.allCases), dimensions: dimensions, items: items,
      facts: facts)
  }

  private static func points(_ random: inout SeededGenerator) -> Points {
    Points(hundredths: random.pick([0, 100, 300, 333, 500, 700, 1000, 1250, 1250]))
  }

  private mutating func addFacts(_ count: Int, _ random: inout SeededGenerator) -> Range<Int> {
    let first = facts.count
    for index in first..<(first + count) {
      let fact = RubricMaker.fact(&random)
      facts.append(fact)
      if fact.kind == .event, random.chance(60) { timed.insert(Int32(index)) }
    }
    return first..<facts.count
  }

  private mutating func addDimension(
    _ shared: Range<Int>, _ worths: [(points: Points, audience: Int?)], isBonus: Bool, weight: Int64? = nil,
    _ random: inout SeededGenerator
  ) {
    let first = items.count
    for worth in worths {
      audiences.append(worth.audience)
      addItem(worth.points, shared, isBonus: isBonus, &random)
    }
    let worth = worths.filter { $0.audience != 1 || worths.count == 1 }.reduce(Points.zero) { $0 + $1.points }
    // Weighted points have to be exact.
    let fitting = [10_000, 10_000, 5000, 2500, 15_000, 3_300, 250].filter { worth.hundredths * $0 % 10_000 == 0 }
    let dimension = ScoringRubric.Dimension(
      items: first..<items.count, facts: shared, weight: weight ?? random.pick(fitting),
      cap: random.chance(20)
        ? Points(hundredths: random.pick([50, worth.hundredths / 2, worth.hundredths * 3 / 4])) : nil, isBonus: isBonus)
    dimensions.append(dimension)
    let isSecond = worths.count == 1 && worths[0].audience == 1
    if !isBonus, !isSecond { total = total + dimension.weighted(worth) }
  }

  private mutating func addItem(
    _ points: Points, _ shared: Range<Int>, isBonus: Bool, _ random: inout SeededGenerator
  ) {
    if random.chance(isBonus ? 25 : 12) {
      let none = facts.count..<facts.count
      items.append(
        ScoringRubric.Item(
          points: points, isJudged: true, isBonus: isBonus, facts: none, sharedFacts: shared, rules: []))
      return
    }
    let own = addFacts(!shared.isEmpty && random.chance(20) ? 0 : random.int(1...3), &random)
    let maker = RuleMaker(facts: facts, timed: timed, readable: Array(shared) + Array(own))
    let rules = (0..<random.int(1...4)).map { _ in maker.rule(&random) }
    items.append(
      ScoringRubric.Item(
        points: points, startsFull: !isBonus && random.chance(70), isBonus: isBonus, facts: own, sharedFacts: shared,
        rules: rules))
  }

  private static func fact(_ random: inout SeededGenerator) -> Fact {
    let kind = random.pick([Fact.Kind.yesno, .choice, .number, .number, .number, .date, .event, .event, .event])
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
}
