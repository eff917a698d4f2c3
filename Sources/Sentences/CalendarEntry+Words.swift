package import Calendars
package import Wording

extension CalendarEntry {
  /// Returns the title in words.
  package func title(in labels: Labels) -> String { title.words(in: labels) }

  /// Returns the remarks in words, one paragraph per line, or an empty text if there are none.
  package func note(in labels: Labels) -> String {
    notes.map { $0.words(in: labels) }.joined(separator: "\n")
  }
}

extension CalendarEntry.When {
  /// Returns the time in words.
  package func words(_ words: DayWords, in year: Int, _ labels: Labels) -> String {
    switch self {
    case .days(let days): words.span(days, in: year)
    case .limit(let limit, let from): words.words(for: limit, from: from)
    case .open: labels[.calendarOpenDay]
    }
  }
}

extension CalendarEntry.Statement {
  /// Returns the statement in words.
  fileprivate func words(in labels: Labels) -> String {
    switch self {
    case .content(let words): words
    case .named(let name, let duty): labels(.calendarNamed, duty, name)
    case .quarter(let number, let duty): duty + labels(.calendarQuarter, "\(number)")
    case .window: labels[.calendarWindow]
    case .cutoff(let day): labels(.calendarCutoff, labels.words(for: day))
    case .round(let name): labels(.calendarRound, name)
    case .roundMeaning: labels[.calendarRoundNote]
    case .feedback(let round): labels(.calendarFeedback, round)
    case .approval: labels[.calendarApproval]
    case .approved(let by, let document): [by, document].compactMap(\.self).joined(separator: "，")
    case .publication: labels[.calendarPublication]
    }
  }
}
