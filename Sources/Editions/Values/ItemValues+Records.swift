package import Rubric

extension ItemValues {
  /// A register row behind a line of the calculation; nil is what may not be shown, or is not there.
  package struct RecordValues: Sendable {
    /// What else the register says of it, for the office and the unit itself.
    package struct Details: Sendable {
      /// 编号.
      package let reference: String?
      /// 数量 where it is not 1.
      package let count: Int64?
      /// 材料.
      package let document: String?
      /// 收到.
      package let received: Moment?
      /// 备注, for the office.
      package let note: String?
    }

    /// Until when the rule wanted it finished.
    package struct DeadlineValues: Sendable, Hashable {
      /// The end.
      package let end: Deadline
      /// The limit that it was reckoned by; nil where it is the row's own 限期.
      package let limit: Limit?
    }

    /// `<file>:<line>`, for the office.
    package let row: String?
    /// 内容.
    package let value: String?
    /// 开始.
    package let start: Moment?
    /// 完成.
    package let done: Moment?
    /// 限期.
    package let due: Moment?
    /// Until when the rule wanted it finished; nil where no limit applies.
    package let deadline: DeadlineValues?
    /// What else the register says of it.
    package let details: Details?

    /// Whether 开始, 完成 or 限期 is known.
    package var hasDates: Bool { start != nil || done != nil || due != nil }

    /// Whether nothing of it is known.
    var isEmpty: Bool { row == nil && value == nil && details == nil && !hasDates }
  }
}
