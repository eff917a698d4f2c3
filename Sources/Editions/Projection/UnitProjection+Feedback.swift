import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// Returns the unit's entries and the decisions on them, as far as they may be shown.
  func feedback() -> [UnitValues.FeedbackValues] {
    let unit = year.directory.active[unitIndex]
    let said = year.feedback.of(unit).filter { $0.round <= state.round }
    let decided = year.decisions.of(unit).filter { $0.round <= state.round }
    switch allowance.feedback {
    case .none: return []
    case .decisions: return contested(said, decided)
    case .all: return all(said, decided)
    }
  }

  /// Returns every entry with the decision on it, then the decisions that answer no entry.
  private func all(_ said: [FeedbackEntry], _ decided: [DecisionEntry]) -> [UnitValues.FeedbackValues] {
    // A decision does not answer what was said in a later round.
    func answers(_ decision: DecisionEntry, _ entry: FeedbackEntry) -> Bool {
      decision.item == entry.item && decision.round >= entry.round
    }
    let answered = said.enumerated().map { place, entry in
      let decision = decided.last { answers($0, entry) }
      // Who confirms later on objects no more.
      let isTakenBack = said[(place + 1)...].contains { $0.item == entry.item && $0.isConfirmed == true }
      return UnitValues.FeedbackValues(
        item: id(entry.item), round: name(entry.round), isConfirmed: entry.isConfirmed, opinion: entry.opinion,
        decision: decision?.decision, reply: decision?.reply ?? "",
        isOpen: entry.isConfirmed == false && decision?.decision == nil && !isTakenBack)
    }
    let unasked = decided.filter { decision in !said.contains { answers(decision, $0) } }
    return answered
      + unasked.map {
        UnitValues.FeedbackValues(
          item: id($0.item), round: name($0.round), isConfirmed: nil, opinion: "", decision: $0.decision,
          reply: $0.reply, isOpen: false)
      }
  }

  /// Returns the whole result and the items that the unit objected to, and those with a decision of which it said
  /// nothing, with the last decision and without what was said; what it only confirmed is not contested, whatever is
  /// written beside it.
  private func contested(_ said: [FeedbackEntry], _ decided: [DecisionEntry]) -> [UnitValues.FeedbackValues] {
    var rounds: [ItemID?: (objected: Int?, decided: DecisionEntry?)] = [:]
    var confirmed: Set<ItemID?> = []
    var objected: Set<ItemID?> = []
    for entry in said {
      guard let isConfirmed = entry.isConfirmed else { continue }
      if isConfirmed { confirmed.insert(entry.item) } else { objected.insert(entry.item) }
      rounds[entry.item, default: (nil, nil)].objected = isConfirmed ? nil : entry.round
    }
    let unopposed = confirmed.subtracting(objected)
    for entry in decided where entry.decision != nil { rounds[entry.item, default: (nil, nil)].decided = entry }
    func place(_ item: ItemID?) -> Int { item.map { Int($0.index) } ?? -1 }
    return rounds.filter { !unopposed.contains($0.key) }.sorted { place($0.key) < place($1.key) }.compactMap {
      item, last in
      let isOpen = last.objected.map { objected in last.decided.map { $0.round < objected } ?? true } ?? false
      guard let round = isOpen ? last.objected : last.decided?.round else { return nil }
      return UnitValues.FeedbackValues(
        item: id(item), round: name(round), isConfirmed: nil, opinion: "",
        decision: isOpen ? nil : last.decided?.decision, reply: "", isOpen: isOpen)
    }
  }

  private func id(_ item: ItemID?) -> String? { item.map { year.rubric[$0].id } }

  private func name(_ round: Int) -> String { year.plan.rounds[round].name }
}
