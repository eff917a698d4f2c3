extension ScoringRubric {
  /// Computes a unit's result at the end of a day, without its rank.
  ///
  /// - Parameters:
  ///   - candidate: The unit, with an element in `marks` for every item and one in `quantities` for every quantity
  ///     that rules divide by.
  ///   - terms: The window, named dates and working days.
  ///   - asOf: The day at whose end the state is taken.
  /// - Returns: The results of the items, the dimensions and the whole.
  public func evaluate(_ candidate: Candidate, terms: Terms, asOf: Day) -> UnitResult {
    let evaluation = Evaluation(
      rubric: self, register: candidate.register, quantities: candidate.quantities, terms: terms, asOf: asOf)
    let results = Array(count: items.count) { place in
      result(of: items[place], mark: candidate.marks[place], by: evaluation)
    }
    let parts = Array(count: dimensions.count) { part(dimensions[$0], results) }
    var (sum, bonus, pendingPoints) = (Points.zero, Points.zero, Points.zero)
    // In hundredths of a percent of hundredths, so that weights leave no remainder.
    var leftOut: Int128 = 0
    for place in dimensions.indices {
      let dimension = dimensions[place]
      if dimension.isBonus { bonus = bonus + parts[place].weighted } else { sum = sum + parts[place].weighted }
      for index in dimension.items {
        if results[index].state == .pending { pendingPoints = pendingPoints + items[index].points }
        if isLeftOut(items[index], results[index]) {
          leftOut = leftOut &+ Int128(product: items[index].points.hundredths, dimension.weight)
        }
      }
    }
    if leftOut > 0 {
      let whole = Int128(product: total.hundredths, Dimension.fullWeight)
      sum = whole > leftOut ? sum.scaled(by: whole, over: whole &- leftOut) : .zero
    }
    sum = sum + bonus
    let hasPending = results.contains { $0.state == .pending }
    return UnitResult(
      verdict: candidate.isVetoed ? .vetoed : hasPending ? .pending : .scored,
      total: hasCeiling ? min(sum, total) : sum, bonus: bonus, pendingPoints: pendingPoints, rank: nil,
      dimensions: parts, items: results)
  }

  private func part(_ dimension: Dimension, _ results: [ItemResult]) -> DimensionResult {
    var (earned, points) = (Points.zero, Points.zero)
    var exists = false
    for index in dimension.items where results[index].state != .absent {
      exists = true
      guard !isLeftOut(items[index], results[index]) else { continue }
      earned = earned + (results[index].earned ?? .zero)
      points = points + items[index].points
    }
    if let cap = dimension.cap { earned = min(earned, cap) }
    return DimensionResult(
      earned: earned, points: points,
      weighted: dimension.weighted(earned), exists: exists)
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

  private func isLeftOut(_ item: Item, _ result: ItemResult) -> Bool {
    notApplicable.leavesOut(result.state) && !item.isBonus
  }

  private func result(of item: Item, mark: Mark?, by evaluation: Evaluation) -> ItemResult {
    var given: Points?
    switch mark {
    case .absent: return ItemResult(state: .absent, earned: nil, computed: nil, indecision: nil)
    case .notApplicable:
      let earned = notApplicable == .full && !item.isBonus ? item.points : .zero
      return ItemResult(state: .notApplicable, earned: earned, computed: nil, indecision: nil)
    case .score(let points): given = points
    case nil: if item.isBonus, item.isJudged { given = .zero }
    }
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
///
/// - Parameters:
///   - results: The results of all units.
///   - group: The number of the group within which a unit is ranked, by its index.
public func rank(_ results: inout [UnitResult], within group: (Int) -> Int = { _ in 0 }) {
  let order = results.indices.filter { results[$0].verdict == .scored }
    .sorted { (group($0), results[$1].total) < (group($1), results[$0].total) }
  var best = 0
  var first = 0
  for (place, index) in order.enumerated() {
    let before = place > 0 ? order[place - 1] : nil
    if before.map({ group($0) != group(index) }) ?? true { first = place }
    if place == first || before.map({ results[index].total < results[$0].total }) ?? false { best = place - first }
    results[index].rank = best + 1
  }
}
