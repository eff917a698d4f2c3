import Diagnostics
import Rubric
import RubricBooks

extension RegisterReader {
  /// Reports years without a calendar file that a working-day limit runs through.
  ///
  /// - Parameters:
  ///   - fact: The fact of the occurrence, which has no 限期 of its own.
  ///   - start: The moment at which the limit begins to run.
  ///   - place: The cell that says so.
  ///   - keys: The unit and item of the row; the item is undecided without a deadline, which the finding explains.
  mutating func checkCalendar(_ fact: FactID, start: Moment, at place: Location, _ keys: FillDown.Keys) {
    guard let rubric, plan.window.contains(start.day) else { return }
    for limit in rubric.limits(of: fact) {
      guard case .failure(.missingCalendar(let year)) = limit.deadline(from: start, due: nil, calendar: calendar) else {
        continue
      }
      gaps.blame(keys, names)
      report(year, "期限", at: place)
    }
  }

  /// Reports a year without a calendar file through which the working days run that rules count of a late date.
  ///
  /// - Parameters:
  ///   - fact: The fact of the row.
  ///   - value: What the row says; nothing is counted of what is no day.
  ///   - due: The 限期 of the row, which replaces the day that rules compare with; one of another row is not looked for.
  ///   - place: The cell that says it.
  /// - Returns: True if there is one; the item is undecided, which the finding explains.
  mutating func lacksCalendar(_ fact: FactID, _ value: Value, due: Day?, at place: Location) -> Bool {
    guard let rubric, case .day(let day) = value else { return false }
    for rule in rubric.items(reading: fact).lazy.flatMap({ rubric.scoring[$0].rules }) {
      guard case .after(fact, let name, every: .workdays?) = rule.trigger,
        let last = due ?? plan.day(named: rubric.dateNames[Int(name.index)]), last < day,
        let year = (last.adding(days: 1).year...day.year).first(where: { !calendar.years.contains($0) })
      else { continue }
      report(year, "逾期时间", at: place)
      return true
    }
    return false
  }

  /// Reports a year without a calendar file, once for a file.
  private mutating func report(_ year: Int, _ span: String, at place: Location) {
    guard !faultyCalendarYears.contains(year), missedYears.insert(year).inserted else { return }
    findings.add(.missingCalendar(place, span, year: year))
  }
}
