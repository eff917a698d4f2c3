package import Rubric

/// What can still be done for points in an item.
package struct RemedyValues: Sendable {
  /// What tells a unit's record from its others; nil where the register does not say it.
  package struct RecordName: Sendable, Hashable {
    /// When it began.
    package let start: Moment?
    /// 内容.
    package let value: String?
  }

  /// What is to be done about a fact.
  package enum Action: Sendable, Hashable {
    /// Its answer is to be this.
    case answer(Bool)
    /// It is to be this word.
    case choose(String)
    /// It is to be done.
    case date
    /// So much is to be added.
    case add(Points)
    /// Enough is to be added; how much is not for the unit to know, as it tells how large a quantity is.
    case addEnough
    /// A record is to be finished.
    case finish(RecordName)
    /// A record is to become this word, or another than it is.
    case retag(RecordName, to: String?)
    /// It is to happen once more, as this word where one is named.
    case occur(String?)
  }

  /// A thing to do.
  package struct Step: Sendable {
    /// The fact's name.
    package let fact: String
    /// What is to be done about it.
    package let action: Action
    /// The points it gives back.
    package let gain: Points
    /// The first day on which it gives them.
    package let firstDay: Day
    /// The last day on which it gives them.
    package let lastDay: Day
  }

  /// What to do: one thing after the other where they are ``isSequence``, otherwise any of them.
  package let steps: [Step]
  /// Whether the steps follow one another.
  package let isSequence: Bool
}
