package import Layouts
package import Wording

/// The surroundings in which components write a page: the words of the interface, the page itself, and all that it can
/// link to.
package struct PageContext: Sendable {
  /// The words of the interface.
  package let labels: Labels
  /// The page, whose anchors are those that its components write.
  package let page: Address
  /// The page's path.
  private let path: String
  /// The pages of the edition, all but those of units, or nil if the page stands alone.
  private let pages: Set<Address>?
  /// The parts of the year's dashboard that are on the page.
  private var parts: Set<DashboardPart> = []

  /// Creates the surroundings of a page among others.
  ///
  /// - Parameters:
  ///   - labels: The words of the interface.
  ///   - page: The address of the page.
  ///   - pages: The pages of the edition, all but those of units and of parts of a year's units.
  package init(labels: Labels, page: Address, among pages: Set<Address>) {
    self.labels = labels
    self.page = page
    path = page.path
    self.pages = pages
  }

  /// Creates the surroundings of a page that stands alone, and links to nothing but its own anchors.
  ///
  /// - Parameters:
  ///   - labels: The words of the interface.
  ///   - page: The address at which other editions have what the page shows.
  package init(labels: Labels, alone page: Address) {
    self.labels = labels
    self.page = page
    path = page.path
    pages = nil
  }

  /// True if the page stands alone.
  package var isAlone: Bool { pages == nil }

  /// Returns the same surroundings with parts of the year's dashboard on the page.
  package func showing(_ parts: Set<DashboardPart>) -> PageContext {
    var context = self
    context.parts = parts
    return context
  }

  /// Returns true if the page can link to an address.
  package func links(to address: Address) -> Bool {
    let other = address.page
    if case .year(_, let place?) = address { return other == page && parts.contains(place.part) }
    if other == page, address.fragment != nil { return true }
    guard let pages else { return false }
    switch other {
    case .unit(_, let year, item: _), .items(_, let year), .units(_, let year): return pages.contains(.year(year))
    case .round(let number, let year, page: _): return pages.contains(.round(number, year: year))
    case .letters(let year, page: _): return pages.contains(.letters(year: year))
    case .download: return true
    default: return pages.contains(other)
    }
  }

  /// Returns the shortest reference to an address, only the anchor if it is on the page itself, or nil if the page
  /// cannot link to it.
  package func reference(to address: Address) -> String? {
    guard links(to: address) else { return nil }
    if let fragment = address.fragment, address.page == page { return "#" + fragment }
    return address.reference(fromPath: path)
  }
}
