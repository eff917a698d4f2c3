/// An incident for which a superior authority held a unit accountable (50 号第八条).
package struct Veto: Hashable, Sendable {
  /// The 编号 by which a later row replaces it.
  package let reference: ReferenceID?
  /// The day on which it happened.
  package let day: Day
  /// The state of its review.
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

  /// Finds the vetoes of a unit that are in force: accepted, not replaced by a later row with the same 编号, inside
  /// the window and not after the day.
  ///
  /// - Parameters:
  ///   - rows: All rows of the unit, in reading order.
  ///   - window: The days that the assessment covers.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The rows in force, in reading order.
  /// - Complexity: O(*n* log *n*).
  package static func inForce(_ rows: [Veto], window: ClosedRange<Day>, asOf: Day) -> [Veto] {
    let order = rows.indices.sorted { left, right in
      let (a, b) = (rows[left].reference?.index ?? -1, rows[right].reference?.index ?? -1)
      return a == b ? left < right : a < b
    }
    var isReplaced = [Bool](repeating: false, count: rows.count)
    for (index, next) in zip(order, order.dropFirst()) where rows[index].reference != nil {
      isReplaced[index] = rows[index].reference == rows[next].reference
    }
    return rows.indices.filter { index in
      let row = rows[index]
      return !isReplaced[index] && row.review == .accepted && window.contains(row.day) && row.day <= asOf
    }.map { rows[$0] }
  }
}
