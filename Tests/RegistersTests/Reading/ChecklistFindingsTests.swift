import ContentTestSupport
import Testing

/// What checklists and meetings may not hold, and what they give (formats §5).
@Suite struct ChecklistFindingsTests {
  private static let checklist = "~/1-preliminary/checklist.csv"
  private static let meetings = "~/1-preliminary/meetings.csv"

  private func expect(
    _ path: String, _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.with(path, text).expect(expected.map { "\(path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("finds columns that name no item or fact of a kind a checklist can hold")
  func columns() {
    expect(
      ChecklistFindingsTests.checklist,
      "单位,签订,1.9 签订,1.1,1.1 签定,5.1 漏洞,1.1　签订,备注, 1.1  等级 \njwc,x,x,x,x,x,是,x,甲\n",
      [
        "1:2: error[unknown-item]: 列名“签订”不以评分细则中的指标编号开头，应写成 1.1 签订 这样，请核对指标编号；自己加的列请删去，内容移到“备注”列",
        "1:3: error[unknown-item]: 列名“1.9 签订”不以评分细则中的指标编号开头，应写成 1.1 签订 这样，请核对指标编号；自己加的列请删去，内容移到“备注”列",
        "1:4: error[unknown-fact]: 指标“1.1”没有事项“”，可用的事项有 签订、等级、报送",
        "1:5: error[unknown-fact]: 指标“1.1”没有事项“签定”，可用的事项有 签订、等级、报送",
        "2:6: error[bad-choice]: “x”不能填在这里：“漏洞”列只能填“无”，发生过的请在“登记”表（evidence.csv）或它自己的表中逐条登记",
      ])
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订,1.1　签订\njwc,x,y\n",
      [
        "1:1: error[csv-header]: 表头中“1.1　签订”列出现了两次，请只保留一列"
      ])
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订,,\njwc,是,,x\n",
      [
        "1:4: warning[csv-unknown-column]: 此列有内容但没有列名，内容不会被读取；请删去这些内容，要读的请补上指标和事项作列名，自己的话写在“备注”列"
      ])
  }

  @Test("finds every cell that does not fit its fact, whether or not the row has a unit")
  func cells() {
    expect(
      ChecklistFindingsTests.checklist,
      "1.1 签订,1.1 等级,单位,1.1 报送,1.2 人数\n也许,丙,jwc,早,多\n,,xxgc,,\n是,,,x,\n,,合计,,9\n否,乙,tsg,否,3\n",
      [
        "2:1: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”", "2:2: error[bad-choice]: “丙”不在可选范围内，应是 甲、乙 之一",
        "2:4: error[bad-date]: “早”不是有效日期，应写成 2024-05-28 这样的年月日，从未发生的填“否”",
        "2:5: error[bad-number]: “多”不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符",
        "4:3: error[missing-value]: “单位”不能为空，请填写",
        "4:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日，从未发生的填“否”",
        "5:1: note[csv-summary-row]: “合计”行，已跳过",
      ])
  }

  @Test("finds a unit with two rows in one checklist, and every fault of the later")
  func repetition() {
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订,1.2 人数,5.2 得分\njwc,是,5,\n教务处,否,多,3\nxxgc,是,,\nxxgc,,,\n",
      [
        "3:1: error[duplicate-row]: “教务处”在核对表中已有一行（1-preliminary/checklist.csv 第 2 行），一个单位只能有一行，请合并",
        "3:3: error[bad-number]: “多”不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符",
        "5:1: error[duplicate-row]: “信息工程学院”在核对表中已有一行（1-preliminary/checklist.csv 第 4 行），一个单位只能有一行，请合并",
      ])
  }

  @Test("finds what a meeting's cells should not hold")
  func meetings() {
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\nx,,,,,,\n2024-5-1,例会,5.9,缺席,全部,教物处；信工,类别:科研机构\n2024-5-1,例会,1.1,签订,jwc,,\n2024-5-1,例会,5.1,缺习,,,\n",
      [
        "2:1: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日", "2:2: error[missing-value]: “会议”不能为空，请填写",
        "2:3: error[missing-value]: “指标”不能为空，请填写", "2:4: error[missing-value]: “事项”不能为空，请填写",
        "2:6: error[missing-value]: “实到”不能为空，请列出到会的单位；一个单位也没有到的填“无”，还没有核实的先不要登记这次会议",
        "3:3: error[unknown-item]: 评分细则中没有指标“5.9”，是不是“5.1”、“5.2”？",
        "4:4: error[unknown-fact]: 指标“1.1”没有事项“签订”，该指标没有可以这样登记的事项",
        "5:4: error[unknown-fact]: 指标“5.1”没有事项“缺习”，可用的事项有 漏洞、通报、缺席",
      ])
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\n2024-5-1,例会,5.1,缺席,全部;jwc,教物处；信工,类别:科研机构、类别：教学单位\n",
      [
        "2:5: error[unknown-unit]: 名单里不能写“全部”，应到留空就表示全部参评单位",
        "2:6: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
        "2:7: error[unknown-unit]: units.csv 中没有类别为“科研机构”的单位，请核对类别",
      ])
  }

  @Test("says how a list of units is written")
  func lists() {
    let several = "中有几个单位，请用顿号或分号隔开"
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\n2024-5-1,例会,5.1,缺席,,全部,教务处　信工\n2024-5-2,例会,5.1,缺席,\"教务处, 信工\",jwc、教务处 吗,信息 工程学院\n",
      [
        "2:6: error[unknown-unit]: 名单里不能写“全部”，请逐个列出单位，或写 类别:某类别",
        "2:7: error[unknown-unit]: “教务处 信工”\(several)", "3:5: error[unknown-unit]: “教务处, 信工”\(several)",
        "3:6: error[unknown-unit]: units.csv 中没有单位“教务处吗”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
      ])
  }

  @Test("makes one finding of a checklist that was written for other units or another rubric, and not filled in yet")
  func unfilled() {
    let remedy = "再运行 gongshi new round 初评 --missing 重新生成"
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订,2.2 自查,3.1 总结,备注\n甲,,,,\n乙,, ,,上年的\n合计,,,,\n",
      [
        "1:3: error[unknown-item]: 评分细则中没有列名“2.2 自查”说的指标或事项，另有 3 处同样不符；此表还没有填过，请删去它，\(remedy)",
        "4:1: note[csv-summary-row]: “合计”行，已跳过",
      ])
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订\njwc,\n示例单位甲,\n示例单位乙,\n",
      ["3:1: error[unknown-unit]: units.csv 中没有单位“示例单位甲”，另有 1 处同样不符；此表还没有填过，请删去它，\(remedy)"])
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签定\njwc,\n",
      ["1:2: error[unknown-fact]: 指标“1.1”没有事项“签定”，可用的事项有 签订、等级、报送；此表还没有填过，也可以删去它，\(remedy)"])
    // One cell says something: every name is to be looked at.
    expect(
      ChecklistFindingsTests.checklist, "单位,1.1 签订,2.2 自查\n教物处,,\njwc,,好\n",
      [
        "1:3: error[unknown-item]: 列名“2.2 自查”不以评分细则中的指标编号开头，应写成 1.1 签订 这样，请核对指标编号；自己加的列请删去，内容移到“备注”列",
        "2:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
      ])
  }

  @Test("warns of meetings outside the window, and of one that stands twice")
  func meetingDates() {
    let row = "2024-5-1,例会,5.1,缺席,jwc,无,\n"
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\n2023-5-1,例会,5.1,缺席,,无,\n2024-12-31,例会,5.1,缺席,,jwc;信工,\n\(row)\(row)",
      [
        "2:1: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计",
        "3:1: note[after-as-of]: 日期晚于本轮（初评）的截至日 2024-12-20，本轮不计",
        "5:1: warning[duplicate-row]: 此行与 1-preliminary/meetings.csv 第 4 行是同一次会议，应到的单位有相同的，缺席会重复计算；请只保留一行",
      ])
  }

  @Test("counts who was expected, did not come and was not excused")
  func absences() throws {
    let head = "日期,会议,指标,事项,应到,实到,请假\n"
    let cases: [(row: String, xxgc: String, jwc: String)] = [
      (",无,", "29", "29"), (",jwc,", "29", "30"), (",信 工、教务处,", "30", "30"), (",　无 ,类别:教学单位", "30", "29"),
      ("jwc;教务处；jwc,无,", "30", "29"), ("tsg,无,", "30", "30"), ("类别:教学单位,无,", "29", "30"), ("；,无,", "30", "30"),
      (",类别:党政管理部门,", "29", "30"), ("类别:党政管理部门,类别:教学单位,", "30", "29"),
    ]
    for (row, xxgc, jwc) in cases {
      let fixture = Fixture.good.with(ChecklistFindingsTests.meetings, head + "2024-5-1,例会,5.1,缺席,\(row)\n")
      fixture.expect([])
      #expect(try fixture.earned("5.1") == ["xxgc": xxgc, "jwc": jwc], "\(row)")
    }
  }

  @Test("asks who came, and takes an empty cell for no answer")
  func present() {
    let missing = "error[missing-value]: “实到”不能为空，请列出到会的单位；一个单位也没有到的填“无”，还没有核实的先不要登记这次会议"
    let none = "error[unknown-unit]: “无”不是单位；没有人请假的，“请假”留空；只有“实到”可以单独填“无”，表示无人到会"
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\n2024-5-1,例会,5.1,缺席,,,jwc\n2024-5-2,例会,5.1,缺席,,；、,\n2024-5-3,例会,5.1,缺席,无,无;jwc,无\n",
      ["2:6: \(missing)", "3:6: \(missing)", "4:5: \(none)", "4:6: \(none)", "4:7: \(none)"])
    expect(
      ChecklistFindingsTests.meetings, "日期,会议,指标,事项,应到\n2024-5-1,例会,5.1,缺席,\n",
      [
        "1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“日期”、“会议”、“指标”、“事项”、“实到”各列；最接近的是第 1 行，读到“日期”、“会议”、“指标”、“事项”，缺少“实到”；请补上"
      ])
  }

  @Test("refuses occurrences that a meeting cannot tell enough of")
  func factsOfMeetings() {
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,实到\n2024-5-1,例会,5.1,漏洞,无\nx,例会,5.1,通报,\n",
      [
        "2:4: error[unknown-fact]: 指标“5.1”的事项“漏洞”不能由会议的缺席登记：每一件要按完成日期算期限；请在“登记”表（evidence.csv）或它自己的表中登记",
        "3:4: error[unknown-fact]: 指标“5.1”的事项“通报”不能由会议的缺席登记：每一件要按完成日期算期限；请在“登记”表（evidence.csv）或它自己的表中登记",
      ])
  }

  @Test("refuses occurrences that need a tag of their own, and other words for all units")
  func tagsOfMeetings() {
    Fixture.good.editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, options: [全程, 中途]}")
      .with(ChecklistFindingsTests.meetings, "日期,会议,指标,事项,实到\n2024-5-1,例会,5.1,缺席,无\n")
      .expect([
        "\(ChecklistFindingsTests.meetings):2:4: error[unknown-fact]: 指标“5.1”的事项“缺席”不能由会议的缺席登记：每一件要写明内容（全程、中途）；请在“登记”表（evidence.csv）或它自己的表中登记"
      ])
    expect(
      ChecklistFindingsTests.meetings, "日期,会议,指标,事项,应到,实到\n2024-5-1,例会,5.1,缺席,全体,各单位\n",
      [
        "2:5: error[unknown-unit]: 名单里不能写“全体”，应到留空就表示全部参评单位",
        "2:6: error[unknown-unit]: 名单里不能写“各单位”，请逐个列出单位，或写 类别:某类别",
      ])
  }

  @Test("expects units only on the days on which they exist")
  func days() throws {
    let units = "单位编号,单位名称,类别,自,至,在职人数\nxxgc,信息工程学院,教学单位,2024-5-2,,1\njwc,教务处,党政管理部门,,2024-5-2,1\n"
    for (day, xxgc, jwc) in [("1", "30", "29"), ("2", "29", "29"), ("3", "29", "30")] {
      let fixture = Fixture.good.with("~/units.csv", units)
        .with(ChecklistFindingsTests.meetings, "日期,会议,指标,事项,实到\n2024-5-\(day),例会,5.1,缺席,无\n")
      fixture.expect([])
      #expect(try fixture.earned("5.1") == ["xxgc": xxgc, "jwc": jwc], "\(day)")
    }
  }

  @Test("notes who came and was excused, and who was not expected")
  func attendance() {
    expect(
      ChecklistFindingsTests.meetings,
      "日期,会议,指标,事项,应到,实到,请假\n2024-5-1,例会,5.1,缺席,,jwc;tsg,教务处、信工\n2024-5-2,例会,5.1,缺席,jwc,jwc、信工,xxgc；信息工程学院\n"
        + "2024-5-3,例会,5.1,缺席,,类别:教学单位,类别:教学单位\n",
      [
        "2:6: note[present-twice]: “图书馆”不是这次会议应到的单位，写在“实到”里不起作用；请核对应到",
        "2:7: note[present-twice]: “教务处”既在实到又在请假之列，按到会计算；请核对",
        "3:6: note[present-twice]: “信息工程学院”不是这次会议应到的单位，写在“实到”里不起作用；请核对应到",
        "3:7: note[present-twice]: “信息工程学院”不是这次会议应到的单位，写在“请假”里不起作用；请核对应到",
        "4:7: note[present-twice]: “信息工程学院”既在实到又在请假之列，按到会计算；请核对",
      ])
  }

  @Test("lets one meeting have rows for different units, and warns of one written anew")
  func meetingRows() {
    let head = "日期,会议,指标,事项,应到,实到\n"
    expect(
      ChecklistFindingsTests.meetings,
      head + "2024-5-1,例 会,5.1,缺席,jwc,无\n2024/5/1,例会,5.1,缺席,信工,无\n45413,例会,5.1,缺席,,jwc\n2024-5-1 9:00,例会,5.1,缺席,,jwc\n",
      [
        "4:1: warning[duplicate-row]: 此行与 1-preliminary/meetings.csv 第 3 行是同一次会议，应到的单位有相同的，缺席会重复计算；请只保留一行"
      ])
  }
}
