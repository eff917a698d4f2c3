package import Assessment
package import ContentFiles
package import RegisterForms
import RubricBooks

extension RegisterForm {
  /// Returns the form in which a year's last round that has registers keeps them; CSV if none has any.
  package static func standing(in year: AssessmentYear, _ folder: ContentFolder) -> RegisterForm {
    for round in year.plan.rounds.reversed() {
      if let found = registers(in: "assessments/\(year.plan.year)/\(round.folder)", folder) { return found.form }
    }
    return .csv
  }

  /// Returns the form of the registers in a round's folder, with their names; nil if there are none
  /// but those of the folder `evidence`.
  static func registers(in path: String, _ folder: ContentFolder) -> (form: RegisterForm, names: [String])? {
    let entries = folder.entries(path, of: .round)
    if let book = entries.names[RoundForms.fileName] { return (.xlsx, [book]) }
    let names = RegisterSheet.allCases.compactMap { entries.names[$0.kind.fileName] }
    return names.isEmpty ? nil : (.csv, names)
  }
}
