import ContentTestSupport
import Testing

/// Deadlines: time-required, done-before-start, calendar-year and limit-open.
@Suite struct LimitFindingsTests {
  private static func time(_ column: String) -> String {
    "error[time-required]: 期限按小时或分钟计算，“\(column)”应写明时间，如 2024-05-28 9:30"
  }
  private static let timeBesideDue =
    "error[time-required]: “限期”写有时间，“完成”应写明时间，如 2024-05-28 9:30；只按日子算的，“限期”请只写日期"
  private static let early = "error[done-before-start]: 完成早于开始，请核对这两个日期"
  private static func unfinished(until deadline: String, decided: String) -> String {
    "note[limit-open]: 到终评的截至日 2024-12-31 尚未完成，期限到 \(deadline)，这一轮不按逾期计算，由截至日在 \(decided) 或以后的轮次判定；完成后请补登"
  }

  @Test(
    "asks for times where a limit is in hours, or a deadline set in the case has one",
    arguments: [
      ("jwc,5.1,通报,2024-5-6,2024-5-6 9:00,", ["2:4: \(LimitFindingsTests.time("开始"))"]),
      ("jwc,5.1,通报,2024-5-6 8:00,2024-5-6,", ["2:5: \(LimitFindingsTests.time("完成"))"]),
      (
        "jwc,5.1,通报,2024-5-6,2024-5-7,",
        ["2:4: \(LimitFindingsTests.time("开始"))", "2:5: \(LimitFindingsTests.time("完成"))"]
      ),
      ("jwc,5.1,通报,2024-5-6,,", ["2:4: \(LimitFindingsTests.time("开始"))"]),
      ("jwc,5.1,通报,2024-5-6,2024-5-6,2024-5-7 12:00", ["2:5: \(LimitFindingsTests.timeBesideDue)"]),
      ("jwc,5.1,漏洞,2024-5-6,2024-5-7,2024-5-7 12:00", ["2:5: \(LimitFindingsTests.timeBesideDue)"]),
      (
        "jwc,5.1,漏洞,,2024-5-7,2024-5-7 12:00",
        [
          "2:4: error[missing-value]: “开始”不能为空，请填写", "2:5: \(LimitFindingsTests.timeBesideDue)",
        ]
      ),
      (
        "jwc,5.1,通报,5-6,2024-5-7,",
        [
          "2:4: error[bad-date]: “5-6”不是有效日期：缺年份，应写成 2024-05-28 这样的年月日", "2:5: \(LimitFindingsTests.time("完成"))",
        ]
      ),
      ("jwc,5.1,通报,2024-5-6,2024-5-6,2024-5-7", []),
      ("jwc,5.1,通报,2024-5-6 8:00,2024-5-6 9:00,", []),
      ("jwc,5.1,漏洞,2024-5-6,2024-5-7 9:00,2024-5-7 12:00", []),
      ("jwc,5.1,漏洞,2024-5-6,2024-5-7,", []),
      ("jwc,5.1,缺席,2024-5-6,2024-5-7,", []),
    ])
  func times(row: String, expected: [String]) {
    Fixture.good.evidence("单位,指标,事项,开始,完成,限期\n\(row)\n").expectEvidence(expected)
  }

  @Test(
    "finds what was done before it began, for facts whose delay counts",
    arguments: [
      ("jwc,5.1,漏洞,2024-5-6,2024-5-5", ["2:5: \(LimitFindingsTests.early)"]),
      ("jwc,5.1,漏洞,2024-5-6 9:00,2024-5-6 8:59", ["2:5: \(LimitFindingsTests.early)"]),
      ("jwc,5.1,漏洞,2024-5-6 9:00,2024-5-6", []), ("jwc,5.1,漏洞,2024-5-6 9:00,2024-5-6 9:00", []),
      ("jwc,5.1,缺席,2024-5-6,2024-5-5", []),
      ("jwc,1.1,签订,2024-5-6,2024-5-5", ["2:5: note[unused-cell]: “完成”写在这里不起作用：要写日期的请写在“开始”或“内容”里"]),
      (
        "jwc,5.1,通报,2024-5-6,2024-5-5",
        [
          "2:4: \(LimitFindingsTests.time("开始"))", "2:5: \(LimitFindingsTests.time("完成"))",
          "2:5: \(LimitFindingsTests.early)",
        ]
      ),
    ])
  func order(row: String, expected: [String]) {
    Fixture.good.evidence("单位,指标,事项,开始,完成,内容\n\(row),是\n").expectEvidence(expected)
  }

  @Test("asks for a year's calendar once per file, at the first row that needs it")
  func calendar() {
    let message = "error[calendar-year]: 按工作日计算的期限跨入 2025 年，但没有 calendar/2025.csv，请补上该年的节假日安排"
    let rows = "jwc,5.1,漏洞,2024-12-26,2024-12-30\njwc,5.1,漏洞,2024-12-27,2024-12-30\nxxgc,5.1,漏洞,2024-12-30,2024-12-31\n"
    let fixture = Fixture.good.without("calendar/2025.csv").with("~/2-final/evidence.csv", "单位,指标,事项,开始,完成\n" + rows)
    fixture.expect(["~/2-final/evidence.csv:3:4: \(message)"])
    fixture.with("~/2-final/evidence/b.csv", "开始,单位,指标,事项,完成,备注\n" + "2024-12-31,jwc,5.1,漏洞,2024-12-31,\n")
      .expect(["~/2-final/evidence.csv:3:4: \(message)", "~/2-final/evidence/b.csv:2:1: \(message)"])
  }

  @Test("asks for each missing year, and not where the deadline is set or the row does not count")
  func calendars() {
    let message = "error[calendar-year]: 按工作日计算的期限跨入"
    let without = Fixture.good.without("calendar/2024.csv").without("calendar/2025.csv")
    without.evidence(
      "单位,指标,事项,开始,完成,限期\njwc,5.1,漏洞,2024-1-3,2024-1-3,\njwc,5.1,漏洞,2024-12-31,2024-12-31,\njwc,5.1,漏洞,2024-1-4,2024-1-4,2024-1-5\n"
        + "jwc,5.1,缺席,2024-1-4,,\njwc,5.1,漏洞,,,2024-1-1\n"
    ).expectEvidence([
      "2:4: \(message) 2024 年，但没有 calendar/2024.csv，请补上该年的节假日安排",
      "3:4: \(message) 2025 年，但没有 calendar/2025.csv，请补上该年的节假日安排",
      "3:4: note[after-as-of]: 日期晚于本轮（初评）的截至日 2024-12-20，本轮不计",
      "6:4: error[missing-value]: “开始”不能为空，请填写",
    ])
    without.evidence("单位,指标,事项,开始,完成\njwc,5.1,漏洞,2023-12-29,2024-1-4\n").expectEvidence([
      "2:4: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计"
    ])
  }

  @Test("asks for a calendar where the working days by which a date is late run through its year")
  func delays() {
    let message = "error[calendar-year]: 按工作日计算的逾期时间跨入 2025 年，但没有 calendar/2025.csv，请补上该年的节假日安排"
    let rule = "{deduct: 5, date: 报送, after: 责任书截止}"
    func lines(_ every: String, _ row: String) -> [String] {
      Fixture.good.without("calendar/2025.csv").editing(
        "rubrics/2024.yaml", rule, "\(rule.dropLast()), every: \(every)}"
      )
      .evidence("单位,指标,事项,内容,限期\njwc,1.1,报送,\(row)\n").lines.filter { $0.contains("[calendar-year]") }
    }
    #expect(lines("5 workdays", "2025-01-02,") == ["~/1-preliminary/evidence.csv:2:4: \(message)"])
    #expect(lines("5 workdays", "2024-12-31,") == [])
    #expect(lines("5 workdays", "2025-01-02,2025-01-02") == [])
    #expect(lines("5 workdays", "2025-01-03,2025-01-02") == ["~/1-preliminary/evidence.csv:2:4: \(message)"])
    #expect(lines("5 days", "2025-01-02,") == [])
    let checklist = Fixture.good.without("calendar/2025.csv").editing(
      "rubrics/2024.yaml", rule, "\(rule.dropLast()), every: 2 workdays}"
    ).with("~/1-preliminary/checklist.csv", "单位,1.1 报送\njwc,2025-01-02\n")
    #expect(
      checklist.lines.filter { $0.contains("[calendar-year]") } == ["~/1-preliminary/checklist.csv:2:2: \(message)"])
  }

  @Test("does not ask for a calendar that is there and faulty")
  func faultyCalendar() {
    Fixture.good.with("calendar/2025.csv", "日期,类型\n2025-01-01,假\n")
      .evidence("单位,指标,事项,开始\njwc,5.1,漏洞,2024-12-19\njwc,5.1,漏洞,2024-12-20\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,开始,完成\njwc,5.1,漏洞,2024-12-31,2024-12-31\n")
      .expect(["calendar/2025.csv:2:2: error[bad-choice]: “假”不在可选范围内，应是 休、班 之一"])
    Fixture.good.with("calendar/2025.csv", "x\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,开始,完成\njwc,5.1,漏洞,2024-12-31,2024-12-31\n")
      .expect([
        "calendar/2025.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“日期”、“类型”各列；第 1 行读到“x”，其中没有一个是列名；表头若已删去，请补上"
      ])
  }

  @Test(
    "notes what is unfinished while its deadline lies after the last round",
    arguments: [
      // Three working days after 2024-12-26 end on the 31st, the last round's day: neither late nor after it.
      ("2024-12-26", "", []),
      ("2024-12-27", "", ["2:4: \(LimitFindingsTests.unfinished(until: "2025-01-02", decided: "2025-01-03"))"]),
      ("2024-12-27", "2024-12-31", []),
      (
        "2024-12-27", "2025-01-02",
        ["2:4: \(LimitFindingsTests.unfinished(until: "2025-01-02", decided: "2025-01-03"))"]
      ),
      ("2024-12-01", "", []),
      ("2024-12-25", "", []),
    ])
  func openLimits(start: String, done: String, expected: [String]) {
    let fixture = Fixture.good.with("~/2-final/evidence.csv", "单位,指标,事项,开始,完成\njwc,5.1,漏洞,\(start),\(done)\n")
    fixture.expect(expected.map { "~/2-final/evidence.csv:\($0)" })
  }

  @Test("notes what is unfinished by a deadline set in the case")
  func openCases() {
    Fixture.good.with(
      "~/2-final/evidence.csv",
      "单位,指标,事项,限期,开始\njwc,5.1,漏洞,2024-12-31,2024-6-1\njwc,5.1,漏洞,2025-1-1,2024-6-1\n"
        + "jwc,5.1,通报,2025-1-1 0:00,2024-6-1\njwc,5.1,通报,2024-12-31 23:59,2024-6-1\njwc,5.1,缺席,2025-6-1,2024-6-1\n"
    ).expect([
      "~/2-final/evidence.csv:3:5: \(LimitFindingsTests.unfinished(until: "2025-01-01", decided: "2025-01-02"))",
      "~/2-final/evidence.csv:4:5: \(LimitFindingsTests.unfinished(until: "2025-01-01", decided: "2025-01-01"))",
      "~/2-final/evidence.csv:6:4: note[unused-cell]: “限期”写在这里不起作用：评分细则没有给“缺席”规定期限",
      "~/2-final/evidence.csv:6:4: warning[odd-date]: “限期”2025-06-01 比最后一轮的截至日 2024-12-31 晚了 31 天以上，请核对年份；确实是这一天的可以不改",
    ])
  }
}
