import Assessment
import PolicyText
import Rubric

/// The self-check guides: an index, and a page for each item.
struct GuidePages: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let rubric: RubricBook
  let guides: [GuideSource]
  /// The plan of the year the guides are for.
  let plan: AssessmentPlan?

  var pages: [SitePage] {
    let index = SitePage("guide/index.html", from: "rubrics/\(rubric.id).yaml") {
      frame.page(.guides, title: frame.labels[.navGuide], path: "guide/index.html", part: .guide) { _ in
        ["list": html { writeList(&$0) }]
      }
    }
    return [index]
      + rubric.items.indices.map { index in
        let text = rubric.items[index]
        let path = "guide/\(text.id).html"
        return SitePage(path, from: "rubrics/\(rubric.id).yaml") {
          frame.page(.guide, title: "\(text.id) \(text.name)", path: path, part: .guide) { root in
            parts(of: ItemID(index), root: root)
          }
        }
      }
  }

  private func writeList(_ html: inout HTMLBuffer) {
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      html.raw("<ul>\n")
      for index in dimension.items {
        html.raw("<li>")
        html.link("\(rubric.items[index].id).html", "\(rubric.items[index].id) \(rubric.items[index].name)")
        html.element("span", class: "fact", frame.labels(.pointsUnit, rubric.scoring.items[index].points.decimal))
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
  }

  private func parts(of item: ItemID, root: String) -> KeyValuePairs<String, HTMLBuffer> {
    let text = rubric[item]
    let dimension = rubric.dimensions[text.dimension]
    let labels = frame.labels
    return [
      "facts": html {
        $0.terms([
          (labels[.guideDimension], "\(dimension.id) \(dimension.name)"),
          (labels[.points], labels(.pointsUnit, rubric.scoring[item].points.decimal)),
        ])
      },
      "rules": html { ItemText(rubric: rubric, item: item, shelf: shelf, labels: labels).write(&$0, root: root) },
      "dates": html { writeDates(item, &$0) },
      "prose": html { writeProse(text, dimension, &$0) },
      "rubricLink": html { $0.link("\(root)rubric/\(rubric.id).html#item-\(text.id)", labels[.rubricLink]) },
    ]
  }

  private func writeProse(
    _ text: RubricBook.ItemText, _ dimension: RubricBook.DimensionText, _ html: inout HTMLBuffer
  ) {
    for guide in guides where guide.item == text.id || guide.dimension == dimension.id {
      // The page's heading is not said again where the text goes on with headings of its own.
      if guide.title != text.name || guide.body.first(where: { $0 > 0x20 }) != UInt8(ascii: "#") {
        html.line("h2", guide.title ?? frame.labels[.guideProse])
      }
      html.append(PolicyDocument(guide.body, path: guide.path, firstLine: guide.bodyLine).rendered().html)
    }
  }

  /// The year's dates that the item's rules compare with.
  private func writeDates(_ item: ItemID, _ html: inout HTMLBuffer) {
    guard let plan else { return }
    var names: [String] = []
    for rule in rubric.scoring[item].rules {
      switch rule.trigger {
      case .before(_, let date), .after(_, let date):
        let name = rubric.dateNames[Int(date.index)]
        if !names.contains(name) { names.append(name) }
      default: continue
      }
    }
    guard !names.isEmpty else { return }
    html.line("h2", frame.labels(.guideDates, "\(plan.year)"))
    html.terms(names.map { ($0, plan.day(named: $0)?.iso) })
  }
}
