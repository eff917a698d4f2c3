import Layouts
package import Markup
package import Policies
import PolicyText
package import RubricBooks
import SiteContent
package import Wording

/// Links to the sources of a duty: articles of policies, items of rubrics with their guides, clauses of the letter.
package struct Citations: Sendable {
  let shelf: PolicyShelf
  let rubrics: [RubricBook]
  /// The rubric whose items have guide pages.
  package let guide: RubricBook?
  /// The id of the policy that is the responsibility letter, or nil if there is none.
  let letter: String?
  let labels: Labels

  /// Creates the citations from their parts.
  package init(shelf: PolicyShelf, rubrics: [RubricBook], guide: RubricBook?, letter: String?, labels: Labels) {
    self.shelf = shelf
    self.rubrics = rubrics
    self.guide = guide
    self.letter = letter
    self.labels = labels
  }

  /// Writes the article of a basis, as 某校〔2024〕50 号 第 10 条（三）; links start with `root`, the path to the site's root.
  package func write(_ basis: RubricBook.Basis, _ html: inout HTMLBuffer, root: String) {
    let words = BasisWords(shelf, labels).words(for: basis)
    guard let entry = shelf.entry(basis.policy) else {
      html.text(words)
      return
    }
    html.link(root + Address.policy(entry.source.slug, anchor: shelf.part(basis)?.id).text, words)
  }

  /// Writes a list of bases in few words, naming each document once: 某校〔2024〕50 号 第 7 条、第 8 条；责任书第三条.
  ///
  /// Links start with `root`, the path to the site's root; without it there are none, for files that stand alone.
  func write(inShort basis: [RubricBook.Basis], _ html: inout HTMLBuffer, root: String?) {
    for (index, place) in basis.enumerated() {
      let isSame = index > 0 && basis[index - 1].policy == place.policy
      if index > 0 { html.text(isSame ? "、" : "；") }
      let words = wordsInShort(place, after: index > 0 ? basis[index - 1] : nil)
      if let root, let address = shelf.address(of: place) { html.link(root + address, words) } else { html.text(words) }
    }
  }

  private func wordsInShort(_ basis: RubricBook.Basis, after previous: RubricBook.Basis?) -> String {
    guard let entry = shelf.entry(basis.policy), entry.source.id == letter else {
      return BasisWords(shelf, labels).words(for: basis, after: previous)
    }
    let clause = shelf.part(basis).map { labels(.clauseShort, $0.words) } ?? ""
    return (previous?.policy == basis.policy ? "" : labels[.letterShort]) + clause
  }

  /// Writes items with their guides as a list; links start with `root`, the path to the site's root.
  package func write(items: [String], _ html: inout HTMLBuffer, root: String) {
    html.raw("<ul class=\"cited\">")
    for id in items {
      guard let rubric = ([guide].compactMap(\.self) + rubrics.reversed()).first(where: { $0.item(id) != nil }),
        let item = rubric.item(id)
      else { continue }
      let name = "\(id) \(rubric[item].name)"
      html.raw("<li>")
      html.link(root + Address.rubric(rubric.id, item: id).text, name)
      if rubric.id == guide?.id {
        html.raw(" <a class=\"fact\" href=\"")
        html.address(root + Address.guide(item: id).text)
        html.raw("\" aria-label=\"")
        html.text(labels(.guideHeading, name))
        html.raw("\">")
        html.text(labels[.guideShort])
        html.raw("</a>")
      }
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  /// Writes clauses of the letter, or the whole letter if all are given; links start with `root`, the path to the
  /// site's root.
  func write(letter numbers: [Int], _ html: inout HTMLBuffer, root: String) {
    guard let entry = letter.flatMap({ shelf.entry($0) }), !numbers.isEmpty else { return }
    let clauses = entry.document.clauses.filter { numbers.contains($0.number) }
    if clauses.count > 1, clauses.count == entry.document.clauses.count {
      html.link(root + Address.policy(entry.source.slug).text, labels[.letterWhole])
      return
    }
    for (index, clause) in clauses.enumerated() {
      if index > 0 { html.raw("、") }
      html.raw("<a href=\"")
      html.address(root + Address.policy(entry.source.slug, anchor: clause.id).text)
      html.raw("\" aria-label=\"")
      html.text(labels(.letterClause, clause.ordinal))
      html.raw("\">")
      html.text(clause.ordinal)
      html.raw("</a>")
    }
  }
}
