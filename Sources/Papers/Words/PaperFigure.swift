/// A chart of a paper: a bar for each period, of which a part is marked.
package struct PaperFigure: Sendable, Hashable {
  /// A bar.
  package struct Bar: Sendable, Hashable {
    /// The name of the period.
    package let name: String
    /// The number of all.
    package let count: Int
    /// The number of those marked.
    package let marked: Int
  }

  /// What it shows, in a sentence.
  package let title: String
  /// The bars in their order.
  package let bars: [Bar]

  /// The paragraph that stands in the text in its place.
  package static let place = "⟦图⟧"
}
