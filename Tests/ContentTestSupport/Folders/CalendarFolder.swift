package import Calendars
package import ContentFiles
import Diagnostics
import SiteContent
import Testing

/// A content folder with a small year, for what falls due in it.
package enum CalendarFolder {
  /// A year's calendar of a folder that is free of errors.
  package static func calendar(_ year: Int, _ folder: ContentFolder, showsOutcome: Bool = false) throws -> YearCalendar
  {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return YearCalendar(year, content, showsOutcome: showsOutcome)
  }

  /// A small year with one event limit; `tail` ends its plan.
  package static func folder(_ tail: String = "") -> ContentFolder {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 10
      dimensions:
        - id: A
          name: 方面
          items:
            - {id: A1, name: 事件, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, late: 2 days}]}
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      \(tail)
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}
