package import Rubric

/// The remedies that can still earn points in an item.
package struct RemedyValues: Sendable {
  /// The values that tell a unit's record from its others, each nil if the register does not give it.
  package struct RecordName: Sendable, Hashable {
    /// The time at which the occurrence began.
    package let start: Moment?
    /// 内容.
    package let value: String?
  }

  /// The action to take on a fact.
  package enum Action: Sendable, Hashable {
    /// Give this answer.
    case answer(Bool)
    /// Choose this word.
    case choose(String)
    /// Do it.
    case date
    /// Add this amount.
    case add(Points)
    /// Finish a record.
    case finish(RecordName)
    /// Change a record to this word, or to any other if nil.
    case retag(RecordName, to: String?)
    /// Have it happen once more, with this word unless it is nil.
    case occur(String?)
  }

  /// A step of a remedy.
  package struct Step: Sendable {
    /// The fact's name.
    package let fact: String
    /// The action to take.
    package let action: Action
    /// The points that the step gives back.
    package let gain: Points
    /// The first day on which the step gives them.
    package let firstDay: Day
    /// The last day on which the step gives them.
    package let lastDay: Day
  }

  /// The steps, to be taken one after the other if ``isSequence``, or else alternatives.
  package let steps: [Step]
  /// True if the steps follow one another.
  package let isSequence: Bool

  /// The points that the item can win back: by all steps that follow one another, or by the best of the alternatives.
  package var gain: Points {
    isSequence ? steps.reduce(.zero) { $0 + $1.gain } : steps.map(\.gain).max() ?? .zero
  }
}
