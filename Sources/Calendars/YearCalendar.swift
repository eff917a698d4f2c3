import Assessment
package import Rubric
import RubricBooks
package import SiteContent

/// The entries of a year's calendar, as an edition may show them, with the year's working days.
///
/// It is made from the rules alone: the documents, the guides and the assessment's plan. Nothing of the registers, the
/// roster or the results comes in.
package struct YearCalendar: Sendable {
  /// The year.
  package let year: Int
  /// The entries that fall on days, in order.
  package let entries: [CalendarEntry]
  /// The entries that fall due within a limit from something that happens, in the order of the items.
  package let relative: [CalendarEntry]
  /// The entries whose day the year's assessment has yet to name.
  package let open: [CalendarEntry]
  /// The working days.
  package let calendar: WorkCalendar
  /// The names of the days that working calendars list.
  package let dayNames: [Day: String]
  /// The day as of which the calendar speaks: that of the build, else of the publication or approval; nil if there is
  /// none.
  ///
  /// The day of a round may lie ahead, so that a build on a day before would seem the older one.
  package let asOf: Day?

  /// Returns the years that have a calendar: those with an assessment, and those whose working days are known.
  package static func years(_ content: Content) -> [Int] {
    Set(content.years.map(\.plan.year) + content.calendar.years).sorted()
  }

  /// Computes the calendar of a year.
  ///
  /// - Parameters:
  ///   - year: The year, from 1 to 9999.
  ///   - content: The content folder.
  ///   - showsOutcome: True if the approval of results that are not published yet may be shown.
  ///   - today: The day as of which a build speaks, or nil if it names none.
  package init(_ year: Int, _ content: Content, showsOutcome: Bool, today: Day? = nil) {
    self.year = year
    calendar = content.calendar
    dayNames = content.dayNames
    let assessed = content.years.first { $0.plan.year == year }
    let shows = showsOutcome || assessed?.plan.isPublished ?? false
    let outcome = shows ? assessed?.plan.publication?.date ?? assessed?.plan.approval?.date : nil
    asOf = today ?? outcome
    let found = YearEntries(
      year: year, plan: assessed?.plan, rubric: assessed?.rubric ?? content.rubrics.last, guides: content.guides,
      responsibility: content.responsibility, showsOutcome: shows)
    entries = (found.dates + found.duties + found.stages + found.guideDays).sorted(by: CalendarEntry.precedes)
    relative = found.limits
    open = found.open
  }

  /// Returns true if days cover the whole year.
  package func isWholeYear(_ days: ClosedRange<Day>) -> Bool {
    days.lowerBound == Day(year: year, month: 1, day: 1) && days.upperBound == Day(year: year, month: 12, day: 31)
  }
}
