package import Components
package import Editions
package import Markup

/// A year's results in short: one sentence, and the chart of the totals.
package struct ResultSummary: Sendable {
  let year: YearValues
  let context: PageContext

  /// Creates a summary from its parts.
  package init(year: YearValues, context: PageContext) {
    self.year = year
    self.context = context
  }

  /// Writes the sentence, and the chart if totals may be shown and a median stands for enough units.
  package func write(_ html: inout HTMLBuffer) {
    let standing = YearStanding(year)
    ResultLead(year: year, standing: standing, context: context).write(&html)
    guard let standing, let median = year.medians.total,
      let distribution = Distribution(of: standing.scored.compactMap { year.units[$0].total?.points }, full: year.total)
    else { return }
    DistributionChart(
      year: year, units: standing.scored, distribution: distribution, median: median, context: context
    ).writeChart(&html)
  }
}
