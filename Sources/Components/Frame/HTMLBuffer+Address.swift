package import Layouts
package import Markup

extension HTMLBuffer {
  /// Appends words that link to an address, or the words alone if there is none or the page cannot link to it.
  ///
  /// - Parameters:
  ///   - address: The address, or nil if there is none.
  ///   - words: The words.
  ///   - context: The surroundings of the page.
  ///   - name: The link's class, or nil for none.
  ///   - label: The link's words for screen readers, or nil if they are the same.
  ///   - title: The words shown when the pointer rests on the link, or nil for none.
  package mutating func link(
    to address: Address?, _ words: String, _ context: PageContext, class name: String? = nil, label: String? = nil,
    title: String? = nil
  ) {
    if let reference = address.flatMap(context.reference) {
      link(reference, words, class: name, label: label, title: title)
    } else {
      text(words)
    }
  }

  /// Appends the words of a citation, which link to an address as those of other links do.
  mutating func citation(_ words: String, to address: Address?, _ context: PageContext) {
    guard let reference = address.flatMap(context.reference) else { return citation(words) }
    raw("<a href=\"")
    self.address(reference)
    raw("\">")
    citation(words)
    raw("</a>")
  }

  /// Appends the attribute `id` of the element that an address leads to, after a space.
  ///
  /// An address of a page as a whole has none.
  package mutating func id(_ address: Address) {
    guard let fragment = address.fragment else { return }
    raw(" id=\"")
    text(fragment)
    raw("\"")
  }
}
