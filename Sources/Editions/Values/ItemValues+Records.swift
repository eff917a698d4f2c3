package import Rubric
import RubricBooks

extension ItemValues {
  /// A register row behind a line of the calculation; values that may not be shown or are not there are nil.
  package struct RecordValues: Sendable, Hashable {
    /// The further cells of the row, for the office and the unit itself.
    package struct Details: Sendable, Hashable {
      /// 编号.
      package let reference: String?
      /// 数量, or nil if it is 1.
      package let count: Int64?
      /// 材料.
      package let document: String?
      /// 收到.
      package let received: Moment?
      /// 备注, for the office.
      package let note: String?

      /// No further cell.
      static let nothing = Details(reference: nil, count: nil, document: nil, received: nil, note: nil)
    }

    /// The fact's own words for 开始 and 完成, each nil if it has none.
    package struct Terms: Sendable, Hashable {
      /// 开始.
      package let started: String?
      /// 完成.
      package let finished: String?

      /// Takes the words of a fact.
      init(_ fact: RubricBook.FactText) { (started, finished) = (fact.started, fact.finished) }
    }

    /// The deadline that applied to the record.
    package struct DeadlineValues: Sendable, Hashable {
      /// The end.
      package let end: Deadline
      /// The limit that the deadline was computed by, or nil for the row's own 限期.
      package let limit: Limit?
    }

    /// The row, for the office.
    package let row: RowName?
    /// The name of the fact, nil for an event, whose 内容 says what it is, and where 内容 may not be shown.
    package let fact: String?
    /// 内容.
    package let value: String?
    /// The day that 内容 gives, or nil if it gives none or may not be shown.
    package let day: Day?
    /// The amount that is taken 数量 times, or nil if the fact is no number or may not be shown.
    package let amount: Points?
    /// The most that one row may give if the amount is more, or nil.
    package let cap: Points?
    /// 开始.
    package let start: Moment?
    /// 完成.
    package let done: Moment?
    /// 限期.
    package let due: Moment?
    /// The deadline that applied to the record, or nil if there is no limit.
    package let deadline: DeadlineValues?
    /// The time by which it passed the deadline, or nil if it did not.
    package let lateness: Lateness?
    /// The further cells of the row.
    package let details: Details?

    /// True if 开始, 完成 or 限期 is known.
    package var hasDates: Bool { start != nil || done != nil || due != nil }

    /// A row of which nothing is known.
    static let nothing = RecordValues(
      row: nil, fact: nil, value: nil, day: nil, amount: nil, cap: nil, start: nil, done: nil, due: nil,
      deadline: nil, lateness: nil, details: nil)
  }
}
