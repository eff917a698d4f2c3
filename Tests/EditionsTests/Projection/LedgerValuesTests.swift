import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Rubric
import RubricBooks
import SiteContent
import Testing

/// What the registers that are never scored say, for the office and for a unit (formats §12).
@Suite struct LedgerValuesTests {
  private static let fixture = Fixture.good
    .editing("rubrics/2024.yaml", "        points: 40\n", "        points: 40\n        materials: [责任书, 名单]\n")
    .editing("~/assessment.yaml", "补充截止: 2024-12-25}", "补充截止: 2024-12-25, 保障期: {from: 2024-10-01, to: 2024-10-08}}")
    .with(
      "~/systems.csv",
      "单位,系统,等级,备案号,备案日期,测评日期,停用,备注\njwc,甲,三级,B-1,2023-5-6,2024-5-8,,注一\nxxgc,乙,二级,,,,,注二\ntsg,丙,,,,,2024-2-1,\n"
    )
    .with(
      "~/1-preliminary/materials.csv",
      "单位,指标,材料,收到,退回,原因,份数,备注\njwc,1.1,责任书,2024-12-26,,,2,注三\nxxgc,1.1,责任书,2024-4-2,2024-4-3,没有盖章,,注四\n"
    )
    .with(
      "~/carried.csv",
      "单位,指标,事项,编号,开始,限期,完成,备注\njwc,5.1,漏洞,V-1,2023-12-25,2024-1-2,,弱口令\njwc,5.1,漏洞,V-2,2023-12-25,2024-1-2,2024-1-2,\n"
    )

  private func content() throws -> Content {
    var findings = Findings()
    let folder = ContentFolder(memory: LedgerValuesTests.fixture.files)
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return content
  }

  private func words(_ values: LedgerValues) -> [String] {
    values.units.flatMap { unit in
      zip(values.materials, unit.states).map { material, state in
        let said = state.map { "\($0.kind)\($0.isLate ? " late" : "") \($0.reason)\($0.note)" } ?? "nil"
        return "\(unit.unit.id) \(material.item) \(material.name) \(said)"
      }
    } + values.systems.map { "\($0.unit.id) \($0.name) \($0.level) \($0.dues) \($0.note)" }
      + values.carried.map { "\($0.unit.id) \($0.fact) \($0.reference) \($0.isOpen) \($0.isOverdue) \($0.note)" }
  }

  @Test("the office has all of it, in the shape of its lists")
  func office() throws {
    let content = try content()
    let values = try #require(YearValues(content.years[0], among: content.years, for: .office)?.ledgers)
    #expect(
      words(values) == [
        "xxgc 1.1 责任书 sentBack 没有盖章注四", "jwc 1.1 责任书 received late 注三", "jwc 甲 三级 [] 注一",
        "xxgc 乙 二级 [SiteContent.LedgerValues.System.Due.filing] 注二", "tsg 丙  [] ", "jwc 漏洞 V-1 true true 弱口令",
        "jwc 漏洞 V-2 false false ",
      ])
    #expect(values.spans.map(\.name) == ["保障期"] && values.systemsDue.iso == "2024-12-31")
    #expect(values.units.map { $0.count(.sentBack) } == [1, 0])
  }

  @Test("a unit has its own systems and materials, without remarks and cases; no other edition has any")
  func own() throws {
    let content = try content()
    let year = content.years[0]
    let allowance = try #require(Edition.packets.allowance(year.plan))
    let packets = PacketProjection(
      year, among: content.years, edition: .packets, allowance: allowance, shown: 1, today: nil)
    #expect(packets.shared.ledgers == nil)
    #expect(
      try packets.unitIndices.map { words(try #require(packets.values($0).ledgers)) } == [
        ["xxgc 1.1 责任书 sentBack 没有盖章", "xxgc 乙 二级 [SiteContent.LedgerValues.System.Due.filing] "],
        ["jwc 1.1 责任书 received late ", "jwc 甲 三级 [] "],
      ])
    #expect(YearValues(year, among: content.years, for: .briefing)?.ledgers == nil)
    #expect(LedgerValues(year, .briefing, round: 1, today: lastDay(year)) == nil)
    #expect(LedgerValues(year, .packet, round: 1, today: lastDay(year)) == nil)
  }

  private func lastDay(_ year: AssessmentYear) -> Day { year.plan.rounds[1].asOf }
}
