import Rubric
import TestSupport

extension SlowEvaluator {
  /// What a trigger says of a unit: how often, for what share of its effect, because of which rows.
  struct Answer {
    var times: Int64 = 0
    var share = Fraction(1, 1)
    var rows: [Int32] = []
  }

  /// §7, triggers; nil where something is unknown.
  func answer(_ trigger: Trigger, _ records: [Record], _ unit: Unit) -> Answer? {
    switch trigger {
    case .yesno(let fact, let wanted):
      return single(fact, records) { $0 == .yes(wanted) }
    case .choice(let fact, let words, not: false):
      return single(fact, records) { value in words.contains { value == .tag($0) } }
    case .choice(let fact, let words, not: true):
      return single(fact, records) { value in words.allSatisfy { value != .tag($0) } }
    case .missing(let fact):
      return single(fact, records) { $0 == .never }
    case .before(let fact, let name):
      let named = terms.dates[Int(name.index)].number
      return single(fact, records) { value in day(value).map { $0 < named } ?? false }
    case .after(let fact, let name):
      let named = ownDeadline(unit.rows, of: Int(fact.index)) ?? terms.dates[Int(name.index)].number
      return single(fact, records) { value in day(value).map { $0 > named } ?? false }
    case .each(let fact, let filter, _):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      let matching = records.filter { $0.fact == fact && matches($0, filter) }
      var answer = Answer(rows: matching.map(\.row.index))
      for record in matching { answer.times += record.count }
      return answer
    case .any(let fact, let filter):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      let matching = records.filter { $0.fact == fact && matches($0, filter) }
      return Answer(times: matching.isEmpty ? 0 : 1, rows: matching.map(\.row.index))
    case .run(let fact, let filter, let length):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      return run(records.filter { $0.fact == fact }, filter, length)
    case .compare(let measure, let bound):
      guard case .below(let least, _) = bound, let fact = measure.part.fact else { return nil }
      let quantity = measure.whole.quantity
      var people = Fraction(1, 1)
      if let quantity {
        let amount = unit.quantities[Int(quantity.index)] ?? 0
        if amount == 0 { return Answer() }
        people = Fraction(amount, 100)
      }
      guard let (sum, rows) = sum(fact, records) else { return nil }
      let isBelow = Fraction(sum, 100).isLess(than: Fraction(least, 100) * people)
      return isBelow ? Answer(times: 1, rows: rows) : Answer()
    case .ratio(let partOperand, let wholeOperand):
      guard let part = partOperand.fact, let whole = wholeOperand.fact else { return nil }
      guard let (partSum, partRows) = sum(part, records), let (wholeSum, wholeRows) = sum(whole, records) else {
        return nil
      }
      if wholeSum == 0 { return nil }
      let share = partSum >= wholeSum ? Fraction(1, 1) : Fraction(partSum, wholeSum)
      return Answer(times: 1, share: share, rows: partRows + wholeRows)
    }
  }

  private func day(_ value: Value) -> Int32? {
    if case .day(let day) = value { day.number } else { nil }
  }

  private func single(_ fact: FactID, _ records: [Record], _ isMet: (Value) -> Bool) -> Answer? {
    if let record = records.first(where: { $0.fact == fact }) {
      return isMet(record.value) ? Answer(times: 1, rows: [record.row.index]) : Answer()
    }
    let assumed = rubric.facts[Int(fact.index)].absent
    if assumed == .none { return nil }
    return isMet(assumed) ? Answer(times: 1) : Answer()
  }

  private func sum(_ fact: FactID, _ records: [Record]) -> (Int64, [Int32])? {
    let declared = rubric.facts[Int(fact.index)]
    var sum: Int64 = 0
    var rows: [Int32] = []
    for record in records where record.fact == fact {
      guard case .number(var number) = record.value else { return nil }
      if let cap = declared.cap, number > cap { number = cap }
      for _ in 0..<record.count { sum += number }
      rows.append(record.row.index)
    }
    if rows.isEmpty {
      guard case .number(let assumed) = declared.absent else { return nil }
      sum = assumed
    }
    return (sum, rows)
  }

  private func run(_ records: [Record], _ filter: Filter, _ length: Int) -> Answer {
    // Insertion behind all that start no later keeps the reading order of equals.
    var ordered: [Record] = []
    for record in records {
      let later = ordered.firstIndex { minute($0.start) > minute(record.start) }
      ordered.insert(record, at: later ?? ordered.count)
    }
    for first in ordered.indices {
      var end = first
      while end < ordered.count, matches(ordered[end], filter) { end += 1 }
      if end - first >= length { return Answer(times: 1, rows: ordered[first..<end].map(\.row.index)) }
    }
    return Answer()
  }

  private func minute(_ moment: Moment?) -> Int {
    guard let moment else { return 0 }
    return Int(moment.day.number) * 24 * 60 + Int(moment.minute ?? 0)
  }
}

/// A fraction of whole numbers, not negative.
struct Fraction {
  let numerator: Int64
  let denominator: Int64

  init(_ numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  func isLess(than other: Fraction) -> Bool {
    numerator * other.denominator < other.numerator * denominator
  }

  /// The nearest whole number, the upper one of two.
  var rounded: Int64 {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest >= denominator - rest ? whole + 1 : whole
  }
}
