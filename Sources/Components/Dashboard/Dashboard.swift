package import Editions
package import Markup
package import Wording

/// The results of a year over all units, part by part; parts for which an edition has no values do not appear.
///
/// It depends on nothing but the values it is given, so it serves both a page among others and one that stands alone.
package struct Dashboard: Sendable {
  let year: YearValues
  let standing: YearStanding?
  let distribution: Distribution?
  let categories: [CategorySummary]
  let plan: ItemMapPlan?
  let losses: [ItemLoss]
  let changes: [RoundChange]?
  let earlier: [YearComparison]
  private(set) var links: DashboardLinks
  let labels: Labels

  /// Creates the dashboard of a year.
  ///
  /// - Parameters:
  ///   - year: The values of the year that the edition may show.
  ///   - years: The values of all years that it may show.
  ///   - links: The links of its figures.
  ///   - labels: The words of the interface.
  package init(_ year: YearValues, among years: [YearValues], links: DashboardLinks, labels: Labels) {
    self.year = year
    self.labels = labels
    standing = YearStanding(year)
    let totals = (standing?.scored ?? []).compactMap { year.units[$0].total?.points }
    distribution = year.medians.total == nil ? nil : Distribution(of: totals, full: year.total)
    categories = CategorySummary.all(of: year)
    plan = ItemMapPlan(year)
    losses = ItemLoss.all(of: year)
    changes = RoundChange.all(of: year)
    earlier = YearComparison.all(of: year, among: years)
    self.links = links
    self.links.parts = Set(DashboardPart.allCases.filter(isShown))
  }

  /// Returns true if the edition has the values for a part.
  package func isShown(_ part: DashboardPart) -> Bool {
    switch part {
    case .process: !year.milestones.isEmpty
    case .distribution: distribution != nil
    case .categories: !categories.isEmpty
    case .vetoed: !(standing?.vetoed.isEmpty ?? true)
    case .pending: !(standing?.pending.isEmpty ?? true)
    case .dimensions: !(year.medians.dimensions ?? []).isEmpty
    case .losses, .items: plan != nil
    case .rounds: changes != nil
    case .years: !earlier.isEmpty
    case .results: true
    }
  }

  /// Writes the result in one sentence.
  package func writeLead(_ html: inout HTMLBuffer) {
    ResultLead(year: year, standing: standing, links: links, labels: labels).write(&html)
  }

  /// Writes the list of the parts.
  package func writeContents(_ html: inout HTMLBuffer) {
    html.raw("<nav class=\"parts\" aria-label=\"")
    html.text(labels[.contents])
    html.raw("\">\n<ul>\n")
    for part in DashboardPart.allCases where isShown(part) {
      html.raw("<li>")
      html.link("#\(part.rawValue)", labels[part.heading])
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n")
  }

  /// Writes a part with its heading, or nothing if it is not shown.
  package func write(_ part: DashboardPart, _ html: inout HTMLBuffer) {
    guard isShown(part) else { return }
    html.raw("<section class=\"dash\" id=\"\(part.rawValue)\">\n")
    html.line("h2", labels[part.heading])
    switch part {
    case .process: ProcessTimeline(year: year, links: links, labels: labels).write(&html)
    case .distribution: writeDistribution(&html)
    case .categories:
      CategoryTable(year: year, categories: categories, standing: standing, links: links, labels: labels).write(&html)
    case .vetoed:
      UnitsApart(year: year, links: links, labels: labels).writeVetoed(standing?.vetoed ?? [], &html)
    case .pending:
      UnitsApart(year: year, links: links, labels: labels).writePending(standing?.pending ?? [], &html)
    case .dimensions:
      DimensionMedians(
        year: year, medians: year.medians.dimensions ?? [], standing: standing, links: links, labels: labels
      ).write(&html)
    case .losses: writeLosses(&html)
    case .rounds: RoundChanges(year: year, changes: changes ?? [], links: links, labels: labels).write(&html)
    case .years: writeYears(&html)
    case .items: writeItems(&html)
    case .results: ResultTable(year: year, labels: labels, links: links).write(&html)
    }
    html.raw("</section>\n")
  }

  private func writeDistribution(_ html: inout HTMLBuffer) {
    guard let standing, let distribution, let median = year.medians.total else { return }
    DistributionChart(
      year: year, standing: standing, distribution: distribution, median: median, links: links, labels: labels
    ).write(&html)
  }

  private func writeLosses(_ html: inout HTMLBuffer) {
    guard let plan else { return }
    LossList(year: year, columns: plan.columns, losses: losses, links: links, labels: labels).write(&html)
  }

  private func writeYears(_ html: inout HTMLBuffer) {
    guard let median = year.medians.total else { return }
    YearTable(year: year, median: median, earlier: earlier, links: links, labels: labels).write(&html)
  }

  private func writeItems(_ html: inout HTMLBuffer) {
    guard let plan else { return }
    guard !plan.pages.isEmpty, links.root != nil else {
      // A page that stands alone has no others to link to, and shows as many units as fit.
      let units = Array(year.units.indices.prefix(ItemMapPlan.rows))
      ItemMap(year: year, columns: plan.columns, units: units, links: links, labels: labels).write(&html)
      return
    }
    html.line("p", labels(.mapSplit, "\(year.units.count)"))
    html.raw("<ul>\n")
    for page in plan.pages {
      html.raw("<li>")
      html.link("\(ItemMapPlan.folder)/\(page.name)", page.title(labels))
      html.element("span", class: "fact", labels(.unitsIn, "\(page.units.count)"))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

extension ItemMapPlan.Page {
  /// Returns the page's title: its category, with the number of the part if there are several.
  package func title(_ labels: Labels) -> String {
    parts == 1 ? category : labels(.mapPart, category, "\(part)", "\(parts)")
  }
}
