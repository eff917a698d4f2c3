import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The changes of a unit's result since the previous round, with their causes.
struct ChangeTable: Sendable {
  let year: YearValues
  let unit: UnitValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the table, or nothing if nothing changed.
  func write(_ html: inout HTMLBuffer) {
    guard let round = unit.earlier.last, !unit.changes.isEmpty else { return }
    if let total = unit.total {
      html.line("p", labels(.changesOfTotal, round.name, round.total.decimal, year.round, total.points.decimal))
    }
    html.raw("<table class=\"stacked\">\n<thead><tr>")
    html.columns([(labels[.item], false), (round.name, false), (year.round, false), (labels[.changeCauses], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    for change in unit.changes.map({ labels.words(for: $0) }) {
      html.raw("<tr><th scope=\"row\">")
      // The card has the item only if it shows its calculation.
      let item = unit.items == nil ? nil : change.item
      html.link(
        to: item.map { .unit(unit.id, year: year.year, item: $0) }, change.item ?? labels[.changeVetoed], context)
      html.raw("</th>")
      html.cell(round.name, change.before)
      html.cell(year.round, change.after)
      html.cell(labels[.changeCauses], lines: change.causes)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
