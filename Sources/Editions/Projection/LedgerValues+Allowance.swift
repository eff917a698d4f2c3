package import Assessment
package import Rubric
package import SiteContent

extension LedgerValues {
  /// Takes what the registers that are never scored say, as far as an allowance permits; nil if it permits nothing.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - allowance: The values that may be shown.
  ///   - round: The index of the round that is shown.
  ///   - today: The day from which the values speak.
  ///   - unitIndex: The index of the unit whose values they are, among those that take part; nil where they are of all
  ///     units, of which only the office is given any.
  package init?(
    _ year: AssessmentYear, _ allowance: Allowance, round: Int, today: Day, only unitIndex: Int? = nil
  ) {
    switch (allowance.ledgers, unitIndex) {
    case (.none, _), (.own, nil): return nil
    case (_, let unit?): self.init(year, round: round, today: today, of: unit)
    case (.all, nil): self.init(year, round: round, today: today)
    }
  }
}
