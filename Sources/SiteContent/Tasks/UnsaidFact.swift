package import Assessment
import Registers
package import Rubric
import RubricBooks

/// An event fact of which it is unknown for some units whether anything happened; one row 无 for all of them says
/// that nothing did (formats §5).
package struct UnsaidFact: Sendable, Hashable {
  /// The fact.
  package let fact: FactID
  /// The units of which nothing is known, in file order.
  package let units: [UnitID]
}

extension AssessmentYear {
  /// Finds the facts of which it has still to be said that nothing happened, in rubric order.
  ///
  /// - Parameters:
  ///   - round: The index of the round whose state is examined.
  ///   - today: The day on which units have to exist to be named; nil for all of them.
  /// - Returns: The facts, each with the units of which nothing is known.
  /// - Complexity: O(*n*) in units and items.
  package func unsaidFacts(after round: Int, on today: Day? = nil) -> [UnsaidFact] {
    var units = [[UnitID]](repeating: [], count: rubric.facts.count)
    for (unitIndex, unit) in directory.active.enumerated() {
      if let today, !directory[unit].exists(on: today) { continue }
      for item in states[round].results[unitIndex].items where item.state == .pending {
        for fact in item.indecision?.unknown ?? [] where rubric.scoring[fact].kind == .event {
          // Several items may read a fact of their dimension.
          if units[Int(fact.index)].last != unit { units[Int(fact.index)].append(unit) }
        }
      }
    }
    return units.enumerated().filter { !$1.isEmpty }.map { UnsaidFact(fact: FactID($0), units: $1) }
  }

  /// Returns the row of evidence.csv that says of every unit that nothing happened, with the columns up to 内容.
  package func noneRow(of fact: FactID) -> String {
    EvidenceColumn.allCases.prefix { $0.rawValue <= EvidenceColumn.value.rawValue }
      .map { column in
        switch column {
        case .unit: "全部"
        case .item: rubric[rubric[fact].subject].id
        case .fact: rubric[fact].name
        case .value: "无"
        default: ""
        }
      }.map(csvCell).joined(separator: ",")
  }

  /// True if anything was registered in any round.
  package var hasBegun: Bool { !rows.isEmpty || !marks.isEmpty || !feedback.isEmpty }
}

/// Returns a cell as it is written in a CSV file (RFC 4180 §2).
private func csvCell(_ text: String) -> String {
  text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}
