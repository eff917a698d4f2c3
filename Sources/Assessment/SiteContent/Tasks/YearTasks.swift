package import Rubric

/// What is still to be done in a year, from the state after one of its rounds and the view of a day.
package struct YearTasks: Sendable {
  /// The year.
  package let year: AssessmentYear
  /// The index of the round.
  package let round: Int
  /// The day from whose point of view it is told.
  package let today: Day
  /// Whether nothing was registered yet, so that the year is looked at from its first day.
  package let isAhead: Bool
  /// The tasks: by unit in file order, then by item, what concerns the whole result last.
  package let all: [OpenTask]
  /// The facts of which it has still to be said that nothing happened, due by the day of the round.
  package let unsaid: [UnsaidFact]
  /// How many objections are not decided, those of units that are no more among them.
  private let openObjections: Int
  /// Whether units were asked for an answer.
  private let areAsked: Bool

  /// Finds what is to be done.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - guides: The guides, which say until when an item's material is due.
  ///   - round: The index of the round, nil for the last.
  ///   - today: The day, nil for that of the round, or for the first day of a year in which nothing was registered yet.
  /// - Complexity: O(*n*) in units, items and records.
  package init(_ year: AssessmentYear, guides: [GuideSource], round: Int? = nil, today: Day? = nil) {
    let round = round ?? year.plan.rounds.count - 1
    let asOf = year.plan.rounds[round].asOf
    self.year = year
    self.round = round
    isAhead = today == nil && !year.hasBegun
    self.today = today ?? (isAhead ? year.plan.window.lowerBound : asOf)
    let dues = ItemDues(year, guides: guides, today: self.today)
    let answers = Answers(year, round: round, today: self.today)
    areAsked = answers.areAsked
    var all: [OpenTask] = []
    var objections = 0
    for (place, unit) in year.directory.active.enumerated() {
      let said = answers.tasks(at: place)
      objections += said.count { $0.matter == .objection }
      guard year.directory[unit].exists(on: self.today) else { continue }
      let search = UnitTasks(year: year, state: year.states[round], place: place, today: self.today, asOf: asOf)
      for item in year.rubric.items.indices.map({ ItemID($0) }) { all += search.tasks(for: item, due: dues[item]) }
      all += said
    }
    openObjections = objections
    self.all = all
    unsaid = year.unsaidFacts(after: round, on: self.today)
  }

  /// How far a year is on the way to a published result.
  package struct Steps: Sendable, Hashable {
    /// How many units have items that are not decided.
    package let undecidedUnits: Int
    /// How many items are not decided, over all units.
    package let undecidedItems: Int
    /// How many objections are not decided.
    package let openObjections: Int
    /// How many units have neither confirmed nor objected; nil where nothing was asked yet.
    package let unanswered: Int?
    /// The last day for answers, where it is named and not over.
    package let answersUntil: Day?
    /// Whether the round is the year's last.
    package let isLastRound: Bool
    /// Whether the result is approved.
    package let isApproved: Bool
    /// Whether it is published.
    package let isPublished: Bool
    /// Whether the published result was recorded.
    package let isPinned: Bool

    /// Whether nothing stands against approval; who has not answered does not.
    package var isReady: Bool { undecidedItems == 0 && openObjections == 0 && isLastRound }
  }

  /// How far the year is.
  package var steps: Steps {
    let undecided = year.states[round].results.map { $0.items.count { $0.state == .pending } }
    return Steps(
      undecidedUnits: undecided.count { $0 > 0 }, undecidedItems: undecided.reduce(0, +),
      openObjections: openObjections,
      unanswered: areAsked ? all.count { $0.matter == .unanswered || $0.matter == .awaited } : nil,
      answersUntil: all.first { $0.matter == .awaited }?.due,
      isLastRound: round == year.plan.rounds.count - 1, isApproved: year.plan.approval != nil,
      isPublished: year.plan.isPublished, isPinned: year.record != nil)
  }
}

/// Until when each item's material is due.
struct ItemDues {
  /// Until when an item's material is due.
  struct Due {
    /// The day, nil where none is known.
    let day: Day?
    /// The name of the date, where the assessment has still to give it a day.
    let awaitedDate: String?
    /// Whether a guide says so.
    let isGuides: Bool
  }

  private let dues: [Due]

  /// The next of the guides' days, the last where all are over; where they name none, the assessment's cutoff, which is
  /// not the day of a date that has still to be given.
  init(_ year: AssessmentYear, guides: [GuideSource], today: Day) {
    let rubric = year.rubric
    dues = rubric.items.map { item in
      var own: [Day] = []
      var awaited: [String] = []
      for due in guides.filter({ $0.item == item.id || $0.dimension == rubric.dimensions[item.dimension].id })
        .flatMap(\.dues)
      {
        switch due {
        case .named(let name):
          if let day = year.plan.day(named: name) { own.append(day) } else { awaited.append(name) }
        case .every(let monthDay): if let day = monthDay.day(in: year.plan.year) { own.append(day) }
        case .limit: continue
        }
      }
      let day = own.filter { $0 >= today }.min() ?? own.max()
      return day == nil && !awaited.isEmpty
        ? Due(day: nil, awaitedDate: awaited[0], isGuides: true)
        : Due(day: day ?? year.plan.cutoff, awaitedDate: nil, isGuides: day != nil)
    }
  }

  subscript(_ item: ItemID) -> Due { dues[Int(item.index)] }
}

/// What units said of their results, and what has still to be said.
private struct Answers {
  private let year: AssessmentYear
  private let round: Int
  /// Whether units were asked: there has to be a result of an earlier round to speak of, or of this one with a day for
  /// answers, or somebody spoke.
  let areAsked: Bool
  /// The last day for answers.
  private let due: Day
  /// Whether that was named and is not over.
  private let isOpen: Bool

  init(_ year: AssessmentYear, round: Int, today: Day) {
    self.year = year
    self.round = round
    let rounds = year.plan.rounds[...round]
    let named = rounds.compactMap(\.feedback).last
    due = named ?? rounds[round].asOf
    isOpen = named.map { today <= $0 } ?? false
    let isAskedFor = rounds[round].feedback != nil && rounds[round].asOf <= today && year.hasBegun
    // What is published is no longer asked about.
    let isOver = year.plan.isPublished && round == year.plan.rounds.count - 1
    areAsked =
      !isOver
      && (isAskedFor || year.feedback.contains { $0.round <= round } || year.marks.contains { $0.round < round }
        || year.rows.rows.contains { $0.round < round })
  }

  /// The tasks of the unit at a place among those that take part.
  func tasks(at place: Int) -> [OpenTask] {
    let unit = year.directory.active[place]
    let said = year.feedback.of(unit).filter { $0.round <= round }
    let decided = year.decisions.of(unit).filter { $0.round <= round && $0.decision != nil }
    var tasks: [OpenTask] = []
    for entry in said where entry.isConfirmed == false {
      // What was decided in an earlier round does not answer what was said in a later one.
      let isDecided = decided.contains { $0.item == entry.item && $0.round >= entry.round }
      let task = OpenTask(unit: unit, item: entry.item, matter: .objection, due: year.plan.rounds[round].asOf)
      if !isDecided, !tasks.contains(task) { tasks.append(task) }
    }
    let hasAnswered = said.contains { $0.isConfirmed != nil && isUnchanged(place, since: $0.round) }
    if areAsked, !hasAnswered {
      tasks.append(OpenTask(unit: unit, item: nil, matter: isOpen ? .awaited : .unanswered, due: due))
    }
    return tasks
  }

  /// Whether a unit's result is still what it was after a round, so that what was said then still holds.
  private func isUnchanged(_ place: Int, since earlier: Int) -> Bool {
    guard earlier < round else { return true }
    let (before, now) = (year.states[earlier].results[place], year.states[round].results[place])
    return before.verdict == now.verdict && before.items.map(\.earned) == now.items.map(\.earned)
  }
}
