package import Rubric

/// The units by the share of a dimension's or an item's points that they lost.
package struct Spread: Sendable, Hashable {
  /// The number of units that lost nothing.
  package private(set) var full = 0
  /// The number of units that lost something, up to a half.
  package private(set) var upToHalf = 0
  /// The number of units that lost more than a half, but not all.
  package private(set) var overHalf = 0
  /// The number of units that lost all.
  package private(set) var all = 0
  /// The points that all of them lost together.
  package private(set) var lost = Points.zero

  /// The number of units.
  package var units: Int { full + losing }

  /// The number of units that lost something.
  package var losing: Int { upToHalf + overHalf + all }

  /// The points that a unit lost on average, rounded half up to 0.01.
  package var mean: Points {
    let units = Int64(units)
    return units == 0 ? .zero : Points(hundredths: (2 * lost.hundredths + units) / (2 * units))
  }

  /// The numbers of units from those that lost nothing to those that lost all.
  package var counts: [Int] { [full, upToHalf, overHalf, all] }

  /// Counts the scores of units, each with the points that it could have had; one that could have none is left out.
  ///
  /// - Parameters:
  ///   - scores: The scores.
  ///   - whole: The points to which what was lost is scaled, or nil to take it as it is.
  init(of scores: some Sequence<(earned: Points, points: Points)>, as whole: Points? = nil) {
    for (earned, points) in scores where points > .zero {
      let lost = points - earned
      let scaled = whole.flatMap { whole in earned.scaled(from: points, to: whole).map { whole - $0 } }
      self.lost = self.lost + (scaled ?? lost)
      if lost <= .zero {
        full += 1
      } else if lost >= points {
        all += 1
      } else if lost + lost <= points {
        upToHalf += 1
      } else {
        overHalf += 1
      }
    }
  }
}

/// The spreads of a year's dimensions and items over its units.
///
/// They are figures over units as medians are, and shown where those are (formats §12): dimensions count the units that
/// the medians count, items every unit that has a score.
package struct YearSpreads: Sendable {
  /// The spreads of the dimensions in rubric order, each by the items that units have of it, as the medians are; nil if
  /// they may not be shown.
  package let dimensions: [[Spread]]?
  /// The spreads of the items in rubric order, or nil if they may not be shown.
  package let items: [Spread]?

  /// Computes the spreads that an allowance permits.
  init(
    of results: [UnitResult], _ categories: CategoryItems, _ items: [ScoringRubric.Item], _ allowance: Allowance,
    medians: YearMedians
  ) {
    dimensions = medians.dimensions?.enumerated().map { index, parts in
      parts.map { part in
        let counted = categories.counted(results, of: part.cohort, allowance)
        return Spread(
          of: counted.lazy.map { ($0.dimensions[index].earned, $0.dimensions[index].points) }, as: part.points)
      }
    }
    guard allowance.itemSpreads, let least = allowance.unitsBehindMedian, results.count >= max(least, 1) else {
      self.items = nil
      return
    }
    self.items = items.indices.map { index in
      // Nothing is lost without a bonus.
      Spread(
        of: items[index].isBonus
          ? []
          : results.compactMap { result in
            let item = result.items[index]
            guard item.state != .notApplicable, let earned = item.earned else { return nil }
            return (earned, items[index].points)
          })
    }
  }
}
