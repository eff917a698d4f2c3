import Ledgers
package import Registers

extension AssessmentYear {
  /// Returns the year with other words in its registers and the same results.
  package func reworded(_ replaced: RewordedTexts) -> AssessmentYear {
    AssessmentYear(
      plan: plan, rubric: rubric, directory: directory, terms: terms, texts: texts, rows: rows.reworded(replaced),
      history: history, marks: marks.map { $0.reworded(replaced) }, vetoes: vetoes.map { $0.reworded(replaced) },
      meetings: meetings, feedback: UnitEntries(feedback.map { $0.reworded(replaced) }),
      decisions: UnitEntries(decisions.map { $0.reworded(replaced) }),
      roster: roster.map { $0.reworded() }, systems: systems.map { $0.reworded(replaced) },
      materials: materials.map { $0.reworded(replaced) }, carried: carried.map { $0.reworded(replaced) },
      selfChecks: selfChecks, states: states, record: record)
  }
}
