import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The cells of a row of the item map; the parts that all rows share are made once.
struct ItemMapCells: Sendable {
  private let year: Int
  /// The end of each column's link tag, after the path of the unit's page.
  private let anchors: [[UInt8]]
  private let signs: [ItemResult.State: (sign: String, words: String)]
  private let notApplicable: ScoringRubric.NotApplicablePolicy
  private let context: PageContext

  private var labels: Labels { context.labels }

  init(_ columns: [YearValues.Item], _ year: YearValues, _ context: PageContext) {
    self.year = year.year
    notApplicable = year.notApplicable
    self.context = context
    anchors = columns.map { column in
      html {
        $0.raw("#")
        $0.address(Address.id(ofItem: column.id))
        $0.raw("\">")
      }.bytes
    }
    var signs: [ItemResult.State: (sign: String, words: String)] = [:]
    for state in [ItemResult.State.judged, .overridden, .notApplicable, .pending] {
      // A state's label is its sign and its word, with a space between.
      let label = context.labels[state.label]
      let parts = label.split(separator: " ", maxSplits: 1).map(String.init)
      signs[state] = parts.count == 2 ? (parts[0], parts[1]) : (label, "")
    }
    self.signs = signs
  }

  /// Writes a unit's cells.
  func write(_ unit: UnitValues, _ html: inout HTMLBuffer) {
    let page = context.reference(to: .unit(unit.id, year: year)).map { "<a href=\"\($0)" }
    for (index, item) in (unit.items ?? []).enumerated() {
      html.raw("<td class=\"\(level(of: item))\">")
      if let page {
        html.raw(page)
        html.append(anchors[index])
      }
      write(item, &html)
      html.raw(page == nil ? "</td>" : "</a></td>")
    }
  }

  private func write(_ item: ItemValues, _ html: inout HTMLBuffer) {
    if item.state != .notApplicable, let earned = item.earned { html.raw(earned.decimal) }
    guard let (sign, words) = signs[item.state] else { return }
    if item.state == .judged || item.state == .overridden { html.raw(" ") }
    html.raw("<span aria-hidden=\"true\">")
    html.text(sign)
    html.raw("</span><span class=\"said\">")
    html.text(item.state == .notApplicable ? words + notApplicableWords(item) : words)
    html.raw("</span>")
  }

  private func notApplicableWords(_ item: ItemValues) -> String {
    switch notApplicable {
    case .full, .zero: labels(.mapCounted, (item.earned ?? .zero).decimal)
    case .rescale: ""
    }
  }

  /// Returns the class for the share of points lost: none, up to a quarter, up to a half, more, all.
  private func level(of item: ItemValues) -> String {
    guard let lost = item.lost else { return item.state == .pending ? "open" : "none" }
    if lost <= .zero { return "l0" }
    if lost >= item.points { return "l4" }
    return lost * 4 <= item.points ? "l1" : lost * 2 <= item.points ? "l2" : "l3"
  }
}
