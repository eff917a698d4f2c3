import Foundation
import GongshiCommands
import Testing

/// Years, rounds, policies and units in a folder that is there.
@Suite struct NewCommandTests {
  private func begun(_ year: Int = 2025, institution: String? = nil) throws -> EmptyPlace {
    let place = try EmptyPlace()
    let named = institution.map { ["--institution", $0] } ?? []
    #expect(CommandRun(["init", place.path, "--year", "\(year)"] + named).status == .done)
    return place
  }

  /// Runs `gongshi new` in a folder and expects that nothing comes of it.
  private func expectRefused(
    _ place: EmptyPlace, _ arguments: [String], _ reason: String, status: GongshiCommands.ExitStatus = .usage,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = place.snapshot()
    let run = CommandRun(["new"] + arguments + ["--content", place.path])
    #expect(run.status == status && run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(run.messages.contains(reason), "\(run.messages)", sourceLocation: sourceLocation)
    #expect(place.snapshot() == before, sourceLocation: sourceLocation)
  }

  @Test("a year from the one before, with its calendar or the request for one")
  func years() throws {
    let place = try begun()
    let known = CommandRun("new", "year", "2026", "--content", place.path)
    #expect(known.status == .done && known.messages.isEmpty)
    #expect(known.output.contains("新建 \(place.path)/calendar/2026.csv\n"))
    #expect(
      known.output.hasSuffix(
        "  4. 没有发生也要登记，空白不算没有：1.3 会议缺席、2.1 问题。到轮次截至时各单位都没有发生的，在 "
          + "assessments/2026/1-preliminary/evidence.csv 中各写一行，如 全部,1.3,会议缺席,,无；"
          + "已登记过事件（或会议）的单位不受影响。还差哪些，gongshi status 会列出\n"
          + "  5. 不写 --year 的命令，从现在起都指 2026 年；2025 年还没有公布，公布以前它的命令都要写 --year 2025，"
          + "否则 Output/packets 和 Output/briefing 会换成 2026 年的\n"))
    let note = "没有写 --year，按最近的 2026 年；2025 年还没有公布，要它的请写 --year 2025\n"
    #expect(CommandRun("status", "--content", place.path).messages == note)
    #expect(CommandRun("status", "--content", place.path, "--year", "2025").messages.isEmpty)
    let output = place.path + "输出"
    let arguments = [
      "build", "--content", place.path, "--output", output, "--edition", "packets", "--edition", "briefing",
    ]
    let latest = CommandRun(arguments).messages
    #expect(latest.hasPrefix(note + "\(output)/packets：3 个文件，新写 3，未变 0，删去 0；2026 年终评\n"))
    let old = CommandRun(arguments + ["--year", "2025", "--round", "初评"]).messages
    #expect(!old.contains(note) && old.contains("\(output)/briefing：1 个文件，新写 1，未变 0，删去 0；2025 年初评\n"))
    let unknown = CommandRun("new", "year", "2027", "--content", place.path, "--from", "2025")
    #expect(unknown.status == .done && unknown.messages.hasPrefix("注意：缺少 calendar/2027.csv："))
    #expect(!place.files.contains("calendar/2027.csv"))
    #expect(CommandRun("check", "--content", place.path).status == .done)
    try expectRefused(place, ["year", "2026"], "已有 assessments/2026，不会覆盖")
    try expectRefused(place, ["year", "2028", "--from", "2020"], "没有 2020 年的考核，现有 2025、2026、2027")
    try expectRefused(place, ["year", "99"], "年份应是 1000 到 9998")
    let plan = "assessments/2025/assessment.yaml"
    let text = try place.text(plan)
    try place.write(plan, Array(text.replacing("to: 2025-12-31}", with: "to: 2028-12-31}").utf8))
    try expectRefused(place, ["year", "9998", "--from", "2025"], "2025 年的考核时间无法顺移到 9998 年")
    try place.write(plan, Array(text.utf8))
    try expectRefused(place, ["year"], "缺少 <年份>")
    try expectRefused(
      place, ["year", "2028", "--rubric", "没有"], "assessments/2028/assessment.yaml:6:9: error[assessment-invalid]",
      status: .contentErrors)
    let earlier = CommandRun("new", "year", "2020", "--content", place.path)
    #expect(earlier.status == .done && !earlier.output.contains("不写 --year"))
  }

  @Test("a round in the plan and on disk")
  func rounds() throws {
    let place = try begun()
    let plan = try place.text("assessments/2025/assessment.yaml")
    let run = CommandRun(
      "new", "round", "复评", "--after", "preliminary", "--as-of", "2025-12-25", "--content", place.path)
    #expect(run.status == .done && run.messages.isEmpty)
    #expect(run.output.contains("补充 \(place.path)/assessments/2025/assessment.yaml\n"))
    let added = "  - {id: round-3, name: 复评, folder: 3-复评, asOf: 2025-12-25}\n"
    #expect(try place.text("assessments/2025/assessment.yaml").replacing(added, with: "") == plan)
    #expect(place.files.contains("assessments/2025/3-复评/checklist.csv"))
    #expect(CommandRun("check", "--content", place.path).status == .done)

    try expectRefused(
      place, ["round", "终评"], "已有 assessments/2025/2-final/checklist.csv、assessments/2025/2-final/evidence.csv、")
    try expectRefused(place, ["round", "终评", "--name", "x"], "不能再写 --name")
    try expectRefused(place, ["round", "四评"], "请用 --as-of 写明截至日")
    try expectRefused(place, ["round", "四评", "--as-of", "12-31"], "--as-of “12-31”不是有效日期")
    try expectRefused(place, ["round", "四评", "--as-of", "2025-12-01"], "早于“终评”的 2025-12-31")
    try expectRefused(
      place, ["round", "四评", "--as-of", "2025-12-28", "--after", "初评"], "晚于“复评”的 2025-12-25")
    try expectRefused(place, ["round", "四评", "--as-of", "2026-01-01", "--after", "五评"], "没有轮次“五评”，现有")
    try expectRefused(place, ["round", "四评", "--as-of", "2026-01-01", "--folder", "../x"], "文件夹名“../x”不能用")
    try expectRefused(place, ["round", "四评", "--as-of", "2026-01-01", "--year", "2024"], "没有 2024 年的考核")

    try expectRefused(place, ["round", "终评", "--missing"], "这一轮的文件都已经有了")
    let evidence = Array("单位,指标,事项,开始\nx1,1.3,会议缺席,2025-3-1\n".utf8)
    try place.write("assessments/2025/units.csv", Array("单位编号,单位名称,类别\nx1,骨科,临床\n".utf8))
    try place.write("assessments/2025/2-final/evidence.csv", evidence)
    for round in ["1-preliminary", "2-final", "3-复评"] {
      try FileManager.default.removeItem(atPath: place.path + "/assessments/2025/\(round)/checklist.csv")
    }
    let missing = CommandRun("new", "round", "终评", "--missing", "--content", place.path)
    #expect(missing.status == .done)
    #expect(missing.output.hasPrefix("新建 \(place.path)/assessments/2025/2-final/checklist.csv\n接下来："))
    #expect(try place.text("assessments/2025/2-final/checklist.csv").contains("\r\n骨科,,"))
    #expect(try place.bytes("assessments/2025/2-final/evidence.csv") == evidence)

    try place.write("assessments/2025/4-last/说明.docx", Array("甲\n".utf8))
    #expect(
      CommandRun("new", "round", "last", "--as-of", "2025-12-31", "--folder", "4-last", "--content", place.path).status
        == .done)
    #expect(place.files.contains("assessments/2025/4-last/说明.docx"))
  }

  @Test("what is missing of a round has the form of what is there, whatever other rounds have")
  func missing() throws {
    let place = try EmptyPlace()
    #expect(CommandRun("init", place.path, "--year", "2025", "--registers", "xlsx").status == .done)
    let round = "assessments/2025/1-preliminary"
    let convert = { (form: String) in "运行 gongshi convert '\(place.path)'/\(round) --to \(form)，填过的会带过去" }
    // The last round has CSV files; that of another kind says nothing.
    try FileManager.default.removeItem(atPath: place.path + "/assessments/2025/2-final/登记.xlsx")
    try place.write("assessments/2025/2-final/说明.docx", [])
    #expect(CommandRun("new", "round", "终评", "--missing", "--content", place.path).status == .done)
    #expect(place.files.contains("assessments/2025/2-final/登记.xlsx"))
    try FileManager.default.removeItem(atPath: place.path + "/assessments/2025/2-final/登记.xlsx")
    try place.write("assessments/2025/2-final/vetoes.csv", Array("单位,日期,事由,问责文件\n".utf8))
    try expectRefused(place, ["round", "初评", "--missing"], "这一轮的文件都已经有了")
    try FileManager.default.removeItem(atPath: place.path + "/\(round)/feedback")
    let added = CommandRun("new", "round", "初评", "--missing", "--content", place.path)
    #expect(added.status == .done && added.output.hasPrefix("新建 \(place.path)/\(round)/feedback/\n"))
    try expectRefused(
      place, ["round", "初评", "--missing", "--registers", "csv"],
      "gongshi: \(round) 里的登记表是 登记.xlsx，不能再建 CSV 的，同一张登记表只能有一份；只补缺少的，不写 --registers；要换一种形式，\(convert("csv"))\n")
    try FileManager.default.removeItem(atPath: place.path + "/\(round)/登记.xlsx")
    for name in ["scores.csv", "meetings.csv"] { try place.write("\(round)/\(name)", []) }
    try expectRefused(
      place, ["round", "初评", "--missing", "--registers", "xlsx"],
      "gongshi: \(round) 里的登记表是 meetings.csv、scores.csv，不能再建 登记.xlsx，同一张登记表只能有一份；只补缺少的，不写 --registers；要换一种形式，\(convert("xlsx"))\n"
    )
  }

  @Test("a policy with every key of its front matter")
  func policies() throws {
    let place = try begun(institution: "某学院")
    let run = CommandRun(
      "new", "policy", "baomi-2025", "--title", "保密: 办法", "--issued", "2025年2月3日", "--status", "现行", "--content",
      place.path)
    #expect(run.status == .done)
    let text = try place.text("policies/baomi-2025.md")
    for key in [
      "id: baomi-2025", "title: \"保密: 办法\"", "number:", "issuer: 某学院", "issued: 2025-02-03", "effective:", "status: 现行",
      "approved:", "supersedes:", "attachment-to:",
    ] {
      #expect(text.contains("\n\(key)"), "\(key)")
    }
    #expect(CommandRun("check", "--content", place.path).status == .done)
    // Nobody issues anything as the institution that a new folder only supposes.
    let unnamed = try begun()
    #expect(CommandRun("new", "policy", "x", "--title", "x", "--content", unnamed.path).status == .done)
    #expect(try unnamed.text("policies/x.md").contains("\nissuer: \n"))
    try expectRefused(place, ["policy", "BAOMI-2025", "--title", "x"], "已有 policies/baomi-2025.md，不会覆盖")
    try expectRefused(place, ["policy", "../x", "--title", "x"], "“../x”会用作网址")
    try expectRefused(place, ["policy", "x"], "缺少 --title <标题>")
    try expectRefused(place, ["policy", "x", "--title", "x", "--issued", "2025-2-30"], "--issued “2025-2-30”不是有效日期")
    try expectRefused(place, ["policy", "x", "--title", "x", "--issued", "45678"], "--issued “45678”不是有效日期")
    try expectRefused(place, ["policy", "x", "--title", "x", "--issued", "2025-2-3 9:00"], "不是有效日期")
    try expectRefused(place, ["policy", "x", "--title", "x", "--status", "好"], "试行")
  }

  @Test("a rubric from a sample or another rubric, which is public as soon as it is there")
  func rubrics() throws {
    let place = try begun()
    let run = CommandRun("new", "rubric", "2026", "--sample", "graded", "--content", place.path)
    #expect(run.status == .done && run.messages.hasPrefix("注意：rubrics 里的细则公开版都有网页"))
    #expect(run.output.contains("  2. 改一处看一处：gongshi rubric \(place.path)/rubrics/2026.yaml --try\n"))
    #expect(CommandRun("rubric", place.path + "/rubrics/2026.yaml", "--try").status == .done)
    let copied = CommandRun("new", "rubric", "2027", "--from", "2026", "--title", "新办法", "--content", place.path)
    #expect(copied.status == .done)
    #expect(
      try place.text("rubrics/2027.yaml")
        == (try place.text("rubrics/2026.yaml")).replacing("\nid: \"2026\"\n", with: "\nid: \"2027\"\n")
        .replacing("\ntitle: 年度考核评分细则\n", with: "\ntitle: 新办法\n"))
    #expect(CommandRun("check", "--content", place.path).status == .done)
    try expectRefused(place, ["rubric", "2026"], "已有 rubrics/2026.yaml，不会覆盖")
    try expectRefused(place, ["rubric", "2028", "--from", "2024"], "没有评分细则“2024”，现有“2025”、“2026”、“2027”")
    try expectRefused(
      place, ["rubric", "2028", "--from", "2026", "--sample", "bonus"], "--sample、--from 和 --table 只能写一个")
    try expectRefused(place, ["rubric", "2028", "--table", ""], "指标表不能为空")
    try place.write("表.csv", Array("指标,分数\n会议,60分\n整改,\n".utf8))
    let table = place.path + "/表.csv"
    try expectRefused(
      place, ["rubric", "2028", "--table", table], "表.csv:3:2: error[missing-value]", status: .contentErrors)
    try expectRefused(place, ["rubric", "2028", "--table", table + "x"], "缺少 “表.csvx”", status: .contentErrors)
    try place.write("表.csv", Array("指标,分数\n会议,60分\n整改,40\n".utf8))
    #expect(CommandRun("new", "rubric", "2028", "--table", table, "--content", place.path).status == .done)
    #expect(try place.text("rubrics/2028.yaml").contains("\n        name: 整改\n        points: 40\n"))
    try expectRefused(place, ["rubric", "a b"], "细则编号“a b”会用作文件名")
    try place.write("rubrics/2027.yaml", Array("id: \"2027\"\n".utf8))
    try expectRefused(
      place, ["rubric", "2028", "--from", "2027"], "rubrics/2027.yaml:1:1: error[rubric-invalid]",
      status: .contentErrors)
  }

  @Test("a unit at the end of files that keep every other byte")
  func units() throws {
    let place = try begun()
    let units = try place.bytes("assessments/2025/units.csv")
    // What somebody else wrote: other columns first, a tab between cells, no line end.
    try place.write("assessments/2025/2-final/checklist.csv", Array("备注\t单位\n\ta01".utf8))
    let run = CommandRun(
      "new", "unit", "c01", "后勤部", "--category", "管理部门", "--alias", "后勤", "--alias", "总务", "--content", place.path)
    #expect(run.status == .done && run.messages.isEmpty)
    #expect(try place.bytes("assessments/2025/units.csv") == units + Array("c01,后勤部,管理部门,后勤；总务,参评\r\n".utf8))
    #expect(try place.text("assessments/2025/2-final/checklist.csv") == "备注\t单位\n\ta01\n\t后勤部\n")
    let first = try place.text("assessments/2025/1-preliminary/checklist.csv")
    #expect(first.hasSuffix("\r\n示例单位丙,,,,,,,,,,,,\r\n后勤部\r\n"))
    #expect(CommandRun("check", "--content", place.path).status == .done)

    try expectRefused(
      place, ["unit", "c02", "总务", "--category", "x"], "“总务”已是单位“后勤部”（c01，units.csv 第 5 行）的编号、名称或别名")
    try expectRefused(place, ["unit", "c 2", "甲", "--category", "x"], "单位编号“c 2”只能用小写字母")
    try expectRefused(place, ["unit", "c02", "备注", "--category", "x"], "不会被读作单位")
    try expectRefused(place, ["unit", "c02", " ", "--category", "x"], "单位名称不能为空")
    try expectRefused(place, ["unit", "c02", "丙", "--category", "x", "--set", "状态=不参评"], "“状态”由命令的其他参数填写")
    try expectRefused(place, ["policy", "p", "--title", ""], "标题不能为空")
    try expectRefused(place, ["round", "", "--as-of", "2025-12-31"], "轮次不能为空")
    try expectRefused(place, ["unit", "c02", "甲", "--category", "x", "--set", "人数"], "应写成 列名=内容")
    try expectRefused(place, ["unit", "c02", "甲", "--category", "x", "--set", "人数=3"], "units.csv 中没有“人数”这一列")
    try expectRefused(place, ["unit", "c02", "甲"], "--category")

    let excluded = CommandRun(
      "new", "unit", "c03", "示例单位甲部", "--category", "业务部门", "--excluded", "--content", place.path)
    #expect(excluded.status == .done && excluded.messages.contains("已有名称相近的单位“示例单位甲”"))
    #expect(try !place.text("assessments/2025/1-preliminary/checklist.csv").contains("示例单位甲部"))
  }

  @Test("says what is wrong with registers that cannot be added to, and leaves them alone")
  func faulty() throws {
    let place = try begun()
    try place.write("assessments/2025/units.csv", [0xFF, 0x00, 0x81])
    try expectRefused(
      place, ["unit", "c01", "甲", "--category", "x"], "assessments/2025/units.csv:1:1: error[csv-encoding]",
      status: .contentErrors)
    try expectRefused(place, ["year", "2026"], "error[csv-encoding]", status: .contentErrors)
    try place.write("assessments/2025/assessment.yaml", Array("year: [".utf8))
    try expectRefused(
      place, ["round", "x", "--as-of", "2025-12-31"], "assessments/2025/assessment.yaml:2:1: error[yaml-invalid]",
      status: .contentErrors)
    // What is wrong elsewhere is no reason to refuse a policy.
    #expect(CommandRun("new", "policy", "x", "--title", "甲", "--content", place.path).status == .done)
  }

  @Test("says which errors were there before, and writes nothing where it cannot know the units")
  func errorsBefore() throws {
    let place = try begun()
    try place.write("assessments/2025/1-preliminary/evidence.csv", Array("单位,指标,事项,开始\n甲乙,1.3,会议缺席,2025-3-1\n".utf8))
    let unit = CommandRun("new", "unit", "c01", "后勤部", "--category", "管理部门", "--content", place.path)
    #expect(unit.status == .done)
    #expect(unit.messages == "注意：内容里原来就有 1 个错误，不是这条命令造成的，请运行 gongshi check --content '\(place.path)' 逐条改正\n")
    try expectRefused(
      place, ["round", "复评", "--as-of", "2026-01-10"], "以上 1 个错误原来就有，不是这条命令造成的，请先改正；未写入任何文件",
      status: .contentErrors)
    try place.write("assessments/2025/units.csv", Array("单位编号,单位名称,类别\nA 1,甲,临床\nb,乙,临床\n".utf8))
    try expectRefused(
      place, ["unit", "c02", "丙", "--category", "临床"], "单位表原来就有 1 个错误，看不准有哪些单位，请先改正；未写入任何文件",
      status: .contentErrors)
  }

  @Test("does not write through links that lead out of the folder")
  func links() throws {
    let place = try begun()
    let other = try EmptyPlace()
    try other.write("a.txt", [])
    try FileManager.default.removeItem(atPath: place.path + "/policies")
    try FileManager.default.createSymbolicLink(atPath: place.path + "/policies", withDestinationPath: other.path)
    let run = CommandRun("new", "policy", "x", "--title", "甲", "--content", place.path)
    #expect(run.status != .done && other.files == ["a.txt"])
  }
}
