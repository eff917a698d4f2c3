package import Assessment
import Ledgers
import Registers
package import Rubric
import RubricBooks

extension LedgerValues {
  /// Takes what the registers say, for the office: of all units, with remarks and cases.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round that is shown.
  ///   - today: The day from which the values speak.
  package init(_ year: AssessmentYear, round: Int, today: Day) {
    self.init(year, round: round, today: today, only: nil)
  }

  /// Takes what the registers say of one unit's systems and materials, for that unit.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round that is shown.
  ///   - today: The day from which the values speak.
  ///   - unitIndex: The index of the unit among those that take part.
  package init(_ year: AssessmentYear, round: Int, today: Day, of unitIndex: Int) {
    self.init(year, round: round, today: today, only: unitIndex)
  }

  private init(_ year: AssessmentYear, round: Int, today: Day, only unitIndex: Int?) {
    let isOffices = unitIndex == nil
    let own = unitIndex.map { year.directory.active[$0] }
    let taken = Projection(year: year, today: today, isOffices: isOffices)
    let states = MaterialStates(year, round: round)
    materials = states.collected.map {
      Material(
        item: year.rubric[$0.item].id, itemName: year.rubric[$0.item].name, name: states.name(of: $0))
    }
    units = (unitIndex.map { $0..<$0 + 1 } ?? year.directory.active.indices).map { index in
      UnitMaterials(
        unit: taken.name(year.directory.active[index]),
        states: states.collected.map { states.state(of: $0, at: index).map(taken.state) })
    }
    systems = year.systems.filter { own == nil || $0.unit == own }.map(taken.system)
    carried = isOffices ? year.carried.filter { own == nil || $0.unit == own }.map(taken.carried) : []
    spans = year.plan.dates.filter(\.isRange).map { Span(name: $0.name, days: $0.days) }
    systemsDue = min(year.plan.window.upperBound, year.plan.rounds[year.plan.lastRound].asOf)
  }

  /// The values of single rows.
  private struct Projection {
    let year: AssessmentYear
    let today: Day
    /// True if 备注 may be shown.
    let isOffices: Bool

    func name(_ unit: UnitID) -> UnitName {
      let unit = year.directory[unit]
      return UnitName(id: unit.id, name: unit.name, category: unit.category, isActive: unit.isActive)
    }

    func state(_ state: MaterialStates.State) -> MaterialState {
      let (kind, entry): (MaterialState.Kind, MaterialEntry?) =
        switch state {
        case .received(let entry): (.received, entry)
        case .sentBack(let entry): (.sentBack, entry)
        case .missing(let entry): (.missing, entry)
        }
      return MaterialState(
        kind: kind, received: entry?.received,
        isLate: year.plan.cutoff.map { cutoff in entry?.received.map { $0 > cutoff } ?? false } ?? false,
        returned: entry?.returned, reason: entry?.reason ?? "", copies: entry?.copies,
        note: isOffices ? entry?.note ?? "" : "")
    }

    func system(_ entry: SystemEntry) -> System {
      System(
        unit: name(entry.unit), name: entry.name, level: entry.level?.word ?? "", filing: entry.filing,
        filed: entry.filed, tested: entry.tested, retired: entry.retired,
        dues: entry.dues(in: year.plan, on: today).map { $0 == .filing ? .filing : .test },
        note: isOffices ? entry.note : "")
    }

    func carried(_ entry: CarriedEntry) -> Case {
      let isOpen = entry.isOpen(on: today)
      let subject = year.rubric[entry.item]
      return Case(
        unit: name(entry.unit), item: subject.id, itemName: subject.name, fact: year.rubric[entry.fact].name,
        reference: entry.reference, start: entry.start, due: entry.due, done: entry.done, isOpen: isOpen,
        isOverdue: isOpen && entry.due.map { $0.day < today } ?? false, note: entry.note)
    }
  }
}
