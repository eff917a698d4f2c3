extension Slip {
  private static let first = "~/1-first/"
  private static let evidence = first + "evidence.csv"
  private static let hours = first + "evidence/学时.csv"

  /// Files that lie where nothing reads them, and copies of what is read.
  static let files: [Slip] = unread + aside + copies + encodings

  /// Files with something that somebody entered (formats §1).
  private static let unread: [Slip] =
    [
      "~/1-first/登记.xls", "~/1-first/登记.et", "~/1-first/登记.ods", "~/1-first/登记表.xlsm", "~/1-first/evidence.csv.txt",
      "~/1-first/evidence.tsv", "~/1-first/checklist (1).csv", "~/1-first/核对.csv", "~/1-first/CHECKLIST 新.CSV",
      "~/1-first/evidence/补充.txt", "~/1-first/evidence/补充.xls", "~/1-first/evidence/补充.html", "~/evidence.csv",
      "~/checklist.csv", "~/scores.csv", "~/units (副本).csv", "~/units.xls", "~/assessment.yml", "~/assessment 旧.yaml",
      "~/selfcheck.csv", "~/2-last/feedback/反馈-cd2.html", "rubrics/2026.yml", "rubrics/细则.xls", "rubrics/旧.txt",
      "calendar/节假日.csv", "calendar/2026.xls", "calendar/2026 (1).csv",
    ].map { path in
      Slip("unread", path, .refused, ["\(path):1:1: error[unread-file]"]) { $0.put(path) }
    }
    + [
      ("~/1-first - 副本/", "a round copied by the file manager"), ("~/1-first (2)/", "a round copied twice"),
      ("~/3-final/", "a round that the plan does not know"),
    ].map { path, name in
      Slip("unread", name, .refused, ["\(path.dropLast()):1:1: error[unread-file]"]) {
        $0.copyFolder("~/1-first/", to: path)
      }
    }
    + [
      Slip("unread", "registers by month", .refused, ["~/1-first/evidence/5月:1:1: error[unread-file]"]) {
        $0.copy("~/1-first/evidence/学时.csv", to: "~/1-first/evidence/5月/学时.csv")
      },
      Slip("unread", "a register beside the years", .refused, ["assessments/evidence.csv:1:1: error[unread-file]"]) {
        $0.copy("~/1-first/evidence.csv", to: "assessments/evidence.csv")
      },
      Slip("unread", "a folder that is no year", .refused, ["assessments/2026 旧:1:1: error[unread-file]"]) {
        $0.copyFolder("~/", to: "assessments/2026 旧/")
      },
      Slip("unread", "the plan's folder misspelt", .refused, ["~/1-first:1:1: error[unread-file]"]) {
        $0.edit("~/assessment.yaml", "folder: 1-first", "folder: 1-frist")
      },
      Slip("unread", "an answer downloaded twice", .refused, ["~/2-last/feedback/反馈-cd2(1).csv:1:1: error…反馈-cd2.csv"])
      {
        $0.move("~/2-last/feedback/反馈-cd2.csv", to: "~/2-last/feedback/反馈-cd2(1).csv")
      },
      Slip(
        "unread", "an answer named by the unit", .refused,
        ["~/2-last/feedback/反馈-西岭车辆段.csv:1:1: error[unknown-unit]…反馈-cd2.csv"]
      ) {
        $0.move("~/2-last/feedback/反馈-cd2.csv", to: "~/2-last/feedback/反馈-西岭车辆段.csv")
      },
      Slip(
        "unread", "a self-check named by the unit", .refused, ["~/selfcheck/财务部.csv:1:1: error[unknown-unit]…zb2.csv"]
      ) {
        $0.put("~/selfcheck/财务部.csv", "单位,指标,事项,内容\n财务部,1.2,值守制度,是\n")
      },
      Slip(
        "unread", "both names of an answer", .refused, ["~/2-last/feedback/反馈-cd2.csv:1:1: error[duplicate-register]"]
      ) {
        $0.copy("~/2-last/feedback/反馈-cd2.csv", to: "~/2-last/feedback/cd2.csv")
      },
    ]

  /// Files without anything to count, and what systems leave behind.
  private static let aside: [Slip] =
    ["~/1-first/说明.docx", "~/1-first/照片.jpg", "~/通知.pdf", "rubrics/依据.docx"].map { path in
      Slip("aside", path, .unchanged, ["\(path):1:1: warning[unread-file]"]) { $0.put(path) }
    }
    + ["policies/旧办法.docx", "policies/说明.txt", "guides/样表.xls"].map { path in
      Slip("aside", path, .unchanged, ["\(path):1:1: warning[unread-file]"]) { $0.put(path) }
    }
    + [
      "~/1-first/~$登记.xlsx", "~/1-first/.~lock.evidence.csv#", "~/1-first/.DS_Store", "~/Thumbs.db",
      "rubrics/desktop.ini",
      "calendar/.gitkeep", "~/1-first/evidence/~$学时.csv",
    ].map { path in Slip("aside", path, .silent) { $0.put(path, bytes: [5, 0, 7]) } }
    + [
      Slip("aside", "a folder in other letters", .silent) {
        $0.move("~/1-first/evidence/学时.csv", to: "~/1-first/Evidence/学时.csv")
      },
      Slip("aside", "a register in other letters", .silent) {
        $0.move("~/1-first/evidence.csv", to: "~/1-first/Evidence.CSV")
      },
    ]

  /// Registers that stand there twice.
  private static let copies: [Slip] =
    ["学时 - 副本.csv", "学时(1).csv", "学时 (冲突副本 2026-05-02).csv", "学时_conflict.csv", "培训记录.csv"].map { name in
      Slip("copies", name, .refused, ["~/1-first/evidence/*:1:1: error[same-file]"]) {
        $0.copy("~/1-first/evidence/学时.csv", to: "~/1-first/evidence/\(name)")
      }
    }
    + [
      Slip("copies", "a copy that was worked on", .refused, ["~/1-first/evidence/*: error[duplicate-ref]"]) {
        $0.copy("~/1-first/evidence/学时.csv", to: "~/1-first/evidence/学时2.csv")
        $0.cell("~/1-first/evidence/学时2.csv", 5, 5, "6")
      },
      Slip("copies", "a number pasted twice", .refused, ["\(evidence):11:4: error[duplicate-ref]…evidence.csv"]) {
        $0.add("~/1-first/evidence.csv", $0["~/1-first/evidence.csv"][3])
      },
      Slip("copies", "a row without 编号 pasted twice", .told, ["\(evidence):12:1: warning[duplicate-row]…evidence.csv"])
      {
        for _ in 0..<2 {
          $0.add("~/1-first/evidence.csv", BaseContent.row("财务部", "2.3", "投诉", "", "服务", "2026-04-01"))
        }
      },
      Slip(
        "copies", "a row in two files", .told, ["~/1-first/evidence/投诉.csv:2:1: warning[duplicate-row]…evidence.csv"]
      ) {
        $0.add("~/1-first/evidence.csv", BaseContent.row("财务部", "2.3", "投诉", "", "服务", "2026-04-01"))
        $0["~/1-first/evidence/投诉.csv"] = [
          $0["~/1-first/evidence.csv"][0], BaseContent.row("财务部", "2.3", "投诉", "", "服务", "2026-04-01"),
          BaseContent.row("财务部", "2.3", "投诉", "", "设施", "2026-04-09"),
        ]
      },
      Slip("copies", "a meeting pasted twice", .told, ["~/1-first/meetings.csv:5:1: warning[duplicate-row]"]) {
        $0.add("~/1-first/meetings.csv", $0["~/1-first/meetings.csv"][2])
      },
      Slip("copies", "a unit twice in a checklist", .refused, ["~/1-first/checklist.csv:8:1: error[duplicate-row]"]) {
        $0.add("~/1-first/checklist.csv", ["东郊车辆段", "2026-03-02", "", "", "", "", "", ""])
      },
      Slip("copies", "a workbook beside its register", .refused, ["~/1-first/scores.xlsx:1:1: error"]) {
        $0.put("~/1-first/scores.xlsx", bytes: [0x50, 0x4B, 3, 4])
      },
      Slip("copies", "a mark given twice", .refused, ["~/1-first/scores.csv:9:3: error[duplicate-score]"]) {
        $0.add("~/1-first/scores.csv", ["东郊车辆段", "3.4", "5", "", "何平", "", "2026-12-11"])
      },
    ]

  /// Bytes that are not what a reader takes them for (formats §2).
  private static let encodings: [Slip] = [
    Slip("encodings", "a mark before the mark", .silent) {
      $0.put("~/1-first/evidence.csv", "\u{FEFF}\u{FEFF}" + $0.text("~/1-first/evidence.csv"))
    },
    Slip("encodings", "UTF-16 without a mark", .refused, ["\(evidence):1:1: error[csv-encoding]"]) {
      $0.put(
        "~/1-first/evidence.csv",
        bytes: $0.text("~/1-first/evidence.csv").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    },
    Slip("encodings", "UTF-16 with its mark", .silent) {
      let text = "\u{FEFF}" + $0.text("~/1-first/evidence.csv")
      $0.put("~/1-first/evidence.csv", bytes: text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    },
    Slip("encodings", "two files stuck together, the second in GBK", .refused, ["\(hours):1:1: error[csv-encoding]"]) {
      let more: [UInt8] =
        [0xB2, 0xC6, 0xCE, 0xF1, 0xB2, 0xBF] + Array(",3.1,".utf8) + [0xD1, 0xA7, 0xCA, 0xB1, 0xFF]
        + Array(",,3,6,2026-05-02\r\n".utf8)
      $0.put("~/1-first/evidence/学时.csv", bytes: Array($0.text("~/1-first/evidence/学时.csv").utf8) + more)
    },
    Slip("encodings", "an end of file of DOS", .silent) {
      $0.put("~/1-first/evidence/学时.csv", $0.text("~/1-first/evidence/学时.csv") + "\u{1A}")
    },
    Slip("encodings", "semicolons", .silent) {
      $0.put("~/1-first/evidence.csv", BaseContent.csv($0["~/1-first/evidence.csv"], ";"))
    },
    Slip("encodings", "tabs", .silent) {
      $0.put("~/1-first/checklist.csv", BaseContent.csv($0["~/1-first/checklist.csv"], "\t"))
    },
    Slip("encodings", "full-width commas", .refused, ["\(hours):1:1: error[csv-header]"]) {
      $0.put("~/1-first/evidence/学时.csv", BaseContent.csv($0["~/1-first/evidence/学时.csv"], "，"))
    },
    Slip("encodings", "a web page with the name of a register", .refused, ["\(hours):1:1: error[csv-header]"]) {
      $0.put("~/1-first/evidence/学时.csv", "<html><table><tr><td>单位</td></tr></table></html>")
    },
    Slip("encodings", "a quote that is never closed", .refused, ["\(evidence):4:5: error[csv-quote]"]) {
      $0.put("~/1-first/evidence.csv", $0.text("~/1-first/evidence.csv").replacing("QX-03,严重", with: "QX-03,\"严重"))
    },
  ]
}
