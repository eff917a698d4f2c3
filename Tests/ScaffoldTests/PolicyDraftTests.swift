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
    let lines = findings.sorted().filter { $0.code != .placeholder }.map(\.line).filter { $0.hasPrefix("policies/") }
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

  @Test("is warned of until its first article is replaced, as is the sample of a new folder line by line")
  func placeholders() throws {
    var findings = Findings()
    let folder = try #require(
      try NewFiles.folder(
        FolderOptions(institution: "某局", title: "公示", office: "办公室", year: 2026, units: nil), findings: &findings))
    let policy = try NewFiles.policy(PolicyOptions(slug: "baomi", title: "保密办法", values: [:]))
    func found(_ edit: (inout [String: [UInt8]]) -> Void) -> [String] {
      var files = folder.files.merging(policy.files) { $1 }
      edit(&files)
      var findings = Findings()
      _ = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
      return findings.sorted().filter { $0.code == .placeholder }.map { String($0.line.prefix { $0 != "；" }) }
    }
    let remark = "是新建时写的示例文字"
    #expect(
      found { _ in } == [
        "policies/baomi.md:24:9: warning[placeholder]: “请把条文粘贴在这里，替换这一段”\(remark)，不换掉也会公布",
        "policies/kaohe-banfa.md:3:8: warning[placeholder]: “年度工作考核办法（示例）”\(remark)（第 14、16、18 行也有），不换掉也会公布",
      ])
    // What was replaced in part is still no text of the institution's own.
    #expect(
      found {
        $0["policies/baomi.md"] = nil
        $0["policies/kaohe-banfa.md"] = Array(
          String(decoding: $0["policies/kaohe-banfa.md"] ?? [], as: UTF8.self)
            .replacing("年度工作考核办法（示例）", with: "考核办法").replacing("这是一件示例制度，请换成", with: "按照").utf8)
      } == ["policies/kaohe-banfa.md:18:9: warning[placeholder]: “标题行以 # 开头。每条以两个星号夹住的“第几条”开头”\(remark)，不换掉也会公布"])
    // Sample units are named where their results are public.
    let published = found {
      $0["policies/baomi.md"] = nil
      $0["policies/kaohe-banfa.md"] = nil
      $0["assessments/2026/assessment.yaml"] = Array(
        (String(decoding: $0["assessments/2026/assessment.yaml"] ?? [], as: UTF8.self)
          + "approval: {by: 甲, date: 2027-01-08}\npublication: {date: 2027-01-10, show: [total]}\n").utf8)
    }
    #expect(
      published == ["assessments/2026/units.csv:2:1: warning[placeholder]: “示例单位甲”、“示例单位乙”、“示例单位丙”是新建时写的示例单位，它们的结果也会公布"]
    )
  }

  @Test("refuses a name that cannot be an address", arguments: ["", "a/b", "..", "-a", "a b"])
  func slugs(slug: String) {
    let fault = #expect(throws: NewFilesFault.self) {
      try NewFiles.policy(PolicyOptions(slug: slug, title: "甲", values: [:]))
    }
    #expect(fault?.message == "“\(slug)”会用作网址，只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符")
  }
}
