import Rubric
import TestSupport

extension SlowEvaluator {
  /// A number that a rule compares or divides, in hundredths, with the rows behind it.
  typealias Amount = (sum: Int64, rows: [Int32])

  /// §7, `below`, `above` and `rate`; nil where something is unknown or a rate has no whole.
  func compare(_ measure: Measure, _ bound: Bound, _ records: [Record], _ unit: Unit) -> Answer? {
    if !measure.isRate, case .quantity(let quantity) = measure.whole, unit.quantities[Int(quantity.index)] ?? 0 == 0 {
      return Answer()
    }
    guard let part = amount(measure.part, records, unit), let whole = amount(measure.whole, records, unit) else {
      return nil
    }
    // What is compared, and by how much the bound's figures are multiplied.
    let compared: Fraction
    let scale: Fraction
    if measure.isRate {
      if whole.sum == 0 { return nil }
      (compared, scale) = (Fraction(100 * 100 * part.sum, whole.sum), Fraction(1, 1))
    } else {
      (compared, scale) = (Fraction(part.sum, 1), Fraction(whole.sum, 100))
    }
    var times: Int64 = 0
    switch bound {
    case .below(let least, let step):
      times = steps(Fraction(least, 1) * scale - compared, step, scale)
    case .above(let most, let step):
      times = steps(compared - Fraction(most, 1) * scale, step, scale)
    case .within(let from, let below):
      let isHigh = from.map { !compared.isLess(than: Fraction($0, 1)) } ?? true
      let isLow = below.map { compared.isLess(than: Fraction($0, 1)) } ?? true
      times = isHigh && isLow ? 1 : 0
    }
    return times > 0 ? Answer(times: times, rows: part.rows + whole.rows) : Answer()
  }

  /// The steps in a distance; without steps 1 where there is any.
  private func steps(_ distance: Fraction, _ step: Bound.Step?, _ scale: Fraction) -> Int64 {
    if !Fraction(0, 1).isLess(than: distance) { return 0 }
    guard let step else { return 1 }
    var count: Int64 = 0
    while true {
      let begun = Fraction(step.size * count, 1) * scale
      let ended = Fraction(step.size * (count + 1), 1) * scale
      let isCounted = step.isBegun ? begun.isLess(than: distance) : !distance.isLess(than: ended)
      if !isCounted { return count }
      count += 1
    }
  }

  /// A number fact's sum, a number or a quantity; nil where it is unknown.
  func amount(_ operand: Operand, _ records: [Record], _ unit: Unit) -> Amount? {
    switch operand {
    case .number(let number): (number, [])
    case .quantity(let quantity): (unit.quantities[Int(quantity.index)] ?? 0, [])
    case .fact(let fact): sum(fact, records)
    }
  }

  private func sum(_ fact: FactID, _ records: [Record]) -> Amount? {
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
}
