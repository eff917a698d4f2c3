/// Where a submitted record stands.
package enum Review: UInt8, Hashable, Sendable {
  /// It counts (通过).
  case accepted
  /// It waits for a decision (待审).
  case pending
  /// It was sent back (退回).
  case returned
}

/// One row of a register: what it says of one fact of one unit.
package struct Record: Hashable, Sendable {
  /// The fact.
  package var fact: FactID
  /// The 编号 by which later rows replace it; event and number facts only.
  package var reference: ReferenceID?
  /// What it says.
  package var value: Value
  /// How often it happened, or how many it counts for: 数量.
  package var count: Int64
  /// When it happened, was notified, or fell due: 开始.
  package var start: Moment?
  /// When it was finished: 完成.
  package var done: Moment?
  /// A deadline set in the individual case: 限期.
  package var due: Moment?
  /// Where it stands: 审核.
  package var review: Review
  /// The row it was read from.
  package var row: RowID

  /// Creates a record.
  package init(
    _ fact: FactID, _ value: Value, reference: ReferenceID? = nil, count: Int64 = 1, start: Moment? = nil,
    done: Moment? = nil, due: Moment? = nil, review: Review = .accepted, row: RowID
  ) {
    self.fact = fact
    self.reference = reference
    self.value = value
    self.count = count
    self.start = start
    self.done = done
    self.due = due
    self.review = review
    self.row = row
  }
}
