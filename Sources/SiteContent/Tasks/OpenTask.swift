package import Ledgers
package import Rubric

/// A task that is still to be done before a year's result is final.
package struct OpenTask: Sendable, Hashable {
  /// The matter to be dealt with.
  package enum Matter: Sendable, Hashable {
    /// For the unit: nothing accepted is known of facts.
    case missing([FactID])
    /// For the unit: a row was sent back.
    case sentBack(FactID, RowID)
    /// For the unit: a recorded occurrence is not finished; its deadline, nil if no limit applies.
    case unfinished(FactID, RowID, Deadline?)
    /// For the unit: it has neither confirmed its result nor objected to it, and still may.
    case awaited
    /// For the unit: it has neither confirmed its result nor objected to it.
    case unanswered
    /// For the unit: materials of an item were not received.
    case notHandedIn([MaterialID])
    /// For the unit: a material was sent back and not received again.
    case materialSentBack(MaterialEntry)
    /// For the unit: a system of it still needs something.
    case system(SystemEntry, SystemEntry.Due)
    /// For the office: a case of the year before is not finished.
    case carried(CarriedEntry)
    /// For the office: a record waits for review.
    case waiting(FactID, RowID)
    /// For the office: nothing accepted is known of facts that the office says itself.
    case unjudged([FactID])
    /// For the office: an assessor has not marked the item.
    case unmarked
    /// For the office: the known facts do not decide the item: none of their records counts, or it is a share of numbers
    /// that are 0.
    case undecidable([FactID], zero: [Operand])
    /// For the office: an objection is not decided.
    case objection
  }

  /// The unit.
  package let unit: UnitID
  /// The item; nil for the whole result, and for a system.
  package let item: ItemID?
  /// The matter to be dealt with.
  package let matter: Matter
  /// The last day for it; nil if nothing says so.
  package let due: Day?
  /// The name of the date by which it is due, where the assessment has still to give it a day.
  package var awaitedDate: String?
  /// True if ``due`` is the assessment's last day for supplements, because nothing says more of the task itself.
  package var isSupplement = false

  /// True if it is the office that has to act, and not the unit.
  package var isOffices: Bool {
    switch matter {
    case .missing, .sentBack, .unfinished, .awaited, .unanswered, .notHandedIn, .materialSentBack, .system: false
    case .waiting, .unjudged, .unmarked, .undecidable, .objection, .carried: true
    }
  }
}
