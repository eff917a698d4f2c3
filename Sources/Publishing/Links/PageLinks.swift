internal import Diagnostics

/// The data that the link check keeps of a page until all pages have been examined.
struct PageLinks: Sendable {
  /// The faults that show on the page alone.
  var faults = Findings()
  /// The anchors that other pages may link to.
  var anchors = PackedNames()
  /// The anchors on other pages that this one links to.
  var references = References()

  /// Links to anchors on other pages: the *n*th anchor belongs to the *n*th page.
  struct References: Sendable, Hashable {
    private(set) var pages: [Int32] = []
    private(set) var anchors = PackedNames()

    /// Adds a link to an anchor on the page with a number.
    mutating func append(_ anchor: Int32, of names: AttributeNames, on page: Int) {
      pages.append(Int32(page))
      names.append(anchor, to: &anchors)
    }
  }
}
