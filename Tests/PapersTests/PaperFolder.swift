import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import PaperTexts
import Papers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// A content folder in which every kind of paper has something to say, reckoned by hand.
enum PaperFolder {
  /// The files of the folder, by path.
  static let files: [String: String] = [
    "site.yaml": "institution: 示例医院\noffice: 质量管理办公室（质管办）\ncontact: 内线 8001，zhi@example.org\n",
    "responsibility.yaml": """
    title: 一览
    roles: [{id: a, name: 甲}]
    duties: []
    accountability:
      situations: [{id: s1, text: 造成严重后果的, basis: {policy: p, article: 2}}]
      measures: [{text: 予以通报。, basis: {policy: p, article: 2}}]
    """,
    "policies/p.md": "---\nid: p\ntitle: 办法\n---\n\n第一条 甲。\n\n第二条 乙。\n",
    "calendar/2025.csv": "日期,类型,名称\n2025-05-01,休,劳动节\n2025-05-02,休,劳动节\n2025-04-27,班,劳动节\n",
    "rubrics/r.yaml": """
    id: r
    title: 细则
    total: 30
    dimensions:
      - id: A
        name: 方面
        items:
          - id: A1
            name: 整改
            points: 10
            facts: {问题: {kind: event, started: 通报日期}, 加急: {kind: event}}
            rules:
              - {deduct: 1, each: 问题, text: 每件扣一分}
              - {deduct: 2, each: 问题, late: 3 workdays, text: 逾期再扣二分}
              - {deduct: 1, each: 加急, late: 24 hours, text: 加急逾期扣一分}
          - {id: A2, name: 会议, points: 10, facts: {缺席: {kind: event}}, rules: [{deduct: 1, each: 缺席, text: 缺席扣一分}]}
          - {id: A3, name: 培训, points: 10, facts: {学时: {kind: number, cap: 4}}, rules: [{deduct: 5, below: 学时, least: 3, text: 不足扣五分}]}
    """,
    "assessments/2025/assessment.yaml": """
    year: 2025
    title: 2025 年度考核
    rubric: r
    window: {from: 2025-01-01, to: 2025-12-31}
    rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-06-30}]
    """,
    "assessments/2025/units.csv": "单位编号,单位名称,类别\nu1,甲科,临床\nu2,乙科,临床\nu3,丙科,医技\n",
    "assessments/2025/roster.csv": """
    单位,角色,姓名,联系方式,自,至
    甲科,科主任,甲主任,内线 1,,
    甲科,联络人,甲联络,jia@example.org,,
    乙科,科主任,乙主任,内线 2,,
    """,
    "assessments/2025/1/evidence.csv": """
    单位,指标,事项,编号,内容,数量,开始,完成,限期
    甲科,A1,问题,W-1,标识不清,,2025-04-25,2025-04-29,
    甲科,A1,问题,W-2,标识|脱落,,2025-04-29,,
    乙科,A1,问题,W-3,药品过期,2,2025-02-03,2025-02-17,
    乙科,A1,加急,J-1,停电,,2025-06-29 09:00,,
    丙科,A1,问题,W-4,台账缺页,,2025-06-27,,2025-07-10
    甲科,A3,学时,X-1,6,2,2025-02-01,,
    乙科,A3,学时,X-2,3,,2025-05-01,,
    丙科,A3,学时,X-3,1,,2025-05-01,,
    """,
    "assessments/2025/1/meetings.csv": """
    日期,会议,指标,事项,应到,实到,请假
    2025-03-10,第一次例会,A2,缺席,,甲科、乙科,
    2025-05-12,第二次例会,A2,缺席,,甲科,乙科
    """,
    "assessments/2025/1/feedback.csv": """
    单位,指标,确认,意见,处理,答复,日期
    乙科,A1,否,药品已退库,不采纳,期限从通报之日起算,2025-06-28
    """,
    "assessments/2025/1/vetoes.csv": "单位,日期,事由,问责文件,情形\n丙科,2025-04-01,瞒报,某函〔2025〕1 号,s1\n",
  ]

  /// The folder, with other files laid over its own.
  static func folder(_ others: [String: String] = [:]) -> ContentFolder {
    ContentFolder(memory: files.merging(others) { $1 }.mapValues { Array($0.utf8) })
  }

  /// The papers of the year, with other files laid over the folder's.
  static func papers(_ others: [String: String] = [:], today: Day? = nil) throws -> YearPapers {
    let folder = folder(others)
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let year = try #require(content.years.first)
    return YearPapers(
      YearPapers.Matter(
        content, year, round: nil, tasks: TaskList(content, year, today: today),
        values: YearValues(year, among: content.years, for: .office, today: today)),
      labels: YearFolder.labels
    ) { "《\($0.policy)》第\($0.article ?? 0)条" }
  }
}

extension YearPapers {
  /// The papers of a kind.
  func of(_ kind: PaperKind) -> [Paper] { groups.first { $0.kind == kind }?.papers ?? [] }

  /// The paper of a kind with a name.
  func paper(_ kind: PaperKind, _ name: String = "") throws -> Paper {
    try #require(of(kind).first { $0.name == name })
  }
}

extension Paper {
  /// What a name is filled in with.
  func said(_ name: PaperName) -> String {
    switch values[name] {
    case .words(let text), .markdown(let text): text
    case nil: ""
    }
  }
}
