package import Markup

/// The parts of a page's template by their names, in the order in which they are written.
package struct PageParts: Sendable, ExpressibleByDictionaryLiteral {
  /// The parts.
  let all: [(name: String, html: HTMLBuffer)]

  /// Creates parts from their names and their HTML.
  package init(dictionaryLiteral elements: (String, HTMLBuffer)...) {
    all = elements.map { (name: $0.0, html: $0.1) }
  }
}
