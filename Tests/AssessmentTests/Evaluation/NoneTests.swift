import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing

/// Registers that say that there was none, and those that say nothing (formats §5 “None”, §7 `absent: unknown`).
@Suite struct NoneTests {
  /// The fixture with 漏洞 and 缺席 unknown where nothing is registered.
  private static let open = Fixture.good
    .editing("rubrics/2024.yaml", "漏洞: {kind: event}", "漏洞: {kind: event, absent: unknown}")
    .editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, absent: unknown}")

  /// The points of item 5.1 of xxgc and jwc after each round; nil where it is pending.
  private func points(_ fixture: Fixture, sourceLocation: SourceLocation = #_sourceLocation) throws -> [[Int64?]] {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())", sourceLocation: sourceLocation)
    let year = try #require(content.years.first, sourceLocation: sourceLocation)
    let item = try #require(year.rubric.item("5.1"), sourceLocation: sourceLocation)
    return year.states.map { state in state.results.map { $0.items[Int(item.index)].earned?.hundredths } }
  }

  private static let head = "单位,指标,事项,编号,内容,数量,开始,完成,审核\n"

  @Test("nothing registered is unknown; one row for all of them, or for a category, answers for everybody")
  func bulk() throws {
    #expect(try points(Self.open) == [[nil, nil], [nil, nil]])
    let some = Self.open.evidence(Self.head + "全部,5.1,漏洞,,无\n类别:教学单位,5.1,缺席,,无\n")
    #expect(try points(some) == [[3000, nil], [3000, nil]])
    let later = some.with("~/2-final/evidence.csv", Self.head + "jwc,5.1,缺席,,无\n")
    #expect(try points(later) == [[3000, nil], [3000, 3000]])
  }

  @Test("a later row that is sent back takes a 无 back, one that waits leaves the item undecided")
  func review() throws {
    let all = Self.open.evidence(Self.head + "全部,5.1,漏洞,,无\n全部,5.1,缺席,,无\n")
    let final = "~/2-final/evidence.csv"
    #expect(try points(all.with(final, Self.head + "xxgc,5.1,漏洞,,无,,,,退回\n")) == [[3000, 3000], [nil, 3000]])
    #expect(try points(all.with(final, Self.head + "xxgc,5.1,漏洞,,无,,,,待审\n")) == [[3000, 3000], [nil, 3000]])
    #expect(try points(all.with(final, Self.head + "xxgc,5.1,漏洞,,无,0,,,\n")) == [[3000, 3000], [3000, 3000]])
  }

  @Test("records show that a register was kept, also one that counts nothing, but none outside the window")
  func records() throws {
    let rest = "全部,5.1,缺席,,无\n"
    func points(_ row: String) throws -> Int64? {
      try self.points(Self.open.evidence(Self.head + rest + "jwc,5.1,漏洞,,无\n" + row + "\n"))[1][0]
    }
    #expect(try points("xxgc,5.1,漏洞,,甲,,2024-03-04,2024-03-05,") == 2800)
    #expect(try points("xxgc,5.1,漏洞,,甲,0,2024-03-04,2024-03-05,") == 3000)
    #expect(try points("xxgc,5.1,漏洞,A1,,,,,退回") == 3000)
    #expect(try points("xxgc,5.1,漏洞,,甲,,2023-03-04,2023-03-05,") == nil)
  }

  @Test("a meeting is known of everybody whom it expects, whether they came or not")
  func meetings() throws {
    let rows = Self.open.evidence(Self.head + "全部,5.1,漏洞,,无\n").with(
      "~/1-preliminary/meetings.csv", "日期,会议,指标,事项,应到,实到\n2024-03-04,例会,5.1,缺席,类别:教学单位,信工\n")
    #expect(try points(rows)[0] == [3000, nil])
    let outside = rows.with(
      "~/1-preliminary/meetings.csv", "日期,会议,指标,事项,应到,实到\n2023-03-04,例会,5.1,缺席,,信工、教务处\n")
    #expect(try points(outside)[0] == [nil, nil])
  }

  @Test("a checklist's column of an event takes 无 and other words for no")
  func checklist() throws {
    let rows = Self.open.with("~/1-preliminary/checklist.csv", "单位,5.1 漏洞,漏洞处置 缺席\nxxgc,无,否\njwc,无,\n")
    #expect(try points(rows)[1] == [3000, nil])
  }

  @Test("无 stands for nothing that began, and for one unit where that is meant")
  func faults() {
    Self.open.evidence(Self.head + "全部,5.1,漏洞,,无\n全部,5.1,缺席,,无\nxxgc,5.1,漏洞,,无,,2024-03-04,,\n").expectEvidence([
      "4:5: error[bad-choice]: “无”表示没有发生，不能同时填写“开始”；没有发生的请清空“开始”，发生过的请写明是什么"
    ])
    Fixture.good.evidence(Self.head + "xxgc,5.1,漏洞,,无\nxxgc,5.1,漏洞,,甲,,2024-03-04,2024-03-05,\n").expectEvidence([
      "2:5: warning[none-contradicted]: 此处填“无”，但 1-preliminary/evidence.csv:3 登记了 2024-03-04 开始的一条；请核对，删去其中一处，或在下一轮以“退回”撤销"
    ])
    // What came after the round's day contradicts nothing, and neither does what stands for many.
    Fixture.good.evidence(Self.head + "xxgc,5.1,漏洞,,无\n全部,5.1,缺席,,无\n").with(
      "~/2-final/evidence.csv",
      Self.head + "xxgc,5.1,漏洞,,甲,,2024-12-23,2024-12-24,\njwc,5.1,缺席,,甲,,2024-03-04,,\n"
    ).expect([])
  }
}
