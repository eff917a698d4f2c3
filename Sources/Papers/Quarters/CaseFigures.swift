package import Assessment
import Registers
package import Rubric
import RubricBooks

/// The recorded occurrences that have a deadline, counted for a report.
package struct CaseFigures: Sendable {
  /// An occurrence, or several alike.
  package struct Case: Sendable {
    /// The unit's name.
    package let unit: String
    /// The fact's name.
    package let fact: String
    /// The number of occurrences.
    package let count: Int
    /// The day on which it began.
    package let start: Day
    /// True if it is finished.
    package let isDone: Bool
    /// True if it was finished too late, or is not finished though its time is over.
    package let isOverdue: Bool
    /// The number of working days from its beginning to its end, the first day not counted; nil if it is not finished, or
    /// that cannot be counted.
    package let workdays: Int?
  }

  /// The cases by unit in file order, then as they were registered.
  package let cases: [Case]

  /// Takes the cases of a year that count in a round, as the rules count them.
  ///
  /// - Complexity: O(*n*) in units and records.
  package init(_ year: AssessmentYear, round: Int) {
    let (asOf, calendar) = (year.plan.rounds[round].asOf, year.terms.calendar)
    var cases: [Case] = []
    for (unit, register) in zip(year.directory.active, year.states[round].registers) {
      for record in register.records {
        guard year.rubric.kind(of: record.fact) == .event, record.review == .accepted, record.value != .never,
          record.count > 0, let start = record.start, year.plan.window.contains(start.day), start.day <= asOf
        else { continue }
        let limits = year.rubric.limits(of: record.fact)
        let deadlines =
          record.due.map { [Deadline($0)] }
          ?? limits.compactMap { try? $0.deadline(from: start, due: nil, calendar: calendar).get() }
        guard let deadline = deadlines.min(by: { $0.lastDay < $1.lastDay }) else { continue }
        let done = record.done.flatMap { $0.day <= asOf ? $0 : nil }
        cases.append(
          Case(
            unit: year.directory[unit].name, fact: year.rubric[record.fact].name, count: Int(clamping: record.count),
            start: start.day, isDone: done != nil,
            isOverdue: done.map { deadline.isBefore($0) } ?? deadline.isBefore(endOf: asOf),
            workdays: done.flatMap { calendar.workdays(after: start.day, through: $0.day) }.map { max($0, 0) }))
      }
    }
    self.cases = cases
  }

  private init(cases: [Case]) { self.cases = cases }

  /// Returns those that began within some days.
  package func within(_ days: ClosedRange<Day>) -> CaseFigures {
    CaseFigures(cases: cases.filter { days.contains($0.start) })
  }

  /// The figures of each unit and fact that occur, units in file order.
  package var groups: [(unit: String, fact: String, figures: CaseFigures)] {
    struct Key: Hashable {
      let unit: String
      let fact: String
    }
    var keys: [Key] = []
    var found: [Key: [Case]] = [:]
    for one in cases {
      let key = Key(unit: one.unit, fact: one.fact)
      if found[key] == nil { keys.append(key) }
      found[key, default: []].append(one)
    }
    return keys.map { ($0.unit, $0.fact, CaseFigures(cases: found[$0] ?? [])) }
  }

  /// The number of occurrences.
  package var count: Int { cases.reduce(0) { $0 + $1.count } }
  /// The number of finished ones.
  package var done: Int { cases.reduce(0) { $0 + ($1.isDone ? $1.count : 0) } }
  /// The number of overdue ones.
  package var overdue: Int { cases.reduce(0) { $0 + ($1.isOverdue ? $1.count : 0) } }
  /// The longest time to the end in working days; nil if none is finished.
  package var longest: Int? { cases.compactMap(\.workdays).max() }

  /// The mean time to the end in tenths of a working day, rounded half up; nil if none is finished.
  package var meanInTenths: Int? {
    let timed = cases.filter { $0.workdays != nil }
    let count = timed.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let sum = timed.reduce(0) { $0 + ($1.workdays ?? 0) * $1.count }
    return (20 * sum + count) / (2 * count)
  }

  /// The share of overdue ones in tenths of a percent, rounded half up; nil if there are none at all.
  package var overdueInTenths: Int? { count == 0 ? nil : (2000 * overdue + count) / (2 * count) }
}
