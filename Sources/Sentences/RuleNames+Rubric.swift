package import RubricBooks
package import Wording

extension RuleNames {
  /// Takes the names from a rubric, with the days that a year's plan gives its dates; without a plan they have none.
  init(_ rubric: RubricBook, plan: AssessmentPlan?) {
    self.init(
      facts: rubric.facts.map { fact in
        FactName(
          name: fact.name, ask: fact.ask, options: fact.options, started: fact.started, finished: fact.finished)
      }, tags: rubric.tags,
      quantities: rubric.quantities, dates: rubric.dateNames.map { ($0, plan?.day(named: $0)) })
  }
}

extension RuleWords {
  /// Creates words for a rubric's rules, with the days that a year's plan gives its dates.
  package init(rubric: RubricBook, plan: AssessmentPlan?, labels: Labels) {
    self.init(scoring: rubric.scoring, names: RuleNames(rubric, plan: plan), labels: labels)
  }
}
