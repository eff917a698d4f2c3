import Layouts
package import Markup
package import Policies
import PolicyText
package import RubricBooks
import SiteContent
import Wording

/// Links to the sources of a duty: articles of policies, items of rubrics with their guides, clauses of the letter.
package struct Citations: Sendable {
  let shelf: PolicyShelf
  let rubrics: [RubricBook]
  /// The rubric whose items have guide pages.
  package let guide: RubricBook?
  /// The id of the policy that is the responsibility letter, or nil if there is none.
  let letter: String?

  /// Creates the citations from their parts.
  package init(shelf: PolicyShelf, rubrics: [RubricBook], guide: RubricBook?, letter: String?) {
    self.shelf = shelf
    self.rubrics = rubrics
    self.guide = guide
    self.letter = letter
  }

  /// Writes the article of a basis, as 某校〔2024〕50 号第十条（三）.
  package func write(_ basis: RubricBook.Basis, _ html: inout HTMLBuffer, _ context: PageContext) {
    let policy = shelf.entry(basis.policy)?.source.slug
    html.citation(
      BasisWords(shelf, context.labels).words(for: basis),
      to: policy.map { .policy($0, anchor: shelf.part(basis)?.id) }, context)
  }

  /// Writes a list of bases in few words, naming each document once: 某校〔2024〕50 号第七条、第八条；责任书第三条.
  func write(inShort basis: [RubricBook.Basis], _ html: inout HTMLBuffer, _ context: PageContext) {
    for (index, place) in basis.enumerated() {
      let isSame = index > 0 && basis[index - 1].policy == place.policy
      if index > 0 { html.text(isSame ? "、" : "；") }
      let words = wordsInShort(place, after: index > 0 ? basis[index - 1] : nil, context.labels)
      html.citation(words, to: shelf.address(of: place), context)
    }
  }

  private func wordsInShort(
    _ basis: RubricBook.Basis, after previous: RubricBook.Basis?, _ labels: Labels
  ) -> String {
    guard let entry = shelf.entry(basis.policy), entry.source.id == letter else {
      return BasisWords(shelf, labels).words(for: basis, after: previous)
    }
    let clause = shelf.part(basis).map { labels(.clauseShort, $0.words) } ?? ""
    return (previous?.policy == basis.policy ? "" : labels[.letterShort]) + clause
  }

  /// Writes items with their guides as a list.
  package func write(items: [String], _ html: inout HTMLBuffer, _ context: PageContext) {
    html.raw("<ul class=\"cited\">")
    for id in items {
      guard let rubric = ([guide].compactMap(\.self) + rubrics.reversed()).first(where: { $0.item(id) != nil }),
        let item = rubric.item(id)
      else { continue }
      let name = "\(id) \(rubric[item].name)"
      html.raw("<li>")
      html.link(to: .rubric(rubric.id, item: id), name, context)
      if rubric.id == guide?.id, context.links(to: .guide(item: id)) {
        html.raw(" ")
        html.link(
          to: .guide(item: id), context.labels[.guideShort], context, class: "fact",
          label: context.labels(.guideHeading, name))
      }
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  /// Writes clauses of the letter, or the whole letter if all are given.
  func write(letter numbers: [Int], _ html: inout HTMLBuffer, _ context: PageContext) {
    guard let entry = letter.flatMap({ shelf.entry($0) }), !numbers.isEmpty else { return }
    let clauses = entry.document.clauses.filter { numbers.contains($0.number) }
    if clauses.count > 1, clauses.count == entry.document.clauses.count {
      html.link(to: .policy(entry.source.slug), context.labels[.letterWhole], context)
      return
    }
    for (index, clause) in clauses.enumerated() {
      if index > 0 { html.raw("、") }
      html.link(
        to: .policy(entry.source.slug, anchor: clause.id), clause.ordinal, context,
        label: context.labels(.letterClause, clause.ordinal))
    }
  }
}
