package import Rubric

/// A record as the unit that it is about may be told of it.
package struct UnitRecord: Sendable {
  /// The item's id.
  package let item: String
  /// The fact's name.
  package let fact: String
  /// 内容, as written.
  package let value: String
  /// The day that 内容 gives, or nil if it gives none.
  package let day: Day?
  /// The amount that is taken 数量 times, or nil if the fact is no number.
  package let amount: Points?
  /// The most that one row may give if the amount is more, or nil.
  package let cap: Points?
  /// 数量.
  package let count: Int64
  /// The fact's own words for 开始 and 完成, each nil if it has none.
  package let terms: ItemValues.RecordValues.Terms
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
  /// True if 审核 is still to be decided.
  package let isWaiting: Bool
}
