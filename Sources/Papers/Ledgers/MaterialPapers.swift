import Editions
import PaperTexts
import Rubric
import SiteContent
import Wording

/// The list by which materials are collected, from the register of materials: of each unit and item how many came, and
/// what is still to come.
struct MaterialPapers {
  let desk: Desk
  let ledgers: LedgerValues

  private var labels: Labels { desk.labels }

  /// A material of a unit that has not been received.
  private struct Owed {
    let unit: String
    let material: LedgerValues.Material
    let state: LedgerValues.MaterialState
  }

  /// The paper; none if no material is collected.
  var papers: [Paper] {
    guard !ledgers.materials.isEmpty else { return [] }
    let items = ledgers.materials.reduce(into: [(id: String, name: String)]()) { items, material in
      if items.last?.id != material.item { items.append((material.item, material.itemName)) }
    }
    let table = PaperTable(
      columns: [(labels[.unit], false)] + items.map { ($0.id, true) },
      rows: ledgers.units.map { unit in [unit.unit.name] + items.map { received($0.id, by: unit) } })
    let owed = owed
    return [
      desk.paper(
        .materials, on: desk.today,
        [
          .unitCount: .words("\(ledgers.units.count)"), .count: desk.count(owed.count),
          .key: .words(items.map { "\($0.id) \($0.name)" }.joined(separator: "、")), .table: table.markdown,
          .furtherTable: list(owed).markdown,
        ])
    ]
  }

  /// Returns how many of the materials that an item asks of a unit were received, such as 1/2; a dash if it asks none.
  private func received(_ item: String, by unit: LedgerValues.UnitMaterials) -> String {
    let states = zip(ledgers.materials, unit.states).filter { $0.0.item == item }.compactMap(\.1)
    return states.isEmpty ? "–" : "\(states.count { $0.isReceived(by: desk.today) })/\(states.count)"
  }

  private var owed: [Owed] {
    ledgers.units.flatMap { unit in
      zip(ledgers.materials, unit.states).compactMap { material, state in
        guard let state, !state.isReceived(by: desk.today) else { return nil }
        return Owed(unit: unit.unit.name, material: material, state: state)
      }
    }
  }

  private func list(_ owed: [Owed]) -> PaperTable {
    PaperTable(
      columns: [
        (labels[.unit], false), (labels[.item], false), (labels[.packetMaterial], false), (labels[.paperState], false),
      ],
      rows: owed.map { entry in
        [entry.unit, entry.material.item, entry.material.name, words(for: entry.state)]
      })
  }

  private func words(for state: LedgerValues.MaterialState) -> String {
    if let day = state.received, state.kind == .received {
      return labels(.paperReceivedLater, desk.words.runs([day], in: desk.year))
    }
    guard state.kind == .sentBack else { return labels[.paperMissing] }
    let day = state.returned.map { desk.words.runs([$0], in: desk.year) } ?? ""
    return labels(state.reason.isEmpty ? .paperSentBack : .paperSentBackFor, day, state.reason)
  }
}

extension LedgerValues.MaterialState {
  /// Returns true if the material was there at the end of a day.
  func isReceived(by day: Day) -> Bool { kind == .received && received.map { $0 <= day } ?? true }
}
