package import Rubric

/// The medians of a year over its units with the verdict `scored`, without undecided and vetoed ones; over all units
/// where verdicts are not shown, since the difference would tell how many are vetoed.
///
/// Units that do not have the same items have medians of their own.
package struct YearMedians: Sendable {
  /// The median of the totals of a cohort.
  package struct Total: Sendable, Hashable {
    /// The units behind it.
    package let cohort: Cohort
    /// The median.
    package let median: Median
  }

  /// The median of a dimension's scores over a cohort, each scaled to the points of the items that its units have.
  package struct Part: Sendable, Hashable {
    /// The units behind it.
    package let cohort: Cohort
    /// The points of the items that the units have.
    package let points: Points
    /// The median.
    package let median: Median
  }

  /// The medians of the totals by the items that units have; those are left out that may not be shown or that too few
  /// units stand behind.
  package let totals: [Total]
  /// The medians of the dimensions in rubric order, each by the items that units have of it; nil if they may not be shown
  /// or too few units are scored.
  package let dimensions: [[Part]]?

  /// The median of all totals, or nil if units do not all have the same items, too few are scored, or it may not be
  /// shown.
  package var total: Median? { totals.first.flatMap { $0.cohort.isAll ? $0.median : nil } }

  /// The medians of the dimensions over all units, none for a dimension of which units do not all have the same items.
  package var wholeDimensions: [Median?]? {
    dimensions?.map { parts in parts.first.flatMap { $0.cohort.isAll ? $0.median : nil } }
  }

  /// Returns the median of the totals of the units that have the same items as those of a category.
  package func total(of category: String) -> Median? { totals.first { $0.cohort.has(category) }?.median }

  /// Returns the median of a dimension over the units that have the same items of it as those of a category.
  package func dimension(_ index: Int, of category: String) -> Part? {
    dimensions?[index].first { $0.cohort.has(category) }
  }

  /// Computes the medians that an allowance permits.
  init(of results: [UnitResult], _ categories: CategoryItems, _ scoring: ScoringRubric, _ allowance: Allowance) {
    guard let least = allowance.unitsBehindMedian else {
      (totals, dimensions) = ([], nil)
      return
    }
    func counted(_ cohort: Cohort) -> [UnitResult]? {
      let counted = categories.counted(results, of: cohort, allowance)
      return counted.count >= max(least, 1) ? counted : nil
    }
    let whole = scoring.items.indices
    totals =
      allowance.total
      ? categories.cohorts(by: whole).compactMap { cohort in
        counted(cohort).flatMap { Median(of: $0.map(\.total)) }.map { Total(cohort: cohort, median: $0) }
      } : []
    let parts = scoring.dimensions.indices.map { index in
      let items = scoring.dimensions[index].items
      return categories.cohorts(by: items).compactMap { cohort -> Part? in
        let points = categories.points(of: items, scoring, in: cohort)
        let scores = counted(cohort)?.compactMap { $0.dimensions[index].earned(of: points) } ?? []
        guard scores.count >= max(least, 1) else { return nil }
        return Median(of: scores).map { Part(cohort: cohort, points: points, median: $0) }
      }
    }
    dimensions = allowance.dimensions && parts.contains { !$0.isEmpty } ? parts : nil
  }
}
