import Rubric
import RubricBooks

extension AssessmentPlan {
  /// Writes the plan as an `assessment.yaml` that explains itself, without approval and publication, which are
  /// given later.
  ///
  /// - Parameters:
  ///   - remarks: Remarks on dates, by their names.
  ///   - approver: Who the remark on the approval says has given it.
  ///   - show: What the remark on the publication offers to show.
  /// - Returns: The text.
  func written(
    remarks: [String: String] = [:], approver: String = "领导小组", show: Set<Publication.Part> = []
  ) -> String {
    var dateLines = dates.map { date -> String in
      let days =
        date.isRange ? "{from: \(date.days.lowerBound.iso), to: \(date.days.upperBound.iso)}" : date.day.iso
      return "  \(yamlScalar(date.name)): \(days)" + (remarks[date.name].map { "  # \($0)" } ?? "")
    }
    dateLines.insert(dates.isEmpty ? "dates: {}" : "dates:", at: 0)
    return Template.text(
      "assessment.yaml",
      [
        "year": "\(year)", "title": yamlScalar(title), "rubric": "\"\(rubric)\"", "from": window.lowerBound.iso,
        "to": window.upperBound.iso, "dates": dateLines.joined(separator: "\n"),
        "rounds": rounds.map { "  - \(PlanText.flow($0, dates: dates))" }.joined(separator: "\n"),
        "cutoff": cutoff.map { "cutoff: \(dates.words(for: $0))" } ?? "# cutoff: 2024-12-20",
        "show": Publication.Part.allCases.filter(show.contains).map(\.rawValue).joined(separator: ", "),
        "following": "\(year + 1)", "approver": yamlScalar(approver),
      ])
  }
}

extension Set<AssessmentPlan.Publication.Part> {
  /// What most institutions show of results by a rubric.
  static func usual(of rubric: RubricBook) -> Self {
    Self([.total, .dimensions, .items, .rank, .level]).fitting(rubric)
  }

  /// Returns what can be shown of results by a rubric.
  func fitting(_ rubric: RubricBook) -> Self { rubric.levels.isEmpty ? subtracting([.level]) : self }
}
