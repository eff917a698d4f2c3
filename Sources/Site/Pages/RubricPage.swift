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
      frame.page(title: rubric.title, path: path, part: .rubric) { html, _ in write(&html) }
    }
  }

  private func write(_ html: inout HTMLBuffer) {
    html.line("h1", rubric.title)
    html.raw("<p>满分 \(rubric.scoring.total.decimal) 分。</p>\n")
    writeOverview(&html)
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      for index in dimension.items { write(ItemID(index), &html) }
    }
  }

  private func writeOverview(_ html: inout HTMLBuffer) {
    html.raw("<div class=\"scroll\">\n<table>\n<caption>各方面与指标的分值</caption>\n<thead><tr><th scope=\"col\">方面</th>")
    html.raw("<th scope=\"col\">指标</th><th scope=\"col\" class=\"number\">分值</th></tr></thead>\n<tbody>\n")
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      for index in dimension.items {
        html.raw("<tr><td>")
        if index == dimension.items.lowerBound { html.text("\(text.id) \(text.name)") }
        html.raw("</td><th scope=\"row\">")
        html.link("#item-\(rubric.items[index].id)", "\(rubric.items[index].id) \(rubric.items[index].name)")
        html.raw("</th><td class=\"number\">\(rubric.scoring.items[index].points.decimal)</td></tr>\n")
      }
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(_ item: ItemID, _ html: inout HTMLBuffer) {
    let text = rubric[item]
    html.raw("<section class=\"item\" id=\"item-")
    html.text(text.id)
    html.raw("\">\n<h3><span>")
    html.text("\(text.id) \(text.name)")
    html.raw("</span><span>\(rubric.scoring[item].points.decimal) 分</span></h3>\n")
    ItemText(rubric: rubric, item: item, shelf: shelf).write(&html, root: "../")
    if hasGuide {
      html.raw("<p>")
      html.link("../guide/\(text.id).html", "自查指南")
      html.raw("</p>\n")
    }
    html.raw("</section>\n")
  }
}

/// An item's texts and rules, as the rubric and the guides show them.
struct ItemText: Sendable {
  let rubric: RubricBook
  let item: ItemID
  let shelf: PolicyShelf

  /// Writes them; links begin with the way to the site's root.
  func write(_ html: inout HTMLBuffer, root: String) {
    let text = rubric[item]
    let scored = rubric.scoring[item]
    if let requirement = text.requirement { html.line("p", "工作要求：\(requirement)") }
    if let criterion = text.criterion { html.line("p", "评分细则：\(criterion)") }
    if scored.isJudged {
      html.line("p", "计分方法：由评分人评定。")
    } else {
      html.line("p", "计分方法：从 \(scored.start.decimal) 分起算，最低 0 分，最高 \(scored.points.decimal) 分。")
      html.raw("<ul>\n")
      for (rule, words) in zip(scored.rules, text.rules) {
        html.line("li", words ?? rule.effect.words)
      }
      html.raw("</ul>\n")
    }
    if !text.materials.isEmpty { html.line("p", "材料：\(text.materials.joined(separator: "；"))。") }
    guard !text.basis.isEmpty else { return }
    html.raw("<p>依据：")
    for (index, basis) in text.basis.enumerated() {
      if index > 0 { html.raw("；") }
      if let address = shelf.address(of: basis) {
        html.link(root + address, shelf.words(for: basis))
      } else {
        html.text(shelf.words(for: basis))
      }
    }
    html.raw("</p>\n")
  }
}

extension Rule.Effect {
  /// The effect in words.
  var words: String {
    switch self {
    case .deduct(let points): "扣 \(points.decimal) 分"
    case .award(let points): "得 \(points.decimal) 分"
    case .zero: "记 0 分"
    }
  }
}
