import Testing

/// Every kind of rule counts alone and once by an invented register, with its arithmetic.
@Suite struct TrialRuleTests {
  @Test(
    "finds what makes a rule count, and reckons it",
    arguments: [
      ("facts: {丙: {kind: yesno}}", "{deduct: 3, unless: 丙}", "若“丙”填“否”", "10 − 3 = 7 分"),
      ("facts: {丙: {kind: yesno}}", "{zero: true, if: 丙}", "若“丙”填“是”", "10 − 10 = 0 分"),
      ("facts: {丙: {kind: choice, options: [好, 中, 差]}}", "{deduct: 4, if: 丙, is: [中, 差]}", "若“丙”填“中”", "10 − 4 = 6 分"),
      (
        "facts: {丙: {kind: choice, options: [好, 中]}}", "{deduct: 12, unless: 丙, is: 好}", "若“丙”填“中”",
        "10 − 12 + 2（不低于 0 分） = 0 分"
      ),
      ("facts: {丙: {kind: date}}", "{zero: true, missing: 丙}", "若“丙”填“否”", "10 − 10 = 0 分"),
      ("facts: {丙: {kind: date}}", "{deduct: 1, date: 丙, after: 截止}", "若“丙”的日期晚了", "10 − 1 = 9 分"),
      ("facts: {丙: {kind: date}}", "{deduct: 2, date: 丙, after: 截止, every: 7 days}", "若“丙”的日期晚了 7 天", "10 − 2 = 8 分"),
      (
        "facts: {丙: {kind: date}}", "{deduct: 2, date: 丙, after: 截止, every: 3 workdays, cap: 8}", "若“丙”的日期晚了 3 个工作日",
        "10 − 2 = 8 分"
      ),
      ("facts: {丙: {kind: date}}", "{deduct: 1, date: 丙, before: 截止}", "若“丙”的日期早了", "10 − 1 = 9 分"),
      ("facts: {丙: {kind: event}}", "{deduct: 2, each: 丙}", "若“丙” 1 次", "10 − 2 = 8 分"),
      ("facts: {丙: {kind: event}}", "{deduct: 2, each: 丙, from: 3, cap: 4}", "若“丙” 3 次", "10 − 2 = 8 分"),
      ("facts: {丙: {kind: event}}", "{zero: true, run: 丙, length: 2}", "若“丙” 2 次", "10 − 10 = 0 分"),
      ("facts: {丙: {kind: event, options: [轻, 重]}}", "{deduct: 5, any: 丙, is: 重}", "若“丙” 1 次（内容“重”）", "10 − 5 = 5 分"),
      ("facts: {丙: {kind: event}}", "{deduct: 5, each: 丙, late: 3 workdays}", "若“丙” 1 次（过了 3 个工作日才完成）", "10 − 5 = 5 分"),
      (
        "facts: {丙: {kind: event}}", "{deduct: 1, each: 丙, late: 5 days, every: 2 workdays}", "若“丙” 1 次（过了 5 天才完成）",
        "10 − 1 = 9 分"
      ),
      (
        "facts: {丙: {kind: event}}", "{deduct: 1, each: 丙, late: 24 hours, every: 30 minutes}", "若“丙” 1 次（过了 24 小时才完成）",
        "10 − 1 = 9 分"
      ),
      (
        "facts: {丙: {kind: event}}", "{deduct: 2, each: 丙, ontime: 3 days, open: true}", "若“丙” 1 次（还未完成，没有到期）",
        "10 − 2 = 8 分"
      ),
      (
        "facts: {丙: {kind: event}}", "{deduct: 2, each: 丙, late: 3 days, open: true}", "若“丙” 1 次（一直未完成）",
        "10 − 2 = 8 分"
      ),
      ("facts: {丙: {kind: number}}", "{deduct: 2, below: 丙, least: 20, step: 4}", "若“丙”合计 16", "10 − 2 = 8 分"),
      (
        "facts: {丙: {kind: number}}", "{deduct: 2, above: 丙, most: 3, per: 人数, begun: 1}", "若“丙”合计 40，“人数”是 10",
        "10 − 2 = 8 分"
      ),
      ("facts: {丙: {kind: number, cap: 8}}", "{deduct: 2, below: 丙, least: 20}", "若“丙”合计 19", "10 − 2 = 8 分"),
      (
        "facts: {丙: {kind: number}, 丁: {kind: number}}", "{deduct: 6, rate: {part: 丙, whole: 丁}, from: 60, below: 80}",
        "若“丙”合计 79，“丁”合计 100", "10 − 6 = 4 分"
      ),
      (
        "facts: {丙: {kind: number}}", "{deduct: 1, rate: {part: 丙, whole: {quantity: 人数}}, least: 90, begun: 5}",
        "若“丙”合计 8.5，“人数”是 10", "10 − 1 = 9 分"
      ),
      (
        "start: zero, facts: {丙: {kind: number}, 丁: {kind: number}}", "{award: 10, ratio: {part: 丙, whole: 丁}}",
        "若“丙”合计 50，“丁”合计 100", "0 + 5 = 5 分"
      ),
      ("start: zero, facts: {丙: {kind: event}}", "{award: 4, each: 丙}", "若“丙” 1 次", "0 + 4 = 4 分"),
    ])
  func alone(keys: String, rule: String, register: String, sum: String) throws {
    let rules = try TrialRubric(item: "\(keys), rules: [\(rule)]").rules
    #expect(Array(rules.dropFirst()) == [register, sum])
  }

  @Test("names the other rules that count wherever one does")
  func together() throws {
    let rules = try TrialRubric(
      item: "facts: {丙: {kind: event}}, rules: [{deduct: 2, each: 丙}, {deduct: 5, each: 丙, late: 3 workdays}]"
    ).rules
    #expect(
      rules == [
        "第 1 条　每有一次“丙”，扣 2 分。", "若“丙” 1 次（当时就完成）", "10 − 2 = 8 分",
        "第 2 条　每有一次“丙”超过 3 个工作日未完成，扣 5 分。", "若“丙” 1 次（过了 3 个工作日才完成）", "10 − 2（第 1 条） − 5 = 3 分",
      ])
  }

  @Test("says where a rule cannot count")
  func never() throws {
    let rubric = try TrialRubric(
      item: "facts: {丙: {kind: number}}, rules: [{deduct: 5, below: 丙, least: 0}]")
    #expect(rubric.rules.last == "没有试出能让这一条计分的登记，请核对它的写法")
  }
}
