internal import Diagnostics

/// What the link check keeps of a page until all pages have been seen.
struct PageLinks: Sendable {
  /// The faults the page shows by itself.
  var faults = Findings()
  /// The names of places others may link to.
  var anchors = PackedNames()
  /// The places on other pages that this one links to.
  var references = References()

  /// Links to places on other pages: the *n*-th anchor belongs to the *n*-th page.
  struct References: Sendable, Hashable {
    var pages: [Int32] = []
    var anchors = PackedNames()
  }
}
