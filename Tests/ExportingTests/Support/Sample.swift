import Assessment
import ContentFiles
import Diagnostics
import Editions
import Foundation
import Registers
import SiteContent
import Testing

/// A small year in memory: six units, of which names and categories try to be formulas.
enum Sample {
  static let files: [String: String] = [
    "rubrics/small.yaml": """
    id: small
    title: 测试细则
    total: 10
    notApplicable: rescale
    dimensions:
      - id: "1"
        name: =责任
        items:
          - {id: "1.1", name: 评判, points: 4, judge: true}
          - id: "1.2"
            name: 次数
            points: 5.5
            facts: {次数: {kind: event, options: [一般, 严重, 初稿, 误记, 去年的, 待查, 以后, 并入前的]}}
            rules:
              - {deduct: 1.25, each: 次数, text: 每次扣 1.25 分}
              - {zero: true, any: 次数, is: 严重, text: 严重的不得分}
      - id: "2"
        name: 报送
        items:
          - id: "2.1"
            name: 总结
            points: 0.5
            start: zero
            facts: {总结: {kind: yesno}}
            rules: [{award: 1, if: 总结, text: 报送总结得分}]
    """,
    "assessments/2025/assessment.yaml": """
    year: 2025
    title: 2025 年度考核
    rubric: small
    window: {from: 2025-01-01, to: 2025-12-31}
    rounds:
      - {id: first, name: 初评, folder: 1-first, asOf: 2025-06-30}
      - {id: last, name: 终评, folder: 2-last, asOf: 2025-12-31}
    """,
    "assessments/2025/units.csv": """
    单位编号,单位名称,类别
    a,=甲,+教学
    b,-乙,教学
    c,"@丙,丁",教学
    d,"戊""己""丑",党政
    e,庚,党政
    f,辛,党政
    """,
    "assessments/2025/1-first/scores.csv": """
    单位,指标,得分,理由
    a,1.1,4,
    b,1.1,3.5,
    c,1.1,3.5,
    d,1.1,4,
    e,1.1,4,
    d,2.1,不适用,无此项
    """,
    "assessments/2025/1-first/evidence.csv": """
    单位,指标,事项,内容,开始,数量
    a,2.1,总结,是,,
    b,2.1,总结,是,,
    c,2.1,总结,是,,
    e,2.1,总结,否,,
    b,1.2,次数,一般,2025-02-03,2
    c,1.2,次数,一般,2025-03-04,
    c,1.2,次数,一般,2025-05-06,
    e,1.2,次数,严重,2025-05-06,
    """,
    "assessments/2025/2-last/scores.csv": """
    单位,指标,得分,理由
    a,1.2,5.25,申诉
    """,
    "assessments/2025/2-last/vetoes.csv": """
    单位,日期,事由,问责文件
    e,2025-05-06,泄露,某号文
    """,
  ]

  /// The sample's results after a round.
  static func scores(round: Int, unit: String? = nil) throws -> YearValues {
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    return try scores(folder, round: round, unit: unit)
  }

  /// The results of the conformance case after a round.
  static func kinds(round: Int) throws -> YearValues {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Cases/kinds/content")
    return try scores(ContentFolder(disk: folder.path), round: round)
  }

  private static func scores(_ folder: ContentFolder, round: Int, unit: String? = nil) throws -> YearValues {
    var findings = Findings()
    let content = Content(folder, scope: .year(2025), findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())")
    let year = try #require(content.years.first)
    let place = try unit.map { name in
      let unit = try #require(year.directory.unit(name))
      return try #require(year.directory.index(ofID: year.directory[unit].id))
    }
    return YearValues(year, .score, shown: round, unitIndices: place.map { $0..<$0 + 1 })
  }
}
