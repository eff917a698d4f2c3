package import Assessment
package import Rubric

/// All pages of one edition.
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
  /// What is still to be done in the years, ascending, for files beside their pages; none but in the office's edition.
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
  ///   - findings: What was found in the content, nil where that is not known.
  package init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, edition: Edition, focus: Int?, round: Int? = nil,
    today: Day? = nil, findings: FindingList? = nil
  ) {
    // What was found is the office's: no other edition is given it.
    let findings = edition == .office ? findings : nil
    let years = content.years.compactMap { year in
      YearValues(
        year, among: content.years, for: edition, round: year.plan.year == focus ? round : nil, today: today)
    }
    self.years = years
    let current = content.years.first { $0.plan.year == focus } ?? content.years.last
    // What is to be done is the office's: no other edition is given it.
    tasks =
      edition == .office
      ? content.years.map { year in
        TaskList(content, year, round: year.plan.year == focus ? round : nil, today: today, labels: labels)
      } : []
    let guide = current?.rubric ?? content.rubrics.last
    var starts: [PageFrame.Part: String] = [.home: "index.html", .results: "results/index.html"]
    if !shelf.entries.isEmpty { starts[.policies] = "policies/index.html" }
    if let guide {
      starts[.rubric] = "rubric/\(guide.id).html"
      starts[.guide] = "guide/index.html"
    }
    let calendars = YearCalendar.years(content).map {
      YearCalendar($0, content, shelf: shelf, for: edition, labels: labels)
    }
    self.calendars = calendars
    let calendar = calendars.first { $0.year == current?.plan.year } ?? calendars.last
    if let calendar { starts[.calendar] = CalendarPages.path(calendar.year) }
    if edition == .office { starts[.manual] = ManualPages.start }
    if content.responsibility != nil { starts[.responsibility] = "responsibility/index.html" }
    if let tasks = tasks.first(where: { $0.year == current?.plan.year }) { starts[.tasks] = tasks.path }
    let entries = SearchEntries(
      shelf: shelf, rubrics: content.rubrics, guide: guide, guides: content.guides,
      responsibility: content.responsibility, years: years, labels: labels, calendars: calendars)
    // The manual is the office's: no other edition is given it.
    let manual = edition == .office ? ManualPages.searchEntries : []
    searchIndex = SearchIndex(entries.all + manual, labels: labels)
    let module = SelfCheckModule.asset
    assets =
      [SiteAsset(path: searchIndex.path, source: "search", bytes: searchIndex.bytes), module]
      + [content.settings.logo].compactMap(\.self).map {
        SiteAsset(path: $0.path, source: "site.yaml", bytes: $0.bytes)
      }
    let shown = guide.map { rubric in rubric.items.flatMap { shelf.guides(for: $0, of: rubric) } } ?? []
    let named = shelf.entries.flatMap(\.files) + shown.flatMap(\.files)
    textFiles = Dictionary(named.map { ($0.published, $0) }) { first, _ in first }.values
      .sorted { $0.published < $1.published }
    let frame = PageFrame(
      settings: content.settings, edition: edition, labels: labels, starts: starts, searchIndex: searchIndex.path,
      rubricModule: module.path)
    let letter = content.responsibility?.letter.flatMap { shelf.entry($0.basis.policy) }
    let citations = Citations(
      shelf: shelf, rubrics: content.rubrics, guide: guide, letter: letter?.source.id, labels: labels)
    var pages = [
      HomePage(
        frame: frame, shelf: shelf, years: years, rubric: guide, focus: current?.plan.year, calendars: calendars,
        letter: letter, findings: findings
      ).page
    ]
    if let findings { pages.append(FindingsPage(frame: frame, list: findings).page) }
    pages += PolicyPages(frame: frame, shelf: shelf, rubrics: content.rubrics).pages
    for rubric in content.rubrics {
      let plan = ([current].compactMap(\.self) + content.years.reversed()).first { $0.rubric.id == rubric.id }?.plan
      pages.append(
        RubricPage(frame: frame, shelf: shelf, rubric: rubric, plan: plan, hasGuide: rubric.id == guide?.id).page)
    }
    if let guide {
      pages +=
        GuidePages(
          frame: frame, shelf: shelf, rubric: guide, guides: content.guides, plan: current?.plan,
          otherYears: content.years.map(\.plan.year).filter { $0 != current?.plan.year }.reversed(), letter: letter,
          calendar: calendar
        ).pages
    }
    pages += content.years.map { year in
      SelfCheckPage(
        frame: frame, rubric: year.rubric, plan: year.plan, terms: year.terms, hasGuide: year.rubric.id == guide?.id
      ).page
    }
    let guided = Set(guide?.items.map(\.id) ?? [])
    if let responsibility = content.responsibility {
      pages +=
        ResponsibilityPages(
          frame: frame, responsibility: responsibility, citations: citations, blank: letter.map { LetterPages.path($0) }
        ).pages
    }
    pages += CalendarPages(frame: frame, calendars: calendars, citations: citations).pages
    if let letter, let responsibility = content.responsibility {
      // The register is the office's: no other edition is given it.
      let years = edition == .office ? content.years : []
      let registers = years.compactMap { LetterRegister($0, letter: letter.source.id, responsibility) }
      pages += LetterPages(frame: frame, entry: letter, registers: registers).pages
    }
    pages +=
      ResultPages(
        frame: frame, years: years, rubrics: content.rubrics, citations: citations, guided: guided,
        responsibility: content.responsibility, hasTasks: !tasks.isEmpty, calendars: Set(calendars.map(\.year))
      ).pages
    pages += tasks.map { TaskPage(frame: frame, list: $0).page }
    if edition == .office { pages += ManualPages(frame: frame).pages }
    pages.append(SearchPage(frame: frame, entries: searchIndex.entries).page)
    self.pages = pages
  }
}
