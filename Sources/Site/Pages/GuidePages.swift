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
      frame.page(title: "自查指南", path: "guide/index.html", part: .guide) { html, _ in writeIndex(&html) }
    }
    return [index]
      + rubric.items.indices.map { index in
        let path = "guide/\(rubric.items[index].id).html"
        return SitePage(path, from: "rubrics/\(rubric.id).yaml") {
          let text = rubric.items[index]
          return frame.page(title: "自查指南 \(text.id) \(text.name)", path: path, part: .guide) { html, root in
            write(ItemID(index), &html, root: root)
          }
        }
      }
  }

  private func writeIndex(_ html: inout HTMLBuffer) {
    html.line("h1", "自查指南")
    html.line("p", "每项指标要做到什么、按什么计分、要交哪些材料。")
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      html.raw("<ul>\n")
      for index in dimension.items {
        html.raw("<li>")
        html.link("\(rubric.items[index].id).html", "\(rubric.items[index].id) \(rubric.items[index].name)")
        html.element("span", class: "fact", "\(rubric.scoring.items[index].points.decimal) 分")
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
  }

  private func write(_ item: ItemID, _ html: inout HTMLBuffer, root: String) {
    let text = rubric[item]
    let dimension = rubric.dimensions[text.dimension]
    html.line("h1", "\(text.id) \(text.name)")
    html.terms([
      ("所属方面", "\(dimension.id) \(dimension.name)"), ("分值", "\(rubric.scoring[item].points.decimal) 分"),
    ])
    html.line("h2", "要求与计分")
    ItemText(rubric: rubric, item: item, shelf: shelf).write(&html, root: root)
    writeDates(item, &html)
    for guide in guides where guide.item == text.id || guide.dimension == dimension.id {
      html.line("h2", guide.title ?? "说明")
      html.raw("<div class=\"guide\">\n")
      html.append(PolicyDocument(guide.body, path: guide.path, firstLine: guide.bodyLine).rendered().html)
      html.raw("</div>\n")
    }
    html.raw("<p>")
    html.link("\(root)rubric/\(rubric.id).html#item-\(text.id)", "在评分细则中查看")
    html.raw("</p>\n")
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
    html.line("h2", "\(plan.year) 年的日期")
    html.terms(names.map { ($0, plan.day(named: $0)?.iso) })
  }
}
