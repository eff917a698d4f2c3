import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// A year's results in one sentence, in which each figure links to its details.
struct ResultLead: Sendable {
  let year: YearValues
  /// The standing of the units, or nil if verdicts may not be shown.
  let standing: YearStanding?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the sentence.
  func write(_ html: inout HTMLBuffer) {
    html.raw("<p class=\"statement\">")
    if let standing, !year.units.isEmpty {
      html.link(
        to: .year(year.year, at: .part(.results)),
        labels(.dashScored, "\(year.units.count)", "\(standing.scored.count)"), context)
      if let median = year.medians.total {
        html.text("，")
        html.link(to: .year(year.year, at: .part(.distribution)), labels(.dashMedian, median.points.decimal), context)
      }
      let levels =
        standing.levels.map { labels(.levelCount, $0.name, "\($0.units)") }
        + (standing.unlevelled == 0 ? [] : [labels(.levelsMissed, "\(standing.unlevelled)")])
      if !levels.isEmpty { html.figures("；" + levels.joined(separator: "、")) }
      let apart: [(DashboardPart, Label, Int)] = [
        (.vetoed, .dashVetoedCount, standing.vetoed.count), (.pending, .dashPendingCount, standing.pending.count),
      ]
      for (part, label, count) in apart where count > 0 {
        html.text("；")
        html.link(to: .year(year.year, at: .part(part)), labels(label, "\(count)"), context)
      }
    } else {
      html.link(to: .year(year.year, at: .part(.results)), labels(.dashUnits, "\(year.units.count)"), context)
    }
    if !year.corrections.isEmpty {
      let units = Set(year.corrections.flatMap { $0.units.map(\.id) })
      html.text("；" + labels(.dashCorrections, "\(year.corrections.count)", "\(units.count)"))
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
