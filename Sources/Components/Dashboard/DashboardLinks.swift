import Editions
import Markup

/// Where a dashboard's figures can lead: what is behind them where pages stand beside it, nowhere where it stands alone.
package struct DashboardLinks: Sendable {
  /// The way to the site's root; nil where the dashboard stands alone.
  let root: String?
  /// The ids of the items that have guide pages.
  let guided: Set<String>
  /// The way from the page to the folder of the year's results.
  let folder: String
  /// The path of the year's calendar below the site's root, nil where it has none.
  let calendar: String?
  /// The parts that stand on the same page.
  var parts: Set<DashboardPart>

  /// Links of a page beside the year's other pages.
  package init(root: String, guided: Set<String>, folder: String = "", calendar: String? = nil) {
    self.root = root
    self.guided = guided
    self.folder = folder
    self.calendar = calendar
    parts = []
  }

  /// Links of a page that stands alone: only to its own parts.
  package static var alone: DashboardLinks { DashboardLinks() }

  private init() {
    root = nil
    guided = []
    folder = ""
    calendar = nil
    parts = []
  }

  /// Writes a unit's name, which leads to its scorecard.
  func unit(_ unit: UnitValues, _ html: inout HTMLBuffer) {
    if root == nil { html.text(unit.name) } else { html.link("\(folder)\(unit.id).html", unit.name) }
  }

  /// Writes words about an item of a unit, which lead to its calculation.
  func item(_ item: String, of unit: UnitValues, _ words: String, _ html: inout HTMLBuffer) {
    if root == nil { html.text(words) } else { html.link("\(folder)\(unit.id).html#item-\(item)", words) }
  }

  /// Writes words about an item, which lead to its guide.
  func guide(_ item: String, _ words: String, _ html: inout HTMLBuffer) {
    if let root, guided.contains(item) { html.link("\(root)guide/\(item).html", words) } else { html.text(words) }
  }

  /// Writes words that lead to a part of the same page, or one of its details.
  func part(_ part: DashboardPart, _ words: String, at detail: String? = nil, _ html: inout HTMLBuffer) {
    if parts.contains(part) { html.link("#\(detail ?? part.rawValue)", words) } else { html.text(words) }
  }

  /// Writes the results' page of another year.
  func year(_ year: Int, _ html: inout HTMLBuffer) {
    if root == nil { html.text("\(year)") } else { html.link("\(folder)../\(year)/index.html", "\(year)") }
  }
}
