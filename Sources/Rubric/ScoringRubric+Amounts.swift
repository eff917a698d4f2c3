extension ScoringRubric {
  /// Computes a unit's numbers behind a trigger that compares or divides, in hundredths.
  ///
  /// - Parameters:
  ///   - operand: The number.
  ///   - candidate: The unit.
  ///   - terms: The window.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The number, nil if nothing is known of its fact or the quantity is not given.
  package func amount(_ operand: Operand, for candidate: Candidate, terms: Terms, asOf: Day) -> Int128? {
    Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf
    ).amount(operand)
  }
}

extension Bound {
  /// The sum that a bound allows of a whole, in hundredths: at least so much below which a rule counts, rounded up, or
  /// at most so much above which it counts, rounded down; nil for a range.
  ///
  /// A sum is below a fraction exactly if it is below the next hundredth.
  ///
  /// - Parameter whole: The quantity by which the bound is multiplied, in hundredths.
  package func sum(of whole: Int128) -> Int128? {
    switch self {
    case .below(let least, _): (Int128(least) &* whole &+ 99) / 100
    case .above(let most, _): Int128(most) &* whole / 100
    case .within: nil
    }
  }
}
