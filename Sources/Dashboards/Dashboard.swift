package import Components
package import Editions
package import Layouts
package import Markup
import Wording

/// The results of a year over all units, part by part; parts for which an edition has no values do not appear.
///
/// It depends on nothing but the values it is given, so it serves both a page among others and one that stands alone.
///
/// This module writes a year's results over all units as HTML: what they come to, how they are spread, what changed, and
/// what is asked to be approved. Of single units it shows what fits a row; it must not know a unit's card or the pages.
package struct Dashboard: Sendable {
  let year: YearValues
  let standing: YearStanding?
  /// The totals by the items that units have: those of all units where they have the same.
  let distributions: [TotalDistribution]
  let categories: [CategorySummary]
  let plan: ItemMapLayout?
  /// The pages of the table of all units, of which the first is on the year's page; none if it is whole there.
  ///
  /// If the page stands alone they are other files.
  let pages: [UnitPages.Page]
  let losses: [ItemLoss]
  let changes: [RoundChange]?
  let earlier: [YearComparison]
  private let spreads: [SpreadTable.Row]
  private(set) var context: PageContext

  private var labels: Labels { context.labels }

  /// The most items whose map is printed on upright paper.
  static let upright = 22

  /// Creates the dashboard of a year.
  ///
  /// - Parameters:
  ///   - year: The values of the year that the edition may show.
  ///   - years: The values of all years that it may show.
  ///   - context: The surroundings of the page.
  package init(_ year: YearValues, among years: [YearValues], context: PageContext) {
    self.year = year
    standing = YearStanding(year)
    distributions = TotalDistribution.all(of: year, standing)
    categories = CategorySummary.all(of: year)
    plan = ItemMapLayout(year)
    pages = UnitPages(year, rows: context.isAlone ? UnitPages.sheetRows : UnitPages.rows).all
    losses = ItemLoss.all(of: year)
    changes = RoundChange.all(of: year)
    earlier = YearComparison.all(of: year, among: years)
    spreads = SpreadTable.rows(of: year)
    self.context = context
    self.context = context.showing(Set(DashboardPart.allCases.filter(isShown)))
  }

  /// Returns true if the edition has the values for a part.
  package func isShown(_ part: DashboardPart) -> Bool {
    switch part {
    case .process: !year.milestones.isEmpty
    case .distribution: !distributions.isEmpty
    case .categories: !categories.isEmpty
    case .vetoed: !(standing?.vetoed.isEmpty ?? true)
    case .pending: !(standing?.pending.isEmpty ?? true)
    case .dimensions: !spreads.isEmpty
    case .losses, .items: plan != nil
    case .rounds: changes != nil
    case .years: !earlier.isEmpty
    case .results: true
    }
  }

  /// Writes the result in one sentence.
  package func writeLead(_ html: inout HTMLBuffer) {
    ResultLead(year: year, standing: standing, context: context).write(&html)
  }

  /// True if the process still has a step ahead, which then comes before the results.
  package var isUnderWay: Bool { !ProcessTimeline(year: year, context: context).isFinished }

  /// The parts in the order of the page.
  private var order: [DashboardPart] {
    isUnderWay ? [.process] + DashboardPart.allCases.filter { $0 != .process } : DashboardPart.allCases
  }

  /// Writes the list of the parts.
  package func writeContents(_ html: inout HTMLBuffer) {
    html.raw("<nav class=\"parts\" aria-label=\"")
    html.text(labels[.contents])
    html.raw("\">\n<ul>\n")
    for part in order where isShown(part) {
      html.raw("<li>")
      html.link(to: .year(year.year, at: .part(part)), labels[part.heading], context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n")
  }

  /// Writes a part with its heading, or nothing if it is not shown.
  package func write(_ part: DashboardPart, _ html: inout HTMLBuffer) {
    guard isShown(part) else { return }
    let isBroad = part == .items && (plan?.columns.count ?? 0) > Self.upright
    let isWhole = part == .items && year.units.count <= ItemMap.rowsOnSheet
    html.raw("<section class=\"dash\(isBroad ? " broad" : "")\(isWhole ? " whole-sheet" : "")\"")
    html.id(.year(year.year, at: .part(part)))
    html.raw(">\n")
    html.line("h2", labels[part.heading])
    switch part {
    case .process: ProcessTimeline(year: year, context: context).write(&html)
    case .distribution: writeDistribution(&html)
    case .categories:
      CategoryTable(year: year, categories: categories, standing: standing, pages: pages, context: context).write(&html)
    case .vetoed:
      UnitsApart(year: year, context: context).writeVetoed(standing?.vetoed ?? [], &html)
    case .pending:
      UnitsApart(year: year, context: context).writePending(standing?.pending ?? [], &html)
    case .dimensions:
      SpreadTable(
        year: year, rows: spreads, standing: standing, hasTable: pages.isEmpty || !context.isAlone, context: context
      ).write(&html)
    case .losses: writeLosses(&html)
    case .rounds: RoundChanges(year: year, changes: changes ?? [], context: context).write(&html)
    case .years: writeYears(&html)
    case .items: writeItems(&html)
    case .results: writeResults(&html)
    }
    html.raw("</section>\n")
  }

  private func writeDistribution(_ html: inout HTMLBuffer) {
    guard let standing else { return }
    html.line("p", standing.coverage(labels) + (year.hasCohorts ? labels[.cohortsApart] : ""))
    for (number, own) in distributions.enumerated() {
      if !own.cohort.isAll { html.line("h3", own.cohort.words) }
      DistributionChart(
        year: year, units: own.units, distribution: own.distribution, median: own.median, number: number,
        context: context
      ).write(&html)
    }
  }

  private func writeLosses(_ html: inout HTMLBuffer) {
    guard let plan else { return }
    LossList(year: year, columns: plan.columns, losses: losses, context: context).write(&html)
  }

  private func writeYears(_ html: inout HTMLBuffer) {
    YearChanges(year: year, median: year.medians.total, earlier: earlier, context: context).write(&html)
  }

  /// True if the item map stands on this page, not on pages by category.
  private var hasMap: Bool { plan.map { $0.pages.isEmpty || context.isAlone } ?? false }

  private func writeItems(_ html: inout HTMLBuffer) {
    guard let plan else { return }
    if hasMap {
      // A page that stands alone has no others to link to, and shows as many units as fit.
      let units = Array(year.units.indices.prefix(UnitPages.rows))
      ItemMap(year: year, columns: plan.columns, units: units, context: context).write(&html)
      return
    }
    html.line("p", labels(.mapSplit, "\(year.units.count)"))
    UnitPageLinks(items: plan.pages, of: year, context).writeList(&html)
  }

  private func writeResults(_ html: inout HTMLBuffer) {
    guard let first = pages.first else {
      ResultTable(year: year, context: context).write(&html)
      return
    }
    let links = UnitPageLinks(results: pages, of: year, context)
    html.line("p", labels(year.shape.ranksWithin ? .tableSplitWithin : .tableSplit, "\(year.units.count)"))
    links.writeList(&html)
    html.line("h3", first.title(labels))
    ResultTable(year: year, page: first, context: context).write(&html)
    links.writeTurn(0, &html)
  }
}
