import Layouts
import Markup
import Wording

extension HTMLBuffer {
  /// The units that a table has.
  enum TableUnits: Sendable {
    /// All units of the year.
    case year
    /// Those of a page.
    case page
    /// All units of the year, in another table than the one in which a reader chooses among them.
    case again
  }

  /// Opens a table of units whose columns sort; its rows can be filtered and one of them marked as one's own, and what
  /// is chosen in one table of a page holds in the others.
  mutating func openSortable(_ name: String, _ labels: Labels, ofUnits units: TableUnits) {
    raw("<table class=\"\(name) sortable units-of\" data-hint=\"")
    text(labels[.sortHint])
    if units != .again {
      raw("\" data-filter=\"")
      text(labels[units == .page ? .filterHint : .filterAll])
      raw("\" data-filtered=\"")
      text(labels[units == .page ? .filterFound : .filterAllFound])
      raw("\" data-own=\"")
      text(labels[.ownUnit])
      raw("\" data-none=\"")
      text(labels[.ownNone])
    }
    raw("\">\n")
  }

  /// Writes the link that passes a long table, for readers with a keyboard.
  mutating func openPassed(over part: Address, _ context: PageContext) {
    raw("<a class=\"pass\" href=\"#")
    address(part.fragment ?? "")
    raw("-end\">")
    text(context.labels[.passTable])
    raw("</a>\n")
  }

  /// Writes the place to which that link leads.
  mutating func closePassed(over part: Address) {
    raw("<div class=\"passed\" id=\"")
    address(part.fragment ?? "")
    raw("-end\"></div>\n")
  }
}
