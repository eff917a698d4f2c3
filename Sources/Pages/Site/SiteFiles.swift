package import Calendars
package import Components
package import Editions
package import Layouts
package import Papers
package import Policies
package import Rubric
import RubricModule
package import SiteContent
package import Wording

/// The files of an edition of linked pages.
///
/// This module says which pages and standalone files an edition has, at which addresses, how they link to each other,
/// and what the search finds. It takes the look of values from Components and must not know the theme that lays pages
/// out, nor where and how files are written.
package struct SiteFiles: Sendable {
  /// The pages, in no particular order.
  package let pages: [SitePage]
  /// The pages that stand alone, and are linked with no other.
  package let standalone: [StandaloneFile]
  /// The files that are neither pages nor the theme's, the search index among them.
  package let assets: [SiteAsset]
  /// The pictures and documents that the texts of its pages name.
  package let textFiles: [TextFile]
  /// The search of its pages.
  package let searchIndex: SearchIndex
  /// The results that the edition may show, year by year in ascending order, for files beside the pages.
  package let years: [YearValues]
  /// The tasks of the years, ascending, for files beside the pages; none in an edition without tasks.
  package let tasks: [TaskList]
  /// The papers of the years, ascending, of which reminders are files beside the pages too.
  package let papers: [YearPapers]
  /// The calendars of the years, ascending, for calendar files beside the pages.
  package let calendars: [YearCalendar]

  /// Creates the files of an edition.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - shelf: Its policies.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - focus: The year that the home page and the guides are about, or nil for the latest.
  ///   - round: The index of the round to show of that year, or nil for the last.
  ///   - today: The day from which the pages look at the years, or nil for that of the round that a page shows.
  ///   - findings: The findings of the content, or nil if they are not known; shown only if the edition has them.
  package init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, edition: Edition, focus: Int?, round: Int? = nil,
    today: Day? = nil, findings: FindingList? = nil
  ) {
    let values = SiteValues(
      content, shelf: shelf, labels: labels, edition: edition, focus: focus, round: round, today: today,
      findings: findings)
    years = values.years
    tasks = values.tasks
    calendars = values.calendars
    papers = values.papers
    textFiles = values.textFiles
    searchIndex = SearchIndex(values.searchEntries, labels: labels, synonyms: content.settings.synonyms)
    let (module, script) = (SiteAsset.rubricModule, SiteAsset.rubricScript)
    let logo = content.settings.logo.map { SiteAsset(path: $0.path, source: "site.yaml", bytes: $0.bytes) }
    assets =
      [SiteAsset(path: searchIndex.path, source: "search", bytes: searchIndex.bytes), module, script]
      + [logo].compactMap(\.self)
    let frame = PageFrame(
      settings: content.settings, edition: edition, labels: labels, pages: values.pages,
      starts: values.starts, searchIndex: searchIndex.path,
      rubric: RubricFiles(module: module.path, script: script.path, scriptSource: RubricModule.scriptSource))
    standalone = [MissingPage(frame: frame, calendars: values.calendars.map(\.year)).file]
    pages = SitePages(values: values, frame: frame, citations: values.citations, search: searchIndex).all
  }
}
