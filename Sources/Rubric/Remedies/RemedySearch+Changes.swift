extension RemedySearch {
  /// Collects the changes that may help an item, fact by fact.
  func changes(of item: ScoringRubric.Item, _ rows: [Record]) -> [Change] {
    let evaluation = evaluation(rows)
    var changes: [Change] = []
    for fact in item.facts {
      spend(Int64(item.rules.count + rows.count))
      add(FactID(fact), item.rules, evaluation, to: &changes)
    }
    return changes
  }

  /// Adds the changes of a fact that some of an item's rules read.
  private func add(_ fact: FactID, _ rules: [Rule], _ evaluation: Evaluation, to changes: inout [Change]) {
    var isRead = false
    var isAwarded = false
    for rule in rules where rule.trigger.reads(fact) {
      isRead = true
      if case .award = rule.effect { isAwarded = true }
    }
    guard isRead else { return }
    let words = words(fact, rules)
    switch rubric[fact].kind {
    case .yesno:
      changes.append(Change(fact, .answer(true)))
      changes.append(Change(fact, .answer(false)))
    case .choice: for word in words { changes.append(Change(fact, .choose(TagID(word)))) }
    case .date: changes.append(Change(fact, .date))
    case .number: addRecords(fact, rules, evaluation, to: &changes)
    case .event:
      addRepairs(fact, words, evaluation, to: &changes)
      guard isAwarded else { return }
      changes.append(Change(fact, .occur(nil)))
      for word in words { changes.append(Change(fact, .occur(TagID(word)))) }
    }
  }

  /// Collects the words that rules name for a fact, in their order, and the word it is assumed to have.
  private func words(_ fact: FactID, _ rules: [Rule]) -> [Int] {
    var words: [Int] = []
    func add(_ tags: [TagID]) {
      for tag in tags where !words.contains(Int(tag.index)) { words.append(Int(tag.index)) }
    }
    for rule in rules where rule.trigger.reads(fact) {
      if case .choice(_, let tags, _) = rule.trigger { add(tags) }
      if let filter = rule.trigger.filter { add(filter.tags) }
    }
    if case .tag(let tag) = rubric[fact].absent { add([tag]) }
    return words
  }

  /// Adds the records that would meet a `below` rule or fill a ratio.
  private func addRecords(_ fact: FactID, _ rules: [Rule], _ evaluation: Evaluation, to changes: inout [Change]) {
    // The assumption about a fact without records no longer applies once it has one.
    let isUnknown = evaluation.live(fact).isEmpty
    let present = isUnknown ? 0 : evaluation.sum(of: fact) ?? 0
    let first = changes.count
    rules: for rule in rules where rule.trigger.reads(fact) {
      let aim: Int128
      switch rule.trigger {
      case .below(_, let least, let quantity):
        guard case .sum(let sum) = evaluation.demand(least, per: quantity) else { continue }
        aim = sum
      case .ratio(let part, let whole):
        guard part == fact, whole != fact, let sum = evaluation.sum(of: whole), sum > 0 else { continue }
        aim = sum
      default: continue
      }
      let wanted = max(aim - present, 0)
      guard isUnknown || wanted > 0, wanted <= Int128(EncodingLimit.amount) else { continue }
      let amount = min(Int64(wanted), max(0, rubric[fact].cap ?? .max))
      guard amount > 0 || wanted == 0 else { continue }
      let count = amount > 0 ? (Int64(wanted) - 1) / amount + 1 : 1
      for place in first..<changes.count {
        if case .add(amount, count) = changes[place].kind { continue rules }
      }
      changes.append(Change(fact, .add(amount: amount, count: count)))
    }
  }

  /// Adds the changes to recorded occurrences.
  private func addRepairs(_ fact: FactID, _ words: [Int], _ evaluation: Evaluation, to changes: inout [Change]) {
    for index in evaluation.live(fact) {
      let record = evaluation.register.records[index]
      // A record that an earlier change added is not changed again.
      guard record.row != Change.newRow else { continue }
      if record.done.map({ $0.day > asOf }) ?? true { changes.append(Change(fact, .finish(record.row))) }
      guard words.count > 1, case .tag(let present) = record.value else { continue }
      for word in words where TagID(word) != present { changes.append(Change(fact, .retag(record.row, TagID(word)))) }
      changes.append(Change(fact, .retag(record.row, nil)))
    }
  }
}
