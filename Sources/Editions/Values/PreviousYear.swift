import Assessment
import Registers
package import Rubric
import RubricBooks

/// A unit's published result of an earlier year, to be set beside this year's.
package struct PreviousYear: Sendable {
  /// The year.
  package let year: Int
  /// True if the year was assessed by the same rubric; scores by another are not comparable, and not given.
  package let isComparable: Bool
  /// True if the rubric is the same, but the unit had other items by it, so that scores are not comparable either.
  package let hadOtherItems: Bool
  /// The total, or nil if it may not be shown, is undecided, or is not comparable.
  package let total: Points?
  /// The verdict, or nil where there is no total.
  package let verdict: UnitResult.Verdict?
  /// The dimension scores in rubric order, or nil if they may not be shown or are not comparable.
  package let dimensions: [DimensionResult]?
  /// The item scores in rubric order, nil while undecided; or nil if they may not be shown or are not comparable.
  package let items: [Points?]?

  /// Takes a unit's result from the last published year in which it took part, or returns nil if there is none to show.
  ///
  /// - Parameters:
  ///   - unit: The unit's id.
  ///   - year: The year that the result is set beside.
  ///   - years: All years, ascending.
  ///   - edition: The edition that shows it.
  init?(of unit: String, before year: AssessmentYear, in years: [AssessmentYear], for edition: Edition) {
    for earlier in years.reversed() where earlier.plan.year < year.plan.year {
      guard earlier.plan.isPublished, let allowance = edition.allowance(earlier.plan),
        let index = earlier.directory.index(ofID: unit)
      else { continue }
      let result = earlier.states[earlier.plan.resultRound].results[index]
      self.year = earlier.plan.year
      let isSameRubric = earlier.rubric.id == year.rubric.id
      hadOtherItems = isSameRubric && year.items(of: unit) != earlier.items(of: unit)
      isComparable = isSameRubric && !hadOtherItems
      total = isComparable && allowance.total && result.verdict != .pending ? result.total : nil
      verdict = total == nil ? nil : result.verdict
      dimensions = isComparable && allowance.dimensions ? result.dimensions : nil
      items = isComparable && allowance.items == .all ? result.items.map(\.earned) : nil
      return
    }
    return nil
  }
}

extension AssessmentYear {
  /// Returns which items exist for the unit with an id; none if it takes no part.
  fileprivate func items(of unit: String) -> [Bool] {
    guard let index = directory.index(ofID: unit) else { return [] }
    return states[plan.resultRound].results[index].items.map { $0.state != .absent }
  }
}
