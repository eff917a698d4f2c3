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
      return switch rule.effect {
      case .deduct(let points): labels(.ruleRatioDeduct, name(part), name(whole), points.decimal)
      case .award(let points): labels(.ruleRatioAward, name(part), name(whole), points.decimal)
      case .zero: effect(rule.effect)
      }
    }
    return labels(.ruleSentence, condition(rule), effect(rule.effect))
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
    case .choice(let fact, is: let tags, not: let isOther):
      labels(isOther ? .ruleIsNot : .ruleIs, name(fact), words(tags))
    case .missing(let fact): labels(.ruleMissing, name(fact))
    case .before(let fact, let date): labels(.ruleBefore, name(fact), self.date(date))
    case .after(let fact, let date): labels(.ruleAfter, name(fact), self.date(date))
    // A single occurrence is enough to make the item 0.
    case .each(let fact, let filter): labels(rule.isZero ? .ruleAny : .ruleEach, occurrence(fact, filter))
    case .any(let fact, let filter): labels(.ruleAny, occurrence(fact, filter))
    case .run(let fact, let filter, let length):
      length > 1 ? labels(.ruleRun, "\(length)", occurrence(fact, filter)) : labels(.ruleAny, occurrence(fact, filter))
    case .below(let fact, let least, let quantity):
      quantity.map { labels(.ruleBelowPer, name(fact), decimal(least), names.quantities[Int($0.index)]) }
        ?? labels(.ruleBelow, name(fact), decimal(least))
    case .ratio: ""
    }
  }

  /// Returns the words for the events that are counted: the event with its tags, and how it was finished.
  private func occurrence(_ fact: FactID, _ filter: Filter) -> String {
    let event =
      filter.tags.isEmpty ? labels(.ruleEvent, name(fact)) : labels(.ruleTagged, name(fact), words(filter.tags))
    switch (filter.timing, filter.isOpen) {
    case (nil, false): return event
    case (nil, true): return labels(.ruleOpen, event)
    case (.late(let limit), let isOpen):
      return labels(isOpen ? .ruleOpenLate : .ruleLate, event, labels.words(for: limit))
    case (.ontime(let limit), let isOpen):
      return labels(isOpen ? .ruleOpenTime : .ruleInTime, event, labels.words(for: limit))
    }
  }

  /// Returns the name of a fact.
  func name(_ fact: FactID) -> String { names.facts[Int(fact.index)].name }

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
      guard let limit = rule.trigger.filter?.timing?.limit else { continue }
      let words = labels.words(for: limit)
      let sentence =
        switch limit {
        case .workdays: labels(.deadlineWorkdays, words)
        case .days: labels(.deadlineDays, words)
        case .hours: labels(.deadlineHours, words)
        }
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    if !sentences.isEmpty { sentences.append(labels[.deadlineSingle]) }
    return sentences
  }

  /// Returns what an item's facts ask for, the cap of a row, and the value that is assumed without a record.
  package func facts(of item: ItemID) -> [(name: String, words: String)] {
    scoring[item].facts.map { index in
      let fact = scoring.facts[index]
      let text = names.facts[index]
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
