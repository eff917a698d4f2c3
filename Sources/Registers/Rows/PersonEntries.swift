package import Rubric

/// A row of roster.csv: a leader or contact of a unit, for the office alone.
package struct RosterEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// 角色, as written.
  package let role: String
  /// 姓名, as written.
  package let name: String
  /// 联系方式, as written.
  package let contact: String
  /// 自: the first day in the role; nil if not given.
  package let from: Moment?
  /// 至: the last day in the role; nil if not given.
  package let to: Moment?

  /// Returns true if the person has the role on a day.
  package func isInOffice(on day: Day) -> Bool {
    (from.map { $0.day <= day } ?? true) && (to.map { $0.day >= day } ?? true)
  }
}

/// A row of a unit's self-check about a fact of its own, compared with the result and never scored.
package struct SelfCheckEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The item.
  package let item: ItemID
  /// The row as a record.
  package let record: Record
}
