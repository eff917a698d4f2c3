package import Calendars
package import Layouts
import Rubric
package import RubricBooks
import Sentences
package import Wording

/// A year's deadlines as iCalendar (RFC 5545), for calendar programs.
///
/// Every entry is an event of whole days, so no time zone is needed. Entries without a day are left out. What is to be
/// done within some days, or lasts longer than a month, is an event on its last day. Nothing rings: subscribers set
/// alarms as they like.
///
/// A change of an entry's day keeps its identifier, so that a program which has it moves the event. Programs believe the
/// higher number of a revision (RFC 5545 §3.8.7.4), and of equal ones the later time stamp. Both follow from the day as
/// of which the calendar speaks, so that the same content gives the same bytes and a later day the higher number.
package struct CalendarFile: Sendable {
  private let calendars: [YearCalendar]
  private let name: String
  private let labels: Labels
  private let cite: @Sendable (RubricBook.Basis) -> String

  /// Creates a file.
  ///
  /// - Parameters:
  ///   - calendars: The calendars of the years that it holds.
  ///   - labels: The words of the interface.
  ///   - cite: Returns a basis in words, for programs that follow no links.
  package init(
    _ calendars: [YearCalendar], labels: Labels, citing cite: @escaping @Sendable (RubricBook.Basis) -> String
  ) {
    self.calendars = calendars
    self.labels = labels
    self.cite = cite
    let only = calendars.count == 1 ? calendars.first : nil
    name = only.map { labels(.calendarTitle, "\($0.year)") } ?? labels[.navCalendar]
  }

  /// Returns the files of an edition: one per year, and one of all years to subscribe to.
  package static func files(
    _ calendars: [YearCalendar], labels: Labels, citing cite: @escaping @Sendable (RubricBook.Basis) -> String
  ) -> [(address: Address, file: CalendarFile)] {
    guard !calendars.isEmpty else { return [] }
    let years = calendars.map {
      (Address.download(.deadlines(year: $0.year)), CalendarFile([$0], labels: labels, citing: cite))
    }
    return years + [(.download(.allDeadlines), CalendarFile(calendars, labels: labels, citing: cite))]
  }

  /// The file.
  package var bytes: [UInt8] {
    var text = ContentLines()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Gongshi//Deadlines//ZH")
    text.add("CALSCALE", "GREGORIAN")
    text.add("X-WR-CALNAME", text: name)
    for calendar in calendars {
      // A day at the end of a year that is open all along reminds nobody; the calendar's page has these as a list.
      for entry in calendar.entries where !(entry.days.map(calendar.isWholeYear) ?? true) {
        add(entry, of: calendar, to: &text)
      }
    }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  private func add(_ entry: CalendarEntry, of calendar: YearCalendar, to text: inout ContentLines) {
    guard let all = entry.days, let days = entry.shownDays else { return }
    let base = Day(year: calendar.year, month: 1, day: 1) ?? days.lowerBound
    let stamp = calendar.asOf ?? base
    let revision = calendar.asOf.map { CalendarFile.revision($0, of: calendar.year) } ?? 0
    text.add("BEGIN", "VEVENT")
    text.add("UID", "\(calendar.year)-\(fingerprint(Array(entry.key.utf8)))@gongshi")
    text.add("DTSTAMP", CalendarFile.digits(stamp) + "T000000Z")
    text.add("SEQUENCE", "\(revision)")
    text.add("DTSTART;VALUE=DATE", CalendarFile.digits(days.lowerBound))
    // The end is exclusive (RFC 5545 §3.6.1).
    text.add("DTEND;VALUE=DATE", CalendarFile.digits(days.upperBound.adding(days: 1)))
    let title = entry.title(in: labels)
    text.add("SUMMARY", text: days == all ? title : labels(.calendarLastDay, title))
    var lines = [entry.note(in: labels)].filter { !$0.isEmpty }
    if days != all { lines.insert(span(all), at: 0) }
    if let role = entry.role { lines.append(labels(.calendarRole, role)) }
    if !entry.basis.isEmpty { lines.append(labels[.basisLead] + entry.basis.map(cite).joined(separator: "、")) }
    if !entry.items.isEmpty { lines.append(labels(.calendarItems, entry.items.joined(separator: "、"))) }
    if !lines.isEmpty { text.add("DESCRIPTION", text: lines.joined(separator: "\n")) }
    // A deadline does not make anyone busy until then.
    text.add("TRANSP", "TRANSPARENT")
    text.add("END", "VEVENT")
  }

  /// Returns the number of a revision: the days since the beginning of the year before the calendar's.
  static func revision(_ day: Day, of year: Int) -> Int32 {
    max(0, day.number - (Day(year: year - 1, month: 1, day: 1)?.number ?? day.number))
  }

  private func span(_ days: ClosedRange<Day>) -> String {
    labels(.daySpan, labels.words(for: days.lowerBound), labels.words(for: days.upperBound))
  }

  /// Returns a day as iCalendar writes it: 20251220.
  static func digits(_ day: Day) -> String { day.iso.filter { $0 != "-" } }
}
