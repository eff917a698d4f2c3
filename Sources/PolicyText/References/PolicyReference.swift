/// A reference in a policy's text to a document of the site, or to a part of one.
package struct PolicyReference: Sendable, Equatable {
  /// The target of a reference.
  package enum Target: Sendable, Equatable {
    /// A document, by its index among the targets.
    case document(Int)
    /// An article of a document, or an item of it; the document is nil for the one that is rendered, if that is not
    /// among the targets.
    case article(ArticleNumber, item: Int?, document: Int?)
    /// An attachment of a document, which is nil as above.
    case attachment(Int, document: Int?)
    /// A document that is known not to be on the site.
    case notSupplied
  }

  /// The words of the reference.
  package let text: String
  /// The target of the reference.
  package let target: Target
  /// The line of the file, counted from 1.
  package let line: Int
  /// The column in characters, counted from 1.
  package let column: Int
}
