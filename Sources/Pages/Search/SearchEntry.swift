import Components
package import Layouts

/// A page of an edition, or an anchor on one, that the search can find.
package struct SearchEntry: Sendable, Hashable {
  /// The main part of the site to which it belongs.
  let part: PageFrame.Part
  /// The address.
  package let address: Address
  /// The path of its page below the site's root.
  let path: String
  /// The anchor on the page, or nil for the page as a whole.
  let anchor: String?
  /// The title of the policy, item or unit to which the entry belongs.
  package let title: String
  /// The name of the entry itself, or empty if it has none.
  package let heading: String
  /// The text, one paragraph per line.
  package let text: String

  /// Creates an entry; white space within lines becomes single spaces, and empty lines are left out.
  init(_ part: PageFrame.Part, at address: Address, title: String, heading: String, text: String) {
    self.part = part
    self.address = address
    path = address.path
    anchor = address.fragment
    self.title = SearchEntry.tidied(title)
    self.heading = SearchEntry.tidied(heading)
    self.text = SearchEntry.tidied(text)
  }

  /// Returns a text with single spaces within lines and none around them; the cells of a table become lines.
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
