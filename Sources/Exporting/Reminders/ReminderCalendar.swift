package import Editions
import Layouts
package import Papers
import Rubric
import Sentences
package import Wording

/// The deadlines of a unit's tasks as iCalendar (RFC 5545): an event of a whole day for each that has a day.
///
/// A task keeps its identifier while its day moves. Nothing rings, as in ``CalendarFile``.
package struct ReminderCalendar: Sendable {
  private let reminder: ReminderPapers.Reminder
  private let list: TaskList
  private let labels: Labels

  /// Creates the calendar of a reminder.
  package init(_ reminder: ReminderPapers.Reminder, of list: TaskList, labels: Labels) {
    self.reminder = reminder
    self.list = list
    self.labels = labels
  }

  /// The file.
  package var bytes: [UInt8] {
    let words = TaskWords(list, labels: labels)
    var text = ContentLines()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Gongshi//Reminders//ZH")
    text.add("CALSCALE", "GREGORIAN")
    text.add("X-WR-CALNAME", text: reminder.paper.title)
    var counts: [String: Int] = [:]
    for row in reminder.rows {
      guard let day = row.due.day else { continue }
      let subject = row.item.map { "\($0.id) \($0.name)" } ?? (row.matter.isAnswer ? labels[.feedbackWhole] : "")
      let detail = words.detail(row)
      let key = "\(reminder.unit) \(row.item?.id ?? "") \(words.matter(row)) \(detail)"
      let count = counts[key, default: 0] + 1
      counts[key] = count
      text.add("BEGIN", "VEVENT")
      text.add("UID", "\(list.year)-\(fingerprint(Array("\(key) \(count)".utf8)))@gongshi")
      text.add("DTSTAMP", CalendarFile.digits(list.today) + "T000000Z")
      text.add("SEQUENCE", "\(CalendarFile.revision(list.today, of: list.year))")
      text.add("DTSTART;VALUE=DATE", CalendarFile.digits(day))
      text.add("DTEND;VALUE=DATE", CalendarFile.digits(day.adding(days: 1)))
      text.add("SUMMARY", text: subject.isEmpty ? words.matter(row) : "\(subject)：\(words.matter(row))")
      text.add("DESCRIPTION", text: detail + "\n" + labels(.paperTaskUntil, words.due(row)))
      text.add("TRANSP", "TRANSPARENT")
      text.add("END", "VEVENT")
    }
    text.add("END", "VCALENDAR")
    return text.bytes
  }
}
