/// How a text is written as HTML.
package struct HTMLStyle: Sendable {
  /// What the ids of the text begin with, so that one page can hold several texts.
  let prefix: String
  /// Whether the text is to be printed: without ids and links, so that one page can hold it many times, and with the
  /// words of pictures in their place.
  let isPrinted: Bool

  /// Creates the style of a page.
  ///
  /// - Parameter prefix: What the ids of the text begin with.
  package init(prefix: String = "") { self.init(prefix, isPrinted: false) }

  private init(_ prefix: String, isPrinted: Bool) {
    self.prefix = prefix
    self.isPrinted = isPrinted
  }

  /// The style of a text that is printed.
  package static let printed = HTMLStyle("", isPrinted: true)
}
