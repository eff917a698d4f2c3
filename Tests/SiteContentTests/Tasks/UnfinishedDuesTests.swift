import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import SiteContent
import Testing

/// By when something without a limit is to be finished.
struct UnfinishedDuesTests {
  private func tasks(_ words: String) throws -> [String] {
    var findings = Findings()
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 环节
              points: 5
              facts: {环节: {kind: event\(words)}}
              rules: [{deduct: 1, each: 环节, open: true}]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      cutoff: 2025-12-20
      rounds: [{id: only, name: 终评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu1,甲,类\n",
      "assessments/2025/1/evidence.csv": "单位,指标,事项,内容,开始\nu1,A1,环节,验收,2025-03-01\n",
    ]
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let tasks = YearTasks(try #require(content.years.first), guides: [])
    return tasks.all.map { "\($0.due?.iso ?? "–")\($0.isSupplement ? " 补充" : "")" }
  }

  @Test(
    "what fell due when it began is due on that day, what only happened then by the day for supplements",
    arguments: [
      ("", "2025-03-01"), (", started: 应完成日期", "2025-03-01"), (", started: 办理期限", "2025-03-01"),
      (", started: 发生日期", "2025-12-20 补充"), (", started: 应急启动日期", "2025-12-20 补充"),
    ])
  func dues(words: String, due: String) throws {
    #expect(try tasks(words) == [due])
  }
}
