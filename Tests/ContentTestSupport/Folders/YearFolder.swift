package import ContentFiles
import Diagnostics
package import Editions
import SiteContent
import Testing
import Theming
package import Wording

/// Years to look at as a whole: those of the sample, and one made of as many units as are asked for.
package enum YearFolder {
  /// The words of the default theme.
  package static let labels: Labels = {
    var findings = Findings()
    return Theme(findings: &findings)?.labels ?? Labels([:])
  }()

  /// What an edition may show of a year of the sample.
  package static func sample(_ year: Int, _ edition: Edition) throws -> YearValues {
    try #require(try values(of: sampleContent(), for: edition).first { $0.year == year })
  }

  /// What an edition may show of the made year, nil where it has none.
  package static func values(
    show: String?, units: Int = 12, rubric: String = "r", in edition: Edition
  ) throws -> YearValues {
    try #require(try values(of: folder(show: show, units: units, rubric: rubric), for: edition).first)
  }

  /// What an edition may show of every year of a folder, which has to be free of errors.
  package static func values(of folder: ContentFolder, for edition: Edition) throws -> [YearValues] {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return content.years.compactMap { YearValues($0, among: content.years, for: edition) }
  }

  /// A folder with the year 2023: two categories by turns, events, marks, a veto, a change of the second round, and
  /// where it is a draft a unit without mark.
  ///
  /// - Parameters:
  ///   - show: What the publication lists, nil for a draft.
  ///   - units: How many units there are, at least four.
  ///   - rubric: The rubric's id.
  ///   - files: Other files, which take the place of those with their paths.
  /// - Returns: The folder.
  package static func folder(
    show: String?, units: Int = 12, rubric: String = "r", adding files: [String: [UInt8]] = [:]
  ) -> ContentFolder {
    ContentFolder(memory: self.files(show: show, units: units, rubric: rubric).merging(files) { $1 })
  }

  /// The files of such a folder.
  package static func files(show: String?, units: Int = 12, rubric: String = "r") -> [String: [UInt8]] {
    let numbers = 1...units
    let publication = show.map {
      "approval: {by: 领导小组, date: 2024-01-08}\npublication: {date: 2024-01-10, show: \($0)}"
    }
    let files = [
      "rubrics/\(rubric).yaml": """
      id: \(rubric)
      title: 细则
      total: 15
      dimensions:
        - id: A
          name: 方面
          items:
            - {id: A1, name: 事件, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, text: 每次扣三分}]}
            - {id: A2, name: 评判, points: 5, judge: true}
      """,
      "assessments/2023/assessment.yaml": """
      year: 2023
      title: 一个年度
      rubric: \(rubric)
      window: {from: 2023-01-01, to: 2023-12-31}
      rounds:
        - {id: first, name: 初评, folder: 1, asOf: 2023-12-20}
        - {id: final, name: 终评, folder: 2, asOf: 2023-12-31}
      \(publication ?? "")
      """,
      "assessments/2023/units.csv": "单位编号,单位名称,类别\n"
        + numbers.map { "u\($0),第\($0)单位,\($0 % 2 == 1 ? "甲类" : "乙类")\n" }.joined(),
      "assessments/2023/1/evidence.csv": "单位,指标,事项,开始\n"
        + numbers.flatMap { number in (0..<number % 5).map { "u\(number),A1,通报,2023-03-0\($0 + 1)\n" } }.joined(),
      "assessments/2023/1/scores.csv": "单位,指标,得分,理由\n"
        + numbers.filter { show != nil || $0 != 3 }.map { "u\($0),A2,\(5 - $0 % 3),逐项核对\n" }.joined(),
      "assessments/2023/2/scores.csv": "单位,指标,得分,理由\nu4,A1,8,复核\n",
      "assessments/2023/2/vetoes.csv": "单位,日期,事由,问责文件\nu2,2023-05-06,不公开的事由,某函〔2023〕1 号\n",
    ]
    return files.mapValues { Array($0.utf8) }
  }
}
