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
        item: id(entry.item), round: name(year.round(of: entry)), isConfirmed: entry.isConfirmed,
        opinion: entry.opinion, decision: decision?.decision, reply: decision?.reply ?? "",
        decided: decision?.date?.day,
        isOpen: entry.isConfirmed == false && decision?.decision == nil && !isTakenBack,
        scores: scores(of: entry.item, from: year.round(of: entry), to: decision?.round ?? state.round))
    }
    let unasked = decided.filter { decision in !said.contains { answers(decision, $0) } }
    return answered
      + unasked.map {
        UnitValues.FeedbackValues(
          item: id($0.item), round: name(year.round(of: $0)), isConfirmed: nil, opinion: "", decision: $0.decision,
          reply: $0.reply, decided: $0.date?.day, isOpen: false,
          scores: scores(of: $0.item, from: year.round(of: $0), to: $0.round))
      }
  }

  /// Returns the points of an item, or of the whole result, after two rounds.
  private func scores(of item: ItemID?, from round: Int, to later: Int) -> (before: Points?, after: Points?) {
    func points(after round: Int) -> Points? {
      let result = year.states[round].results[unitIndex]
      guard let item else { return result.verdict == .pending ? nil : result.total }
      return result.items[Int(item.index)].earned
    }
    return (round < later ? points(after: round) : nil, points(after: later))
  }

  /// Returns the whole result and the items that the unit objected to, and those with a decision of which it said
  /// nothing, with the last decision and without what was said; what it only confirmed is not contested, whatever is
  /// written beside it.
  private func contested(_ said: [FeedbackEntry], _ decided: [DecisionEntry]) -> [UnitValues.FeedbackValues] {
    var rounds: [ItemID?: (objected: FeedbackEntry?, decided: DecisionEntry?)] = [:]
    var confirmed: Set<ItemID?> = []
    var objected: Set<ItemID?> = []
    for entry in said {
      guard let isConfirmed = entry.isConfirmed else { continue }
      if isConfirmed { confirmed.insert(entry.item) } else { objected.insert(entry.item) }
      rounds[entry.item, default: (nil, nil)].objected = isConfirmed ? nil : entry
    }
    let unopposed = confirmed.subtracting(objected)
    for entry in decided where entry.decision != nil { rounds[entry.item, default: (nil, nil)].decided = entry }
    func place(_ item: ItemID?) -> Int { item.map { Int($0.index) } ?? -1 }
    return rounds.filter { !unopposed.contains($0.key) }.sorted { place($0.key) < place($1.key) }.compactMap {
      item, last in
      let isOpen = last.objected.map { objected in last.decided.map { $0.round < objected.round } ?? true } ?? false
      // A decision is on what was said, where anything was.
      let said = last.objected ?? said.last { $0.item == item && $0.isConfirmed == false }
      guard let round = said.map({ year.round(of: $0) }) ?? last.decided.map({ year.round(of: $0) }),
        isOpen || last.decided != nil
      else { return nil }
      return UnitValues.FeedbackValues(
        item: id(item), round: name(round), isConfirmed: nil, opinion: "",
        decision: isOpen ? nil : last.decided?.decision, reply: "", isOpen: isOpen)
    }
  }

  private func id(_ item: ItemID?) -> String? { item.map { year.rubric[$0].id } }

  private func name(_ round: Int) -> String { year.plan.rounds[round].name }
}

extension AssessmentYear {
  /// Returns the index of the round whose result an entry is about: that before the one in whose folder it lies, unless
  /// it was written after that one's own result was there.
  fileprivate func round(of entry: FeedbackEntry) -> Int { subject(entry.round, on: entry.date) }

  /// Returns the index of the round whose result a decision is about that answers no entry.
  fileprivate func round(of decision: DecisionEntry) -> Int { subject(decision.round, on: nil) }

  private func subject(_ round: Int, on date: Moment?) -> Int {
    guard round > 0 else { return 0 }
    let last = max(plan.rounds[round].asOf, plan.rounds[round - 1].feedback ?? plan.rounds[round].asOf)
    return date.map { $0.day > last } ?? false ? round : round - 1
  }
}
