import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// The unit as the evaluation of its rules takes it.
  var candidate: Candidate {
    let unit = year.directory.active[unitIndex]
    return Candidate(
      register: state.registers[unitIndex], quantities: year.directory[unit].quantities,
      marks: state.given[unitIndex], isVetoed: !state.vetoes[unitIndex].isEmpty)
  }

  /// Returns the sum that a rule compares with the least that it asks for, or nil for other rules.
  ///
  /// What is asked reveals the quantity, which only the office and the unit itself are given (formats §12).
  func sum(behind rule: Rule) -> ItemValues.LineValues.Sum? {
    guard allowance.quantities, case .compare(let measure, let bound) = rule.trigger, !measure.isRate,
      let own = amount(measure.part), let whole = amount(measure.whole), let wanted = bound.sum(of: whole)
    else { return nil }
    let (limit, isAbove): (Int64, Bool) =
      switch bound {
      case .below(let least, _): (least, false)
      case .above(let most, _): (most, true)
      case .within: (0, false)
      }
    return ItemValues.LineValues.Sum(
      own: points(own), wanted: points(wanted), isAbove: isAbove,
      quantity: measure.whole.quantity.flatMap { id in
        candidate.quantities[Int(id.index)].map {
          ItemValues.LineValues.Quantity(
            name: year.rubric.quantities[Int(id.index)], amount: Points(hundredths: $0),
            least: Points(hundredths: limit))
        }
      }, step: bound.step.map { points(Int128($0.size) * whole / 100) })
  }

  /// Returns the share that a rule multiplies its points by, or nil for other rules, for shares that are not between 0 and
  /// 1, and to those who are not given the sums that rules ask for.
  func share(behind rule: Rule) -> ItemValues.LineValues.Share? {
    guard allowance.quantities, case .ratio(let part, let whole) = rule.trigger else { return nil }
    let points: Points
    switch rule.effect {
    case .deduct(let amount), .award(let amount): points = amount
    case .zero: return nil
    }
    guard let own = amount(part), let all = amount(whole), 0 <= own, own <= all, all > 0 else { return nil }
    return ItemValues.LineValues.Share(part: sum(part, own), whole: sum(whole, all), points: points)
  }

  /// Returns the percentage that a rule compares, or nil for other rules and to those who are not given the sums that
  /// rules ask for.
  func rate(behind rule: Rule) -> ItemValues.LineValues.Rate? {
    guard allowance.quantities, case .compare(let measure, let bound) = rule.trigger, measure.isRate,
      let own = amount(measure.part), let all = amount(measure.whole), all > 0
    else { return nil }
    let least: Points? = if case .below(let least, _) = bound { Points(hundredths: least) } else { nil }
    return ItemValues.LineValues.Rate(part: sum(measure.part, own), whole: sum(measure.whole, all), least: least)
  }

  /// Returns the day that a rule compares a date with, or nil for other rules, and for a day that the unit alone was given
  /// where the dates of its records may not be shown.
  func bound(behind rule: Rule) -> ItemValues.LineValues.Bound? {
    switch rule.trigger {
    case .after(let fact, let name, _):
      guard let own = state.registers[unitIndex].deadline(of: fact) else {
        return .latest(year.terms.dates[Int(name.index)])
      }
      return allowance.dates ? .latest(own) : nil
    case .before(_, let name): return .earliest(year.terms.dates[Int(name.index)])
    default: return nil
    }
  }

  /// Returns the names of the numbers by which an item's rules divide although they are 0, each once.
  func zeroWholes(of item: ItemID) -> [String] {
    year.rubric.scoring[item].rules.map(\.trigger).filter(\.divides).reduce(into: []) { names, trigger in
      let whole = trigger.operands[1]
      guard amount(whole) == 0, let name = year.rubric.name(of: whole), !names.contains(name) else { return }
      names.append(name)
    }
  }

  private func amount(_ operand: Operand) -> Int128? {
    year.rubric.scoring.amount(
      operand, for: candidate, terms: year.terms, asOf: year.plan.rounds[state.round].asOf)
  }

  private func sum(_ operand: Operand, _ amount: Int128) -> ItemValues.LineValues.Share.Sum {
    ItemValues.LineValues.Share.Sum(name: year.rubric.name(of: operand), amount: points(amount))
  }

  private func points(_ hundredths: Int128) -> Points { Points(hundredths: Int64(clamping: hundredths)) }
}
