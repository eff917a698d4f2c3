package import ContentFiles
package import Editions

/// A content folder whose rubric has weights, a bonus, bounds, levels, and items for some categories only.
package enum ShapeFolder {
  /// What an edition may show of the year.
  package static func values(_ edition: Edition) throws -> YearValues {
    try YearFolder.values(of: folder(), for: edition)[0]
  }

  /// The folder: two units of each of two categories, of which the last is vetoed.
  ///
  /// x1 has 10 + 36 ⁄ 2 and 3 of a bonus that comes to 4, x2 6 + 20 ⁄ 2, b1 8 + 10 + 8 and a bonus of 1, b2 5 + 0 + 10.
  ///
  /// - Parameter show: What the publication lists, nil for a draft.
  /// - Returns: The folder.
  package static func folder(show: String? = nil) -> ContentFolder {
    let publication = show.map {
      "approval: {by: 领导小组, date: 2027-01-08}\npublication: {date: 2027-01-10, show: \($0)}"
    }
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 30
      notApplicable: rescale
      ceiling: total
      rankWithin: category
      levels: [{name: 优秀, least: 27}, {name: 合格, least: 15}]
      vetoedLevel: 不合格
      dimensions:
        - {id: A, name: 共同, items: [{id: A1, name: 日常, points: 10, materials: [总结], judge: true}]}
        - id: B
          name: 学院专项
          for: [学院]
          weight: 50
          items: [{id: B1, name: 评议, points: 40, materials: [报告], judge: {mean: true, drop: 1}}]
        - id: C
          name: 部门专项
          for: [部门]
          facts: {制度: {kind: yesno}, 漏洞: {kind: event}}
          items:
            - {id: C1, name: 制度, points: 10, rules: [{zero: true, unless: 制度, text: 没有不得分}]}
            - {id: C2, name: 处置, points: 10, rules: [{deduct: 1, each: 漏洞, late: 3 workdays, every: 1 workdays, cap: 2, text: 每逾期一个工作日扣 1 分}]}
        - id: D
          name: 加分
          bonus: true
          cap: 3
          items:
            - {id: D1, name: 获奖, points: 5, start: zero, facts: {获奖: {kind: event}}, rules: [{award: 2, each: 获奖, text: 每项加 2 分}]}
            - {id: D2, name: 创新, points: 2, materials: [证书], judge: true}
      """,
      "assessments/2026/assessment.yaml": """
      year: 2026
      title: 今年
      rubric: r
      window: {from: 2026-01-01, to: 2026-12-31}
      rounds: [{id: last, name: 终评, folder: 1, asOf: 2026-12-31}]
      \(publication ?? "")
      """,
      "calendar/2026.csv": "日期,类型,名称\n2026-10-01,休,国庆节\n",
      "assessments/2026/units.csv": """
      单位编号,单位名称,类别
      x1,甲学院,学院
      b1,甲部门,部门
      x2,乙学院,学院
      b2,乙部门,部门
      """,
      "assessments/2026/1/scores.csv": """
      单位,指标,得分,评分人,理由
      x1,A1,10,甲,
      x2,A1,6,甲,
      b1,A1,8,甲,
      b2,A1,5,甲,
      x1,B1,40,甲,
      x1,B1,36,乙,
      x1,B1,30,丙,
      x2,B1,20,甲,
      x2,B1,20,乙,
      x2,B1,20,丙,
      b1,D2,1,甲,校级创新
      """,
      "assessments/2026/1/evidence.csv": """
      单位,指标,事项,内容,开始,完成
      x1,D1,获奖,省级,2026-04-01,
      x1,D1,获奖,市级,2026-05-01,
      b1,C,制度,是,,
      b2,C,制度,否,,
      b1,C,漏洞,甲漏洞,2026-10-12,2026-10-19
      """,
      "assessments/2026/1/vetoes.csv": "单位,日期,事由,问责文件\nb2,2026-05-06,事由,某函〔2026〕1 号\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}
