/// An anchor in a text that its list of contents leads to.
package struct ContentsStop: Sendable, Equatable {
  /// The level of a heading on the page, or nil for an article or a clause.
  package let level: Int?
  /// The id of the anchor.
  package let id: String
  /// The text of the heading, or the number of the article or clause.
  package let text: String
}
