import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Ledgers
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// materials.csv: what its rows may hold (formats §6a).
@Suite struct MaterialReaderTests {
  private static let path = "~/1-preliminary/materials.csv"
  private static let fixture = Fixture.good
    .editing("rubrics/2024.yaml", "        points: 40\n", "        points: 40\n        materials: [责任书 扫描件, 签订名单]\n")

  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    MaterialReaderTests.fixture.with(MaterialReaderTests.path, text)
      .expect(expected.map { "\(MaterialReaderTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  /// The rows that are read, as unit, material, round and state.
  private func entries(_ fixture: Fixture) throws -> [String] {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .year(2024), findings: &findings)
    let year = try #require(content.years.first)
    return year.materials.map { entry in
      let name = year.rubric[entry.item].materials[entry.material]
      let state = entry.isSentBack ? "退回 \(entry.reason)" : entry.received?.iso ?? "无"
      return "\(year.directory[entry.unit].id) \(name) \(entry.round) \(state)"
    }
  }

  @Test("takes one of the item's materials, white space aside")
  func rows() throws {
    let fixture = MaterialReaderTests.fixture.with(
      MaterialReaderTests.path,
      "单位,指标,材料,收到,退回,原因,份数,备注\n信工,1.1 责任书,责任书扫描件,2024-5-1,,,2,\njwc,责任书,签订名单,2024-5-1,2024/5/2,没有盖章,,\n"
    ).with("~/2-final/materials.csv", "单位,指标,材料,收到,退回\njwc,1.1,签订名单,2024-12-22,2024-5-2\nxxgc,1.1,签订名单,,\n")
    fixture.expect([])
    #expect(
      try entries(fixture) == [
        "xxgc 责任书 扫描件 0 2024-05-01", "jwc 签订名单 0 退回 没有盖章", "jwc 签订名单 1 2024-12-22", "xxgc 签订名单 1 无",
      ])
  }

  @Test("finds what its cells must not hold, each at its cell")
  func cells() {
    expect(
      """
      单位,指标,材料,收到,退回,份数
      信工程,1.1,签订名单,,,
      ,1.1,签订名单,,,
      jwc,1.9,签订名单,,,
      jwc,,,x,2024-2-30,两份
      jwc,1.1,名单,,,
      jwc,1.2,名单,,,
      类别:教学单位,1.1,签订名单,,,
      jwc,1.1,签订名单,2026-1-1,2023-1-1,

      """,
      [
        "2:1: error[unknown-unit]: units.csv 中没有单位“信工程”，是不是“信息工程学院”？请照它改正，或在 units.csv 中把这个叫法加为别名",
        "3:1: error[missing-value]: “单位”不能为空，请填写", "4:2: error[unknown-item]: 评分细则中没有指标“1.9”，是不是“1.1”、“1.2”？",
        "5:2: error[missing-value]: “指标”不能为空，请填写", "5:3: error[missing-value]: “材料”不能为空，请填写",
        "5:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "5:5: error[bad-date]: “2024-2-30”不是有效日期：2024 年 2 月没有 30 日，应写成 2024-05-28 这样的年月日",
        "5:6: error[bad-number]: “两份”不是有效数量，应是 0、1、2 这样的整数",
        "6:3: error[bad-choice]: “名单”不在可选范围内，应是 责任书 扫描件、签订名单 之一，是不是“签订名单”？",
        "7:3: error[bad-choice]: 评分细则没有为指标“1.2”（培训）列出材料（materials），这里没有可选的；请核对指标，或在细则里列出这种材料",
        "8:1: error[bulk-row]: “类别:教学单位”不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行",
        "9:4: warning[odd-date]: “收到”2026-01-01 比最后一轮的截至日 2024-12-31 晚了 31 天以上，请核对年份；确实是这一天的可以不改",
        "9:5: warning[odd-date]: “退回”2023-01-01 早于考核时间的第一天 2024-01-01，请核对年份；确实是这一天的可以不改",
      ])
  }

  @Test("blank cells take nothing from above")
  func blanks() {
    expect(
      "单位,指标,材料\njwc,1.1,签订名单\n,,责任书扫描件\n",
      ["3:1: error[missing-value]: “单位”不能为空，请填写", "3:2: error[missing-value]: “指标”不能为空，请填写"])
  }
}
