package import ContentFiles

extension KeyTable {
  /// `site.yaml` (formats §1).
  package static let site = KeyTable(
    "site.yaml ",
    [
      .optional("format", .count(from: ContentFormat.version), "内容格式的版本，写 2；不写就是 2"),
      .optional("institution", .text, "单位（机构）名称"),
      .optional("title", .text, "网站标题"),
      .optional("language", .text, "网页的语言，不写就是 zh-CN"),
      .optional("office", .text, "负责考核的办公室；末尾括号里的是简称"),
      .optional("contact", .text, "办公室的联系方式，如 内线 8001"),
      .optional("footer", .text, "每页底部的一行字，如制度依据"),
      .optional("logo", .text, "单位标志的图片，内容文件夹中的路径，如 logo.png；不超过 1 MiB"),
      .optional("notice", .text, "每页顶部的一行提示，如 试运行"),
      .optional("compare", .list(.text), "并排比较哪些年份，如 [2024, 2025]；不写就是全部"),
      .optional("downloads", .list(.words(ResultForm.allCases.map(\.rawValue))), "结果以哪些格式供下载；不写就是全部"),
      .optional(
        "synonyms",
        .list(
          .list(.form("^[^\\s!-/:-@\\[-`{-~]{2,\(Synonyms.most.characters)}$"), from: 2, to: Synonyms.most.words),
          to: Synonyms.most.groups),
        "搜索时当作一样的词，一组一组地写，如 [[联系人, 联络人], [重保, 重要时期]]"),
    ],
    elsewhere: [
      "theme": "主题不写在内容里，运行时指明：gongshi build --theme 主题文件夹，check、serve 也一样；不想每次写的，把主题放在与内容文件夹并排的 Themes/default"
    ])
}
