import Assessment

extension Console {
  /// Tells the user that the latest year was used although the one before is not published yet, if so.
  mutating func noteUnpublished(before latest: AssessmentYear, among years: [AssessmentYear]) {
    let earlier = years.map(\.plan).filter { $0.year < latest.plan.year }.max { $0.year < $1.year }
    guard let earlier, !earlier.isPublished else { return }
    say("没有写 --year，按最近的 \(latest.plan.year) 年；\(earlier.year) 年还没有公布，要它的请写 --year \(earlier.year)")
  }
}
