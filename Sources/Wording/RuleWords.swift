package import Rubric

/// The words for a rubric's rules: every effect, trigger, filter and limit in sentences.
package struct RuleWords: Sendable {
  /// The rules and facts.
  let scoring: ScoringRubric
  /// The names of the facts, words, quantities and dates.
  let names: RuleNames
  /// The words of the interface.
  let labels: Labels

  /// Creates rule words from their parts.
  package init(scoring: ScoringRubric, names: RuleNames, labels: Labels) {
    self.scoring = scoring
    self.names = names
    self.labels = labels
  }

  /// Returns a rule as a sentence: its condition and its effect.
  package func sentence(_ rule: Rule) -> String {
    if case .ratio(let part, let whole) = rule.trigger {
      let (part, whole) = (name(part), name(whole))
      return switch (rule.effect, rule.cap) {
      case (.deduct(let points), nil): labels(.ruleRatioDeduct, part, whole, points.decimal)
      case (.award(let points), nil): labels(.ruleRatioAward, part, whole, points.decimal)
      case (.deduct(let points), let cap?): labels(.ruleRatioDeductCapped, part, whole, points.decimal, cap.decimal)
      case (.award(let points), let cap?): labels(.ruleRatioAwardCapped, part, whole, points.decimal, cap.decimal)
      case (.zero, _): effect(rule.effect)
      }
    }
    guard let cap = rule.cap else { return labels(.ruleSentence, condition(rule), effect(rule.effect)) }
    return labels(.ruleCapped, condition(rule), effect(rule.effect), effect(rule.effect.giving(cap)))
  }

  private func effect(_ effect: Rule.Effect) -> String {
    switch effect {
    case .deduct(let points): labels(.deductPoints, points.decimal)
    case .award(let points): labels(.awardPoints, points.decimal)
    case .zero: labels[.ruleZero]
    }
  }

  private func condition(_ rule: Rule) -> String {
    switch rule.trigger {
    case .yesno(let fact, is: let answer): labels(answer ? .ruleYes : .ruleNo, name(fact))
    case .choice(let fact, is: let tags, not: true) where tags.count > 1:
      labels(.ruleIsNeither, name(fact), tags.dropLast().map(word).joined(separator: "”、“"), word(tags[tags.count - 1]))
    case .choice(let fact, is: let tags, not: let isOther):
      labels(isOther ? .ruleIsNot : .ruleIs, name(fact), words(tags))
    case .missing(let fact): labels(.ruleMissing, name(fact))
    case .before(let fact, let date): labels(.ruleBefore, name(fact), self.date(date))
    case .after(let fact, let date, nil): labels(.ruleAfter, name(fact), self.date(date))
    case .after(let fact, let date, every: let period?):
      labels(
        isWhole(period) ? .ruleAfterPeriod : .ruleAfterPeriods, name(fact), self.date(date), labels.words(for: period))
    // A single occurrence is enough to make the item 0.
    case .each(let fact, let filter, let counting): counted(fact, filter, counting, isZero: rule.isZero)
    case .any(let fact, let filter): labels(.ruleAny, occurrence(fact, filter))
    case .run(let fact, let filter, let length):
      length > 1 ? labels(.ruleRun, "\(length)", occurrence(fact, filter)) : labels(.ruleAny, occurrence(fact, filter))
    case .compare(let measure, let bound): measure.isRate ? rate(measure, bound) : sum(measure, bound)
    case .ratio: ""
    }
  }

  /// Returns the condition that occurrences are counted, or periods of their lateness.
  private func counted(_ fact: FactID, _ filter: Filter, _ counting: Counting, isZero: Bool) -> String {
    let occurrence = occurrence(fact, filter)
    switch counting {
    case .all: return labels(isZero ? .ruleAny : .ruleEach, occurrence)
    case .from(let first): return labels(.ruleFrom, occurrence, "\(first)")
    case .every(let period):
      return labels(
        isWhole(period) ? .rulePeriod : .rulePeriods, occurrence, labels.words(for: period), times(of: fact).notDone)
    }
  }

  /// Returns true for a period of which nothing less is to be explained: a day that has begun is a day.
  private func isWhole(_ period: Limit) -> Bool {
    period == .workdays(1) || period == .days(1) || period == .minutes(1)
  }

  /// Returns the condition that a sum lies below or above a bound, or by how many steps.
  private func sum(_ measure: Measure, _ bound: Bound) -> String {
    let (amount, step, isBelow): (Int64, Bound.Step?, Bool) =
      switch bound {
      case .below(let least, let step): (least, step, true)
      case .above(let most, let step): (most, step, false)
      case .within(let from, let below): (below ?? from ?? 0, nil, below != nil)
      }
    let own = measure.part.fact.map { name($0) } ?? ""
    let condition =
      if let quantity = measure.whole.quantity {
        labels(isBelow ? .ruleBelowPer : .ruleAbovePer, own, decimal(amount), names.quantities[Int(quantity.index)])
      } else {
        labels(isBelow ? .ruleBelow : .ruleAbove, own, decimal(amount))
      }
    guard let step else { return condition }
    let label: Label =
      isBelow
      ? step.isBegun ? .ruleBegunBelow : .ruleStepBelow : step.isBegun ? .ruleBegunAbove : .ruleStepAbove
    return labels(label, condition, decimal(step.size))
  }

  /// Returns the condition that a percentage lies in a range, or by how many steps it falls short.
  private func rate(_ measure: Measure, _ bound: Bound) -> String {
    let (part, whole) = (name(measure.part), name(measure.whole))
    switch bound {
    case .within(let from?, nil): return labels(.ruleRateFrom, part, whole, decimal(from))
    case .within(let from?, let below?):
      return labels(.ruleRateWithin, part, whole, decimal(from), decimal(below))
    case .within(nil, let below): return labels(.ruleRateBelow, part, whole, decimal(below ?? 0))
    case .below(let least, let step), .above(let least, let step):
      let condition = labels(.ruleRateBelow, part, whole, decimal(least))
      guard let step else { return condition }
      return labels(step.isBegun ? .ruleRateBegun : .ruleRateStep, condition, decimal(step.size))
    }
  }

  /// Returns the name of a number that is compared or divided, in quotation marks unless it is a number itself.
  private func name(_ operand: Operand) -> String {
    switch operand {
    case .fact(let fact): labels(.ruleEvent, name(fact))
    case .number(let number): " \(decimal(number)) "
    case .quantity(let quantity): labels(.ruleEvent, names.quantities[Int(quantity.index)])
    }
  }

  /// Returns the words for the events that are counted: the event with its tags, and how it was finished.
  private func occurrence(_ fact: FactID, _ filter: Filter) -> String {
    let event =
      filter.tags.isEmpty ? labels(.ruleEvent, name(fact)) : labels(.ruleTagged, name(fact), words(filter.tags))
    switch (filter.timing, filter.isOpen) {
    case (nil, false): return event
    case (nil, true): return labels(.ruleOpen, event, times(of: fact).notDone)
    case (.late(let limit), let isOpen):
      return labels(isOpen ? .ruleOpenLate : .ruleLate, event, labels.words(for: limit), times(of: fact).notDone)
    case (.ontime(let limit), true):
      return labels(.ruleOpenTime, event, labels.words(for: limit), times(of: fact).notDone)
    case (.ontime(let limit), false):
      return labels(.ruleInTime, event, labels.words(for: limit), times(of: fact).done)
    }
  }

  /// Returns the name of a fact.
  func name(_ fact: FactID) -> String { names.facts[Int(fact.index)].name }

  /// Returns the words for the times of an event.
  private func times(of fact: FactID) -> EventTimes {
    let name = names.facts[Int(fact.index)]
    return EventTimes(started: name.started, finished: name.finished, labels: labels)
  }

  private func word(_ tag: TagID) -> String { names.tags[Int(tag.index)] }

  /// Returns words to go between the quotation marks of a sentence: 甲”或“乙.
  private func words(_ tags: [TagID]) -> String { tags.map(word).joined(separator: "”或“") }

  /// Returns a named date, with the day that it falls on if that is known.
  private func date(_ date: NamedDateID) -> String {
    let (name, day) = names.dates[Int(date.index)]
    return day.map { labels(.ruleDated, name, labels.words(for: $0)) } ?? labels(.ruleEvent, name)
  }
}

extension RuleWords {
  /// Returns sentences on how the limits of an item's rules run, one for each kind of limit.
  package func deadlines(of item: ItemID) -> [String] {
    var sentences: [String] = []
    for rule in scoring[item].rules {
      guard let limit = rule.trigger.filter?.timing?.limit, let fact = rule.trigger.facts.first else { continue }
      let times = times(of: fact)
      let words = labels.words(for: limit)
      let sentence =
        switch limit {
        case .workdays: labels(.deadlineWorkdays, words, times.firstDay)
        case .days: labels(.deadlineDays, words, times.firstDay)
        case .hours, .minutes: labels(.deadlineHours, words, times.beginning)
        }
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    for rule in scoring[item].rules {
      guard let period = rule.trigger.period else { continue }
      let sentence =
        switch period {
        case .workdays: labels[.periodWorkdays]
        case .days: labels[.periodDays]
        case .hours, .minutes: labels[.periodHours]
        }
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    if !sentences.isEmpty { sentences.append(labels[.deadlineSingle]) }
    return sentences
  }

  /// Returns what the facts that an item's rules may read ask for, the cap of a row, and the value that is assumed without a record.
  package func facts(of item: ItemID) -> [(name: String, words: String)] {
    scoring[item].readFacts.map { id in
      let (fact, text) = (scoring[id], names.facts[Int(id.index)])
      let kind = text.options.isEmpty ? nil : labels(.factOptions, text.options.joined(separator: "、"))
      let words = [
        text.ask.map { "。？！".contains($0.last ?? "。") ? $0 : labels(.factAsk, $0) }, kind,
        fact.cap.map { labels(.factCap, decimal($0)) }, absence(fact),
      ]
      return (text.name, words.compactMap(\.self).joined())
    }
  }

  private func absence(_ fact: Fact) -> String {
    switch fact.absent {
    case .none: labels[fact.kind == .event ? .absentUnknown : .absentPending]
    case .yes(let answer): labels(.absentValue, labels[answer ? .answerYes : .answerNo])
    case .tag(let tag): labels(.absentValue, word(tag))
    case .number(let number): labels(.absentValue, decimal(number))
    case .day(let day): labels(.absentValue, labels.words(for: day))
    case .never: labels[fact.kind == .event ? .absentEvent : .absentNever]
    }
  }
}

extension Rule.Effect {
  /// The same effect with other points.
  fileprivate func giving(_ points: Points) -> Rule.Effect {
    switch self {
    case .deduct: .deduct(points)
    case .award: .award(points)
    case .zero: .zero
    }
  }
}
