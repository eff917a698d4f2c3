import Assessment
import Diagnostics
import Ledgers
import Registers
import Rubric
import RubricBooks
import SiteContent

/// Describes a year's open tasks with the names of units, items and facts.
struct TaskRows {
  /// The year's open tasks.
  let tasks: YearTasks
  /// The guides.
  let guides: [GuideSource]

  private var year: AssessmentYear { tasks.year }

  /// Returns the row of a task.
  func row(_ task: OpenTask) -> TaskList.Row {
    let unit = year.directory[task.unit]
    let (matter, row) = matter(task)
    return TaskList.Row(
      subject: .unit(
        TaskList.UnitName(id: unit.id, name: unit.name, category: unit.category, isActive: unit.isActive)),
      item: task.item.map { name($0) }, matter: matter, due: due(task),
      urgency: TaskList.Urgency(task.due, today: tasks.today), row: row)
  }

  /// Returns the row of a fact that no record yet says did not happen.
  func row(_ unsaid: UnsaidFact) -> TaskList.Row {
    let due = year.plan.rounds[tasks.round].asOf
    return TaskList.Row(
      subject: .units(unsaid.units.count, areAll: unsaid.units.count == year.directory.active.count),
      item: name(year.rubric[unsaid.fact].subject),
      matter: .unsaid(name(unsaid.fact), rowToCopy: year.noneRow(of: unsaid.fact)), due: .day(due),
      urgency: TaskList.Urgency(due, today: tasks.today), row: nil)
  }

  private func due(_ task: OpenTask) -> TaskList.Due {
    if case .carried(let entry) = task.matter, let due = entry.due {
      return .deadline(Deadline(due), lastDay: task.due)
    }
    if case .unfinished(_, _, let deadline?) = task.matter { return .deadline(deadline, lastDay: task.due) }
    if task.awaitedDate != nil { return .byNotice(task.due) }
    return task.due.map { task.isSupplement ? .supplement($0) : .day($0) } ?? .unknown
  }

  /// Returns the reason for a task, and the register row that it is about.
  private func matter(_ task: OpenTask) -> (matter: TaskList.Matter, row: String?) {
    switch task.matter {
    case .missing(let facts): (.missing(facts.map { name($0) }, materials: materials(of: task.item)), nil)
    case .sentBack(let fact, let row): (.sentBack(name(fact), record(row)), year.rows.name(row))
    case .unfinished(let fact, let row, _):
      (.unfinished(name(fact), record(row), finished: year.rubric[fact].finished), year.rows.name(row))
    case .awaited: (.awaited, nil)
    case .unanswered: (.unanswered, nil)
    case .waiting(let fact, let row): (.waiting(name(fact), record(row)), year.rows.name(row))
    case .unjudged(let facts): (.unjudged(facts.map { name($0) }), nil)
    case .unmarked: (.unmarked, nil)
    case .undecidable(let facts, let zero):
      (.undecidable(facts.map { name($0) }, zero: zero.compactMap { year.rubric.name(of: $0) }), nil)
    case .objection: (.objection, nil)
    case .notHandedIn(let materials):
      (.notHandedIn(materials.map { year.rubric[$0.item].materials[$0.number] }), nil)
    case .materialSentBack(let entry):
      (
        .materialSentBack(
          year.rubric[entry.item].materials[entry.material], on: entry.returned, reason: entry.reason),
        rowName(entry.place)
      )
    case .system(let entry, let due):
      (.system(entry.name, level: entry.level?.word ?? "", due == .filing ? .filing : .test), rowName(entry.place))
    case .carried(let entry):
      (
        .carried(
          name(entry.fact), [entry.reference, entry.note].filter { !$0.isEmpty },
          finished: year.rubric[entry.fact].finished), rowName(entry.place)
      )
    }
  }

  /// Names a row as the rows of the registers that are scored are named: by the path in the year's folder.
  private func rowName(_ place: Location) -> String {
    "\(place.path.split(separator: "/").dropFirst(2).joined(separator: "/")):\(place.line)"
  }

  private func name(_ fact: FactID) -> String { year.rubric[fact].name }

  private func name(_ item: ItemID) -> TaskList.ItemName {
    TaskList.ItemName(id: year.rubric[item].id, name: year.rubric[item].name)
  }

  private func record(_ id: RowID) -> TaskList.Matter.Record {
    let cells = year.rows[id].cells
    return [cells.reference, cells.value, cells.document].filter { !$0.isEmpty }
  }

  /// Returns the materials to hand in for an item: those that its guide lists, else those of the rubric.
  private func materials(of item: ItemID?) -> [String] {
    guard let item else { return [] }
    let text = year.rubric[item]
    let listed = guides.filter { $0.item == text.id }.flatMap(\.form)
    return listed.isEmpty ? text.materials : listed
  }
}
