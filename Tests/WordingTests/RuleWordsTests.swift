import Assessment
import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing
import Theming

@testable import Sentences
@testable import Wording

/// Rules in sentences: every trigger with every filter and limit.
struct RuleWordsTests {
  private static let facts = [
    "是非: {kind: yesno}", "等级: {kind: choice, options: [甲, 乙], absent: 乙}", "报送: {kind: date, absent: 否}",
    "学时: {kind: number, cap: 4, ask: 每次的学时}", "总数: {kind: number, absent: 12.5}",
    "漏洞: {kind: event, ask: 有没有漏洞？, options: [一般, 严重]}",
  ]

  /// The words of a rubric with one item of 10 points that has these rules.
  private func words(
    _ rules: String, plan: Bool = true, facts: [String] = RuleWordsTests.facts
  ) throws -> (words: RuleWords, rules: [Rule]) {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 10
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 指标
              points: 10
              facts:
                \(facts.joined(separator: "\n          "))
              rules: [\(rules)]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {截止: 2025-04-30}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别,在职人数\na,甲,教学,7\n",
    ]
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
    let rubric = try #require(content.rubrics.first, Comment(rawValue: findings.text()))
    let dressed = Theme(findings: &findings)
    let labels = try #require(dressed).labels
    let words = RuleWords(rubric: rubric, plan: plan ? content.years.first?.plan : nil, labels: labels)
    return (words, rubric.scoring.items.flatMap(\.rules))
  }

  @Test(
    "says when a rule counts and what it does",
    arguments: [
      ("zero: true, if: 是非", "“是非”为“是”的，本项不得分。"), ("award: 2.5, unless: 是非", "“是非”为“否”的，得 2.5 分。"),
      ("deduct: 1, if: 等级, is: 甲", "“等级”为“甲”的，扣 1 分。"), ("deduct: 1, unless: 等级, is: 甲", "“等级”不是“甲”的，扣 1 分。"),
      ("deduct: 1, unless: 等级, is: [甲, 乙]", "“等级”不是“甲”也不是“乙”的，扣 1 分。"),
      ("zero: true, missing: 报送", "“报送”登记为“否”的，本项不得分。"),
      ("zero: true, date: 报送, after: 截止", "“报送”晚于“截止”（2025 年 4 月 30 日）的，本项不得分。"),
      ("deduct: 1, date: 报送, after: 截止, every: 1 days", "“报送”晚于“截止”（2025 年 4 月 30 日）的，每逾期 1 天，扣 1 分。"),
      (
        "deduct: 2, date: 报送, after: 截止, every: 7 days, cap: 8",
        "“报送”晚于“截止”（2025 年 4 月 30 日）的，每逾期 7 天（不足 7 天的按 7 天计），扣 2 分，全部合计至多扣 8 分。"
      ),
      (
        "deduct: 2, date: 报送, after: 截止, every: 2 workdays",
        "“报送”晚于“截止”（2025 年 4 月 30 日）的，每逾期 2 个工作日（不足 2 个工作日的按 2 个工作日计），扣 2 分。"
      ),
      ("zero: true, date: 报送, before: 截止", "“报送”早于“截止”（2025 年 4 月 30 日）的，本项不得分。"),
      ("deduct: 2, each: 漏洞", "每有一次“漏洞”，扣 2 分。"),
      ("deduct: 5, each: 漏洞, late: 3 workdays", "每有一次“漏洞”超过 3 个工作日未完成，扣 5 分。"),
      ("award: 1, each: 漏洞, ontime: 10 days", "每有一次“漏洞”在 10 天内完成或尚未到期，得 1 分。"),
      ("deduct: 1, each: 漏洞, open: true", "每有一次“漏洞”未完成，扣 1 分。"),
      ("deduct: 1, each: 漏洞, open: true, late: 24 hours", "每有一次“漏洞”超过 24 小时至今仍未完成，扣 1 分。"),
      ("deduct: 1, each: 漏洞, open: true, ontime: 24 hours", "每有一次“漏洞”尚未完成但未超过 24 小时，扣 1 分。"),
      ("deduct: 1, each: 漏洞, is: 严重", "每有一次内容为“严重”的“漏洞”，扣 1 分。"),
      ("deduct: 1, each: 漏洞, is: 严重, late: 2 days", "每有一次内容为“严重”的“漏洞”超过 2 天未完成，扣 1 分。"),
      ("zero: true, each: 漏洞", "只要有一次“漏洞”，本项不得分。"), ("deduct: 3, any: 漏洞", "只要有一次“漏洞”，扣 3 分。"),
      ("zero: true, any: 漏洞, is: 严重, open: true", "只要有一次内容为“严重”的“漏洞”未完成，本项不得分。"),
      (
        "zero: true, run: 漏洞, late: 24 hours, length: 2", "按时间先后连续 2 次及以上“漏洞”超过 24 小时未完成的，本项不得分。"
      ), ("deduct: 1, run: 漏洞, length: 1", "只要有一次“漏洞”，扣 1 分。"),
      ("zero: true, below: 学时, least: 8.5", "“学时”合计不足 8.5 的，本项不得分。"),
      ("deduct: 1, below: 学时, least: 4, per: 在职人数", "“学时”合计按“在职人数”平均不足 4 的，扣 1 分。"),
      ("deduct: 5, ratio: {part: 学时, whole: 总数}", "按“学时”占“总数”的比例扣分，最多扣 5 分。"),
      ("award: 5, ratio: {part: 学时, whole: 总数}", "按“学时”占“总数”的比例得分，最多得 5 分。"),
    ])
  func sentences(rule: String, sentence: String) throws {
    let (words, rules) = try words("{\(rule), text: 原文}")
    #expect(rules.map(words.sentence) == [sentence])
  }

  @Test(
    "says when something was done in a fact's own words, and quotes those that may be no deed",
    arguments: [
      ("通报日期", "上报日期", "超过 3 个工作日未上报", "在 3 个工作日内上报或尚未到期", "从通报日期的次日"),
      ("收到时间", "实际完成时间", "超过 3 个工作日未完成", "在 3 个工作日内完成或尚未到期", "从收到时间的次日"),
      ("启用日期", "备案证明日期", "超过 3 个工作日没有“备案证明”", "在 3 个工作日内有“备案证明”或尚未到期", "从启用日期的次日"),
    ])
  func ownWords(started: String, finished: String, late: String, inTime: String, from: String) throws {
    let (words, rules) = try words(
      "{deduct: 5, each: 报告, late: 3 workdays}, {award: 1, each: 报告, ontime: 3 workdays}",
      facts: ["报告: {kind: event, started: \(started), finished: \(finished)}"])
    #expect(rules.map(words.sentence) == ["每有一次“报告”\(late)，扣 5 分。", "每有一次“报告”\(inTime)，得 1 分。"])
    #expect(words.deadlines(of: ItemID(0)).first == "3 个工作日：\(from)算起，到最后一个工作日结束为止，节假日和调休按国务院通知。")
  }

  @Test("names a date without its day where no year is meant")
  func undated() throws {
    let (words, rules) = try words("{zero: true, date: 报送, after: 截止}", plan: false)
    #expect(rules.map(words.sentence) == ["“报送”晚于“截止”的，本项不得分。"])
  }

  @Test("says what is registered, how far a row counts, and what holds without a row")
  func factWords() throws {
    let (words, _) = try words("{deduct: 1, each: 漏洞}")
    #expect(
      words.facts(of: ItemID(0)).map { "\($0.name) \($0.words)" } == [
        "是非 没有登记的，本项待核定。", "等级 填写其中之一：甲、乙。没有登记的，按“乙”计。", "报送 没有登记的，按没有发生计。",
        "学时 每次的学时。每条记录最多按 4 计。没有登记的，本项待核定。", "总数 没有登记的，按“12.5”计。", "漏洞 有没有漏洞？填写其中之一：一般、严重。没有记录即没有发生。",
      ])
  }

  @Test("says once how each limit runs")
  func deadlines() throws {
    let rules = [
      "{deduct: 1, each: 漏洞, late: 3 workdays}", "{zero: true, run: 漏洞, late: 3 workdays, length: 2}",
      "{deduct: 1, any: 漏洞, ontime: 24 hours}", "{deduct: 1, any: 漏洞, late: 10 days}",
    ]
    #expect(
      try words(rules.joined(separator: ", ")).words.deadlines(of: ItemID(0)) == [
        "3 个工作日：从开始的次日算起，到最后一个工作日结束为止，节假日和调休按国务院通知。", "24 小时：从开始的时刻算起连续计算，节假日计算在内。",
        "10 天：从开始的次日算起，到最后一天结束为止，节假日计算在内，最后一天是节假日的也不顺延。", "个案另行写明限期的，以该限期为准。",
      ])
    #expect(try words("{deduct: 1, each: 漏洞}").words.deadlines(of: ItemID(0)) == [])
  }

  @Test(
    "says from when periods of lateness are counted",
    arguments: [
      ("3 workdays, every: 2 workdays", "逾期的工作日从期限届满的次日起数，休息日不计；还没有经过工作日的，逾期的工作日为零，不按逾期的工作日扣分。"),
      ("3 days, every: 1 days", "逾期的天数从期限届满的次日起数，节假日计算在内。"),
      ("24 hours, every: 30 minutes", "逾期的时间从期限届满的时刻起连续计算。"),
    ])
  func periods(late: String, sentence: String) throws {
    let sentences = try words("{deduct: 1, each: 漏洞, late: \(late)}").words.deadlines(of: ItemID(0))
    #expect(sentences.count == 3 && sentences[1] == sentence)
  }

  @Test(
    "says where a quantity comes from, and what a whole of 0 means",
    arguments: [
      ("ratio: {part: 学时, whole: 总数}", ["“总数”为 0 的无法计算，本项待核定；考核部门评为“不适用”的，本项按满分计。"]),
      (
        "rate: {part: 学时, whole: {quantity: 在职人数}}, below: 90",
        ["“在职人数”以单位名单中登记的为准。“在职人数”为 0 的无法计算，本项待核定；考核部门评为“不适用”的，本项按满分计。"]
      ), ("rate: {part: 学时, whole: 200}, below: 90", []), ("below: 学时, least: 4, per: 在职人数", []),
      ("above: 学时, most: 4, per: 在职人数", ["“在职人数”以单位名单中登记的为准。“在职人数”为 0 的，不按这一条扣分或得分。"]),
      (
        "below: 学时, least: 4, per: 在职人数, step: 1", ["“在职人数”以单位名单中登记的为准。“在职人数”为 0 的，不按这一条扣分或得分。"]
      ),
    ])
  func wholes(trigger: String, sentences: [String]) throws {
    let rules = "{deduct: 1, \(trigger)}, {deduct: 2, \(trigger)}"
    #expect(try words(rules).words.wholes(of: ItemID(0)) == sentences)
  }

  @Test("says that a whole of 0 leaves an item undecided only if nothing else makes it 0")
  func zeroOtherwise() throws {
    let rules = "{deduct: 1, ratio: {part: 学时, whole: 总数}}, {zero: true, if: 是非}"
    let sentence = "“总数”为 0 的无法计算，本项待核定（已有不得分情形的，仍不得分）；考核部门评为“不适用”的，本项按满分计。"
    #expect(try words(rules).words.wholes(of: ItemID(0)) == [sentence])
  }
}
