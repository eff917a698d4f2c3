import ContentFiles
import ContentTestSupport
import Diagnostics
import Registers
import Rubric
import Testing

/// units.csv: duplicate-unit, bad-unit-id, missing-quantity and what else it may hold (formats §4).
@Suite struct UnitFindingsTests {
  private static let head = "单位编号,单位名称,类别,别名,状态,在职人数\n"
  private static let good = "xxgc,信息工程学院,教学单位,信工,,100\njwc,教务处,党政管理部门,,参评,20\n"

  private func expect(_ rows: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with("~/units.csv", UnitFindingsTests.head + UnitFindingsTests.good + rows)
      .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\nhqc,5.2,不适用,新设\n")
      .expect(expected.map { "~/units.csv:\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("finds an id, name or alias that belongs to another unit")
  func duplicates() {
    func message(_ word: String, _ line: Int, _ name: String) -> String {
      "error[duplicate-unit]: “\(word)”已是第 \(line) 行单位“\(name)”的编号、名称或别名，每个单位应各不相同"
    }
    expect("hqc,教 务 处,x,,,1\n", ["4:2: \(message("教务处", 3, "教务处"))"])
    expect(
      "hqc,后勤处,x,信工；jwc,,1\nhqc,后勤,x,,不参评,\n",
      ["4:4: \(message("信工", 2, "信息工程学院"))", "4:4: \(message("jwc", 3, "教务处"))", "5:1: \(message("hqc", 4, "后勤处"))"])
    expect("hqc,后勤处,x,后勤处;hqc;后勤；;后勤,,1\n", [])
  }

  @Test(
    "asks for ids that can name pages",
    arguments: [
      "HQC", "后勤", "-hqc", "h_c", "h c", "hqc.", "ﬁ\u{301}",
    ])
  func badIDs(id: String) {
    Fixture.good.with("~/units.csv", UnitFindingsTests.head + UnitFindingsTests.good + "\(id),后勤处,x,,不参评,\n").expect([
      "~/units.csv:4:1: error[bad-unit-id]: 单位编号“\(id == "ﬁ\u{301}" ? "fí" : id)”只能用小写字母、数字和短横线，以字母或数字开头，最多 40 个字符"
    ])
  }

  @Test("refuses the words that stand for many units as names and aliases")
  func bulkWords() {
    let message = "在登记表中代表许多单位，不能作单位的名称或别名，请换一个"
    expect(
      "hqc,全 部,x,类别：教学单位；后勤,,1\n",
      ["4:2: error[bad-unit-id]: “全部”\(message)", "4:4: error[bad-unit-id]: “类别:教学单位”\(message)"])
  }

  @Test("asks for ids of at most 40 characters")
  func longID() {
    let forty = "a234567890123456789012345678901234567890"
    Fixture.good.with("~/units.csv", UnitFindingsTests.head + UnitFindingsTests.good + "\(forty)1,后勤处,x,,不参评,\n")
      .expect([
        "~/units.csv:4:1: error[bad-unit-id]: 单位编号“\(forty)…”只能用小写字母、数字和短横线，以字母或数字开头，最多 40 个字符"
      ])
  }

  @Test(
    "takes ids of 1 to 40 letters, digits and hyphens",
    arguments: ["h", "0-", "ｈｑｃ", "a234567890123456789012345678901234567890"])
  func goodIDs(id: String) {
    Fixture.good.with("~/units.csv", UnitFindingsTests.head + UnitFindingsTests.good + "\(id),后勤处,x,,不参评,\n").expect([])
  }

  @Test("finds empty and unknown cells, each of a row")
  func cells() {
    expect(
      ",,,,停用,\nhqc,,,,,1\n合计,,,,,9\n,小计,,,,\n",
      [
        "4:1: error[missing-value]: “单位编号”不能为空，请填写", "4:2: error[missing-value]: “单位名称”不能为空，请填写",
        "4:3: error[missing-value]: “类别”不能为空，请填写", "4:5: error[bad-choice]: “停用”不在可选范围内，应是 参评、不参评 之一",
        "5:2: error[missing-value]: “单位名称”不能为空，请填写", "5:3: error[missing-value]: “类别”不能为空，请填写",
        "6:1: note[csv-summary-row]: “合计”行，已跳过", "7:1: note[csv-summary-row]: “小计”行，已跳过",
      ])
  }

  @Test("reads the days from and until which a unit exists")
  func days() throws {
    let head = "单位编号,单位名称,类别,自,至\n"
    let folder = ContentFolder(memory: [
      "units.csv": Array((head + "a,甲,x,2024年3月1日,2024/8/31\nb,乙,x,,\nc,丙,x,2024-05-01,2024.5.1\n").utf8)
    ])
    var findings = Findings()
    let units = try #require(
      UnitReader.read(folder, path: "units.csv", rubric: nil, findings: &findings)
    ).directory.units
    #expect(findings.all.isEmpty)
    #expect(units.map { $0.from?.iso } == ["2024-03-01", nil, "2024-05-01"])
    #expect(units.map { $0.until?.iso } == ["2024-08-31", nil, "2024-05-01"])
  }

  @Test("warns of a category of one unit that is nearly another")
  func oddCategories() {
    func message(_ name: String, _ twin: String, _ gap: String) -> String {
      "warning[odd-category]: 只有这一个单位的类别是“\(name)”，与“\(twin)”\(gap)，是不是写错了？确是两类的不用改"
    }
    expect(
      "hqc,后勤处,教学 单位,,不参评,\nrsc,人事处,党政管理部们,,不参评,\ntsg,图书馆,党政管理部门,,不参评,\nzzb,组织部,党政部门,,不参评,\n",
      ["4:3: \(message("教学 单位", "教学单位", "只差空格"))", "5:3: \(message("党政管理部们", "党政管理部门", "只差一个字"))"])
    // Of two that only one unit has each: the one with white space, else the later.
    expect(
      "hqc,后勤处,后勤 部门,,不参评,\ntsg,图书馆,后勤部门,,不参评,\nrsc,人事处,直属部们,,不参评,\nzzb,组织部,直属部门,,不参评,\n",
      ["4:3: \(message("后勤 部门", "后勤部门", "只差空格"))", "7:3: \(message("直属部门", "直属部们", "只差一个字"))"])
  }

  @Test("finds a unit that ends before it begins")
  func untilBeforeFrom() {
    Fixture.good.editing("~/units.csv", "状态,在职人数", "状态,自,在职人数,至")
      .editing("~/units.csv", "信工,,100", "信工,,2024-09-01,100,2024/8/31").editing("~/units.csv", "参评,20", "参评,三月,20")
      .editing("~/units.csv", "直属部门,,不参评,", "直属部门,,不参评,2024-9-31,,2024-09-30").expect([
        "~/units.csv:2:8: error[bad-date]: 至“2024/8/31”早于自 2024-09-01，单位的截止日应不早于起始日，请核对这两个日期",
        "~/units.csv:3:6: error[bad-date]: “三月”不是有效日期，应写成 2024-05-28 这样的年月日",
        "~/units.csv:4:6: error[bad-date]: “2024-9-31”不是有效日期：2024 年 9 月没有 31 日，应写成 2024-05-28 这样的年月日",
      ])
  }

  @Test("asks for the quantities that the rubric divides by, of units that take part")
  func quantities() {
    expect(
      "hqc,后勤处,x,,,\ntsg,图书馆,x,,不参评,\n",
      [
        "4:6: error[missing-quantity]: 单位“后勤处”缺少评分细则要用的“在职人数”，请填写数字"
      ])
    expect(
      "hqc,后勤处,x,,,约 20\ntsg,图书馆,x,,excluded,约 20\n",
      [
        "4:6: error[bad-number]: “约 20”不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符",
        "5:6: error[bad-number]: “约 20”不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符",
      ])
    let without = "单位编号,单位名称,状态,类别\nxxgc,信息工程学院,,x\njwc,教务处,active,x\ntsg,图书馆,不参评,x\n"
    Fixture.good.with("~/units.csv", without).expect([
      "~/units.csv:2:1: error[missing-quantity]: 单位“信息工程学院”缺少评分细则要用的“在职人数”，units.csv 没有这一列，请加上一列“在职人数”，每个单位填写数字",
      "~/units.csv:3:1: error[missing-quantity]: 单位“教务处”缺少评分细则要用的“在职人数”，units.csv 没有这一列，请加上一列“在职人数”，每个单位填写数字",
    ])
  }

  @Test("lets other columns hold anything, and asks for a quantity's column once")
  func otherColumns() {
    Fixture.good.editing("~/units.csv", "状态,在职人数", "电话,状态,在职人数,电话")
      .editing("~/units.csv", "信工,,100", "信工,内线 1,,100,x").editing("~/units.csv", ",,参评,20", ",,,参评,20,")
      .editing("~/units.csv", ",,不参评,", ",,,不参评,,").expect([])
    Fixture.good.editing("~/units.csv", "状态,在职人数", "状态,在职人数, 在职人数 ").expect([
      "~/units.csv:1:1: error[csv-header]: 表头中“在职人数”列出现了两次，请只保留一列"
    ])
  }

  @Test("keeps the names of a row that cannot be used, so that other files raise nothing")
  func faultyRows() {
    Fixture.good.editing("~/units.csv", "参评,20", "参评,20,x").expect([
      "~/units.csv:3:7: error[csv-columns]: “x”超出了表头的 6 列；含有逗号的内容应加双引号，多余的单元格请删除"
    ])
    Fixture.good.editing("~/units.csv", "党政管理部门,", "\"党政\"管理部门,").expect([
      "~/units.csv:3:3: error[csv-quote]: 此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号"
    ])
    Fixture.good.editing("~/units.csv", "教学单位", "\"教学单位").expect([
      "~/units.csv:2:3: error[csv-quote]: 此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"
    ])
  }

  @Test("is needed")
  func missing() {
    Fixture.good.without("~/units.csv").expect([
      "~/units.csv:1:1: error[missing-file]: 缺少 “assessments/2024/units.csv”，应列出参加考核的单位"
    ])
  }
}
