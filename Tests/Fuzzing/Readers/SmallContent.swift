import ContentFiles
import Diagnostics
import SiteContent

/// A content folder in memory that reaches most of what is read, small enough to be read a thousand times a second.
enum SmallContent {
  /// Reads the folder with some files replaced, and looks at every finding.
  static func read(with replaced: [String: [UInt8]]) {
    var findings = Findings()
    let bytes = files.mapValues { Array($0.utf8) }.merging(replaced) { $1 }
    _ = Content(ContentFolder(memory: bytes), scope: .everything, findings: &findings)
    _ = findings.sorted()
  }

  private static let files = [
    "rubrics/2024.yaml": rubric, "assessments/2024/assessment.yaml": plan,
    "assessments/2024/units.csv": "单位编号,单位名称,类别,别名,状态,在职人数\nxxgc,信息工程学院,学院,信工,,100\njwc,教务处,部门,,参评,20\n",
    "assessments/2024/1-preliminary/scores.csv": "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\n",
    "assessments/2024/1-preliminary/evidence.csv": "单位,指标,事项,内容,开始,完成\njwc,5.1,漏洞,一般,2024-05-06,2024-05-17\n",
    "calendar/2024.csv": "日期,类型,名称\n2024-01-01,休,元旦\n2024-02-04,班,调休\n",
    "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
    "policies/b.md": "---\nid: b\ntitle: 办法\n---\n\n第一条　范围。\n",
  ]

  private static let rubric = """
    id: "2024"
    title: 评价细则
    total: 100
    levels: [{name: 优秀, least: 90}]
    dimensions:
      - id: "1"
        name: 责任
        items:
          - id: "1.1"
            name: 责任书
            points: 40
            facts:
              签订: {kind: yesno, absent: 是}
              等级: {kind: choice, options: [甲, 乙], absent: 甲}
              报送: {kind: date, absent: 2024-03-01}
            rules:
              - {zero: true, unless: 签订}
              - {deduct: 5, if: 等级, is: 乙}
              - {deduct: 5, date: 报送, after: 责任书截止}
          - id: "1.2"
            name: 培训
            points: 20
            facts: {人数: {kind: number, cap: 50, absent: 100}}
            rules:
              - {deduct: 10, below: 人数, least: 0.5, per: 在职人数}
              - {deduct: 1, rate: {part: 人数, whole: {quantity: 在职人数}}, least: 90, step: 5, cap: 4}
      - id: "5"
        name: 处置
        items:
          - id: "5.1"
            name: 漏洞处置
            points: 30
            facts: {漏洞: {kind: event, options: [一般, 严重]}, 通报: {kind: event}, 缺席: {kind: event}}
            rules:
              - {deduct: 2, each: 漏洞, is: 严重}
              - {deduct: 5, each: 漏洞, late: 3 workdays, every: 1 workdays}
              - {zero: true, run: 通报, late: 2 hours, length: 2}
              - {deduct: 1, each: 缺席, from: 2}
          - {id: "5.2", name: 总体评价, points: 10, judge: true}
      - id: "6"
        name: 加分
        bonus: true
        items:
          - {id: "6.1", name: 获奖, points: 5, start: zero, facts: {获奖: {kind: event}}, rules: [{award: 1, each: 获奖}]}
    """

  private static let plan = """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    dates: {责任书截止: 2024-04-30, 补充截止: 2024-12-25}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
    cutoff: 补充截止
    approval: {by: 领导小组, date: 2025-01-08}
    publication: {date: 2025-01-10, show: [total, dimensions, items, rank]}
    """
}
