extension RemedySearch {
  /// The days on which what a change does may be another thing than on the day before, from the first on which it can be
  /// made, ascending.
  func days(of change: Change, _ item: ScoringRubric.Item, _ rows: [Record]) -> [Day] {
    let rules = item.rules.filter { $0.trigger.facts.contains(change.fact) }
    let limits = rules.compactMap { $0.trigger.filter?.timing?.limit }
    var first = today
    var days: [Day] = []
    switch change.kind {
    case .answer, .choose, .retag: break
    case .date:
      for rule in rules {
        switch rule.trigger {
        case .before(_, let name), .after(_, let name):
          let day = terms.dates[Int(name.index)]
          days += [day, day.adding(days: 1)]
        default: break
        }
      }
    case .add: first = max(today, terms.window.lowerBound)
    case .finish(let row):
      guard let record = rows.first(where: { $0.row == row && $0.fact == change.fact }), let start = record.start
      else { break }
      // Where time counts, nothing is finished before it began.
      if !limits.isEmpty { first = max(today, start.day) }
      for limit in limits {
        if case .success(let deadline) = limit.deadline(from: start, due: record.due, calendar: terms.calendar) {
          days.append(deadline.lastDay.adding(days: 1))
        }
      }
    case .occur:
      first = max(today, terms.window.lowerBound)
      for row in rows where row.fact == change.fact {
        guard let start = row.start?.day else { continue }
        days += [start, start.adding(days: 1)]
      }
      days += deadlineGaps(limits, from: first)
    }
    guard first <= horizon else { return [] }
    let later = days.filter { $0 > first && $0 <= horizon }
    return [first] + stableOrder(later.count) { later[$0] < later[$1] }.map { later[$0] }
  }

  /// The days from which on something begun then has a deadline where the day before had none, or the reverse.
  private func deadlineGaps(_ limits: [Limit], from first: Day) -> [Day] {
    var days: [Day] = []
    for limit in limits {
      guard case .workdays = limit, first <= horizon else { continue }
      var before: Bool?
      for number in first.number...horizon.number {
        let start = Moment(Day(number: number), minute: 0)
        let deadline = limit.deadline(from: start, due: nil, calendar: terms.calendar)
        let isKnown = if case .success = deadline { true } else { false }
        if let before, before != isKnown { days.append(start.day) }
        before = isKnown
      }
      spend(Int64(horizon.number - first.number))
    }
    return days
  }
}
