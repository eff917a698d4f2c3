package import ContentFiles
import Diagnostics
package import Editions
import SiteContent
import Testing

/// A content folder with an item that is held against each unit's head-count, and two rounds.
package enum PerHead {
  /// What an edition is given of the year; `only` is the place of the only unit.
  package static func values(_ edition: Edition, only place: Int? = nil) throws -> YearValues {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let year = try #require(content.years.last)
    return try #require(YearValues(year, among: content.years, for: edition, only: place))
  }

  /// Both units have 38 people; 甲 turns out to have trained all of them, 乙 trained too few.
  package static let folder: ContentFolder = {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 20
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 培训
              points: 20
              facts: {培训: {kind: number, cap: 4}}
              rules: [{deduct: 20, below: 培训, least: 2, per: 在职人数, text: 人均不足 2 学时}]
      """,
      "assessments/2026/assessment.yaml": """
      year: 2026
      title: 今年
      rubric: r
      window: {from: 2026-01-01, to: 2026-12-31}
      rounds:
        - {id: first, name: 初评, folder: 1, asOf: 2026-11-03}
        - {id: last, name: 终评, folder: 2, asOf: 2026-12-31}
      """,
      "assessments/2026/units.csv": "单位编号,单位名称,类别,在职人数\na,甲,类,38\nb,乙,类,38\n",
      "assessments/2026/1/evidence.csv": """
      单位,指标,事项,编号,内容,数量,开始
      a,A1,培训,P1,2,30,2026-06-10
      b,A1,培训,P1,2,30,2026-06-10
      """,
      "assessments/2026/2/evidence.csv": "单位,指标,事项,编号,内容,数量,开始\na,A1,培训,P1,2,38,2026-06-10\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }()
}
