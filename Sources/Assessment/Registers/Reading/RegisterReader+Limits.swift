import Diagnostics
import Rubric

extension RegisterReader {
  /// Finds years that a working-day limit from a start runs through without a calendar file.
  ///
  /// - Parameters:
  ///   - fact: The fact of the occurrence, which has no 限期 of its own.
  ///   - start: When the limit begins to run.
  ///   - place: The cell that says so.
  ///   - keys: What the row is about; its item is undecided without a deadline, which the finding explains.
  mutating func checkCalendar(_ fact: FactID, start: Moment, at place: Location, _ keys: FillDown.Keys) {
    guard let rubric, plan.window.contains(start.day) else { return }
    for limit in rubric.limits(of: fact) {
      guard case .failure(.missingCalendar(let year)) = limit.deadline(from: start, due: nil, calendar: calendar) else {
        continue
      }
      gaps.blame(keys, names)
      guard !faultyCalendarYears.contains(year), missedYears.insert(year).inserted else { continue }
      findings.add(.missingCalendar(place, year: year))
    }
  }
}
