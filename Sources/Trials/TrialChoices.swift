import Rubric
import RubricBooks

/// The answers that may make a difference to a rubric's rules.
struct TrialChoices {
  /// The rubric.
  let rubric: RubricBook

  /// Returns answers to a fact, each once: what is as asked for comes first, where that can be told.
  func answers(to fact: FactID) -> [TrialAnswer] {
    let rules = rubric.rules(reading: fact)
    switch rubric.kind(of: fact) {
    case .yesno: return [.yes(true), .yes(false)]
    case .choice: return rubric[fact].optionTags.map { .choice($0) }
    case .date: return [.day(.inTime), .never, .day(.early), .day(.late)] + delays(rules)
    case .number: return amounts(of: fact, rules).map { .number($0) }
    case .event: return [.never] + occurrences(of: fact, rules).map { .events([$0]) }
    }
  }

  /// Returns the days of a date fact by which each rule that counts periods of lateness counts one.
  private func delays(_ rules: [Rule]) -> [TrialAnswer] {
    let dates = TrialTerms.terms(of: rubric).dates
    return rules.compactMap { rule in
      guard case .after(_, let name, every: let period?) = rule.trigger else { return nil }
      return .day(.past(period, dates[Int(name.index)]))
    }
  }

  /// Returns the amounts of a number fact that lie on both sides of every bound.
  private func amounts(of fact: FactID, _ rules: [Rule]) -> [Int64] {
    var amounts: [Int64] = []
    func add(_ amount: Int64) { if amount >= 0, !amounts.contains(amount) { amounts.append(amount) } }
    for trigger in rules.map(\.trigger) {
      let operands = trigger.operands
      guard operands.count == 2 else { continue }
      if operands[1] == .fact(fact) { add(TrialTerms.whole) }
      guard operands[0] == .fact(fact) else { continue }
      let whole = amount(of: operands[1])
      switch trigger {
      case .compare(let measure, let bound):
        for end in TrialChoices.ends(of: bound) { add(TrialChoices.amount(end, of: whole, isRate: measure.isRate)) }
      default:
        add(whole)
        add(whole / 2)
      }
    }
    add(0)
    return amounts
  }

  /// Returns what a number that others are divided by is.
  private func amount(of operand: Operand) -> Int64 {
    switch operand {
    case .fact: TrialTerms.whole
    case .number(let number): number
    case .quantity: TrialTerms.quantity
    }
  }

  /// Returns what a part has to be to lie at a bound, in hundredths.
  private static func amount(_ end: Int64, of whole: Int64, isRate: Bool) -> Int64 {
    Int64(clamping: Int128(end) * Int128(whole) / (isRate ? 10_000 : 100))
  }

  /// Returns values at a bound and a step or one away from it; on the side where nothing counts first.
  private static func ends(of bound: Bound) -> [Int64] {
    let away = bound.step?.size ?? 100
    func below(_ end: Int64) -> Int64 { end >= away ? end &- away : end / 2 }
    switch bound {
    case .below(let least, _): return [least, below(least)]
    case .above(let most, _): return [0, most, most &+ away]
    case .within(let from, let upper): return [10_000] + [upper, from].compactMap(\.self).flatMap { [$0, below($0)] }
    }
  }

  /// Returns single groups of occurrences that filters tell apart, in numbers that counting tells apart.
  private func occurrences(of fact: FactID, _ rules: [Rule]) -> [TrialAnswer.Occurrences] {
    let counts = Set([1] + rules.flatMap { TrialChoices.counts(of: $0, rubric.items(reading: fact), rubric) })
    return groups(of: fact, rules, counts: counts.sorted())
  }

  /// Returns single groups of occurrences of an event, in numbers by which each rule takes all that it can; none of
  /// another fact.
  func costly(_ fact: FactID) -> [TrialAnswer.Occurrences] {
    guard rubric.kind(of: fact) == .event else { return [] }
    let rules = rubric.rules(reading: fact)
    let counts = rules.flatMap { TrialChoices.counts(of: $0, rubric.items(reading: fact), rubric, untilLost: true) }
    return groups(of: fact, rules, counts: Set([1] + counts).sorted())
  }

  /// Returns single groups of occurrences that filters tell apart, in given numbers.
  private func groups(of fact: FactID, _ rules: [Rule], counts: [Int]) -> [TrialAnswer.Occurrences] {
    let filters = rules.compactMap(\.trigger.filter)
    var tags: [TagID?] = []
    for tag in filters.flatMap(\.tags) where !tags.contains(tag) { tags.append(tag) }
    let options = rubric[fact].optionTags
    let others = options.first { !tags.contains($0) }
    if tags.isEmpty || others != nil { tags.insert(others, at: 0) }
    var ends = [TrialAnswer.End.inTime]
    if rubric.readsEnd(of: fact) {
      for limit in rubric.limits(of: fact) {
        ends += [.late(limit, isWorkday: false), .late(limit, isWorkday: true)]
      }
      ends += [.open, .begun]
    }
    return counts.flatMap { count in
      ends.flatMap { end in tags.map { TrialAnswer.Occurrences(tag: $0, count: count, end: end) } }
    }
  }

  /// Returns how many occurrences a rule asks for before it counts, and before it gives all that it can, or also takes
  /// all that it can.
  private static func counts(
    of rule: Rule, _ items: [ItemID], _ rubric: RubricBook, untilLost: Bool = false
  ) -> [Int] {
    var first = 1
    switch rule.trigger {
    case .run(_, _, let length): return [length]
    case .each(_, _, .from(let number)): first = Int(clamping: number)
    default: break
    }
    let each: Points
    switch rule.effect {
    case .award(let points): each = points
    case .deduct(let points): each = untilLost ? points : .zero
    case .zero: each = .zero
    }
    guard each > .zero else { return [first] }
    let points = items.map { rubric.scoring[$0].points }.max() ?? .zero
    let most = rule.cap.map { min($0, points) } ?? points
    let times = (most.hundredths + each.hundredths - 1) / each.hundredths
    return [first, first + Int(clamping: min(times, 100_000)) - 1].filter { $0 > 0 }
  }
}
