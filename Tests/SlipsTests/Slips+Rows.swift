extension Slip {
  private static let evidence = "~/1-first/evidence.csv"
  private static let hours = "~/1-first/evidence/学时.csv"
  private static let checklist = "~/1-first/checklist.csv"

  /// Heads and rows as offices have them, and units (formats §2, §4).
  static let rows: [Slip] = heads + footers + filled + units

  private static let heads: [Slip] =
    [
      (1, "单　位（必填）"), (1, "单位(全称)"), (2, "指标（编号）"), (7, "开始（年月日）"), (8, "完 成"), (9, "限期 (如有)"), (8, "DONE"),
      (7, "Start"),
    ].map { column, head in
      Slip("heads", "“\(head)”", .silent) { $0.cell("~/1-first/evidence.csv", 1, column, head) }
    }
    + [
      (8, "完成日期", "完成"), (8, "实际完成", "完成"), (7, "开始时间", "开始"), (11, "审核结果", "审核"), (9, "限定期", "限期"), (4, "编码", "编号"),
      (6, "数目", "数量"), (12, "收到日期", "收到"),
    ].map { column, head, meant in
      Slip("heads", "“\(head)”", .refused, ["\(evidence):1:\(column): error[csv-unknown-column]…\(meant)"]) {
        $0.cell("~/1-first/evidence.csv", 1, column, head)
      }
    }
    + [
      ("1.1 目标书送到", 2, "unknown-fact"), ("1.4 值守制度", 3, "unknown-item"), ("值守制度", 3, "unknown-item"),
      ("1.2值守制度", 3, "unknown-item"),
    ]
    .map { head, column, code in
      Slip("heads", "“\(head)”", .refused, ["\(checklist):1:\(column): error[\(code)]"]) {
        $0.cell("~/1-first/checklist.csv", 1, column, head)
      }
    }
    + [
      Slip("heads", "a numbered register", .silent) {
        $0.column("~/1-first/evidence.csv", 1, "序号", (1...9).map(String.init))
      },
      Slip("heads", "a column of their own", .unchanged, ["\(evidence):1:15: warning[csv-unknown-column]"]) {
        $0.column("~/1-first/evidence.csv", 15, "经办班组", ["甲班"])
      },
      Slip("heads", "a column twice", .refused, ["\(evidence):1:1: error[csv-header]"]) {
        $0.cell("~/1-first/evidence.csv", 1, 14, "完成")
      },
      Slip("heads", "no head", .refused, ["\(hours):1:1: error[csv-header]"]) {
        $0["~/1-first/evidence/学时.csv"].removeFirst()
      },
      Slip("heads", "a title above", .unchanged, ["\(hours):1:1: note[csv-title-row]"]) {
        $0["~/1-first/evidence/学时.csv"].insert(["2026 年训练学时登记表", "", "", "", "", "", ""], at: 0)
      },
      Slip("heads", "a column deleted", .refused, ["\(hours):1:1: error[csv-header]…事项"]) {
        $0["~/1-first/evidence/学时.csv"] = $0["~/1-first/evidence/学时.csv"].map {
          $0.enumerated().filter { $0.0 != 2 }.map(\.1)
        }
      },
      Slip("heads", "a row moved one cell to the right", .refused, ["\(evidence):3:"]) {
        $0["~/1-first/evidence.csv"][2].insert("", at: 3)
        $0["~/1-first/evidence.csv"][2].removeLast()
      },
    ]

  private static let footers: [Slip] =
    [
      ["合计", "", "", "", "", "105", ""], ["总计", "", "", "", "", "105", ""], ["共 计", "", "", "", "", "", ""],
      ["平均", "", "", "", "3.6", "", ""], ["", "", "小计", "", "", "105", ""], ["注：学时由各单位上报"], ["备注: 见附件"], ["说明：以上属实"],
      ["填表人：沈一", "", "审核人：周乙"], ["制表人：沈一"], ["填报日期：2026-12-10"],
    ].map { row in
      Slip("footers", row.first { !$0.isEmpty } ?? "", .unchanged, ["\(hours):8:1: note[csv-summary-row]"]) {
        $0["~/1-first/evidence/学时.csv"].append(row)
      }
    }
    + [
      Slip("footers", "the head once more", .unchanged, ["\(hours):8:1: note[csv-summary-row]"]) {
        $0["~/1-first/evidence/学时.csv"].append($0["~/1-first/evidence/学时.csv"][0])
      },
      Slip("footers", "only a number in 序号", .silent) {
        $0.column("~/1-first/evidence/学时.csv", 1, "序号", (1...6).map(String.init))
        $0["~/1-first/evidence/学时.csv"].append(["7", "", "", "", "", "", "", ""])
      },
      Slip("footers", "a thousand empty rows", .silent) {
        $0["~/1-first/evidence/学时.csv"] += Array(repeating: Array(repeating: "", count: 7), count: 1000)
      },
      Slip("footers", "who filled it in, in a checklist", .unchanged, ["\(checklist):8:1: note[csv-summary-row]"]) {
        $0["~/1-first/checklist.csv"].append(["填表人：沈一", "", "", "", "审核人：周乙"])
      },
      Slip("footers", "a sentence without a unit", .refused, ["\(hours):8:1: error[unknown-unit]"]) {
        $0["~/1-first/evidence/学时.csv"].append(["以上数据截至十二月"])
      },
    ]

  /// Cells that were merged.
  private static let filled: [Slip] = [
    Slip("merged", "a unit over two rows", .unchanged, ["\(evidence):9:1: note[csv-filled-down]"]) {
      let rows = $0["~/1-first/evidence.csv"]
      $0["~/1-first/evidence.csv"] = Array(rows[0...7]) + [rows[9], rows[8]]
      $0.cell("~/1-first/evidence.csv", 9, 1, "")
    },
    Slip("merged", "a unit above all", .refused, ["\(evidence):2:1: error[unknown-unit]"]) {
      $0.cell("~/1-first/evidence.csv", 2, 1, "")
    },
    Slip("merged", "a fact over two rows", .refused, ["\(evidence):3:3: error[missing-value]"]) {
      $0.cell("~/1-first/evidence.csv", 3, 3, "")
    },
    Slip("merged", "a checklist's units", .refused, ["\(checklist):3:1: error[missing-value]"]) {
      $0.cell("~/1-first/checklist.csv", 3, 1, "")
    },
  ]

  private static let units: [Slip] = [
    Slip(
      "units", "renamed without an alias", .refused,
      ["\(evidence):5:1: error[unknown-unit]…别名", "\(checklist):5:1: error[unknown-unit]"]
    ) {
      $0.cell("~/units.csv", 5, 2, "西山车辆段")
    },
    Slip("units", "renamed with an alias", .silent) {
      $0.cell("~/units.csv", 5, 2, "西山车辆段")
      $0.cell("~/units.csv", 5, 4, "西岭段；西岭车辆段")
    },
    Slip("units", "left out", .refused, ["\(checklist):7:1: error[unknown-unit]"]) { $0["~/units.csv"].remove(at: 6) },
    Slip("units", "an id twice", .refused, ["~/units.csv:4:1: error[duplicate-unit]"]) {
      $0.cell("~/units.csv", 4, 1, "xl2")
    },
    Slip("units", "a name twice", .refused, ["~/units.csv:4:2: error[duplicate-unit]"]) {
      $0.cell("~/units.csv", 4, 2, "二号线运营中心")
    },
    Slip("units", "an alias of another", .refused, ["~/units.csv:4:4: error[duplicate-unit]"]) {
      $0.cell("~/units.csv", 4, 4, "一号线")
    },
    Slip("units", "an id in Chinese", .refused, ["~/units.csv:4:1: error[bad-unit-id]"]) {
      $0.cell("~/units.csv", 4, 1, "东郊")
    },
    Slip("units", "a category with space in it", .unchanged, ["~/units.csv:4:3: warning[odd-category]"]) {
      $0.cell("~/units.csv", 4, 3, "车 辆段")
    },
    Slip("units", "a category with a letter changed", .refused, ["~/1-first/meetings.csv:4:5: error[unknown-unit]"]) {
      $0.cell("~/units.csv", 4, 3, "车辆部")
      $0.cell("~/units.csv", 5, 3, "车辆部")
    },
    Slip("units", "no longer there before it began", .refused, ["~/units.csv:2:9: error[bad-date]"]) {
      $0.column("~/units.csv", 8, "自", ["2026-06-01"])
      $0.column("~/units.csv", 9, "至", ["2026-05-01"])
    },
    Slip("units", "begun after a meeting", .right(["1 zb2 1.3: 10", "2 zb2 1.3: 10"])) {
      $0.column("~/units.csv", 8, "自", ["", "", "", "", "", "2026-06-01"])
      $0.cell("~/1-first/meetings.csv", 2, 6, "一号线、二号线、东郊车辆段、西岭段、安监部")
      $0.cell("~/1-first/meetings.csv", 4, 5, "类别:车辆段；财务部")
      $0.cell("~/1-first/meetings.csv", 4, 6, "东郊车辆段、财务部")
    },
    Slip("units", "one that takes no part is expected", .unchanged) {
      $0.cell("~/1-first/meetings.csv", 4, 5, "类别:车辆段；档案室")
    },
  ]
}
