package import Rubric

/// A maker of a unit's random rows: every kind of value, review and count, repeated 编号, and dates at the edges of
/// windows, days and limits.
package struct RowMaker {
  /// The numbers of hours that limits may have.
  package static let hours = [1, 2, 24, 30, 72]
  /// The numbers of minutes that limits may have.
  package static let minutes = [1, 30, 90, 1440, 2000]

  package let rubric: ScoringRubric
  package let terms: Terms
  package let days: [Day]
  package let timed: Set<Int32>

  /// Creates a maker of rows for a world.
  package init(rubric: ScoringRubric, terms: Terms, days: [Day], timed: Set<Int32>) {
    self.rubric = rubric
    self.terms = terms
    self.days = days
    self.timed = timed
  }

  /// Makes the rows of a unit in a random reading order.
  package mutating func rows(_ random: inout SeededGenerator) -> [Record] {
    var rows: [Record] = []
    for (index, fact) in rubric.facts.enumerated() {
      let most = fact.kind.isSingle ? 3 : 6
      let least = random.chance(15) ? 0 : 1
      for _ in 0..<random.int(least...most) { rows.append(row(FactID(index), fact.kind, &random)) }
    }
    return random.shuffled(rows).enumerated().map { place, row in
      var row = row
      row.row = RowID(place)
      return row
    }
  }

  /// Makes the vetoes of a unit.
  package func vetoes(_ random: inout SeededGenerator) -> [Veto] {
    guard random.chance(35) else { return [] }
    return (0..<random.int(1...3)).map { place in
      Veto(
        reference: random.chance(60) ? ReferenceID(random.int(0...1)) : nil, day: day(&random),
        review: random.pick([.accepted, .accepted, .pending, .returned]), row: RowID(place))
    }
  }

  /// Makes an accepted record of an event fact that counts on a day, without 编号; returns nil if none can count by
  /// then.
  package func countingEvent(_ fact: FactID, asOf: Day, _ random: inout SeededGenerator) -> Record? {
    let last = min(asOf, terms.window.upperBound)
    guard last >= terms.window.lowerBound else { return nil }
    var record = row(fact, .event, &random)
    if record.value == .never { record.value = .none }
    let number = random.int(Int(terms.window.lowerBound.number)...Int(last.number))
    record.start = Moment(Day(number: Int32(number)), minute: record.start?.minute ?? 600)
    record.count = Int64(random.int(1...3))
    record.review = .accepted
    record.reference = nil
    return record
  }

  private func row(_ fact: FactID, _ kind: Fact.Kind, _ random: inout SeededGenerator) -> Record {
    var record = Record(fact, value(kind, &random), row: RowID(0))
    if kind == .event, random.chance(12) { return none(fact, &random) }
    if kind == .date, random.chance(30) {
      record.due = Moment(random.pick(terms.dates).adding(days: random.int(-1...1)))
      if random.chance(50) { record.value = .none }
    }
    record.reference = random.chance(50) ? ReferenceID(random.int(0...2)) : nil
    let roll = random.int(0...99)
    record.review = roll < 3 ? .pending : roll < 12 ? .returned : .accepted
    record.count = random.pick([1, 1, 1, 1, 1, 1, 1, 2, 3, 12, 0])
    let isVoid = record.review == .returned || record.count == 0
    if isVoid, kind != .date || record.due == nil, random.chance(40) {
      record.value = .none
      return record
    }
    let isTimed = timed.contains(fact.index)
    guard kind == .event || random.chance(50) else { return record }
    let start = moment(day(&random), isTimed: isTimed, &random)
    record.start = start
    if kind == .event, random.chance(18) {
      let day = start.day.adding(days: random.int(0...5))
      record.due = isTimed && random.chance(60) ? Moment(day, minute: minute(&random)) : Moment(day)
    }
    if random.chance(70) { record.done = done(start, record.due, isTimed: isTimed, &random) }
    return record
  }

  /// Makes a row that says that there was none: one without 开始, of any review, or a meeting that the unit attended.
  private func none(_ fact: FactID, _ random: inout SeededGenerator) -> Record {
    var record = Record(fact, .never, row: RowID(0))
    if random.chance(30) {
      record.start = moment(day(&random), isTimed: timed.contains(fact.index), &random)
    } else {
      let roll = random.int(0...99)
      record.review = roll < 6 ? .pending : roll < 30 ? .returned : .accepted
    }
    return record
  }

  private func value(_ kind: Fact.Kind, _ random: inout SeededGenerator) -> Value {
    switch kind {
    case .yesno: .yes(random.chance(50))
    case .choice: .tag(TagID(random.int(0...2)))
    case .number: .number(random.pick([0, 50, 100, 250, 333, 1000, Int64(random.int(0...999))]))
    case .date:
      random.chance(25) ? .never : .day(random.pick(terms.dates).adding(days: random.int(-1...1)))
    case .event: random.chance(40) ? Value.none : .tag(TagID(random.int(0...1)))
    }
  }

  /// Picks a day in or near the window, often at an edge.
  private func day(_ random: inout SeededGenerator) -> Day {
    let window = terms.window
    if random.chance(25) {
      let edge = random.pick([window.lowerBound, window.upperBound] + days)
      return edge.adding(days: random.int(-1...1))
    }
    return Day(number: Int32(random.int(Int(window.lowerBound.number)...Int(window.upperBound.number))))
  }

  private func minute(_ random: inout SeededGenerator) -> Int16 {
    random.pick([0, 1, 570, 1438, 1439, Int16(random.int(0...1439))])
  }

  private func moment(_ day: Day, isTimed: Bool, _ random: inout SeededGenerator) -> Moment {
    Moment(day, minute: isTimed || random.chance(30) ? minute(&random) : nil)
  }

  /// Picks a time at which something was finished: near its possible deadline, or near a round's day.
  private func done(_ start: Moment, _ due: Moment?, isTimed: Bool, _ random: inout SeededGenerator) -> Moment {
    if isTimed, random.chance(50) {
      let limits = RowMaker.hours.map { $0 * 60 } + RowMaker.minutes
      let base = due?.minute == nil ? start.minutes + Int64(random.pick(limits)) : due?.minutes ?? 0
      let delay = random.chance(30) ? random.pick([1, 30, 60, 90, 120, 1440]) * random.int(1...3) : 0
      let exact = base + Int64(delay + random.int(-1...1))
      return Moment(Day(number: Int32(exact / 1440)), minute: Int16(exact % 1440))
    }
    let day =
      random.chance(25)
      ? random.pick(days).adding(days: random.int(0...1)) : start.day.adding(days: random.int(0...7))
    // A 限期 that is a whole day needs no time.
    return moment(day, isTimed: isTimed && (due == nil || due?.minute != nil || random.chance(50)), &random)
  }
}
