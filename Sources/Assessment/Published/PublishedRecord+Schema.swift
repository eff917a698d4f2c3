package import Diagnostics

extension JSONSchema {
  /// The file `assessments/<year>/published.json` (formats §11).
  package static let published = JSONSchema.object([
    .always("generator", .words(["gongshi"]), "写这个文件的程序"),
    .always("format", .integer(from: PublishedRecord.formatOfResults), "格式的版本；1 只有结果，没有校验值"),
    .always("year", .integer(from: 1000), "年份"),
    .always("results", entry, "现在公布的"),
    .always("history", .list(of: entry), "以前公布、后来更正的，从早到晚"),
  ])

  private static let entry = JSONSchema.object([
    .always("rubric", .text, "评分细则的 id"),
    .always("rubricHash", .text(matching: "^([0-9a-f]{64})?$"), "细则中与得分有关的内容的 SHA-256；不知道的是空的"),
    .always("round", .text, "轮次的 id"),
    .optional("before", .text(matching: "^([0-9a-f]{64})?$"), "前一次的校验值；第一次的是空的"),
    .optional("previous", .text(matching: "^([0-9a-f]{64})?$"), "前一次的核对码；第一次的是空的"),
    .optional("digest", hexadecimal(64), "核对码"),
    .optional("approval", approval, "审定"),
    .optional("publication", publication, "公布"),
    .always("units", .list(of: unit), "各单位，按单位表的顺序"),
    .optional("seal", hexadecimal(64), "校验值"),
  ])

  private static let approval = JSONSchema.object([
    .always("by", .text, "审定的机构或人"),
    .always("date", .day, "审定日期"),
    .optional("document", .text, "记载审定的文件"),
  ])

  private static let publication = JSONSchema.object([
    .always("date", .day, "公布日期"),
    .always("show", .list(of: .text, from: 1), "公开版显示的内容"),
  ])

  private static let unit = JSONSchema.object([
    .always("id", .text, "单位编号"),
    .optional("name", .text, "单位名称"),
    .optional("category", .text, "类别"),
    .optional("all", hexadecimal(12), "公开版上关于它的全部内容的摘要"),
    .optional("vetoes", hexadecimal(12), "一票否决的摘要"),
    .always("verdict", .words(PublishedResults.Verdict.allCases.map(\.rawValue)), "结论"),
    .always("total", .number, "总分"),
    .always("rank", JSONSchema.integer(from: 1).orNull, "名次；没有名次的是 null"),
    .always("items", .list(of: item), "各指标，按细则的顺序"),
  ])

  private static let item = JSONSchema.object([
    .always("id", .text, "指标编号"),
    .always("state", .words(PublishedResults.State.allCases.map(\.rawValue)), "状态"),
    .always("earned", JSONSchema.number.orNull, "得分；待核定的是 null"),
    .optional("computed", .number, "改判前按规则的得分"),
    .optional("lines", hexadecimal(12), "计算过程的摘要"),
    .optional("records", hexadecimal(12), "公开的登记的摘要"),
    .optional("reason", hexadecimal(12), "理由和依据的摘要"),
  ])

  private static func hexadecimal(_ digits: Int) -> JSONSchema { .text(matching: "^[0-9a-f]{\(digits)}$") }
}
