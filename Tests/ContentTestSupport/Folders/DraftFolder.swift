package import ContentFiles

/// A content folder with one year and marked text in every column that an edition may withhold.
package enum DraftFolder {
  /// The marks, by the column they stand in.
  package static let marks = [
    "编号": "ZZREFER01", "内容": "ZZVALUE02", "材料": "ZZDOCUM03", "备注": "ZZNOTE04", "理由": "ZZREASON05", "依据": "ZZAUTH06",
    "评分人": "ZZASSESSOR07", "事由": "ZZCAUSE08", "问责文件": "ZZACCOUNT09", "意见": "ZZOPINION10", "答复": "ZZREPLY11",
    "经办人": "ZZAGENT12", "姓名": "ZZPERSON13", "联系方式": "ZZCONTACT14", "别名": "ZZALIAS15", "单位名称": "ZZNAME16",
    "类别": "ZZCATEGORY17", "数量列": "ZZQUANTITY18", "系统": "ZZSYSTEM19", "备案号": "ZZFILING20",
    "原因": "ZZREASON21", "系统备注": "ZZNOTE22", "材料备注": "ZZNOTE23", "遗留编号": "ZZCARRIED24", "遗留备注": "ZZNOTE25",
  ]

  /// Creates the folder.
  ///
  /// - Parameters:
  ///   - tail: The approval and publication in assessment.yaml, empty for a draft.
  ///   - visibility: 密级 of the marked rows.
  /// - Returns: The folder.
  package static func folder(_ tail: String, visibility: String = "内部") -> ContentFolder {
    ContentFolder(memory: files(tail, visibility: visibility))
  }

  /// The files of such a folder.
  package static func files(_ tail: String, visibility: String = "内部") -> [String: [UInt8]] {
    func mark(_ column: String) -> String { marks[column] ?? "" }
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 15
      dimensions:
        - id: A
          name: 方面
          items:
            - {id: A1, name: 事件, points: 10, materials: [佐证表], facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, text: 每次扣三分}]}
            - {id: A2, name: 评判, points: 5, judge: true}
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 标记年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      \(tail)
      """,
      "assessments/2025/units.csv": """
      单位编号,单位名称,类别,别名,\(mark("数量列"))
      zzid,\(mark("单位名称")),\(mark("类别")),\(mark("别名")),77
      """,
      "assessments/2025/roster.csv": """
      单位,角色,姓名,联系方式
      zzid,负责人,\(mark("姓名")),\(mark("联系方式"))
      """,
      "assessments/2025/systems.csv": """
      单位,系统,等级,备案号,备注
      zzid,\(mark("系统")),三级,\(mark("备案号")),\(mark("系统备注"))
      """,
      "assessments/2025/carried.csv": """
      单位,指标,事项,编号,开始,备注
      zzid,A1,通报,\(mark("遗留编号")),2024-12-30,\(mark("遗留备注"))
      """,
      "assessments/2025/1/materials.csv": """
      单位,指标,材料,收到,退回,原因,备注
      zzid,A1,佐证表,2025-03-18,2025-03-19,\(mark("原因")),\(mark("材料备注"))
      """,
      "assessments/2025/1/evidence.csv": """
      单位,指标,事项,编号,内容,开始,完成,材料,密级,备注
      zzid,A1,通报,\(mark("编号")),\(mark("内容")),2025-03-04,2025-03-17,\(mark("材料")),\(visibility),\(mark("备注"))
      """,
      "assessments/2025/1/scores.csv": """
      单位,指标,得分,理由,评分人,依据
      zzid,A2,4.75,\(mark("理由")),\(mark("评分人")),\(mark("依据"))
      """,
      "assessments/2025/1/vetoes.csv": """
      单位,日期,事由,问责文件,密级
      zzid,2025-05-06,\(mark("事由")),\(mark("问责文件")),\(visibility)
      """,
      "assessments/2025/1/feedback/zzid.csv": """
      单位,指标,确认,意见,经办人
      zzid,A1,否,\(mark("意见")),\(mark("经办人"))
      """,
      "assessments/2025/1/feedback.csv": """
      单位,指标,处理,答复
      zzid,A1,不采纳,\(mark("答复"))
      """,
    ]
    return files.mapValues { Array($0.utf8) }
  }
}
