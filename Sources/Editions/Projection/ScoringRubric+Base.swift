import Rubric

extension ScoringRubric {
  /// Returns the points of a result without its bonus, before the bound on both together.
  func base(of result: UnitResult) -> Points {
    let sum = result.total - result.bonus
    guard hasCeiling, result.total == total, result.bonus > .zero else { return sum }
    // What the bound took back is told by the dimensions alone, scaled up where items are left out.
    let whole = Int128(total.hundredths) * Int128(Dimension.fullWeight)
    var (earned, leftOut) = (Int128(0), Int128(0))
    for (dimension, part) in zip(dimensions, result.dimensions) where !dimension.isBonus {
      earned += Int128(part.weighted.hundredths)
      for index in dimension.items where notApplicable.leavesOut(result.items[index].state) {
        leftOut += Int128(items[index].points.hundredths) * Int128(dimension.weight)
      }
    }
    guard leftOut < whole else { return .zero }
    let divisor = whole - leftOut
    return Points(hundredths: Int64(clamping: (2 * earned * whole + divisor) / (2 * divisor)))
  }
}
