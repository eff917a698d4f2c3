package import Editions
package import Rubric
package import Wording

/// The words for a year's open tasks and the steps to its published result.
///
/// The module `Sentences` answers what the values of an edition and the content say in words. It knows neither HTML nor
/// pages, and decides nothing about what an audience may read.
package struct TaskWords: Sendable {
  private let labels: Labels
  /// The name of the office.
  package let office: String
  /// True if the result is published.
  private let isPublished: Bool
  /// The day of the publication that is written down and still to come.
  private let publicationAhead: Day?

  /// Creates the words for a list.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - labels: The words of the interface.
  ///   - now: The day of the clock, where the list is of no day that was asked for: a publication of before is done.
  package init(_ list: TaskList, labels: Labels, now: Day? = nil) {
    self.labels = labels
    office = list.office ?? labels[.officeAtLarge]
    isPublished = list.isPublished
    publicationAhead = list.publicationAhead.flatMap { day in now.map { day <= $0 } ?? false ? nil : day }
  }

  /// Returns the unit or units that a task is about.
  package func subject(_ row: TaskList.Row) -> String {
    switch row.subject {
    case .unit(let unit): unit.name
    case .units(let count, let areAll): labels(areAll ? .tasksAllUnits : .tasksSomeUnits, "\(count)")
    }
  }

  /// Returns the one who has to act.
  package func actor(_ row: TaskList.Row) -> String { row.matter.isOffices ? office : labels[.tasksOfUnit] }

  /// Returns what a task is about, in short: the id of its item, the systems, or the whole result.
  package func subjectMatter(_ row: TaskList.Row) -> String {
    row.item?.id ?? labels[row.matter.isOfSystem ? .taskSystems : .feedbackWhole]
  }

  /// Returns the matter, in a word or two.
  package func matter(_ row: TaskList.Row) -> String { labels[row.matter.label] }

  /// Returns the task, in a sentence.
  package func detail(_ row: TaskList.Row) -> String {
    switch row.matter {
    case .missing(let facts, let materials):
      labels(.taskMissingDetail, names(facts))
        + (materials.isEmpty ? "" : labels(.taskMaterials, materials.joined(separator: "；")))
    case .sentBack(let fact, let record): labels(.taskSentBackDetail, names([fact]), words(for: record))
    case .unfinished(let fact, let record, let finished):
      labels(.taskUnfinishedDetail, names([fact]), words(for: record), notDone(finished))
    case .notHandedIn(let materials): labels(.taskNotHandedInDetail, names(materials))
    case .materialSentBack(let material, let day, let reason):
      labels(
        .taskMaterialBackDetail, names([material]),
        words(for: [day?.iso ?? "", reason].filter { !$0.isEmpty }))
    case .system(let name, let level, .filing): labels(.taskUnfiledDetail, labels(.taskSystem, name, level))
    case .system(let name, let level, .test): labels(.taskUntestedDetail, labels(.taskSystem, name, level))
    case .carried(let fact, let record, let finished):
      labels(.taskCarriedDetail, names([fact]), words(for: record), notDone(finished))
    case .waiting(let fact, let record): labels(.taskWaitingDetail, names([fact]), words(for: record))
    case .undecidable(let facts, let zero):
      (facts.isEmpty ? "" : labels(.taskUndecidableDetail, names(facts)))
        + (zero.isEmpty ? "" : labels(.taskZeroDetail, names(zero)))
    case .awaited, .unanswered: labels[.taskUnansweredDetail]
    case .unjudged(let facts): labels(.taskUnjudgedDetail, names(facts))
    case .unmarked: labels[.taskUnmarkedDetail]
    case .objection: labels[.taskObjectionDetail]
    case .unsaid(let fact, let row): labels(.taskUnsaidDetail, names([fact]), row)
    }
  }

  /// Returns the last day or minute for a task, or that a notice will tell, or an empty text if none is known.
  package func due(_ row: TaskList.Row) -> String {
    switch row.due {
    case .unknown: ""
    case .day(let day), .supplement(let day): day.iso
    case .deadline(let deadline, lastDay: _): deadline.words
    case .byNotice: labels[.byNotice]
    }
  }

  /// Returns what the last day of a task is if it is not the task's own, or nil.
  package func remark(onDueOf row: TaskList.Row) -> String? {
    if case .supplement = row.due { labels[.taskSupplement] } else { nil }
  }

  /// Returns an urgency, for a heading.
  package func urgency(_ urgency: TaskList.Urgency) -> String {
    switch urgency {
    case .over: labels[.tasksOver]
    case .soon: labels[.tasksSoon]
    case .later: labels[.tasksLater]
    }
  }

  /// Returns the notice for a year in which nothing is registered yet, or nil for other years and if a day was asked
  /// for.
  package func notice(_ list: TaskList, ofCommand: Bool = false) -> String? {
    list.isAhead ? labels(.tasksAhead, labels.words(for: list.today), otherDay(ofCommand)) : nil
  }

  /// Returns how to have another day, for those who run the command, or else for readers of pages.
  private func otherDay(_ ofCommand: Bool) -> String { labels[ofCommand ? .tasksOtherDayCommand : .tasksOtherDay] }

  /// Returns where the day comes from that the list speaks from and how to have another, or an empty text where the notice
  /// says it.
  package func origin(_ list: TaskList, ofCommand: Bool = false) -> String {
    if list.isAhead { return "" }
    return list.isDayGiven ? labels[.tasksDayGiven] : labels(.tasksDayAsOf, otherDay(ofCommand))
  }

  /// Returns the people to turn to with roles, names and contacts, or nil if none are known.
  package func contacts(_ contacts: [TaskList.Contact]) -> String? {
    guard !contacts.isEmpty else { return nil }
    return contacts.map { contact in
      [contact.role, contact.name, contact.contact].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: labels[.taskContactsBetween])
  }

  /// Returns the words for what is not finished, by a fact's own word for the end.
  private func notDone(_ finished: String?) -> String {
    EventTimes(started: nil, finished: finished, labels: labels).notDone
  }

  private func names(_ facts: [String]) -> String { facts.map { "“\($0)”" }.joined(separator: "、") }

  /// Returns the cells of a register row, in brackets, or an empty text if it has none.
  private func words(for record: TaskList.Matter.Record) -> String {
    record.isEmpty ? "" : labels(.taskRecord, record.joined(separator: "，"))
  }
}

extension TaskWords {
  /// Returns the name of a step.
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

  /// Says that the publication is written down and still to come; nil if it is not.
  private var ahead: String? { publicationAhead.map { labels(.stepPublicationAhead, labels.words(for: $0)) } }

  /// Returns the state of a step.
  package func state(_ step: TaskList.Step) -> String {
    switch step {
    case .decided(_, openItems: 0): labels[.stepDecidedDone]
    case .decided(let units, let items): labels(.stepDecidedOpen, "\(units)", "\(items)")
    case .answers(.ahead): labels[.stepAnswersAhead]
    case .answers(.done): labels[.stepAnswersDone]
    case .answers(.over(let silent)): labels(.stepAnswersOver, "\(silent)")
    case .answers(.open(let count, let day?)): labels(.stepAnswersUntil, "\(count)", labels.words(for: day))
    case .answers(.open(let count, nil)): labels(.stepAnswersOpen, "\(count)")
    case .answers(.undated(let count)): labels(.stepAnswersUndated, "\(count)")
    case .objections(open: 0): labels[.stepObjectionsDone]
    case .objections(let open): labels(.stepObjectionsOpen, "\(open)")
    case .round(let name): labels(.stepRoundOpen, name)
    case .approval(.given(let by, let date)):
      labels(.stepApprovalDone, "\(by)，\(labels.words(for: date))")
    case .approval(.ready): labels[.stepApprovalOpen]
    case .approval(.blocked): labels[.stepApprovalBlocked]
    case .publication(isDone: true): labels[.stepPublicationDone]
    case .publication(isDone: false): ahead ?? labels[.stepPublicationOpen]
    case .record(_, isDone: true): labels[.stepRecordDone]
    case .record(_, isDone: false): labels[isPublished ? .stepRecordNow : .stepRecordOpen]
    }
  }
}

extension TaskWords {
  /// Returns the state of a step, with the setting or the command that takes it, for those who work with them.
  package func command(_ step: TaskList.Step) -> String {
    let state = state(step)
    return switch step {
    case .answers(.undated): state + labels(.stepInFile, "feedback")
    case .approval(.ready): state + labels(.stepInFile, "approval")
    case .publication(let isDone): ahead ?? (isDone ? state : state + labels(.stepInFile, "publication"))
    case .record(let year, isDone: false): state + labels(.stepInCommand, "\(year)")
    case .decided, .answers, .objections, .round, .approval, .record: state
    }
  }

  /// Returns true if a step is done on the day from which the list speaks, for those who work with the files: a
  /// publication that is written down is shown at once, and done on its day.
  package func isDone(_ step: TaskList.Step) -> Bool {
    if case .publication = step, publicationAhead != nil { false } else { step.isDone }
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
    case .notHandedIn: .taskNotHandedIn
    case .materialSentBack: .taskMaterialBack
    case .system(_, _, .filing): .taskUnfiled
    case .system(_, _, .test): .taskUntested
    case .carried: .taskCarried
    case .waiting: .taskWaiting
    case .unjudged: .taskUnjudged
    case .unmarked: .taskUnmarked
    case .undecidable: .taskUndecidable
    case .objection: .taskObjection
    case .unsaid: .taskUnsaid
    }
  }
}
