import ContentFiles
import Testing

/// What is said of texts that are nearly dates.
@Suite struct DateSlipTests {
  @Test(
    "names the day that a month has not, and the year that is not written",
    arguments: [
      ("2026.2.30", "2026 年 2 月没有 30 日"), ("2026-02-29", "2026 年 2 月没有 29 日"),
      ("2026年4月31日 9:30", "2026 年 4 月没有 31 日"), ("12月18日", "缺年份"), ("12-18", "缺年份"), ("3/5", "缺年份"),
    ])
  func slips(text: String, expected: String) { #expect(dateSlip(text) == expected) }

  @Test(
    "says nothing of other texts",
    arguments: [
      "2024-02-29", "2026-2-28", "2024/13/5", "待定", "", "26-3-5", "2026年3月", "13月1日", "x", "3.5.7", "2026-05", "12345",
      "99999999999999999999", "1-1-1-1",
    ])
  func others(text: String) { #expect(dateSlip(text) == nil) }
}
