import ContentTestSupport
import Testing

/// Cells that do not hold what they should: missing-value, bad-date, bad-yesno, bad-number, bad-choice.
@Suite struct CellFindingsTests {
  private static let date = "不是有效日期，应写成 2024-05-28 这样的年月日"
  private static let number = "不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符"

  @Test(
    "finds what an evidence cell should not hold",
    arguments: [
      ("单位,指标,事项,开始\njwc,5.1,缺席,2024/13/5\n", ["2:4: error[bad-date]: “2024/13/5”\(date)"]),
      ("单位,指标,事项,开始,完成\njwc,5.1,缺席,2024-1-1,24-1-1\n", ["2:5: error[bad-date]: “24-1-1”\(date)"]),
      ("单位,指标,事项,开始,限期\njwc,5.1,缺席,2024-1-1,不限\n", ["2:5: error[bad-date]: “不限”\(date)"]),
      ("单位,指标,事项,开始,收到\njwc,5.1,缺席,2024-1-1,19999\n", ["2:5: error[bad-date]: “19999”\(date)"]),
      ("单位,指标,事项,内容\njwc,1.1,报送,未知\n", ["2:4: error[bad-date]: “未知”\(date)，从未发生的填“否”"]),
      ("单位,指标,事项,内容\njwc,1.1,签订,已签\n", ["2:4: error[bad-yesno]: “已签”不是“是”或“否”，请填“是”或“否”"]),
      ("单位,指标,事项,内容\njwc,1.1,等级,丙\n", ["2:4: error[bad-choice]: “丙”不在可选范围内，应是 甲、乙 之一"]),
      ("单位,指标,事项,内容\njwc,1.2,人数,-3\n", ["2:4: error[bad-number]: “-3”\(number)"]),
      ("单位,指标,事项,内容\njwc,1.2,人数,3.125\n", ["2:4: error[bad-number]: “3.125”\(number)"]),
      ("单位,指标,事项,内容\njwc,1.2,人数,\"1,000\"\n", ["2:4: error[bad-number]: “1,000”\(number)"]),
      (
        "单位,指标,事项,开始,数量\njwc,5.1,缺席,2024-1-1,1.5\n",
        ["2:5: error[bad-number]: “1.5”不是有效数量，应是 0、1、2 这样的整数"]
      ),
      (
        "单位,指标,事项,开始,审核\njwc,5.1,缺席,2024-1-1,通过了\n",
        ["2:5: error[bad-choice]: “通过了”不在可选范围内，应是 通过、待审、退回 之一，是不是“通过”？"]
      ),
      (
        "单位,指标,事项,开始,密级\njwc,5.1,缺席,2024-1-1,绝密\n",
        ["2:5: error[bad-choice]: “绝密”不在可选范围内，应是 公开、内部 之一"]
      ),
      ("单位,指标,事项,开始\njwc,5.1,缺席,\n", ["2:4: error[missing-value]: “开始”不能为空，请填写"]),
      ("单位,指标,事项\njwc,5.1,缺席\n", ["2:1: error[missing-value]: “开始”不能为空，请填写"]),
      ("单位,指标,事项,内容\njwc,1.1,签订, \n", ["2:4: error[missing-value]: “内容”不能为空，请填写"]),
      ("单位,指标,事项\njwc,1.2,人数\n", ["2:1: error[missing-value]: “内容”不能为空，请填写"]),
      ("单位,指标,事项,开始\njwc,5.1,,2024-1-1\n", ["2:3: error[missing-value]: “事项”不能为空，请填写"]),
      ("单位,指标,事项,开始\njwc,,缺席,2024-1-1\n", ["2:2: error[missing-value]: “指标”不能为空，请填写"]),
    ])
  func evidence(text: String, expected: [String]) {
    Fixture.good.evidence(text).expectEvidence(expected)
  }

  @Test("reports every bad cell of a row")
  func wholeRow() {
    Fixture.good.evidence(
      "单位,指标,事项,内容,数量,开始,完成,限期,审核,收到,密级\njwc,5.1,缺席,x,a,b,c,d,e,f,g\njwc,1.1,签订,也许,1,x,,,?,,\n"
    ).expectEvidence([
      "2:5: error[bad-number]: “a”不是有效数量，应是 0、1、2 这样的整数",
      "2:6: error[bad-date]: “b”\(CellFindingsTests.date)",
      "2:7: error[bad-date]: “c”\(CellFindingsTests.date)",
      "2:8: error[bad-date]: “d”\(CellFindingsTests.date)",
      "2:9: error[bad-choice]: “e”不在可选范围内，应是 通过、待审、退回 之一",
      "2:10: error[bad-date]: “f”\(CellFindingsTests.date)",
      "2:11: error[bad-choice]: “g”不在可选范围内，应是 公开、内部 之一",
      "3:4: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
      "3:6: error[bad-date]: “x”\(CellFindingsTests.date)",
      "3:9: error[bad-choice]: “?”不在可选范围内，应是 通过、待审、退回 之一",
    ])
  }

  @Test("an empty key cell hides no other cell of its row")
  func emptyKeys() {
    Fixture.good.evidence("单位,指标,事项,开始,审核\njwc,5.1,,x,?\njwc,1.1,签订,y,\n").expectEvidence([
      "2:3: error[missing-value]: “事项”不能为空，请填写", "2:4: error[bad-date]: “x”\(CellFindingsTests.date)",
      "2:5: error[bad-choice]: “?”不在可选范围内，应是 通过、待审、退回 之一",
      "3:1: error[missing-value]: “内容”不能为空，请填写", "3:4: error[bad-date]: “y”\(CellFindingsTests.date)",
    ])
  }

  @Test("a row that is sent back, or counts nothing, needs only its keys")
  func voidRows() {
    Fixture.good.evidence(
      "单位,指标,事项,内容,数量,审核\njwc,5.1,缺席,,,退回\njwc,1.2,人数,,0,\njwc,1.1,签订,,0,\nxxgc,5.1,漏洞,,0,退回\n"
    ).expect([])
  }

  @Test(
    "takes every word that a cell may hold, in Chinese and English, any letter case",
    arguments: [
      "单位,指标,事项,内容,审核,密级\njwc,1.1,签订,是,通过,公开\n",
      "UNIT,Item,fact,value,REVIEW,visibility\njwc,1.1,签订,YES,Accepted,PUBLIC\n",
      "单位,指标,事项,内容,审核,密级\njwc,1.1,签订,√,accepted,internal\n", "单位,指标,事项,内容\n教务处,１．１,等级,　乙　\n",
      "单位,指标,事项,内容\n教 务 处,1.1,报送,无\n", "单位,指标,事项,内容,数量\n信工,1.2,人数,５０．５,２\n信工,1.2,人数,12,\n",
    ])
  func words(text: String) {
    let capped = text.contains("５０．５")
    Fixture.good.evidence(text).expectEvidence(
      capped ? ["2:4: warning[capped]: “50.5”超过每行上限 50，按 50 计算；不止一次的请分行登记"] : [])
  }

  @Test("says what a spreadsheet left in place of a value")
  func spoilt() {
    let narrow = "“########”是 Excel 因为列太窄而显示的井号，原来的值没有存下来；请在原来的表里把这一列拉宽，再另存一次"
    let formula = "“#N/A”是 Excel 公式出错的结果；请在原来的表里改好公式，或直接填写，再另存一次"
    Fixture.good.evidence(
      "单位,指标,事项,内容,数量,开始\njwc,5.1,缺席,,1,########\njwc,1.2,人数,########,1,\njwc,1.2,人数,3,#N/A,\njwc,1.1,签订,#N/A,,\n"
    )
    .expectEvidence([
      "2:6: error[bad-date]: \(narrow)", "3:4: error[bad-number]: \(narrow)", "4:5: error[bad-number]: \(formula)",
      "5:4: error[bad-yesno]: \(formula)",
    ])
  }
}
