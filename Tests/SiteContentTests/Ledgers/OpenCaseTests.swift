import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// The cases that are open after a round.
@Suite struct OpenCaseTests {
  @Test("are accepted occurrences that began by the day, are not finished, and are asked to be")
  func open() throws {
    let fixture = Fixture.good.evidence(
      """
      单位,指标,事项,编号,开始,完成,限期,审核
      jwc,5.1,漏洞,A,2024-12-18,,,
      jwc,5.1,漏洞,B,2024-12-18,2024-12-24,,
      jwc,5.1,漏洞,C,2024-12-18,2024-12-19,,
      jwc,5.1,漏洞,D,2024-12-18,,,待审
      jwc,5.1,漏洞,E,2024-12-18,,2025-1-20,
      jwc,5.1,漏洞,F,2024-12-22,,,
      jwc,5.1,缺席,G,2024-12-18,,,
      xxgc,5.1,通报,H,2024-12-18 9:00,,,

      """)
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    let year = try #require(content.years.last)
    func cases(_ round: Int?) -> [String] {
      year.openCases(after: round).map { open in
        "\(year.directory[open.unit].id) \(year.rows[open.record.row].cells.reference) "
          + "\(open.deadline.map { "\($0.lastDay.iso) \($0.moment.minute ?? -1)" } ?? "-")"
      }
    }
    #expect(
      cases(0) == [
        "xxgc H 2024-12-18 660", "jwc A 2024-12-23 -1", "jwc B 2024-12-23 -1", "jwc E 2025-01-20 -1",
      ])
    #expect(
      cases(nil) == [
        "xxgc H 2024-12-18 660", "jwc A 2024-12-23 -1", "jwc E 2025-01-20 -1", "jwc F 2024-12-25 -1",
      ])
  }
}
