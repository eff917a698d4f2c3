/// A link or image in a policy that leads to a place of the site, for its maker to check.
package struct PolicyLink: Sendable, Equatable {
  /// The address as the text writes it, as `other.md#article-3` or `#附则`.
  package let target: String
  /// The line of the file, counted from 1.
  package let line: Int
  /// The column in characters, counted from 1.
  package let column: Int
  /// Whether the target is shown as an image.
  package let isImage: Bool
  /// Its text without markup, which an image has as its alternative.
  package internal(set) var text = ""
}
