import Rubric
import TestSupport

extension World {
  /// The world's rule book.
  var book: ScoringRules { ScoringRules(rubric: rubric, terms: terms, quantityCount: 2) }

  /// A unit with the rows as they were entered, not sorted out.
  var questions: [Question] {
    let today = terms.window.lowerBound.adding(days: seed % 7 - 1)
    let limits: [Limit] = [.workdays(1 + seed % 40), .days(seed % 9 + 1), .hours(24), .minutes(1 + seed % 3000)]
    let dueDates = limits.map { limit in
      Question.dueDate(limit, start: Moment(today, minute: seed % 2 == 0 ? 570 : nil), due: nil, today: days[0])
    }
    let perUnit = units.flatMap { unit in
      days.flatMap { day in
        let candidate = candidate(unit, asOf: day)
        return [Question.result(candidate, asOf: day), .remedies(candidate, asOf: day, today: today)]
      }
    }
    return [.size] + dueDates + perUnit
  }
}
