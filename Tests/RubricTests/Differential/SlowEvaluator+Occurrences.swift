import Rubric

extension SlowEvaluator {
  /// §7, `each` with what may stand beside it, of the records that match its filter in reading order.
  func each(_ matching: [Record], _ filter: Filter, _ counting: Counting) -> Answer {
    var answer = Answer()
    switch counting {
    case .all:
      for record in matching {
        answer.times += record.count
        answer.rows.append(record.row.index)
      }
    case .from(let first):
      var passed: Int64 = 0
      var reached: [Int32] = []
      for record in ordered(matching) {
        for _ in 0..<record.count {
          passed += 1
          if passed < first { continue }
          answer.times += 1
          if !reached.contains(record.row.index) { reached.append(record.row.index) }
        }
      }
      answer.rows = matching.map(\.row.index).filter { reached.contains($0) }
    case .every(let period):
      guard case .late(let limit) = filter.timing else { return answer }
      for record in matching {
        let begun = periods(of: record, late: limit, period)
        if begun == 0 { continue }
        answer.times += begun * record.count
        answer.rows.append(record.row.index)
      }
    }
    return answer
  }

  /// §7, `run`.
  func run(_ records: [Record], _ filter: Filter, _ length: Int) -> Answer {
    let ordered = ordered(records)
    for first in ordered.indices {
      var end = first
      while end < ordered.count, matches(ordered[end], filter) { end += 1 }
      if end - first >= length { return Answer(times: 1, rows: ordered[first..<end].map(\.row.index)) }
    }
    return Answer()
  }

  /// Records by 开始, those that start at once in reading order.
  private func ordered(_ records: [Record]) -> [Record] {
    // Insertion behind all that start no later keeps the reading order of equals.
    var ordered: [Record] = []
    for record in records {
      let later = ordered.firstIndex { minute($0.start) > minute(record.start) }
      ordered.insert(record, at: later ?? ordered.count)
    }
    return ordered
  }

  private func minute(_ moment: Moment?) -> Int {
    guard let moment else { return 0 }
    return Int(moment.day.number) * 24 * 60 + Int(moment.minute ?? 0)
  }
}
