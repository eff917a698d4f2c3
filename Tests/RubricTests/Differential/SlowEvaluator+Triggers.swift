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
    case .after(let fact, let name, let period):
      let named = ownDeadline(unit.rows, of: Int(fact.index)) ?? terms.dates[Int(name.index)].number
      let answer = single(fact, records) { value in day(value).map { $0 > named } ?? false }
      guard let period, var answer, answer.times == 1 else { return answer }
      let value = records.first { $0.fact == fact }?.value ?? rubric.facts[Int(fact.index)].absent
      answer.times = periods(after: Int(named), through: Int(day(value) ?? named), period)
      return answer.times == 0 ? Answer() : answer
    case .each(let fact, let filter, let counting):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      return each(records.filter { $0.fact == fact && matches($0, filter) }, filter, counting)
    case .any(let fact, let filter):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      let matching = records.filter { $0.fact == fact && matches($0, filter) }
      return Answer(times: matching.isEmpty ? 0 : 1, rows: matching.map(\.row.index))
    case .run(let fact, let filter, let length):
      guard isKnown(unit.rows, of: Int(fact.index)) else { return nil }
      return run(records.filter { $0.fact == fact }, filter, length)
    case .compare(let measure, let bound):
      return compare(measure, bound, records, unit)
    case .ratio(let part, let whole):
      guard let part = amount(part, records, unit), let whole = amount(whole, records, unit), whole.sum > 0 else {
        return nil
      }
      let share = part.sum >= whole.sum ? Fraction(1, 1) : Fraction(part.sum, whole.sum)
      return Answer(times: 1, share: share, rows: part.rows + whole.rows)
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
}
