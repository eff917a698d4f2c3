import Assessment
import PolicyText
import Rubric

/// An item's texts and rules, as the rubric and the guides show them.
struct ItemText: Sendable {
  let rubric: RubricBook
  let item: ItemID
  let shelf: PolicyShelf
  let labels: Labels

  /// Writes them; links begin with the way to the site's root.
  func write(_ html: inout HTMLBuffer, root: String) {
    let text = rubric[item]
    let scored = rubric.scoring[item]
    if let requirement = text.requirement { html.line("p", labels(.requirement, requirement)) }
    if let criterion = text.criterion { html.line("p", labels(.criterion, criterion)) }
    if scored.isJudged {
      html.line("p", labels[.methodJudged])
    } else {
      html.line("p", labels(.method, scored.start.decimal, scored.points.decimal))
      html.raw("<ul>\n")
      for (rule, words) in zip(scored.rules, text.rules) { html.line("li", words ?? self.words(for: rule.effect)) }
      html.raw("</ul>\n")
    }
    if !text.materials.isEmpty { html.line("p", labels(.materials, text.materials.joined(separator: "；"))) }
    guard !text.basis.isEmpty else { return }
    html.raw("<p>")
    html.text(labels[.basis])
    for (index, basis) in text.basis.enumerated() {
      if index > 0 { html.raw("；") }
      let words = shelf.words(for: basis, labels)
      if let address = shelf.address(of: basis) {
        html.link(root + address, words)
      } else {
        html.text(words)
      }
    }
    html.raw("</p>\n")
  }

  private func words(for effect: Rule.Effect) -> String {
    switch effect {
    case .deduct(let points): labels(.deductPoints, points.decimal)
    case .award(let points): labels(.awardPoints, points.decimal)
    case .zero: labels[.zeroPoints]
    }
  }
}
