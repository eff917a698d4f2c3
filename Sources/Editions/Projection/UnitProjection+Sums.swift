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

  /// Returns the sum that a rule compares with a quantity, or nil for other rules.
  ///
  /// The sum is the unit's own records. The sum that was wanted reveals the quantity, which only the office is given
  /// (formats §12).
  func sum(behind rule: Rule) -> ItemValues.LineValues.Sum? {
    guard allowance.evidenceDetails, case .below(let fact, let least, per: let quantity?) = rule.trigger else {
      return nil
    }
    let sums = year.rubric.scoring.sums(
      of: fact, least: least, per: quantity, for: candidate, terms: year.terms,
      asOf: year.plan.rounds[state.round].asOf)
    guard let own = sums.own else { return nil }
    return ItemValues.LineValues.Sum(
      own: points(own), wanted: allowance.registers ? sums.wanted.map { points($0) } : nil)
  }

  private func points(_ hundredths: Int128) -> Points { Points(hundredths: Int64(clamping: hundredths)) }
}
