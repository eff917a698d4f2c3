import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Sentences
import SiteContent
import Testing
import Theming

/// Whom the office turns to for what units still owe.
struct TaskPageTests {
  private static let page = "results/2025/tasks.html"

  @Test("the office's page names the people in office of each unit that has something to do")
  func office() throws {
    let answer = ["assessments/2025/1/feedback/u2.csv": Array("单位,指标,确认\n乙单位,,是\n".utf8)]
    let site = try RenderedSite(LetterFolder.folder().overlaid(with: answer), .office)
    let text = try site.text(TaskPageTests.page).withPlainCells
    #expect(text.contains("<br>联系人：ZZROLE06 某人</td>"))
    #expect(text.contains("<th scope=\"col\">主要负责人</th><th scope=\"col\">分管负责人</th>"))
    #expect(text.contains("</a></th><td>ZZNEW02 ZZCONTACT05</td><td>ZZDEPUTY03 ZZCONTACT05</td>"))
    #expect(!text.contains("ZZOLD01"), "not in office any more")
    let others = site.pages(containing: "ZZCHIEF04").filter { !$0.hasPrefix("letters/") && !$0.hasPrefix("papers/") }
    #expect(others == [TaskPageTests.page, "search-index.js"])
  }

  @Test("the list that is sent out has no person in it")
  func list() throws {
    var findings = Findings()
    let content = Content(LetterFolder.folder(), scope: .everything, findings: &findings)
    let theme = try #require(Theme(findings: &findings))
    let list = TaskList(content, try #require(content.years.first))
    let say = TaskWords(list, labels: theme.labels)
    #expect(!list.rows.isEmpty)
    for row in list.rows {
      let words = [say.actor(row), say.matter(row), say.detail(row), say.due(row)].joined(separator: " ")
      #expect(LetterFolder.marks.allSatisfy { !words.contains($0) })
    }
  }
}
