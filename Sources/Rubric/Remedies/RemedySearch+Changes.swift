extension RemedySearch {
  /// The changes that may help an item, fact by fact.
  func changes(of item: ScoringRubric.Item, _ rows: [Record]) -> [Change] {
    let evaluation = evaluation(rows)
    var changes: [Change] = []
    for fact in item.facts.map({ FactID($0) }) {
      let rules = item.rules.filter { $0.trigger.facts.contains(fact) }
      spend(Int64(item.rules.count + rows.count))
      guard !rules.isEmpty else { continue }
      let kinds: [Change.Kind] =
        switch rubric[fact].kind {
        case .yesno: [.answer(true), .answer(false)]
        case .choice: words(fact, rules).map { .choose($0) }
        case .date: [.date]
        case .number: additions(fact, rules, evaluation)
        case .event: eventChanges(fact, rules, evaluation)
        }
      for kind in kinds { changes.append(Change(fact, kind)) }
    }
    return changes
  }

  /// The words that rules name for a fact, in their order, and the one it is assumed to have.
  private func words(_ fact: FactID, _ rules: [Rule]) -> [TagID] {
    var words: [TagID] = []
    for rule in rules {
      if case .choice(_, let tag, _) = rule.trigger, !words.contains(tag) { words.append(tag) }
      if let tag = rule.trigger.filter?.tag, !words.contains(tag) { words.append(tag) }
    }
    if case .tag(let tag) = rubric[fact].absent, !words.contains(tag) { words.append(tag) }
    return words
  }

  /// The records that meet a `below` rule, or fill a ratio.
  private func additions(_ fact: FactID, _ rules: [Rule], _ evaluation: Evaluation) -> [Change.Kind] {
    // What is assumed of a fact without records no longer counts once it has one.
    let isUnknown = evaluation.live(fact).isEmpty
    let present = isUnknown ? 0 : evaluation.sum(of: fact)?.0 ?? 0
    var kinds: [Change.Kind] = []
    for rule in rules {
      var wanted: Int128
      switch rule.trigger {
      case .below(_, let least, let quantity):
        guard case .sum(let sum) = evaluation.demand(least, per: quantity) else { continue }
        wanted = sum - present
      case .ratio(let part, let whole):
        guard part == fact, whole != fact, let (sum, _) = evaluation.sum(of: whole), sum > 0 else { continue }
        wanted = sum - present
      default: continue
      }
      wanted = max(wanted, 0)
      guard isUnknown || wanted > 0, wanted <= Int128(EncodingLimit.amount) else { continue }
      let amount = min(Int64(wanted), max(0, rubric[fact].cap ?? .max))
      guard amount > 0 || wanted == 0 else { continue }
      let kind = Change.Kind.add(amount: amount, count: amount > 0 ? (Int64(wanted) - 1) / amount + 1 : 1)
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }

  private func eventChanges(_ fact: FactID, _ rules: [Rule], _ evaluation: Evaluation) -> [Change.Kind] {
    let words = words(fact, rules)
    var kinds: [Change.Kind] = []
    for index in evaluation.live(fact) {
      let record = evaluation.register.records[index]
      // What was added on the way is not changed again.
      guard record.row != Change.newRow else { continue }
      if record.done.map({ $0.day > asOf }) ?? true { kinds.append(.finish(record.row)) }
      guard words.count > 1, case .tag(let present) = record.value else { continue }
      for word in words where word != present { kinds.append(.retag(record.row, word)) }
      kinds.append(.retag(record.row, nil))
    }
    let isAwarded = rules.contains { rule in if case .award = rule.effect { true } else { false } }
    guard isAwarded else { return kinds }
    return kinds + [.occur(nil)] + words.map { .occur($0) }
  }
}
