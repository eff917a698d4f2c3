package import Assessment
package import Ledgers
package import Registers
package import Rubric
import RubricBooks
package import SiteContent

/// The office's register of a year's letters.
///
/// It is computed from the records of the item that asks for letters, and from the roster. It is for the office alone:
/// nothing of it may be given to another edition.
package struct LetterRegister: Sendable {
  /// A unit's letter.
  package struct Letter: Sendable {
    /// The state of a unit's letter.
    package enum State: Sendable, Hashable {
      /// Submitted on a day, late or not.
      case submitted(Day, isLate: Bool)
      /// Recorded as never submitted.
      case never
      /// Without an accepted record.
      case unknown
    }

    /// The unit.
    package let unit: Unit
    /// The unit's leaders in office on the day of the register.
    package let leaders: [RosterEntry]
    /// The leaders in office on the day of the signature who had left by the day of the register.
    package let former: [RosterEntry]
    /// The state of the letter.
    package let state: State
  }

  /// A change of leader, after which the letter has to be signed anew.
  package struct Change: Sendable, Hashable {
    /// The state of the new letter.
    package enum State: Sendable, Hashable {
      /// Submitted in time.
      case onTime
      /// Submitted late, or not yet submitted though the deadline has passed.
      case late
      /// Not yet submitted, with time left or without a deadline.
      case open
      /// A change that is in the roster and not in the register.
      case unregistered
    }

    /// The unit's name.
    package let unit: String
    /// The day of the change.
    package let day: Day
    /// The last day for the new letter, or nil if none is known.
    package let deadline: Day?
    /// The day on which the new letter arrived, or nil if it has not.
    package let arrived: Day?
    /// The state of the new letter.
    package let state: State
  }

  /// The year.
  package let year: Int
  /// The id of the item that asks for the letter, such as 1.1.
  package let item: String
  /// The day at whose end the register was computed.
  package let asOf: Day
  /// The letters of the active units, in file order.
  package let letters: [Letter]
  /// The changes, by day and then by the unit's name.
  package let changes: [Change]
  /// The roster in file order, with the units' names.
  package let roster: [(unit: String, entry: RosterEntry)]

  /// Computes a register, or returns nil if no item of the year's rubric has the whole letter as a basis.
  ///
  /// - Complexity: O(*n* log *n*) in the units, their leaders and records.
  package init?(_ year: AssessmentYear, letter: String, _ responsibility: Responsibility) {
    let rubric = year.rubric
    let asking = rubric.items.indices.filter { rubric.items[$0].asks(for: letter) }.map { ItemID($0) }
    guard let first = asking.first, let round = year.plan.rounds.last, let state = year.states.last else { return nil }
    self.year = year.plan.year
    self.item = rubric[first].id
    asOf = round.asOf
    roster = year.roster.map { (year.directory[$0.unit].name, $0) }
    let kinds = asking.map { item in
      let facts = rubric.scoring[item].readFacts
      return (
        item: item, latest: LetterRegister.latest(of: item, year),
        dates: facts.filter { rubric.scoring[$0].kind == .date },
        events: facts.filter { rubric.scoring[$0].kind == .event && !rubric.limits(of: $0).isEmpty }
      )
    }
    var letters: [Letter] = []
    var changes: [Change] = []
    let people = Dictionary(grouping: year.roster.filter { responsibility.signs($0.role) }, by: \.unit)
    for (unitIndex, (unit, register)) in zip(year.directory.active, state.registers).enumerated() {
      // Units for which no such item exists are asked for no letter.
      let items = state.results[unitIndex].items
      guard let (_, latest, dates, events) = kinds.first(where: { items[Int($0.item.index)].state != .absent }) else {
        continue
      }
      let records = { (fact: FactID) in register.range(of: fact).map { register.records[$0] } }
      let leaders = people[unit] ?? []
      let letterState = LetterRegister.state(dates.flatMap(records), latest: latest)
      letters.append(
        Letter(
          unit: year.directory[unit], leaders: leaders.filter { $0.isInOffice(on: round.asOf) },
          former: leaders.filter { leader in
            guard case .submitted(let day, _) = letterState else { return false }
            return leader.isInOffice(on: day) && !leader.isInOffice(on: round.asOf)
          }, state: letterState))
      let own = events.flatMap { fact in
        records(fact).compactMap { record in
          LetterRegister.change(
            record, rubric.limits(of: fact).first, unit: year.directory[unit].name, asOf: round.asOf,
            calendar: year.terms.calendar)
        }
      }
      changes += own
      // A leader who follows another within the year has to sign anew, whether the change was registered or not.
      for entry in leaders {
        guard let day = entry.from?.day, year.plan.window.contains(day), day <= round.asOf,
          leaders.contains(where: { $0.role == entry.role && $0.to.map { $0.day <= day } ?? false }),
          !own.contains(where: { $0.day == day })
        else { continue }
        let limit = events.first.flatMap { rubric.limits(of: $0).first }
        changes.append(
          Change(
            unit: year.directory[unit].name, day: day,
            deadline: limit.flatMap { LetterRegister.end($0, Moment(day), nil, year.terms.calendar) }, arrived: nil,
            state: .unregistered))
      }
    }
    self.letters = letters
    self.changes = changes.sorted { $0.day == $1.day ? $0.unit < $1.unit : $0.day < $1.day }
  }

  /// Returns the last day on which a date is still in time by the item's rules, or nil if no rule sets one.
  private static func latest(of item: ItemID, _ year: AssessmentYear) -> Day? {
    for rule in year.rubric.scoring[item].rules {
      if case .after(_, let date, _) = rule.trigger { return year.terms.dates[Int(date.index)] }
    }
    return nil
  }

  private static func state(_ records: [Record], latest: Day?) -> Letter.State {
    for record in records where record.review == .accepted {
      switch record.value {
      case .day(let day): return .submitted(day, isLate: latest.map { day > $0 } ?? false)
      case .never: return .never
      default: continue
      }
    }
    return .unknown
  }

  private static func change(
    _ record: Record, _ limit: Limit?, unit: String, asOf: Day, calendar: WorkCalendar
  ) -> Change? {
    guard let start = record.start, start.day <= asOf else { return nil }
    let deadline = limit.flatMap { end($0, start, record.due, calendar) }
    let arrived = record.done.flatMap { $0.day <= asOf ? $0.day : nil }
    let state: Change.State =
      if let deadline, (arrived ?? asOf) > deadline { .late } else { arrived == nil ? .open : .onTime }
    return Change(unit: unit, day: start.day, deadline: deadline, arrived: arrived, state: state)
  }

  private static func end(_ limit: Limit, _ start: Moment, _ due: Moment?, _ calendar: WorkCalendar) -> Day? {
    try? limit.deadline(from: start, due: due, calendar: calendar).get().lastDay
  }
}
