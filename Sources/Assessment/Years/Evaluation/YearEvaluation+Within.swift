import Diagnostics
import Rubric

extension YearEvaluation {
  /// Finds an occurrence that lies in none of the ranges its fact is about (formats §8).
  ///
  /// - Parameters:
  ///   - record: The occurrence.
  ///   - day: The day on which it began.
  ///   - place: The cell that says so.
  mutating func checkWithin(_ record: Record, _ day: Day, at place: Location) {
    let names = rubric[record.fact].within
    guard !names.isEmpty else { return }
    let ranges = names.compactMap { plan.date(named: $0) }
    // A range that is not there is a finding already.
    guard ranges.count == names.count, !ranges.contains(where: { $0.days.contains(day) }) else { return }
    findings.add(.outsideRanges(place, day, ranges))
  }
}

extension Diagnostic {
  fileprivate static func outsideRanges(
    _ place: Location, _ day: Day, _ ranges: [AssessmentPlan.NamedDate]
  ) -> Diagnostic {
    let words = ranges.map { range in
      let first = range.days.lowerBound.iso
      return "\(quoted(range.name))（\(range.day == range.days.lowerBound ? first : "\(first) 至 \(range.day.iso)")）"
    }.joined(separator: "、")
    return Diagnostic(
      .oddDate, at: place, "\(day.iso) 不在\(words)之内，而此事项只登记这些时期的事；请核对日期，或改登在别的事项下")
  }
}
