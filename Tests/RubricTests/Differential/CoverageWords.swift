import Rubric

extension TraceLine {
  /// Whether a zero rule of an item made the line.
  func isZero(of item: ScoringRubric.Item) -> Bool {
    if case .rule(let index) = cause { item.rules[index].isZero } else { false }
  }
}

extension Trigger {
  var word: String {
    switch self {
    case .yesno(_, let wanted): wanted ? "yes" : "no"
    case .choice(_, _, let not): not ? "is not" : "is"
    case .missing: "missing"
    case .before: "before"
    case .after(_, _, nil): "after"
    case .after(_, _, every: let period?): "after every \(period.word)"
    case .each(_, _, .all): "each"
    case .each(_, _, .from): "each from"
    case .each(_, _, .every(let period)): "each every \(period.word)"
    case .any: "any"
    case .run: "run"
    case .compare(let measure, let bound):
      (measure.isRate && bound.step != nil ? "rate" : bound.word)
        + (measure.whole.quantity != nil && !measure.isRate ? " per" : "")
        + (bound.step.map { $0.isBegun ? " begun" : " step" } ?? "")
    case .ratio: "ratio"
    }
  }
}

extension Bound {
  var word: String {
    switch self {
    case .below: "below"
    case .above: "above"
    case .within(_, nil): "rate from"
    case .within(nil, _): "rate below"
    case .within: "rate within"
    }
  }
}

extension Rule.Effect {
  var word: String {
    switch self {
    case .deduct: "deduct"
    case .award: "award"
    case .zero: "zero"
    }
  }
}

extension Limit {
  var word: String {
    switch self {
    case .workdays: "workdays"
    case .days: "days"
    case .hours: "hours"
    case .minutes: "minutes"
    }
  }
}
