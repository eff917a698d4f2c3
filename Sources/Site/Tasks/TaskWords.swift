import Assessment
import Registers
import Rubric
import RubricBooks
import SiteContent

/// Says what is to be done in a year.
struct TaskWords {
  let tasks: YearTasks
  let guides: [GuideSource]
  /// The name of the office.
  let office: String
  let labels: Labels

  private var year: AssessmentYear { tasks.year }

  /// A task in words.
  func row(_ task: OpenTask) -> TaskList.Row {
    let unit = year.directory[task.unit]
    let text = task.item.map { year.rubric[$0] }
    return TaskList.Row(
      unit: TaskList.UnitName(id: unit.id, name: unit.name, category: unit.category),
      item: text.map { TaskList.ItemName(id: $0.id, name: $0.name) }, isOffices: task.isOffices,
      isAnswer: task.matter == .unanswered || task.matter == .awaited,
      actor: task.isOffices ? office : labels[.tasksOfUnit], matter: labels[task.matter.label], detail: detail(task),
      rowToCopy: nil, due: due(task), dueDay: task.due, urgency: TaskList.Urgency(task.due, today: tasks.today),
      row: task.matter.row.map { year.rows.name($0) })
  }

  /// What has still to be said of a fact, in words.
  func row(_ unsaid: UnsaidFact) -> TaskList.Row {
    let fact = year.rubric[unsaid.fact]
    let item = year.rubric[fact.item]
    let due = year.plan.rounds[tasks.round].asOf
    let areAll = unsaid.units.count == year.directory.active.count
    let copy = year.noneRow(of: unsaid.fact)
    return TaskList.Row(
      unit: TaskList.UnitName(
        id: "", name: labels(areAll ? .tasksAllUnits : .tasksSomeUnits, "\(unsaid.units.count)"), category: ""),
      item: TaskList.ItemName(id: item.id, name: item.name), isOffices: true, isAnswer: false, actor: office,
      matter: labels[.taskUnsaid], detail: labels(.taskUnsaidDetail, names([unsaid.fact]), copy), rowToCopy: copy,
      due: due.iso, dueDay: due, urgency: TaskList.Urgency(due, today: tasks.today), row: nil)
  }

  private func due(_ task: OpenTask) -> String {
    if case .unfinished(_, _, let deadline?) = task.matter { return deadline.words }
    if task.awaitedDate != nil { return labels[.byNotice] }
    return task.due?.iso ?? ""
  }

  private func detail(_ task: OpenTask) -> String {
    switch task.matter {
    case .missing(let facts):
      let materials = materials(of: task.item)
      return labels(.taskMissingDetail, names(facts))
        + (materials.isEmpty ? "" : labels(.taskMaterials, materials.joined(separator: "；")))
    case .sentBack(let fact, let row): return labels(.taskSentBackDetail, names([fact]), record(row))
    case .unfinished(let fact, let row, _): return labels(.taskUnfinishedDetail, names([fact]), record(row))
    case .waiting(let fact, let row): return labels(.taskWaitingDetail, names([fact]), record(row))
    case .undecidable(let facts): return labels(.taskUndecidableDetail, names(facts))
    case .awaited, .unanswered: return labels[.taskUnansweredDetail]
    case .unmarked: return labels[.taskUnmarkedDetail]
    case .objection: return labels[.taskObjectionDetail]
    }
  }

  private func names(_ facts: [FactID]) -> String {
    facts.map { "“\(year.rubric[$0].name)”" }.joined(separator: "、")
  }

  /// What a register row says, in brackets; empty where it says nothing that tells it from others.
  private func record(_ id: RowID) -> String {
    let row = year.rows[id]
    let words = [row.reference, row.value, row.document].filter { !$0.isEmpty }
    return words.isEmpty ? "" : labels(.taskRecord, words.joined(separator: "，"))
  }

  /// What is to be handed in for an item: what its guide lists, else what the rubric does.
  private func materials(of item: ItemID?) -> [String] {
    guard let item else { return [] }
    let text = year.rubric[item]
    let listed = guides.filter { $0.item == text.id }.flatMap(\.form)
    return listed.isEmpty ? text.materials : listed
  }

  /// The steps on the way to the published result.
  var steps: [TaskList.Step] {
    let steps = tasks.steps
    let plan = year.plan
    func step(_ name: Label, _ isDone: Bool, _ state: String) -> TaskList.Step {
      TaskList.Step(name: labels[name], state: state, isDone: isDone)
    }
    var all = [
      step(
        .stepDecided, steps.undecidedItems == 0,
        steps.undecidedItems == 0
          ? labels[.stepDecidedDone] : labels(.stepDecidedOpen, "\(steps.undecidedUnits)", "\(steps.undecidedItems)")),
      step(
        .stepObjections, steps.openObjections == 0,
        steps.openObjections == 0
          ? labels[.stepObjectionsDone] : labels(.stepObjectionsOpen, "\(steps.openObjections)")),
    ]
    if !steps.isPublished {
      let state =
        steps.unanswered.map { count in
          guard count > 0 else { return labels[.stepAnswersDone] }
          return steps.answersUntil.map { labels(.stepAnswersUntil, "\(count)", $0.iso) }
            ?? labels(.stepAnswersOpen, "\(count)")
        }
        ?? labels[.stepAnswersAhead]
      all.insert(step(.stepAnswers, steps.unanswered == 0, state), at: 1)
    }
    if !steps.isLastRound { all.append(step(.stepRound, false, labels(.stepRoundOpen, plan.rounds[tasks.round].name))) }
    let approver = [plan.approval?.by, plan.approval?.date?.iso].compactMap(\.self).joined(separator: "，")
    all.append(
      step(
        .stepApproval, steps.isApproved,
        steps.isApproved
          ? labels(.stepApprovalDone, approver)
          : labels[steps.isReady ? .stepApprovalOpen : .stepApprovalBlocked]))
    all.append(
      step(
        .stepPublication, steps.isPublished,
        labels[steps.isPublished ? .stepPublicationDone : .stepPublicationOpen]))
    all.append(
      step(
        .stepRecord, steps.isPinned,
        steps.isPinned ? labels[.stepRecordDone] : labels(.stepRecordOpen, "\(plan.year)")))
    return all
  }
}

extension OpenTask.Matter {
  /// What it is called.
  fileprivate var label: Label {
    switch self {
    case .missing: .taskMissing
    case .sentBack: .taskSentBack
    case .unfinished: .taskUnfinished
    case .awaited: .taskAwaited
    case .unanswered: .taskUnanswered
    case .waiting: .taskWaiting
    case .unmarked: .taskUnmarked
    case .undecidable: .taskUndecidable
    case .objection: .taskObjection
    }
  }

  /// The register row that it is about.
  fileprivate var row: RowID? {
    switch self {
    case .sentBack(_, let row), .unfinished(_, let row, _), .waiting(_, let row): row
    default: nil
    }
  }
}
