extension ScoringRubric {
  /// A unit's sum of a number fact beside the sum that a `below` trigger asks of it, both in hundredths.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - least: What is asked at least, in hundredths, of each of the quantity or of the whole.
  ///   - quantity: The quantity, nil where the whole is meant.
  ///   - candidate: The unit.
  ///   - terms: The window.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: `own` is nil where nothing is known of the fact, `wanted` where the quantity is not given.
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
