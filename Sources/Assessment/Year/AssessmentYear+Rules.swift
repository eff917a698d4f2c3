import Registers
import RubricBooks

extension AssessmentYear {
  /// The year with only its plan and rubric: no unit, no register and no result.
  package var rulesOnly: AssessmentYear {
    AssessmentYear(
      plan: plan, rubric: rubric, directory: .empty, terms: terms, texts: RegisterTexts(),
      rows: RegisterRows(), history: UnitRecords(units: 0), marks: [], vetoes: [], meetings: [],
      feedback: UnitEntries([]),
      decisions: UnitEntries([]),
      roster: [], systems: [], materials: [], carried: [],
      selfChecks: UnitEntries([]),
      states: states.map {
        RoundState(
          round: $0.round, results: [], registers: [], sentBack: [], marks: [], given: [], panels: [:], vetoes: [])
      },
      record: nil)
  }
}
