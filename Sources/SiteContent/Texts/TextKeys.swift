package import ContentFiles
import Diagnostics

// The keys of the front matter of texts, and of the notes on them (formats §1).
extension KeyTable {
  /// The front matter of `policies/<slug>.md`.
  package static let policy = KeyTable(
    "制度",
    [
      .required("id", .text, "编号，评分细则引用它时写这个；各件制度的应各不相同"),
      .required("title", .text, "标题"),
      .optional("number", .text, "发文字号"),
      .optional("issuer", .text, "发文单位"),
      .optional("issued", .day, "印发日期"),
      .optional("effective", .day, "施行日期"),
      .optional("status", .words(PolicySource.Status.allCases.map(\.rawValue)), "状态"),
      .optional("approved", .text, "由谁、在什么时候审议通过"),
      .optional("supersedes", .text, "它替代的文件"),
      .optional("attachment-to", .text, "它是哪一件制度的附件，写那一件的 id"),
    ])

  /// The front matter of `guides/<slug>.md`.
  package static let guide = KeyTable(
    "指南",
    [
      .optional("item", .text, "关于哪一项指标，写编号，加引号；与 dimension 写且只写一个"),
      .optional("dimension", .text, "关于哪一个方面，写编号，加引号；与 item 写且只写一个"),
      .optional("title", .text, "标题"),
      .optional(
        "due", .oneOrMore(.text), "何时交：assessment.yaml 的 dates 中的名称，12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限"),
      .optional("from", .text, "期限从何时起算，如 收到通报；due 是期限的要写"),
      .optional("seal", .answer, "要不要盖章：是、否"),
      .optional("paper", .answer, "要不要交纸质的：是、否"),
      .optional("form", .list(.text), "交哪些材料，如 [报告, 照片]"),
    ], conditions: [.exactlyOne(["item", "dimension"])])

  /// The front matter of `papers/<kind>.md`.
  package static let paper = KeyTable(
    "公文",
    [
      .required("title", .text, "标题，可以有 {{单位}} 这样的名称"),
      .optional("number", .text, "发文字号，可以写 示院考〔2026〕　号 留空"),
    ])

  /// `policies/notes.yaml`.
  package static let notes = KeyTable(
    "notes.yaml ",
    [
      .optional("missing", .list(.table(missing)), "制度引用而本站没有收录的文件"),
      .optional("notes", .list(.table(note)), "编者注：对制度文字的说明，不属于正文"),
    ])

  static let missing = KeyTable(
    "未收录的文件",
    [.required("title", .text, "文件的标题，不含书名号"), .optional("note", .text, "说明，如到哪里索取")])

  static let note = KeyTable(
    "编者注",
    [
      .required("policy", .text, "哪一件制度，写它的 id"),
      .optional("article", .count(from: 1), "第几条；不写的是关于整件制度"),
      .required("text", .text, "说明的文字"),
    ])
}
