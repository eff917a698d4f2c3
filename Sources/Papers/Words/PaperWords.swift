import Rubric
package import Wording

/// The words of papers for days, limits and deadlines, which have no blanks around figures (GB/T 9704-2012 §7.3.5.4).
package struct PaperWords: Sendable {
  /// The words of the interface.
  package let labels: Labels

  /// Creates the words from those of the interface.
  package init(_ labels: Labels) { self.labels = labels }

  /// Returns a day, such as 2025年12月22日.
  func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return labels(.paperDay, "\(year)", "\(month)", "\(number)")
  }

  /// Returns a day, with the time where there is one.
  func moment(_ moment: Moment) -> String {
    guard let minute = moment.minute else { return day(moment.day) }
    func two(_ number: Int16) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return labels(.paperMoment, day(moment.day), "\(minute / 60)", two(minute % 60))
  }

  /// Returns the last day or minute.
  func deadline(_ deadline: Deadline) -> String { moment(deadline.moment) }

  /// Returns a limit, such as 3个工作日.
  func limit(_ limit: Limit) -> String {
    switch limit {
    case .workdays(let count): labels(.paperWorkdays, "\(count)")
    case .days(let count): labels(.paperDays, "\(count)")
    case .hours(let count): labels(.paperHours, "\(count)")
    case .minutes(let count): labels(.paperMinutes, "\(count)")
    }
  }

  /// Returns days within a year as runs, such as 10月1日至8日、11日.
  func runs(_ days: [Day], in year: Int) -> String {
    var runs: [ClosedRange<Day>] = []
    for day in days {
      if let last = runs.last, last.upperBound.adding(days: 1) == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    func words(_ day: Day) -> String {
      let civil = day.civil
      return civil.year == year ? labels(.paperMonthDay, "\(civil.month)", "\(civil.day)") : self.day(day)
    }
    return runs.map { run in
      let (first, last) = (run.lowerBound, run.upperBound)
      guard first != last else { return words(first) }
      let isOneMonth = first.civil.month == last.civil.month && first.year == last.year
      return labels(.paperSpan, words(first), isOneMonth ? labels(.paperDays, "\(last.civil.day)") : words(last))
    }.joined(separator: "、")
  }

  /// Returns the name of a quarter from 1 to 4, or of the whole year.
  package func period(_ quarter: Int?) -> String {
    let names = labels[.paperQuarters].split(separator: " ").map(String.init)
    guard let quarter, names.indices.contains(quarter - 1) else { return labels[.paperWholeYear] }
    return names[quarter - 1]
  }
}
