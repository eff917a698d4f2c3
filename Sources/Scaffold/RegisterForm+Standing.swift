package import Assessment
package import ContentFiles
package import RegisterForms
import RubricBooks

extension RegisterForm {
  /// Returns the form in which a year's last round that has registers keeps them; CSV if there is none.
  package static func standing(in year: AssessmentYear, _ folder: ContentFolder) -> RegisterForm {
    for round in year.plan.rounds.reversed() {
      let path = "assessments/\(year.plan.year)/\(round.folder)"
      let names = ((try? folder.list(path)) ?? []).map(\.name)
      if names.contains(where: RegisterForm.isWorkbook) { return .xlsx }
      if names.contains(where: { $0.lowercased().hasSuffix(".csv") }) { return .csv }
    }
    return .csv
  }
}
