import Assessment
import Diagnostics
import RubricBooks
import SiteContent

extension Findings {
  /// Returns the findings without those that concern only other years than one.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - content: The content that was read; a rubric that another year alone goes by is of that year.
  /// - Returns: The other findings, and the number of errors that were left out.
  func concerning(_ year: Int, in content: Content) -> (findings: Findings, otherErrors: Int) {
    let own = "assessments/\(year)"
    let rubric = content.years.first { $0.plan.year == year }.map { "rubrics/\($0.plan.rubric).yaml" }
    func isOfOther(_ path: String) -> Bool {
      let parts = path.split(separator: "/", maxSplits: 2).map(String.init)
      guard parts.count > 1 else { return false }
      switch parts[0] {
      case "assessments":
        return parts[1].utf8.count == 4 && Int(parts[1]) != nil && "assessments/\(parts[1])" != own
      case "rubrics": return rubric.map { path != $0 } ?? false
      default: return false
      }
    }
    var kept = Findings()
    var others = 0
    for finding in all {
      if !isOfOther(finding.location.path) {
        kept.add(finding)
      } else if finding.severity == .error {
        others += 1
      }
    }
    return (kept, others)
  }
}

extension Console {
  /// Says that errors in other years were passed over; nothing if there are none.
  mutating func sayOtherErrors(_ count: Int, than year: Int) {
    guard count > 0 else { return }
    say("注意：别的年份有 \(count) 个错误，不妨碍 \(year) 年，详见 gongshi check")
  }
}
