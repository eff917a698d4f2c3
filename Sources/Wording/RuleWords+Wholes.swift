package import Rubric

extension RuleWords {
  /// Returns sentences on what an item's rules divide by: where a quantity of the unit comes from, and what a whole of 0
  /// means for the item or its rule, one for each whole.
  package func wholes(of item: ItemID) -> [String] {
    var sentences: [String] = []
    for trigger in scoring[item].rules.map(\.trigger) {
      guard let sentence = sentence(onWholeOf: trigger, in: item), !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
    }
    return sentences
  }

  /// Returns the sentence on the whole of a trigger; nil if it divides by nothing that may be 0, or only asks whether an
  /// average is too small.
  private func sentence(onWholeOf trigger: Trigger, in item: ItemID) -> String? {
    switch trigger.operands.last {
    case .fact(let fact)? where trigger.divides: return zero(name(fact), in: item)
    case .quantity(let quantity)?:
      if case .compare(_, .below(_, nil)) = trigger, !trigger.divides { return nil }
      let name = names.quantities[Int(quantity.index)]
      return labels(.wholeQuantity, name) + (trigger.divides ? zero(name, in: item) : labels(.wholeZeroPer, name))
    default: return nil
    }
  }

  /// Returns what a whole of 0 means where it is divided by.
  private func zero(_ name: String, in item: ItemID) -> String {
    let scored = scoring[item]
    let isZeroOtherwise = scored.rules.contains { $0.isZero && !$0.trigger.divides }
    let policy = scored.isBonus ? .zero : scoring.notApplicable
    return labels(isZeroOtherwise ? .wholeZeroUnless : .wholeZero, name, labels[policy.effect])
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
