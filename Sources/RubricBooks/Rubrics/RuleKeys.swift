import ContentFiles
import Diagnostics

// The keys of a rule (formats §7).
extension KeyTable {
  static let rule = KeyTable("规则", effects + triggers + companions, conditions: combinations)

  private static let limit = KeyValue.form("^ *0*[1-9][0-9]{0,3} +(workdays|days|hours|minutes) *$")

  private static let effects: [Key] = [
    .optional("deduct", .number, "每算一次扣几分"),
    .optional("award", .number, "每算一次得几分"),
    .optional("zero", .yes, "true：本项得 0 分"),
    .optional("cap", .number, "这条规则一共最多扣（得）几分"),
  ]

  private static let triggers: [Key] = [
    .optional("if", .text, "yesno 事项是“是”；choice 事项配 is"),
    .optional("unless", .text, "yesno 事项是“否”；choice 事项配 is"),
    .optional("missing", .text, "date 事项没有做"),
    .optional("date", .text, "date 事项晚于 after，或早于 before；配 every 的按晚的时间算"),
    .optional("each", .text, "event 事项每有一次；配 late 和 every 的按逾期的时间算"),
    .optional("any", .text, "event 事项有过，不论几次"),
    .optional("run", .text, "event 事项连续 length 次"),
    .optional("below", .text, "number 事项的合计低于 least；在 rate 旁：低于百分之几"),
    .optional("above", .text, "number 事项的合计高于 most"),
    .optional("rate", .table(operands), "part 占 whole 的百分比：在 from 至 below 之间，或低于 least 多少步"),
    .optional("ratio", .table(operands), "按 part 占 whole 的比例计分"),
  ]

  private static let companions: [Key] = [
    .optional("is", .oneOrMore(.text), "内容是哪一个（几个）选项"),
    .optional("after", .text, "晚于哪一天：assessment.yaml 的 dates 中的名称"),
    .optional("before", .text, "早于哪一天：assessment.yaml 的 dates 中的名称"),
    .optional("open", .yes, "true：只算没有完成的"),
    .optional("late", limit, "只算逾期的，如 3 workdays、10 days、24 hours、30 minutes"),
    .optional("ontime", limit, "只算没有逾期的，写法同 late"),
    .optional("from", .number, "each：从第几次起算；rate：不低于百分之几"),
    .optional("every", limit, "与 late 或 after 同用：逾期每过这么久算一次，不满的也算，如 1 workdays"),
    .optional("length", .count(from: 1), "连续几次"),
    .optional("least", .number, "below：至少应有多少；rate：至少应有百分之几"),
    .optional("per", .text, "按每人（每项）平均：units.csv 的列名，如 在职人数"),
    .optional("step", .number, "每差满这么多算一次"),
    .optional("begun", .number, "每差这么多算一次，不满的也算"),
    .optional("most", .number, "above：最多可有多少"),
    .optional("text", .text, "这条规则的说明，如 每次扣 2 分"),
  ]

  static let operands = KeyTable(
    "比例",
    [
      .required("part", operand, "分子：number 事项、数字或 {quantity: 列名}"),
      .required("whole", operand, "分母：number 事项、数字或 {quantity: 列名}"),
    ])

  private static let operand = KeyValue.either([.text, .table(quantity)])

  static let quantity = KeyTable("part 或 whole", [.required("quantity", .text, "units.csv 的列名，如 在职人数")])

  /// Returns the condition that a rule has a trigger: what bounds a rate is called as the trigger of a sum.
  private static func has(_ trigger: String) -> MemberCondition {
    trigger == "below" ? .all([.given("below"), .not(.given("rate"))]) : .given(trigger)
  }

  private static let combinations: [MemberCondition] =
    [.exactlyOne(RubricWords.effects), .one(RubricWords.triggers.map { has($0.key) })] + places + [
      .apart("cap", "zero"), .apart("ratio", "zero"), .apart("late", "ontime"), .apart("from", "every"),
      .apart("step", "begun"),
      .when(.given("every"), .any([.given("late"), .given("after")])),
      .when(.all([has("date"), .given("every")]), .not(.any([.given("before"), .given("zero")]))),
      .when(has("date"), .exactlyOne(["after", "before"])),
      .when(has("run"), .given("length")),
      .when(has("below"), .given("least")),
      .when(has("above"), .given("most")),
      .when(has("rate"), .one([.any([.given("from"), .given("below")]), .given("least")])),
      .when(.all([has("rate"), .given("least")]), .exactlyOne(["step", "begun"])),
      .when(.all([has("rate"), .any([.given("step"), .given("begun")])]), .given("least")),
    ]

  /// That keys stand beside a trigger that they belong to.
  private static let places: [MemberCondition] = companions.map(\.name).compactMap { name in
    let own = RubricWords.triggers.filter { $0.value.contains(name) }
    return own.isEmpty ? nil : .when(.given(name), .any(own.map { has($0.key) }))
  }
}
