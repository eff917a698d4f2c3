package import Policies
import PolicyText
package import RubricBooks
import SiteContent
package import Wording

/// The words for a basis: the document's number, or its title if it is an attachment or has no number, with the
/// article.
package struct BasisWords: Sendable {
  let shelf: PolicyShelf
  let labels: Labels

  /// Creates the words from the shelf of policies.
  package init(_ shelf: PolicyShelf, _ labels: Labels) {
    self.shelf = shelf
    self.labels = labels
  }

  /// Returns the words for a basis, as 某校〔2024〕50 号第十条（三）.
  ///
  /// - Parameters:
  ///   - basis: The basis.
  ///   - previous: The preceding basis; the document's name is left out if it is the same.
  /// - Returns: The words.
  package func words(for basis: RubricBook.Basis, after previous: RubricBook.Basis? = nil) -> String {
    let entry = shelf.entry(basis.policy)
    let number = entry?.source.attachmentTo == nil ? entry?.source.number : nil
    let name = number ?? entry.map { labels(.cited, $0.source.title) } ?? basis.policy
    let part = basis.clause.map { number in
      let part =
        if let article = basis.article {
          entry?.document.article(article)?.item(number)
        } else {
          entry?.document.clause(number)
        }
      return part?.label ?? "\(number)"
    }
    let isContinued = previous?.policy == basis.policy
    guard let article = basis.article else {
      guard let part else { return name }
      return (isContinued ? "" : name) + labels(.basisPart, part)
    }
    let ordinal = entry?.document.article(article)?.label ?? labels(.basisArticle, "\(article)")
    let words = ordinal + (part.map { labels(.basisClause, $0) } ?? "")
    return isContinued ? words : name + words
  }
}
