import Diagnostics
import Rubric

/// Compares the results of a year with what was published.
struct PublishedCheck {
  let unitsPath: String
  /// The value of `rubric` in the plan.
  let rubric: Location
  /// The units whose results cannot be relied on, because something of theirs could not be used.
  let blamed: Set<UnitID>
  /// Whether the units and registers that could not be used may be anybody's.
  let isBlind: Bool

  /// Adds a finding for each unit whose result differs; what would only follow from other findings is left out.
  func compare(_ year: AssessmentYear, with record: PublishedRecord, findings: inout Findings) {
    guard !isBlind else { return }
    let number = year.plan.year
    let now = PublishedResults(year)
    let differences = ResultDifference.all(from: record.results, to: now)
    for difference in differences {
      let unit = year.directory.units.firstIndex { $0.id == difference.unit }
      if let unit, blamed.contains(UnitID(unit)) { continue }
      // Others' ranks follow from theirs.
      if !blamed.isEmpty, difference.isOfRankOnly { continue }
      findings.add(
        .pinnedDiffers(
          Location(unitsPath, line: unit.map { year.directory.units[$0].line }), number,
          name: unit.map { year.directory.units[$0].name } ?? difference.unit, difference))
    }
    if differences.isEmpty, (record.results.rubric, record.results.rubricHash) != (now.rubric, now.rubricHash) {
      findings.add(.pinnedRubric(rubric, number, before: record.results.rubric, now: now.rubric))
    }
  }
}
