import Rubric

extension SlowEvaluator {
  /// §5 and §7: the records about a fact that later rows, the window and the day have left over.
  func remaining(_ rows: [Record], of fact: Int) -> [Record] {
    var left: [Record] = []
    switch rubric.facts[fact].kind {
    case .yesno, .choice, .date:
      for row in rows where row.fact.index == fact && row.count != 0 && !setsDeadlineOnly(row) { left = [row] }
      return left.filter { $0.review != .returned }
    case .event, .number:
      left = standing(rows, of: fact)
      left.removeAll { $0.count == 0 || $0.review == .returned || !isInside($0) }
      return left
    }
  }

  /// The event or number records about a fact that no later row has replaced, whatever they say.
  private func standing(_ rows: [Record], of fact: Int) -> [Record] {
    var left: [Record] = []
    for row in rows where row.fact.index == fact && row.value != .never {
      if let reference = row.reference { left.removeAll { $0.reference == reference } }
      left.append(row)
    }
    return left
  }

  /// Whether a record lies in the window and not after the day.
  private func isInside(_ record: Record) -> Bool {
    guard let number = record.start?.day.number else { return true }
    return number >= terms.window.lowerBound.number && number <= terms.window.upperBound.number
      && number <= asOf.number
  }

  /// §5, “None”, and §7, `absent: unknown`.
  func isKnown(_ rows: [Record], of fact: Int) -> Bool {
    if rubric.facts[fact].absent == .never { return true }
    if standing(rows, of: fact).contains(where: isInside) { return true }
    let said = rows.filter { $0.fact.index == fact && $0.value == .never }
    if said.contains(where: { $0.start != nil && isInside($0) }) { return true }
    return said.last(where: { $0.start == nil })?.review == .accepted
  }

  /// Whether a row without value waits for a decision.
  func waits(_ rows: [Record], on fact: Int) -> Bool {
    let own = rows.filter { $0.fact.index == fact }
    if own.contains(where: { $0.count != 0 && $0.review == .pending && setsDeadlineOnly($0) }) { return true }
    return rubric.facts[fact].kind == .event
      && own.last(where: { $0.value == .never && $0.start == nil })?.review == .pending
  }

  /// §5: 限期 on a date fact with an empty 内容.
  private func setsDeadlineOnly(_ row: Record) -> Bool {
    rubric.facts[Int(row.fact.index)].kind == .date && row.value == .none && row.due != nil && row.review != .returned
  }

  /// §5: the day that 限期 on a date fact sets for the unit alone.
  func ownDeadline(_ rows: [Record], of fact: Int) -> Int32? {
    rows.last { $0.fact.index == fact && $0.due != nil && $0.count != 0 && $0.review == .accepted }?.due?.day.number
  }
}
