import ContentTestSupport
import Testing

/// Faults of a rubric's rules: rubric-invalid (formats §7).
@Suite struct RuleFindingsTests {
  private static let known = "；现有的事项有 事件、例会、数、日期、是否、选项"
  private static let triggers = "if、unless、missing、date、each、any、run、below、above、rate、ratio"

  /// A rubric with one item that has a fact of every kind and one rule, on line 18 from column 13.
  private static func rubric(_ rule: String) -> String {
    """
    id: "2024"
    title: 评价细则
    total: 10
    dimensions:
      - id: "1"
        name: 甲
        items:
          - id: "1.1"
            name: 乙
            points: 10
            facts:
              是否: {kind: yesno, absent: 是}
              选项: {kind: choice, options: [甲, 乙], absent: 甲}
              数: {kind: number, absent: 1}
              日期: {kind: date, absent: 否}
              事件: {kind: event, options: [甲, 乙丙]}
              例会: {kind: event}
            rules:
              - \(rule)

    """
  }

  /// What is found in a rubric with a rule.
  static func lines(_ rule: String) -> [String] {
    Fixture.good.without("~/1-preliminary/scores.csv").with("~/1-preliminary/checklist.csv", "单位\n")
      .with("rubrics/2024.yaml", RuleFindingsTests.rubric(rule)).lines
  }

  @Test(
    "takes every effect, trigger and filter",
    arguments: [
      "{deduct: 1, if: 是否}", "{award: 0.5, unless: 是否, text: 说明}", "{zero: true, if: 选项, is: 甲}",
      "{zero: true, unless: 选项, is: 乙}",
      "{deduct: 1, missing: 日期}", "{deduct: 1, date: 日期, after: 责任书截止}", "{deduct: 1, date: 日期, before: 补充截止}",
      "{deduct: 1, each: 事件}", "{deduct: 1, each: 事件, is: 甲, open: true, late: 3 workdays}",
      "{deduct: 1, any: 事件, is: [甲, 乙 丙]}",
      "{zero: true, unless: 选项, is: [乙, 甲]}",
      "{deduct: 1, any: 事件, ontime: 10 days}",
      "{zero: true, run: 事件, length: 3, late: 24 hours}", "{deduct: 1, below: 数, least: 2}",
      "{deduct: 1, below: 数, least: 0.5, per: 在职人数}",
      "{award: 1, ratio: {part: 数, whole: 数}}", "{deduct: 0, each: 事件}",
    ])
  func good(rule: String) { #expect(RuleFindingsTests.lines(rule) == []) }

  @Test(
    "refuses rules that are none",
    arguments: [
      ("{each: 事件}", "13", "一条规则应有且只有一个效果：deduct、award 或 zero"),
      ("{deduct: 1, award: 1, each: 事件}", "13", "一条规则应有且只有一个效果：deduct、award 或 zero"),
      ("{zero: true, deduct: 1, each: 事件}", "13", "一条规则应有且只有一个效果：deduct、award 或 zero"),
      ("{deduct: 1}", "13", "一条规则应有且只有一个触发：\(triggers)"),
      ("{deduct: 1, each: 事件, any: 事件}", "13", "一条规则应有且只有一个触发：\(triggers)"),
      ("{deduct: 1, if: 是否, missing: 日期}", "13", "一条规则应有且只有一个触发：\(triggers)"),
      ("{deduct: 1, any: 例会, is: 甲}", "38", "事项“例会”没有 options，is 无从比较；请在 facts 中写明可填的词，如 options: [及时, 不及时]"),
      ("{deduct: 1, any: 事件, is: [甲, 戊]}", "42", "“戊”不在 options 中：甲、乙丙"),
      ("{deduct: 1, any: 事件, is: []}", "38", "is 应写出一个或几个选项"), ("扣分", "13", "规则应是“键: 值”的形式"),
      ("{deduct: 一, each: 事件}", "22", "“一”应是不小于 0、最多两位小数的分值"),
      ("{deduct: -1, each: 事件}", "22", "“-1”应是不小于 0、最多两位小数的分值"),
      ("{zero: yes, each: 事件}", "20", "zero 只能写 true"),
      ("{deduct: 1, each: 事件, latte: 3 days}", "35", "规则中没有“latte”这个键，是不是“late”？"),
      ("{deduct: 1, if: 是否, late: 3 days}", "39", "“late”不能与 if 同用"),
      ("{deduct: 1, each: 事件, least: 3}", "42", "“least”不能与 each 同用"),
      ("{deduct: 1, missing: 日期, is: 甲}", "42", "“is”不能与 missing 同用"),
      ("{deduct: 1, any: 事件, length: 3}", "42", "“length”不能与 any 同用"),
      ("{deduct: 1, each: 事情}", "31", "本指标没有事项“事情”，请先在 facts 中写明\(known)"),
      ("{deduct: 1, each: 会议次数}", "31", "本指标没有事项“会议次数”，请先在 facts 中写明\(known)"),
      ("{deduct: 1, each: [事件]}", "31", "本指标没有事项“”，请先在 facts 中写明\(known)"),
      ("{deduct: 1, each: 数}", "31", "事项“数”的 kind 应是 event"), ("{deduct: 1, if: 选项}", "29", "事项“选项”的 kind 应是 yesno"),
      ("{deduct: 1, if: 是否, is: 是}", "29", "事项“是否”的 kind 应是 choice"),
      ("{deduct: 1, missing: 是否}", "34", "事项“是否”的 kind 应是 date"),
      ("{deduct: 1, date: 事件, after: 责任书截止}", "31", "事项“事件”的 kind 应是 date"),
      ("{deduct: 1, below: 事件, least: 1}", "32", "事项“事件”的 kind 应是 number"),
      ("{deduct: 1, if: 选项, is: 丙}", "37", "“丙”不在 options 中：甲、乙"),
      ("{deduct: 1, date: 日期}", "13", "date 应配 after 或 before 之一，其值是 assessment.yaml 中 dates 的名称"),
      ("{deduct: 1, date: 日期, after: a, before: b}", "13", "date 应配 after 或 before 之一，其值是 assessment.yaml 中 dates 的名称"),
      ("{deduct: 1, below: 数}", "13", "缺少“least”"), ("{deduct: 1, below: 数, least: 多}", "42", "least 应是数字"),
      ("{deduct: 1, below: 数, least: 1, per: ''}", "50", "per 应是 units.csv 中一列的列名"),
      ("{deduct: 1, run: 事件}", "13", "缺少“length”"), ("{deduct: 1, run: 事件, length: 0}", "42", "length 应是正整数"),
      ("{deduct: 1, each: 事件, open: false}", "41", "open 只能写 true"),
      ("{deduct: 1, each: 事件, late: 3 days, ontime: 3 days}", "13", "late 与 ontime 不能同用"),
      ("{deduct: 1, each: 事件, late: 3}", "41", "期限“3”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"),
      (
        "{deduct: 1, each: 事件, late: 截止}", "41",
        "期限“截止”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样；到 dates 中的某一天为止的，用 date 事项，规则写 date: 事项, after: 日期名"
      ),
      ("{deduct: 1, each: 事件, late: 3 weeks}", "41", "期限“3 weeks”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"),
      ("{deduct: 1, each: 事件, late: 0 days}", "41", "期限“0 days”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"),
      (
        "{deduct: 1, each: 事件, ontime: 10000 days}", "43",
        "期限“10000 days”应写成 3 workdays、10 days、24 hours 或 30 minutes 这样"
      ),
      ("{zero: true, ratio: {part: 数, whole: 数}}", "13", "ratio 的效果按比例计算，不能用 zero"),
      ("{deduct: 1, ratio: 数}", "32", "ratio应是“键: 值”的形式"), ("{deduct: 1, ratio: {part: 数}}", "32", "缺少“whole”"),
      ("{deduct: 1, ratio: {part: 数, whole: 事件}}", "49", "事项“事件”的 kind 应是 number"),
      ("{deduct: 1, ratio: {part: 数, hole: 数}}", "42", "ratio 中没有“hole”这个键，是不是“whole”？"),
      ("{deduct: 1, each: 事件, text: [a]}", "41", "“text”应是一段文字"),
    ])
  func faults(rule: String, column: String, message: String) {
    let code = message.contains("这个键") ? "unknown-key" : "rubric-invalid"
    #expect(RuleFindingsTests.lines(rule) == ["rubrics/2024.yaml:19:\(column): error[\(code)]: \(message)"])
  }

  @Test("finds every faulty rule, and raises nothing about a faulty fact")
  func several() {
    #expect(
      RuleFindingsTests.lines("{deduct: x, each: 无}\n          - {award: y, if: 数}\n          - {zero: 1, missing: 日期}")
        == [
          "rubrics/2024.yaml:19:22: error[rubric-invalid]: “x”应是不小于 0、最多两位小数的分值",
          "rubrics/2024.yaml:19:31: error[rubric-invalid]: 本指标没有事项“无”，请先在 facts 中写明\(RuleFindingsTests.known)",
          "rubrics/2024.yaml:20:21: error[rubric-invalid]: “y”应是不小于 0、最多两位小数的分值",
          "rubrics/2024.yaml:20:28: error[rubric-invalid]: 事项“数”的 kind 应是 yesno",
          "rubrics/2024.yaml:21:20: error[rubric-invalid]: zero 只能写 true",
        ])
    let fixture = Fixture.good.editing("rubrics/2024.yaml", "漏洞: {kind: event}", "漏洞: {kind: evnt}")
    fixture.expect([
      "rubrics/2024.yaml:33:22: error[rubric-invalid]: “kind”只能是 yesno、choice、number、date、event，不能是“evnt”"
    ])
    Fixture.good.editing("rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesn}").expect([
      "rubrics/2024.yaml:12:22: error[rubric-invalid]: “kind”只能是 yesno、choice、number、date、event，不能是“yesn”"
    ])
  }
}
