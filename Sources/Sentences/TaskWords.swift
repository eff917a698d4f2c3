package import Editions
import Rubric
package import Wording

/// Says what is to be done in a year.
package struct TaskWords: Sendable {
  private let labels: Labels
  /// The name of the office.
  package let office: String

  /// Creates the words for a list.
  package init(_ list: TaskList, labels: Labels) {
    self.labels = labels
    office = list.office ?? labels[.tasksOfOffice]
  }

  /// The unit or units that a task is about.
  package func subject(_ row: TaskList.Row) -> String {
    switch row.subject {
    case .unit(let unit): unit.name
    case .units(let count, let areAll): labels(areAll ? .tasksAllUnits : .tasksSomeUnits, "\(count)")
    }
  }

  /// The one who has to act.
  package func actor(_ row: TaskList.Row) -> String { row.matter.isOffices ? office : labels[.tasksOfUnit] }

  /// The matter, in a word or two.
  package func matter(_ row: TaskList.Row) -> String { labels[row.matter.label] }

  /// The task, in a sentence.
  package func detail(_ row: TaskList.Row) -> String {
    switch row.matter {
    case .missing(let facts, let materials):
      labels(.taskMissingDetail, names(facts))
        + (materials.isEmpty ? "" : labels(.taskMaterials, materials.joined(separator: "；")))
    case .sentBack(let fact, let record): labels(.taskSentBackDetail, names([fact]), words(for: record))
    case .unfinished(let fact, let record): labels(.taskUnfinishedDetail, names([fact]), words(for: record))
    case .waiting(let fact, let record): labels(.taskWaitingDetail, names([fact]), words(for: record))
    case .undecidable(let facts): labels(.taskUndecidableDetail, names(facts))
    case .awaited, .unanswered: labels[.taskUnansweredDetail]
    case .unmarked: labels[.taskUnmarkedDetail]
    case .objection: labels[.taskObjectionDetail]
    case .unsaid(let fact, let row): labels(.taskUnsaidDetail, names([fact]), row)
    }
  }

  /// The last day or minute for it, or that a notice will tell; empty where nothing says so.
  package func due(_ row: TaskList.Row) -> String {
    switch row.due {
    case .unknown: ""
    case .day(let day): day.iso
    case .deadline(let deadline, lastDay: _): deadline.words
    case .byNotice: labels[.byNotice]
    }
  }

  /// An urgency, for a heading.
  package func urgency(_ urgency: TaskList.Urgency) -> String {
    switch urgency {
    case .over: labels[.tasksOver]
    case .soon: labels[.tasksSoon]
    case .later: labels[.tasksLater]
    }
  }

  /// The notice for a year in which nothing was registered yet; nil where that does not hold, or a day was asked for.
  package func notice(_ list: TaskList) -> String? { list.isAhead ? labels(.tasksAhead, list.today.iso) : nil }

  /// The people to turn to: roles, names and contacts; nil where that is nobody.
  package func contacts(_ contacts: [TaskList.Contact]?) -> String? {
    contacts?.map { contact in
      [contact.role, contact.name, contact.contact].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: labels[.taskContactsBetween])
  }

  private func names(_ facts: [String]) -> String { facts.map { "“\($0)”" }.joined(separator: "、") }

  /// The cells of a register row, in brackets; empty where nothing tells it from others.
  private func words(for record: TaskList.Matter.Record) -> String {
    record.isEmpty ? "" : labels(.taskRecord, record.joined(separator: "，"))
  }
}

extension TaskWords {
  /// The name of a step.
  package func name(_ step: TaskList.Step) -> String {
    switch step {
    case .decided: labels[.stepDecided]
    case .answers: labels[.stepAnswers]
    case .objections: labels[.stepObjections]
    case .round: labels[.stepRound]
    case .approval: labels[.stepApproval]
    case .publication: labels[.stepPublication]
    case .record: labels[.stepRecord]
    }
  }

  /// The state of a step.
  package func state(_ step: TaskList.Step) -> String {
    switch step {
    case .decided(_, openItems: 0): labels[.stepDecidedDone]
    case .decided(let units, let items): labels(.stepDecidedOpen, "\(units)", "\(items)")
    case .answers(.ahead): labels[.stepAnswersAhead]
    case .answers(.done): labels[.stepAnswersDone]
    case .answers(.open(let count, let day?)): labels(.stepAnswersUntil, "\(count)", day.iso)
    case .answers(.open(let count, nil)): labels(.stepAnswersOpen, "\(count)")
    case .objections(open: 0): labels[.stepObjectionsDone]
    case .objections(let open): labels(.stepObjectionsOpen, "\(open)")
    case .round(let name): labels(.stepRoundOpen, name)
    case .approval(.given(let by, let date)):
      labels(.stepApprovalDone, [by, date?.iso].compactMap(\.self).joined(separator: "，"))
    case .approval(.ready): labels[.stepApprovalOpen]
    case .approval(.blocked): labels[.stepApprovalBlocked]
    case .publication(let isDone): labels[isDone ? .stepPublicationDone : .stepPublicationOpen]
    case .record(_, isDone: true): labels[.stepRecordDone]
    case .record(let year, isDone: false): labels(.stepRecordOpen, "\(year)")
    }
  }
}

extension TaskList.Matter {
  /// The name of the matter.
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
    case .unsaid: .taskUnsaid
    }
  }
}
