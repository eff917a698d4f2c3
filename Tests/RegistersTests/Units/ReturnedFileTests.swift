import ContentTestSupport
import Testing

/// The files that units have of their own: what they are to be called, and that there is one of each (formats §1, §6).
@Suite struct ReturnedFileTests {
  @Test("says what a file is to be called whose name is no unit's id")
  func names() {
    let wrong = "不是 units.csv 中的单位编号，"
    Fixture.good
      .with("~/1-preliminary/feedback/反馈-jwc.csv", "单位,意见\njwc,x\n")
      .with("~/1-preliminary/feedback/反馈-jwc(1).csv", "单位,意见\njwc,x\n")
      .with("~/2-final/feedback/教务处.csv", "单位,意见\njwc,x\n")
      .with("~/2-final/feedback/反馈-jwb.csv", "单位,确认\njwc,x\n")
      .with("~/2-final/feedback/反馈-XXGC （终稿）.CSV", "单位,意见\njwc,x\n")
      .with("~/2-final/feedback/xjwc2.csv", "").with("~/2-final/feedback/汇总.csv", "")
      .with("~/selfcheck/反馈-jwc.csv", "单位,指标,事项\n")
      .with("~/selfcheck/信工.csv", "\"")
      .expect([
        "~/1-preliminary/feedback/反馈-jwc(1).csv:1:1: error[unknown-unit]: 文件名中的“jwc(1)”\(wrong)它像是“反馈-jwc.csv”的另一份；请核对内容，只保留“反馈-jwc.csv”",
        "~/2-final/feedback/xjwc2.csv:1:1: error[unknown-unit]: 文件名中的“xjwc2”\(wrong)是不是“教务处”的？是就改名为“反馈-jwc.csv”",
        "~/2-final/feedback/反馈-XXGC （终稿）.CSV:1:1: error[unknown-unit]: 文件名中的“XXGC （终稿）”\(wrong)应改名为“反馈-xxgc.csv”",
        "~/2-final/feedback/反馈-jwb.csv:1:1: error[unknown-unit]: 文件名中的“jwb”\(wrong)是不是“教务处”的？是就改名为“反馈-jwc.csv”",
        "~/2-final/feedback/教务处.csv:1:1: error[unknown-unit]: 文件名中的“教务处”\(wrong)应改名为“反馈-jwc.csv”",
        "~/2-final/feedback/汇总.csv:1:1: error[unknown-unit]: 文件名中的“汇总”\(wrong)文件应以单位编号命名，如 反馈-xxgc.csv",
        "~/selfcheck/信工.csv:1:1: error[unknown-unit]: 文件名中的“信工”\(wrong)应改名为“xxgc.csv”",
        "~/selfcheck/反馈-jwc.csv:1:1: error[unknown-unit]: 文件名中的“反馈-jwc”\(wrong)应改名为“jwc.csv”",
      ])
  }

  @Test("a self-check may be called as its page saves it, in the year's folder")
  func saved() {
    let row = "单位,指标,事项,内容\n"
    Fixture.good
      .with("~/selfcheck/自查-2024-教务处.csv", row + "jwc,1.1,签订,是\n").with(
        "~/selfcheck/自查-2024-xxgc.csv", row + "谁,1.1,签订,是\n"
      )
      .with("~/selfcheck/自查-2023-教务处.csv", row).with("~/selfcheck/自查-2024-谁.csv", row)
      .expect([
        "~/selfcheck/自查-2023-教务处.csv:1:1: error[unknown-unit]: 文件名中的“自查-2023-教务处”不是 units.csv 中的单位编号，应改名为“jwc.csv”",
        "~/selfcheck/自查-2024-xxgc.csv:2:1: error[unknown-unit]: units.csv 中没有单位“谁”，请核对名称，或在 units.csv 中加为别名",
        "~/selfcheck/自查-2024-谁.csv:1:1: error[unknown-unit]: 文件名中的“谁”不是 units.csv 中的单位编号，文件应以单位编号命名，如 xxgc.csv",
      ])
  }

  @Test("takes one file of each unit and does not read the second")
  func twice() {
    Fixture.good
      .with("~/2-final/feedback/jwc.csv", "单位,意见\njwc,x\n").with("~/2-final/feedback/反馈-jwc.csv", "单位,意见\n谁,x\n")
      .with("~/1-preliminary/feedback/反馈-jwc.csv", "单位,意见\njwc,x\n")
      .with("~/selfcheck/jwc.CSV", "单位,指标,事项,内容\njwc,1.1,签订,是\n").with("~/selfcheck/jwc.csv", "\"")
      .expect([
        "~/2-final/feedback/反馈-jwc.csv:1:1: error[duplicate-register]: “教务处”已有文件“jwc.csv”，此文件不再读取；请核对内容，只保留一份",
        "~/selfcheck/jwc.csv:1:1: error[duplicate-register]: “教务处”已有文件“jwc.CSV”，此文件不再读取；请核对内容，只保留一份",
      ])
  }
}
