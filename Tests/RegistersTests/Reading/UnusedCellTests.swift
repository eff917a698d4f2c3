import ContentTestSupport
import Testing

/// unused-cell: what stands in a row and has no effect there.
@Suite struct UnusedCellTests {
  @Test("notes dates of a row that nothing reads")
  func unusedCells() {
    let head = "单位,指标,事项,内容,开始,完成,限期,审核,编号\n"
    Fixture.good.evidence(
      head + "jwc,5.1,缺席,,2024-6-3,2024-6-4,2024-6-5,,\njwc,1.2,人数,5,,2024-6-3,2024-6-4,,A\njwc,1.1,签订,是,,2024-6-3,,,\n"
        + "jwc,1.1,等级,甲,,,2024-6-3,,\njwc,1.1,报送,2024-6-1,,2024-6-3,2024-6-4,,\njwc,5.1,漏洞,,2024-6-3,2024-6-4,2024-6-5,,\n"
        + "jwc,1.2,人数,,,2024-6-3,2024-6-4,退回,A\n"
    ).expect([
      "~/1-preliminary/evidence.csv:2:7: note[unused-cell]: “限期”写在这里不起作用：评分细则没有给“缺席”规定期限",
      "~/1-preliminary/evidence.csv:3:6: note[unused-cell]: “完成”写在这里不起作用：要写日期的请写在“开始”或“内容”里",
      "~/1-preliminary/evidence.csv:3:7: note[unused-cell]: “限期”写在这里不起作用：“人数”不按期限计算",
      "~/1-preliminary/evidence.csv:4:6: note[unused-cell]: “完成”写在这里不起作用：要写日期的请写在“开始”或“内容”里",
      "~/1-preliminary/evidence.csv:5:7: note[unused-cell]: “限期”写在这里不起作用：“等级”不按期限计算",
    ])
  }
}
