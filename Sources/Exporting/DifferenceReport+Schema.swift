import Assessment
package import Diagnostics

extension JSONSchema {
  /// The object of `gongshi diff --format json`.
  package static let diff = JSONSchema.object([
    .always("before", side, "对照的结果"),
    .always("after", side, "现在的结果"),
    .always("compared", .list(of: .words(["totals", "ranks", "items"])), "两边都有、因而比较过的部分"),
    .always("units", .list(of: difference), "不同的单位"),
  ])

  private static let side = JSONSchema.object([
    .always("year", .integer(from: 1000), "年份"),
    .always("round", .text, "轮次的 id"),
    .always("rubric", .text, "评分细则的 id"),
    .always("units", .integer(from: 0), "单位数"),
  ])

  private static let difference = JSONSchema.object([
    .always("id", .text, "单位编号"),
    .always("name", .text, "单位名称"),
    .always("before", outcome.orNull, "原来的；原来没有这个单位的是 null"),
    .always("after", outcome.orNull, "现在的；现在没有这个单位的是 null"),
    .always("items", .list(of: item), "不同的指标"),
  ])

  private static let outcome = JSONSchema.object([
    .optional("verdict", .words(PublishedResults.Verdict.allCases.map(\.rawValue)), "结论；没有比较总分的不写"),
    .optional("total", .number, "总分；没有比较总分的不写"),
    .optional("rank", JSONSchema.integer(from: 1).orNull, "名次，没有名次的是 null；没有比较名次的不写"),
  ])

  private static let item = JSONSchema.object([
    .always("id", .text, "指标编号"),
    .always("before", itemScore.orNull, "原来的；原来没有的是 null"),
    .always("after", itemScore.orNull, "现在的；现在没有的是 null"),
  ])

  private static let itemScore = JSONSchema.object([
    .always("state", .words(PublishedResults.State.allCases.map(\.rawValue)), "状态"),
    .always("earned", JSONSchema.number.orNull, "得分；待核定的是 null"),
  ])
}
