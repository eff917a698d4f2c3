import ContentTestSupport
import Testing

/// systems.csv: what its rows may hold, and what its systems still need (formats §6a).
@Suite struct SystemReaderTests {
  private static let path = "~/systems.csv"
  private static let choices = "应是 一级、二级、三级、四级、未定级 之一"

  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with(SystemReaderTests.path, text)
      .expect(expected.map { "\(SystemReaderTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  private static func untested(_ name: String, _ level: String, _ state: String) -> String {
    "warning[untested-system]: “\(name)”是\(level)系统，2024-01-01 至 2024-12-31 应测评一次，\(state)；测评过的请填“测评日期”，已停用的请填“停用”"
  }

  private static func unfiled(_ name: String, _ level: String) -> String {
    "warning[unfiled-system]: “\(name)”是\(level)系统，没有备案号；已备案的请填“备案号”，级别不对的请改正“等级”"
  }

  @Test("warns of systems without a test in the window from level three on, and without a number from level two on")
  func dues() {
    expect(
      """
      单位,系统,等级,备案号,备案日期,测评日期,停用,备注
      xxgc,甲,三级,B-1,2020-1-1,2024-5-1,,
      xxgc,乙,三级,B-2,2020-1-1,2023-12-31,,
      jwc,丙,四级,,,,,
      jwc,丁,二级,无,,,,
      jwc,戊,一级,,,,,
      jwc,己,未定级,,,,,
      jwc,庚,,,,,,
      jwc,辛,三级,B-3,,,2024-6-30,
      jwc,壬,三级,,,,2023-6-30,
      jwc,癸,三级,B-4,,,2025-1-1,

      """,
      [
        "3:1: \(SystemReaderTests.untested("乙", "三级", "最近一次测评是 2023-12-31，不在考核时间内"))",
        "4:1: \(SystemReaderTests.unfiled("丙", "四级"))",
        "4:1: \(SystemReaderTests.untested("丙", "四级", "没有测评日期"))", "5:1: \(SystemReaderTests.unfiled("丁", "二级"))",
        "11:1: \(SystemReaderTests.untested("癸", "三级", "没有测评日期"))",
      ])
  }

  @Test("a test after the last round's day does not count yet")
  func early() {
    Fixture.good.editing("~/assessment.yaml", "folder: 2-final, asOf: 2024-12-31", "folder: 2-final, asOf: 2024-12-24")
      .editing("~/assessment.yaml", "补充截止: 2024-12-25", "补充截止: 2024-12-24")
      .with(SystemReaderTests.path, "单位,系统,等级,备案号,测评日期\njwc,甲,三级,B,2024-12-28\n")
      .expect([
        "\(SystemReaderTests.path):2:1: warning[untested-system]: “甲”是三级系统，2024-01-01 至 2024-12-24 应测评一次，"
          + "最近一次测评是 2024-12-28，不在考核时间内；测评过的请填“测评日期”，已停用的请填“停用”"
      ])
  }

  @Test("finds unknown units, missing cells, other words and days that are none, each at its cell")
  func cells() {
    expect(
      """
      单位,系统,等级,备案号,备案日期,测评日期,停用
      教务,甲,五级,,,,
      ,,三,,2024-13-1,去年,？
      全部,乙,,,,,
      jwc,丙,3级,,,,
      jwc,丁,五级,,,,
      jwc,戊,,,,2035-5-1,

      """,
      [
        "2:1: error[unknown-unit]: units.csv 中没有单位“教务”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
        "3:1: error[missing-value]: “单位”不能为空，请填写", "3:2: error[missing-value]: “系统”不能为空，请填写",
        "3:3: error[bad-choice]: “三”不在可选范围内，\(SystemReaderTests.choices)，是不是“三级”？",
        "3:5: error[bad-date]: “2024-13-1”不是有效日期，应写成 2024-05-28 这样的年月日",
        "3:6: error[bad-date]: “去年”不是有效日期，应写成 2024-05-28 这样的年月日",
        "3:7: error[bad-date]: “？”不是有效日期，应写成 2024-05-28 这样的年月日",
        "4:1: error[bulk-row]: “全部”不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行",
        "5:3: error[bad-choice]: “3级”不在可选范围内，\(SystemReaderTests.choices)，是不是“三级”？",
        "6:3: error[bad-choice]: “五级”不在可选范围内，\(SystemReaderTests.choices)",
        "7:6: warning[odd-date]: “测评日期”2035-05-01 比最后一轮的截至日 2024-12-31 晚了 31 天以上，请核对年份；确实是这一天的可以不改",
      ])
  }

  @Test("of two rows about one system the later holds, with a warning")
  func twice() {
    expect(
      "单位,系统,等级,备案号\njwc,教务 系统,二级,\nxxgc,教务系统,,\n教务处,教务系统,二级,B-1\n",
      [
        "4:1: warning[duplicate-row]: 系统“教务系统”在第 2 行已有一行，以这一行为准；同一个系统请只留一行，不同的系统请把名称写得有区别"
      ])
  }

  @Test("heads are known by their aliases, and summaries are skipped")
  func heads() {
    expect(
      "台账\n序号,Unit,System,Level,Filing,Filed,Tested,Retired,Note\n1,jwc,甲,三级,B,2020/5/1,45413,,\n合计,,1,,,,,,\n",
      ["1:1: note[csv-title-row]: 表头之前的标题行，已跳过", "4:1: note[csv-summary-row]: “合计”行，已跳过"])
    expect(
      "单位,系统,备案\njwc,甲,B\n",
      ["1:3: error[csv-unknown-column]: 不认识的列“备案”，是不是“备案号”？是就改成这个列名；另有意思的，请换一个不会混淆的列名"])
  }
}
