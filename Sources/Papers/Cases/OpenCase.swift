import Assessment
import Ledgers
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
  /// The fact's word for 完成, or nil if it has none.
  package let finishName: String?
  /// 编号, 内容 and 材料, as written.
  package let (reference, content, document): (String, String, String)
  /// 开始; nil if it is not known of a case of the year before.
  package let start: Moment?
  /// The deadline with the limit by which it was reckoned, which is nil for one of its own; nil if no limit applies.
  package let deadline: (end: Deadline, limit: Limit?)?
  /// The last day for it all the same, such as that for an item's material; nil if none is known.
  package let due: Day?
  /// True if its time is over.
  package let isOverdue: Bool

  /// What is known of a case.
  private struct Facts {
    let fact: FactID
    let (reference, content, document): (String, String, String)
    let start: Moment?
    let due: Moment?

    /// Takes what a task is about, or fails for a task about anything but an open case.
    init?(_ task: OpenTask, _ year: AssessmentYear, records: [RowID: Record]) {
      switch task.matter {
      case .unfinished(let fact, let row, _):
        guard let record = records[row], let start = record.start else { return nil }
        let cells = year.rows[row].cells
        (reference, content, document) = (cells.reference, cells.value, cells.document)
        (self.fact, self.start, due) = (fact, start, record.due)
      case .carried(let entry):
        (reference, content, document) = (entry.reference, "", "")
        (fact, start, due) = (entry.fact, entry.start, entry.due)
      default: return nil
      }
    }
  }

  /// Describes an occurrence that is not finished, also one of the year before, or returns nil for any other task.
  init?(_ task: OpenTask, _ tasks: YearTasks, records: [RowID: Record]) {
    let year = tasks.year
    guard let facts = Facts(task, year, records: records) else { return nil }
    let subject = task.item.map { year.rubric[$0] } ?? year.rubric[year.rubric[facts.fact].subject]
    let unit = year.directory[task.unit]
    (unitID, self.unit, item, itemName) = (unit.id, unit.name, subject.id, subject.name)
    fact = year.rubric[facts.fact].name
    (startName, finishName) = (year.rubric[facts.fact].started, year.rubric[facts.fact].finished)
    (reference, content, document) = (facts.reference, facts.content, facts.document)
    start = facts.start
    deadline = OpenCase.deadline(facts.due, facts.start, year.rubric.limits(of: facts.fact), year.terms.calendar)
    due = task.due
    let today = tasks.today
    isOverdue = deadline?.end.isBefore(endOf: today) ?? task.due.map { $0 < today } ?? false
  }

  /// Returns the earliest of a case's deadlines, as the tasks have it.
  private static func deadline(
    _ due: Moment?, _ start: Moment?, _ limits: [Limit], _ calendar: WorkCalendar
  ) -> (end: Deadline, limit: Limit?)? {
    if let due { return (Deadline(due), nil) }
    guard let start else { return nil }
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
