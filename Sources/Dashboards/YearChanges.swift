import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// A year beside earlier published ones: the change since the last in a sentence, the dimensions and the units by the
/// size of their change, and the medians of all years.
struct YearChanges: Sendable {
  let year: YearValues
  /// The median of all totals, or nil where units do not all have the same items.
  let median: Median?
  /// The earlier years, the latest first.
  let earlier: [YearComparison]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the part.
  func write(_ html: inout HTMLBuffer) {
    if let last = earlier.first {
      let changes = YearChange.all(of: year, since: last.year)
      write(changes, since: last, &html)
      if let dimensions = last.dimensions { writeDimensions(since: last.year, dimensions, &html) }
      if context.isAlone {
        // A file to print has no room for all of them.
        writeGreatest(changes, since: last.year, &html)
      } else {
        write(changes.filter { $0.change != .zero }, since: last.year, &html)
      }
    }
    if let median, !context.isAlone || earlier.count > 1 { writeTable(median, &html) }
  }

  /// Writes the units by the size of their change.
  private func write(_ changes: [YearChange], since other: Int, _ html: inout HTMLBuffer) {
    let rows = changes.map {
      TotalChanges.Row(unit: $0.unit, before: $0.before, now: $0.now, verdicts: ($0.verdictBefore, $0.verdict))
    }
    TotalChanges(year: year, rows: rows, heads: ("\(other)", "\(year.year)"), context: context).write(&html)
  }

  /// Writes the units that gained and lost most.
  private func writeGreatest(_ changes: [YearChange], since other: Int, _ html: inout HTMLBuffer) {
    for (label, isWanted) in [
      (Label.yearsRisers, { $0.change > .zero }), (.yearsFallers, { $0.change < .zero }),
    ] as [(Label, (YearChange) -> Bool)] {
      let names = changes.lazy.filter(isWanted).prefix(Self.named).map {
        // What a vetoed year's total was counts for nothing; a change since then says so.
        labels(
          $0.verdictBefore == .vetoed ? .yearsChangeOfVetoed : .yearsChangeOf, year.units[$0.unit].name,
          $0.change.signed, "\(other)")
      }
      if !names.isEmpty { html.line("p", labels(label, names.joined(separator: "、"))) }
    }
  }

  /// The most units that a sentence names.
  private static let named = 3

  /// Writes the sentence.
  private func write(_ changes: [YearChange], since last: YearComparison, _ html: inout HTMLBuffer) {
    guard last.isComparable else {
      html.line("p", labels(.yearsNot, "\(last.year)"))
      return
    }
    let (gained, lost) = (changes.count { $0.change > .zero }, changes.count { $0.change < .zero })
    let median =
      if let before = last.median, let now = self.median {
        labels(.yearsMedian, "\(last.year)", before.points.decimal, now.points.decimal)
      } else {
        labels(.yearsOnly, "\(last.year)")
      }
    guard !changes.isEmpty else {
      html.line("p", labels(.yearsNone, median))
      return
    }
    let same = changes.count - gained - lost
    html.line(
      "p",
      labels(
        .yearsLead, median, "\(changes.count)", "\(gained)", "\(lost)",
        same == 0 ? "" : labels(.yearsSame, "\(same)")))
  }

  /// Writes the medians of the dimensions then and now, the biggest change first, each drawn on its own points.
  private func writeDimensions(since other: Int, _ before: [Median?], _ html: inout HTMLBuffer) {
    let now = year.medians.wholeDimensions ?? []
    guard before.count == now.count, now.count == year.dimensions.count else { return }
    let both: [(index: Int, before: Points, now: Points)] = now.indices.compactMap { index in
      guard let before = before[index], let now = now[index] else { return nil }
      return (index, before.points, now.points)
    }
    guard !both.isEmpty else { return }
    let order = both.filter { $0.now != $0.before }.sorted {
      (($1.now - $1.before).size, $0.index) < (($0.now - $0.before).size, $1.index)
    }
    guard !order.isEmpty else {
      html.line("p", labels[.yearsDimensionsSame])
      return
    }
    html.raw("<p class=\"quiet\">")
    html.figures(labels(.yearsDimensions, "\(both.count - order.count)"))
    html.raw("<span class=\"figure-note\">")
    html.figures(labels(.yearsDimensionsScale, "\(other)", "\(year.year)"))
    html.raw("</span></p>\n")
    let places = order.lazy.flatMap { [$0.before, $0.now] }.places
    html.openRegion(labels[.yearsDimensionsCaption])
    html.raw("<table class=\"changes\">\n")
    html.line("caption", labels[.yearsDimensionsCaption])
    html.raw("<thead><tr>")
    html.columns([(labels[.dimension], false), ("\(other)", true), ("\(year.year)", true), (labels[.change], true)])
    html.raw("<td></td></tr></thead>\n<tbody>\n")
    for (index, before, now) in order {
      let dimension = year.dimensions[index]
      html.raw("<tr>")
      html.rowHead("\(dimension.id) \(dimension.name)")
      html.numberCell(before, places: places)
      html.numberCell(now, places: places)
      html.raw("<td class=\"number\">")
      html.signed(now - before, places: places)
      html.raw("</td><td class=\"graph\">")
      Dumbbell(over: [.zero, dimension.points]).write(before, now, &html)
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  /// Writes the table of all years.
  private func writeTable(_ median: Median, _ html: inout HTMLBuffer) {
    html.openRegion(labels[.dashYears])
    html.raw("<table class=\"years\">\n")
    html.line("caption", labels[.yearsCaption])
    html.raw("<thead><tr>")
    html.columns([
      (labels[.yearColumn], false), (labels[.unitCount], true), (labels[.scoredCount], true),
      (labels[.totalMedian], true),
    ])
    html.raw("</tr></thead>\n<tbody>\n<tr><th scope=\"row\">")
    let places = ([median.points] + earlier.compactMap(\.median?.points)).places
    html.link(to: .year(year.year, at: .part(.distribution)), "\(year.year)", context)
    if year.isDraft { html.element("span", class: "fact", year.round) }
    write(units: year.units.count, median, places, &html)
    for other in earlier {
      html.raw("<tr><th scope=\"row\">")
      html.link(to: .year(other.year), "\(other.year)", context)
      if let units = other.units, let median = other.median {
        write(units: units, median, places, &html)
      } else {
        html.raw("</th>")
        html.raw("<td colspan=\"3\">")
        html.text(labels[.yearNotComparable])
        html.raw("</td></tr>\n")
      }
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(units: Int, _ median: Median, _ places: Int, _ html: inout HTMLBuffer) {
    html.raw("</th><td class=\"number\">\(units)</td><td class=\"number\">\(median.count)</td>")
    html.numberCell(median.points, places: places)
    html.raw("</tr>\n")
  }
}
