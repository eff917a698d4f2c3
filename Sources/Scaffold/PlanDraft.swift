import Assessment
import Rubric

extension AssessmentPlan {
  /// The plan as an `assessment.yaml` that explains itself; without approval and publication, which are given later.
  func written(remarks: [String: String] = [:]) -> String {
    var dateLines = dates.map { date in
      "  \(yamlScalar(date.name)): \(date.day.iso)" + (remarks[date.name].map { "  # \($0)" } ?? "")
    }
    dateLines.insert(dates.isEmpty ? "dates: {}" : "dates:", at: 0)
    let cutoffName = dates.first { $0.day == cutoff }?.name
    return Template.text(
      "assessment.yaml",
      [
        "year": "\(year)", "title": yamlScalar(title), "rubric": "\"\(rubric)\"", "from": window.lowerBound.iso,
        "to": window.upperBound.iso, "dates": dateLines.joined(separator: "\n"),
        "rounds": rounds.map { "  - \(PlanText.flow($0))" }.joined(separator: "\n"),
        "cutoff": cutoff.map { "cutoff: \(cutoffName.map { yamlScalar($0) } ?? $0.iso)" } ?? "# cutoff: 2024-12-20",
        "following": "\(year + 1)",
      ])
  }
}
