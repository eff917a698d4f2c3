import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// The unit as its rules are asked about it.
  var candidate: Candidate {
    let unit = year.directory.active[place]
    return Candidate(
      register: state.registers[place], quantities: year.directory[unit].quantities,
      marks: state.marks[place].map { $0.flatMap { year.marks[$0].mark } }, isVetoed: !state.vetoes[place].isEmpty)
  }

  /// What a sum came to that a rule holds against a quantity, in words; nil for other rules.
  ///
  /// The sum is the unit's own records. What it had to come to tells how large the quantity is, which only the office
  /// is given (formats §12).
  func sum(behind rule: Rule) -> String? {
    guard allowance.evidenceDetails, case .below(let fact, let least, per: let quantity?) = rule.trigger else {
      return nil
    }
    let sums = year.rubric.scoring.sums(
      of: fact, least: least, per: quantity, for: candidate, terms: year.terms,
      asOf: year.plan.rounds[state.round].asOf)
    guard let own = sums.own else { return nil }
    guard allowance.registers, let wanted = sums.wanted else { return labels(.sumOwn, decimal(own)) }
    return labels(.sumWanted, decimal(own), decimal(wanted))
  }

  private func decimal(_ hundredths: Int128) -> String {
    Points(hundredths: Int64(clamping: hundredths)).decimal
  }
}
