import Components
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

  /// Writes the sentence and the table.
  func write(_ html: inout HTMLBuffer) {
    guard let first = changes.first else {
      html.line("p", labels[.roundsNone])
      return
    }
    let compared = changes.filter(\.isComparable)
    let (gained, lost) = (compared.count { $0.change > .zero }, compared.count { $0.change < .zero })
    let open = changes.count - compared.count
    html.line(
      "p",
      labels(.roundsLead, "\(compared.count)", first.before.name, year.round, "\(gained)", "\(lost)")
        + (open == 0 ? "" : labels(.roundsOpen, "\(open)")))
    let rows = changes.map {
      TotalChanges.Row(
        unit: $0.unit, before: $0.before.total, now: $0.now, verdicts: ($0.before.verdict, $0.verdict))
    }
    TotalChanges(year: year, rows: rows, heads: (first.before.name, year.round), context: context).write(&html)
    guard let round = year.rounds.last, round.number > 1 else { return }
    let page = Address.round(round.number, year: year.year)
    guard context.links(to: page) else { return }
    html.raw("<p class=\"more\">")
    html.link(to: page, labels[.roundsWhy], context)
    html.raw("</p>\n")
  }
}
