extension Slip {
  private static let checklist = "~/1-first/checklist.csv"
  private static let evidence = "~/1-first/evidence.csv"
  private static let hours = "~/1-first/evidence/学时.csv"

  /// What stands in a cell is not what was meant.
  static let cells: [Slip] = words + invisible + dates + amounts

  private static func cell(
    _ kind: String, _ path: String, _ line: Int, _ column: Int, _ text: String, _ code: String,
    _ effect: Effect = .refused, severity: String = "error"
  ) -> Slip {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Slip(
      kind, "“\(text)” in \(name):\(line):\(column)", effect, ["\(path):\(line):\(column): \(severity)[\(code)]"]
    ) { $0.cell(path, line, column, text) }
  }

  /// A word that is not the word.
  private static let words: [Slip] = [
    cell("words", evidence, 4, 5, "严重缺陷", "bad-choice"), cell("words", evidence, 4, 5, "重大", "bad-choice"),
    cell("words", evidence, 4, 5, "", "missing-value"), cell("words", evidence, 8, 5, "服务类", "bad-choice"),
    cell("words", evidence, 8, 5, "态度", "bad-choice"), cell("words", evidence, 10, 5, "无", "bad-choice"),
    cell("words", checklist, 4, 7, "欠缺一项", "bad-choice"), cell("words", checklist, 4, 7, "良", "bad-choice"),
    cell("words", checklist, 3, 3, "已建立", "bad-yesno"), cell("words", checklist, 3, 4, "部分", "bad-yesno"),
    cell("words", checklist, 3, 4, "是？", "bad-yesno"), cell("words", evidence, 3, 11, "已审", "bad-choice"),
    cell("words", evidence, 3, 13, "保密", "bad-choice"), cell("words", evidence, 3, 1, "二号线运营", "unknown-unit"),
    cell("words", evidence, 3, 1, "二号线运营中心、一号线", "unknown-unit"), cell("words", evidence, 3, 1, "全部", "bulk-row"),
    cell("words", evidence, 3, 2, "2.11", "unknown-item"), cell("words", evidence, 3, 2, "缺陷消除率", "unknown-item"),
    cell("words", evidence, 3, 3, "缺陷数", "unknown-fact"), cell("words", evidence, 3, 3, "故障", "unknown-fact"),
    cell("words", "~/2-last/feedback.csv", 2, 3, "同意", "bad-choice"),
    cell("words", "~/units.csv", 3, 5, "参加", "bad-choice"),
    cell("words", "~/1-first/scores.csv", 8, 3, "不涉及", "bad-number"),
    cell("words", "~/1-first/meetings.csv", 4, 5, "类别:车辆断", "unknown-unit"),
    cell("words", "~/1-first/meetings.csv", 4, 6, "东效车辆段", "unknown-unit"),
    Slip("words", "a choice with space in it", .silent) { $0.cell("~/1-first/evidence.csv", 4, 5, "严 重") },
    Slip("words", "an item by its name", .silent) { $0.cell("~/1-first/evidence.csv", 3, 2, "缺陷消除") },
    Slip("words", "an item by number and name", .silent) { $0.cell("~/1-first/evidence.csv", 3, 2, "2.1 缺陷消除") },
    Slip("words", "a unit by a former name", .silent) { $0.cell("~/1-first/evidence.csv", 3, 1, "二号线") },
    Slip("words", "another choice, which is a choice", .right(["1 cd1 3.3: 5", "2 cd1 3.3: 5"])) {
      $0.cell("~/1-first/checklist.csv", 4, 7, "齐全")
    },
    Slip("words", "a unit misspelt throughout is one finding", .refused, ["\(evidence):2:1: error[unknown-unit]…别名"]) {
      for line in [2, 6, 8, 10] { $0.cell("~/1-first/evidence.csv", line, 1, "壹号线运营中心") }
    },
  ]

  /// Characters that nobody sees, and damage that everybody does.
  private static let invisible: [Slip] =
    [
      ("\u{200B}", "zero width space"), ("\u{FEFF}", "mark"), ("\u{202A}", "direction"), ("\u{00AD}", "soft hyphen"),
      ("\u{2060}", "word joiner"), ("\u{3000}", "wide space"),
    ].flatMap { character, name in
      [
        Slip("invisible", "\(name) in a unit", .silent) {
          $0.cell("~/1-first/evidence.csv", 3, 1, "二号线运营中心" + character)
        },
        Slip("invisible", "\(name) in a date", .silent) {
          $0.cell("~/1-first/evidence.csv", 3, 8, character + "2026-04-24")
        },
        Slip("invisible", "\(name) in a head", .silent) { $0.cell("~/1-first/evidence.csv", 1, 8, character + "完成") },
      ]
    } + [
      Slip("invisible", "U+FFFD in a unit", .refused, ["\(evidence):3:1: error[unknown-unit]"]) {
        $0.cell("~/1-first/evidence.csv", 3, 1, "二号线运营中\u{FFFD}")
      },
      Slip("invisible", "full-width digits", .silent) { $0.cell("~/1-first/evidence.csv", 3, 8, "２０２６－０４－２４") },
    ]

  /// Days that are none, or cannot be meant.
  private static let dates: [Slip] = [
    cell("dates", evidence, 3, 8, "2026-04-31", "bad-date"), cell("dates", evidence, 3, 8, "26.4.24", "bad-date"),
    cell("dates", evidence, 3, 8, "4月24日", "bad-date"), cell("dates", evidence, 3, 8, "2026-4", "bad-date"),
    cell("dates", evidence, 3, 8, "24/4/2026", "bad-date"), cell("dates", evidence, 3, 8, "未完成", "bad-date"),
    cell("dates", evidence, 3, 8, "2026-04-24 25:00", "bad-date"), cell("dates", evidence, 3, 7, "", "missing-value"),
    cell("dates", evidence, 3, 8, "2026-04-10", "done-before-start"),
    cell("dates", evidence, 6, 8, "2026-02-11", "time-required"),
    cell("dates", evidence, 6, 7, "2026-02-11", "time-required"),
    Slip("dates", "a minute as the deadline of a day", .refused, ["\(evidence):3:8: error[time-required]"]) {
      $0.cell("~/1-first/evidence.csv", 3, 9, "2026-04-24 12:00")
    },
    cell("dates", evidence, 3, 7, "2025-04-13", "out-of-window", .told, severity: "warning"),
    cell("dates", evidence, 8, 7, "2025-05-06", "out-of-window", .told, severity: "warning"),
    cell("dates", evidence, 3, 8, "2027-04-24", "odd-date", .told, severity: "warning"),
    cell("dates", evidence, 3, 9, "2027-04-24", "odd-date", .told, severity: "warning"),
    cell("dates", evidence, 2, 12, "2027-03-10", "odd-date", .told, severity: "warning"),
    cell("dates", evidence, 8, 12, "2026-12-29", "after-cutoff", .told, severity: "warning"),
    cell("dates", checklist, 2, 2, "2025-03-20", "odd-date", .unchanged, severity: "warning"),
    cell("dates", checklist, 2, 2, "2027-03-20", "odd-date", .told, severity: "warning"),
    cell("dates", checklist, 2, 2, "三月底", "bad-date"), cell("dates", checklist, 2, 2, "是", "bad-date"),
    cell("dates", "~/1-first/meetings.csv", 3, 1, "2025-05-14", "out-of-window", .told, severity: "warning"),
    cell("dates", "calendar/2026.csv", 3, 1, "2026-05-32", "bad-date"),
    // The last round takes the row back, and nobody has to mend what no longer counts.
    Slip("dates", "a year too late in a row that is withdrawn", .silent) {
      $0.cell("~/1-first/evidence.csv", 5, 8, "2027-07-30")
    },
    Slip("dates", "a serial day", .silent) { $0.cell("~/1-first/evidence.csv", 3, 8, "46136") },
    Slip("dates", "a day as people write it", .silent) { $0.cell("~/1-first/evidence.csv", 3, 8, "2026年4月24日") },
    Slip("dates", "a corrected day", .right(["1 xl2 2.1: 20", "2 xl2 2.1: 20"])) {
      $0.cell("~/1-first/evidence.csv", 3, 8, "2026-04-17")
    },
    Slip(
      "dates", "a calendar of another year", .refused, ["calendar/2025.csv", "\(evidence):2:7: error[calendar-year]"]
    ) {
      $0.move("calendar/2026.csv", to: "calendar/2025.csv")
    },
    Slip("dates", "a deadline of one unit's own", .right(["1 cd1 1.1: 12", "2 cd1 1.1: 12"])) {
      $0.add("~/1-first/evidence.csv", BaseContent.row("东郊车辆段", "1.1", "目标书送达", "", "2026-04-02", due: "2026-04-10"))
    },
    Slip("dates", "a deadline that no rule reads", .unchanged, ["\(evidence):8:9: note[unused-cell]"]) {
      $0.cell("~/1-first/evidence.csv", 8, 9, "2026-06-06")
    },
  ]

  /// Numbers that are none, or cannot be meant.
  private static let amounts: [Slip] = [
    cell("amounts", hours, 2, 5, "3小时", "bad-number"), cell("amounts", hours, 2, 5, "-3", "bad-number"),
    cell("amounts", hours, 2, 5, "3.125", "bad-number"), cell("amounts", hours, 2, 5, "", "missing-value"),
    cell("amounts", hours, 2, 5, "三", "bad-number"), cell("amounts", hours, 2, 6, "1.5", "bad-number"),
    cell("amounts", hours, 2, 6, "-1", "bad-number"), cell("amounts", checklist, 2, 5, "95%", "bad-number"),
    cell("amounts", checklist, 2, 5, "1,200", "bad-number"), cell("amounts", checklist, 2, 5, "约 38", "bad-number"),
    cell("amounts", "~/units.csv", 2, 6, "三十", "bad-number"),
    cell("amounts", "~/units.csv", 2, 6, "", "missing-quantity"),
    cell("amounts", hours, 2, 5, "30", "capped", .unchanged, severity: "warning"),
    cell("amounts", checklist, 2, 5, "83", "part-exceeds-whole", .told, severity: "warning"),
    cell("amounts", "~/1-first/scores.csv", 2, 3, "6", "score-out-of-range"),
    cell("amounts", "~/1-first/scores.csv", 2, 3, "4分", "bad-number"),
    Slip("amounts", "a number registered in two places", .told, ["\(checklist):2:5: warning[number-twice]"]) {
      $0.add("~/1-first/evidence.csv", BaseContent.row("一号线运营中心", "3.2", "完好", "", "2"))
    },
    Slip("amounts", "a capped number in a checklist", .refused, ["\(checklist):2:9: error[capped]"]) {
      $0.column("~/1-first/checklist.csv", 9, "3.1 学时", ["40"])
    },
    Slip("amounts", "a whole of 0", .told, ["~/assessment.yaml:1:1: warning[pending-item]…3.2"]) {
      $0.cell("~/1-first/checklist.csv", 2, 6, "0")
      $0.cell("~/1-first/checklist.csv", 2, 5, "0")
    },
    Slip("amounts", "a head-count without its column", .refused, ["~/units.csv:2:1: error[missing-quantity]"]) {
      $0.cell("~/units.csv", 1, 6, "人员")
    },
  ]
}
