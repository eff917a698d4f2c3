package import Rubric
package import SiteContent

/// The values of a year that one unit may be given for confirmation: its own result, its records in force, and its
/// deadlines.
///
/// It is the column “own packet” of formats §12: there is no field for 备注, 评分人 or the location of a row, and
/// nothing of any other unit.
package struct PacketValues: Sendable {
  /// A day by which the unit has to have done something.
  package struct DeadlineValues: Sendable {
    /// The outcome of a deadline.
    package enum State: Sendable {
      /// Done on a day, in time or not.
      case done(Day, inTime: Bool)
      /// Recorded as never done.
      case never
      /// Nothing is registered.
      case unknown
      /// Begun and not finished.
      case open
    }

    /// The item's id.
    package let item: String
    /// The fact's name.
    package let fact: String
    /// 内容 of the occurrence, or nil for a date and if it is empty.
    package let value: String?
    /// The end of the deadline.
    package let until: Moment
    /// The outcome.
    package let state: State
  }

  /// The year with this unit alone.
  package let year: YearValues
  /// The unit's result.
  package let unit: UnitValues
  /// The records, in the order of the rubric.
  package let records: [UnitRecord]
  /// The deadlines, ascending.
  package let deadlines: [DeadlineValues]
  /// The unit's own materials and systems.
  package let ledgers: LedgerValues?
  /// The initial state of the trial.
  package let trial: TrialState
}
