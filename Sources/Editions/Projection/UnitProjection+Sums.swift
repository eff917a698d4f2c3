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
      marks: state.marks[unitIndex].map { $0.flatMap { year.marks[$0].mark } },
      isVetoed: !state.vetoes[unitIndex].isEmpty)
  }

  /// Returns the sum that a rule compares with the least that it asks for, or nil for other rules.
  ///
  /// What is asked reveals the quantity, which only the office and the unit itself are given (formats §12).
  func sum(behind rule: Rule) -> ItemValues.LineValues.Sum? {
    guard allowance.quantities, case .below(let fact, let least, per: let quantity) = rule.trigger else { return nil }
    let sums = year.rubric.scoring.sums(
      of: fact, least: least, per: quantity, for: candidate, terms: year.terms,
      asOf: year.plan.rounds[state.round].asOf)
    guard let own = sums.own, let wanted = sums.wanted else { return nil }
    return ItemValues.LineValues.Sum(
      own: points(own), wanted: points(wanted),
      quantity: quantity.flatMap { id in
        candidate.quantities[Int(id.index)].map {
          ItemValues.LineValues.Quantity(
            name: year.rubric.quantities[Int(id.index)], amount: Points(hundredths: $0),
            least: Points(hundredths: least))
        }
      })
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
    let sums = year.rubric.scoring.sums(
      of: ScoringRubric.Share(part: part, whole: whole), for: candidate, terms: year.terms,
      asOf: year.plan.rounds[state.round].asOf)
    guard let own = sums.part, let all = sums.whole, 0 <= own, own <= all, all > 0 else { return nil }
    func sum(_ fact: FactID, _ amount: Int128) -> ItemValues.LineValues.Share.Sum {
      ItemValues.LineValues.Share.Sum(name: year.rubric[fact].name, amount: self.points(amount))
    }
    return ItemValues.LineValues.Share(part: sum(part, own), whole: sum(whole, all), points: points)
  }

  private func points(_ hundredths: Int128) -> Points { Points(hundredths: Int64(clamping: hundredths)) }
}
