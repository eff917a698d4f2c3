/// The style in which a text is written as HTML.
package struct HTMLStyle: Sendable {
  /// The prefix of the text's ids, so that one page can hold several texts.
  let prefix: String
  /// True if the text is to be printed: without ids and links, so that one page can hold it many times, and with
  /// the alternative texts of pictures instead of the pictures.
  let isPrinted: Bool

  /// Creates the style of a page.
  ///
  /// - Parameter prefix: The prefix of the text's ids.
  package init(prefix: String = "") { self.init(prefix, isPrinted: false) }

  private init(_ prefix: String, isPrinted: Bool) {
    self.prefix = prefix
    self.isPrinted = isPrinted
  }

  /// The style of a text that is printed.
  package static let printed = HTMLStyle("", isPrinted: true)
}
