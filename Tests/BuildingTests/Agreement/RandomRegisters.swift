import TestSupport

/// The registers of one round, filled in unit by unit.
struct RandomRegisters {
  let rubric: RandomRubric
  let round: Int
  /// Whether nothing may stay undecided.
  let isDecided: Bool
  private var evidence = "单位,指标,事项,编号,内容,数量,开始,完成,材料,审核,密级,备注\n"
  private var scores = "单位,指标,得分,理由,评分人,依据\n"
  private var vetoes = "单位,日期,事由,问责文件,编号,审核,密级\n"
  private var decisions = "单位,指标,处理,答复\n"
  private var opinions: [String: String] = [:]
  /// How many texts there are, which keeps them apart.
  private var count = 0

  init(rubric: RandomRubric, round: Int, isDecided: Bool) {
    self.rubric = rubric
    self.round = round
    self.isDecided = isDecided
  }

  /// The text of every file by its name.
  var files: [String: String] {
    ["evidence.csv": evidence, "scores.csv": scores, "vetoes.csv": vetoes, "feedback.csv": decisions]
      .merging(opinions) { own, _ in own }
  }

  /// Fills in a unit's rows.
  mutating func add(_ unit: Int, _ random: inout SeededGenerator) {
    for item in rubric.items {
      addFacts(of: item.id, item.kind, unit, &random)
      addMark(of: item, unit, &random)
      if random.chance(15) { addFeedback(on: item.id, unit, &random) }
    }
    guard random.chance(round == 1 ? 25 : 15) else { return }
    // A row of the second round with the same number lifts the veto, or is another.
    let review = round == 2 && random.chance(50) ? "退回" : "通过"
    let day = "2025-0\(random.int(1...9))-11"
    vetoes += "\(id(unit)),\(day),\(text(unit, "事由")),\(text(unit, "问责")),W,\(review),\(open(&random))\n"
  }

  private func id(_ unit: Int) -> String { RandomFolder.mark(unit) }

  private func open(_ random: inout SeededGenerator) -> String { random.chance(50) ? "公开" : "内部" }

  /// A text that no other cell has.
  private mutating func text(_ unit: Int, _ column: String) -> String {
    count += 1
    return "\(column)<\(id(unit))>&\(round)-\(count)"
  }

  private mutating func addFacts(
    of item: String, _ kind: RandomRubric.Kind, _ unit: Int, _ random: inout SeededGenerator
  ) {
    switch kind {
    case .judged: break
    case .deadlines: addEvents(item, "漏洞", unit, &random, tags: ["一般", "严重"])
    case .runs: addEvents(item, "缺席", unit, &random)
    case .awards: addEvents(item, "获奖", unit, &random)
    case .plan:
      addSingle(item, "预案", unit, random.pick(["是", "否"]), &random)
      if random.chance(50) { addSingle(item, "备案", unit, random.pick(["是", "否"]), &random) }
    case .grade: addSingle(item, "等次", unit, random.pick(["优", "良", "差"]), &random)
    case .report:
      addSingle(item, "报告", unit, random.pick(["2025-11-14", "2025-11-16", "否"]), &random)
    case .sums:
      addSingle(item, "完成数", unit, decimal(random.int(0...5000)), &random)
      addSingle(item, "应完成数", unit, decimal(random.int(1...5000)), &random)
    }
  }

  /// A fact that is known after the first round, or left open where something may stay undecided.
  private mutating func addSingle(
    _ item: String, _ fact: String, _ unit: Int, _ value: String, _ random: inout SeededGenerator
  ) {
    let isThere = round == 1 ? isDecided || random.chance(85) : random.chance(25)
    guard isThere else { return }
    row(unit, item, fact, "", value, 1, "", "", review(&random), &random)
  }

  private mutating func addEvents(
    _ item: String, _ fact: String, _ unit: Int, _ random: inout SeededGenerator, tags: [String] = []
  ) {
    for number in 0..<random.int(0...3) {
      // The second round takes some records of the first back, or replaces them.
      let reference = random.chance(50) ? "B\(number)-\(id(unit))" : ""
      let isGone = round == 2 && random.chance(40)
      let day = random.int(10...27)
      let start = "2025-\(random.int(10...11))-\(day)"
      let done = random.chance(60) ? "2025-12-0\(random.int(1...9))" : ""
      let value = tags.isEmpty ? text(unit, "内容") : random.chance(92) ? tags[0] : random.pick(tags)
      let count = random.pick([1, 1, 1, 2, 3, 0])
      row(unit, item, fact, reference, value, count, start, done, isGone ? "退回" : review(&random), &random)
    }
  }

  private func review(_ random: inout SeededGenerator) -> String {
    !isDecided && random.chance(6) ? "待审" : "通过"
  }

  private mutating func row(
    _ unit: Int, _ item: String, _ fact: String, _ reference: String, _ value: String, _ count: Int, _ start: String,
    _ done: String, _ review: String, _ random: inout SeededGenerator
  ) {
    let cells = [
      id(unit), item, fact, reference, value, "\(count)", start, done, text(unit, "材料"), review, open(&random),
      text(unit, "备注"),
    ]
    evidence += cells.joined(separator: ",") + "\n"
  }

  private mutating func addMark(
    of item: (id: String, kind: RandomRubric.Kind, points: Int), _ unit: Int, _ random: inout SeededGenerator
  ) {
    let isJudged = item.kind == .judged
    let score: String
    if random.chance(8) {
      score = "不适用"
    } else if isJudged ? round == 1 && (isDecided || random.chance(85)) : random.chance(12) {
      score = decimal(random.pick([0, item.points, item.points / 2, random.int(0...item.points)]))
    } else if round == 2, !isJudged, random.chance(10) {
      score = ""
    } else {
      return
    }
    scores += "\(id(unit)),\(item.id),\(score),\(text(unit, "理由")),\(text(unit, "评分人")),\(text(unit, "依据"))\n"
  }

  private mutating func addFeedback(on item: String, _ unit: Int, _ random: inout SeededGenerator) {
    let name = "feedback/\(id(unit)).csv"
    opinions[name, default: "单位,指标,确认,意见,经办人\n"] +=
      "\(id(unit)),\(item),\(random.pick(["是", "否"])),\(text(unit, "意见")),\(text(unit, "经办"))\n"
    decisions += "\(id(unit)),\(item),\(random.pick(["不采纳", "部分采纳", "采纳"])),\(text(unit, "答复"))\n"
  }
}
