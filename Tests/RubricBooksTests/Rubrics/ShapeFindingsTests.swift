import ContentTestSupport
import Testing

/// Faults of the shape of the whole: levels, categories, weights, bonus, shared facts and marks (formats §7).
@Suite struct ShapeFindingsTests {
  private static let path = "rubrics/2024.yaml"

  /// What is found when a piece of the good rubric is replaced, each from its line on.
  private func expect(
    _ old: String, _ new: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.editing(ShapeFindingsTests.path, old, new, sourceLocation: sourceLocation)
      .expect(expected.map { "\(ShapeFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  private func expectInvalid(
    _ old: String, _ new: String, _ place: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(old, new, ["\(place): error[rubric-invalid]: \(message)"], sourceLocation: sourceLocation)
  }

  private static let emptyLevels = "levels 应从高到低列出等级，如 [{name: 优秀, least: 90}, {name: 合格, least: 60}]"

  @Test(
    "refuses levels that do not fall, or have no name of their own, and other words for the whole",
    arguments: [
      ("levels: []", "9", emptyLevels), ("levels: 优秀", "9", emptyLevels),
      ("levels: [优秀]", "10", "等级应是“键: 值”的形式"), ("levels: [{name: 优秀}]", "10", "缺少“least”"),
      ("levels: [{least: 90}]", "10", "缺少“name”"), ("levels: [{name: '', least: 90}]", "17", "等级应有名称"),
      ("levels: [{name: 优秀, least: 多}]", "28", "“多”应是不小于 0、最多两位小数的分值"),
      (
        "levels: [{name: 优秀, least: 60}, {name: 合格, least: 60}]", "51", "等级应从高到低排列：“合格”的 least 应小于“优秀”的 60"
      ),
      (
        "levels: [{name: 合格, least: 60}, {name: 优秀, least: 90.5}]", "51", "等级应从高到低排列：“优秀”的 least 应小于“合格”的 60"
      ),
      ("levels: [{name: 优秀, least: 90}, {name: ' 优秀', least: 60}]", "40", "等级“优秀”重复出现"),
      ("vetoedLevel: [不合格]", "14", "“vetoedLevel”应是一段文字"),
      ("rankWithin: unit", "13", "“rankWithin”只能是 category，不能是“unit”"),
      ("ceiling: 100", "10", "“ceiling”只能是 total，不能是“100”"),
    ])
  func levels(text: String, column: String, message: String) {
    expectInvalid("total: 100", "total: 100\n\(text)", "4:\(column)", message)
  }

  private static let emptyCategories = "for 应列出至少一个单位类别，如 for: [业务部门]；各类单位都有的不写 for"
  private static let noWeight = "weight 是百分之几计入总分，应是大于 0、最多两位小数的数，如 weight: 30"

  @Test(
    "refuses what a dimension cannot have",
    arguments: [
      ("for: []", "10", emptyCategories), ("for: [教学单位, '']", "10", emptyCategories),
      ("for: [教学单位, ' 教学单位']", "10", "for 中的类别不能重复"), ("for: 教学单位", "10", "“for”应是一列文字，如 [甲, 乙]"),
      (
        "for: [教学单位、党政管理部门]", "11",
        "“教学单位、党政管理部门”只算一项；是几项的，各项之间应是英文逗号和一个空格，如 [甲, 乙]；真是一项的，请加英文引号"
      ),
      ("weight: 0", "13", noWeight), ("weight: 0.00", "13", noWeight), ("weight: -30", "13", noWeight),
      ("weight: 33.333", "13", noWeight), ("weight: 三成", "13", noWeight), ("weight: [30]", "13", noWeight),
      (
        "weight: 33.33", "13",
        "“处置”共 40 分，乘以 weight 后超过两位小数，计入总分的满分不是整百分之一分；请调整 weight 或分值"
      ),
      ("cap: 多", "10", "“多”应是不小于 0、最多两位小数的分值"), ("bonus: 是", "12", "bonus 只能写 true 或 false"),
      ("facts: [甲]", "12", "facts 应是“事项: {kind: …}”的形式"),
      ("facts: {甲: {kind: event}, ' 甲': {kind: number}}", "31", "事项“甲”重复出现"),
    ])
  func dimensions(text: String, column: String, message: String) {
    expectInvalid("name: 处置", "name: 处置\n    \(text)", "28:\(column)", message)
  }

  @Test("asks for categories that the dimension has")
  func inner() {
    expectInvalid(
      "name: 处置\n    items:\n      - id: \"5.1\"",
      "name: 处置\n    for: [教学单位]\n    items:\n      - id: \"5.1\"\n        for: [党政管理部门]", "31:14",
      "所属的方面只对“教学单位”，这里的类别都不在其中，没有单位会有这个指标")
    expectInvalid(
      "points: 30", "points: 30\n        for: []", "32:14", "for 应列出至少一个单位类别，如 for: [业务部门]；各类单位都有的不写 for")
  }

  @Test("asks bonus items to begin at 0, unless they are judged")
  func bonus() {
    let sum = "3:8: error[rubric-sum]: 各指标分值合计 60，与 total 100 不符；请改正分值或 total"
    func expectFault(_ old: String, _ new: String, _ place: String, _ message: String) {
      expect(old, new, [sum, "\(place): error[rubric-invalid]: \(message)"])
    }
    let message = "加分方面（bonus）的指标从 0 分起，请写 start: zero"
    expectFault("name: 处置", "name: 处置\n    bonus: true", "30:9", message)
    expectFault(
      "name: 处置\n    items:\n      - id: \"5.1\"",
      "name: 处置\n    bonus: true\n    items:\n      - id: \"5.1\"\n        start: full", "31:16", message)
    expectFault(
      "name: 处置\n    items:\n      - id: \"5.1\"",
      "name: 处置\n    bonus: true\n    items:\n      - {id: \"5.0\", name: 评议, points: 1, judge: true, start: full}\n"
        + "      - id: \"5.1\"\n        start: zero", "30:62", "由评分人打分（judge）的指标不能再有 start")
    // What is a bonus does not count for the total.
    expect(
      "name: 处置\n    items:\n      - id: \"5.1\"",
      "name: 处置\n    bonus: true\n    items:\n      - id: \"5.1\"\n        start: zero", [sum])
  }

  @Test("refuses a dimension's facts that are an item's, and its id if an item is called so")
  func shared() {
    expectInvalid(
      "name: 处置", "name: 处置\n    facts: {漏洞: {kind: event}}", "34:11",
      "所属的方面已有事项“漏洞”，本指标的规则可以直接用它；另一件事请换一个名称")
    for name in ["5.2", "1.1", "培训"] {
      expectInvalid(
        "id: \"5\"\n    name: 处置", "id: \"\(name)\"\n    name: 处置\n    facts: {检查: {kind: event}}", "26:9",
        "方面有自己的事项，登记表的“指标”要写它的 id，所以 “\(name)”不能又是某个指标的 id 或名称，请换一个")
    }
    expect("id: \"5\"\n    name: 处置", "id: \"5.2\"\n    name: 处置", [])
    expect("name: 处置", "name: 处置\n    facts: {检查: {kind: event}}", [])
  }

  private static let advice = "judge 应是 true（一人打分）、mean（取平均）或 {mean: true, drop: 1}（去掉一个最高分和一个最低分再平均）"
  private static let dropAdvice = "drop 应是 0 到 1000 的整数：最高分和最低分各去掉几个"

  @Test(
    "refuses marks that are none",
    arguments: [
      ("judge: 是", "44:16", advice), ("judge: [mean]", "44:16", advice), ("judge: {drop: 1}", "44:16", advice),
      ("judge: {mean: false}", "44:23", advice), ("judge: {mean: [true]}", "44:23", advice),
      ("judge: {mean: true, drop: -1}", "44:35", dropAdvice), ("judge: {mean: true, drop: 1001}", "44:35", dropAdvice),
      ("judge: {mean: true, drop: 0.5}", "44:35", dropAdvice), ("judge: {mean: true, drop: [1]}", "44:35", dropAdvice),
      ("judge: mean\n        facts: {}", "45:16", "由评分人打分（judge）的指标不能再有 facts"),
      ("judge: {mean: true}\n        start: zero", "45:16", "由评分人打分（judge）的指标不能再有 start"),
      ("judge: false", "41:9", "缺少“rules”"),
    ])
  func judging(text: String, place: String, message: String) { expectInvalid("judge: true", text, place, message) }

  @Test("names the key of a mean that was meant")
  func misspelt() {
    expect(
      "judge: true", "judge: {mean: true, dorp: 1}",
      ["44:29: error[unknown-key]: judge 中没有“dorp”这个键，是不是“drop”？"])
    expect(
      "judge: true", "judge: {maen: true}", ["44:17: error[unknown-key]: judge 中没有“maen”这个键，是不是“mean”？"])
  }

  @Test("adds points up, and weighs them, for each category that is named")
  func sums() {
    expect("name: 处置", "name: 处置\n    weight: 50", ["3:8: error[rubric-sum]: 各指标分值合计 80，与 total 100 不符；请改正分值或 total"])
    expectInvalid(
      "name: 处置", "name: 处置\n    for: [教学单位, 党政管理部门]\n    weight: 33.33", "29:13",
      "“处置”对“教学单位”共 40 分，乘以 weight 后超过两位小数，计入总分的满分不是整百分之一分；请调整 weight 或分值")
    Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\njwc,5.2,9.5,\n")
      .editing(ShapeFindingsTests.path, "points: 30", "points: 30\n        for: [教学单位]")
      .editing(ShapeFindingsTests.path, "judge: true", "judge: true\n        for: [党政管理部门]").expect([
        "rubrics/2024.yaml:3:8: error[rubric-sum]: 对“教学单位”，各指标分值合计 90，与 total 100 不符；请改正分值或 total",
        "rubrics/2024.yaml:3:8: error[rubric-sum]: 对“党政管理部门”，各指标分值合计 70，与 total 100 不符；请改正分值或 total",
      ])
  }
}
