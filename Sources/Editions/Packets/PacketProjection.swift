package import Assessment
import Registers
package import Rubric
import RubricBooks
import SiteContent

/// Projects a year for its units, one at a time, so that no more than one unit's values are in memory.
package struct PacketProjection: Sendable {
  private let year: AssessmentYear
  private let years: [AssessmentYear]
  private let state: RoundState
  private let edition: Edition
  private let allowance: Allowance
  /// The values that all units share: the year without any unit.
  package let shared: YearValues

  /// Prepares the projection.
  package init(
    _ year: AssessmentYear, among years: [AssessmentYear], edition: Edition, allowance: Allowance, shown: Int,
    today: Day?
  ) {
    self.year = year
    self.years = years
    self.allowance = allowance
    self.edition = edition
    state = year.states[shown]
    shared = YearValues(year, allowance, shown: shown, today: today, unitIndices: 0..<0)
  }

  /// The indices of the units that take part.
  package var unitIndices: Range<Int> { year.directory.active.indices }

  /// Returns the id of the unit at an index.
  package func id(_ unitIndex: Int) -> String { year.directory[year.directory.active[unitIndex]].id }

  /// Returns the values for the unit at an index.
  package func values(_ unitIndex: Int) -> PacketValues {
    let unit = UnitProjection(year, state, allowance, unitIndex: unitIndex, today: shared.today)
      .unit(previous: PreviousYear(of: id(unitIndex), before: year, in: years, for: edition))
    var own = shared
    own.units = [unit]
    let register = state.registers[unitIndex]
    return PacketValues(
      year: own, unit: unit, records: register.records.map { .init($0, in: year) },
      deadlines: deadlines(register, unitIndex),
      ledgers: LedgerValues(year, allowance, round: state.round, today: shared.today, only: unitIndex),
      trial: TrialState(
        state.results[unitIndex], register, year.directory[year.directory.active[unitIndex]].quantities, year))
  }

  private func deadlines(_ register: Register, _ unitIndex: Int) -> [PacketValues.DeadlineValues] {
    let items = state.results[unitIndex].items
    let found = year.rubric.facts.indices.flatMap { index -> [PacketValues.DeadlineValues] in
      let fact = FactID(index)
      // Of items that do not exist for the unit nothing is due.
      guard year.rubric.items(reading: fact).contains(where: { items[Int($0.index)].state != .absent }) else {
        return []
      }
      let records = register.records[register.range(of: fact)]
      return namedDeadlines(of: fact, records.last, own: register.deadline(of: fact))
        + records.flatMap { openDeadlines(of: $0) }
    }
    // Deadlines of one day keep the rubric's order.
    let order = found.indices.sorted { (found[$0].until.minutes, $0) < (found[$1].until.minutes, $1) }
    return order.map { found[$0] }
  }

  /// Returns the days after which a date fact is too late: those that the plan names, or the unit's own.
  private func namedDeadlines(
    of fact: FactID, _ record: Record?, own: Day?
  ) -> [PacketValues.DeadlineValues] {
    var dates: [NamedDateID] = []
    for rule in year.rubric.rules(reading: fact) {
      guard case .after(fact, let date, _) = rule.trigger, !dates.contains(date) else { continue }
      dates.append(date)
    }
    let days = dates.map { year.terms.dates[Int($0.index)] }
    return (own.flatMap { days.isEmpty ? nil : [$0] } ?? days).map { last in
      let accepted = record.flatMap { $0.review == .accepted ? $0.value : nil }
      let state: PacketValues.DeadlineValues.State =
        switch accepted ?? year.rubric.scoring[fact].absent {
        case .day(let day): .done(day, inTime: day <= last)
        case .never: .never
        default: .unknown
        }
      return deadline(of: fact, until: Moment(last), state)
    }
  }

  /// Returns the deadlines by the limits of an occurrence that is not finished.
  private func openDeadlines(of record: Record) -> [PacketValues.DeadlineValues] {
    guard year.rubric.scoring[record.fact].kind == .event, let start = record.start,
      record.done.map({ $0.day > shared.asOf }) ?? true
    else { return [] }
    var untils: [Moment] = []
    for limit in year.rubric.limits(of: record.fact) {
      guard
        case .success(let deadline) = limit.deadline(from: start, due: record.due, calendar: year.terms.calendar)
      else { continue }
      let until =
        switch deadline {
        case .endOf(let day): Moment(day)
        case .minute(let minute): Moment(deadline.lastDay, minute: Int16(((minute % 1440) + 1440) % 1440))
        }
      if !untils.contains(until) { untils.append(until) }
    }
    let value = year.rows[record.row].cells.value.nonEmpty
    return untils.map { deadline(of: record.fact, value, until: $0, .open) }
  }

  private func deadline(
    of fact: FactID, _ value: String? = nil, until: Moment, _ state: PacketValues.DeadlineValues.State
  ) -> PacketValues.DeadlineValues {
    let text = year.rubric[fact]
    return PacketValues.DeadlineValues(
      item: year.rubric[text.subject].id, fact: text.name, value: value, until: until, state: state)
  }
}
