import ContentTestSupport
import Testing

/// Faults of a rubric's dimensions, items and facts: rubric-invalid and rubric-sum (formats §7).
@Suite struct RubricFindingsTests {
  private static let path = "rubrics/2024.yaml"

  /// What is found when a piece of the good rubric is replaced, each from its line on.
  private func expect(
    _ old: String, _ new: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.editing(RubricFindingsTests.path, old, new, sourceLocation: sourceLocation)
      .expect(expected.map { "\(RubricFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test(
    "refuses ids that are numbers, equal, not fit for a file name, or not the file's",
    arguments: [
      ("id: \"2024\"", "id: 2024", "1:5", "id 应加引号写成 \"2024\"，否则 5.10 会被读作 5.1"),
      ("id: \"2024\"", "id: \"2023\"", "1:5", "id 是“2023”，与文件名“2024”不同；两者应一致"),
      ("id: \"5.1\"", "id: 5.1", "29:13", "id 应加引号写成 \"5.1\"，否则 5.10 会被读作 5.1"),
      ("id: \"5.1\"", "id: 0x5F", "29:13", "id 应加引号写成 \"0x5F\"，否则 5.10 会被读作 5.1"),
      ("id: \"5.1\"", "id: \"1.2\"", "29:13", "id “1.2”重复（不分大小写）；每个 id 只能用一次"),
      ("id: \"5\"\n", "id: '1'\n", "26:9", "id “1”重复（不分大小写）；每个 id 只能用一次"),
      ("id: \"5.1\"", "id: ../5", "29:13", "id “../5”只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符"),
      ("id: \"5.1\"", "id: \"\"", "29:13", "id “”只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符"),
      ("id: \"5.1\"", "id: [a]", "29:13", "“id”应是一段文字"),
      ("- id: \"5.1\"\n        name", "- name", "29:9", "缺少“id”"),
    ])
  func ids(old: String, new: String, place: String, message: String) {
    expect(old, new, ["\(place): error[rubric-invalid]: \(message)"])
  }

  @Test(
    "refuses unknown keys, with the nearest as a hint, and asks for required ones",
    arguments: [
      ("title: 评价细则", "titel: 评价细则", "2:1", "评分细则中没有“titel”这个键，是不是“title”？"),
      (
        "title: 评价细则\n", "title: 评价细则\nversion: 2\n", "3:1",
        "评分细则中没有“version”这个键；可用的键有 id、title、total、notApplicable、ceiling、levels、vetoedLevel、rankWithin、readings、evaluation、dimensions"
      ),
      ("title: 评价细则", "title:", "1:1", "缺少“title”"), ("total: 100\n", "", "1:1", "缺少“total”"),
      ("name: 处置", "nmae: 处置", "27:5", "方面中没有“nmae”这个键，是不是“name”？"), ("name: 处置", "name: ~", "26:5", "缺少“name”"),
      ("points: 30", "point: 30", "31:9", "指标中没有“point”这个键，是不是“points”？"), ("points: 30\n", "\n", "29:9", "缺少“points”"),
      (
        "kind: number, cap: 50", "kind: number, max: 50", "23:30",
        "事项“人数”中没有“max”这个键；可用的键有 kind、ask、started、finished、options、cap、absent、office、within"
      ),
      ("缺席: {kind: event}", "缺席: {}", "35:15", "缺少“kind”"),
      ("id: \"2024\"", "id: “2024”", "1:5", "““2024””用了中文引号“ ”，应是英文引号 \" \""),
      (
        "judge: true", "judge: true\n        weight: 1", "45:9",
        "指标中没有“weight”这个键；可用的键有 id、name、for、points、requirement、criterion、basis、materials、readings、facts、start、rules、judge"
      ),
    ])
  func keys(old: String, new: String, place: String, message: String) {
    let code = message.contains("这个键") ? "unknown-key" : "rubric-invalid"
    expect(old, new, ["\(place): error[\(code)]: \(message)"])
  }

  @Test(
    "refuses values of another kind",
    arguments: [
      ("total: 100", "total: 一百", "3:8", "“一百”应是不小于 0、最多两位小数的分值"),
      ("total: 100", "total: -1", "3:8", "“-1”应是不小于 0、最多两位小数的分值"),
      ("total: 100", "total: [1]", "3:8", "“…”应是不小于 0、最多两位小数的分值"),
      ("points: 30", "points: 30.005", "31:17", "“30.005”应是不小于 0、最多两位小数的分值"),
      ("title: 评价细则", "title: {a: b}", "2:8", "“title”应是一段文字"),
      ("total: 100", "total: 100\nnotApplicable: half", "4:16", "“notApplicable”只能是 full、rescale、zero，不能是“half”"),
      ("points: 30", "points: 30\n        start: half", "32:16", "“start”只能是 full、zero，不能是“half”"),
      ("points: 30", "points: 30\n        materials: 报告", "32:20", "“materials”应是一列文字，如 [甲, 乙]"),
      ("points: 30", "points: 30\n        basis: 第七条", "32:16", "basis 应是一列依据，如 [{policy: 制度编号, article: 7}]"),
      ("points: 30", "points: 30\n        basis: [{article: 7}]", "32:17", "缺少“policy”"),
      ("points: 30", "points: 30\n        basis: [{policy: a, article: 七}]", "32:38", "“article”应是正整数"),
      ("points: 30", "points: 30\n        basis: [a]", "32:17", "依据应是“键: 值”的形式"),
      ("judge: true", "judge: true\n        rules: []", "45:16", "由评分人打分（judge）的指标不能再有 rules"),
    ])
  func values(old: String, new: String, place: String, message: String) {
    expect(old, new, ["\(place): error[rubric-invalid]: \(message)"])
  }

  @Test(
    "refuses facts that cannot be",
    arguments: [
      (
        "kind: number, cap: 50", "kind: amount, cap: 50",
        ["23:22: error[rubric-invalid]: “kind”只能是 yesno、choice、number、date、event，不能是“amount”"]
      ),
      (
        "options: [甲, 乙], absent: 甲", "absent: 甲",
        ["13:15: error[rubric-invalid]: choice 事项的 options 应列出至少一个选项，且不重复"]
      ),
      (
        "options: [甲, 乙]", "options: [甲, ' 甲 ']",
        ["13:39: error[rubric-invalid]: choice 事项的 options 应列出至少一个选项，且不重复"]
      ),
      (
        "options: [甲, 乙], absent: 甲", "options: [甲, 乙], absent: 丙", ["13:55: error[rubric-invalid]: “丙”不能作为此事项的 absent"]
      ),
      // Marks of a Chinese keyboard make one option of several, which are read as meant.
      (
        "options: [甲, 乙], absent: 甲", "options: [甲，乙], absent: 甲",
        [
          "13:40: error[rubric-invalid]: “甲，乙”只算一项；是几项的，各项之间应是英文逗号和一个空格，如 [甲, 乙]；真是一项的，请加英文引号"
        ]
      ),
      (
        "缺席: {kind: event}", "缺席: {kind: event, options: []}",
        ["35:38: error[rubric-invalid]: event 事项的 options 应列出至少一个选项，且不重复"]
      ),
      (
        "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno, absent: 是, options: [a]}",
        ["12:49: error[rubric-invalid]: 只有 choice 和 event 事项才有 options"]
      ),
      (
        "缺席: {kind: event}", "缺席: {kind: event, started: 限期, finished: 开始}",
        [
          "35:38: error[rubric-invalid]: started 不能是“限期”，登记表已有这样一列；请换一个名称",
          "35:52: error[rubric-invalid]: finished 不能是“开始”，登记表已有这样一列；请换一个名称",
        ]
      ),
      (
        "缺席: {kind: event}", "缺席: {kind: event, started: 日子, finished: 日子}",
        ["35:52: error[rubric-invalid]: started 与 finished 不能同名"]
      ),
      (
        "缺席: {kind: event}", "缺席: {kind: event}\n          得分: {kind: event}\n          次 数量: {kind: number}",
        [
          "36:11: error[rubric-invalid]: 事项不能叫作“得分”：核对表的列名用这个词表示别的内容，请换一个名称",
          "37:11: error[rubric-invalid]: 事项不能叫作“次 数量”：核对表的列名用这个词表示别的内容，请换一个名称",
        ]
      ),
      ("缺席: {kind: event}", "缺席: {kind: event, cap: 3}", ["35:34: error[rubric-invalid]: cap 应是数字，且只用于 number 事项"]),
      ("cap: 50", "cap: 多", ["23:35: error[rubric-invalid]: cap 应是数字，且只用于 number 事项"]),
      (
        "缺席: {kind: event}", "缺席: {kind: event, absent: 否}",
        ["35:37: error[rubric-invalid]: event 事项的 absent 只能写 unknown：没有登记“无”以前视为未知；不写 absent 时，没有记录即为没有发生"]
      ),
      ("absent: 2024-03-01", "absent: 三月", ["14:36: error[rubric-invalid]: “三月”不能作为此事项的 absent"]),
      ("absent: 是", "absent: 或", ["12:37: error[rubric-invalid]: “或”不能作为此事项的 absent"]),
      ("absent: 100", "absent: -1", ["23:47: error[rubric-invalid]: “-1”不能作为此事项的 absent"]),
      (
        "缺席: {kind: event}", "缺席: {kind: event}\n          ' 缺席 ': {kind: event}",
        ["36:11: error[rubric-invalid]: 事项“缺席”重复出现"]
      ),
      (
        "缺席: {kind: event}", "缺席: {kind: event}\n          ' ': {kind: event}", ["36:11: error[rubric-invalid]: 事项应有名称"]
      ),
      ("缺席: {kind: event}", "缺席: event", ["35:15: error[rubric-invalid]: 事项“缺席”应是“键: 值”的形式"]),
    ])
  func facts(old: String, new: String, expected: [String]) { expect(old, new, expected) }

  @Test("asks for dimensions, items and rules")
  func emptiness() {
    Fixture.good.with("rubrics/2024.yaml", "id: \"2024\"\ntitle: x\ntotal: 1\ndimensions: []\n").expect([
      "rubrics/2024.yaml:4:13: error[rubric-invalid]: dimensions 应至少列出一个方面"
    ])
    Fixture.good.with(
      "rubrics/2024.yaml", "id: \"2024\"\ntitle: x\ntotal: 1\ndimensions: [{id: a, name: b, items: c}]\n"
    ).expect([
      "rubrics/2024.yaml:4:38: error[rubric-invalid]: items 应至少列出一个指标"
    ])
    Fixture.good.with(
      "rubrics/2024.yaml",
      "id: \"2024\"\ntitle: x\ntotal: 1\ndimensions: [{id: a, name: b, items: [{id: c, name: d, points: 1, rules: []}]}]\n"
    ).expect(["rubrics/2024.yaml:4:74: error[rubric-invalid]: rules 应至少有一条规则；由评分人打分的指标请写 judge: true"])
    for empty in ["", "# 空\n", "\u{FEFF}"] {
      Fixture.good.with("rubrics/2024.yaml", empty).expect([
        "rubrics/2024.yaml:1:1: error[rubric-invalid]: 文件是空的，应写明 id、title、total 和 dimensions"
      ])
    }
    Fixture.good.with("rubrics/2024.yaml", "- a\n").expect([
      "rubrics/2024.yaml:1:1: error[rubric-invalid]: 评分细则应是“键: 值”的形式"
    ])
  }

  @Test("finds points that do not add up, at the total")
  func sum() {
    expect("points: 30", "points: 29.5", ["3:8: error[rubric-sum]: 各指标分值合计 99.5，与 total 100 不符；请改正分值或 total"])
    expect("total: 100", "total: 100.00", [])
  }
}
