extension AssessmentYear {
  /// The year with its plan and rubric alone: no unit, no register and no result.
  package var rulesOnly: AssessmentYear {
    AssessmentYear(
      plan: plan, rubric: rubric, directory: UnitDirectory([], byKey: [:]), terms: terms, texts: RegisterTexts(),
      rows: RegisterRows(), marks: [], vetoes: [], feedback: [], decisions: [], roster: [], selfChecks: [],
      states: states.map { RoundState(round: $0.round, results: [], registers: [], marks: [], vetoes: []) })
  }
}

extension Content {
  /// The content without what units.csv and the registers say, as it would be before the first of them is handed in.
  package var rulesOnly: Content {
    var content = self
    content.years = years.map(\.rulesOnly)
    return content
  }
}
