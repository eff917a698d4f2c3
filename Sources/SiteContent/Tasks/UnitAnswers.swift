package import Assessment
import Registers
package import Rubric
import RubricBooks

/// The units' answers to their results, and those that are missing.
package struct UnitAnswers: Sendable {
  private let year: AssessmentYear
  private let round: Int
  /// The index of the round of whose result units were asked last.
  private let asked: Int
  /// True if units were asked: there is a result of an earlier round, or of this one with a day for answers, or a
  /// unit answered.
  package let wereAsked: Bool
  /// True if they were asked and still are: the result is not published yet.
  package let areAsked: Bool
  /// The last day for answers, or nil if none is named.
  private let due: Day?
  /// True if that day is not over, or none is named by which an answer could be missing.
  private let isOpen: Bool

  /// Looks at the answers of a year up to one of its rounds.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round.
  ///   - today: The day from which answers are seen.
  package init(_ year: AssessmentYear, round: Int, today: Day) {
    self.year = year
    self.round = round
    let rounds = year.plan.rounds[...round]
    due = rounds.compactMap(\.feedback).last
    isOpen = due.map { today <= $0 } ?? true
    let isAskedFor = rounds[round].feedback != nil && rounds[round].asOf <= today && year.hasBegun
    // A published result is no longer asked about.
    let isOver = year.plan.isPublished && round == year.plan.resultRound
    wereAsked =
      isAskedFor || year.feedback.contains { $0.round <= round } || year.marks.contains { $0.round < round }
      || year.rows.contains { $0.round < round }
    // A round that corrects what was published asks again only where it names a day, or somebody answers it.
    let isAskedAgain = isAskedFor || year.feedback.contains { $0.round == round }
    let isCorrection = year.isCorrection(round)
    asked = isCorrection && !isAskedAgain ? rounds.indices.last { !year.isCorrection($0) } ?? round : round
    areAsked = wereAsked && !isOver && asked == round
  }

  /// What a unit says of its result as it is now.
  package enum Answer: Sendable, Hashable {
    /// The unit confirms and objects to nothing.
    case confirmed
    /// The unit objects to something.
    case objected
    /// The unit has neither confirmed nor objected.
    case none
  }

  /// Returns true if the unit at an index among those that take part has never confirmed or objected to anything.
  package func isSilent(at unitIndex: Int) -> Bool {
    !year.feedback.of(year.directory.active[unitIndex]).contains { $0.round <= round && $0.isConfirmed != nil }
  }

  /// Returns the answer of the unit at an index among those that take part.
  package func answer(at unitIndex: Int) -> Answer {
    let said = year.feedback.of(year.directory.active[unitIndex]).filter {
      $0.round <= round && $0.isConfirmed != nil && isUnchanged(unitIndex, since: $0.round)
    }
    guard !said.isEmpty else { return .none }
    return said.contains { $0.isConfirmed == false } ? .objected : .confirmed
  }

  /// Finds the tasks of the unit at an index among those that take part.
  func tasks(at unitIndex: Int) -> [OpenTask] {
    let unit = year.directory.active[unitIndex]
    let said = year.feedback.of(unit).filter { $0.round <= round }
    let decided = year.decisions.of(unit).filter { $0.round <= round && $0.decision != nil }
    var tasks: [OpenTask] = []
    for (place, entry) in said.enumerated() where entry.isConfirmed == false {
      // Who confirms later on objects no more.
      if said[(place + 1)...].contains(where: { $0.item == entry.item && $0.isConfirmed == true }) { continue }
      // A decision of an earlier round does not answer an objection of a later one.
      let isDecided = decided.contains { $0.item == entry.item && $0.round >= entry.round }
      let task = OpenTask(unit: unit, item: entry.item, matter: .objection, due: year.plan.rounds[round].asOf)
      if !isDecided, !tasks.contains(task) { tasks.append(task) }
    }
    if areAsked, answer(at: unitIndex) == .none {
      tasks.append(OpenTask(unit: unit, item: nil, matter: isOpen ? .awaited : .unanswered, due: due))
    }
    return tasks
  }

  /// Returns true if a unit's result is the same as after an earlier round when it was asked last, so that an answer given
  /// then still holds.
  private func isUnchanged(_ unitIndex: Int, since earlier: Int) -> Bool {
    guard earlier < asked else { return true }
    let (before, now) = (year.states[earlier].results[unitIndex], year.states[asked].results[unitIndex])
    return before.verdict == now.verdict && before.items.map(\.earned) == now.items.map(\.earned)
  }
}
