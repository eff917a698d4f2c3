import Rubric
package import RubricBooks
package import Wording

/// What a rubric gives invented units, with the arithmetic, for those who write rubrics.
package struct TrialSheet {
  private let trial: RubricTrial
  private let sheet: RubricSheet
  private let words: TrialWords
  private var rubric: RubricBook { trial.rubric }

  /// Prepares a rubric.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - labels: The words of the interface.
  package init(_ rubric: RubricBook, labels: Labels) {
    trial = RubricTrial(rubric)
    sheet = RubricSheet(rubric, labels: labels)
    words = TrialWords(rubric: rubric, labels: labels)
  }

  /// The whole sheet: whole units first, then every rule by itself.
  package var text: String {
    let lines = ["试算：编造几个单位，照这份细则计分。登记的内容都是编的，算法与正式核算相同。"] + units + rules
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Whole units

  private var units: [String] {
    let best = trial.unit(trial.best(withBonus: false)) { $0.isBonus ? nil : $0.points }
    var lines = ["", "全部按要求做到" + (rubric.hasBonus ? "，没有加分" : "")] + results(best) + unreached(best)
    if rubric.hasBonus {
      lines += ["", "全部按要求做到，加分也得满"] + results(trial.unit(trial.best(withBonus: true)) { $0.points })
    }
    let empty = trial.unit([:]) { _ in nil }
    lines += ["", "什么也没有登记"] + results(empty) + given(empty)
    let nothing = trial.unit(trial.nothing) { _ in .zero }
    let worst = trial.worst
    lines += ["", "登记了，但是一样也没有做到（填“否”、0，或者得分最少的选项；评分人打 0 分；事件都登记为“无”，按件扣分的还没有扣）"]
    lines += results(nothing) + unlost(nothing)
    let events = rubric.facts.indices.map { FactID($0) }.compactMap { fact -> String? in
      guard case .events(let groups) = worst[fact] else { return nil }
      return words.words(fact, .events(groups))
    }
    guard !events.isEmpty else { return lines }
    let lost = trial.unit(worst) { _ in .zero }
    lines += ["", "一样也没有做到，扣分的事件也发生了，各到扣完为止（或扣到规则的上限）"] + results(lost)
    return lines + ["  登记的事件：" + events.joined(separator: "；")] + kept(lost)
  }

  /// Returns the items that have points although nothing was done, because none of the events happened that cost them.
  private func unlost(_ unit: TrialUnit) -> [String] {
    let items = names(unit) { item, result in
      guard !item.isJudged, let earned = result.earned, earned > .zero, readsEvents(item) else { return nil }
      return "\(earned.decimal) 分"
    }
    return items.isEmpty ? [] : ["  有分是因为没有发生扣分的事件：" + items]
  }

  /// Returns the items that have points even so.
  private func kept(_ unit: TrialUnit) -> [String] {
    let items = names(unit) { item, result in
      guard !item.isJudged, let earned = result.earned, earned > .zero else { return nil }
      return "\(earned.decimal) 分"
    }
    return items.isEmpty ? [] : ["  这样还有分的，请核对规则和上限：" + items]
  }

  /// Returns true if a rule of an item counts occurrences.
  private func readsEvents(_ item: ScoringRubric.Item) -> Bool {
    item.rules.contains { rule in rule.trigger.facts.contains { rubric.kind(of: $0) == .event } }
  }

  private func results(_ unit: TrialUnit) -> [String] {
    unit.results.flatMap { category, result -> [String] in
      var total = "总分 \(result.total.decimal)"
      if result.bonus > .zero { total += "，其中加分 \(result.bonus.decimal)" }
      if let level = rubric.level(of: result) { total += "，等级“\(level)”" }
      if result.pendingPoints > .zero {
        total += "，另有 \(result.pendingPoints.decimal) 分\(rubric.hasWeights ? "（折算以前）" : "")待核定"
      }
      let parts = result.dimensions.indices.filter { result.dimensions[$0].exists }.map { index in
        let (found, dimension) = (result.dimensions[index], rubric.scoring.dimensions[index])
        let sum = sheet.weighted(found.earned.decimal, dimension)
        let isWeighted = dimension.weight != ScoringRubric.Dimension.fullWeight
        return "\(rubric.dimensions[index].id) \(rubric.dimensions[index].name) \(sum)"
          + (isWeighted ? " = \(found.weighted.decimal)" : "")
      }
      return ["  " + (category.map { "\($0)：" } ?? "") + total, "    " + parts.joined(separator: "；")]
    }
  }

  /// Returns the items that no register was found to give all their points, without bonus.
  private func unreached(_ unit: TrialUnit) -> [String] {
    let items = names(unit) { item, result in
      guard !item.isBonus, let earned = result.earned, earned < item.points else { return nil }
      return "只得到 \(earned.decimal) 分"
    }
    return items.isEmpty ? [] : ["  没有试出能得满分的登记，请核对规则：" + items]
  }

  /// Returns the items that have all their points although nothing is registered.
  private func given(_ unit: TrialUnit) -> [String] {
    let items = names(unit) { item, result in
      !item.isBonus && !item.isJudged && result.earned == item.points && item.points > .zero ? "" : nil
    }
    return items.isEmpty
      ? [] : ["  没有登记也得了满分：\(items)。事件不写 absent: unknown，没有记录就是没有发生；写了 absent: 的，就按所写的算"]
  }

  /// Returns the names of items, each once, with what is said of them; nil leaves one out.
  private func names(_ unit: TrialUnit, _ remark: (ScoringRubric.Item, ItemResult) -> String?) -> String {
    rubric.items.indices.compactMap { index -> String? in
      let results = unit.results.map { $0.result.items[index] }
      guard let text = results.compactMap({ remark(rubric.scoring.items[index], $0) }).first else { return nil }
      let name = "\(rubric.items[index].id) \(rubric.items[index].name)"
      return text.isEmpty ? name : "\(name)（\(text)）"
    }.joined(separator: "、")
  }

  // MARK: - Single rules

  private var rules: [String] {
    let items = rubric.items.indices.map { ItemID($0) }.filter { !rubric.scoring[$0].isJudged }
    guard !items.isEmpty else { return [] }
    return ["", "每条规则单独计一次（别的事项都照不计分的样子登记；躲不开别的规则的，一并写出）"] + items.flatMap { lines(of: $0) }
  }

  private func lines(of item: ItemID) -> [String] {
    let scored = rubric.scoring[item]
    let quiet = trial.quiet(item)
    return ["  " + sheet.head(of: item)]
      + scored.rules.indices.flatMap { index -> [String] in
        let sentence = "    第 \(index + 1) 条　" + sheet.words.sentence(scored.rules[index])
        guard let found = trial.alone(index, of: item, in: quiet) else {
          return [sentence, "      没有试出能让这一条计分的登记，请核对它的写法"]
        }
        let said =
          found.answers.map { words.words($0.fact, $0.answer) }
          + [words.quantity(of: scored.rules[index])].compactMap(\.self)
        return [
          sentence, "      若" + said.joined(separator: "，"),
          "      " + words.sum(found.computation, points: scored.points, about: index),
        ]
      }
  }
}
