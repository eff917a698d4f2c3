import Assessment
import RegisterForms
import Rubric
import RubricBooks

extension RoundForms {
  /// Creates the forms of a round of a year.
  init(_ round: AssessmentPlan.Round, of year: AssessmentYear) {
    self.init(
      round, plan: year.plan, rubric: year.rubric, directory: year.directory, calendar: year.terms.calendar)
  }
}
