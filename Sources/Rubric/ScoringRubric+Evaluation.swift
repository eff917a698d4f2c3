extension ScoringRubric {
  /// Computes a unit's result at the end of a day, without its rank.
  ///
  /// - Parameters:
  ///   - candidate: The unit, with an element in `marks` for every item and one in `quantities` for every quantity
  ///     that rules divide by.
  ///   - terms: The window, named dates and working days.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The results of the items, the dimensions and the whole.
  package func evaluate(_ candidate: Candidate, terms: Terms, asOf: Day) -> UnitResult {
    let evaluation = Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf)
    let results = Array(count: items.count) { result(of: items[$0], mark: candidate.marks[$0], by: evaluation) }

    var sum = Points.zero
    var leftOut = Points.zero
    var pendingPoints = Points.zero
    var hasPending = false
    for index in items.indices {
      let (item, result) = (items[index], results[index])
      if result.state == .pending { hasPending = true }
      sum = sum + (result.earned ?? .zero)
      if result.state == .pending { pendingPoints = pendingPoints + item.points }
      if isLeftOut(result) { leftOut = leftOut + item.points }
    }
    if leftOut > .zero {
      let rest = total - leftOut
      sum = rest > .zero ? sum.scaled(by: Int128(total.hundredths), over: Int128(rest.hundredths)) : .zero
    }
    return UnitResult(
      verdict: candidate.isVetoed ? .vetoed : hasPending ? .pending : .scored,
      total: sum, pendingPoints: pendingPoints, rank: nil,
      dimensions: Array(count: dimensions.count) { place in
        var (earned, points) = (Points.zero, Points.zero)
        for index in dimensions[place].items where !isLeftOut(results[index]) {
          earned = earned + (results[index].earned ?? .zero)
          points = points + items[index].points
        }
        return DimensionResult(earned: earned, points: points)
      },
      items: results)
  }

  /// Computes the score that an item's rules give a unit, whatever its marks; returns nil for a judged item.
  package func compute(
    _ item: ItemID, for candidate: Candidate, terms: Terms, asOf: Day
  ) -> Result<Computation, Indecision>? {
    guard !self[item].isJudged else { return nil }
    let evaluation = Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf)
    return evaluation.compute(self[item])
  }

  private func isLeftOut(_ result: ItemResult) -> Bool {
    notApplicable.leavesOut(result.state)
  }

  private func result(of item: Item, mark: Mark?, by evaluation: Evaluation) -> ItemResult {
    if mark == .notApplicable {
      let earned = notApplicable == .full ? item.points : .zero
      return ItemResult(state: .notApplicable, earned: earned, computed: nil, indecision: nil)
    }
    let given: Points? = if case .score(let points) = mark { points } else { nil }
    if item.isJudged {
      let state: ItemResult.State = given == nil ? .pending : .judged
      return ItemResult(state: state, earned: given, computed: nil, indecision: nil)
    }
    switch evaluation.compute(item) {
    case .success(let computed):
      let isOverridden = given != nil && given != computed.score
      return ItemResult(
        state: isOverridden ? .overridden : .scored, earned: given ?? computed.score, computed: computed,
        indecision: nil)
    case .failure(let indecision):
      return ItemResult(
        state: given == nil ? .pending : .overridden, earned: given, computed: nil, indecision: indecision)
    }
  }
}

/// Ranks the units with verdict `scored` by total, in competition ranking: 1, 2, 2, 4.
package func rank(_ results: inout [UnitResult]) {
  let order = results.indices.filter { results[$0].verdict == .scored }
    .sorted { results[$0].total > results[$1].total }
  var best = 0
  for (place, index) in order.enumerated() {
    if place > 0, results[index].total < results[order[place - 1]].total { best = place }
    results[index].rank = best + 1
  }
}
