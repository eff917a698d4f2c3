import Registers
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

extension RosterEntry {
  /// Returns the entry with other words; all of it is the office's.
  package func reworded() -> RosterEntry {
    RosterEntry(
      unit: unit, role: role.reworded(), name: name.reworded(), contact: contact.reworded(), from: from, to: to)
  }
}
