package import Rubric

extension RuleWords {
  /// Returns sentences on what an item's rules divide by: where a quantity of the unit comes from, and what a whole of 0
  /// means for the item or its rule, one for each whole.
  package func wholes(of item: ItemID) -> [String] {
    let scored = scoring[item]
    let policy = scored.isBonus ? .zero : scoring.notApplicable
    let isZeroOtherwise = scored.rules.contains { $0.isZero && !$0.trigger.divides }
    var sentences: [String] = []
    for trigger in scored.rules.map(\.trigger) {
      let zero = labels(
        isZeroOtherwise ? .wholeZeroUnless : .wholeZero, name(ofWhole: trigger), labels[policy.effect])
      guard let sentence = sentence(onWholeOf: trigger, zero), !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
    }
    return sentences
  }

  /// Returns the sentence on the whole of a trigger, `zero` where it divides; nil if it divides by nothing that may be 0,
  /// or only asks whether an average is too small.
  private func sentence(onWholeOf trigger: Trigger, _ zero: String) -> String? {
    guard let whole = trigger.operands.last, whole.isCounted else { return nil }
    let name = name(ofWhole: trigger)
    if trigger.divides { return whole.quantity == nil ? zero : labels(.wholeQuantity, name) + zero }
    guard case .compare(let measure, let bound) = trigger, measure.whole.quantity != nil else { return nil }
    if case .below(_, nil) = bound { return nil }
    return labels(.wholeQuantity, name) + labels(.wholeZeroPer, name)
  }

  private func name(ofWhole trigger: Trigger) -> String {
    guard let whole = trigger.operands.last else { return "" }
    return whole.fact.map { name($0) } ?? whole.quantity.map { names.quantities[Int($0.index)] } ?? ""
  }
}

extension ScoringRubric.NotApplicablePolicy {
  /// What an item that does not apply does to the points, as a part of a sentence.
  fileprivate var effect: Label {
    switch self {
    case .full: .notApplicableFullEffect
    case .zero: .notApplicableZeroEffect
    case .rescale: .notApplicableRescaleEffect
    }
  }
}
