import Assessment
import Registers
import Rubric
import RubricBooks

/// A search for the tasks of one unit in one state.
struct UnitTasks {
  let year: AssessmentYear
  let state: RoundState
  /// The unit's index among those that take part.
  let unitIndex: Int
  /// The day from which tasks are seen.
  let today: Day
  /// The day at whose end the state was taken.
  let asOf: Day

  private var unit: UnitID { year.directory.active[unitIndex] }
  private var register: Register { state.registers[unitIndex] }

  /// Finds the tasks of an item; its material is due by a given day, rows sent back by the assessment's cutoff.
  func tasks(for item: ItemID, due: ItemDues.Due) -> [OpenTask] {
    guard state.results[unitIndex].items[Int(item.index)].state != .absent else { return [] }
    return undecided(item, due: due) + unfinished(item, due: due)
  }

  /// Returns the facts of which an item's tasks speak: those that its rules read, but one of its dimension only at the
  /// first item of the unit that reads it.
  private func ownFacts(of item: ItemID) -> [FactID] {
    let items = state.results[unitIndex].items
    return year.rubric.scoring[item].readFacts.filter { fact in
      year.rubric.items(reading: fact).first { items[Int($0.index)].state != .absent } == item
    }
  }

  /// Finds the tasks that keep the item undecided, and those of rows sent back.
  private func undecided(_ item: ItemID, due: ItemDues.Due) -> [OpenTask] {
    let result = state.results[unitIndex].items[Int(item.index)]
    let facts = ownFacts(of: item)
    let returned = state.sentBack[unitIndex].filter { facts.contains($0.fact) }
    func task(_ matter: OpenTask.Matter, _ due: Day?) -> OpenTask {
      OpenTask(unit: unit, item: item, matter: matter, due: due)
    }
    let supplement = year.plan.cutoff ?? due.day
    func sentBack(_ record: Record) -> OpenTask {
      var task = task(.sentBack(record.fact, record.row), supplement)
      task.isSupplement = year.plan.cutoff != nil
      return task
    }
    guard result.state == .pending else {
      // A fact with one value is settled with the item; more records of the others are still worth handing in.
      return returned.filter { !year.rubric.scoring[$0.fact].kind.isSingle && result.state == .scored }
        .map(sentBack)
    }
    if year.rubric.scoring[item].isJudged { return [task(.unmarked, asOf)] }
    var tasks = returned.map(sentBack)
    let pending = result.indecision?.pending ?? []
    for fact in pending {
      for record in records(of: fact) where record.review == .pending && isLive(record) {
        tasks.append(task(.waiting(fact, record.row), asOf))
      }
    }
    let sent = Set(returned.map(\.fact))
    // That nothing happened is said for all units at once, and not by each of them.
    let unknown = (result.indecision?.unknown ?? []).filter {
      !sent.contains($0) && year.rubric.scoring[$0].kind != .event
    }
    let unregistered = unknown.filter { records(of: $0).isEmpty }
    let unjudged = unregistered.filter { year.rubric[$0].isOffices }
    if !unjudged.isEmpty { tasks.append(task(.unjudged(unjudged), asOf)) }
    let missing = unregistered.filter { !year.rubric[$0].isOffices }
    if !missing.isEmpty {
      let named = due.isGuides ? nil : lastDay(for: missing, item)
      tasks.append(
        OpenTask(
          unit: unit, item: item, matter: .missing(missing), due: named ?? due.day, awaitedDate: due.awaitedDate,
          isSupplement: named == nil && due.isSupplement))
    }
    guard pending.isEmpty else { return tasks }
    let zero = ZeroWholes(
      item, of: year.rubric.scoring, register: register, quantities: year.directory[unit].quantities,
      terms: year.terms, asOf: asOf)
    let uncounted = unknown.filter { !unregistered.contains($0) && !zero.known.contains($0) }
    if !uncounted.isEmpty || !zero.wholes.isEmpty {
      tasks.append(task(.undecidable(uncounted, zero: zero.wholes), asOf))
    }
    return tasks
  }

  /// Returns the next of the days after which rules take facts for late, the last if all are over, or nil if there
  /// is none.
  private func lastDay(for facts: [FactID], _ item: ItemID) -> Day? {
    let days = year.rubric.scoring[item].rules.compactMap { rule -> Day? in
      guard case .after(let fact, let date, _) = rule.trigger, facts.contains(fact) else { return nil }
      return year.terms.dates[Int(date.index)]
    }
    return days.filter { $0 >= today }.min() ?? days.max()
  }

  /// Finds the unfinished occurrences that have a limit or a deadline of their own, or that a rule on unfinished
  /// ones is about.
  ///
  /// Without a limit they are due when they begin if that is the day on which they fell due.
  private func unfinished(_ item: ItemID, due: ItemDues.Due) -> [OpenTask] {
    let scoring = year.rubric.scoring[item]
    return ownFacts(of: item).filter { year.rubric.scoring[$0].kind == .event }.flatMap { fact in
      let limits = year.rubric.limits(of: fact)
      let isReadOpen = scoring.rules.contains { rule in
        rule.trigger.facts.contains(fact) && rule.trigger.filter?.isOpen ?? false
      }
      return records(of: fact).compactMap { record -> OpenTask? in
        guard !limits.isEmpty || isReadOpen || record.due != nil, record.review == .accepted, let start = record.start,
          year.plan.window.contains(start.day), start.day <= today, record.done.map({ $0.day > today }) ?? true
        else { return nil }
        let deadline = deadline(of: record, start, limits)
        let own = deadline?.lastDay ?? (year.rubric[fact].beginsWhenDue ? start.day : nil)
        return OpenTask(
          unit: unit, item: item, matter: .unfinished(fact, record.row, deadline), due: own ?? due.day,
          awaitedDate: own == nil ? due.awaitedDate : nil, isSupplement: own == nil && due.isSupplement)
      }
    }
  }

  /// Returns the earliest of a record's deadlines.
  private func deadline(of record: Record, _ start: Moment, _ limits: [Limit]) -> Deadline? {
    if let due = record.due { return Deadline(due) }
    return limits.compactMap { try? $0.deadline(from: start, due: nil, calendar: year.terms.calendar).get() }
      .min { $0.lastDay < $1.lastDay }
  }

  private func records(of fact: FactID) -> Slice<RecordList> { register.records[register.range(of: fact)] }

  /// Returns true if a record counts by the window and the day of the state.
  private func isLive(_ record: Record) -> Bool {
    guard !year.rubric.scoring[record.fact].kind.isSingle, let start = record.start?.day else { return true }
    return year.plan.window.contains(start) && start <= asOf
  }
}
