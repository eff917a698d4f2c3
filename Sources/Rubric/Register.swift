/// The records of one unit, sorted out: later rows have replaced earlier ones.
package struct Register: Sendable {
  /// The records that are left, by fact, those of one fact in reading order.
  package let records: [Record]
  /// What rows say beside the records, by fact.
  ///
  /// Of an event that is unknown where nothing is registered, that something is known of it (``Value/never``, from the
  /// 开始 it has or altogether), because the register says that there was none, or because a row that counts nothing is
  /// about it; of a date, the unit's own deadline (``Value/none`` with 限期). One that waits for a decision makes its item
  /// undecided.
  package let statements: [Record]

  /// Sorts out a unit's rows.
  ///
  /// Yesno, choice and date facts keep their last row. Of event and number facts a row with an 编号 replaces the
  /// earlier ones with the same 编号 and takes its own place. What was sent back or counts nothing is then dropped,
  /// but for a single fact's last row, which leaves the fact unknown. Of the rows that say that an event never happened
  /// the last one without 开始 counts; sent back, it takes the others back.
  ///
  /// - Parameters:
  ///   - rows: All rows of the unit, in reading order.
  ///   - rubric: The rubric that declares their facts.
  /// - Complexity: O(*n* log *n*).
  package init(_ rows: [Record], rubric: ScoringRubric) {
    // By fact, then single facts together and others by 编号, then reading order: what a row replaces stands before it.
    let order = stableOrder(rows.count) { left, right in
      let (a, b) = (rows[left].fact.index, rows[right].fact.index)
      if a != b { return a < b }
      return (rows[left].reference?.index ?? -1) < (rows[right].reference?.index ?? -1)
    }
    var kept: [Int] = []
    kept.reserveCapacity(rows.count)
    var stated: [Int] = []
    // The last row of the fact that gives a single fact's value or says that there was no event; the last one with a
    // 限期 of a date, or the last one without 开始 that counts nothing of an event.
    var last = -1
    var other = -1
    for (place, index) in order.enumerated() {
      let row = rows[index]
      let fact = rubric[row.fact]
      let isLastOfFact = place + 1 == order.count || rows[order[place + 1]].fact != row.fact
      if fact.kind.isSingle {
        guard row.count != 0 || isLastOfFact else { continue }
        if row.count != 0 {
          let isDeadlineOnly = row.value == .none && row.due != nil && row.review != .returned
          if !isDeadlineOnly { last = max(last, index) } else if row.review == .pending { stated.append(index) }
          if fact.kind == .date, row.due != nil, row.review == .accepted { other = max(other, index) }
        }
        guard isLastOfFact else { continue }
        if last >= 0, rows[last].review != .returned { kept.append(last) }
        if other >= 0 { stated.append(other) }
      } else if row.value == .never {
        if row.start == nil { last = max(last, index) } else if fact.isOpenEvent { stated.append(index) }
      } else {
        let isReplaced =
          row.reference != nil && !isLastOfFact && rows[order[place + 1]].reference == row.reference
        if !isReplaced {
          if row.count != 0, row.review != .returned {
            kept.append(index)
          } else if fact.isOpenEvent {
            if row.start == nil { other = max(other, index) } else { stated.append(index) }
          }
        }
      }
      if isLastOfFact {
        if !fact.kind.isSingle {
          if last >= 0, rows[last].review != .returned { other = last }
          if other >= 0 { stated.append(other) }
        }
        (last, other) = (-1, -1)
      }
    }
    let places = stableOrder(kept.count) { left, right in
      let (a, b) = (rows[kept[left]].fact.index, rows[kept[right]].fact.index)
      return a == b ? kept[left] < kept[right] : a < b
    }
    records = Array(count: places.count) { rows[kept[places[$0]]] }
    statements = Array(count: stated.count) { place in
      let row = rows[stated[place]]
      guard rubric[row.fact].kind == .event else {
        return Record(row.fact, .none, due: row.due, review: row.review, row: row.row)
      }
      return Record(
        row.fact, .never, start: row.start, review: row.value == .never ? row.review : .accepted, row: row.row)
    }
  }

  /// The day up to which the unit has time for a date fact, where that was set for it alone.
  package func deadline(of fact: FactID) -> Day? {
    for index in statements(of: Int(fact.index)..<Int(fact.index) + 1) where statements[index].review == .accepted {
      return statements[index].due?.day
    }
    return nil
  }

  /// The indices of what is stated of some facts.
  func statements(of facts: Range<Int>) -> Range<Int> {
    var first = 0
    while first < statements.count, Int(statements[first].fact.index) < facts.lowerBound { first += 1 }
    var end = first
    while end < statements.count, Int(statements[end].fact.index) < facts.upperBound { end += 1 }
    return first..<end
  }

  /// The indices of a fact's records.
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
