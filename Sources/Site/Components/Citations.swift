import Assessment
import PolicyText
import Rubric

/// Links from a duty to where it stands: articles of policies, items of rubrics with their guides, clauses of the letter.
struct Citations: Sendable {
  let shelf: PolicyShelf
  let rubrics: [RubricBook]
  /// The rubric whose items have guide pages.
  let guide: RubricBook?
  /// The id of the policy that is the letter.
  let letter: String?
  let labels: Labels

  /// Writes the article a basis names; links begin with the way to the site's root.
  func write(_ basis: RubricBook.Basis, _ html: inout HTMLBuffer, root: String) {
    guard let entry = shelf.entry(basis.policy) else {
      html.text(shelf.words(for: basis, labels))
      return
    }
    let part = shelf.part(basis)
    html.link(
      "\(root)policies/\(entry.source.slug).html" + (part.map { "#\($0.id)" } ?? ""),
      shortName(of: entry.source) + (part?.words ?? ""))
  }

  /// Writes places one after the other in few words, the name of a document once: 50 号第七条、第八条；责任书第三条.
  ///
  /// Links begin with the way to the site's root; without one there are none, for files that stand alone.
  func write(inShort basis: [RubricBook.Basis], _ html: inout HTMLBuffer, root: String?) {
    for (index, place) in basis.enumerated() {
      let isSame = index > 0 && basis[index - 1].policy == place.policy
      if index > 0 { html.text(isSame ? "、" : "；") }
      let words = wordsInShort(place, naming: !isSame)
      if let root, let address = shelf.address(of: place) { html.link(root + address, words) } else { html.text(words) }
    }
  }

  private func wordsInShort(_ basis: RubricBook.Basis, naming: Bool) -> String {
    guard let entry = shelf.entry(basis.policy) else { return shelf.words(for: basis, labels) }
    let isLetter = entry.source.id == letter
    let name = isLetter ? labels[.letterShort] : shortName(of: entry.source)
    let part = shelf.part(basis)?.words ?? ""
    return (naming ? name : "") + (isLetter && !part.isEmpty ? labels(.clauseShort, part) : part)
  }

  /// Writes items with their guides as a list; links begin with the way to the site's root.
  func write(items: [String], _ html: inout HTMLBuffer, root: String) {
    html.raw("<ul class=\"cited\">")
    for id in items {
      guard let rubric = ([guide].compactMap(\.self) + rubrics.reversed()).first(where: { $0.item(id) != nil }),
        let item = rubric.item(id)
      else { continue }
      let name = "\(id) \(rubric[item].name)"
      html.raw("<li>")
      html.link("\(root)rubric/\(rubric.id).html#item-\(id)", name)
      if rubric.id == guide?.id {
        html.raw(" <a class=\"fact\" href=\"")
        html.address("\(root)guide/\(id).html")
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

  /// Writes clauses of the letter, all of them together as the whole; links begin with the way to the site's root.
  func write(letter numbers: [Int], _ html: inout HTMLBuffer, root: String) {
    guard let entry = letter.flatMap({ shelf.entry($0) }), !numbers.isEmpty else { return }
    let page = "\(root)policies/\(entry.source.slug).html"
    let clauses = entry.document.clauses.filter { numbers.contains($0.number) }
    if clauses.count > 1, clauses.count == entry.document.clauses.count {
      html.link(page, labels[.letterWhole])
      return
    }
    for (index, clause) in clauses.enumerated() {
      if index > 0 { html.raw("、") }
      html.raw("<a href=\"")
      html.address("\(page)#\(clause.id)")
      html.raw("\" aria-label=\"")
      html.text(labels(.letterClause, clause.ordinal))
      html.raw("\">")
      html.text(clause.ordinal)
      html.raw("</a>")
    }
  }

  /// What a policy is called in short: the last part of its number (48 号), or the title of what has none of its own.
  private func shortName(of source: PolicySource) -> String {
    guard source.attachmentTo == nil, let number = source.number else { return source.title }
    let tail = number.split(separator: "〕").last.map { $0.drop { $0.isWhitespace } } ?? ""
    return tail.isEmpty ? number : String(tail)
  }
}
