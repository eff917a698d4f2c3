import ContentTestSupport
import Testing

/// What findings in rubrics advise: the word that was meant, or the way that works.
@Suite struct RubricAdviceTests {
  private static let overdue =
    "；date 事项按逾期的天数扣分，写 date、after 和 every，如 date: 事项, after: 截止日的名称, every: 7 days"
  private static let known = "；现有的事项有 事件、例会、数、日期、是否、选项"

  @Test(
    "names what a rule may have meant, and the way that works",
    arguments: [
      (
        "{deduct: 1, date: 日期, after: 2026-12-15}", "42",
        "after 写 dates 里的名称，不写日期：请在 assessment.yaml 的 dates 中给“2026-12-15”起一个名称，这里写那个名称"
      ),
      (
        "{deduct: 1, date: 日期, before: 2026年1月5日}", "43",
        "before 写 dates 里的名称，不写日期：请在 assessment.yaml 的 dates 中给“2026年1月5日”起一个名称，这里写那个名称"
      ),
      ("{deduct: 1, missing: 日期期}", "34", "本指标没有事项“日期期”，是不是“日期”？"),
      ("{deduct: 1, if: 选项, is: 乙乙}", "37", "“乙乙”不在 options 中：甲、乙，是不是“乙”？"),
      ("{deduct: 1, date: 日期, after: 责任书截止, late: 1 days}", "55", "“late”不能与 date 同用\(overdue)"),
      ("{deduct: 1, missing: 日期, every: 1 days}", "45", "“every”不能与 missing 同用\(overdue)"),
      ("{deduct: 1, each: 日期, late: 3 days, every: 1 days}", "31", "事项“日期”的 kind 应是 event\(overdue)"),
      (
        "{award: 1, ratio: {part: 数, whole: 在职人数}}", "48",
        "本指标没有事项“在职人数”；是单位表里的一列的，写 {quantity: 在职人数}；是要登记的数，请先在 facts 中写明\(known)"
      ),
    ])
  func advice(rule: String, column: String, message: String) {
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[rubric-invalid]: \(message)"])
  }

  @Test("says of a text in braces that its comma ends it")
  func comma() {
    #expect(
      RuleFindingsTests.lines("{deduct: 2, each: 事件, text: 每起扣 2 分, 扣完为止}") == [
        "rubrics/2024.yaml:19:50: error[unknown-key]: 规则中没有“扣完为止”这个键；花括号里的文字有英文逗号的要加引号，或用中文逗号"
      ])
  }

  @Test("adds up the points even where a fact or a rule is wrong, and nothing where a point cannot be read")
  func sums() {
    let rubric = { (total: String, points: String, fact: String) in
      "id: \"2024\"\ntitle: 细则\ntotal: \(total)\ndimensions:\n  - id: \"1\"\n    name: 甲\n    items:\n      - id: \"1.1\"\n        name: 乙\n"
        + "        points: \(points)\n        facts:\n          事: {kind: \(fact)}\n        rules:\n          - {deduct: 1, each: 事}\n"
    }
    func lines(_ text: String) -> [String] {
      Fixture.good.without("~/1-preliminary/scores.csv").with("~/1-preliminary/checklist.csv", "单位\n")
        .with("rubrics/2024.yaml", text).lines
    }
    let kind = "rubrics/2024.yaml:12:21: error[rubric-invalid]: “kind”只能是 yesno、choice、number、date、event，不能是“evnt”"
    #expect(
      lines(rubric("20", "10", "evnt")) == [
        "rubrics/2024.yaml:3:8: error[rubric-sum]: 各指标分值合计 10，与 total 20 不符；请改正分值或 total", kind,
      ])
    #expect(lines(rubric("10", "10", "evnt")) == [kind])
    #expect(
      lines(rubric("20", "十", "evnt")) == [
        "rubrics/2024.yaml:10:17: error[rubric-invalid]: “十”应是不小于 0、最多两位小数的分值", kind,
      ])
  }

  @Test("says of a date that the plan lacks which of its own is nearly called so")
  func dates() {
    let lines = Fixture.good.editing("~/assessment.yaml", "责任书截止:", "责任书截至:").lines
    #expect(
      lines.contains {
        $0.hasSuffix("error[assessment-invalid]: dates 中缺少评分细则“2024”用到的“责任书截止”；dates 中有相近的名称，是不是“责任书截至”？两处要写得一样")
      })
  }
}
