import Components
import Layouts

/// A place of an edition that the search can find.
package struct SearchEntry: Sendable, Hashable {
  /// The main part of the site it belongs to.
  let part: PageFrame.Part
  /// The path of its page below the site's root.
  let path: String
  /// The id of its place on the page, nil for the page as a whole.
  let anchor: String?
  /// What the place belongs to: the policy, the item, the unit.
  package let title: String
  /// What the place itself is called, empty where it has no name.
  package let heading: String
  /// The text, a paragraph a line.
  package let text: String

  /// The address below the site's root.
  package var href: String { path + (anchor.map { "#" + $0 } ?? "") }

  /// Creates an entry; white space within lines is made single, and empty lines are left out.
  init(_ part: PageFrame.Part, at address: Address, title: String, heading: String, text: String) {
    self.part = part
    path = address.path
    anchor = address.fragment
    self.title = SearchEntry.tidied(title)
    self.heading = SearchEntry.tidied(heading)
    self.text = SearchEntry.tidied(text)
  }

  /// A text with single spaces within lines and none around them; a table's cells stand on lines of their own.
  private static func tidied(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var gap: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        gap = "\n"
      } else if scalar.value < 0x80 ? scalar == " " : scalar.properties.isWhitespace {
        gap = gap ?? " "
      } else {
        if let gap, !result.isEmpty { result.append(gap) }
        gap = nil
        result.append(scalar)
      }
    }
    return String(result)
  }
}
