package import ContentFiles
package import Diagnostics
package import Rubric
import Tabular

/// A reader of `calendar/<year>.csv` (formats §9).
package enum CalendarReader {
  /// Reads all calendar files of a content folder.
  ///
  /// - Returns: The calendar, the names of its listed days, and the years whose file exists but cannot be used.
  package static func read(
    _ folder: ContentFolder, findings: inout Findings
  ) -> (calendar: WorkCalendar, names: [Day: String], faulty: Set<Int>) {
    var names: [Day: String] = [:]
    var years: [Int] = []
    var faulty: Set<Int> = []
    var exceptions: [WorkCalendar.Exception] = []
    for file in folder.entries("calendar", of: .calendar, findings: &findings).series {
      guard let year = parseCount(file.key) else { continue }
      let path = "calendar/\(file.name)"
      let before = findings.count(.error)
      if let table = folder.table(path, schema: CalendarColumn.schema, findings: &findings) {
        years.append(Int(year))
        for row in table.rows where row.kind == .data {
          guard let exception = read(row, of: table, year: Int(year), findings: &findings) else { continue }
          exceptions.append(exception)
          names[exception.day] = trimmed(table.text(row, CalendarColumn.name))
        }
      }
      if findings.count(.error) > before { faulty.insert(Int(year)) }
    }
    return (WorkCalendar(years: years, exceptions: exceptions), names, faulty)
  }

  private static let kinds = ChoiceWords([["休", "off"], ["班", "work"]])

  private static func read(
    _ row: Table.Row, of table: Table, year: Int, findings: inout Findings
  ) -> WorkCalendar.Exception? {
    var cells = CellReader<CalendarColumn>(table, row)
    let moment = cells.moment(.date, required: true, findings: &findings)
    if let moment, moment.day.year != year {
      findings.add(
        Diagnostic(
          .badDate, at: cells.location(.date), "\(quoted(cells.text(.date)))不在 \(year) 年内，请放入该年的文件"))
    }
    let isWorkday = cells.choice(.kind, CalendarReader.kinds, required: true, findings: &findings).map { $0 == 1 }
    guard let moment, let isWorkday, moment.day.year == year else { return nil }
    return WorkCalendar.Exception(moment.day, isWorkday: isWorkday)
  }
}
