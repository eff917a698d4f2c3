import Testing

/// Whole invented units: everything in order, nothing registered, nothing done.
@Suite struct TrialSheetTests {
  /// The lines of one part, without blanks at their beginning.
  private func part(_ head: String, of rubric: TrialRubric) -> [String] {
    let lines = rubric.trial.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.drop { !$0.hasPrefix(head) }.dropFirst().prefix { !$0.isEmpty }.map { line in
      String(line.drop { $0 == " " })
    }
  }

  private func weighted() throws -> TrialRubric {
    try TrialRubric(
      total: "100", keys: "levels: [{name: 好, least: 90}, {name: 差, least: 0}]\nvetoedLevel: 差\n",
      dimensions: """
          - id: "1"
            name: 甲
            weight: 40
            items:
              - {id: "1.1", name: 报送, points: 60, facts: {报送: {kind: yesno}}, rules: [{zero: true, unless: 报送}]}
              - {id: "1.2", name: 缺席, points: 40, facts: {缺席: {kind: event}}, rules: [{deduct: 5, each: 缺席}]}
          - id: "2"
            name: 乙
            weight: 60
            items:
              - {id: "2.1", name: 评议, points: 100, judge: {mean: true, drop: 1}}

        """)
  }

  @Test("scores units whose registers are full, empty, or say no, by weight and with levels")
  func graded() throws {
    let rubric = try weighted()
    #expect(part("全部按要求做到", of: rubric) == ["总分 100，等级“好”", "1 甲 100 × 40% = 40；2 乙 100 × 60% = 60"])
    #expect(
      part("什么也没有登记", of: rubric) == [
        "总分 16，另有 160 分（折算以前）待核定", "1 甲 40 × 40% = 16；2 乙 0 × 60% = 0",
        "没有登记也得了满分：1.2 缺席。事件不写 absent: unknown，没有记录就是没有发生；写了 absent: 的，就按所写的算",
      ])
    #expect(
      part("登记了，但是一样也没有做到", of: rubric) == [
        "总分 16，等级“差”", "1 甲 40 × 40% = 16；2 乙 0 × 60% = 0", "有分是因为没有发生扣分的事件：1.2 缺席（40 分）",
      ])
    #expect(
      part("一样也没有做到", of: rubric) == [
        "总分 0，等级“差”", "1 甲 0 × 40% = 0；2 乙 0 × 60% = 0", "登记的事件：“缺席” 8 次",
      ])
  }

  @Test("says the whole rubric in the sentences of its page, with its sums")
  func sheet() throws {
    let rubric = try weighted()
    #expect(
      rubric.sheet == """
        试用细则（t）

        分值：1 甲 100 × 40% + 2 乙 100 × 60% = 100 分
        不适用的指标：按满分计
        等级：好（90 分及以上）、差（0 分及以上）、一票否决的为差
        名次：全部单位一起排

        1 甲（权重 40%）
          1.1 报送　60 分
              从 60 分起算，逐条计算后不低于 0 分、不高于 60 分：
              1. “报送”为“否”的，本项不得分。
              登记“报送”：没有登记的，本项待核定。
          1.2 缺席　40 分
              从 40 分起算，逐条计算后不低于 0 分、不高于 40 分：
              1. 每有一次“缺席”，扣 5 分。
              登记“缺席”：没有记录即没有发生。

        2 乙（权重 60%）
          2.1 评议　100 分
              由评分人各自打分（0 到 100 分），去掉一个最高分和一个最低分，取其余的平均分；评分不满 3 人的，待核定。

        """)
  }

  @Test("adds up for each category, and counts bonus up to its cap and the ceiling")
  func categories() throws {
    let rubric = try TrialRubric(
      total: "10", keys: "ceiling: total\nrankWithin: category\n",
      dimensions: """
          - id: "1"
            name: 甲
            items:
              - {id: "1.1", name: 子, for: [教学], points: 10, facts: {子: {kind: yesno}}, rules: [{deduct: 6, unless: 子}]}
              - {id: "1.2", name: 丑, for: [机关], points: 10, facts: {丑: {kind: yesno}}, rules: [{deduct: 9, unless: 丑}]}
          - id: "2"
            name: 乙
            bonus: true
            cap: 5
            items:
              - id: "2.1"
                name: 表彰
                points: 8
                start: zero
                facts: {表彰: {kind: event, options: [大, 小]}}
                rules: [{award: 3, each: 表彰, is: 大, cap: 6}, {award: 1, each: 表彰, is: 小, text: 小的 1 分}]

        """)
    for line in [
      "\n分值，按单位类别：\n  教学：1 甲 10 = 10 分；另外加分：2 乙 8（至多得 5 分）\n  机关：1 甲 10 = 10 分；另外加分：2 乙 8（至多得 5 分）\n",
      "\n  其他类别：没有指标，与满分 10 分不符；另外加分：2 乙 8（至多得 5 分）\n", "\n总分：加分以后至多 10 分\n", "\n名次：在同一类别的单位之间排\n",
      "\n2 乙（加分，至多得 5 分）\n  2.1 表彰　8 分\n", "\n  1.1 子　10 分　只给教学\n", "\n         规则：小的 1 分\n",
    ] { #expect(rubric.sheet.contains(line), "\(line)") }
    #expect(part("全部按要求做到，没有加分", of: rubric) == ["教学：总分 10", "1 甲 10；2 乙 0", "机关：总分 10", "1 甲 10；2 乙 0"])
    #expect(
      part("全部按要求做到，加分也得满", of: rubric) == [
        "教学：总分 10，其中加分 5", "1 甲 10；2 乙 5", "机关：总分 10，其中加分 5", "1 甲 10；2 乙 5",
      ])
    #expect(part("登记了", of: rubric) == ["教学：总分 4", "1 甲 4；2 乙 0", "机关：总分 1", "1 甲 1；2 乙 0"])
  }

  @Test("lets events happen until a rule's cap or the floor is reached, and says what is left")
  func worst() throws {
    let capped = try TrialRubric(
      item: "facts: {丙: {kind: event, options: [大, 小]}}, rules: [{deduct: 3, each: 丙, is: 大, from: 2, cap: 7}]")
    #expect(
      part("一样也没有做到", of: capped) == [
        "总分 3", "1 甲 3", "登记的事件：“丙” 4 次（内容“大”）", "这样还有分的，请核对规则和上限：1.1 乙（3 分）",
      ])
    let late = try TrialRubric(
      item: "facts: {丙: {kind: event}}, "
        + "rules: [{deduct: 2, each: 丙, ontime: 3 days}, {deduct: 5, each: 丙, late: 3 days}]")
    #expect(
      part("一样也没有做到", of: late) == ["总分 0", "1 甲 0", "登记的事件：“丙” 2 次（过了 3 天才完成）"])
    let earned = try TrialRubric(
      item: "start: zero, facts: {丙: {kind: event}}, rules: [{award: 2, each: 丙}]")
    #expect(part("一样也没有做到", of: earned) == [])
  }

  @Test("says which items no register gives all their points")
  func unreached() throws {
    let rubric = try TrialRubric(item: "start: zero, facts: {丙: {kind: yesno}}, rules: [{award: 8, if: 丙}]")
    #expect(
      part("全部按要求做到", of: rubric) == ["总分 8", "1 甲 8", "没有试出能得满分的登记，请核对规则：1.1 乙（只得到 8 分）"])
  }
}
