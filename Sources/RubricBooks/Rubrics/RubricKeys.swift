package import ContentFiles
import Diagnostics

// The keys of a rubric, but for those of rules (formats §7).
extension KeyTable {
  /// `rubrics/<id>.yaml`.
  package static let rubric = KeyTable(
    "评分细则",
    [
      .required("id", .id, "编号，与文件名（不含 .yaml）一致，加引号"),
      .required("title", .text, "细则的标题"),
      .required("total", .number, "满分；每个单位的各指标分值合计要等于它，加分的不算"),
      .optional(
        "notApplicable", .words(RubricWords.notApplicable.map(\.key)),
        "不适用的指标：full 按满分（不写就是它），rescale 不计而其余按比例折算，zero 按 0 分"),
      .optional("ceiling", .words(RubricWords.ceilings.map(\.key)), "total：总分连同加分最多是满分"),
      .optional("levels", .list(.table(level), from: 1), "等级，从高到低"),
      .optional("vetoedLevel", .text, "一票否决的单位的等级，如 不合格"),
      .optional("rankWithin", .words(RubricWords.rankings.map(\.key)), "category：名次在各类别内排"),
      .optional("readings", .list(.text), "办法没有写明的地方怎样理解，会印在评分细则页上"),
      .optional("evaluation", .list(.table(basis)), "考核办法中关于评分的条文"),
      .required("dimensions", .list(.table(dimension), from: 1), "方面"),
    ])

  static let level = KeyTable(
    "等级",
    [.required("name", .text, "等级的名称，如 优秀"), .required("least", .number, "总分至少多少，才是这一等")])

  private static let categories = Key.optional(
    "for", .list(.text, from: 1), "只对这些类别的单位，如 [业务部门]；各类单位都有的不写")

  static let dimension = KeyTable(
    "方面",
    [
      .required("id", .id, "编号，加引号，如 \"1\""), .required("name", .text, "名称"), categories,
      .optional("weight", .number, "百分之几计入总分；不写的全部计入"),
      .optional("cap", .number, "这个方面最多得几分，在乘 weight 之前算"),
      .optional("bonus", .flag, "true：加分，在满分之外"),
      .optional("facts", .named(.table(fact)), "几个指标共用的事项；登记表的“指标”写方面的编号"),
      .required("items", .list(.table(item), from: 1), "指标"),
    ])

  /// True of an item that assessors mark.
  private static let isJudged = MemberCondition.all([.given("judge"), .not(.says("judge", ["false"]))])

  static let item = KeyTable(
    "指标",
    [
      .required("id", .id, "编号，加引号，如 \"1.1\""), .required("name", .text, "名称"), categories,
      .required("points", .number, "分值"),
      .optional("requirement", .text, "要求，照录办法的文字"), .optional("criterion", .text, "评分标准，照录办法的文字"),
      .optional("basis", .list(.table(basis)), "出自哪一条"),
      .optional("materials", .list(.text), "自查要准备的材料"),
      .optional("readings", .list(.text), "办法没有写明的地方怎样理解，会印在评分细则页上"),
      .optional("facts", .named(.table(fact)), "要登记的事项：名称由您定，各写明 kind"),
      .optional("start", .words(RubricWords.starts.map(\.key)), "full 从满分起扣（不写就是它），zero 从 0 分起加"),
      .optional("rules", .list(.table(rule), from: 1), "怎样扣分、得分；由评分人打分的不写"),
      .optional(
        "judge", .either([.flag, .words(["mean"]), .table(judging)]),
        "由评分人打分：true 一人打分，mean 几人的平均，{mean: true, drop: 1} 去掉一个最高分和一个最低分再平均"),
    ],
    conditions: [
      .any([isJudged, .given("rules")]),
      .not(.all([isJudged, .any([.given("rules"), .given("facts"), .says("start", ["full"])])])),
    ])

  static let judging = KeyTable(
    "judge",
    [
      .required("mean", .yes, "true：取几人的平均"),
      .optional("drop", .count(from: 0), "最高分和最低分各去掉几个"),
    ])

  /// A citation of a policy.
  package static let basis = KeyTable(
    "依据",
    [
      .required("policy", .text, "制度的 id"), .optional("article", .count(from: 1), "第几条"),
      .optional("clause", .count(from: 1), "第几项"),
    ])

  static let fact = KeyTable(
    "事项",
    [
      .required(
        "kind", .words(RubricWords.kinds.map(\.key)),
        "yesno 是或否，choice 几个选项之一，number 数字（几行相加），date 日期或没有做，event 一件件的事"),
      .optional("ask", .text, "核对表和自查表上怎样问"),
      .optional("started", .text, "event 的“开始”在表上叫什么，如 通报日期"),
      .optional("finished", .text, "event 的“完成”在表上叫什么，如 整改日期"),
      .optional("options", .list(.text, from: 1), "choice 和 event 可填的词，如 [及时, 不及时]"),
      .optional("cap", .number, "number 的每一行最多计多少"),
      .optional("absent", .text, "没有登记时当作什么；event 只能写 unknown：尚不清楚，直到登记一行“无”"),
      .optional("office", .flag, "true：由办公室评定或登记，待办和催办里不向单位要"),
      .optional("within", .list(.text, from: 1), "event 只在这些时间内登记：assessment.yaml 的 dates 中的名称"),
    ],
    conditions: [
      .when(.says("kind", ["choice"]), .given("options")),
      .when(.given("options"), .says("kind", ["choice", "event"])),
      .when(.given("cap"), .says("kind", ["number"])),
      .when(.given("within"), .says("kind", ["event"])),
      .when(.all([.says("kind", ["event"]), .given("absent")]), .says("absent", ["unknown"])),
    ])
}
