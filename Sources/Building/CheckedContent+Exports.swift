import Assessment
import Calendars
import Components
package import Diagnostics
package import Editions
package import Exporting
import RubricBooks
import SiteContent
import Theming

extension CheckedContent {
  /// The years that have a calendar, ascending.
  package var calendarYears: [Int] { YearCalendar.years(content) }

  /// Makes the calendar of a year as an edition has it, for other programs.
  ///
  /// - Parameters:
  ///   - year: One of ``calendarYears``.
  ///   - edition: The edition.
  ///   - findings: Receives the faults of the words that it is written in.
  /// - Returns: The calendar, or nil if the words have errors.
  package func calendar(of year: Int, for edition: Edition, findings: inout Findings) -> CalendarFile? {
    guard let labels = Theme(findings: &findings)?.labels else { return nil }
    let basis = BasisWords(shelf, labels)
    let calendar = YearCalendar(year, content, showsOutcome: edition.has(.outcome))
    return CalendarFile([calendar], labels: labels) { basis.words(for: $0) }
  }

  /// Makes the table for the units' general evaluation.
  ///
  /// - Parameters:
  ///   - year: A year with an assessment.
  ///   - findings: Receives the faults of the words that it is written in.
  /// - Returns: The table, or nil if there is no such year, it has no table, or the words have errors.
  package func evaluation(of year: Int, findings: inout Findings) -> EvaluationTable? {
    guard let year = content.years.first(where: { $0.plan.year == year }),
      let labels = Theme(findings: &findings)?.labels
    else { return nil }
    let basis = year.rubric.evaluation.map { BasisWords(shelf, labels).words(for: $0.basis) }
    return EvaluationTable(year, basis: basis)
  }
}
