import Assessment
import Registers
package import Rubric
import RubricBooks
package import SiteContent

/// A recorded occurrence that is not finished.
package struct OpenCase: Sendable {
  /// The unit's id.
  package let unitID: String
  /// The unit's name.
  package let unit: String
  /// The item's id.
  package let item: String
  /// The item's name.
  package let itemName: String
  /// The fact's name.
  package let fact: String
  /// The fact's word for 开始, or nil if it has none.
  package let startName: String?
  /// 编号, 内容 and 材料, as written.
  package let (reference, content, document): (String, String, String)
  /// 开始.
  package let start: Moment
  /// The deadline with the limit by which it was reckoned, which is nil for one of its own; nil if no limit applies.
  package let deadline: (end: Deadline, limit: Limit?)?
  /// The last day for it all the same, such as that for an item's material; nil if none is known.
  package let due: Day?
  /// True if its time is over.
  package let isOverdue: Bool

  /// Describes an unfinished occurrence, or returns nil for any other task.
  init?(_ task: OpenTask, _ tasks: YearTasks, records: [RowID: Record]) {
    let year = tasks.year
    guard case .unfinished(let fact, let row, _) = task.matter, let item = task.item, let record = records[row],
      let start = record.start
    else { return nil }
    let cells = year.rows[row].cells
    unitID = year.directory[task.unit].id
    unit = year.directory[task.unit].name
    self.item = year.rubric[item].id
    itemName = year.rubric[item].name
    self.fact = year.rubric[fact].name
    startName = year.rubric[fact].started
    (reference, content, document) = (cells.reference, cells.value, cells.document)
    self.start = start
    deadline = OpenCase.deadline(of: record, start, year.rubric.limits(of: fact), year.terms.calendar)
    due = task.due
    let today = tasks.today
    isOverdue = deadline?.end.isBefore(endOf: today) ?? task.due.map { $0 < today } ?? false
  }

  /// Returns the earliest of a record's deadlines, as the tasks have it.
  private static func deadline(
    of record: Record, _ start: Moment, _ limits: [Limit], _ calendar: WorkCalendar
  ) -> (end: Deadline, limit: Limit?)? {
    if let due = record.due { return (Deadline(due), nil) }
    return limits.compactMap { limit in
      (try? limit.deadline(from: start, due: nil, calendar: calendar).get()).map { (end: $0, limit: Optional(limit)) }
    }.min { $0.end.lastDay < $1.end.lastDay }
  }

  /// Returns the open cases of a year by their last day, those without one last; of one day by unit and item.
  package static func all(_ tasks: YearTasks) -> [OpenCase] {
    let state = tasks.year.states[tasks.round]
    var records: [UnitID: [RowID: Record]] = [:]
    for task in tasks.all {
      guard case .unfinished = task.matter, records[task.unit] == nil,
        let place = tasks.year.directory.active.firstIndex(of: task.unit)
      else { continue }
      records[task.unit] = Dictionary(state.registers[place].records.map { ($0.row, $0) }) { first, _ in first }
    }
    let cases = tasks.all.compactMap { OpenCase($0, tasks, records: records[$0.unit] ?? [:]) }
    let days = cases.map { $0.deadline?.end.lastDay ?? $0.due ?? Day(number: .max) }
    return cases.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { cases[$0] }
  }
}
