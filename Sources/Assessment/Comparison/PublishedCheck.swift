import Diagnostics
import Registers
import Rubric
import RubricBooks

/// The comparison of a year's results with those that were published.
struct PublishedCheck {
  let unitsPath: String
  /// The place of the value of `rubric` in the plan.
  let rubric: Location
  /// The place of the value of `approval` in the plan.
  let approval: Location
  /// The place of the value of `publication` in the plan.
  let publication: Location
  /// The plan as a whole.
  let plan: Location
  /// The units whose results cannot be relied on, because something of theirs could not be used.
  let blamed: Set<UnitID>
  /// True if the units and registers that could not be used may concern any unit.
  let isBlind: Bool

  /// Adds a finding for each unit of which something differs, a single one for all units of which only the rank
  /// differs, and those for approval and publication; whatever would only follow from other findings is left out.
  func compare(_ year: AssessmentYear, with record: PublishedRecord, findings: inout Findings) {
    guard !isBlind else { return }
    let number = year.plan.year
    let comparison = PublishedComparison(year, with: record)
    for (place, words) in [(approval, comparison.approval), (publication, comparison.publication)] {
      if let words { findings.add(.pinnedStated(place, number, words)) }
    }
    addUnits(of: comparison, year, &findings)
    let isSaid = comparison.approval != nil || comparison.publication != nil || !comparison.units.isEmpty
    guard !isSaid else { return }
    if comparison.isOfStatement, blamed.isEmpty {
      findings.add(.pinnedStated(plan, number, "考核名称、考核时间、轮次的名称和截至日，或各方面的得分，有与公布时不同的"))
    } else if comparison.isOfRubric {
      let now = year.rubric.id
      findings.add(.pinnedRubric(rubric, number, before: record.results.rubric, now: now))
    }
  }

  private func addUnits(of comparison: PublishedComparison, _ year: AssessmentYear, _ findings: inout Findings) {
    let number = year.plan.year
    let rows = RowsBehind(year)
    let places = Dictionary(year.directory.units.enumerated().map { ($1.id, UnitID($0)) }) { first, _ in first }
    var moved: [(name: String, ranks: String, line: Int)] = []
    for difference in comparison.units {
      let unit = places[difference.id]
      if let unit, blamed.contains(unit) { continue }
      let entry = unit.map { year.directory[$0] }
      if difference.isOfRankOnly, let entry {
        // The ranks of others follow from the results of these units.
        if blamed.isEmpty { moved.append((entry.name, difference.result?.rankWords ?? "", entry.line)) }
        continue
      }
      findings.add(
        .pinnedDiffers(
          Location(unitsPath, line: entry?.line), number, name: entry?.name ?? difference.id,
          difference.words { item in unit.map { rows.words($0, item) } ?? "" }))
    }
    if let first = moved.first { findings.add(.pinnedRanks(Location(unitsPath, line: first.line), number, moved)) }
  }
}
