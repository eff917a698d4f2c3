import ContentFiles
import Diagnostics
import Rubric
import Scaffold
import SiteContent
import Testing

/// A policy to continue.
@Suite struct PolicyDraftTests {
  private func read(_ options: PolicyOptions) throws -> (source: PolicySource?, lines: [String]) {
    let new = try NewFiles.policy(options)
    var findings = Findings()
    let content = Content(ContentFolder(memory: new.files), scope: .everything, findings: &findings)
    let lines = findings.sorted().map(\.line).filter { $0.hasPrefix("policies/") }
    return (content.policies.first { $0.slug == options.slug }, lines)
  }

  @Test(
    "is read as it was meant, whatever stands in its title and values",
    arguments: ["办法", "保密: 办法", "#1 办法", "\"甲\"", "- 甲", "是", "2025", "{甲}", "{{id}}", "*甲"])
  func titles(title: String) throws {
    let read = try read(
      PolicyOptions(
        slug: "baomi", title: title, values: ["number": title, "issued": "2025-02-03", "status": "现行"]))
    #expect(read.lines == [])
    let source = try #require(read.source)
    #expect(source.title == title && source.number == title)
    #expect(source.issued?.iso == "2025-02-03" && source.effective == nil && source.status?.rawValue == "现行")
  }

  @Test("refuses a name that cannot be an address", arguments: ["", "a/b", "..", "-a", "a b"])
  func slugs(slug: String) {
    let fault = #expect(throws: NewFilesFault.self) {
      try NewFiles.policy(PolicyOptions(slug: slug, title: "甲", values: [:]))
    }
    #expect(fault?.message == "“\(slug)”会用作网址，只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符")
  }
}
