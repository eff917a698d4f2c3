/// The texts of registers that say something else in a reworded year.
package enum RewordedTexts: Sendable, CaseIterable {
  /// Those for the office alone, and names of persons.
  case internals
  /// All those that only people read.
  case all
}

/// The word in place of every text that is replaced.
let otherWord = "□"

extension MarkEntry {
  /// Returns the mark with other words.
  package func reworded(_ texts: RewordedTexts) -> MarkEntry {
    MarkEntry(
      unit: unit, item: item, mark: mark, round: round, reason: reason.reworded(if: texts == .all),
      assessor: assessor.reworded(), authority: authority.reworded(if: texts == .all), date: date, place: place,
      reasonPlace: reasonPlace)
  }
}

extension VetoEntry {
  /// Returns the veto with other words.
  package func reworded(_ texts: RewordedTexts) -> VetoEntry {
    VetoEntry(
      unit: unit, veto: veto, round: round, cause: cause.reworded(if: texts == .all),
      accountability: accountability.reworded(if: texts == .all), situation: situation, isPublic: isPublic,
      place: place)
  }
}

extension FeedbackEntry {
  /// Returns the statement with other words.
  package func reworded(_ texts: RewordedTexts) -> FeedbackEntry {
    FeedbackEntry(
      unit: unit, item: item, round: round, isConfirmed: isConfirmed, opinion: opinion.reworded(if: texts == .all),
      date: date, agent: agent.reworded())
  }
}

extension DecisionEntry {
  /// Returns the decision with other words.
  package func reworded(_ texts: RewordedTexts) -> DecisionEntry {
    DecisionEntry(
      unit: unit, item: item, round: round, decision: decision, reply: reply.reworded(if: texts == .all), date: date)
  }
}

extension String {
  /// Returns another text, or none if there is none.
  package func reworded(if isReplaced: Bool = true) -> String { isEmpty || !isReplaced ? self : otherWord }
}
