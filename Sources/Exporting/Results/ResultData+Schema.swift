import Assessment
package import Diagnostics

extension JSONSchema {
  /// The object of `gongshi score --format json` (formats §10).
  package static let score = JSONSchema.object([
    .always("year", .integer(from: 1000), "年份"),
    .always("round", .text, "轮次的 id"),
    .always("rubric", .text, "评分细则的 id"),
    .always("total", .number, "满分"),
    .always("units", .list(of: .object(unitMembers(isWhole: true))), "参评的单位，按单位表的顺序"),
  ])

  /// The object of a year's results for download beside an edition's pages, with what the edition may show.
  package static let results = JSONSchema.object([
    .always("year", .integer(from: 1000), "年份"),
    .always("round", .text, "轮次的 id"),
    .always("asOf", .day, "轮次的截至日"),
    .always("draft", .flag, "是否草稿，即还没有审定公布"),
    .always("rubric", .text, "评分细则的 id"),
    .always("total", .number, "满分"),
    .always("units", .list(of: .object(unitMembers(isWhole: false))), "参评的单位，按单位表的顺序"),
  ])

  /// Returns the members of a unit's object.
  ///
  /// - Parameter isWhole: False if an edition may withhold some.
  /// - Returns: The members.
  private static func unitMembers(isWhole: Bool) -> [Member] {
    func shown(_ name: String, _ schema: JSONSchema, _ meaning: String) -> Member {
      isWhole ? .always(name, schema, meaning) : .optional(name, schema, meaning)
    }
    return [
      .always("id", .text, "单位编号"),
      .always("name", .text, "单位名称"),
      .always("category", .text, "类别"),
      shown(
        "verdict", .words(PublishedResults.Verdict.allCases.map(\.rawValue)),
        "结论：scored 已评定，pending 待核定，vetoed 一票否决"),
      shown("total", .number, "总分"),
      shown("pendingPoints", .number, "待核定的分值"),
      shown("rank", JSONSchema.integer(from: 1).orNull, "名次；没有名次的是 null"),
      .optional("level", JSONSchema.text.orNull, "等级；没有达到任何一等的是 null，细则不分等级的没有这一项"),
      .optional("bonus", .number, "总分中的加分；细则没有加分方面的没有这一项"),
      shown("dimensions", .list(of: dimension), "各方面"),
      shown("items", .list(of: item(isWhole: isWhole)), "各指标，按细则的顺序"),
    ]
  }

  private static let dimension = JSONSchema.object([
    .always("id", .text, "方面的编号"),
    .always("earned", .number, "得分"),
    .always("points", .number, "分值"),
    .optional("weighted", .number, "按权重计入总分的分；细则没有权重的没有这一项"),
  ])

  private static func item(isWhole: Bool) -> JSONSchema {
    .object([
      .always("id", .text, "指标编号"),
      .always(
        "state", .words(PublishedResults.State.allCases.map(\.rawValue)),
        "scored 按规则，judged 评分人打分，overridden 改判，notApplicable 不适用，pending 待核定"),
      .always("points", .number, "分值"),
      .always("earned", JSONSchema.number.orNull, "得分；待核定的是 null"),
      .always("computed", JSONSchema.number.orNull, "按规则的得分；没有的是 null"),
      .always("start", JSONSchema.number.orNull, "起评分；没有的是 null"),
      .always("trace", .list(of: .any([countedLine(isWhole: isWhole), clampLine])), "计算的各行；起评分加各行的 delta 就是按规则的得分"),
    ])
  }

  private static func countedLine(isWhole: Bool) -> JSONSchema {
    let rows = JSONSchema.list(of: .text)
    let meaning = "所依据的登记，<轮次文件夹>/<文件>:<行>"
    return .object([
      .always("rule", .integer(from: 0), "规则的序号，从 0 起"),
      .always("count", .integer(from: 0), "次数"),
      .always("delta", .number, "得扣分"),
      isWhole ? .always("rows", rows, meaning) : .optional("rows", rows, meaning),
    ]).meaning("一条规则的一行")
  }

  private static let clampLine = JSONSchema.object([
    .always("rule", .words(["floor", "ceiling"]), "floor 扣到 0 为止，ceiling 加到满分为止"),
    .always("delta", .number, "多扣而补回、多加而收回的分"),
  ]).meaning("扣到 0、加到满分为止的一行")
}
