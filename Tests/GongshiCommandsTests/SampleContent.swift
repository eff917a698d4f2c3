import TestSupport

/// A small content folder on disk, without errors, that is removed with its owner.
///
/// It has one judged item, the units jxx 教学系 and jwc 教务处, and two rounds; 教务处 lost a mark in the second.
final class SampleContent {
  /// The folder's path; it holds a space and Chinese characters.
  var path: String { folder.path }

  private let folder: TemporaryFolder

  /// Writes the folder.
  ///
  /// - Parameter changes: Files to add or replace by path, or to leave out where nil.
  /// - Throws: What the file system says.
  init(_ changes: [String: String?] = [:]) throws {
    let files = SampleContent.files.merging(changes, uniquingKeysWith: { $1 })
    folder = try TemporaryFolder(files.compactMapValues { $0.map { Array($0.utf8) } })
  }

  private static let files: [String: String?] = [
    "rubrics/2024.yaml":
      "id: \"2024\"\ntitle: 细则\ntotal: 10\ndimensions: [{id: \"1\", name: 责任, items: [{id: \"1.1\", name: 总评, points: 10, judge: true}]}]\n",
    "assessments/2024/assessment.yaml": """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
      - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}

    """,
    "assessments/2024/units.csv": "单位编号,单位名称,类别,别名\njxx,教学系,教学单位,教学\njwc,教务处,党政管理部门,\n",
    "assessments/2024/1-preliminary/scores.csv": "单位,指标,得分\njxx,1.1,8.5\njwc,1.1,9\n",
    "assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,7\n",
  ]
}
