import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The totals of units then and now, the biggest change first, each drawn on one scale.
struct TotalChanges: Sendable {
  /// A unit with its two totals.
  struct Row: Sendable {
    /// The unit's index in file order.
    let unit: Int
    let before, now: Points
    /// The verdicts then and now.
    let verdicts: (before: UnitResult.Verdict, now: UnitResult.Verdict)

    /// The change, or nil if items were undecided then or are now.
    var change: Points? { verdicts.now.isComparable(with: verdicts.before) ? now - before : nil }
  }

  let year: YearValues
  /// The rows, the biggest change first.
  let rows: [Row]
  /// The heads of the columns with the totals then and now.
  let heads: (before: String, now: String)
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most units that are listed.
  private static let listed = 40

  /// Writes what the drawings' ends mean, and the table.
  func write(_ html: inout HTMLBuffer) {
    let listed = rows.prefix(Self.listed)
    guard !listed.isEmpty else { return }
    let places = listed.lazy.flatMap { [$0.before, $0.now] }.places
    let scale = Dumbbell(over: listed.lazy.flatMap { [$0.before, $0.now] })
    html.line(
      "p", class: "quiet figure-note",
      labels(.changesScale, scale.lowest.decimal, scale.highest.decimal, heads.before, heads.now))
    html.openRegion(labels[.changesCaption])
    html.raw("<table class=\"wide changes sortable\" data-hint=\"")
    html.text(labels[.sortHint])
    html.raw("\">\n")
    html.line("caption", labels[.changesCaption])
    html.raw("<thead><tr>")
    html.columns([(labels[.unit], false), (heads.before, true), (heads.now, true), (labels[.change], true)])
    html.raw("<td></td></tr></thead>\n<tbody>\n")
    for row in listed {
      html.raw("<tr><th scope=\"row\">")
      let unit = year.units[row.unit]
      html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      html.raw("</th>")
      write(row.before, row.verdicts.before, places, &html)
      write(row.now, row.verdicts.now, places, &html)
      html.raw("<td class=\"number\">")
      if let change = row.change { html.signed(change, places: places) } else { html.raw("—") }
      html.raw("</td><td class=\"graph\">")
      if row.change != nil { scale.write(row.before, row.now, &html) }
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
    guard rows.count > Self.listed else { return }
    html.line("p", labels(.roundsRest, "\(rows.count - Self.listed)"))
  }

  /// Writes a total, and its verdict unless the unit is scored.
  private func write(
    _ total: Points, _ verdict: UnitResult.Verdict, _ places: Int, _ html: inout HTMLBuffer
  ) {
    html.raw("<td class=\"number\">")
    if verdict != .scored {
      html.element("span", class: "quiet", labels[verdict.label])
      html.raw(" ")
    }
    html.decimal(total, places: places)
    html.raw("</td>")
  }
}
