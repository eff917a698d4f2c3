package import Assessment

/// All pages of one edition.
package struct SitePlan: Sendable {
  /// The pages, in no order that matters.
  package let pages: [SitePage]
  /// The picture beside the institution's name, as its path below the edition's root and its bytes.
  package let logo: (path: String, bytes: [UInt8])?
  /// What their search finds.
  package let searchIndex: SearchIndex

  /// Plans an edition.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - shelf: Its policies.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - focus: The year that the home page and the guides are about.
  ///   - round: The index of the round to show of that year, nil for the last.
  package init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, edition: Edition, focus: Int?, round: Int? = nil
  ) {
    let years = content.years.compactMap { year in
      YearValues(year, for: edition, labels: labels, round: year.plan.year == focus ? round : nil)
    }
    let current = content.years.first { $0.plan.year == focus } ?? content.years.last
    let guide = current?.rubric ?? content.rubrics.last
    var starts: [PageFrame.Part: String] = [.home: "index.html", .results: "results/index.html"]
    if !shelf.entries.isEmpty { starts[.policies] = "policies/index.html" }
    if let guide {
      starts[.rubric] = "rubric/\(guide.id).html"
      starts[.guide] = "guide/index.html"
    }
    if content.responsibility != nil { starts[.responsibility] = "responsibility/index.html" }
    let entries = SearchEntries(
      shelf: shelf, rubrics: content.rubrics, guide: guide, guides: content.guides,
      responsibility: content.responsibility, years: years, labels: labels)
    searchIndex = SearchIndex(entries.all, labels: labels)
    logo = content.settings.logo.map { ($0.path, $0.bytes) }
    let frame = PageFrame(
      settings: content.settings, edition: edition, labels: labels, starts: starts, searchIndex: searchIndex.path)
    var pages = [HomePage(frame: frame, shelf: shelf, years: years, rubric: guide).page]
    pages += PolicyPages(frame: frame, shelf: shelf, rubrics: content.rubrics).pages
    for rubric in content.rubrics {
      let plan = ([current].compactMap(\.self) + content.years.reversed()).first { $0.rubric.id == rubric.id }?.plan
      pages.append(
        RubricPage(frame: frame, shelf: shelf, rubric: rubric, plan: plan, hasGuide: rubric.id == guide?.id).page)
    }
    if let guide {
      pages += GuidePages(frame: frame, shelf: shelf, rubric: guide, guides: content.guides, plan: current?.plan).pages
    }
    let guided = Set(guide?.items.map(\.id) ?? [])
    if let responsibility = content.responsibility {
      let citations = Citations(
        shelf: shelf, rubrics: content.rubrics, guide: guide, letter: responsibility.letter?.basis.policy,
        labels: labels)
      pages += ResponsibilityPages(frame: frame, responsibility: responsibility, citations: citations).pages
    }
    pages +=
      ResultPages(
        frame: frame, years: years, rubrics: content.rubrics.map(\.id), guided: guided,
        responsibility: content.responsibility
      ).pages
    pages.append(SearchPage(frame: frame, entries: searchIndex.entries).page)
    self.pages = pages
  }
}
