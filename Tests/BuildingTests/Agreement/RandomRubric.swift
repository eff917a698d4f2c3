import TestSupport

/// A random rubric with items of many kinds.
struct RandomRubric {
  /// What an item is about.
  enum Kind: CaseIterable {
    case deadlines, plan, grade, sums, report, runs, awards, judged
  }

  /// The items' ids with their kinds and what they are worth, in hundredths.
  let items: [(id: String, kind: Kind, points: Int)]
  /// The file.
  let yaml: String

  /// Makes a rubric.
  init(_ random: inout SeededGenerator) {
    var items: [(id: String, kind: Kind, points: Int)] = []
    var text = "dimensions:\n"
    for dimension in 1...random.int(2...3) {
      text += "  - id: D\(dimension)\n    name: 方面 & <\(dimension)>\n    items:\n"
      for number in 1...random.int(2...4) {
        let id = "D\(dimension).\(number)"
        let points = random.pick([100, 333, 500, 750, 1000, 1250])
        // Every rubric has something to judge.
        let kind: Kind = items.isEmpty ? .judged : random.pick(Kind.allCases)
        items.append((id, kind, points))
        text += "      - id: \(id)\n        name: 指标 <\(id)>\n        points: \(decimal(points))\n"
        text += RandomRubric.rules(kind, &random).map { "        \($0)\n" }.joined()
      }
    }
    let total = items.reduce(0) { $0 + $1.points }
    let policy = random.pick(["full", "rescale", "zero"])
    yaml = "id: r\ntitle: 随机细则\ntotal: \(decimal(total))\nnotApplicable: \(policy)\n" + text
    self.items = items
  }

  /// The lines of an item's rules.
  private static func rules(_ kind: Kind, _ random: inout SeededGenerator) -> [String] {
    func amount() -> String { decimal(random.pick([33, 50, 125, 200, 350])) }
    let start = "start: \(random.pick(["full", "full", "zero"]))"
    func some(_ rules: [String]) -> [String] { [start, "rules:"] + rules.map { "  - {\($0)}" } }
    switch kind {
    case .judged: return ["judge: true"]
    case .deadlines:
      return ["facts: {漏洞: {kind: event, options: [严重, 一般]}}"]
        + some([
          "deduct: \(amount()), each: 漏洞, text: 每个漏洞扣分",
          "deduct: \(amount()), each: 漏洞, late: 3 workdays, text: 超过三个工作日再扣",
          "deduct: \(amount()), each: 漏洞, open: true, text: 没有处置再扣", "zero: true, any: 漏洞, is: 严重, text: 严重的不得分",
        ])
    case .plan:
      return ["facts: {预案: {kind: yesno}, 备案: {kind: yesno, absent: 否}}"]
        + some(
          [
            "deduct: \(amount()), unless: 预案, text: 没有预案", "award: \(amount()), if: 备案, text: 已经备案",
            "zero: true, unless: 备案, text: 没有备案不得分",
          ].filter { _ in random.chance(80) } + ["deduct: \(amount()), unless: 预案, text: 没有预案再扣"])
    case .grade:
      return ["facts: {等次: {kind: choice, options: [优, 良, 差]}}"]
        + some([
          "award: \(amount()), if: 等次, is: 优, text: 优", "award: \(amount()), if: 等次, is: 良, text: 良",
          "deduct: \(amount()), unless: 等次, is: 优, text: 不优",
        ])
    case .sums:
      let per = random.chance(50) ? ", per: 在职人数" : ""
      return ["facts: {完成数: {kind: number, cap: 40}, 应完成数: {kind: number}}"]
        + some([
          "deduct: \(amount()), below: 完成数, least: \(random.int(1...9))\(per), text: 数量不足",
          "\(random.pick(["award", "deduct"])): \(amount()), ratio: {part: 完成数, whole: 应完成数}, text: 按比例",
        ])
    case .report:
      return ["facts: {报告: {kind: date}}"]
        + some([
          "deduct: \(amount()), missing: 报告, text: 没有报告", "deduct: \(amount()), date: 报告, after: 截止, text: 报告迟了",
          "deduct: \(amount()), date: 报告, after: 截止, every: 7 days, cap: 6, text: 报告每迟七天",
        ])
    case .runs:
      return ["facts: {缺席: {kind: event}}"]
        + some([
          "deduct: \(amount()), each: 缺席, text: 每次缺席", "deduct: \(amount()), run: 缺席, length: 2, text: 连续两次",
        ])
    case .awards:
      return [
        "facts: {获奖: {kind: event}}", "start: zero", "rules:",
        "  - {award: \(amount()), each: 获奖, text: 每次获奖}",
      ]
    }
  }
}

/// Hundredths as a rubric writes them: `12.5`.
func decimal(_ hundredths: Int) -> String {
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  return rest == 0 ? "\(whole)" : "\(whole).\(rest / 10)\(rest % 10)"
}
