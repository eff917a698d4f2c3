package import ContentFiles

// The keys of assessment.yaml (formats §8).
extension KeyTable {
  /// `assessments/<year>/assessment.yaml`.
  package static let assessment = KeyTable(
    "考核设置",
    [
      .required("year", .count(from: 1000), "考核年份，与所在文件夹的名称一致"),
      .required("title", .text, "考核的标题"),
      .required("rubric", .text, "评分细则：rubrics 文件夹中的文件名，不含 .yaml，加引号"),
      .required("window", .table(window), "考核时间：不在这段时间内的登记不计"),
      .optional("dates", .named(.either([.day, .table(window)])), "按名称使用的日期，细则、指南和本文件里写名称；也可以是一段时间"),
      .required("rounds", .list(.table(round), from: 1), "评审轮次，按先后排列"),
      .optional("cutoff", .text, "收到日期晚于这一天的材料不计；dates 中的名称，或一个日期"),
      .optional("approval", .table(approval), "审定；还没有审定的不写"),
      .optional("publication", .table(publication), "公布；还没有公布的不写。有了审定和公布，公开版才显示结果"),
    ])

  /// A range of days: `window`, or a named date.
  static let window = KeyTable(
    "window",
    [.required("from", .day, "第一天"), .required("to", .day, "最后一天")])

  static let round = KeyTable(
    "轮次",
    [
      .required("id", .name, "轮次的编号，命令和网址里用"),
      .required("name", .text, "轮次的名称，如 初评"),
      .required("folder", .name, "这一轮登记表所在的文件夹，如 1-preliminary"),
      .required("asOf", .day, "截至日：这一轮的结果以这一天结束时为准"),
      .optional("feedback", .text, "各单位对这一轮结果反馈的最后一天；dates 中的名称，或一个日期"),
    ])

  static let approval = KeyTable(
    "approval",
    [
      .required("by", .text, "审定的机构或人"), .required("date", .day, "审定日期"),
      .optional("document", .text, "记载审定的文件，如 会议纪要"),
      .optional("round", .text, "审定的是哪一轮的结果，写轮次的 id；不写的是最后一轮"),
    ])

  static let publication = KeyTable(
    "publication",
    [
      .required("date", .day, "公布日期，不早于审定日期"),
      .required(
        "show", .oneOrMore(.words(AssessmentPlan.Publication.Part.allCases.map(\.rawValue))),
        "公开版显示什么：total 总分，dimensions 方面得分，items 指标得分，rank 名次，dates 日期，reasons 评分的理由，level 等级"),
    ])
}
