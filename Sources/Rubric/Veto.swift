/// An incident for which a superior authority held a unit accountable (50 号第八条).
package struct Veto: Hashable, Sendable {
  /// The 编号 by which a later row replaces it.
  package let reference: ReferenceID?
  /// When it happened.
  package let day: Day
  /// Where it stands.
  package let review: Review
  /// The row it was read from.
  package let row: RowID

  /// Creates a veto.
  package init(reference: ReferenceID?, day: Day, review: Review, row: RowID) {
    self.reference = reference
    self.day = day
    self.review = review
    self.row = row
  }

  /// The vetoes of a unit that are in force: not replaced by a later row with the same 编号, accepted, inside the window
  /// and not after the day.
  ///
  /// - Parameters:
  ///   - rows: All rows of the unit, in reading order.
  ///   - window: The days the assessment covers.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The rows in force, in reading order.
  package static func inForce(_ rows: [Veto], window: ClosedRange<Day>, asOf: Day) -> [Veto] {
    rows.indices.filter { index in
      let row = rows[index]
      let isReplaced = row.reference != nil && rows[(index + 1)...].contains { $0.reference == row.reference }
      return !isReplaced && row.review == .accepted && window.contains(row.day) && row.day <= asOf
    }.map { rows[$0] }
  }
}
