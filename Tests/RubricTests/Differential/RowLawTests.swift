import Rubric
import TestSupport
import Testing

/// What adding, leaving out or moving rows may and may not do, over random units.
@Suite("Laws of rows")
struct RowLawTests {
  private typealias Unit = World.Unit

  /// Collects where a changed unit's result contradicts what was to be expected, and makes sure that enough changed.
  private func contradictions(
    seeds: Range<Int>, _ check: (World, Unit, Day, inout SeededGenerator) -> (isTried: Bool, problem: String?)
  ) -> (found: [String], tried: Int) {
    var found: [String] = []
    var tried = 0
    for seed in seeds {
      let world = World(seed: seed)
      var random = SeededGenerator(seed: UInt64(seed) ^ 0xA5A5)
      for asOf in world.days {
        for unit in world.units {
          let (isTried, problem) = check(world, unit, asOf, &random)
          if isTried { tried += 1 }
          if let problem { found.append("seed \(seed): \(problem)") }
        }
      }
    }
    return (found, tried)
  }

  /// Order matters only among rows of one yesno, choice or date fact, among rows of one 编号, and between equal starts
  /// of one fact for `run` and `from`; else only traces list their rows in another order.
  @Test("the order of rows changes no score but where the format says so")
  func order() {
    let (found, tried) = contradictions(seeds: 20_000..<20_500) { world, unit, asOf, random in
      let moved = unit.reordered(world.rubric, &random)
      let before = world.results([unit], asOf: asOf)[0]
      let after = world.results([moved], asOf: asOf)[0]
      for (index, (a, b)) in zip(before.items, after.items).enumerated()
      where !unit.hasTies(world.rubric.items[index], world.rubric) && Outline(a) != Outline(b) {
        return (true, "item \(index): \(a) became \(b)")
      }
      return (moved.rows != unit.rows, nil)
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 1000)
  }

  @Test("a row outside the window or after the day changes nothing, whatever its review")
  func outside() {
    let (found, tried) = contradictions(seeds: 20_500..<20_900) { world, unit, asOf, random in
      let facts = world.rubric.facts.indices.filter { !world.rubric.facts[$0].kind.isSingle }
      guard !facts.isEmpty else { return (false, nil) }
      let fact = random.pick(facts)
      let window = world.terms.window
      let day = random.pick([
        window.lowerBound.adding(days: -1), window.lowerBound.adding(days: -400), window.upperBound.adding(days: 1),
        asOf.adding(days: 1), Day(number: .max), Day(number: .min),
      ])
      var more = unit
      more.rows.insert(
        Record(
          FactID(fact), world.rubric.facts[fact].kind == .number ? .number(777) : .none, count: 3,
          start: Moment(day, minute: 0), review: random.pick([.accepted, .pending, .returned]), row: RowID(999)),
        at: random.int(0...unit.rows.count))
      return (true, world.results([more], asOf: asOf) == world.results([unit], asOf: asOf) ? nil : "\(day)")
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 1000)
  }

  @Test("a row that was sent back or counts nothing changes nothing without 编号")
  func void() {
    let (found, tried) = contradictions(seeds: 20_900..<21_300) { world, unit, asOf, random in
      let fact = random.int(0...max(0, world.rubric.facts.count - 1))
      guard fact < world.rubric.facts.count else { return (false, nil) }
      // Where an empty register is unknown, any row shows that it was kept.
      guard !world.rubric.facts[fact].isOpenEvent else { return (false, nil) }
      let isSingle = world.rubric.facts[fact].kind.isSingle
      var more = unit
      more.rows.insert(
        Record(
          FactID(fact), .yes(true), count: isSingle || random.chance(50) ? 0 : 2,
          start: Moment(asOf, minute: 1), review: isSingle ? random.pick([.accepted, .returned, .pending]) : .returned,
          row: RowID(999)), at: random.int(0...unit.rows.count))
      return (true, world.results([more], asOf: asOf) == world.results([unit], asOf: asOf) ? nil : "fact \(fact)")
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 1000)
  }

  @Test("a replaced row is as if it had never been")
  func replaced() {
    let (found, tried) = contradictions(seeds: 21_300..<21_700) { world, unit, asOf, _ in
      var fewer = unit
      fewer.rows = unit.rows.enumerated().filter { place, row in
        let isSingle = world.rubric[row.fact].kind.isSingle
        // A 限期 stands until another one comes, and one that comes alone replaces no value.
        if world.rubric[row.fact].kind == .date, unit.rows.contains(where: { $0.fact == row.fact && $0.due != nil }) {
          return true
        }
        return !unit.rows[(place + 1)...].contains { later in
          later.fact == row.fact
            && (isSingle ? later.count != 0 : row.reference != nil && later.reference == row.reference)
        }
      }.map(\.element)
      let isSame = world.results([fewer], asOf: asOf) == world.results([unit], asOf: asOf)
      return (fewer.rows.count < unit.rows.count, isSame ? nil : "\(unit.rows)")
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 1000)
  }

  @Test("a row of several counts as as many rows of one, but for runs")
  func counts() {
    let (found, tried) = contradictions(seeds: 21_700..<22_100) { world, unit, asOf, _ in
      var split = unit
      split.rows = unit.rows.flatMap { row -> [Record] in
        guard !world.rubric[row.fact].kind.isSingle, row.reference == nil, row.count > 1 else { return [row] }
        var one = row
        one.count = 1
        return Array(repeating: one, count: Int(row.count))
      }
      let before = world.results([unit], asOf: asOf)[0]
      let after = world.results([split], asOf: asOf)[0]
      for (item, (a, b)) in zip(world.rubric.items, zip(before.items, after.items)) where !item.hasRun {
        let isSame =
          a.earned == b.earned && a.state == b.state
          && a.computed?.trace.map(\.count) == b.computed?.trace.map(\.count)
          && a.computed?.trace.map(\.delta) == b.computed?.trace.map(\.delta)
        if !isSame { return (true, "\(a) became \(b)") }
      }
      return (split.rows.count > unit.rows.count, nil)
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 1000)
  }
}

extension World.Unit {
  /// What keeps rows in their order.
  private enum Bond: Hashable {
    case single(FactID)
    case named(FactID, ReferenceID)
    case none(Int)
  }

  /// The unit with its rows in another order that keeps the order of rows that replace one another.
  func reordered(_ rubric: ScoringRubric, _ random: inout SeededGenerator) -> World.Unit {
    let bonds = rows.enumerated().map { place, row -> Bond in
      let saysNone = row.value == .never && row.start == nil
      if rubric[row.fact].kind.isSingle || saysNone { return .single(row.fact) }
      return row.reference.map { .named(row.fact, $0) } ?? .none(place)
    }
    var waiting = Dictionary(grouping: rows.indices) { bonds[$0] }
    var moved = self
    moved.rows = random.shuffled(bonds).compactMap { bond in
      waiting[bond].flatMap { $0.first }.map { first in
        waiting[bond]?.removeFirst()
        return rows[first]
      }
    }
    return moved
  }

  /// Whether an item orders records that start at the same time.
  func hasTies(_ item: ScoringRubric.Item, _ rubric: ScoringRubric) -> Bool {
    guard item.hasRun || item.hasThreshold else { return false }
    return item.readFacts.contains { fact in
      let starts = rows.filter { $0.fact == fact }.map { $0.start?.minutes ?? 0 }
      return Set(starts).count < starts.count
    }
  }
}

extension ScoringRubric.Item {
  /// Whether a rule looks for runs.
  var hasRun: Bool {
    rules.contains { if case .run = $0.trigger { true } else { false } }
  }
}

extension ScoringRubric.Item {
  /// Whether a rule counts the *n*th and later occurrences only.
  fileprivate var hasThreshold: Bool {
    rules.contains { if case .from = $0.trigger.counting { true } else { false } }
  }
}

/// An item's result without the order of rows in its trace.
private struct Outline: Equatable {
  let state: ItemResult.State
  let earned: Points?
  let score: Points?
  let lines: [TraceLine]
  let unknown: [FactID]

  init(_ result: ItemResult) {
    state = result.state
    earned = result.earned
    score = result.computed?.score
    unknown = result.indecision?.unknown ?? []
    lines = (result.computed?.trace ?? []).map { line in
      TraceLine(
        line.cause, count: line.count, delta: line.delta, rows: line.rows.sorted { $0.index < $1.index })
    }
  }
}
