import Components
import Layouts
import Markup
import Policies
import Rubric
import RubricBooks
import Sentences
import Wording

/// A rubric: its table as in the document, then every item with its texts and the computation of its rules.
struct RubricPage: Sendable {
  /// The frame of the page.
  package let frame: PageFrame
  let shelf: PolicyShelf
  let rubric: RubricBook
  /// The plan of the year whose dates its rules name, or nil if no year has the rubric.
  let plan: AssessmentPlan?
  /// True if its items have guide pages.
  let hasGuide: Bool

  var page: SitePage {
    let address = Address.rubric(rubric.id)
    return SitePage(address, from: "rubrics/\(rubric.id).yaml") {
      frame.page(.rubric, title: rubric.title, at: address, part: .rubric) { context in
        [
          "overview": html { writeOverview(&$0, context) }, "readings": html { writeReadings(&$0) },
          "items": html { writeItems(&$0, context) },
        ]
      }
    }
  }

  private func writeOverview(_ html: inout HTMLBuffer, _ context: PageContext) {
    let labels = frame.labels
    html.line(
      "p",
      labels(
        .rubricSummary, "\(rubric.dimensions.count)", "\(rubric.items.count)", rubric.scoring.total.decimal))
    let shape = labels.shape(of: rubric) + labels.notApplicable(in: rubric)
    if !shape.isEmpty { html.line("p", shape.joined()) }
    PointsByCategory(rubric: rubric, labels: labels).write(&html)
    let conventions = labels.conventions(of: rubric)
    if !conventions.isEmpty {
      html.raw("<details class=\"conventions\" open>\n")
      html.line("summary", labels[.conventions])
      for convention in conventions { html.line("p", convention) }
      html.raw("</details>\n")
    }
    html.openRegion(labels[.rubricTable])
    html.raw("<table class=\"rubric stacked\">\n")
    html.line("caption", labels[.rubricTable])
    html.raw("<thead><tr>")
    html.columns([
      (labels[.serial], false), (labels[.subject], false), (labels[.requirement], false), (labels[.criterion], false),
      (labels[.points], true),
    ])
    html.raw("</tr></thead>\n")
    for (number, dimension) in rubric.scoring.dimensions.enumerated() {
      html.raw("<tbody>\n")
      for index in dimension.items {
        html.raw("<tr>")
        if index == dimension.items.lowerBound { writeGroup(number, rows: dimension.items.count, &html) }
        let item = rubric.items[index]
        html.cell(labels[.requirement]) {
          $0.link(to: .rubric(rubric.id, item: item.id), item.id, context)
          $0.text(" " + item.name + labels.remark(on: ItemID(index), of: rubric))
          if let requirement = item.requirement {
            $0.raw("<br>")
            $0.text(requirement)
          }
        }
        html.cell(labels[.criterion], class: item.criterion == nil ? "none" : nil, item.criterion ?? "")
        html.cell(labels[.points], class: "number", rubric.scoring.items[index].points.decimal)
        html.raw("</tr>\n")
      }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n</div>\n")
  }

  private func writeGroup(_ index: Int, rows: Int, _ html: inout HTMLBuffer) {
    let text = rubric.dimensions[index]
    for words in [text.id, text.name + frame.labels.remark(onDimension: index, of: rubric)] {
      html.raw(rows > 1 ? "<th scope=\"rowgroup\" rowspan=\"\(rows)\">" : "<th scope=\"row\">")
      html.text(words)
      html.raw("</th>")
    }
  }

  private func writeReadings(_ html: inout HTMLBuffer) {
    guard !rubric.readings.isEmpty else { return }
    html.raw("<ul>\n")
    for reading in rubric.readings { html.line("li", reading) }
    html.raw("</ul>\n")
  }

  private func writeItems(_ html: inout HTMLBuffer, _ context: PageContext) {
    if let plan, rubric.dateNames.contains(where: { plan.day(named: $0) != nil }) {
      html.line("p", class: "quiet", frame.labels(.rubricDates, "\(plan.year)"))
    }
    for (number, (text, dimension)) in zip(rubric.dimensions, rubric.scoring.dimensions).enumerated() {
      html.line("h2", "\(text.id) \(text.name)" + frame.labels.remark(onDimension: number, of: rubric))
      for index in dimension.items { write(ItemID(index), &html, context) }
    }
  }

  private func write(_ item: ItemID, _ html: inout HTMLBuffer, _ context: PageContext) {
    let text = rubric[item]
    let address = Address.rubric(rubric.id, item: text.id)
    html.raw("<section class=\"item\"")
    html.id(address)
    html.raw(">\n<h3>")
    html.link(to: address, "\(text.id) \(text.name)", context)
    html.element("span", frame.labels(.pointsUnit, rubric.scoring[item].points.decimal))
    html.raw("</h3>\n")
    ItemText(rubric: rubric, item: item, shelf: shelf, plan: plan, context: context).write(&html)
    if hasGuide {
      html.raw("<p class=\"more\">")
      html.link(to: .guide(item: text.id), frame.labels[.guideLink], context)
      html.raw("</p>\n")
    }
    html.raw("</section>\n")
  }
}
