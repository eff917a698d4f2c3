extension ScoringRubric {
  /// A part and the whole that a rule divides it by.
  package struct Share: Hashable, Sendable {
    /// The part.
    package let part: FactID
    /// The whole.
    package let whole: FactID

    /// Creates a share.
    package init(part: FactID, whole: FactID) {
      self.part = part
      self.whole = whole
    }
  }

  /// Finds the shares that an item's rules compute, each once, in the order written.
  package func shares(of item: ItemID) -> [Share] {
    var shares: [Share] = []
    for rule in self[item].rules {
      guard case .ratio(let part, let whole) = rule.trigger else { continue }
      let share = Share(part: part, whole: whole)
      if !shares.contains(share) { shares.append(share) }
    }
    return shares
  }

  /// Computes a unit's sums of a part and of its whole, in hundredths.
  ///
  /// - Parameters:
  ///   - share: The part and the whole.
  ///   - candidate: The unit.
  ///   - terms: The window.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The sums; each is nil if nothing is known of its fact.
  package func sums(
    of share: Share, for candidate: Candidate, terms: Terms, asOf: Day
  ) -> (part: Int128?, whole: Int128?) {
    let evaluation = Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf)
    return (evaluation.sum(of: share.part), evaluation.sum(of: share.whole))
  }
}
