import ContentTestSupport
import Testing

/// Vetoes: veto-incomplete and what else their rows may lack.
@Suite struct VetoFindingsTests {
  private static let path = "~/1-preliminary/vetoes.csv"

  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with(VetoFindingsTests.path, text)
      .expect(expected.map { "\(VetoFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("asks for cause and document")
  func incomplete() {
    let law = "；两者齐全才能否决"
    expect(
      "单位,日期,事由,问责文件\njwc,2024-5-1,,x 号\njwc,2024-5-1,泄露, \njwc,2024-5-1,,\n",
      [
        "2:3: error[veto-incomplete]: 一票否决应写明“事由”\(law)", "3:4: error[veto-incomplete]: 一票否决应写明“问责文件”\(law)",
        "4:3: error[veto-incomplete]: 一票否决应写明“事由”\(law)", "4:4: error[veto-incomplete]: 一票否决应写明“问责文件”\(law)",
      ])
  }

  @Test("an empty unit cell hides no other cell of its row")
  func emptyUnit() {
    let law = "；两者齐全才能否决"
    expect(
      "单位,日期,事由,问责文件\n,x,,y\n",
      [
        "2:1: error[missing-value]: “单位”不能为空，请填写", "2:2: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "2:3: error[veto-incomplete]: 一票否决应写明“事由”\(law)",
      ])
  }

  @Test("finds bad dates, words and situations")
  func cells() {
    expect(
      "单位,日期,事由,问责文件,审核,密级,情形\njwc,,a,b,?,!,48-7-8\njwc,2024-5-32,a,b,,,第一种\n",
      [
        "2:2: error[missing-value]: “日期”不能为空，请填写", "2:5: error[bad-choice]: “?”不在可选范围内，应是 通过、待审、退回 之一",
        "2:6: error[bad-choice]: “!”不在可选范围内，应是 公开、内部 之一",
        "2:7: error[bad-choice]: “48-7-8”不在可选范围内，应是 48-7-1、48-7-2、48-7-3、48-7-4、48-7-5、48-7-6、48-7-7 之一",
        "3:2: error[bad-date]: “2024-5-32”不是有效日期：2024 年 5 月没有 32 日，应写成 2024-05-28 这样的年月日",
        "3:7: error[bad-choice]: “第一种”不在可选范围内，应是 48-7-1、48-7-2、48-7-3、48-7-4、48-7-5、48-7-6、48-7-7 之一",
      ])
    expect("单位,日期,事由,问责文件,情形\njwc,2024-5-1,a,b,４８-7-7\njwc,2024-5-1,a,b,48-7-1\n", [])
  }

  @Test("warns of a date outside the window, and notes one after its round's day")
  func window() {
    expect(
      "事由,单位,问责文件,日期\na,jwc,b,2023-12-31\na,jwc,b,2024-12-21\na,jwc,b,2024-12-20\na,tsg,b,2024-6-1\n",
      [
        "2:4: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计",
        "3:4: note[after-as-of]: 日期晚于本轮（初评）的截至日 2024-12-20，本轮不计",
      ])
  }

  @Test("takes the situations that the content gives beside the format's own, and names those where it gives any")
  func ownSituations() {
    let given = """
      title: 职责
      roles: [{id: a, name: 甲}]
      duties: [{role: a, text: 尽责, basis: {policy: p, article: 1}}]
      accountability: {situations: [{id: yl-1, text: 事故, basis: {policy: p, article: 1}}]}

      """
    let head = "单位,日期,事由,问责文件,情形\n"
    let fixture = Fixture.good.with("responsibility.yaml", given)
    fixture.with(VetoFindingsTests.path, head + "jwc,2024-5-1,a,b,yl-1\njwc,2024-5-1,a,b,48-7-1\n").expect([])
    fixture.with(VetoFindingsTests.path, head + "jwc,2024-5-1,a,b,yl-2\n")
      .expect(["\(VetoFindingsTests.path):2:5: error[bad-choice]: “yl-2”不在可选范围内，应是 yl-1 之一，是不是“yl-1”？"])
  }

  @Test("warns of a withdrawal that lifts nothing, with the 编号 that is nearest")
  func withdrawals() {
    let head = "单位,日期,事由,问责文件,编号,审核\n"
    let advice = "请照要撤回的那一行填写单位、指标、事项和编号"
    Fixture.good.with(
      VetoFindingsTests.path, head + "jwc,2024-5-1,a,b,YP-001,\nxxgc,2024-5-1,a,b,YP-2,退回\nxxgc,2024-5-1,a,b,,退回\n"
    )
    .with("~/2-final/vetoes.csv", head + "jwc,2024-5-1,a,b,YP-01,退回\njwc,2024-5-1,a,b,YP-001,退回\n").expect([
      "~/1-preliminary/vetoes.csv:3:5: warning[withdrawal-unmatched]: 此前没有编号为“YP-2”的登记，这一行没有撤回任何内容；\(advice)",
      "~/2-final/vetoes.csv:2:5: warning[withdrawal-unmatched]: 此前没有编号为“YP-01”的登记，这一行没有撤回任何内容，是不是“YP-001”？\(advice)",
    ])
    // The row that it lifts may be the one that cannot be used.
    Fixture.good.with(VetoFindingsTests.path, head + "jwc,x,a,b,YP-001,\n")
      .with("~/2-final/vetoes.csv", head + "jwc,2024-5-1,a,b,YP-001,退回\njwc,2024-5-1,a,b,YP-2,退回\n").expect([
        "~/1-preliminary/vetoes.csv:2:2: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日"
      ])
  }
}
