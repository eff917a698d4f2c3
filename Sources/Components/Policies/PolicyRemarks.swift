import Layouts
package import Markup
package import Policies
import PolicyText
package import RubricBooks
import SiteContent
import Wording

/// The remarks of a policy's page beside its text: the items that rest on an article, and the editors' notes.
package struct PolicyRemarks: Sendable {
  let shelf: PolicyShelf
  let rubrics: [RubricBook]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates the remarks from their parts.
  package init(shelf: PolicyShelf, rubrics: [RubricBook], context: PageContext) {
    self.shelf = shelf
    self.rubrics = rubrics
    self.context = context
  }

  /// An item that cites a policy.
  private struct Citation {
    let rubric: RubricBook
    let item: RubricBook.ItemText
    let basis: RubricBook.Basis
  }

  /// Returns the remarks after the articles and clauses of a policy, by their ids.
  package func remarks(on entry: PolicyShelf.Entry) -> [String: [UInt8]] {
    let document = entry.document
    let citations = Dictionary(grouping: citations(of: entry)) { $0.basis.article }
    let notes = Dictionary(grouping: shelf.notes.notes.filter { $0.policy == entry.source.id }) { $0.article }
    var remarks: [String: [UInt8]] = [:]
    // Of articles with the same number the first is meant, as everywhere.
    for article in document.articles where document.article(article.number)?.id == article.id {
      var buffer = HTMLBuffer()
      write(citations[article.number] ?? [], article.items, &buffer)
      for note in notes[article.number] ?? [] { write(note, &buffer) }
      if !buffer.bytes.isEmpty { remarks[article.id] = buffer.bytes }
    }
    let ofClauses = Dictionary(grouping: citations[nil] ?? []) { $0.basis.clause }
    for clause in document.clauses {
      var buffer = HTMLBuffer()
      write(ofClauses[clause.number] ?? [], [], &buffer)
      if !buffer.bytes.isEmpty { remarks[clause.id] = buffer.bytes }
    }
    return remarks
  }

  /// Writes the remarks on the policy as a whole.
  package func write(on entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    let whole = citations(of: entry).filter { $0.basis.article == nil && $0.basis.clause == nil }
    write(whole, [], &html)
    for note in shelf.notes.notes where note.policy == entry.source.id && note.article == nil { write(note, &html) }
  }

  private func citations(of entry: PolicyShelf.Entry) -> [Citation] {
    rubrics.flatMap { rubric in
      rubric.items.flatMap { item in
        item.basis.filter { $0.policy == entry.source.id }.map { Citation(rubric: rubric, item: item, basis: $0) }
      }
    }
  }

  /// Writes the items that cite an article: those that cite it whole, then those that cite each sub-item.
  private func write(_ citations: [Citation], _ items: [PolicyClause], _ html: inout HTMLBuffer) {
    guard !citations.isEmpty else { return }
    html.raw("<p class=\"cited\">")
    let isWhole = citations.allSatisfy { $0.basis.article == nil && $0.basis.clause == nil }
    html.element("span", class: "label", labels[isWhole ? .citedByWhole : .citedBy])
    // For many items the ids are enough; the names are shown when the pointer rests on them.
    let isLong = citations.count > 8
    let isArticle = citations.contains { $0.basis.article != nil }
    let whole = citations.filter { !isArticle || $0.basis.clause == nil }
    write(whole, isLong: isLong, &html)
    for item in items {
      let part = citations.filter { $0.basis.clause == item.number }
      guard !part.isEmpty else { continue }
      html.text("　" + labels(.basisClause, item.label))
      write(part, isLong: isLong, &html)
    }
    html.raw("</p>\n")
  }

  private func write(_ citations: [Citation], isLong: Bool, _ html: inout HTMLBuffer) {
    for (index, citation) in citations.enumerated() {
      if index > 0 { html.text("、") }
      let words = isLong ? citation.item.id : "\(citation.item.id) \(citation.item.name)"
      html.link(
        to: .rubric(citation.rubric.id, item: citation.item.id), words, context,
        title: isLong ? citation.item.name : nil)
      if rubrics.count > 1 { html.text(labels(.citedIn, citation.rubric.title)) }
    }
  }

  private func write(_ note: PolicyNotes.Note, _ html: inout HTMLBuffer) {
    html.raw("<aside class=\"remark\">\n<p>")
    html.element("strong", labels[.editorsNote])
    html.text("　" + note.text)
    html.raw("</p>\n</aside>\n")
  }
}
