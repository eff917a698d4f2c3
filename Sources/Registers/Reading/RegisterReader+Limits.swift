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
      guard !faultyCalendarYears.contains(year), missedYears.insert(year).inserted else { continue }
      findings.add(.missingCalendar(place, year: year))
    }
  }
}
