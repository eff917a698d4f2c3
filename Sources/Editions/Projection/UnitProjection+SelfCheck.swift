import Assessment
import Ledgers
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// Computes the unit's self-check by the rubric, as its result is, and compares the records behind both.
  func selfCheck() -> UnitValues.SelfCheckValues? {
    let unit = year.directory.active[unitIndex]
    let records = year.selfChecks.of(unit).map(\.record)
    guard !records.isEmpty else { return nil }
    let register = Register(records, rubric: year.rubric.scoring)
    let candidate = Candidate(
      register: register, quantities: year.directory[unit].quantities,
      marks: state.given[unitIndex].map { $0 == .absent ? .absent : nil }, isVetoed: false)
    let asOf = year.plan.rounds[state.round].asOf
    let result = year.rubric.scoring.evaluate(candidate, terms: year.terms, asOf: asOf)
    let known = state.results[unitIndex].items
    return UnitValues.SelfCheckValues(
      total: result.total, decided: decided(result), items: result.items.map(\.earned),
      differences: result.items.indices.map { index in
        guard let own = result.items[index].earned, own != known[index].earned else { return nil }
        return difference(ItemID(index), register, state.registers[unitIndex])
      })
  }

  private func decided(_ result: UnitResult) -> UnitValues.SelfCheckValues.Decided {
    let own = result.items.indices.filter {
      result.items[$0].state != .absent && !year.rubric.scoring[ItemID($0)].isBonus
    }
    let decided = own.filter { result.items[$0].earned != nil }
    return UnitValues.SelfCheckValues.Decided(
      count: decided.count,
      points: decided.reduce(.zero) { $0 + year.rubric.scoring[ItemID($1)].points },
      earned: decided.reduce(.zero) { $0 + (result.items[$1].earned ?? .zero) },
      open: own.count { result.items[$0].earned == nil && !year.rubric.scoring[ItemID($0)].isJudged })
  }

  /// Returns the records that an item's rules read in one register and not in the other, each as often as it is missing.
  private func difference(
    _ item: ItemID, _ own: Register, _ registered: Register
  ) -> UnitValues.SelfCheckValues.Difference {
    var (mine, theirs): ([Record], [Record]) = ([], [])
    for fact in year.rubric.scoring[item].readFacts {
      let said = own.records[own.range(of: fact)].filter { $0.review == .accepted }
      var rest = registered.records[registered.range(of: fact)].filter { $0.review == .accepted }
      for record in said {
        if let place = rest.firstIndex(where: { $0.says(record) }) {
          rest.remove(at: place)
        } else {
          mine.append(record)
        }
      }
      theirs += rest
    }
    return UnitValues.SelfCheckValues.Difference(
      own: mine.map { UnitRecord($0, in: year) },
      registered: theirs.map { UnitRecord($0, in: year) })
  }
}

extension Record {
  /// Returns true if a record says the same of its fact, by whatever papers it is known.
  fileprivate func says(_ other: Record) -> Bool {
    value == other.value && count == other.count && start == other.start && done == other.done && due == other.due
  }
}
