import Rubric
import Wording

/// The words for the deadline of a case, and for how it was counted.
struct CaseWords {
  let words: PaperWords
  let calendar: WorkCalendar
  /// The day from which cases are seen.
  let today: Day

  private var labels: Labels { words.labels }

  /// Returns the last day or minute of a case, or an empty text if none is known.
  func deadline(_ open: OpenCase) -> String {
    open.deadline.map { words.deadline($0.end) } ?? open.due.map { words.day($0) } ?? ""
  }

  /// Returns the last day or minute of a case for a table, the year only where it is another.
  func short(_ open: OpenCase) -> String {
    open.deadline.map { short($0.end.moment) } ?? open.due.map { short(Moment($0)) } ?? labels[.dueUndated]
  }

  /// Returns a moment for a table.
  func short(_ moment: Moment) -> String {
    let day = words.runs([moment.day], in: today.year)
    return moment.minute == nil ? day : String(words.moment(moment).replacing(words.day(moment.day), with: day))
  }

  /// Returns how a deadline was counted, or an empty text for a day that nobody counted.
  func reckoning(_ open: OpenCase) -> String {
    guard let deadline = open.deadline else { return "" }
    guard let limit = deadline.limit, let start = open.start else { return labels[.paperReckonedOwn] }
    let length = words.limit(limit)
    switch limit {
    case .workdays:
      return labels(.paperReckonedWorkdays, words.day(start.day), length)
        + exceptions(after: start.day, through: deadline.end.lastDay)
    case .days: return labels(.paperReckonedDays, words.day(start.day), length)
    case .hours, .minutes: return labels(.paperReckonedHours, words.moment(start), length)
    }
  }

  /// Returns the days off that a limit in working days left out, and the days at weekends that it counted.
  private func exceptions(after start: Day, through end: Day) -> String {
    guard start < end else { return "" }
    let days = Array((start.adding(days: 1)...end).days)
    let off = days.filter { calendar.isWorkday($0) == false }
    let made = days.filter { $0.weekday > 4 && calendar.isWorkday($0) == true }
    return (off.isEmpty ? "" : labels(.paperReckonedOff, words.runs(off, in: start.year)))
      + (made.isEmpty ? "" : labels(.paperReckonedMadeUp, words.runs(made, in: start.year)))
  }

  /// Returns the time by which a case is overdue, or an empty text if it is not.
  func overdue(_ open: OpenCase) -> String {
    guard open.isOverdue, let last = open.deadline?.end.lastDay ?? open.due else { return "" }
    if let workdays = calendar.workdays(after: last, through: today), workdays > 0 {
      return labels(.paperWorkdays, "\(workdays)")
    }
    let days = Int(today.number) - Int(last.number)
    return days > 0 ? labels(.paperDays, "\(days)") : labels[.paperUnderDay]
  }
}
