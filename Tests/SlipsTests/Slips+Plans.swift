extension Slip {
  private static let rubric = "rubrics/2026.yaml"
  private static let plan = "~/assessment.yaml"

  /// What rubrics, plans, marks, vetoes, answers and texts say.
  static let plans: [Slip] = yaml + rules + marks + texts

  private static func edit(
    _ kind: String, _ name: String, _ path: String, _ old: String, _ new: String, _ finding: String,
    _ effect: Effect = .refused
  ) -> Slip {
    Slip(kind, name, effect, [finding]) { $0.edit(path, old, new) }
  }

  private static let yaml: [Slip] = [
    edit("yaml", "a full-width colon", plan, "cutoff: ", "cutoff：", "\(plan):8:"),
    edit("yaml", "a full-width comma", rubric, "kind: date, ask", "kind: date，ask", "\(rubric):13:"),
    edit(
      "yaml", "full-width commas between options", rubric, "options: [服务, 设施]", "options: [服务，设施]",
      "\(rubric):56:*“服务，设施”只算一项"),
    edit("yaml", "a full-width quote", rubric, "id: \"1.1\"", "id: “1.1”", "\(rubric):"),
    edit("yaml", "a tab", plan, "  补充截止", "\t补充截止", "\(plan):"),
    edit("yaml", "a key misspelt", plan, "cutoff:", "cutof:", "\(plan):8:1: error[unknown-key]…cutoff"),
    edit("yaml", "a key in Chinese", plan, "cutoff:", "截止:", "\(plan):8:1: error[unknown-key]"),
    edit(
      "yaml", "a key twice", plan, "cutoff: 补充截止", "cutoff: 补充截止\ncutoff: 目标书截止", "\(plan):"),
    edit(
      "yaml", "a name that is no date", plan, "cutoff: 补充截止", "cutoff: 补交截止", "\(plan):8:9: error[assessment-invalid]"),
    edit(
      "yaml", "a day that does not exist", plan, "2026-12-28", "2026-12-32", "\(plan):7:9: error[assessment-invalid]"),
    edit(
      "yaml", "a window the wrong way round", plan, "to: 2026-12-31}\ndates", "to: 2025-12-31}\ndates", "\(plan):4:"),
    edit(
      "yaml", "another rubric", plan, "rubric: \"2026\"", "rubric: \"2025\"", "\(plan):3:9: error[assessment-invalid]"),
    edit(
      "yaml", "a year that is not the folder's", plan, "year: 2026", "year: 2025",
      "\(plan):1:7: error[assessment-invalid]"),
    edit("yaml", "a round twice", plan, "id: last", "id: first", "\(plan):11:10: error[assessment-invalid]"),
    edit(
      "yaml", "rounds in the wrong order", plan, "2-last, asOf: 2026-12-31", "2-last, asOf: 2026-11-30", "\(plan):11:"),
    edit("yaml", "an indent too few", plan, "  目标书截止", "目标书截止", "\(plan):"),
    edit("yaml", "a setting misspelt", "site.yaml", "office:", "offices:", "site.yaml:4:1: error[unknown-key]…office"),
  ]

  private static let rules: [Slip] = [
    edit("rules", "points that do not add up", rubric, "points: 12", "points: 11", "\(rubric):3:8: error[rubric-sum]"),
    edit("rules", "an id as a number", rubric, "id: \"2.1\"", "id: 2.1", "\(rubric):37:13: error[rubric-invalid]"),
    edit("rules", "a tag that is no option", rubric, "is: 严重", "is: 重大", "\(rubric):44:"),
    edit("rules", "options left out", rubric, ", options: [一般, 严重]", "", "\(rubric):44:"),
    Slip("rules", "a list of tags without options", .refused, ["\(rubric):59:"]) {
      $0.edit("rubrics/2026.yaml", ", options: [服务, 设施]", "")
      $0.edit("rubrics/2026.yaml", "is: 服务, length", "is: [服务, 设施], length")
    },
    edit("rules", "a fact misspelt", rubric, "each: 缺席", "each: 缺勤", "\(rubric):33:"),
    edit("rules", "a choice that is no option", rubric, "is: 缺失", "is: 丢失", "\(rubric):86:"),
    edit("rules", "a day that the plan lacks", rubric, "after: 目标书截止", "after: 送达截止", "~/assessment.yaml:"),
    edit("rules", "more taken than there is", rubric, "total: 100", "total: 99", "\(rubric):3:8: error[rubric-sum]"),
    edit("rules", "a limit without a unit", rubric, "late: 5 workdays", "late: 5", "\(rubric):43:"),
    edit("rules", "a limit in Chinese", rubric, "late: 5 workdays", "late: 5 个工作日", "\(rubric):43:"),
    edit("rules", "an effect misspelt", rubric, "{award: 5, if: 值守制度", "{awrad: 5, if: 值守制度", "\(rubric):"),
    edit("rules", "a quantity misspelt", rubric, "per: 定员", "per: 定岗人数", "~/units.csv:2:"),
    edit("rules", "an id twice", rubric, "id: \"3.3\"", "id: \"3.4\"", "\(rubric):"),
    Slip("rules", "a list of tags", .right(["1 xl1 2.3: 10", "2 xl1 2.3: 10"])) {
      $0.edit("rubrics/2026.yaml", "{deduct: 1, each: 投诉, text", "{deduct: 1, each: 投诉, is: [设施], text")
    },
    Slip(
      "rules", "ids that a spreadsheet takes for one", .refused,
      ["~/1-first/scores.csv:9:2: error[ambiguous-item]…总体评价"]
    ) {
      $0.edit("rubrics/2026.yaml", "id: \"3.4\"", "id: \"3.10\"")
      for line in 2...7 { $0.cell("~/1-first/scores.csv", line, 2, "总体评价") }
      $0.add("~/1-first/scores.csv", ["财务部", "3.1", "8", "复核", "顾清", "", "2026-12-10"])
    },
  ]

  private static let marks: [Slip] = [
    Slip("marks", "another mark without a reason", .refused, ["~/1-first/scores.csv:9:4: error[score-without-reason]"])
    {
      $0.add("~/1-first/scores.csv", ["东郊车辆段", "2.1", "20", "", "顾清", "", "2026-12-10"])
    },
    Slip(
      "marks", "not applicable without a reason", .refused, ["~/1-first/scores.csv:8:4: error[score-without-reason]"]
    ) {
      $0.cell("~/1-first/scores.csv", 8, 4, "")
    },
    Slip("marks", "the computed score as a mark", .unchanged, ["~/1-first/scores.csv:9:3: note[score-on-computed]"]) {
      $0.add("~/1-first/scores.csv", ["东郊车辆段", "2.1", "15", "核对", "顾清", "", "2026-12-10"])
    },
    Slip("marks", "a mark that records have overtaken", .told, ["~/1-first/scores.csv:9:3: warning[stale-mark]"]) {
      $0.add("~/1-first/scores.csv", ["西岭车辆段", "2.1", "17", "复核", "顾清", "", "2026-12-10"])
    },
    Slip("marks", "an item forgotten", .told, ["~/assessment.yaml:1:1: warning[pending-item]…3.4"]) {
      $0["~/1-first/scores.csv"].remove(at: 4)
    },
    Slip("marks", "a mark for everybody", .refused, ["~/1-first/scores.csv:9:1: error[bulk-row]"]) {
      $0.add("~/1-first/scores.csv", ["全部", "3.3", "5", "都好", "顾清", "", "2026-12-10"])
    },
    Slip(
      "marks", "not applicable for a category",
      .right(["1 zb1 3.3: 5", "1 zb2 3.3: 5", "2 zb2 3.3: 5"].filter { !$0.contains("zb1") })
    ) {
      $0.add("~/1-first/scores.csv", ["类别:职能部门", "3.3", "不适用", "没有现场", "顾清", "", "2026-12-10"])
    },
    Slip("marks", "a veto without its document", .refused, ["~/1-first/vetoes.csv:2:4: error[veto-incomplete]"]) {
      $0.add("~/1-first/vetoes.csv", ["财务部", "2026-05-06", "泄露", "", "FJ-1", "", ""])
    },
    Slip("marks", "a veto of last year", .unchanged, ["~/1-first/vetoes.csv:2:2: warning[out-of-window]"]) {
      $0.add("~/1-first/vetoes.csv", ["财务部", "2025-05-06", "泄露", "临铁〔2025〕9 号", "FJ-1", "", ""])
    },
    Slip(
      "marks", "an answer with another unit's row", .refused, ["~/2-last/feedback/反馈-cd2.csv:3:1: error[foreign-unit]"]
    ) {
      $0.add("~/2-last/feedback/反馈-cd2.csv", ["财务部", "2.1", "否", "", "", ""])
    },
    Slip(
      "marks", "an answer with the office's column", .refused,
      ["~/2-last/feedback/反馈-cd2.csv:1:4: error[office-column]"]
    ) {
      $0.cell("~/2-last/feedback/反馈-cd2.csv", 1, 4, "处理")
    },
  ]

  private static let texts: [Slip] = [
    edit(
      "texts", "an article left out", "policies/kaohe.md", "**第三条**", "**第四条**",
      "policies/kaohe.md:15: …policy-articles", .unchanged),
    edit(
      "texts", "an article twice", "policies/kaohe.md", "**第三条**", "**第二条**", "policies/kaohe.md:15: …policy-articles",
      .unchanged),
    edit(
      "texts", "a part left out", "policies/kaohe.md", "（二）", "（三）", "policies/kaohe.md:19: …policy-articles",
      .unchanged),
    edit(
      "texts", "a heading without its blank", "policies/kaohe.md", "# 临川", "#临川", "policies/kaohe.md:9: …policy-lead",
      .unchanged),
    edit(
      "texts", "an article moved in by four blanks", "policies/kaohe.md", "**第二条** 本", "    第二条 本",
      "policies/kaohe.md:13: …policy-lead", .unchanged),
    edit(
      "texts", "a link to nothing in a policy", "policies/kaohe.md", "（二）消除", "（二）按[样表](yangbiao.md)消除",
      "policies/kaohe.md:19: …dead-link"),
    edit(
      "texts", "a link to nothing in a guide", "guides/2.1.md", "接到通报", "按[样表](yangbiao.md)，接到通报",
      "guides/2.1.md:6: …dead-link"),
    edit("texts", "a status that is none", "policies/kaohe.md", "status: 现行", "status: 有效", "policies/kaohe.md:6:"),
    edit("texts", "a guide of no item", "guides/2.1.md", "item: \"2.1\"", "item: \"2.9\"", "guides/2.1.md:2:"),
  ]
}
