extension RemedySearch {
  /// Collects the changes that may help an item, fact by fact.
  func changes(of item: ScoringRubric.Item, _ rows: [Record]) -> [Change] {
    let evaluation = evaluation(rows)
    var changes: [Change] = []
    for fact in item.readFacts {
      spend(Int64(item.rules.count + rows.count))
      add(fact, item.rules, evaluation, to: &changes)
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
      addRepairs(fact, isCountedByWord(fact, rules) ? [] : words, evaluation, to: &changes)
      guard isAwarded else { return }
      changes.append(Change(fact, .occur(nil)))
      for word in words { changes.append(Change(fact, .occur(TagID(word)))) }
    }
  }

  /// Returns true if a rule counts the occurrences of a fact that have a word: it then says what happened, which nobody
  /// can change, and not how it ended.
  private func isCountedByWord(_ fact: FactID, _ rules: [Rule]) -> Bool {
    for rule in rules {
      if case .each(fact, let filter, _) = rule.trigger, !filter.tags.isEmpty { return true }
    }
    return false
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

  /// Adds the records that would reach the bound of a comparison or fill a ratio.
  private func addRecords(_ fact: FactID, _ rules: [Rule], _ evaluation: Evaluation, to changes: inout [Change]) {
    // The assumption about a fact without records no longer applies once it has one.
    let isUnknown = evaluation.live(fact).isEmpty
    let present = isUnknown ? 0 : evaluation.sum(of: fact) ?? 0
    let first = changes.count
    for rule in rules {
      let operands = rule.trigger.operands
      guard !operands.isEmpty, operands[0] == .fact(fact), operands[1] != .fact(fact),
        let whole = evaluation.amount(operands[1]), whole > 0
      else { continue }
      switch rule.trigger {
      case .compare(let measure, let bound):
        for amount in bound.ends {
          let product = Int128(amount) &* whole
          let scale: Int128 = measure.isRate ? 10_000 : 100
          // The least sum that reaches a lower end, or lies above an upper one.
          let aim = if case .above = bound { product / scale &+ 1 } else { (product &+ scale &- 1) / scale }
          addRecord(fact, aim - present, isUnknown, after: first, to: &changes)
        }
      default: addRecord(fact, whole - present, isUnknown, after: first, to: &changes)
      }
    }
  }

  /// Adds a record of what is missing, unless a change from an index on is the same.
  @inline(never)
  private func addRecord(
    _ fact: FactID, _ missing: Int128, _ isUnknown: Bool, after first: Int, to changes: inout [Change]
  ) {
    let wanted = max(missing, 0)
    guard isUnknown || wanted > 0, wanted <= Int128(EncodingLimit.amount) else { return }
    let amount = min(Int64(wanted), max(0, rubric[fact].cap ?? .max))
    guard amount > 0 || wanted == 0 else { return }
    let count = amount > 0 ? (Int64(wanted) - 1) / amount + 1 : 1
    let change = Change(fact, .add(amount: amount, count: count))
    for place in first..<changes.count where changes[place] == change { return }
    changes.append(change)
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
