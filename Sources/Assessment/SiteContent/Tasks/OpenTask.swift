package import Rubric

/// Something that is still to be done before a year's result stands.
package struct OpenTask: Sendable, Hashable {
  /// What is to be done.
  package enum Matter: Sendable, Hashable {
    /// The unit: nothing accepted is known of facts.
    case missing([FactID])
    /// The unit: what it handed in was sent back by a row.
    case sentBack(FactID, RowID)
    /// The unit: a recorded occurrence is not finished; its deadline, nil where no limit applies.
    case unfinished(FactID, RowID, Deadline?)
    /// The unit: it has neither confirmed its result nor objected to it, and still may.
    case awaited
    /// The unit: it has neither confirmed its result nor objected to it.
    case unanswered
    /// The office: a record waits for review.
    case waiting(FactID, RowID)
    /// The office: an assessor has not marked the item.
    case unmarked
    /// The office: what is known of facts does not decide the item, as a share of nothing.
    case undecidable([FactID])
    /// The office: an objection is not decided.
    case objection
  }

  /// The unit.
  package let unit: UnitID
  /// The item, nil for the whole result.
  package let item: ItemID?
  /// What is to be done.
  package let matter: Matter
  /// The last day for it, nil where nothing says so.
  package let due: Day?
  /// The name of the date by which it is due, where the assessment has still to give it a day.
  package var awaitedDate: String?

  /// Whether it is the office that has to act, and not the unit.
  package var isOffices: Bool {
    switch matter {
    case .missing, .sentBack, .unfinished, .awaited, .unanswered: false
    case .waiting, .unmarked, .undecidable, .objection: true
    }
  }
}
