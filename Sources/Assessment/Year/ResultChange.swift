package import Rubric
import RubricBooks

/// The changes in a unit's result from one round to the next, with their causes.
package struct ResultChange: Sendable, Hashable {
  /// A cause of a change.
  package enum Cause: Sendable, Hashable {
    /// A row was added.
    case added(RowID)
    /// A row no longer counts: a later one with its 编号 replaced it or sent it back.
    case removed(RowID)
    /// An assessor's mark was entered; the value is its index in ``AssessmentYear/marks``.
    case marked(Int)
    /// An assessor's mark was withdrawn; the value is its index in ``AssessmentYear/marks``.
    case unmarked(Int)
    /// No row and no mark changed: the day on which the state is taken moved on.
    case time
  }

  /// An item that changed, with its results before and after.
  package struct Item: Sendable, Hashable {
    /// The item.
    package let item: ItemID
    /// Its result after the earlier round.
    package let before: ItemResult
    /// Its result after the later round.
    package let after: ItemResult
    /// The causes of the change, at least one.
    package let causes: [Cause]
  }

  /// The index of the unit in ``UnitDirectory/active``.
  package let unitIndex: Int
  /// The unit's result after the earlier round.
  package let before: UnitResult
  /// The unit's result after the later round.
  package let after: UnitResult
  /// The items whose score, state or computed score changed, in rubric order.
  package let items: [Item]
  /// The vetoes that came into force, as indices into ``AssessmentYear/vetoes``.
  package let vetoed: [Int]
  /// The vetoes that are no longer in force, as indices into ``AssessmentYear/vetoes``.
  package let lifted: [Int]
}

extension AssessmentYear {
  /// Finds the changes in a unit's result in a round.
  ///
  /// - Parameters:
  ///   - unitIndex: The index of the unit in ``UnitDirectory/active``.
  ///   - state: The state after the round.
  /// - Returns: The changes; nil if nothing changed, and in the first round.
  package func change(of unitIndex: Int, in state: RoundState) -> ResultChange? {
    guard state.round > 0 else { return nil }
    let earlier = states[state.round - 1]
    let (before, after) = (earlier.results[unitIndex], state.results[unitIndex])
    let items = rubric.items.indices.compactMap { index -> ResultChange.Item? in
      let (old, new) = (before.items[index], after.items[index])
      guard old.earned != new.earned || old.state != new.state || old.computed?.score != new.computed?.score else {
        return nil
      }
      let causes = causes(of: index, unitIndex, from: earlier, to: state)
      return ResultChange.Item(item: ItemID(index), before: old, after: new, causes: causes)
    }
    let vetoed = state.vetoes[unitIndex].filter { !earlier.vetoes[unitIndex].contains($0) }
    let lifted = earlier.vetoes[unitIndex].filter { !state.vetoes[unitIndex].contains($0) }
    guard !items.isEmpty || !vetoed.isEmpty || !lifted.isEmpty else { return nil }
    return ResultChange(
      unitIndex: unitIndex, before: before, after: after, items: items, vetoed: vetoed, lifted: lifted)
  }

  private func causes(
    of item: Int, _ unitIndex: Int, from earlier: RoundState, to later: RoundState
  ) -> [ResultChange.Cause] {
    func rows(_ state: RoundState, without others: Set<RowID>) -> [RowID] {
      let register = state.registers[unitIndex]
      // One row may give several records.
      var seen = others
      return rubric.scoring.items[item].readFacts.flatMap { fact in
        register.records[register.range(of: fact)].map(\.row).filter { seen.insert($0).inserted }
      }
    }
    let old = Set(rows(earlier, without: []))
    let new = Set(rows(later, without: []))
    var causes = rows(later, without: old).map { ResultChange.Cause.added($0) }
    causes += rows(earlier, without: new).map { .removed($0) }
    let (wasMarked, isMarked) = (earlier.marks[unitIndex][item], later.marks[unitIndex][item])
    if wasMarked != isMarked {
      if let isMarked { causes.append(.marked(isMarked)) } else if let wasMarked { causes.append(.unmarked(wasMarked)) }
    }
    return causes.isEmpty ? [.time] : causes
  }
}
