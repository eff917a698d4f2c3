import Diagnostics
import FoundationEssentials
package import Rubric
package import RubricBooks
import Sentences
package import Wording

/// The data for a self-check's script: the encoded rules for the module, and the words around its numbers.
///
/// All of it is public: rules, names of items and facts, dates of the plan, and nothing about any unit.
package struct SelfCheckData: Sendable {
  let rubric: RubricBook
  let plan: AssessmentPlan
  let terms: Terms
  let labels: Labels
  /// The day at whose end the score is taken, or nil for that of the last round.
  var asOf: Day?
  /// The reference to the script with the rubric's module in JavaScript, or nil if the page holds it.
  var script: String?

  /// Creates the data from its parts.
  package init(
    rubric: RubricBook, plan: AssessmentPlan, terms: Terms, labels: Labels, asOf: Day? = nil, script: String? = nil
  ) {
    self.rubric = rubric
    self.plan = plan
    self.terms = terms
    self.labels = labels
    self.asOf = asOf
    self.script = script
  }

  /// The labels that only the script uses.
  private static let words: [Label] = [
    .sumStart, .sumEnd, .sumFloor, .sumCeiling, .sumRule, .times, .answerYes, .answerNo, .pointsUnit,
    .selfCheckAdd, .selfCheckRemove, .selfCheckMissing, .selfCheckNoCalendar, .selfCheckNoModule,
    .selfCheckInvalid, .selfCheckKept, .selfCheckErase, .selfCheckEraseAsk, .selfCheckErased, .selfCheckSave,
    .selfCheckLoad, .selfCheckPrint, .selfCheckLoaded, .selfCheckLoadProblem, .selfCheckSaved, .selfCheckNoUnit,
    .selfCheckDeadlines, .selfCheckDeadline, .selfCheckLeft, .selfCheckToday, .selfCheckOver, .selfCheckLate,
    .selfCheckRemedies, .selfCheckThen, .selfCheckGain, .selfCheckUntil, .selfCheckBetween, .selfCheckRows,
    .selfCheckOutside, .selfCheckTooMuch, .selfCheckMark, .selfCheckReference, .selfCheckForeign, .selfCheckSwitched,
    .selfCheckOtherUnit, .selfCheckReset, .selfCheckResetAsk, .selfCheckResetDone,
    .selfCheckDecided, .selfCheckPending, .selfCheckLost, .selfCheckWhole, .selfCheckItems, .selfCheckItemsOpen,
    .selfCheckItemsLost, .selfCheckItemsFull, .selfCheckStateFull, .selfCheckStateOpen, .selfCheckStateLost,
    .selfCheckStateWaiting, .selfCheckIfOpen, .selfCheckIfNever, .selfCheckMonthDay, .date, .selfCheckKeeps,
    .selfCheckUnkept, .selfCheckNew, .selfCheckNotApplicable, .materials, .doAnswer, .doChoose, .doDate, .doAdd,
    .selfCheckRowsOf, .doFinish, .doRetag, .doRetagOther, .doOccur, .category, .selfCheckBonus, .selfCheckStateBonus,
    .selfCheckChooseCategory,
  ]

  /// The data as JSON, escaped for a script element: `<` is written as `\u003c`.
  package var json: String {
    let book = ScoringRules(rubric: rubric.scoring, terms: terms, quantityCount: rubric.quantities.count)
    let asOf = asOf ?? plan.rounds.last?.asOf ?? terms.window.upperBound
    var json = JSONText()
    json.raw("{\"year\":\(plan.year),\"from\":\(terms.window.lowerBound.number),\"asOf\":\(asOf.number)")
    if let cutoff = plan.cutoff { json.raw(",\"cutoff\":\(cutoff.number)") }
    json.raw(",\"book\":")
    json.string(Data(book.encoded).base64EncodedString())
    if let script {
      json.raw(",\"script\":")
      json.string(script)
    }
    json.raw(",\"quantities\":")
    list(rubric.quantities, &json) { $1.string($0) }
    json.raw(",\"tags\":")
    list(rubric.tags, &json) { $1.string($0) }
    json.raw(",\"total\":\(rubric.scoring.total.hundredths)")
    writeShape(&json)
    json.raw(",\n\"items\":")
    list(rubric.items.indices, &json) { writeItem($0, &$1) }
    json.raw(",\n\"facts\":")
    list(rubric.facts.indices, &json) { writeFact($0, &$1) }
    json.raw(",\n\"dates\":")
    list(dates, &json) { date, json in
      json.raw("{\"fact\":\(date.fact.index),\"day\":\(date.day.number),\"name\":")
      json.string(date.name)
      json.raw("}")
    }
    json.raw(",\n")
    json.words(SelfCheckData.words, labels)
    json.raw("}")
    return json.forElement
  }

  private func writeItem(_ index: Int, _ json: inout JSONText) {
    let text = rubric.items[index]
    json.raw("{\"id\":")
    json.string(text.id)
    json.raw(",\"name\":")
    json.string(text.name)
    json.raw(",\"points\":\(rubric.scoring.items[index].points.hundredths),\"rules\":")
    list(text.rules.indices, &json) { $1.string(text.rules[$0] ?? labels(.sumRule, "\($0 + 1)")) }
    // The number of times a rule counted is told only for rules that count every occurrence, or something else.
    json.raw(",\"counted\":")
    list(rubric.scoring.items[index].rules, &json) { rule, json in
      if let words = labels.count("{1}", of: rule.trigger) {
        json.string(words)
      } else if case .each = rule.trigger {
        json.raw("1")
      } else {
        json.raw("0")
      }
    }
    json.raw("}\n")
  }

  /// Writes the items of each category, where not all units have all of them, and the dimensions, where some have a
  /// weight or are a bonus.
  private func writeShape(_ json: inout JSONText) {
    if !rubric.isForAll {
      json.raw(",\"categories\":")
      list(rubric.categories.map(Optional.some) + [nil], &json) { category, json in
        json.raw("{\"name\":")
        json.string(category ?? labels[.selfCheckOtherCategory])
        json.raw(",\"items\":")
        list(rubric.items.indices.filter { rubric.has(ItemID($0), in: category) }, &json) { $1.raw("\($0)") }
        json.raw("}")
      }
    }
    guard rubric.hasWeights || rubric.hasBonus else { return }
    json.raw(",\"dimensions\":")
    list(rubric.scoring.dimensions, &json) { dimension, json in
      json.raw("{\"items\":\(dimension.items.count),\"weight\":\(dimension.weight)")
      json.raw(dimension.isBonus ? ",\"bonus\":1}" : "}")
    }
  }

  private func writeFact(_ index: Int, _ json: inout JSONText) {
    let text = rubric.facts[index]
    let fact = rubric.scoring.facts[index]
    json.raw("{\"name\":")
    json.string(text.name)
    json.raw(",\"items\":")
    list(rubric.items(reading: FactID(index)), &json) { $1.raw("\($0.index)") }
    if rubric.dimension(text.subject) != nil {
      json.raw(",\"subject\":")
      json.string(rubric[text.subject].id)
    }
    json.raw(",\"kind\":\"\(word(fact.kind))\",\"limits\":")
    list(rubric.limits(of: FactID(index)), &json) { limit, json in
      switch limit {
      case .workdays(let count): json.raw("{\"workdays\":\(count)}")
      case .days(let count): json.raw("{\"days\":\(count)}")
      case .hours(let count): json.raw("{\"hours\":\(count)}")
      case .minutes(let count): json.raw("{\"minutes\":\(count)}")
      }
    }
    // Rows of such a fact need a tag once they are finished.
    if fact.kind == .event, !text.options.isEmpty { json.raw(",\"tagged\":1") }
    let quantities = quantities(for: FactID(index))
    if !quantities.isEmpty {
      json.raw(",\"per\":")
      list(quantities, &json) { $1.raw("\($0.index)") }
      // Such a fact has a value even if nothing is registered.
      if fact.absent != .none { json.raw(",\"assumed\":1") }
    }
    json.raw("}\n")
  }

  /// The named dates after which a date fact is too late.
  private var dates: [(fact: FactID, day: Day, name: String)] {
    rubric.scoring.items.flatMap(\.rules).compactMap { rule in
      guard case .after(let fact, let date, _) = rule.trigger else { return nil }
      return (fact, terms.dates[Int(date.index)], rubric.dateNames[Int(date.index)])
    }
  }

  /// Returns the quantities by which rules divide a fact's sum.
  private func quantities(for fact: FactID) -> [QuantityID] {
    rubric.rules(reading: fact).flatMap { $0.trigger.operands.compactMap(\.quantity) }
  }

  private func word(_ kind: Fact.Kind) -> String {
    switch kind {
    case .yesno: "yesno"
    case .choice: "choice"
    case .number: "number"
    case .date: "date"
    case .event: "event"
    }
  }

  private func list<Element>(
    _ elements: some Sequence<Element>, _ json: inout JSONText, _ write: (Element, inout JSONText) -> Void
  ) {
    json.raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { json.raw(",") }
      write(element, &json)
    }
    json.raw("]")
  }
}
