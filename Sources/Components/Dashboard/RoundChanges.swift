import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The changes since the previous round: the totals then and now of the units whose total changed.
struct RoundChanges: Sendable {
  let year: YearValues
  /// The changes, the biggest first.
  let changes: [RoundChange]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most units that have a drawing.
  private static let drawn = 40
  /// The most units that are listed: fewer where the rounds' own pages have them, category by category.
  private var listed: Int { year.units.count > UnitPages.rows ? 100 : 400 }

  // The measures of the drawing, in units of its view box.
  private static let (width, height, margin) = (400, 28, 14)

  /// Writes the sentence and the table.
  func write(_ html: inout HTMLBuffer) {
    guard let first = changes.first else {
      html.line("p", labels[.roundsNone])
      return
    }
    html.raw("<p>")
    let (gained, lost) = (changes.count { $0.change > .zero }, changes.count { $0.change < .zero })
    html.text(labels(.roundsLead, "\(changes.count)", first.before.name, year.round, "\(gained)", "\(lost)"))
    html.raw("</p>\n")
    let (lowest, highest) = range
    html.line("p", class: "quiet", labels(.roundsScale, lowest.decimal, highest.decimal))
    html.openRegion(labels[.dashRounds])
    html.raw("<table class=\"wide changes sortable\" data-hint=\"")
    html.text(labels[.sortHint])
    html.raw("\">\n")
    html.line("caption", labels[.changesCaption])
    html.raw("<thead><tr>")
    html.columns([
      (labels[.unit], false), (first.before.name, true), (year.round, true), (labels[.change], true),
    ])
    html.raw("<td></td></tr></thead>\n<tbody>\n")
    for (index, change) in changes.prefix(listed).enumerated() {
      write(change, isDrawn: index < Self.drawn, from: lowest, to: highest, &html)
    }
    html.raw("</tbody>\n</table>\n</div>\n")
    if changes.count > listed {
      html.line("p", labels(.roundsRest, "\(changes.count - listed)"))
    }
    guard let round = year.rounds.last, round.number > 1 else { return }
    let page = Address.round(round.number, year: year.year)
    guard context.links(to: page) else { return }
    html.raw("<p class=\"more\">")
    html.link(to: page, labels[.roundsWhy], context)
    html.raw("</p>\n")
  }

  /// The lowest and the highest total that are drawn.
  private var range: (Points, Points) {
    let totals = changes.prefix(Self.drawn).flatMap { [$0.before.total, $0.now] }
    return (totals.min() ?? .zero, totals.max() ?? .zero)
  }

  private func write(
    _ change: RoundChange, isDrawn: Bool, from lowest: Points, to highest: Points, _ html: inout HTMLBuffer
  ) {
    html.raw("<tr><th scope=\"row\">")
    let unit = year.units[change.unit]
    html.link(to: .unit(unit.id, year: year.year), unit.name, context)
    html.raw("</th><td class=\"number\">\(change.before.total.decimal)")
    write(change.before.verdict, &html)
    html.raw("</td><td class=\"number\">\(change.now.decimal)")
    write(change.verdict, &html)
    html.raw("</td><td class=\"number\">\(change.change.signed)</td><td class=\"graph\">")
    if isDrawn {
      let span = highest - lowest
      func place(_ total: Points) -> Int {
        Self.margin + (total - lowest).parts(of: span, in: Self.width - 2 * Self.margin)
      }
      let (before, now, middle) = (place(change.before.total), place(change.now), Self.height / 2)
      html.raw("<svg class=\"dumbbell\" viewBox=\"0 0 \(Self.width) \(Self.height)\" aria-hidden=\"true\">")
      html.raw("<path d=\"M\(before) \(middle)H\(now)\"/>")
      html.raw("<circle class=\"before\" cx=\"\(before)\" cy=\"\(middle)\" r=\"8\"/>")
      html.raw("<circle class=\"now\" cx=\"\(now)\" cy=\"\(middle)\" r=\"9\"/></svg>")
    }
    html.raw("</td></tr>\n")
  }

  /// Writes the verdict of a total unless the unit is scored.
  private func write(_ verdict: UnitResult.Verdict, _ html: inout HTMLBuffer) {
    guard verdict != .scored else { return }
    html.raw(" ")
    html.element("span", class: "said", labels[verdict.label])
  }
}
