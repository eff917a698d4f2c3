import ContentTestSupport
import Testing

/// Words that clerks write for all units and for nothing, and rows that another mark separates.
@Suite struct CommonWordsTests {
  private static let path = "~/1-preliminary/evidence.csv"
  private static let head = "单位,指标,事项,内容,开始\n"

  private func expect(
    _ rows: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.evidence(CommonWordsTests.head + rows)
      .expect(expected.map { "\(CommonWordsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("offers the word that stands for all units", arguments: ["全部单位", "各单位", "所有 单位"])
  func all(word: String) {
    let shown = word.filter { $0 != " " }
    expect(
      "\(word),1.1,签订,是,\n",
      ["2:1: error[unknown-unit]: units.csv 中没有单位“\(shown)”，是不是“全部”？代表所有单位的词只有“全部”"])
  }

  @Test("refuses aliases that stand for many units")
  func aliases() {
    let fixture = Fixture.good.with(
      "~/units.csv",
      "单位编号,单位名称,类别,别名,在职人数\nxxgc,信息工程学院,教学单位,全部单位,100\njwc,教务处,党政管理部门,教学 单位,20\n"
    )
    fixture.expect([
      "~/units.csv:2:4: error[bad-unit-id]: “全部单位”在登记表中代表许多单位，不能作单位的名称或别名，请换一个",
      "~/units.csv:3:4: error[bad-unit-id]: “教学 单位”是类别的名称，不能作一个单位的别名；要按类别登记的，单位写“类别:教学 单位”",
    ])
  }

  @Test("takes other words for 无 as one mistake", arguments: ["没有", "暂无", "未发生", "无此情况", "没有。"])
  func none(word: String) {
    let message = "error[bad-choice]: “\(word)”不算“无”：没有发生的，内容只写“无”；各单位都没有的，一行“全部”就够；发生过的请写明是什么，并填写“开始”"
    expect("全部,5.1,缺席,\(word),\n", ["2:4: \(message)"])
    expect("jwc,5.1,缺席,\(word),\n", ["2:4: \(message)"])
    // Whoever writes when it happened means something else.
    expect("jwc,5.1,缺席,\(word),2024-5-6\n", [])
  }

  @Test("says of a bulk row of events that one of 无 may stand there")
  func bulk() {
    expect(
      "全部,5.1,缺席,例会,2024-5-6\n",
      [
        "2:1: error[bulk-row]: “全部”不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行"
      ])
  }

  @Test("names the mark that separates a row otherwise than the header")
  func marks() {
    func message(_ mark: String) -> String {
      "error[csv-columns]: 这一行以\(mark)分隔，表头以逗号分隔，整行读成了一格；请在 Excel 中用“数据”→“分列”把它分到各列，或把\(mark)改成英文逗号"
    }
    expect("xxgc;1.1;签订;是;\n", ["2:1: \(message("分号"))"])
    expect("xxgc\t1.1\t签订\t是\n", ["2:1: \(message("制表符（Tab）"))"])
    expect("xxgc;1.1;签订;是,,,,\n", ["2:1: \(message("分号"))"])
  }

  @Test("names the space that a checklist's head lacks")
  func heads() {
    Fixture.good.with("~/1-preliminary/checklist.csv", "单位,1.1签订\njwc,是\n").expect([
      "~/1-preliminary/checklist.csv:1:2: error[unknown-item]: 列名“1.1签订”的指标编号后少了一个空格，应写成“1.1 签订”"
    ])
  }
}
