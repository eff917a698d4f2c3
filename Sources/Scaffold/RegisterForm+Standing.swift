package import Assessment
package import ContentFiles
package import RegisterForms
import RubricBooks

extension RegisterForm {
  /// Returns the form in which a year's last round that has a folder keeps its registers; CSV if there is none.
  package static func standing(in year: AssessmentYear, _ folder: ContentFolder) -> RegisterForm {
    for round in year.plan.rounds.reversed() {
      let path = "assessments/\(year.plan.year)/\(round.folder)"
      guard let entries = try? folder.list(path), !entries.isEmpty else { continue }
      return entries.contains { RegisterForm.isWorkbook($0.name) } ? .xlsx : .csv
    }
    return .csv
  }
}
