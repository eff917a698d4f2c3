package import Components
package import Editions
package import Layouts
package import Policies
package import Rubric
package import SiteContent
package import Wording

/// All files of an edition of linked pages.
package struct SitePlan: Sendable {
  /// The pages, in no order that matters.
  package let pages: [SitePage]
  /// The files that are no pages and not the theme's, the search index among them.
  package let assets: [SiteAsset]
  /// The pictures and documents that the texts of its pages name.
  package let textFiles: [TextFile]
  /// What their search finds.
  package let searchIndex: SearchIndex
  /// What the edition may show of the years' results, ascending, for files beside their pages.
  package let years: [YearValues]
  /// What is still to be done in the years, ascending, for files beside their pages; none in an edition without tasks.
  package let tasks: [TaskList]
  /// The years' calendars, ascending, for programs beside their pages.
  package let calendars: [YearCalendar]

  /// Plans an edition.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - shelf: Its policies.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - focus: The year that the home page and the guides are about.
  ///   - round: The index of the round to show of that year, nil for the last.
  ///   - today: The day from whose point of view the pages speak, nil for that of the round that a page shows.
  ///   - findings: What was found in the content, nil where that is not known; shown where the edition tells it.
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
    textFiles = values.textFiles
    searchIndex = SearchIndex(values.searchEntries, labels: labels)
    let module = SiteAsset.rubricModule
    let logo = content.settings.logo.map { SiteAsset(path: $0.path, source: "site.yaml", bytes: $0.bytes) }
    assets =
      [SiteAsset(path: searchIndex.path, source: "search", bytes: searchIndex.bytes), module]
      + [logo].compactMap(\.self)
    let frame = PageFrame(
      settings: content.settings, edition: edition, labels: labels, starts: values.starts,
      searchIndex: searchIndex.path, rubricModule: module.path)
    pages = SitePages(values: values, frame: frame, citations: values.citations, search: searchIndex).all
  }
}
