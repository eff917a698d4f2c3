import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The cells of a row of the item map; the parts that all rows share are made once.
struct ItemMapCells: Sendable {
  private let year: Int
  /// The end of each column's link tag, after the path of the unit's page, up to what was lost.
  private let anchors: [[UInt8]]
  /// The number of decimals of each column.
  private let places: [Int]
  private let signs: [ItemResult.State: (sign: String, words: String)]
  private let verdicts: [UnitResult.Verdict: (sign: String, words: String)]
  private let notApplicable: ScoringRubric.NotApplicablePolicy
  private let context: PageContext

  private var labels: Labels { context.labels }

  init(
    _ columns: [YearValues.Item], _ units: some Collection<UnitValues>, _ year: YearValues, _ context: PageContext
  ) {
    self.year = year.year
    notApplicable = year.notApplicable
    self.context = context
    anchors = columns.map { column in
      html {
        $0.raw("#")
        $0.address(Address.id(ofItem: column.id))
        $0.raw("\" data-lost=\"")
        $0.text(column.id)
        $0.raw(" ")
      }.bytes
    }
    places = columns.indices.map { index in
      units.lazy.compactMap { unit in
        unit.items.flatMap { $0[index].state == .notApplicable ? nil : $0[index].earned }
      }.places
    }
    // A label is a sign and a word, with a space between.
    func parted(_ label: Label) -> (sign: String, words: String) {
      let label = context.labels[label]
      let parts = label.split(separator: " ", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : (label, "")
    }
    let states = [ItemResult.State.judged, .overridden, .notApplicable, .pending]
    signs = Dictionary(uniqueKeysWithValues: states.map { ($0, parted($0.label)) })
    verdicts = Dictionary(uniqueKeysWithValues: [UnitResult.Verdict.pending, .vetoed].map { ($0, parted($0.label)) })
  }

  /// Writes a unit's cells; those with something lost or open lead to the calculation, and say what was lost for narrow
  /// windows, which list it instead of the table.
  func write(_ unit: UnitValues, _ html: inout HTMLBuffer) {
    let page = context.reference(to: .unit(unit.id, year: year)).map { "<a href=\"\($0)" }
    for (index, item) in (unit.items ?? []).enumerated() {
      html.raw("<td class=\"\(Self.level(of: item))\">")
      let lost = item.lost ?? .zero
      if let page, lost > .zero || item.state == .pending {
        html.raw(page)
        html.append(anchors[index])
        if item.state == .pending { html.text(signs[.pending]?.words ?? "") } else { html.signed(-lost) }
        html.raw("\">")
        write(item, places[index], &html)
        html.raw("</a></td>")
      } else {
        write(item, places[index], &html)
        html.raw("</td>")
      }
    }
  }

  /// Writes the mark of a verdict that sets a total apart: a sign, and its words for narrow windows and for what is read
  /// aloud.
  func write(_ verdict: UnitResult.Verdict, _ html: inout HTMLBuffer) {
    guard let (sign, words) = verdicts[verdict] else { return }
    html.raw("<span aria-hidden=\"true\">")
    html.text(sign)
    html.raw("</span><span class=\"said\">")
    html.text(words)
    html.raw("</span>")
  }

  private func write(_ item: ItemValues, _ places: Int, _ html: inout HTMLBuffer) {
    if item.state != .notApplicable, let earned = item.earned { html.decimal(earned, places: places) }
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
  static func level(of item: ItemValues) -> String {
    guard let lost = item.lost else { return item.state == .pending ? "open" : "none" }
    if lost <= .zero { return "l0" }
    if lost >= item.points { return "l4" }
    return lost * 4 <= item.points ? "l1" : lost * 2 <= item.points ? "l2" : "l3"
  }
}
