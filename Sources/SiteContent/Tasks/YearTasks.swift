package import Assessment
import Registers
package import Rubric
import RubricBooks

/// The open tasks of a year, in the state after one of its rounds and as seen on a day.
package struct YearTasks: Sendable {
  /// The year.
  package let year: AssessmentYear
  /// The index of the round.
  package let round: Int
  /// The day from which tasks are seen.
  package let today: Day
  /// True if no day was given and nothing is registered yet, so that the year is seen from its first day.
  package let isAhead: Bool
  /// The tasks by unit in file order: those of the items in rubric order, then those about the unit's systems and
  /// answers; at last cases of the year before.
  package let all: [OpenTask]
  /// The facts of which it has still to be said that nothing happened, due by the day of the round.
  package let unsaid: [UnsaidFact]
  /// The number of undecided objections, those of units that no longer exist among them.
  private let openObjections: Int
  /// True if units were asked for an answer.
  private let areAsked: Bool
  /// The number of units that had not answered when they were asked no more, or nil if they were not, or still are.
  private let silent: Int?

  /// Finds the tasks of a year.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - guides: The guides, which say by when an item's material is due.
  ///   - round: The index of the round; nil for the last.
  ///   - today: The day; nil for that of the round, or for the first day of a year in which nothing was registered
  ///     yet.
  /// - Complexity: O(*n*) in units, items and records.
  package init(_ year: AssessmentYear, guides: [GuideSource], round: Int? = nil, today: Day? = nil) {
    let round = round ?? year.plan.rounds.count - 1
    let asOf = year.plan.rounds[round].asOf
    self.year = year
    self.round = round
    isAhead = today == nil && !year.hasBegun
    self.today = today ?? (isAhead ? year.plan.window.lowerBound : asOf)
    let dues = ItemDues(year, guides: guides, today: self.today)
    let ledgers = LedgerTasks(year, round: round, dues: dues, today: self.today)
    let answers = UnitAnswers(year, round: round, today: self.today)
    areAsked = answers.areAsked
    silent =
      answers.wereAsked && !answers.areAsked
      ? year.directory.active.indices.count { answers.isSilent(at: $0) } : nil
    var all: [OpenTask] = []
    var objections = 0
    for (unitIndex, unit) in year.directory.active.enumerated() {
      let said = answers.tasks(at: unitIndex)
      objections += said.count { $0.matter == .objection }
      guard year.directory[unit].exists(on: self.today) else { continue }
      let search = UnitTasks(year: year, state: year.states[round], unitIndex: unitIndex, today: self.today, asOf: asOf)
      for item in year.rubric.items.indices.map({ ItemID($0) }) {
        let own = search.tasks(for: item, due: dues[item])
        all += own + ledgers.materials(of: item, at: unitIndex, besides: own)
      }
      all += ledgers.systems(of: unit) + said
    }
    all += ledgers.carried
    openObjections = objections
    self.all = all
    unsaid = year.unsaidFacts(after: round, on: self.today)
  }

  /// The progress of a year towards a published result.
  package struct Steps: Sendable, Hashable {
    /// The number of units with undecided items.
    package let undecidedUnits: Int
    /// The number of undecided items of all units.
    package let undecidedItems: Int
    /// The number of undecided objections.
    package let openObjections: Int
    /// The number of units that have neither confirmed nor objected; nil if they were not asked.
    package let unanswered: Int?
    /// The number of units that had neither confirmed nor objected when the result was published; nil before, and if they
    /// were not asked.
    package let silent: Int?
    /// The last day for answers, where it is named and not over.
    package let answersUntil: Day?
    /// True if answers are missing whose last day is over.
    package let areAnswersDue: Bool
    /// True if the round is the year's last.
    package let isLastRound: Bool
    /// True if the result is approved.
    package let isApproved: Bool
    /// True if it is published.
    package let isPublished: Bool
    /// True if the round corrects what has been published, and units are not asked again.
    package let isUnasked: Bool
    /// True if the published result was recorded.
    package let isPinned: Bool

    /// True if nothing prevents approval; missing answers do only until their last day is over.
    package var isReady: Bool { undecidedItems == 0 && openObjections == 0 && isLastRound && answersUntil == nil }
  }

  /// The progress of the year.
  package var steps: Steps {
    let undecided = year.states[round].results.map { $0.items.count { $0.state == .pending } }
    // An approval says nothing of the rounds after the one that it is of.
    let isSettled = round <= year.plan.resultRound
    return Steps(
      undecidedUnits: undecided.count { $0 > 0 }, undecidedItems: undecided.reduce(0, +),
      openObjections: openObjections,
      unanswered: areAsked ? all.count { $0.matter == .unanswered || $0.matter == .awaited } : nil,
      silent: silent, answersUntil: all.first { $0.matter == .awaited }?.due,
      areAnswersDue: all.contains { $0.matter == .unanswered },
      isLastRound: round == year.plan.lastRound, isApproved: isSettled && year.plan.approval != nil,
      isPublished: isSettled && year.plan.isPublished, isUnasked: !areAsked && year.isCorrection(round),
      isPinned: isSettled && year.record != nil)
  }
}

/// The days by which the items' material is due.
struct ItemDues {
  /// The day by which an item's material is due.
  struct Due {
    /// The day; nil if none is known.
    let day: Day?
    /// The name of the date, where the assessment has still to give it a day.
    let awaitedDate: String?
    /// True if a guide says so.
    let isGuides: Bool

    /// True if it is only the assessment's last day for supplements.
    var isSupplement: Bool { day != nil && !isGuides }
  }

  private let dues: [Due]

  /// Takes the next of the guides' days, or the last if all are over; if they name none, the assessment's cutoff,
  /// but no day if a named date has still to be given one.
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
