package import Assessment
import Registers
package import Rubric
import RubricBooks

/// An occurrence that is not finished, of a fact of which a rule asks that it is finished in time.
package struct OpenCase: Sendable, Hashable {
  /// The unit.
  package let unit: UnitID
  /// The fact.
  package let fact: FactID
  /// The record.
  package let record: Record
  /// The end of the time for it: its own 限期, or the earliest that a rule sets; nil if there is none.
  package let deadline: Deadline?
}

extension AssessmentYear {
  /// Finds the accepted occurrences in force that are not finished at the end of a round's day, of facts that a `late`,
  /// `ontime` or `open` filter reads (formats §6a), by unit in file order and then as the register orders them.
  ///
  /// - Parameter round: The index of the round; nil for the last.
  /// - Returns: The occurrences.
  /// - Complexity: O(*n*) in units and records.
  package func openCases(after round: Int? = nil) -> [OpenCase] {
    let state = states[round ?? plan.lastRound]
    let asOf = plan.rounds[state.round].asOf
    let facts = rubric.facts.indices.map { FactID($0) }.filter { rubric.scoring[$0].kind == .event && isFollowed($0) }
    return zip(directory.active, state.registers).flatMap { unit, register in
      facts.flatMap { fact in
        register.records[register.range(of: fact)].compactMap { record -> OpenCase? in
          guard record.review == .accepted, record.count > 0, let start = record.start,
            plan.window.contains(start.day), start.day <= asOf, record.done.map({ $0.day > asOf }) ?? true
          else { return nil }
          return OpenCase(unit: unit, fact: fact, record: record, deadline: deadline(of: record, from: start))
        }
      }
    }
  }

  /// Returns true if a rule asks of a fact whether its occurrences are finished.
  private func isFollowed(_ fact: FactID) -> Bool {
    rubric.rules(reading: fact).contains { rule in
      guard rule.trigger.facts.contains(fact), let filter = rule.trigger.filter else { return false }
      return filter.isOpen || filter.timing != nil
    }
  }

  /// Returns the earliest of a record's deadlines.
  private func deadline(of record: Record, from start: Moment) -> Deadline? {
    if let due = record.due { return Deadline(due) }
    return rubric.limits(of: record.fact)
      .compactMap { try? $0.deadline(from: start, due: nil, calendar: terms.calendar).get() }
      .min { $0.lastDay < $1.lastDay }
  }
}
