package import Assessment
package import ContentFiles
package import RegisterForms
import RubricBooks

extension RegisterForm {
  /// Returns the form in which a year's last round that has registers keeps them; CSV if none has any.
  package static func standing(in year: AssessmentYear, _ folder: ContentFolder) -> RegisterForm {
    for round in year.plan.rounds.reversed() {
      let path = "assessments/\(year.plan.year)/\(round.folder)"
      guard let entries = try? folder.list(path) else { continue }
      if entries.contains(where: { RegisterForm.isWorkbook($0.name) }) { return .xlsx }
      if entries.contains(where: { !$0.isFolder }) { return .csv }
    }
    return .csv
  }
}
