import Markup
import Rubric
import Sentences
import SiteContent
import Wording

/// The tables of a unit's own materials and systems.
struct UnitLedgers: Sendable {
  let values: LedgerValues
  let labels: Labels

  /// Writes what was received, what was sent back and why, and what is missing; nothing if the unit is asked for nothing.
  func writeMaterials(_ html: inout HTMLBuffer) {
    let rows = zip(values.materials, values.units.first?.states ?? []).compactMap { material, state in
      state.map { (material, $0) }
    }
    guard !rows.isEmpty else { return }
    html.openRegion(labels[.packetMaterials])
    html.raw("<table class=\"stacked\">\n<thead><tr>")
    html.columns([(labels[.packetMaterial], false), (labels[.item], false), (labels[.letterState], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    for (material, state) in rows {
      html.raw("<tr>")
      html.rowHead(material.name)
      html.cell(labels[.item], "\(material.item) \(material.itemName)")
      html.cell(labels[.letterState], class: state.kind == .received ? nil : "lost", labels.words(state))
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  /// Writes the systems to confirm, with what they still need; nothing if there are none.
  func writeSystems(_ html: inout HTMLBuffer) {
    guard !values.systems.isEmpty else { return }
    html.openRegion(labels[.packetSystems])
    html.raw("<table class=\"stacked\">\n<thead><tr>")
    html.columns([
      (labels[.systemName], false), (labels[.systemLevel], false), (labels[.systemFiling], false),
      (labels[.systemTest], false), (labels[.systemNeeds], false),
    ])
    html.raw("</tr></thead>\n<tbody>\n")
    for system in values.systems {
      html.raw("<tr>")
      html.rowHead(system.name)
      html.cell(labels[.systemLevel], system.level.isEmpty ? labels[.systemUnknown] : system.level)
      html.cell(labels[.systemFiling], lines: labels.filing(of: system))
      html.cell(labels[.systemTest], labels.test(of: system))
      html.cell(labels[.systemNeeds], class: system.dues.isEmpty ? nil : "lost", needs(system))
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func needs(_ system: LedgerValues.System) -> String {
    let dues = system.dues.map { labels.words($0) }
    guard dues.isEmpty else {
      return labels(.systemNeedsUntil, dues.joined(separator: "、"), labels.words(for: values.systemsDue))
    }
    return system.retired.map { labels(.systemRetired, labels.words(for: $0)) } ?? labels[.systemNeedsNothing]
  }
}
