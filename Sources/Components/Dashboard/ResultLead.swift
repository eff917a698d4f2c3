import Editions
import Markup
import Rubric
import Wording

/// A year's results in one sentence, in which each figure links to its details.
struct ResultLead: Sendable {
  let year: YearValues
  /// The standing of the units, or nil if verdicts may not be shown.
  let standing: YearStanding?
  let links: DashboardLinks
  let labels: Labels

  /// Writes the sentence.
  func write(_ html: inout HTMLBuffer) {
    html.raw("<p class=\"statement\">")
    if let standing, !year.units.isEmpty {
      links.part(.results, labels(.dashScored, "\(year.units.count)", "\(standing.scored.count)"), &html)
      if let median = year.medians.total {
        html.text("，")
        links.part(.distribution, labels(.dashMedian, median.points.decimal), &html)
      }
      let apart: [(DashboardPart, Label, Int)] = [
        (.vetoed, .dashVetoedCount, standing.vetoed.count), (.pending, .dashPendingCount, standing.pending.count),
      ]
      for (part, label, count) in apart where count > 0 {
        html.text("；")
        links.part(part, labels(label, "\(count)"), &html)
      }
    } else {
      links.part(.results, labels(.dashUnits, "\(year.units.count)"), &html)
    }
    html.raw("。</p>\n")
  }
}

extension YearStanding {
  /// Returns words for the units that overall figures count and for those they leave out.
  func coverage(_ labels: Labels) -> String {
    let left = [
      vetoed.isEmpty ? nil : labels(.dashVetoedCount, "\(vetoed.count)"),
      pending.isEmpty ? nil : labels(.dashPendingCount, "\(pending.count)"),
    ].compactMap(\.self)
    return left.isEmpty
      ? labels(.dashCoverageAll, "\(scored.count)")
      : labels(.dashCoverage, "\(scored.count)", left.joined(separator: "、"))
  }
}
