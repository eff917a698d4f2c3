import Assessment
import PolicyText
import Rubric

/// A rubric: every item with its points, texts and rules.
struct RubricPage: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let rubric: RubricBook
  /// Whether its items have guide pages.
  let hasGuide: Bool

  var page: SitePage {
    let path = "rubric/\(rubric.id).html"
    return SitePage(path, from: "rubrics/\(rubric.id).yaml") {
      frame.page(.rubric, title: rubric.title, path: path, part: .rubric) { _ in
        ["overview": html { writeOverview(&$0) }, "items": html { writeItems(&$0) }]
      }
    }
  }

  private func writeItems(_ html: inout HTMLBuffer) {
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      for index in dimension.items { write(ItemID(index), &html) }
    }
  }

  private func writeOverview(_ html: inout HTMLBuffer) {
    let labels = frame.labels
    html.line("p", labels(.fullPoints, rubric.scoring.total.decimal))
    html.raw("<table>\n")
    html.line("caption", labels[.pointsTable])
    html.raw("<thead><tr>")
    html.columns([(labels[.dimension], false), (labels[.item], false), (labels[.points], true)])
    html.raw("</tr></thead>\n<tbody>\n")
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      for index in dimension.items {
        html.raw("<tr><td>")
        if index == dimension.items.lowerBound { html.text("\(text.id) \(text.name)") }
        html.raw("</td><th scope=\"row\">")
        html.link("#item-\(rubric.items[index].id)", "\(rubric.items[index].id) \(rubric.items[index].name)")
        html.raw("</th><td class=\"number\">\(rubric.scoring.items[index].points.decimal)</td></tr>\n")
      }
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func write(_ item: ItemID, _ html: inout HTMLBuffer) {
    let text = rubric[item]
    html.raw("<section class=\"item\" id=\"item-")
    html.text(text.id)
    html.raw("\">\n<h3>")
    html.element("span", "\(text.id) \(text.name)")
    html.element("span", frame.labels(.pointsUnit, rubric.scoring[item].points.decimal))
    html.raw("</h3>\n")
    ItemText(rubric: rubric, item: item, shelf: shelf, labels: frame.labels).write(&html, root: "../")
    if hasGuide {
      html.raw("<p>")
      html.link("../guide/\(text.id).html", frame.labels[.guideLink])
      html.raw("</p>\n")
    }
    html.raw("</section>\n")
  }
}
