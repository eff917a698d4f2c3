/// The records of one unit, cleaned up: later rows have replaced earlier ones.
public struct Register: Sendable {
  /// The remaining records, ordered by fact and those of one fact in reading order.
  package let records: RecordList
  /// The other statements of rows, ordered by fact.
  ///
  /// For an event that is unknown without records: that the register was kept (``Value/never``, with the row's 开始
  /// if it has one), because it says that there was none, or because a row about it counts nothing or was sent
  /// back. For a date: the unit's own deadline (``Value/none`` with 限期). A statement that waits for review leaves
  /// its item undecided.
  package let statements: RecordList

  /// Creates a register from a unit's rows.
  ///
  /// Yesno, choice and date facts keep their last row. Among event and number facts a row with an 编号 replaces the
  /// earlier ones with the same 编号 and stands where it was read. Rows that were sent back or count nothing are then
  /// dropped, except that the last row of a single fact leaves the fact unknown if it was sent back. Of the rows
  /// that say that an event never happened the last one without 开始 counts; if it was sent back, it takes the others
  /// back.
  ///
  /// - Parameters:
  ///   - rows: All rows of the unit, in reading order.
  ///   - rubric: The rubric that declares their facts.
  /// - Complexity: O(*n* log *n*).
  package init(_ rows: RecordList, rubric: ScoringRubric) {
    // Ordered by fact, then by 编号 (rows without one first), then in reading order, so that a row follows those that
    // it replaces; the last row of a single fact is the one with the greatest index.
    let order = stableOrder(rows.count) { left, right in
      let (a, b) = (rows[left].fact.index, rows[right].fact.index)
      if a != b { return a < b }
      return (rows[left].reference?.index ?? -1) < (rows[right].reference?.index ?? -1)
    }
    var selection = RowSelection(rows.count)
    for (position, index) in order.enumerated() {
      let row = rows[index]
      let next = position + 1 < order.count ? rows[order[position + 1]] : nil
      let follower = next.flatMap { $0.fact == row.fact ? $0 : nil }
      selection.take(row, at: index, of: rubric[row.fact], before: follower)
      if follower == nil { selection.endFact(rubric[row.fact], rows) }
    }
    let (kept, stated) = (selection.kept, selection.stated)
    let places = stableOrder(kept.count) { left, right in
      let (a, b) = (rows[kept[left]].fact.index, rows[kept[right]].fact.index)
      return a == b ? kept[left] < kept[right] : a < b
    }
    records = rows.picked(Array(count: places.count) { kept[places[$0]] })
    // Of attendances there may be very many, which say nothing else.
    statements = rows.picked(stated) { $0.isStatement ? nil : Register.statement($0, rubric) }
  }

  #if !hasFeature(Embedded)
    /// Creates a register from a unit's rows that no other unit has.
    public init(_ rows: [Record], rubric: ScoringRubric) { self.init(RecordList(rows), rubric: rubric) }
  #endif

  /// Returns what a row states apart from its value.
  private static func statement(_ row: Record, _ rubric: ScoringRubric) -> Record {
    guard rubric[row.fact].kind == .event else {
      return Record(row.fact, .none, due: row.due, review: row.review, row: row.row)
    }
    return Record(
      row.fact, .never, start: row.start, review: row.value == .never ? row.review : .accepted, row: row.row)
  }

  /// Returns the last day that the unit has for a date fact, if one was set for it alone.
  package func deadline(of fact: FactID) -> Day? {
    for index in statements(of: Int(fact.index)..<Int(fact.index) + 1) where statements[index].review == .accepted {
      return statements[index].due?.day
    }
    return nil
  }

  /// Finds the indices of the statements about some facts.
  func statements(of facts: Range<Int>) -> Range<Int> {
    var first = 0
    while first < statements.count, Int(statements[first].fact.index) < facts.lowerBound { first += 1 }
    var end = first
    while end < statements.count, Int(statements[end].fact.index) < facts.upperBound { end += 1 }
    return first..<end
  }

  /// Finds the indices of a fact's records.
  ///
  /// - Complexity: O(log *n*).
  package func range(of fact: FactID) -> Range<Int> {
    let low = firstIndex(from: fact.index)
    return low..<firstIndex(from: fact.index + 1)
  }

  private func firstIndex(from fact: Int32) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].fact.index < fact { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The rows that remain, and those that state something, found fact by fact.
private struct RowSelection {
  /// The indices of the rows that remain.
  private(set) var kept: [Int] = []
  /// The indices of the rows that state something.
  private(set) var stated: [Int] = []
  /// The last row of the fact that gives a single fact's value or says that there was no event; -1 without one.
  private var last = -1
  /// The last row of a date with a 限期, or the last row of an event without 开始 that counts nothing or was sent back;
  /// -1 without one.
  private var other = -1

  /// Begins a selection from so many rows.
  init(_ count: Int) { kept.reserveCapacity(count) }

  /// Takes a row, given with the next one of its fact.
  mutating func take(_ row: Record, at index: Int, of fact: Fact, before next: Record?) {
    if fact.kind.isSingle {
      guard row.count != 0 else { return }
      let isDeadlineOnly = row.value == .none && row.due != nil && row.review != .returned
      if !isDeadlineOnly { last = max(last, index) } else if row.review == .pending { stated.append(index) }
      if fact.kind == .date, row.due != nil, row.review == .accepted { other = max(other, index) }
    } else if row.value == .never {
      if row.start == nil { last = max(last, index) } else if fact.isOpenEvent { stated.append(index) }
    } else if row.reference != nil, let next, next.reference == row.reference {
      // The next row replaces it.
      return
    } else if row.count != 0, row.review != .returned {
      kept.append(index)
    } else if fact.isOpenEvent {
      if row.start == nil { other = max(other, index) } else { stated.append(index) }
    }
  }

  /// Settles a fact behind its last row.
  mutating func endFact(_ fact: Fact, _ rows: RecordList) {
    let counts = last >= 0 && rows[last].review != .returned
    if fact.kind.isSingle {
      if counts { kept.append(last) }
    } else if counts {
      other = last
    }
    if other >= 0 { stated.append(other) }
    (last, other) = (-1, -1)
  }
}

extension Record {
  /// True if the row says that an event never happened and nothing else.
  fileprivate var isStatement: Bool {
    guard case .never = value else { return false }
    return reference == nil && count == 1 && done == nil && due == nil
  }
}
