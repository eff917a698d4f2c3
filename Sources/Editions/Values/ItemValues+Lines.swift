package import Rubric

extension ItemValues {
  /// A line of the calculation.
  package struct LineValues: Sendable {
    /// A sum that a rule compares with the least that it asks for, or the most that it allows.
    package struct Sum: Sendable, Hashable {
      /// The sum of the unit's own records.
      package let own: Points
      /// The sum that was wanted, or allowed.
      package let wanted: Points
      /// True if it should not have been exceeded, false if it should have been reached.
      package let isAbove: Bool
      /// The quantity of the unit for each one of which the rule asks, or nil if it asks altogether.
      package let quantity: Quantity?
      /// The size of the steps that the rule counts, for all of the quantity, or nil if it counts once.
      package let step: Points?
    }

    /// A quantity of the unit, and what is asked for each one of it.
    package struct Quantity: Sendable, Hashable {
      /// The name.
      package let name: String
      /// The amount.
      package let amount: Points
      /// The least or most for each one.
      package let least: Points
    }

    /// The share that a rule multiplies its points by.
    package struct Share: Sendable, Hashable {
      /// The sum of a fact, a quantity of the unit, or a number.
      package struct Sum: Sendable, Hashable {
        /// The name of the fact or quantity, nil for a number.
        package let name: String?
        /// The sum.
        package let amount: Points
      }

      /// The part.
      package let part: Sum
      /// The whole.
      package let whole: Sum
      /// The points of the whole.
      package let points: Points
    }

    /// The percentage that a rule compares.
    package struct Rate: Sendable, Hashable {
      /// The part.
      package let part: Share.Sum
      /// The whole.
      package let whole: Share.Sum
      /// The percentage from which steps are counted down, nil for a range.
      package let least: Points?
    }

    /// A day that a rule compares a date with.
    package enum Bound: Sendable, Hashable {
      /// The last day on which it was to be.
      case latest(Day)
      /// The first day on which it could be.
      case earliest(Day)
    }

    /// The way in which a line's count came about, where it is not the number of what happened.
    package enum Steps: Sendable, Hashable {
      /// Occurrences from the one with this number on.
      case from(Int64)
      /// Begun periods of lateness.
      case periods(Limit)
      /// Steps of this size.
      case steps(Points, isBegun: Bool, isRate: Bool)
    }

    /// The most that a rule may take or give in all.
    package struct Cap: Sendable, Hashable {
      /// The points.
      package let points: Points
      /// True if the item has no other rule, so that it is the most of the item as well.
      package let isOfItem: Bool
    }

    /// The cause of the line.
    package let cause: TraceLine.Cause
    /// The rule's own text, or nil if it has none and for a clamp.
    package let text: String?
    /// The number of occurrences that the line counted, or nil for a line that counts once or not at all.
    package let count: Int64?
    /// The number of times that the rule's trigger counted, or 0 for a clamp.
    package let counted: Int64
    /// The sum that the rule looks at, or nil for other rules.
    package let sum: Sum?
    /// The share that the rule multiplies its points by, or nil for other rules.
    package let share: Share?
    /// The percentage that the rule compares, or nil for other rules.
    package let rate: Rate?
    /// The day that the rule compares a date with, or nil for other rules and if it may not be shown.
    package let bound: Bound?
    /// The way in which ``count`` came about, or nil if it is the number of what happened.
    package let steps: Steps?
    /// The most that the rule may take or give in all if it has come to that, or nil.
    package let cap: Cap?
    /// The change that the line makes to the score.
    package let delta: Points
    /// The words for the times of its rows, or nil for a clamp.
    package let terms: RecordValues.Terms?
    /// The rows behind it that may be shown.
    package let records: [RecordValues]
  }

  /// A rule that would have given points.
  package struct Award: Sendable, Hashable {
    /// The rule's number, counted from 0.
    package let rule: Int
    /// The rule's own text, or nil if it has none.
    package let text: String?
  }
}

extension ItemValues.LineValues.Steps {
  /// Returns the way in which a trigger's count comes about, or fails if it is the number of what happened.
  package init?(_ trigger: Trigger) {
    switch trigger {
    case .each(_, _, .from(let first)): self = .from(first)
    case .each(_, _, .every(let period)), .after(_, _, every: let period?): self = .periods(period)
    case .compare(let measure, let bound):
      guard let step = bound.step else { return nil }
      self = .steps(Points(hundredths: step.size), isBegun: step.isBegun, isRate: measure.isRate)
    default: return nil
    }
  }
}
