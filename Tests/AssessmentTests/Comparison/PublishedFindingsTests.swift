import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import RubricBooks
import SiteContent
import Testing

/// Published results are recorded, and what no longer equals them is found: not-pinned, pinned-differs, pinned-rubric.
@Suite struct PublishedFindingsTests {
  static let published = Fixture.good.with(
    "~/assessment.yaml",
    Fixture.good["~/assessment.yaml"]
      + "approval: {by: 领导小组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total]}\n")
  static let pinned = published.recording()

  static let correcting =
    "确需更正的，先写更正，再审定，最后公布，见手册“公布以后的更正”；审定以后运行 gongshi publish --year 2024 --accept"

  private static func differs(_ line: Int, _ unit: String, _ words: String) -> String {
    "~/units.csv:\(line):1: error[pinned-differs]: “\(unit)”的结果与公布的不同：\(words)；请改回有关登记（列出的不一定都改过）；\(Self.correcting)"
  }

  private static func moved(_ line: Int, _ count: Int, _ ranks: String) -> String {
    "~/units.csv:\(line):1: error[pinned-differs]: \(count) 个单位的得分与公布的相同，只是名次不同：\(ranks)；这是因为别的单位的结果变了，那些单位的改回后即恢复；\(Self.correcting)"
  }

  @Test("warns of published results that are not recorded, at the publication")
  func notPinned() {
    let warning =
      "~/assessment.yaml:11:14: warning[not-pinned]: 结果已审定并公布，但没有留存，以后登记有改动时无从发现；请运行 gongshi publish --year 2024"
    Self.published.expect([warning])
    Self.pinned.expect([])
    Fixture.good.expect([])
  }

  @Test("finds a unit whose result differs at its row, with totals, rank and items old and new")
  func differs() {
    Self.pinned.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.2,8,复核\n")
      .expect([Self.differs(3, "教务处", "总分 99.5 → 98，指标 5.2：9.5 → 8（2-final/scores.csv:2、1-preliminary/scores.csv:3）")])
    Self.pinned.with("~/2-final/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,9,复核\n").expect([
      Self.differs(2, "信息工程学院", "总分 100 → 99，名次 1 → 2，指标 5.2：10 → 9（2-final/scores.csv:2、1-preliminary/scores.csv:2）"),
      Self.moved(3, 1, "“教务处” 2 → 1"),
    ])
    Self.pinned.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,1.1,不适用,无\n")
      .expect([Self.differs(3, "教务处", "总分仍为 99.5，指标 1.1：40（得分） → 40（不适用）（2-final/scores.csv:2）")])
    Self.pinned.with("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\njwc,2024-5-1,泄露,x 号\n")
      .expect([Self.differs(3, "教务处", "总分仍为 99.5，结论 已评定 → 一票否决（2-final/vetoes.csv:2），名次 2 → 无")])
  }

  @Test("names a row once that holds several facts of an item")
  func severalFacts() {
    let changed = Self.pinned.with("~/2-final/checklist.csv", "单位,1.1 签订,1.1 等级\njwc,否,乙\n").lines
    #expect(changed.count == 1 && changed.allSatisfy { $0.contains("（2-final/checklist.csv:2）") }, "\(changed)")
  }

  @Test("joins the units that others moved to another rank, and names the latest rows where there are many")
  func moved() {
    let units = (1...7).map { "a\($0),第\($0)系,系,,,10\n" }.joined()
    let marks = (1...7).map { "a\($0),5.2,9,\n" }.joined()
    Self.published.with("~/units.csv", Fixture.good["~/units.csv"] + units)
      .with("~/1-preliminary/scores.csv", Fixture.good["~/1-preliminary/scores.csv"] + marks).recording()
      .evidence(
        "单位,指标,事项,内容,开始,完成\n" + (1...4).map { "jwc,5.1,漏洞,第\($0)个,2024-05-0\($0 + 5),2024-05-0\($0 + 5)\n" }.joined()
      )
      .expect([
        Self.differs(
          3, "教务处",
          "总分 99.5 → 91.5，名次 2 → 9，指标 5.1：30 → 22（1-preliminary/evidence.csv:5、1-preliminary/evidence.csv:4、1-preliminary/evidence.csv:3 等 4 行）"
        ),
        Self.moved(5, 7, "“第1系” 3 → 2、“第2系” 3 → 2、“第3系” 3 → 2、“第4系” 3 → 2、“第5系” 3 → 2 等"),
      ])
  }

  @Test("finds units that came or went")
  func units() {
    let units = Fixture.good["~/units.csv"]
    Self.pinned.with("~/units.csv", units.replacing(",不参评,", with: ",参评,9")).with(
      "~/2-final/scores.csv", "单位,指标,得分\ntsg,5.2,1\n"
    )
    .expect([Self.differs(4, "图书馆", "公布时没有这个单位的结果，现在总分 91")])
    Self.pinned.with("~/units.csv", units.replacing(",参评,20", with: ",不参评,20"))
      .expect([Self.differs(3, "教务处", "公布时总分 99.5，现在没有这个单位的结果")])
    Self.pinned.with("~/units.csv", units.replacing("jwc,教务处,党政管理部门,,参评,20\n", with: ""))
      .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\n")
      .expect([Self.differs(1, "jwc", "公布时总分 99.5，现在没有这个单位的结果")])
    Self.pinned.with("~/units.csv", units.replacing("教务处", with: "教学事务部"))
      .expect([Self.differs(3, "教学事务部", "名称 “教务处” → “教学事务部”")])
  }

  @Test("names five items and counts the others")
  func manyItems() {
    let items = (2...8).map { "      - {id: \"5.\($0)\", name: 评价, points: \($0 == 2 ? 4 : 1), judge: true}\n" }
      .joined()
    let rubric = Fixture.good["rubrics/2024.yaml"]
    let judged = rubric.firstRange(of: "      - id: \"5.2\"").map { rubric[..<$0.lowerBound] + items }
    func marks(_ score: String) -> String {
      "单位,指标,得分\n" + (2...8).map { "xxgc,5.\($0),1\njwc,5.\($0),\(score)\n" }.joined()
    }
    Self.published.with("rubrics/2024.yaml", judged.map { String($0) } ?? "").with(
      "~/1-preliminary/scores.csv", marks("0.5")
    ).recording()
      .with("~/1-preliminary/scores.csv", marks("0")).expect([
        Self.differs(
          3, "教务处",
          "总分 93.5 → 90，"
            + (2...6).map { "指标 5.\($0)：0.5 → 0（1-preliminary/scores.csv:\($0 * 2 - 1)）" }.joined(separator: "，")
            + " 等 7 项指标")
      ])
  }

  @Test("says nothing that would only follow from what cannot be used")
  func suppression() {
    Self.pinned.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,x,\njwc,5.2,9,\n").expect([
      "~/1-preliminary/scores.csv:2:3: error[bad-number]: “x”不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分",
      Self.differs(3, "教务处", "总分 99.5 → 99，名次 2 → 1，指标 5.2：9.5 → 9（1-preliminary/scores.csv:3）"),
    ])
    let header = "error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”、“得分”各列；第 1 行读到“x”，其中没有一个是列名；表头若已删去，请补上"
    Self.pinned.with("~/1-preliminary/scores.csv", "x\n").expect(["~/1-preliminary/scores.csv:1:1: \(header)"])
    #expect(Self.pinned.with("~/2-final/vetoes.csv", "x\n").lines.count == 1)
    #expect(Self.pinned.editing("~/units.csv", "jwc,教务处,党政管理部门", "jwc,教务处,").lines.count == 1)
    #expect(Self.pinned.editing("rubrics/2024.yaml", "points: 30", "points: 三十").lines.count == 1)
  }

  @Test(
    "warns of a rubric that has changed without changing results",
    arguments: [
      ("{deduct: 2, each: 漏洞}", "{deduct: 3, each: 漏洞}"), ("name: 漏洞处置", "name: 处置漏洞"),
      ("least: 0.5", "least: 0.25"), ("{deduct: 1, each: 缺席}", "{deduct: 1, each: 缺席, text: 每次扣 1 分}"),
    ])
  func rubric(old: String, new: String) {
    Self.pinned.editing("rubrics/2024.yaml", old, new).expect([
      "~/assessment.yaml:3:9: warning[pinned-rubric]: 评分细则“2024”在公布后改动过，各单位的结果没有变化；核对无误后运行 gongshi publish --year 2024 --accept"
    ])
  }

  @Test(
    "does not mind how a rubric is written, and what only guides show of it",
    arguments: [
      ("{deduct: 2, each: 漏洞}", "{ each: \"漏洞\",   deduct: 2.0 } # 每个"),
      ("title: 评价细则\ntotal: 100", "total: 100.00\n\ntitle: '评价细则'"),
      ("{kind: event}\n          通报", "{kind: event, ask: 有多少}\n          通报"),
      ("judge: true", "judge: true\n        materials: [报告]"),
    ])
  func spelling(old: String, new: String) {
    Self.pinned.editing("rubrics/2024.yaml", old, new).expect([])
  }

  @Test("says where results went by another rubric")
  func otherRubric() {
    Self.pinned.with(
      "rubrics/2025.yaml", Fixture.good["rubrics/2024.yaml"].replacing("id: \"2024\"", with: "id: \"2025\"")
    )
    .editing("~/assessment.yaml", "rubric: \"2024\"", "rubric: \"2025\"").expect([
      "~/assessment.yaml:3:9: warning[pinned-rubric]: 评分细则已由公布时的“2024”改为“2025”，各单位的结果没有变化；核对无误后运行 gongshi publish --year 2024 --accept"
    ])
  }
}
