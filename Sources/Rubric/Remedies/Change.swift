/// A change to one fact of a unit.
package struct Change: Hashable, Sendable {
  /// The way in which the fact changes.
  package enum Kind: Hashable, Sendable {
    /// The yes-or-no fact becomes this.
    case answer(Bool)
    /// The choice becomes this word.
    case choose(TagID)
    /// The date becomes the day on which the change is made.
    case date
    /// A record of `amount` hundredths that counts `count` times is added, dated the day on which the change is
    /// made.
    case add(amount: Int64, count: Int64)
    /// The unfinished occurrence of a row is finished on the day on which the change is made.
    case finish(RowID)
    /// The occurrence of a row gets another word, or nil for one that no rule names.
    case retag(RowID, TagID?)
    /// Another occurrence with this word begins and is finished on the day on which the change is made.
    case occur(TagID?)
  }

  /// The fact.
  package let fact: FactID
  /// The way in which it changes.
  package let kind: Kind

  /// Creates a change.
  package init(_ fact: FactID, _ kind: Kind) {
    self.fact = fact
    self.kind = kind
  }

  /// The row of records that are not in any register yet.
  package static let newRow = RowID(-1)

  /// Applies the change to a unit's rows on a day.
  ///
  /// - Parameters:
  ///   - rows: The rows in reading order; a new one comes last.
  ///   - day: The day on which the change is made.
  /// - Returns: The rows with one changed or one added.
  /// - Complexity: O(*n*).
  package func applied(to rows: [Record], on day: Day) -> [Record] {
    var place = rows.count
    var record = Record(fact, .none, row: Change.newRow)
    switch kind {
    case .finish(let row), .retag(let row, _):
      guard let found = self.place(of: row, in: rows) else { return rows }
      place = found
      record = rows[found]
    default: break
    }
    switch kind {
    case .answer(let answer): record.value = .yes(answer)
    case .choose(let tag): record.value = .tag(tag)
    case .date: record.value = .day(day)
    case .add(let amount, let count):
      record.value = .number(amount)
      record.count = count
      record.start = Moment(day)
    case .finish: record.done = Moment(day)
    case .retag(_, let tag): record.value = tag.map { .tag($0) } ?? .none
    case .occur(let tag):
      record.value = tag.map { .tag($0) } ?? .none
      // Limits in hours need a time to run from.
      record.start = Moment(day, minute: 0)
      record.done = Moment(day)
    }
    return Array(count: max(rows.count, place + 1)) { $0 == place ? record : rows[$0] }
  }

  /// Finds the index of the fact's record that was read from a row.
  func place(of row: RowID, in rows: [Record]) -> Int? {
    rows.firstIndex { $0.row == row && $0.fact == fact }
  }
}
