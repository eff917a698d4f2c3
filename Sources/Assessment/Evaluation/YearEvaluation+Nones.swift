package import Diagnostics
import Registers
import Rubric
import RubricBooks

extension YearEvaluation {
  /// Finds rows that say 无 of a unit's fact although a record of it began by the day of the rows' round.
  mutating func checkNones(_ state: RoundState, _ reader: RegisterReader) {
    guard !reader.nones.isEmpty else { return }
    for (place, unit) in directory.active.enumerated() {
      let records = state.registers[place].records
      var seen: FactID?
      for record in records where record.fact != seen {
        guard let start = record.start?.day,
          let none = reader.nones[UnitFact(unit, record.fact)],
          start <= plan.rounds[none.round].asOf, plan.window.contains(start)
        else { continue }
        seen = record.fact
        findings.add(.noneContradicted(none.place, reader.rows.name(record.row), start: start))
      }
    }
  }
}

extension DiagnosticCode {
  /// A register says 无 of something that a unit has a record of.
  package static let noneContradicted = DiagnosticCode("none-contradicted", .warning)
}

extension Diagnostic {
  fileprivate static func noneContradicted(_ place: Location, _ record: String, start: Day) -> Diagnostic {
    Diagnostic(
      .noneContradicted, at: place, "此处填“无”，但 \(record) 登记了 \(start.iso) 开始的一条；请核对，删去其中一处，或在下一轮以“退回”撤销")
  }
}
