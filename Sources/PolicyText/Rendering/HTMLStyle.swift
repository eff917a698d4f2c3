/// The style in which a text is written as HTML.
package struct HTMLStyle: Sendable {
  /// The prefix of the text's ids, so that one page can hold several texts.
  let prefix: String
  /// True if the text is to be printed: without ids and links, so that one page can hold it many times, and with
  /// the alternative texts of pictures instead of the pictures.
  let isPrinted: Bool
  /// True if words of code that hold hyphens, such as the options of commands, stay in one line.
  let keepsOptions: Bool

  /// Creates the style of a page.
  ///
  /// - Parameter prefix: The prefix of the text's ids.
  package init(prefix: String = "") { self.init(prefix, isPrinted: false) }

  private init(_ prefix: String, isPrinted: Bool, keepsOptions: Bool = false) {
    self.prefix = prefix
    self.isPrinted = isPrinted
    self.keepsOptions = keepsOptions
  }

  /// The style of a text that is printed.
  package static let printed = HTMLStyle("", isPrinted: true)
  /// The style of a text about commands, whose options are not parted at their hyphens.
  package static let commands = HTMLStyle("", isPrinted: false, keepsOptions: true)
}
