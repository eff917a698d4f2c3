import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import Testing

/// Named dates to which nothing refers.
@Suite struct UnusedDatesTests {
  private func findings(_ dates: String, _ rest: String = "") -> String {
    var files = YearFolder.files(show: nil)
    let path = "assessments/2023/assessment.yaml"
    files[path] = Array((String(decoding: files[path] ?? [], as: UTF8.self) + "\ndates:\n\(dates)\n\(rest)\n").utf8)
    var findings = Findings()
    _ = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    return findings.text().split(separator: "\n").filter { $0.contains("unused-date") || $0.contains("error") }
      .joined(separator: "\n")
  }

  @Test("are found at their names, unless the cutoff or a guide is by them or they are ranges")
  func unused() {
    let found = findings("  总结最早: 2023-12-01\n  截止: 2023-12-20\n  保障: {from: 2023-09-01, to: 2023-09-08}", "cutoff: 截止")
    #expect(found.contains("note[unused-date]: dates 中的“总结最早”（2023-12-01）没有用处"))
    #expect(!found.contains("截止”（") && !found.contains("保障") && !found.contains("error"))
  }
}
