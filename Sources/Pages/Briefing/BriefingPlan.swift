package import Assessment
package import Components
package import Editions
import Layouts
import Markup
package import Rubric
import RubricBooks
package import SiteContent
package import Wording

/// The files of an edition that has one, for A4, by which the leading group approves a year.
package struct BriefingPlan: Sendable {
  /// The file; none where the edition may show nothing of the year.
  package let files: [StandaloneFile]

  /// Plans the briefing.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - year: The year.
  ///   - round: The index of the round that is asked for, nil for the last.
  ///   - today: The day from whose point of view it speaks, nil for that of the shown round.
  package init(
    _ content: Content, labels: Labels, edition: Edition, year: AssessmentYear, round: Int? = nil, today: Day? = nil
  ) {
    guard let allowance = edition.allowance(year.plan) else {
      files = []
      return
    }
    let shown = edition.round(of: year.plan, wanted: round)
    let frame = StandaloneFrame(content.settings)
    let file = StandaloneFile(path: "index.html", source: "assessments/\(year.plan.year)/assessment.yaml") {
      let values = YearValues(year, allowance, shown: shown, today: today)
      let draft = values.isDraft ? labels(.draftBanner, values.round) : nil
      let title = labels(.briefingTitle, values.title)
      return frame.page(
        .briefing, title: title, running: [title, draft].compactMap(\.self).joined(separator: "　"), draft: draft,
        parts: Briefing(year: values, rubric: year.rubric, labels: labels).parts.mapValues(\.bytes))
    }
    files = [file]
  }
}
