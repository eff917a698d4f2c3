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

  /// Returns what an item that does not apply does to the points, in sentences; empty for a rubric without a shape of its
  /// own whose items then count in full.
  package func notApplicable(in rubric: RubricBook) -> [String] {
    let policy: String
    switch rubric.scoring.notApplicable {
    case .full:
      guard !shape(of: rubric).isEmpty else { return [] }
      policy = self[.rubricNotApplicableFull]
    case .zero: policy = self[.rubricNotApplicableZero]
    case .rescale:
      policy = self(
        rubric.hasWeights ? .rubricNotApplicableRescaleWeighted : .rubricNotApplicableRescale,
        rubric.scoring.total.decimal)
    }
    guard rubric.hasBonus else { return [policy] }
    let isScaled = rubric.scoring.notApplicable == .rescale
    return [policy, self[isScaled ? .rubricNotApplicableBonusScaled : .rubricNotApplicableBonus]]
  }

  /// Returns how the sentences on a rubric's rules are to be taken: days and order, what is registered more than once, and
  /// how points are rounded; empty for a rubric without a shape of its own.
  package func conventions(of rubric: RubricBook) -> [String] {
    guard !shape(of: rubric).isEmpty else { return [] }
    let hasCap = rubric.scoring.dimensions.contains { $0.cap != nil && !$0.isBonus }
    let isScaled = rubric.hasWeights || rubric.scoring.notApplicable == .rescale
    return [
      self[.conventionsDays], self[.conventionsRows],
      self[.conventionsPoints] + (hasCap && isScaled ? self[.conventionsCap] : ""),
    ]
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
    if rubric.scoring.hasCeiling || rubric.hasBonus {
      words.append(self(rubric.scoring.hasCeiling ? .rubricCeiling : .rubricNoCeiling, rubric.scoring.total.decimal))
    }
    return words
  }

  private func levels(of rubric: RubricBook) -> [String] {
    let reached = rubric.levels.indices.map { index in
      let (level, above) = (rubric.levels[index], index > 0 ? rubric.levels[index - 1].least.decimal : nil)
      guard let above else { return self(.rubricLevel, level.least.decimal, level.name) }
      return level.least == .zero
        ? self(.rubricLevelLast, level.name, above) : self(.rubricLevelBelow, level.least.decimal, level.name, above)
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
