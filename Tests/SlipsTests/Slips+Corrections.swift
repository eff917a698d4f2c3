extension Slip {
  private static let evidence = "~/1-first/evidence.csv"
  private static let later = "~/2-last/evidence.csv"
  private static let meetings = "~/1-first/meetings.csv"

  /// What is taken back, corrected, answered with none, or met for (formats §5).
  static let corrections: [Slip] = numbers + references + none + attendance

  private static let numbers: [Slip] = [
    Slip("numbers", "a number of the first round corrected", .right(["2 xl1 3.2: 9.75"])) {
      $0.add("~/2-last/checklist.csv", ["一号线运营中心", "", "39"])
    },
    Slip("numbers", "numbers copied on", .silent) {
      for (unit, number) in [("一号线运营中心", "38"), ("东郊车辆段", "45"), ("财务部", "5")] {
        $0.add("~/2-last/checklist.csv", [unit, "", number])
      }
    },
    Slip("numbers", "a later answer to yes or no", .right(["2 xl2 1.2: 8"])) {
      $0.column("~/2-last/checklist.csv", 4, "1.2 设备台账")
      $0.add("~/2-last/checklist.csv", ["二号线运营中心", "", "", "是"])
    },
    Slip("numbers", "a count of 0 where one was meant", .right(["1 xl1 2.3: 9", "2 xl1 2.3: 9"])) {
      $0.cell("~/1-first/evidence.csv", 8, 6, "0")
    },
  ]

  private static let references: [Slip] =
    [("QX-4", "QX-04"), ("QX04", "QX-04"), ("QX-40", "QX-04"), ("qx-O4", "QX-04")].map {
      found, meant in
      Slip("references", "“\(found)” for \(meant)", .told, ["\(later):2:4: warning[withdrawal-unmatched]…QX-04"]) {
        $0.cell("~/2-last/evidence.csv", 2, 4, found)
      }
    }
    + [
      Slip("references", "rounded by the spreadsheet", .told, ["\(later):2:4: warning[withdrawal-unmatched]"]) {
        $0.cell("~/1-first/evidence.csv", 5, 4, "202607060004")
        $0.cell("~/2-last/evidence.csv", 2, 4, "2.02607E+11")
      },
      Slip("references", "zeros lost", .told, ["\(later):2:4: warning[withdrawal-unmatched]…0042"]) {
        $0.cell("~/1-first/evidence.csv", 5, 4, "0042")
        $0.cell("~/2-last/evidence.csv", 2, 4, "42")
      },
      Slip("references", "a number made a day", .told, ["\(later):2:4: warning[withdrawal-unmatched]"]) {
        $0.cell("~/1-first/evidence.csv", 5, 4, "7-6")
        $0.cell("~/2-last/evidence.csv", 2, 4, "7月6日")
      },
      Slip("references", "a withdrawal of another's", .told, ["\(later):2:4: warning[withdrawal-unmatched]"]) {
        $0.cell("~/2-last/evidence.csv", 2, 1, "东郊车辆段")
      },
      Slip("references", "a withdrawal under another fact", .told, ["\(later):2:4: warning[withdrawal-unmatched]"]) {
        $0.cell("~/2-last/evidence.csv", 2, 2, "2.3")
        $0.cell("~/2-last/evidence.csv", 2, 3, "投诉")
      },
      Slip("references", "a count of 0 of nothing", .unchanged, ["\(later):4:4: warning[withdrawal-unmatched]…QX-03"]) {
        $0.add("~/2-last/evidence.csv", BaseContent.row("东郊车辆段", "2.1", "缺陷", "QX-3", count: "0"))
      },
      Slip(
        "references", "a veto lifted that is not there", .unchanged,
        ["~/2-last/vetoes.csv:2:5: warning[withdrawal-unmatched]"]
      ) {
        $0["~/2-last/vetoes.csv"] = [
          $0["~/1-first/vetoes.csv"][0], ["财务部", "2026-05-06", "泄露", "临铁〔2026〕9 号", "FJ-1", "退回", ""],
        ]
      },
      Slip("references", "two alike but for their numbers", .right(["1 zb2 2.3: 8", "2 zb2 2.3: 8"])) {
        for number in ["TS-8", "TS-9"] {
          $0.add("~/1-first/evidence.csv", BaseContent.row("财务部", "2.3", "投诉", number, "设施", "2026-04-01"))
        }
      },
      Slip("references", "withdrawn in the round it came in", .right(["1 cd2 2.1: 20"])) {
        $0.add("~/1-first/evidence.csv", BaseContent.row("西岭车辆段", "2.1", "缺陷", "QX-04", review: "退回"))
      },
      Slip(
        "references", "accepted, and nothing done", .told,
        ["~/2-last/feedback.csv:2:3: warning[accepted-without-change]"]
      ) {
        $0["~/2-last/evidence.csv"].remove(at: 1)
      },
      Slip("references", "waiting for review", .told, ["~/assessment.yaml:1:1: warning[pending-item]"]) {
        $0.cell("~/1-first/evidence.csv", 3, 11, "待审")
      },
    ]

  private static let none: [Slip] = [
    Slip("none", "a register that everybody forgot", .told, ["~/assessment.yaml:1:1: warning[pending-item]…2.2"]) {
      $0.edit("rubrics/2026.yaml", "ask: 发生的故障", "ask: 发生的故障, absent: unknown")
    },
    Slip("none", "none for all", .silent) {
      $0.edit("rubrics/2026.yaml", "ask: 发生的故障", "ask: 发生的故障, absent: unknown")
      $0.add("~/1-first/evidence.csv", BaseContent.row("全部", "2.2", "故障", "", "无"))
    },
    Slip(
      "none", "none for a category, and others forgotten", .told, ["~/assessment.yaml:1:1: warning[pending-item]…2.2"]
    ) {
      $0.edit("rubrics/2026.yaml", "ask: 发生的故障", "ask: 发生的故障, absent: unknown")
      $0.add("~/1-first/evidence.csv", BaseContent.row("类别:车辆段", "2.2", "故障", "", "无"))
    },
    Slip("none", "none, and yet one", .unchanged, ["\(evidence):11:5: warning[none-contradicted]"]) {
      $0.add("~/1-first/evidence.csv", BaseContent.row("二号线运营中心", "2.2", "故障", "", "无"))
    },
    Slip("none", "none on a day", .refused, ["\(evidence):11:5: error[bad-choice]"]) {
      $0.add("~/1-first/evidence.csv", BaseContent.row("财务部", "2.3", "投诉", "", "无", "2026-06-30"))
    },
    Slip("none", "a number of events in a checklist", .refused, ["~/1-first/checklist.csv:2:9: error[bad-choice]"]) {
      $0.column("~/1-first/checklist.csv", 9, "2.3 投诉", ["2"])
    },
    Slip("none", "no-words in a checklist", .silent) {
      $0.column("~/1-first/checklist.csv", 9, "2.3 投诉", ["", "", "无", "否", "0", "×"])
    },
    Slip("none", "events of a new year without a word", .told, ["~/assessment.yaml:1:1: warning[pending-item]…1.3"]) {
      $0["~/1-first/meetings.csv"] = [$0["~/1-first/meetings.csv"][0]]
    },
  ]

  private static let attendance: [Slip] = [
    Slip("meetings", "nobody written down", .refused, ["\(meetings):3:6: error[missing-value]"]) {
      $0.cell("~/1-first/meetings.csv", 3, 6, "")
    },
    Slip("meetings", "all of them in a word", .refused, ["\(meetings):3:6: error[unknown-unit]"]) {
      $0.cell("~/1-first/meetings.csv", 3, 6, "全部")
    },
    Slip("meetings", "a number of people", .refused, ["\(meetings):3:6: error[unknown-unit]"]) {
      $0.cell("~/1-first/meetings.csv", 3, 6, "5")
    },
    Slip("meetings", "nobody came", .right(["1 cd1 1.3: 8.5", "2 cd1 1.3: 8.5"])) {
      $0.cell("~/1-first/meetings.csv", 4, 6, "无")
    },
    Slip("meetings", "present and excused", .unchanged, ["\(meetings):4:7: note[present-twice]"]) {
      $0.cell("~/1-first/meetings.csv", 4, 6, "东郊车辆段、西岭段")
    },
    Slip("meetings", "excused without being expected", .unchanged, ["\(meetings):4:7: note[present-twice]"]) {
      $0.cell("~/1-first/meetings.csv", 4, 7, "西岭车辆段、财务部")
    },
    Slip("meetings", "of a fact with options", .refused, ["\(meetings):4:4: error[unknown-fact]"]) {
      $0.cell("~/1-first/meetings.csv", 4, 3, "2.3")
      $0.cell("~/1-first/meetings.csv", 4, 4, "投诉")
    },
    Slip("meetings", "without the column of those who came", .refused, ["\(meetings):1:1: error[csv-header]…实到"]) {
      $0["~/1-first/meetings.csv"] = $0["~/1-first/meetings.csv"].map { Array($0[0...4]) }
    },
    Slip("meetings", "names with a comma between", .refused, ["\(meetings):3:6: error[unknown-unit]"]) {
      $0.cell("~/1-first/meetings.csv", 3, 6, "一号线,二号线,东郊车辆段,西岭段,安监部")
    },
  ]
}
