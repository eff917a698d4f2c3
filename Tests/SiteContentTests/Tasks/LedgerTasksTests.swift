import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Ledgers
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// The tasks about materials, systems and cases of the year before (formats §6a).
@Suite struct LedgerTasksTests {
  private static let fixture = Fixture.good
    .editing("rubrics/2024.yaml", "        points: 40\n", "        points: 40\n        materials: [责任书, 名单（换人时）]\n")
    .editing("rubrics/2024.yaml", "        points: 30\n", "        points: 30\n        materials: [整改报告]\n")
    .with("~/2-final/feedback.csv", "单位,指标,确认\n全部,,是\n")

  private func tasks(_ fixture: Fixture, round: Int? = nil, today: String? = nil) throws -> [String] {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let year = try #require(content.years.last)
    let found = YearTasks(year, guides: [], round: round, today: today.flatMap { parseISODay($0) })
    return found.all.map { task in
      let matter: String =
        switch task.matter {
        case .notHandedIn(let materials):
          "未交 " + materials.map { year.rubric[$0.item].materials[$0.number] }.joined(separator: " ")
        case .materialSentBack(let entry): "退回 \(year.rubric[entry.item].materials[entry.material]) \(entry.reason)"
        case .system(let entry, let due): "\(due) \(entry.name)"
        case .carried(let entry): "carried \(entry.reference)"
        default: "\(task.matter)"
        }
      return "\(year.directory[task.unit].id) \(matter) \(task.due?.iso ?? "-")\(task.isOffices ? " 办公室" : "")"
    }
  }

  @Test("a material that was registered for one unit is missing from the others, and is asked for by none before")
  func missing() throws {
    #expect(try tasks(LedgerTasksTests.fixture) == [])
    let first = LedgerTasksTests.fixture.with(
      "~/1-preliminary/materials.csv",
      "单位,指标,材料,收到,退回,原因\njwc,1.1,责任书,2024-4-1,,\njwc,1.1,名单（换人时）,2024-4-1,,\njwc,5.1,整改报告,2024-5-1,2024-5-2,没有盖章\n")
    #expect(
      try tasks(first) == ["xxgc 未交 责任书 2024-12-25", "jwc 退回 整改报告 没有盖章 2024-12-25"])
    // Of an item that counts occurrences, who has one is asked.
    let evidence = first.evidence("单位,指标,事项,开始\nxxgc,5.1,缺席,2024-5-1\n")
    #expect(try tasks(evidence).contains("xxgc 未交 整改报告 2024-12-25"))
    // A later round's row holds, also one that takes back what was said.
    let second = first.with(
      "~/2-final/materials.csv", "单位,指标,材料,收到,退回\njwc,1.1,责任书,,\njwc,5.1,整改报告,2024-12-22,2024-5-2\n")
    #expect(try tasks(second) == ["xxgc 未交 责任书 2024-12-25", "jwc 未交 责任书 2024-12-25"])
    #expect(try tasks(second, round: 0).contains("jwc 退回 整改报告 没有盖章 2024-12-25"))
  }

  @Test("asks nobody for what an item that does not apply would need")
  func notApplicable() throws {
    let fixture = LedgerTasksTests.fixture.with("~/1-preliminary/materials.csv", "单位,指标,材料,收到\njwc,1.1,责任书,2024-4-1\n")
      .with("~/2-final/scores.csv", "单位,指标,得分,理由\nxxgc,1.1,不适用,撤并\n")
    #expect(try tasks(fixture) == [])
  }

  @Test("systems are the unit's task, as seen on a day")
  func systems() throws {
    let fixture = LedgerTasksTests.fixture.with(
      "~/systems.csv", "单位,系统,等级,备案号,测评日期\nxxgc,甲,三级,,2024-10-8\ntsg,乙,三级,,\n")
    #expect(try tasks(fixture) == ["xxgc filing 甲 2024-12-31"])
    #expect(try tasks(fixture, today: "2024-10-07") == ["xxgc filing 甲 2024-12-31", "xxgc test 甲 2024-12-31"])
  }

  @Test("cases of the year before are the office's task until they are finished, also those of units that are gone")
  func carried() throws {
    let fixture = LedgerTasksTests.fixture.with(
      "~/carried.csv",
      "单位,指标,事项,编号,开始,限期,完成\njwc,5.1,漏洞,V-1,2023-12-25,2024-1-2,2024-2-1\ntsg,5.1,通报,V-2,2023-12-25,,\n")
    #expect(try tasks(fixture) == ["tsg carried V-2 - 办公室"])
    #expect(
      try tasks(fixture, today: "2024-01-31") == ["jwc carried V-1 2024-01-02 办公室", "tsg carried V-2 - 办公室"])
  }
}
