package import Markup
package import Policies
package import Rubric
package import RubricBooks
import Sentences
import Wording

/// An item's texts and rules, as the rubric and the guides show them.
package struct ItemText: Sendable {
  let rubric: RubricBook
  let item: ItemID
  let shelf: PolicyShelf
  /// The plan whose dates the rules name, or nil for no particular year.
  let plan: AssessmentPlan?
  /// The materials that the page has named already, and that are not named again.
  let named: [String]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates an item text from its parts.
  package init(
    rubric: RubricBook, item: ItemID, shelf: PolicyShelf, plan: AssessmentPlan? = nil, named: [String] = [],
    context: PageContext
  ) {
    self.rubric = rubric
    self.named = named
    self.item = item
    self.shelf = shelf
    self.plan = plan
    self.context = context
  }

  /// Writes the texts and rules.
  package func write(_ html: inout HTMLBuffer) {
    let text = rubric[item]
    let words = RuleWords(rubric: rubric, plan: plan, labels: labels)
    html.raw("<dl class=\"item-text\">\n")
    if let categories = text.categories {
      write(.appliesTo, &html) { $0.line("p", labels(.appliesOnly, categories.joined(separator: "、"))) }
    }
    if rubric.scoring[item].isBonus { write(.bonus, &html) { $0.line("p", labels[.bonusNote]) } }
    if let requirement = text.requirement { write(.requirement, &html) { $0.line("p", requirement) } }
    if let criterion = text.criterion { write(.criterion, &html) { $0.line("p", criterion) } }
    write(.method, &html) { writeMethod(words, &$0) }
    let facts = words.facts(of: item)
    if !facts.isEmpty {
      write(.registered, &html) { html in
        for (fact, id) in zip(facts, rubric.scoring[item].readFacts) {
          html.line("p", labels(.factEntry, fact.name, fact.words + place(of: id)))
        }
      }
    }
    let deadlines = words.deadlines(of: item)
    if !deadlines.isEmpty { write(.deadlines, &html) { $0.line("p", deadlines.joined()) } }
    if !text.materials.allSatisfy(named.contains) {
      write(.materials, &html) { $0.line("p", text.materials.joined(separator: "；")) }
    }
    if !text.readings.isEmpty {
      write(.readings, &html) { html in for reading in text.readings { html.line("p", reading) } }
    }
    if !text.basis.isEmpty { write(.basis, &html) { writeBasis(text, &$0) } }
    html.raw("</dl>\n")
  }

  private func write(_ term: Label, _ html: inout HTMLBuffer, _ content: (inout HTMLBuffer) -> Void) {
    html.raw(term == .readings ? "<div class=\"reading\">\n" : "<div>\n")
    html.line("dt", labels[term])
    html.raw("<dd>\n")
    content(&html)
    html.raw("</dd>\n</div>\n")
  }

  /// Returns what registers say in 指标 for a fact that all items of its dimension share; empty for an item's own.
  private func place(of fact: FactID) -> String {
    rubric.dimension(rubric[fact].subject).map { labels(.factOfDimension, rubric.dimensions[$0].id) } ?? ""
  }

  private func writeMethod(_ words: RuleWords, _ html: inout HTMLBuffer) {
    let scored = rubric.scoring[item]
    if let method = labels.method(of: item, in: rubric) {
      html.line("p", method)
      return
    }
    html.line("p", labels(.methodSteps, scored.start.decimal, scored.points.decimal))
    html.raw("<ol class=\"rules\">\n")
    for (rule, text) in zip(scored.rules, rubric[item].rules) {
      html.raw("<li>")
      html.text(words.sentence(rule))
      if let text { html.element("span", class: "rule-text", labels(.ruleText, text)) }
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
    let wholes = words.wholes(of: item)
    if !wholes.isEmpty { html.line("p", wholes.joined()) }
  }

  private func writeBasis(_ text: RubricBook.ItemText, _ html: inout HTMLBuffer) {
    html.raw("<p>")
    for (index, basis) in text.basis.enumerated() {
      let previous = index > 0 ? text.basis[index - 1] : nil
      if let previous { html.text(previous.policy == basis.policy ? "、" : "；") }
      let words = BasisWords(shelf, labels).words(for: basis, after: previous)
      html.citation(words, to: shelf.address(of: basis), context)
    }
    html.raw("</p>\n")
  }
}
