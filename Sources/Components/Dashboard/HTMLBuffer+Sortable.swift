import Markup
import Wording

extension HTMLBuffer {
  /// Opens a table of units whose columns sort; of a page of units the rows can be filtered as well.
  mutating func openSortable(_ name: String, _ labels: Labels, isPage: Bool) {
    raw("<table class=\"\(name) sortable\" data-hint=\"")
    text(labels[.sortHint])
    if isPage {
      raw("\" data-filter=\"")
      text(labels[.filterHint])
      raw("\" data-filtered=\"")
      text(labels[.filterFound])
    }
    raw("\">\n")
  }
}
