import Diagnostics
import Registers
import Rubric
import RubricBooks

extension YearEvaluation {
  /// Warns of an occurrence that lies in none of the ranges that its fact is limited to (formats §8).
  ///
  /// - Parameters:
  ///   - record: The occurrence.
  ///   - day: The day on which it began.
  ///   - row: The row that gives the day.
  ///   - reader: The reader of the registers.
  mutating func checkWithin(_ record: Record, _ day: Day, _ row: RegisterRow, _ reader: RegisterReader) {
    let names = rubric[record.fact].within
    guard !names.isEmpty else { return }
    let ranges = names.compactMap { plan.date(named: $0) }
    // A missing range is a finding already.
    guard ranges.count == names.count, !ranges.contains(where: { $0.days.contains(day) }) else { return }
    findings.add(.outsideRanges(reader.location(row, row.startColumn), day, ranges))
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
