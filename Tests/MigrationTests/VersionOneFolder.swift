import ContentFiles
import Diagnostics
import Migration
import Tabular
import Testing

/// A small content folder of version 1 in memory: two units, two rounds, a number, a date and events.
struct VersionOneFolder {
  /// The files by path.
  private(set) var files: [String: [UInt8]]

  /// The folder as an office wrote it, with some files added or replaced; nil leaves one out.
  init(_ changes: [String: String?] = [:]) {
    let files = VersionOneFolder.files.merging(changes) { $1 }
    self.files = files.compactMapValues { $0.map { Array($0.utf8) } }
  }

  /// The folder with a file's bytes.
  func with(_ path: String, _ bytes: [UInt8]) -> VersionOneFolder {
    var copy = self
    copy.files[path] = bytes
    return copy
  }

  /// The folder to read.
  var content: ContentFolder { ContentFolder(memory: files) }

  /// Finds what has to change.
  func migration() throws -> ContentMigration {
    var findings = Findings()
    let migration = ContentMigration(content, findings: &findings)
    return try #require(migration, "\(findings.text())")
  }

  /// The text of a file after the migration.
  func text(_ path: String) throws -> String {
    String(decoding: try content.overlaid(with: try migration().files).read(path, limit: 1 << 20), as: UTF8.self)
  }

  /// The reasons for the changes of a file, each with its line and column.
  func reasons(_ path: String) throws -> [String] {
    try migration().changes.filter { $0.path == path }.flatMap(\.reasons).map {
      "\($0.place.line):\($0.place.column) \($0.words)"
    }
  }

  /// The bytes of a text in GB 18030.
  static func gbk(_ text: String) throws -> [UInt8] {
    try #require(transcoded(toGB18030: Array(text.utf8)))
  }

  static let rubric = """
    # 2024 年的细则
    id: "2024"
    title: 细则
    total: 30
    dimensions:
      - id: "1"
        name: 责任
        items:
          - id: "1.1"
            name: 通报
            points: 10
            facts:
              通报:
                kind: event   # 开始 = 通报日期
                ask: 有没有通报
              缺席: {kind: event}
            rules:
              - {deduct: 2, each: 通报, is: 严重, text: 严重的扣 2 分}
              - {deduct: 1, each: 缺席, text: 缺席扣 1 分}
          - {id: "1.2", name: 培训, points: 10, start: zero, facts: {学时: {kind: number, cap: 8}}, rules: [{award: 10, below: 学时, least: 6, text: 不足 6 学时}]}
          - {id: "1.3", name: 总结, points: 10, facts: {总结: {kind: date}}, rules: [{deduct: 5, date: 总结, after: 截止, text: 迟交}]}

    """

  private static let files: [String: String?] = [
    "site.yaml": "# 本单位\ntitle: 公示\n",
    "rubrics/2024.yaml": rubric,
    "assessments/2024/assessment.yaml": """
    year: 2024
    title: 考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    dates: {截止: 2024-12-15}
    rounds:
      - {id: first, name: 初评, folder: 1-first, asOf: 2024-12-20}
      - {id: second, name: 终评, folder: 2-second, asOf: 2024-12-31}

    """,
    "assessments/2024/units.csv": "单位编号,单位名称,类别\na,甲处,部门\nb,乙处,部门\n",
    "assessments/2024/1-first/checklist.csv": "单位,1.2 学时,1.3 总结\n甲处,3,2024-12-10\n乙处,4,2024-12-10\n",
    "assessments/2024/1-first/evidence.csv":
      "单位,指标,事项,内容,开始\n甲处,1.1,通报,严重,2024-03-01\n乙处,1.1,通报,一般,2024-03-02\n",
    "assessments/2024/1-first/meetings.csv": "日期,会议,指标,事项,应到,实到\n2024-05-01,例会,1.1,缺席,,甲处\n",
    "assessments/2024/2-second/checklist.csv": "单位,1.2 学时\na,2.5\n乙处,\n",
  ]
}
