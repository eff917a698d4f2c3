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

  private func points(_ hundredths: Int128) -> Points { Points(hundredths: Int64(clamping: hundredths)) }
}
