import Editions
import Markup

/// The links of a dashboard's figures: to the pages beside it, or within its own page if it stands alone.
package struct DashboardLinks: Sendable {
  /// The path to the site's root, or nil if the dashboard stands alone.
  let root: String?
  /// The ids of the items that have guide pages.
  let guided: Set<String>
  /// The path from the page to the folder of the year's results.
  let folder: String
  /// The path of the year's calendar below the site's root, or nil if it has none.
  let calendar: String?
  /// The parts that are on the same page.
  var parts: Set<DashboardPart>

  /// Creates the links of a page beside the year's other pages.
  package init(root: String, guided: Set<String>, folder: String = "", calendar: String? = nil) {
    self.root = root
    self.guided = guided
    self.folder = folder
    self.calendar = calendar
    parts = []
  }

  /// The links of a page that stands alone: only to its own parts.
  package static var alone: DashboardLinks { DashboardLinks() }

  private init() {
    root = nil
    guided = []
    folder = ""
    calendar = nil
    parts = []
  }

  /// Writes a unit's name, linked to its scorecard.
  func unit(_ unit: UnitValues, _ html: inout HTMLBuffer) {
    if root == nil { html.text(unit.name) } else { html.link("\(folder)\(unit.id).html", unit.name) }
  }

  /// Writes words about an item of a unit, linked to its calculation.
  func item(_ item: String, of unit: UnitValues, _ words: String, _ html: inout HTMLBuffer) {
    if root == nil { html.text(words) } else { html.link("\(folder)\(unit.id).html#item-\(item)", words) }
  }

  /// Writes words about an item, linked to its guide.
  func guide(_ item: String, _ words: String, _ html: inout HTMLBuffer) {
    if let root, guided.contains(item) { html.link("\(root)guide/\(item).html", words) } else { html.text(words) }
  }

  /// Writes words linked to a part of the same page, or to one of its details.
  func part(_ part: DashboardPart, _ words: String, at detail: String? = nil, _ html: inout HTMLBuffer) {
    if parts.contains(part) { html.link("#\(detail ?? part.rawValue)", words) } else { html.text(words) }
  }

  /// Writes a year, linked to the page of its results.
  func year(_ year: Int, _ html: inout HTMLBuffer) {
    if root == nil { html.text("\(year)") } else { html.link("\(folder)../\(year)/index.html", "\(year)") }
  }
}
