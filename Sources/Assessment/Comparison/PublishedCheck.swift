import Diagnostics
import Registers
import Rubric
import RubricBooks

/// The comparison of a year's results with those that were published.
struct PublishedCheck {
  let unitsPath: String
  /// The place of the value of `rubric` in the plan.
  let rubric: Location
  /// The units whose results cannot be relied on, because something of theirs could not be used.
  let blamed: Set<UnitID>
  /// True if the units and registers that could not be used may concern any unit.
  let isBlind: Bool

  /// Adds a finding for each unit whose result differs, and a single one for all units of which only the rank
  /// differs; whatever would only follow from other findings is left out.
  func compare(_ year: AssessmentYear, with record: PublishedRecord, findings: inout Findings) {
    guard !isBlind else { return }
    let number = year.plan.year
    let now = PublishedResults(year)
    let differences = ResultDifference.all(from: record.results, to: now)
    let rows = RowsBehind(year)
    var moved: [(name: String, ranks: String, line: Int)] = []
    for difference in differences {
      let unit = year.directory.units.firstIndex { $0.id == difference.unit }.map { UnitID($0) }
      if let unit, blamed.contains(unit) { continue }
      let entry = unit.map { year.directory[$0] }
      if difference.isOfRankOnly, let entry {
        // The ranks of others follow from the results of these units.
        if blamed.isEmpty { moved.append((entry.name, difference.rankWords, entry.line)) }
        continue
      }
      findings.add(
        .pinnedDiffers(
          Location(unitsPath, line: entry?.line), number, name: entry?.name ?? difference.unit,
          difference.words(then: "公布时") { item in unit.map { rows.words($0, item) } ?? "" }))
    }
    if let first = moved.first { findings.add(.pinnedRanks(Location(unitsPath, line: first.line), number, moved)) }
    if differences.isEmpty, (record.results.rubric, record.results.rubricHash) != (now.rubric, now.rubricHash) {
      findings.add(.pinnedRubric(rubric, number, before: record.results.rubric, now: now.rubric))
    }
  }
}
