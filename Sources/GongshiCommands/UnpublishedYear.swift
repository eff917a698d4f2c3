import Assessment
import RubricBooks

extension AssessmentYear {
  /// Returns the note that this, the latest year, was used although the one before is not published yet, or nil if it is.
  func unpublishedNote(among years: [AssessmentYear]) -> String? {
    let earlier = years.map(\.plan).filter { $0.year < plan.year }.max { $0.year < $1.year }
    guard let earlier, !earlier.isPublished else { return nil }
    return "没有写 --year，按最近的 \(plan.year) 年；\(earlier.year) 年还没有公布，要它的请写 --year \(earlier.year)"
  }
}
