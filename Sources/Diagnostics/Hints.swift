/// The search for what unknown words may have meant, for the first words of one reader, so that many unknown words
/// cost no more than some.
package struct Hints: Sendable {
  /// The number of words for which there is a search.
  package static let most = 64

  private var left = Hints.most

  /// Creates a search for the first words.
  package init() {}

  /// Finds the candidates that a word probably meant, at most three, best first; none after the first words.
  package mutating func likely(for word: String, among candidates: @autoclosure () -> some Sequence<String>) -> [String]
  {
    left -= 1
    return left < 0 ? [] : Diagnostics.likely(for: word, among: candidates())
  }

  /// Finds the candidate that a word most probably meant, or nil if none is close enough; nil after the first words.
  package mutating func nearest(
    to word: String, among candidates: @autoclosure () -> some Sequence<String>
  ) -> String? {
    likely(for: word, among: candidates()).first
  }
}
