import ContentTestSupport
import Testing

/// Faults of the registers of holidays (formats §9).
@Suite struct CalendarFindingsTests {
  private static let date = "不是有效日期，应写成 2024-05-28 这样的年月日"

  @Test("finds what a calendar should not hold")
  func calendar() {
    Fixture.good.with(
      "calendar/2026.csv",
      "日期,类型,名称\n2026-01-01,off,元旦\n2026-01-02,放假,\n,班,x\n2026-2-29,休,\n2025-12-31,WORK,\n2026-01-04,,\n"
    ).expect([
      "calendar/2026.csv:3:2: error[bad-choice]: “放假”不在可选范围内，应是 休、班 之一",
      "calendar/2026.csv:4:1: error[missing-value]: “日期”不能为空，请填写",
      "calendar/2026.csv:5:1: error[bad-date]: “2026-2-29”不是有效日期：2026 年 2 月没有 29 日，应写成 2024-05-28 这样的年月日",
      "calendar/2026.csv:6:1: error[bad-date]: “2025-12-31”不在 2026 年内，请放入该年的文件",
      "calendar/2026.csv:7:2: error[missing-value]: “类型”不能为空，请填写",
    ])
    Fixture.good.with("calendar/2026.CSV", "DATE,kind\n2026/1/1,OFF\n").expect([])
  }
}
