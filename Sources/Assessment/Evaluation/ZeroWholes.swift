package import Rubric

/// What is known of the numbers that an undecided item's rules divide, and which of those they divide by are 0.
package struct ZeroWholes: Sendable, Hashable {
  /// The facts among the numbers whose amounts are known.
  package private(set) var known: [FactID] = []
  /// The numbers that are 0 although something is to be divided by them, each once.
  package private(set) var wholes: [Operand] = []

  /// Looks at an item of a unit.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - rubric: The rubric.
  ///   - register: The unit's records.
  ///   - quantities: The unit's quantities.
  ///   - terms: The year's terms.
  ///   - asOf: The day at whose end the state is taken.
  package init(
    _ item: ItemID, of rubric: ScoringRubric, register: Register, quantities: [Int64?], terms: Terms, asOf: Day
  ) {
    let candidate = Candidate(register: register, quantities: quantities, marks: [], isVetoed: false)
    for trigger in rubric[item].rules.map(\.trigger) where trigger.divides {
      for (place, operand) in trigger.operands.enumerated() {
        guard let amount = rubric.amount(operand, for: candidate, terms: terms, asOf: asOf) else { continue }
        if let fact = operand.fact { known.append(fact) }
        if place == 1, amount == 0, !wholes.contains(operand) { wholes.append(operand) }
      }
    }
  }
}
