package import ContentFiles
import RubricBooks

// The keys of responsibility.yaml.
extension KeyTable {
  /// `responsibility.yaml`.
  package static let responsibility = KeyTable(
    Responsibility.path + " ",
    [
      .required("title", .text, "职责一览的标题"),
      .optional("letter", .text, "责任书是哪一件制度，写它的 id；职责写了 letter 的必写"),
      .optional("signing", .text, "责任书怎样签署的说明"),
      .optional("signers", .list(.text), "签署责任书的角色，即 roster.csv 的“角色”，如 [书记, 院长]"),
      .required("roles", .list(.table(role)), "角色"),
      .required("duties", .list(.table(duty)), "职责"),
      .optional("accountability", .table(accountability), "责任追究"),
    ])

  static let role = KeyTable(
    "角色",
    [
      .required("id", .name, "编号，用作页内地址"), .required("name", .text, "名称"),
      .optional("basis", .table(basis), "设立这个角色的条文"),
      .optional("units", .flag, "true：由各单位或单位里的人担任"),
    ])

  static let duty = KeyTable(
    "职责",
    [
      .required("role", .text, "哪个角色的职责，写角色的 id"), .required("text", .text, "职责，照录文件的文字"),
      .required("basis", .table(basis), "出自哪一条"),
      .optional("items", .list(.text), "考核它的指标编号，如 [\"5.1\", \"5.2\"]；不写的显示“职责，不计分”"),
      .optional("letter", .list(.count(from: 1)), "责任书中相应条款的编号"),
      .optional("title", .text, "日历中的短标题；不写的用 text"),
      .optional(
        "when", .oneOrMore(.form("^(yearly|quarterly|[0-9]{1,2}-[0-9]{1,2}([.][.][0-9]{1,2}-[0-9]{1,2})?)$")),
        "列入工作日历：yearly 每年，quarterly 每季度，12-20 这一天，12-01..12-31 起止；可以是一列"),
      .optional("named", .text, "assessment.yaml 的 dates 中的名称：当年定了这个日期的，以它代替 when"),
    ])

  static let accountability = KeyTable(
    "accountability ",
    [
      .optional("lead", .list(.table(sentence)), "总述"),
      .optional("situations", .list(.table(situation)), "应追究责任的情形"),
      .optional("measures", .list(.table(sentence)), "追究的方式"),
      .optional("veto", .list(.table(vetoSentence)), "与一票否决的关系"),
      .optional("audit", .list(.table(auditSentence)), "巡察与审计"),
    ])

  private static let sentenceKeys: [Key] = [
    .required("text", .text, "条文，照录文件的文字"), .required("basis", .table(basis), "出自哪一条"),
  ]
  private static let itemsKey = Key.optional("items", .list(.text), "考核同一件事的指标编号")

  static let sentence = KeyTable("条文", sentenceKeys)
  static let vetoSentence = KeyTable("条文", sentenceKeys + [.optional("note", .text, "办公室的解释")])
  static let auditSentence = KeyTable("条文", sentenceKeys + [itemsKey])
  static let situation = KeyTable(
    "情形", [.required("id", .name, "编号，即 vetoes.csv 的“情形”")] + sentenceKeys + [itemsKey])
}
