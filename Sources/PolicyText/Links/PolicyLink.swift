/// A link or image in a policy that leads to a page or file of the site, for the caller to check.
package struct PolicyLink: Sendable, Equatable {
  /// The address as the text writes it, such as `other.md#article-3` or `#附则`.
  package let target: String
  /// The line of the file, counted from 1.
  package let line: Int
  /// The column in characters, counted from 1.
  package let column: Int
  /// True if the target is shown as an image.
  package let isImage: Bool
  /// The text without markup, which is an image's alternative text.
  package internal(set) var text = ""
}
