package import Assessment
import PolicyText
package import Rubric

/// The briefing by which the leading group approves a year: one self-contained file for A4.
package struct BriefingPlan: Sendable {
  /// The file.
  package let file: StandaloneFile

  /// Plans the briefing.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - labels: The words of the interface.
  ///   - year: The year.
  ///   - round: The index of the round to show, nil for the last.
  ///   - today: The day from whose point of view it speaks, nil for that of the shown round.
  package init(_ content: Content, labels: Labels, year: AssessmentYear, round: Int? = nil, today: Day? = nil) {
    self.init(content, labels: labels, year: year, round: round, today: today, allowance: .briefing)
  }

  /// Plans the briefing of what an allowance lets through.
  init(
    _ content: Content, labels: Labels, year: AssessmentYear, round: Int?, today: Day?, allowance: Allowance
  ) {
    let frame = StandaloneFrame(content.settings)
    file = StandaloneFile(path: "index.html", source: "assessments/\(year.plan.year)/assessment.yaml") {
      let values = YearValues(year, allowance, shown: round ?? year.plan.rounds.count - 1, today: today)
      let draft = values.isDraft ? labels(.draftBanner, values.round) : nil
      let title = labels(.briefingTitle, values.title)
      return frame.page(
        .briefing, title: title, running: [title, draft].compactMap(\.self).joined(separator: "　"), draft: draft,
        parts: Briefing(year: values, rubric: year.rubric, labels: labels).parts.mapValues { unlinked($0.bytes) })
    }
  }
}
