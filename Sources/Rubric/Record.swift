/// The state of a submitted record's review.
public enum Review: UInt8, Hashable, Sendable {
  /// It counts (通过).
  case accepted
  /// It waits for a decision (待审).
  case pending
  /// It was sent back (退回).
  case returned
}

/// A row of a register: what it says about one fact of one unit.
public struct Record: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// The 编号 by which later rows replace it; only for event and number facts.
  public var reference: ReferenceID?
  /// The value that it gives the fact.
  public var value: Value
  /// The number of times that it happened or counts for: 数量.
  public var count: Int64
  /// The time at which it happened, was notified or fell due: 开始.
  public var start: Moment?
  /// The time at which it was finished: 完成.
  public var done: Moment?
  /// A deadline set in the individual case: 限期.
  public var due: Moment?
  /// The state of its review: 审核.
  public var review: Review
  /// The row it was read from.
  public var row: RowID

  /// Creates a record.
  public init(
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
