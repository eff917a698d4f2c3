package import Rubric

/// What one unit may be given of a year for confirmation: its own result, its own records in force, and its deadlines.
///
/// It is the column “own packet” of formats §12: neither 备注 nor 评分人 nor a place in a file nor a quantity has a field
/// here, and nothing of any other unit.
package struct PacketValues: Sendable {
  /// A record of the unit that is in force.
  package struct RecordValues: Sendable {
    /// The item's id.
    package let item: String
    /// The fact's name.
    package let fact: String
    /// 内容, as written.
    package let value: String
    /// 数量.
    package let count: Int64
    /// 开始.
    package let start: Moment?
    /// 完成.
    package let done: Moment?
    /// 限期.
    package let due: Moment?
    /// 编号, as written.
    package let reference: String
    /// 材料, as written.
    package let document: String
    /// 收到.
    package let received: Moment?
    /// Whether 审核 is still to be decided.
    package let isWaiting: Bool
  }

  /// A day by which something of the unit is to be done.
  package struct DeadlineValues: Sendable {
    /// What became of it.
    package enum State: Sendable {
      /// Done on a day, in time or not.
      case done(Day, inTime: Bool)
      /// Said never to have been done.
      case never
      /// Nothing is registered.
      case unknown
      /// Begun, and not finished.
      case open
    }

    /// The item's id.
    package let item: String
    /// The fact's name.
    package let fact: String
    /// 内容 of the occurrence; nil where it is a date, or says nothing.
    package let value: String?
    /// Until when.
    package let until: Moment
    /// What became of it.
    package let state: State
  }

  /// The year with this unit alone.
  package let year: YearValues
  /// The unit's result.
  package let unit: UnitValues
  /// The records, in rubric order.
  package let records: [RecordValues]
  /// The deadlines, ascending.
  package let deadlines: [DeadlineValues]
  /// What the trial begins with.
  package let trial: TrialState
}
