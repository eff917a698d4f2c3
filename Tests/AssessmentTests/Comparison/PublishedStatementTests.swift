import Assessment
import ContentTestSupport
import Testing

/// What was published beside results is held as well: names, words, figures, approval and what is shown.
@Suite struct PublishedStatementTests {
  private static let evidence = """
    单位,指标,事项,内容,开始,完成,密级
    jwc,5.1,漏洞,弱口令,2024-05-06,2024-05-07,公开
    jwc,5.1,漏洞,旧组件,2024-06-03,2024-06-04,内部
    jwc,5.1,缺席,例会,2024-07-01,,公开

    """
  private static let scores = "单位,指标,得分,理由,依据\nxxgc,5.2,10,,\njwc,5.2,9.5,逐项核对,会议纪要\nxxgc,5.1,28,已核减,复核单\n"
  private static let vetoes = "单位,日期,事由,问责文件,密级\njwc,2024-05-01,数据泄露,某函 1 号,公开\n"

  private static func published(_ show: String) -> Fixture {
    Fixture.good.evidence(evidence).with("~/1-preliminary/scores.csv", scores)
      .with("~/2-final/vetoes.csv", vetoes)
      .with(
        "~/assessment.yaml",
        Fixture.good["~/assessment.yaml"]
          + "approval: {by: 领导小组, date: 2025-01-08, document: 纪要}\npublication: {date: 2025-01-10, show: [\(show)]}\n"
      ).recording()
  }

  private static let all = published("total, dimensions, items, rank, dates, reasons")

  private static func differs(_ line: Int, _ unit: String, _ words: String) -> String {
    "~/units.csv:\(line):1: error[pinned-differs]: “\(unit)”的结果与公布的不同：\(words)；请改回有关登记（列出的不一定都改过）；\(PublishedFindingsTests.correcting)"
  }

  private static func stated(_ place: String, _ words: String) -> String {
    "~/assessment.yaml:\(place): error[pinned-differs]: \(words)；请改回公布时的内容；\(PublishedFindingsTests.correcting)"
  }

  @Test("finds nothing where nothing differs, in whatever order units and rows stand")
  func same() {
    Self.all.expect([])
    let units = Fixture.good["~/units.csv"].split(separator: "\n").map(String.init)
    Self.all.with("~/units.csv", ([units[0], units[2], units[1], units[3]]).joined(separator: "\n") + "\n").expect([])
    let rows = Self.evidence.split(separator: "\n").map(String.init)
    Self.all.evidence([rows[0], rows[2], rows[1], rows[3]].joined(separator: "\n") + "\n").expect([])
  }

  @Test("finds names that two units exchanged, and a category")
  func names() {
    let units = Fixture.good["~/units.csv"]
    let swapped = units.replacing("信息工程学院", with: "＊").replacing("教务处", with: "信息工程学院").replacing("＊", with: "教务处")
    Self.all.with("~/units.csv", swapped).expect([
      Self.differs(2, "教务处", "名称 “信息工程学院” → “教务处”"), Self.differs(3, "信息工程学院", "名称 “教务处” → “信息工程学院”"),
    ])
    Self.all.with("~/units.csv", units.replacing("党政管理部门", with: "教学单位"))
      .expect([Self.differs(3, "教务处", "类别 “党政管理部门” → “教学单位”")])
  }

  @Test(
    "finds the words and dates of records, reasons and vetoes, and the figure behind an override",
    arguments: [
      (
        "1-preliminary/evidence.csv", "弱口令", "弱密码", 3, "教务处",
        "指标 5.1 公开的登记有改动（1-preliminary/evidence.csv:4、1-preliminary/evidence.csv:3、1-preliminary/evidence.csv:2）"
      ),
      (
        "1-preliminary/evidence.csv", "旧组件,2024-06-03", "旧组件,2024-06-04", 3, "教务处",
        "指标 5.1 公开的登记有改动（1-preliminary/evidence.csv:4、1-preliminary/evidence.csv:3、1-preliminary/evidence.csv:2）"
      ),
      (
        "1-preliminary/scores.csv", "逐项核对", "逐项核实", 3, "教务处", "指标 5.2 理由或依据有改动（1-preliminary/scores.csv:3）"
      ),
      ("1-preliminary/scores.csv", "复核单", "某单", 2, "信息工程学院", "指标 5.1 理由或依据有改动（1-preliminary/scores.csv:4）"),
      ("2-final/vetoes.csv", "数据泄露", "数据外泄", 3, "教务处", "公开的一票否决（2-final/vetoes.csv:2）有改动"),
      (
        "1-preliminary/evidence.csv", "jwc,5.1,缺席", "xxgc,5.1,缺席,工作会,2024-07-01,,内部\njwc,5.1,缺席", 2, "信息工程学院",
        "指标 5.1 改判前的得分 30 → 29、公开的登记有改动（1-preliminary/scores.csv:4、1-preliminary/evidence.csv:4）"
      ),
    ])
  func words(path: String, old: String, new: String, line: Int, unit: String, words: String) {
    Self.all.editing("~/\(path)", old, new).expect([Self.differs(line, unit, words)])
  }

  @Test("lets change what is not shown", arguments: ["total", "dimensions", "rank", "total, rank"])
  func withheld(show: String) {
    let fixture = Self.published(show)
      .editing("~/1-preliminary/evidence.csv", "弱口令", "弱密码").editing("~/1-preliminary/scores.csv", "逐项核对", "核对")
    #expect(fixture.lines.allSatisfy { $0.contains("warning[show-reveals]") })
    let vetoed = Self.published(show).editing("~/2-final/vetoes.csv", "数据泄露", "泄露").lines
    #expect(vetoed.contains { $0.contains("公开的一票否决") } == show.contains("total"))
  }

  @Test("finds another approval, and other kinds of values that are shown")
  func outcome() {
    Self.all.editing("~/assessment.yaml", "by: 领导小组, date: 2025-01-08, document: 纪要", "by: 办公会, date: 2025-01-07")
      .expect([Self.stated("10:11", "审定与公布时的不同：审定机构 “领导小组” → “办公会”，审定日期 “2025-01-08” → “2025-01-07”，审定文件 “纪要” → 无")])
    Self.all.editing("~/assessment.yaml", "date: 2025-01-10, show: [total, ", "date: 2025-01-11, show: [total, rank, ")
      .expect([Self.stated("11:14", "公布的内容与公布时的不同：公布日期 “2025-01-10” → “2025-01-11”")])
    Self.all.editing("~/assessment.yaml", ", dates, reasons", "").expect([
      Self.stated(
        "11:14", "公布的内容与公布时的不同：show “total、dimensions、items、rank、dates、reasons” → “total、dimensions、items、rank”"
      )
    ])
  }

  @Test("finds another name of the assessment or a round, and other days")
  func headings() {
    let words = "考核名称、考核时间、轮次的名称和截至日，或各方面的得分，有与公布时不同的"
    for (old, new) in [("title: 2024 年度考核", "title: 考核"), ("name: 终评", "name: 复评"), ("cutoff: 补充截止\n", "")] {
      Self.all.editing("~/assessment.yaml", old, new).expect([Self.stated("1:1", words)])
    }
  }

  @Test(
    "refuses a record whose approval or publication is gone",
    arguments: [
      ("approval: {by: 领导小组, date: 2025-01-08, document: 纪要}\n", "approval"),
      ("publication: {date: 2025-01-10, show: [total, dimensions, items, rank, dates, reasons]}\n", "publication"),
    ])
  func withdrawn(line: String, key: String) {
    let message =
      "2024 年的结果已公布并留存，assessment.yaml 中却没有 \(key)；误删的请照 published.json 中留存的恢复，确要撤回公布的，把 assessments/2024/published.json 也移出内容文件夹，另行存档"
    let fixture = Self.all.editing("~/assessment.yaml", line, "")
    let place = key == "approval" ? "1:1" : "10:11"
    fixture.expect(["~/assessment.yaml:\(place): error[pinned-unapproved]: \(message)"])
    fixture.without("~/published.json").expect([])
    // Half a form has its own finding, from which this one would only follow.
    #expect(Self.all.editing("~/assessment.yaml", "by: 领导小组, ", "").lines.count == 1)
  }

  @Test("refuses a register and a record that were changed alike")
  func alike() {
    let lines = Self.all.editing("~/1-preliminary/scores.csv", "xxgc,5.2,10,,", "xxgc,5.2,9,,")
      .editing("~/published.json", "\"total\":98,", "\"total\":97,").lines
    #expect(lines.count == 1 && lines[0].contains("error[pinned-invalid]") && lines[0].contains("校验值不符"))
  }

  @Test("keeps the digest where only what is withheld was corrected, and makes another where anything is shown")
  func digests() throws {
    let first = try #require(Self.published("dimensions").statement)
    let withheld = Self.published("dimensions").editing("~/2-final/vetoes.csv", "某函 1 号", "某函 2 号").recording()
    #expect(withheld.statement?.digest == first.digest)
    let vetoed = Self.published("dimensions").without("~/2-final/vetoes.csv").recording()
    #expect(vetoed.statement?.digest == first.digest && vetoed.statement?.previous == "")
    vetoed.expect([])
    let shown = Self.published("dimensions").editing("~/1-preliminary/scores.csv", "9.5", "9").recording()
    #expect(shown.statement?.digest != first.digest && shown.statement?.previous == first.digest)
    #expect(first.digest.utf8.count == 64 && first.shortDigest.utf8.count == 19)
  }
}
