package import Rubric

extension Trigger {
  /// A trigger that counts every matching occurrence once.
  package static func each(_ fact: FactID, _ filter: Filter) -> Trigger { .each(fact, filter, .all) }

  /// A trigger that counts once when a sum is less than `least` hundredths, or than that for each one of a quantity.
  package static func below(_ fact: FactID, least: Int64, per quantity: QuantityID?) -> Trigger {
    .compare(Measure(fact, per: quantity), .below(least, nil))
  }

  /// A trigger that multiplies its effect by the share of one fact's sum in another's.
  package static func ratio(part: FactID, whole: FactID) -> Trigger {
    .ratio(part: .fact(part), whole: .fact(whole))
  }
}
