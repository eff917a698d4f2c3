package import ContentFiles

/// A content folder with a letter, three units, and marked text in every column of the roster.
package enum LetterFolder {
  /// The end of a plan that publishes all there is.
  package static let published =
    "approval: {by: 组, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}"

  /// The marks of the roster.
  package static let marks = ["ZZOLD01", "ZZNEW02", "ZZDEPUTY03", "ZZCHIEF04", "ZZCONTACT05", "ZZROLE06"]

  /// Creates the folder.
  ///
  /// - Parameters:
  ///   - tail: The approval and publication in assessment.yaml, empty for a draft.
  ///   - changes: Whether the register has the changes of leaders.
  ///   - more: How many units there are beside the three.
  /// - Returns: The folder.
  package static func folder(_ tail: String = "", changes: Bool = true, more: Int = 0) -> ContentFolder {
    let others = (0..<more).map { "v\($0),单位 \($0),类\n" }.joined()
    let days = (2025...2026).map { ("calendar/\($0).csv", "日期,类型,名称\n\($0)-01-01,休,元旦\n") }
    let files = [
      "responsibility.yaml": "title: 一览\nletter: l\nroles: [{id: a, name: 甲}]\nduties: []\n",
      "policies/letter.md": "---\nid: l\ntitle: 责任书\n---\n\n一、管好密码。\n\n二、交材料。\n",
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 10
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 责任书
              points: 10
              basis: [{policy: l}]
              facts: {报送: {kind: date}, 变更: {kind: event}}
              rules: [{zero: true, date: 报送, after: 截止}, {zero: true, any: 变更, late: 10 workdays}]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {截止: 2025-04-30}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      \(tail)
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu1,甲单位,类\nu2,乙单位,类\nu3,丙单位,类\n\(others)",
      "assessments/2025/roster.csv": """
      单位,角色,姓名,联系方式,自,至
      甲单位,主要负责人,ZZOLD01,ZZCONTACT05,2020-01-01,2025-03-02
      甲单位,主要负责人,ZZNEW02,ZZCONTACT05,2025-03-03,
      甲单位,分管负责人,ZZDEPUTY03,ZZCONTACT05,,
      乙单位,党总支书记,ZZCHIEF04,ZZCONTACT05,,
      丙单位,ZZROLE06,某人,,,
      """,
      "assessments/2025/1/evidence.csv": "单位,指标,事项,内容,开始,完成\n甲单位,A1,报送,2025-04-01,,\n乙单位,A1,报送,2025-05-01,,\n"
        + (changes
          ? "甲单位,A1,变更,,2025-03-03,2025-03-14\n乙单位,A1,变更,,2025-06-02,\n丙单位,A1,变更,,2025-12-30,\n" : "")
        // A published year has nothing pending.
        + (tail.isEmpty ? "" : "丙单位,A1,报送,2025-04-02,,\n"),
    ]
    return ContentFolder(memory: files.merging(days) { $1 }.mapValues { Array($0.utf8) })
  }
}
