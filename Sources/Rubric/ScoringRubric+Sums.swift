extension ScoringRubric {
  /// Computes a unit's sum of a number fact and the sum that a `below` trigger asks of it, both in hundredths.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - least: The least sum asked, in hundredths, for each one of the quantity or altogether.
  ///   - quantity: The quantity, or nil for a sum asked altogether.
  ///   - candidate: The unit.
  ///   - terms: The window.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The sums; `own` is nil if nothing is known of the fact, `wanted` if the quantity is not given.
  package func sums(
    of fact: FactID, least: Int64, per quantity: QuantityID?, for candidate: Candidate, terms: Terms, asOf: Day
  ) -> (own: Int128?, wanted: Int128?) {
    let evaluation = Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf)
    let wanted: Int128? =
      switch evaluation.demand(least, per: quantity) {
      case .unknown: nil
      case .none: 0
      case .sum(let sum): sum
      }
    return (evaluation.sum(of: fact), wanted)
  }
}
