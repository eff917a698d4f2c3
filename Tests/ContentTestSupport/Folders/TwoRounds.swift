package import ContentFiles
import Diagnostics
package import Editions
package import SiteContent
import Testing

/// A content folder with two years of one rubric, two rounds, and a change of every cause.
package enum TwoRounds {
  /// Reads the folder, which has to be free of errors.
  package static func content(published: Bool = false, rubricOfYearBefore: String = "r") throws -> Content {
    var findings = Findings()
    let content = Content(
      folder(published: published, rubricOfYearBefore: rubricOfYearBefore), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return content
  }

  /// What an edition is given of the later year.
  package static func values(
    _ edition: Edition, published: Bool = false, rubricOfYearBefore: String = "r", only place: Int? = nil
  ) throws -> YearValues {
    let content = try content(published: published, rubricOfYearBefore: rubricOfYearBefore)
    let year = try #require(content.years.last)
    return try #require(YearValues(year, among: content.years, for: edition, only: place))
  }

  /// The folder.
  ///
  /// - Parameters:
  ///   - published: Whether the later year is published.
  ///   - rubricOfYearBefore: The id of the rubric that the earlier year goes by.
  /// - Returns: The folder.
  package static func folder(published: Bool = false, rubricOfYearBefore: String = "r") -> ContentFolder {
    func rubric(_ id: String) -> String {
      """
      id: \(id)
      title: 细则
      total: 30
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 事件
              points: 10
              facts: {漏洞: {kind: event}}
              rules:
                - {deduct: 2, each: 漏洞, text: 每个漏洞扣二分}
                - {deduct: 3, each: 漏洞, late: 5 workdays, text: 超过五个工作日未处置再扣三分}
            - {id: A2, name: 预案, points: 10, facts: {预案: {kind: yesno}}, rules: [{deduct: 4, unless: 预案, text: 没有预案扣四分}]}
            - {id: A3, name: 评判, points: 10, judge: true}
      """
    }
    let units = (1...7).map { "u\($0),单位\($0),部门" }.joined(separator: "\n")
    let marks = (1...7).map { "u\($0),A3,\($0)," }.joined(separator: "\n")
    let plans = (1...7).map { "u\($0),A2,预案,,是,,,通过" }.joined(separator: "\n")
    let show =
      published ? "\napproval: {by: 领导小组, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [total]}" : ""
    let before = "approval: {by: 领导小组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total, dimensions]}"
    var files = [
      "rubrics/r.yaml": rubric("r"),
      "calendar/2024.csv": "日期,类型,名称\n2024-01-01,休,元旦", "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦",
      "calendar/2026.csv": "日期,类型,名称\n2026-01-01,休,元旦",
      "assessments/2024/assessment.yaml": """
      year: 2024
      title: 上年
      rubric: \(rubricOfYearBefore)
      window: {from: 2024-01-01, to: 2024-12-31}
      rounds: [{id: only, name: 终评, folder: 1, asOf: 2024-12-31}]
      \(before)
      """,
      "assessments/2024/units.csv": "单位编号,单位名称,类别\nu1,单位1,部门",
      "assessments/2024/1/evidence.csv": "单位,指标,事项,编号,内容,开始,完成,审核\nu1,A2,预案,,是,,,通过",
      "assessments/2024/1/scores.csv": "单位,指标,得分,理由\nu1,A3,7.5,",
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 今年
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds:
        - {id: first, name: 初评, folder: 1, asOf: 2025-11-03}
        - {id: last, name: 终评, folder: 2, asOf: 2025-12-31}\(show)
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\n\(units)",
      // u1 has a hole that is open and becomes late; u2's is sent back, u3's comes in, u4 is marked, u5 unmarked.
      "assessments/2025/1/evidence.csv": """
      单位,指标,事项,编号,内容,开始,完成,审核
      u1,A1,漏洞,B1,慢的漏洞,2025-10-31,,通过
      u2,A1,漏洞,B2,误报的漏洞,2025-03-03,2025-03-04,通过
      \(plans)
      """,
      "assessments/2025/1/scores.csv": "单位,指标,得分,理由\n\(marks)\nu5,A2,9,先行认定",
      "assessments/2025/2/evidence.csv": """
      单位,指标,事项,编号,内容,开始,完成,审核
      u2,A1,漏洞,B2,误报的漏洞,2025-03-03,2025-03-04,退回
      u3,A1,漏洞,B3,新的漏洞,2025-11-10,2025-11-11,通过
      """,
      "assessments/2025/2/scores.csv": "单位,指标,得分,理由\nu4,A2,8.5,预案过期\nu5,A2,,",
      "assessments/2025/2/vetoes.csv": "单位,日期,事由,问责文件\nu6,2025-12-01,泄露数据,文件",
      "assessments/2025/2/feedback/u3.csv": "单位,指标,确认,意见\nu3,A1,否,请核对\nu3,,是,",
      "assessments/2025/2/feedback.csv": "单位,指标,处理,答复\nu3,A1,不采纳,属实",
    ]
    if rubricOfYearBefore != "r" { files["rubrics/\(rubricOfYearBefore).yaml"] = rubric(rubricOfYearBefore) }
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}
