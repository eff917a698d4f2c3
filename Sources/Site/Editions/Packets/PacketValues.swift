import Rubric

/// What one unit may be given of a year for confirmation: its own result, its own records in force, and its deadlines.
///
/// It is the column “own packet” of formats §12: neither 备注 nor 评分人 nor a place in a file nor a quantity has a field
/// here, and nothing of any other unit.
struct PacketValues: Sendable {
  /// A record of the unit that is in force.
  struct RecordValues: Sendable {
    /// The item's id.
    let item: String
    /// The fact's name.
    let fact: String
    /// 内容, as written.
    let value: String
    /// 数量.
    let count: Int64
    /// 开始.
    let start: Moment?
    /// 完成.
    let done: Moment?
    /// 限期.
    let due: Moment?
    /// 编号, as written.
    let reference: String
    /// 材料, as written.
    let document: String
    /// 收到.
    let received: Moment?
    /// Whether 审核 is still to be decided.
    let isWaiting: Bool
  }

  /// A day by which something of the unit is to be done.
  struct DeadlineValues: Sendable {
    /// What became of it.
    enum State: Sendable {
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
    let item: String
    /// The fact's name.
    let fact: String
    /// 内容 of the occurrence; nil where it is a date, or says nothing.
    let value: String?
    /// Until when.
    let until: Moment
    /// What became of it.
    let state: State
  }

  /// The year with this unit alone.
  let year: YearValues
  /// The unit's result.
  let unit: UnitValues
  /// The records, in rubric order.
  let records: [RecordValues]
  /// The deadlines, ascending.
  let deadlines: [DeadlineValues]
  /// What the trial begins with.
  let trial: TrialState
}
