package import Assessment
package import Ledgers
import Registers
package import Rubric
import RubricBooks
import Tabular

/// A material that the rubric lists for an item.
package struct MaterialID: Sendable, Hashable {
  /// The item.
  package let item: ItemID
  /// The number of the material among those of the item.
  package let number: Int
}

/// The materials of a year after one of its rounds: which are collected, and what became of those of each unit.
///
/// A material is collected once a row of materials.csv is about it, whichever unit's; from then on it is missing from
/// every unit that has the item and no row. Where an item counts occurrences alone, only units with one are asked, and
/// for a material whose name ends in 「……时）」, which is wanted on an occasion, only units with a row.
package struct MaterialStates: Sendable {
  /// The state of a unit's material.
  package enum State: Sendable, Hashable {
    /// Received; the row.
    case received(MaterialEntry)
    /// Sent back, and not received again; the row.
    case sentBack(MaterialEntry)
    /// Not received; the row that says so, if there is one.
    case missing(MaterialEntry?)
  }

  /// The materials that are collected, in the order of the rubric.
  package let collected: [MaterialID]
  private let year: AssessmentYear
  private let state: RoundState
  /// The last row about each unit's material.
  private let entries: [UnitID: [MaterialID: MaterialEntry]]

  /// Looks at the rows of a year up to one of its rounds.
  ///
  /// - Complexity: O(*n*) in the rows.
  package init(_ year: AssessmentYear, round: Int) {
    self.year = year
    state = year.states[round]
    var entries: [UnitID: [MaterialID: MaterialEntry]] = [:]
    var known: Set<MaterialID> = []
    for entry in year.materials where entry.round <= round {
      let material = MaterialID(item: entry.item, number: entry.material)
      entries[entry.unit, default: [:]][material] = entry
      known.insert(material)
    }
    self.entries = entries
    collected = year.rubric.items.indices.flatMap { index -> [MaterialID] in
      let item = ItemID(index)
      return year.rubric[item].materials.indices.map { MaterialID(item: item, number: $0) }.filter(known.contains)
    }
  }

  /// Returns the state of a material of the unit at an index among those that take part; nil if it is not asked for it.
  package func state(of material: MaterialID, at unitIndex: Int) -> State? {
    let unit = year.directory.active[unitIndex]
    if let entry = entries[unit]?[material] {
      if entry.isSentBack { return .sentBack(entry) }
      return entry.received == nil ? .missing(entry) : .received(entry)
    }
    return isAsked(for: material, unitIndex) ? .missing(nil) : nil
  }

  /// Returns the name of a material.
  package func name(of material: MaterialID) -> String { year.rubric[material.item].materials[material.number] }

  /// Returns true if a unit without a row has to hand a material in.
  private func isAsked(for material: MaterialID, _ unitIndex: Int) -> Bool {
    let item = material.item
    guard !normalised(name(of: material)).hasSuffix("时)") else { return false }
    switch state.results[unitIndex].items[Int(item.index)].state {
    case .absent, .notApplicable: return false
    case .scored, .judged, .overridden, .pending: break
    }
    let rubric = year.rubric
    let facts = rubric.scoring[item].readFacts
    guard !rubric.scoring[item].isJudged, !facts.isEmpty, facts.allSatisfy({ rubric.scoring[$0].kind == .event })
    else { return true }
    let register = state.registers[unitIndex]
    return facts.contains { !register.records[register.range(of: $0)].isEmpty }
  }
}
