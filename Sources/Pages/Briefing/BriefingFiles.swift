package import Assessment
package import Components
package import Editions
import Layouts
import Markup
package import Rubric
import RubricBooks
package import SiteContent
package import Wording

/// The files of an edition that is a briefing on A4, on which the leading group approves a year's results: one, and
/// annexes if the units are many.
package struct BriefingFiles: Sendable {
  /// The files, or none if the edition may show nothing of the year.
  package let files: [StandaloneFile]

  /// Creates the files of the briefing.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - year: The year.
  ///   - round: The index of the round to show, or nil for the last.
  ///   - today: The day from which the briefing looks at the year, or nil for that of the shown round.
  package init(
    _ content: Content, labels: Labels, edition: Edition, year: AssessmentYear, round: Int? = nil, today: Day? = nil
  ) {
    let compared = content.comparedYears
    guard let values = YearValues(year, among: compared, for: edition, round: round, today: today) else {
      files = []
      return
    }
    let frame = StandaloneFrame(content.settings)
    let earlier = compared.filter { $0.plan.year < year.plan.year && $0.plan.isPublished }
      .compactMap { YearValues($0, among: [], for: edition, today: today) }
    let briefing = Briefing(year: values, among: earlier, rubric: year.rubric, labels: labels)
    let draft = values.isDraft ? labels(.draftBanner, values.round) : nil
    let title = labels(.briefingTitle, values.title)
    func file(_ path: String, _ title: String, _ parts: @escaping @Sendable () -> [String: HTMLBuffer])
      -> StandaloneFile
    {
      StandaloneFile(path: path, source: "assessments/\(year.plan.year)/assessment.yaml") {
        frame.page(
          .briefing, title: title, running: [title, draft].compactMap(\.self).joined(separator: "　"), draft: draft,
          parts: parts().mapValues(\.bytes))
      }
    }
    files =
      [file("index.html", title) { briefing.parts }]
      + Briefing.annexes(of: values).enumerated().map { index, annex in
        let title = labels(.briefingAnnexOf, title, "\(index + 1)", annex.title(labels))
        return file(Briefing.file(of: annex), title) { briefing.parts(of: annex) }
      }
  }
}
