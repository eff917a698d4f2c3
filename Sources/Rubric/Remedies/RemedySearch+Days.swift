extension RemedySearch {
  /// Finds the days, as numbers, on which the effect of a change may differ from the day before, beginning with the
  /// first on which it can be made; ascending, with duplicates.
  func days(of change: Change, _ item: ScoringRubric.Item, _ rows: [Record]) -> [Int] {
    var first = today
    var days: [Int] = []
    var earliest = horizon
    /// Adds a day and the day after it.
    func add(_ day: Day) {
      earliest = min(earliest, day)
      days.append(Int(day.number))
      days.append(Int(day.adding(days: 1).number))
    }
    switch change.kind {
    case .answer, .choose, .retag: break
    case .date:
      var isCounted = false
      for rule in item.rules where rule.trigger.reads(change.fact) {
        switch rule.trigger {
        case .before(_, let name): add(terms.dates[Int(name.index)])
        case .after(_, let name, let period):
          add(terms.dates[Int(name.index)])
          if period != nil { isCounted = true }
        default: break
        }
      }
      for row in rows where row.fact == change.fact {
        if let due = row.due { add(due.day) }
      }
      if isCounted { addEach(from: max(first, earliest), to: &days) }
    case .add: first = max(today, terms.window.lowerBound)
    case .finish(let row):
      guard let place = change.place(of: row, in: rows), let start = rows[place].start else { break }
      for rule in item.rules where rule.trigger.reads(change.fact) {
        guard let limit = rule.trigger.filter?.timing?.limit else { continue }
        // If time counts, nothing is finished before it began.
        first = max(today, start.day)
        if case .success(let deadline) = limit.deadline(from: start, due: rows[place].due, calendar: terms.calendar) {
          let end = deadline.lastDay.adding(days: 1)
          days.append(Int(end.number))
          if rule.trigger.period != nil { addEach(from: max(first, end), to: &days) }
        }
      }
    case .occur:
      first = max(today, terms.window.lowerBound)
      for row in rows where row.fact == change.fact {
        if let start = row.start { add(start.day) }
      }
      for rule in item.rules where rule.trigger.reads(change.fact) {
        if let limit = rule.trigger.filter?.timing?.limit { addDeadlineGaps(limit, from: first, to: &days) }
      }
    }
    guard first <= horizon else { return [] }
    days.append(Int(first.number))
    let order = stableOrder(days.count) { days[$0] < days[$1] }
    var later: [Int] = []
    for place in order where days[place] >= first.number && days[place] <= horizon.number { later.append(days[place]) }
    return later
  }

  /// Adds each day until the last one, because each of delay may begin another period.
  private func addEach(from first: Day, to days: inout [Int]) {
    guard first <= horizon else { return }
    for number in first.number...horizon.number { days.append(Int(number)) }
  }

  /// Adds the days on which something begun has a deadline and the day before had none, or the reverse.
  private func addDeadlineGaps(_ limit: Limit, from first: Day, to days: inout [Int]) {
    guard case .workdays = limit, first <= horizon else { return }
    var before: Bool?
    for number in first.number...horizon.number {
      let start = Moment(Day(number: number), minute: 0)
      let isKnown =
        if case .success = limit.deadline(from: start, due: nil, calendar: terms.calendar) { true } else { false }
      if let before, before != isKnown { days.append(Int(number)) }
      before = isKnown
    }
    spend(Int64(horizon.number - first.number))
  }
}
