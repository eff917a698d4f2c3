package import Assessment
package import Components
package import Editions
package import Pages
package import Policies
package import Publishing
import Registers
package import Rubric
import RubricBooks
import Sentences
package import SiteContent
package import Theming

/// Checked content with a theme, and the subject of its editions.
package struct EditionBuild: Sendable {
  /// The content.
  package private(set) var content: Content
  /// The policies and guides of the content.
  package let shelf: PolicyShelf
  /// The theme, with the words of the content.
  package let theme: Theme
  /// The year that the home page, the guides, packets and the briefing are about.
  package private(set) var year: AssessmentYear
  /// The index of the round of that year to show, or nil for the last.
  package let round: Int?
  /// The day as of which the pages speak, or nil for that of the round that a page shows.
  package let today: Day?
  /// The findings in the content, or nil if they are not known.
  package let findings: FindingList?

  /// Combines content that is free of errors with a theme.
  package init(
    _ checked: CheckedContent, theme: Theme, year: AssessmentYear, round: Int? = nil, today: Day? = nil,
    findings: FindingList? = nil
  ) {
    content = checked.content
    shelf = checked.shelf
    self.theme = theme.speaking(theme.labels.speaking(for: checked.content))
    self.year = year
    self.round = round
    self.today = today
    self.findings = findings
  }

  /// Plans an edition.
  ///
  /// - Throws: ``OutputPathError`` if a file cannot have its name.
  package func prepare(_ edition: Edition) throws(OutputPathError) -> PreparedEdition {
    let (planned, gate) = both(
      { Result { () throws(OutputPathError) in try files(of: edition) } }, { self.gate(for: edition) })
    let (pages, extent) = try planned.get()
    return PreparedEdition(
      folder: try EditionFolder(edition.name), pages: pages, gate: gate, extent: extent,
      compared: edition.has(.comparison) ? compared(edition) : [])
  }

  /// Returns the build of the same values, whose registers have other words.
  func reworded(_ replaced: RewordedTexts) -> EditionBuild {
    var build = self
    build.content = content.reworded(replaced)
    build.year = year.reworded(replaced)
    return build
  }

  /// Plans an edition of linked pages.
  package func site(_ edition: Edition) -> SiteFiles { site(edition, of: content) }

  /// Plans an edition of linked pages of some content.
  func site(_ edition: Edition, of content: Content) -> SiteFiles {
    SiteFiles(
      content, shelf: shelf, labels: theme.labels, edition: edition, focus: year.plan.year, round: round, today: today,
      findings: findings)
  }

  /// Returns the files of an edition of standalone files.
  package func standalone(_ edition: Edition) -> [StandaloneFile] {
    edition.form == .perUnit
      ? PacketFiles(
        content, shelf: shelf, labels: theme.labels, edition: edition, year: year, round: round, today: today
      ).files
      : BriefingFiles(content, labels: theme.labels, edition: edition, year: year, round: round, today: today).files
  }

  /// Returns the years with the rounds that an edition shows, the current year first, then the others from the
  /// latest.
  private func compared(_ edition: Edition) -> [ReplacedResults.Year] {
    let years = content.years.reversed()
    let focus = year.plan.year
    return (years.filter { $0.plan.year == focus } + years.filter { $0.plan.year != focus }).map { year in
      ReplacedResults.Year(
        year: year, round: edition.round(of: year.plan, wanted: year.plan.year == focus ? round : nil))
    }
  }
}
