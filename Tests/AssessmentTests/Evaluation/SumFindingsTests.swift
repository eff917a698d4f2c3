import ContentTestSupport
import Testing

/// Numbers and days that cannot be meant: number-twice, part-exceeds-whole and odd-date.
@Suite struct SumFindingsTests {
  private static let checklist = "~/1-preliminary/checklist.csv"
  private static let shared = Fixture.good
    .editing(
      "rubrics/2024.yaml", "人数: {kind: number, cap: 50, absent: 100}",
      "人数: {kind: number}\n          应到: {kind: number}"
    )
    .editing(
      "rubrics/2024.yaml", "{deduct: 10, below: 人数, least: 0.5, per: 在职人数}",
      "{award: 10, ratio: {part: 人数, whole: 应到}}")

  @Test("warns of a number that a checklist and evidence give, in any rounds, at the checklist's cell")
  func numberTwice() {
    let message = "warning[number-twice]: “教务处”的“人数”在核对表和登记表（2-final/evidence.csv:2）中都有，会相加；是同一笔的请删去一处"
    Fixture.good.with(SumFindingsTests.checklist, "单位,1.1 签订,1.2 人数\njwc,是,5\nxxgc,,50\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,内容\n教务处,1.2,人数,5\n")
      .expect(["\(SumFindingsTests.checklist):2:3: \(message)"])
    // What was taken back, or lies outside the window, is no second one.
    Fixture.good.with(SumFindingsTests.checklist, "单位,1.2 人数\njwc,5\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,编号,内容,数量\n教务处,1.2,人数,A,5,\n教务处,1.2,人数,A,,0\n")
      .expect([])
    Fixture.good.evidence("单位,指标,事项,内容,备注\njwc,1.2,人数,5,上午\njwc,1.2,人数,5,下午\n").expect([])
  }

  @Test("warns of a part that is more than its whole, at the last row of the part")
  func partExceedsWhole() {
    let message = "warning[part-exceeds-whole]: “教务处”的“人数”多于“应到”，只按全部计算；请核对这两个数，是不是填反了或填错了"
    let path = SumFindingsTests.checklist
    SumFindingsTests.shared.with(path, "单位,1.2 人数,1.2 应到\njwc,5,4.99\nxxgc,5,5\n").expect(["\(path):2:2: \(message)"])
    SumFindingsTests.shared.with(path, "单位,1.2 应到\njwc,8\nxxgc,8\n")
      .evidence("单位,内容,指标,事项\njwc,5,1.2,人数\njwc,4,1.2,人数\nxxgc,8,1.2,人数\n")
      .expect(["~/1-preliminary/evidence.csv:3:2: \(message)"])
    // Later rows have put it right.
    SumFindingsTests.shared.evidence(
      "单位,内容,指标,事项,编号\njwc,9,1.2,人数,A\njwc,8,1.2,应到,A\nxxgc,8,1.2,人数,A\nxxgc,8,1.2,应到,A\n"
    )
    .with("~/2-final/evidence.csv", "单位,内容,指标,事项,编号\njwc,7,1.2,人数,A\n").expect([])
  }

  private static func late(_ column: String, _ day: String) -> String {
    "warning[odd-date]: “\(column)”\(day) 比最后一轮的截至日 2024-12-31 晚了 31 天以上，请核对年份；确实是这一天的可以不改"
  }
  private static func odd(_ day: String, until last: String = "2024-12-31") -> String {
    "warning[odd-date]: \(day) 不在 2024-01-01 至 \(last) 之内，请核对年份；确实是这一天的可以不改"
  }

  @Test("warns of a date fact's day outside the window, or after the last round where that is later")
  func dates() {
    let path = SumFindingsTests.checklist
    Fixture.good.with(path, "单位,1.1 报送\njwc,2023-12-31\nxxgc,2025/1/1\n").expect([
      "\(path):2:2: \(SumFindingsTests.odd("2023-12-31"))", "\(path):3:2: \(SumFindingsTests.odd("2025-01-01"))",
    ])
    Fixture.good.with(path, "单位,1.1 报送\njwc,2024-1-1\nxxgc,2024-12-31\n").expect([])
    Fixture.good.editing("~/assessment.yaml", "asOf: 2024-12-31", "asOf: 2025-01-10")
      .with(path, "单位,1.1 报送\njwc,2025-1-10\nxxgc,2025-1-11\n")
      .expect(["\(path):3:2: \(SumFindingsTests.odd("2025-01-11", until: "2025-01-10"))"])
    // Once for a row that stands for many units, and not where a later row has put it right.
    Fixture.good.evidence("单位,指标,事项,内容\n全部,1.1,报送,2023-5-1\n")
      .expect(["~/1-preliminary/evidence.csv:2:4: \(SumFindingsTests.odd("2023-05-01"))"])
    Fixture.good.with(path, "单位,1.1 报送\njwc,2023-5-1\n")
      .with("~/2-final/checklist.csv", "单位,1.1 报送\njwc,否\n").expect([])
  }

  @Test("warns of 完成, 收到 and 限期 that lie far after the last round, and of what took more than a year")
  func lateDays() {
    let head = "单位,指标,事项,开始,完成,限期,收到\n"
    Fixture.good.evidence(
      head + "jwc,5.1,漏洞,2024-6-3,2025-1-31,,\njwc,5.1,漏洞,2024-6-3,2025-2-1,,\njwc,5.1,漏洞,2024-6-4,2024-6-5,2025-2-1,\n"
        + "jwc,5.1,缺席,2024-6-3,,,2025-2-1\njwc,5.1,漏洞,2024-1-2,2025-1-2,,\njwc,5.1,漏洞,2024-1-2,2025-1-3,,\n"
    ).expect([
      "~/1-preliminary/evidence.csv:3:5: \(SumFindingsTests.late("完成", "2025-02-01"))",
      "~/1-preliminary/evidence.csv:4:6: \(SumFindingsTests.late("限期", "2025-02-01"))",
      "~/1-preliminary/evidence.csv:5:7: \(SumFindingsTests.late("收到", "2025-02-01"))",
      "~/1-preliminary/evidence.csv:5:7: warning[after-cutoff]: 收到日期“2025-2-1”晚于截止日 2024-12-25，此行不计",
      "~/1-preliminary/evidence.csv:7:5: warning[odd-date]: “完成”2025-01-03 比“开始”2024-01-02 晚了 367 天，请核对年份；确实是这一天的可以不改",
    ])
  }

  @Test("warns of a 收到 before the window, and of a deadline of its own that cannot be meant")
  func otherDays() {
    Fixture.good.evidence(
      "单位,指标,事项,内容,开始,收到,限期\njwc,5.1,缺席,,2024-6-3,2023-12-31,\nxxgc,5.1,缺席,,2024-6-3,2024-1-1,\njwc,1.1,报送,,,,2034-5-10\n"
    ).expect([
      "~/1-preliminary/evidence.csv:2:6: warning[odd-date]: “收到”2023-12-31 早于考核时间的第一天 2024-01-01，请核对年份；确实是这一天的可以不改",
      "~/1-preliminary/evidence.csv:4:7: \(SumFindingsTests.late("限期", "2034-05-10"))",
    ])
  }

  @Test("warns of a 限期 that ends before the matter begins")
  func earlyDue() {
    func message(_ day: String, _ start: String) -> String {
      "warning[odd-date]: “限期”\(day) 早于 \(start)，一开始就已逾期，请核对年份；确实是这一天的可以不改"
    }
    Fixture.good.evidence(
      "单位,指标,事项,内容,开始,完成,限期\njwc,5.1,漏洞,,2024-6-3,2024-6-4,2024-6-2\njwc,5.1,漏洞,,2024-6-3,2024-6-4,2024-6-3\njwc,1.1,报送,2024-5-6,,,2023-5-10\n"
    ).expect([
      "~/1-preliminary/evidence.csv:2:7: \(message("2024-06-02", "2024-06-03"))",
      "~/1-preliminary/evidence.csv:4:7: \(message("2023-05-10", "2024-01-01"))",
    ])
  }
}
