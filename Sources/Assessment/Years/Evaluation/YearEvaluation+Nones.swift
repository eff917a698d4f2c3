import Diagnostics
import Rubric

extension YearEvaluation {
  /// Finds rows that say of a unit that there was none of what it has a record of, by the day of their round.
  mutating func checkNones(_ state: RoundState, _ reader: RegisterReader) {
    guard !reader.nones.isEmpty else { return }
    for (place, unit) in directory.active.enumerated() {
      let records = state.registers[place].records
      var seen: FactID?
      for record in records where record.fact != seen {
        guard let start = record.start?.day,
          let none = reader.nones[RegisterReader.UnitFact(unit: unit, fact: record.fact)],
          start <= plan.rounds[none.round].asOf, plan.window.contains(start)
        else { continue }
        seen = record.fact
        findings.add(.noneContradicted(none.place, reader.rows.name(record.row), start: start))
      }
    }
  }
}
