/// The records of one unit, sorted out: later rows have replaced earlier ones.
package struct Register: Sendable {
  /// The records that are left, by fact, those of one fact in reading order.
  package let records: [Record]

  /// Sorts out a unit's rows.
  ///
  /// Yesno, choice and date facts keep their last row. Of event and number facts a row with an 编号 replaces the
  /// earlier ones with the same 编号 and takes its own place. What was sent back or counts nothing is then dropped,
  /// but for a single fact's last row, which leaves the fact unknown.
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
    var lastSingle: Int?
    for (place, index) in order.enumerated() {
      let row = rows[index]
      let isLastOfFact = place + 1 == order.count || rows[order[place + 1]].fact != row.fact
      if rubric[row.fact].kind.isSingle {
        if row.count != 0 { lastSingle = max(lastSingle ?? index, index) }
        if isLastOfFact {
          if let last = lastSingle, rows[last].review != .returned { kept.append(last) }
          lastSingle = nil
        }
        continue
      }
      let isReplaced =
        row.reference != nil && !isLastOfFact && rows[order[place + 1]].reference == row.reference
      if !isReplaced, row.count != 0, row.review != .returned { kept.append(index) }
    }
    let places = stableOrder(kept.count) { left, right in
      let (a, b) = (rows[kept[left]].fact.index, rows[kept[right]].fact.index)
      return a == b ? kept[left] < kept[right] : a < b
    }
    records = Array(count: places.count) { rows[kept[places[$0]]] }
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
