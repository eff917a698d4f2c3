import Assessment
import ContentFiles
import Foundation

/// An output folder on disk, gone with its owner, and contents to build into it.
final class OutputFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "输出 \(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The content folder of this repository.
  static func sample() throws -> ContentFolder {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try ContentFolder(disk: "/\(root)/Content")
  }

  /// A year with one unit and one judged item.
  static func small(score: String) -> ContentFolder {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions: [{id: A, name: 方面, items: [{id: A1, name: 评判, points: 5, judge: true}]}]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分\nu,A1,\(score)\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}
