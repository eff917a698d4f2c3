import ContentTestSupport
import Testing

/// carried.csv: cases of the year before (formats §6a).
@Suite struct CarriedReaderTests {
  private static let path = "~/carried.csv"

  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with(CarriedReaderTests.path, text)
      .expect(expected.map { "\(CarriedReaderTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("takes cases with and without numbers, times and ends")
  func rows() {
    expect(
      """
      单位,指标,事项,编号,开始,限期,完成,备注
      教务处,5.1,漏洞,V-1,2023-12-25,2024-1-2,,弱口令
      jwc,5.1,通报,,2023-12-31 9:30,2023-12-31 11:30,2024-1-3 8:00,
      信工,漏洞处置,漏洞,V-1,,,,

      """, [])
  }

  @Test("finds what its cells must not hold, each at its cell")
  func cells() {
    expect(
      """
      单位,指标,事项,编号,开始,限期,完成
      谁,5.1,漏洞,,,,
      jwc,5.9,漏洞,,,,
      jwc,5.1,漏动,,,,
      jwc,1.1,签订,,,,
      ,5.1,,,x,y,z
      jwc,5.1,漏洞,2.02312E+13,,,
      jwc,5.1,漏洞,V-1,2024-1-1,,
      jwc,5.1,漏洞,Ｖ-1,2023-12-1,,2023-11-1
      jwc,5.1,漏洞,,2023-12-1,,
      jwc,5.1,漏洞,,2023-12-1,,

      """,
      [
        "2:1: error[unknown-unit]: units.csv 中没有单位“谁”，请核对名称，或在 units.csv 中加为别名",
        "3:2: error[unknown-item]: 评分细则中没有指标“5.9”，是不是“5.1”、“5.2”？",
        "4:3: error[unknown-fact]: 指标“5.1”没有事项“漏动”，可用的事项有 漏洞、通报、缺席",
        "5:3: error[unknown-fact]: 指标“1.1”没有事项“签订”，该指标没有可以这样登记的事项",
        "6:1: error[missing-value]: “单位”不能为空，请填写", "6:3: error[missing-value]: “事项”不能为空，请填写",
        "6:5: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "6:6: error[bad-date]: “y”不是有效日期，应写成 2024-05-28 这样的年月日",
        "6:7: error[bad-date]: “z”不是有效日期，应写成 2024-05-28 这样的年月日",
        "7:4: error[bad-ref]: 编号“2.02312E+13”是 Excel 把长数字改写成的，后面的数字已经丢失，认不出是哪一件；请把“编号”这一列的格式设为“文本”，照原件重填",
        "8:5: warning[odd-date]: “开始”2024-01-01 不早于考核时间的第一天 2024-01-01，这里只登记上年没有办结的事，不影响得分；今年的事请登记在轮次的 evidence.csv 里",
        "9:4: error[duplicate-ref]: 编号“Ｖ-1”与第 8 行的重复（同一单位、指标和事项）；同一件请只留一行，两件不同的事请换一个编号",
        "9:7: error[done-before-start]: 完成早于开始，请核对这两个日期",
        "11:1: warning[duplicate-row]: 此行与第 10 行完全相同，会当作两件；若是两件事请各加编号，否则请删除一行",
      ])
  }

  @Test("changes no score")
  func scores() throws {
    let text = "单位,指标,事项,编号,开始\njwc,5.1,漏洞,V-1,2023-12-25\n"
    let evidence = Fixture.good.evidence("单位,指标,事项,编号,开始,完成\njwc,5.1,漏洞,V-1,2024-3-1,2024-3-2\n")
    let fixture = evidence.with(CarriedReaderTests.path, text)
    fixture.expect([])
    #expect(try fixture.earned("5.1") == evidence.earned("5.1"))
  }
}
