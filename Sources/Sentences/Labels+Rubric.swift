package import Rubric
package import RubricBooks
package import Wording

extension Labels {
  /// Returns what a rubric has besides dimensions and items, in sentences: weights, bounds, bonus, levels and ranks; empty
  /// for a rubric that has none of it.
  package func shape(of rubric: RubricBook) -> [String] {
    weights(of: rubric) + bounds(of: rubric) + levels(of: rubric)
      + (rubric.ranksWithin ? [self[.rubricRanksWithin]] : [])
  }

  private func weights(of rubric: RubricBook) -> [String] {
    guard rubric.hasWeights else { return [] }
    let basic = zip(rubric.dimensions, rubric.scoring.dimensions).filter { !$1.isBonus }
    let changed = basic.filter { $1.weight != ScoringRubric.Dimension.fullWeight }
    var words = changed.map { self(.rubricWeight, $0.name, Points(hundredths: $1.weight).decimal) }
    if changed.count < basic.count { words.append(self[words.isEmpty ? .rubricWeightAll : .rubricWeightRest]) }
    return [self(.rubricWeights, words.joined(separator: "、"))]
  }

  private func bounds(of rubric: RubricBook) -> [String] {
    var words: [String] = []
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      let cap = dimension.cap?.decimal
      if dimension.isBonus {
        words.append(self(.rubricBonus, text.name, cap.map { self(.rubricBonusCap, $0) } ?? ""))
      } else if let cap {
        words.append(self(rubric.hasWeights ? .rubricCapWeighted : .rubricCap, text.name, cap))
      }
    }
    if rubric.scoring.hasCeiling { words.append(self(.rubricCeiling, rubric.scoring.total.decimal)) }
    return words
  }

  private func levels(of rubric: RubricBook) -> [String] {
    let reached = rubric.levels.indices.map { index in
      let (level, above) = (rubric.levels[index], index > 0 ? rubric.levels[index - 1].least.decimal : nil)
      return above.map { self(.rubricLevelBelow, level.least.decimal, level.name, $0) }
        ?? self(.rubricLevel, level.least.decimal, level.name)
    }.joined(separator: "，")
    let vetoed = rubric.vetoedLevel.map { self(.rubricVetoedLevel, $0) }
    let least = rubric.levels.last.flatMap { $0.least > .zero ? self(.rubricNoLevel, $0.least.decimal) : nil }
    let words = [reached.isEmpty ? nil : [reached, least].compactMap(\.self).joined(separator: "，"), vetoed]
      .compactMap(\.self)
    return words.isEmpty ? [] : [self(.rubricLevels, words.joined(separator: "；"))]
  }

  /// Returns what is to be said of an item beside its name: for whom it is, and that it is a bonus, each in parentheses;
  /// empty if neither is to be said.
  package func remark(on item: ItemID, of rubric: RubricBook) -> String {
    remark(for: rubric[item].categories, isBonus: rubric.scoring[item].isBonus)
  }

  /// Returns what is to be said of a dimension beside its name: its weight, for whom it is, and that it is a bonus, each in
  /// parentheses; empty if nothing is.
  package func remark(onDimension index: Int, of rubric: RubricBook) -> String {
    let dimension = rubric.scoring.dimensions[index]
    let isWeighted = dimension.weight != ScoringRubric.Dimension.fullWeight
    return (isWeighted ? self(.weightMark, Points(hundredths: dimension.weight).decimal) : "")
      + remark(for: rubric.dimensions[index].categories, isBonus: dimension.isBonus)
  }

  /// Returns how assessors' marks become the score of an item, nil for an item with rules.
  package func method(of item: ItemID, in rubric: RubricBook) -> String? {
    let scored = rubric.scoring[item]
    let drop: Int
    switch rubric[item].judging {
    case .rules: return nil
    case .mark:
      return self(scored.isBonus ? .methodJudgedBonus : .methodJudged, scored.points.decimal)
    case .mean(let count): drop = count
    }
    let words =
      switch drop {
      case 0: self(.methodMean, scored.points.decimal)
      case 1: self(.methodMeanDropOne, scored.points.decimal)
      default: self(.methodMeanDrop, scored.points.decimal, "\(drop)")
      }
    guard scored.isBonus || drop > 0 else { return words + self[.methodMeanNone] }
    return words + self(scored.isBonus ? .methodMeanOpenBonus : .methodMeanOpen, "\(2 * drop + 1)")
  }
}
