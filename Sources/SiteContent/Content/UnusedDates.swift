import Assessment
import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The search for named dates to which nothing refers, as a file copied from another year or a sample may have them.
struct UnusedDates {
  let guides: [GuideSource]
  let responsibility: Responsibility?
  let folder: ContentFolder

  /// Adds those of some years to the findings, unless anything cannot be read, or names a date that is not there, and so
  /// may mean any of them.
  func add(_ years: [AssessmentYear], _ findings: inout Findings) {
    guard !findings.hasErrors, !findings.all.contains(where: { $0.code == .unknownDate }) else { return }
    for finding in years.flatMap({ self.findings($0) }) { findings.add(finding) }
  }

  /// Finds those of a year that is not published yet, each at its name.
  func findings(_ year: AssessmentYear) -> [Diagnostic] {
    guard !year.plan.isPublished else { return [] }
    var used = Set(year.rubric.dateNames + year.rubric.rangeNames)
    for case .named(let name) in guides.flatMap(\.dues) { used.insert(name) }
    used.formUnion((responsibility?.duties ?? []).compactMap(\.named))
    // A range stands in the calendar for its own sake.
    let unused = year.plan.dates.filter { !$0.isRange && !used.contains($0.name) && !year.plan.isUsed($0) }
    guard !unused.isEmpty else { return [] }
    let places = self.places(of: year.plan.year)
    return unused.compactMap { date in places[date.name].map { .unusedDate($0, date) } }
  }

  /// Returns the places of the dates of a year by their names.
  private func places(of year: Int) -> [String: Location] {
    let path = "assessments/\(year)/assessment.yaml"
    // What is wrong with the file has been found already.
    var ignored = Findings()
    guard let bytes = folder.yaml(path, findings: &ignored),
      let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root,
      let dates = root.pairs?.first(where: { $0.key.text == "dates" })?.value.pairs
    else { return [:] }
    return Dictionary(
      dates.compactMap { pair in pair.key.text.map { (normalised($0), pair.key.location) } }
    ) { first, _ in first }
  }
}

extension DiagnosticCode {
  /// Nothing refers to a date that an assessment names.
  package static let unusedDate = DiagnosticCode("unused-date", .note)
}

extension Diagnostic {
  fileprivate static func unusedDate(_ place: Location, _ date: AssessmentPlan.NamedDate) -> Diagnostic {
    Diagnostic(
      .unusedDate, at: place,
      "dates 中的\(quoted(date.name))（\(date.day.iso)）没有用处：细则、指南和职责都没有用到它，它也不是 cutoff 或 feedback 那一天；"
        + "网页上不当作截止日，用不着的请删去这一行")
  }
}
