package import Rubric

/// A meeting, with the units that were expected; its name is the 内容 of its row.
package struct MeetingEntry: Sendable {
  /// The row.
  package let row: RowID
  /// The fact as which absences are registered.
  package let fact: FactID
  /// The round it was entered in.
  package let round: Int
  /// 日期.
  package let date: Moment
  /// The units that were expected, in file order.
  package let expected: [UnitID]
  /// The expected units that came.
  package let present: Set<UnitID>
  /// The expected units that were excused and did not come.
  package let excused: Set<UnitID>
}
