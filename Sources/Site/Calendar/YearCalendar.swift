import Assessment
package import Rubric
import RubricBooks
package import SiteContent

/// All that falls due in a year, as an edition may show it, with the year's working days.
///
/// It is made from the rules alone: what the documents, the guides and the assessment's plan say. Nothing of the
/// registers, the roster or the results comes in; when the results were approved and published is told only once they
/// were both.
package struct YearCalendar: Sendable {
  /// The year.
  package let year: Int
  /// What falls on days, in order.
  package let entries: [CalendarEntry]
  /// What falls due within a limit from something that happens, in the order of the items.
  package let relative: [CalendarEntry]
  /// What the year's assessment has still to give a day.
  package let open: [CalendarEntry]
  /// The working days.
  package let calendar: WorkCalendar
  /// The names of the days that calendars list.
  package let dayNames: [Day: String]

  /// The years there is anything to say of: those with an assessment, and those whose working days are known.
  static func years(_ content: Content) -> [Int] {
    Set(content.years.map(\.plan.year) + content.calendar.years).sorted()
  }

  /// Computes a year.
  ///
  /// - Parameters:
  ///   - year: The year, from 1 to 9999.
  ///   - content: What the content folder says.
  ///   - shelf: Its policies, which entries cite.
  ///   - edition: The edition it is for.
  ///   - labels: The words of the interface.
  package init(_ year: Int, _ content: Content, shelf: PolicyShelf, for edition: Edition, labels: Labels) {
    self.year = year
    calendar = content.calendar
    dayNames = content.dayNames
    let assessed = content.years.first { $0.plan.year == year }
    let showsOutcome = edition.has(.outcome) || assessed?.plan.isPublished ?? false
    let found = YearEntries(
      year: year, plan: assessed?.plan, rubric: assessed?.rubric ?? content.rubrics.last, guides: content.guides,
      responsibility: content.responsibility, showsOutcome: showsOutcome,
      labels: labels)
    func cite(_ entries: [CalendarEntry]) -> [CalendarEntry] {
      entries.map { $0.citing { shelf.words(for: $0, labels) } }
    }
    entries = cite(found.dates + found.duties + found.stages + found.guideDays).sorted(by: CalendarEntry.precedes)
    relative = cite(found.limits)
    open = cite(found.open)
  }

  /// Whether an entry takes the whole year.
  func isWholeYear(_ days: ClosedRange<Day>) -> Bool {
    days.lowerBound == Day(year: year, month: 1, day: 1) && days.upperBound == Day(year: year, month: 12, day: 31)
  }
}
