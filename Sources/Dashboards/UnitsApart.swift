import Components
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The units apart from the scored ones: the vetoed with their incidents, the undecided with what they still lack.
struct UnitsApart: Sendable {
  let year: YearValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most lines that a list has, more only to end with a unit.
  private static let lines = 80

  /// Writes the vetoed units with their incidents, as far as those may be shown.
  func writeVetoed(_ unitIndices: [Int], _ html: inout HTMLBuffer) {
    html.line("p", labels[.vetoedNote])
    list(unitIndices, lines: \.vetoes.count, &html) { unit, html in
      if let total = unit.total { html.figures(labels(.vetoedTotal, total.points.decimal)) }
      guard !unit.vetoes.isEmpty else { return }
      html.raw("<ul>")
      for veto in unit.vetoes {
        html.line("li", [veto.day.iso, veto.cause, veto.accountability].joined(separator: "　"))
      }
      html.raw("</ul>")
    }
  }

  /// Writes the undecided units with the items that are pending.
  func writePending(_ unitIndices: [Int], _ html: inout HTMLBuffer) {
    html.line("p", labels[.pendingNote])
    func pending(_ unit: UnitValues) -> [ItemValues] { (unit.items ?? []).filter { $0.state == .pending } }
    func lines(_ unit: UnitValues) -> Int { pending(unit).count }
    list(unitIndices, lines: lines, &html) { unit, html in
      if let total = unit.total { html.figures(labels(.pendingTotal, total.points.decimal, total.pending.decimal)) }
      let items = pending(unit)
      guard !items.isEmpty else { return }
      html.raw("<ul>")
      for item in items {
        html.raw("<li>")
        html.link(to: .unit(unit.id, year: year.year, item: item.id), "\(item.id) \(item.name)", context)
        if let open = item.open { html.text(labels(.pendingOpen, labels.words(for: open))) }
        html.raw("</li>\n")
      }
      html.raw("</ul>")
    }
  }

  /// Writes a list of units, as far as there is room for it.
  private func list(
    _ unitIndices: [Int], lines: (UnitValues) -> Int, _ html: inout HTMLBuffer,
    _ write: (UnitValues, inout HTMLBuffer) -> Void
  ) {
    var room = Self.lines
    let named = unitIndices.prefix { unitIndex in
      defer { room -= 1 + lines(year.units[unitIndex]) }
      return room > 0
    }
    html.raw("<ul class=\"apart\">\n")
    for unitIndex in named {
      let unit = year.units[unitIndex]
      html.raw("<li>")
      html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      html.element("span", class: "fact", unit.category)
      html.raw(" ")
      write(unit, &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
    guard unitIndices.count > named.count else { return }
    html.raw("<p>")
    html.link(
      to: .year(year.year, at: .part(.results)), labels(.restInTable, "\(unitIndices.count - named.count)"), context)
    html.raw("</p>\n")
  }
}
