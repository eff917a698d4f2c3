package import Layouts
package import Markup
package import Wording

/// The links among the pages of units.
package struct UnitPageLinks: Sendable {
  let pages: [UnitPages.Page]
  let context: PageContext
  /// Returns the address of a page.
  let address: @Sendable (UnitPages.Page) -> Address
  /// Returns the name of a unit by its index.
  let name: @Sendable (Int) -> String

  private var labels: Labels { context.labels }

  /// Creates the links of a page.
  ///
  /// - Parameters:
  ///   - pages: All pages, in their order.
  ///   - context: The surroundings of the page.
  ///   - name: Returns the name of a unit by its index.
  ///   - address: Returns the address of a page.
  package init(
    _ pages: [UnitPages.Page], _ context: PageContext, name: @escaping @Sendable (Int) -> String,
    address: @escaping @Sendable (UnitPages.Page) -> Address
  ) {
    self.pages = pages
    self.context = context
    self.name = name
    self.address = address
  }

  /// Writes all pages with the number of their units, and of a category in parts the first and the last unit.
  package func writeList(_ html: inout HTMLBuffer) {
    html.raw("<ul class=\"pages\">\n")
    for page in pages {
      let address = address(page)
      html.raw("<li>")
      if address == context.page {
        html.element("strong", page.title(labels))
        html.raw(" ")
      } else {
        html.link(to: address, page.title(labels), context)
      }
      let count = labels(.unitsIn, "\(page.units.count)")
      if page.parts > 1, let first = page.units.first, let last = page.units.last {
        html.element("span", class: "fact", labels(.unitsRange, count, name(first), name(last)))
      } else {
        html.element("span", class: "fact", count)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the links that a page ends with: to those before and after it, and to all.
  package func writeEnd(_ index: Int, _ html: inout HTMLBuffer) {
    writeTurn(index, &html)
    writeList(&html)
  }

  /// Writes the links to the pages before and after one.
  package func writeTurn(_ index: Int, _ html: inout HTMLBuffer) {
    html.raw("<ul class=\"turn\">\n")
    for (other, label) in [(index - 1, Label.mapBefore), (index + 1, .mapAfter)] where pages.indices.contains(other) {
      html.raw("<li>")
      html.link(to: address(pages[other]), labels(label, pages[other].title(labels)), context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

extension UnitPages.Page {
  /// Returns the page's title: its category, with the number of the part if there are several.
  package func title(_ labels: Labels) -> String {
    parts == 1 ? category : labels(.mapPart, category, "\(part)", "\(parts)")
  }
}
