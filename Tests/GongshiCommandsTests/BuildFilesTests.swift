import Foundation
import GongshiCommands
import Testing

/// `gongshi build` with texts that name pictures and documents: they are copied, listed, looked into and taken away again.
@Suite struct BuildFilesTests {
  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>整改流程</text></svg>"
  private static let policy = "---\nid: p\ntitle: 办法\n---\n![流程](图/流程.svg)\n\n[说明](说明.pdf)\n"
  private static let guide =
    "---\nitem: \"1.1\"\ntitle: 怎么做\n---\n见[办法](../policies/p.md)。![流程](../policies/图/流程.svg)\n"

  private static func content(_ changes: [String: String?] = [:]) throws -> SampleContent {
    let files: [String: String?] = [
      "policies/p.md": policy, "policies/图/流程.svg": drawing, "policies/说明.pdf": "%PDF-1.7 1",
      "policies/未引用.pdf": "%PDF-1.7 2", "guides/1.1.md": guide,
    ]
    return try SampleContent(files.merging(changes) { $1 })
  }

  private func build(_ content: SampleContent) -> CommandRun {
    CommandRun("build", "--content", content.path, "--output", content.path + "-out")
  }

  /// The files named by texts in an edition, by name.
  private func files(_ content: SampleContent, _ edition: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: content.path + "-out/\(edition)/files")) ?? []).sorted()
  }

  @Test("copies what texts name into the editions that have their pages, and keeps it in the manifest")
  func copies() throws {
    let content = try BuildFilesTests.content()
    defer { try? FileManager.default.removeItem(atPath: content.path + "-out") }
    let run = build(content)
    try #require(run.status == .done, Comment(rawValue: run.messages))
    let names = files(content, "site")
    #expect(names.map { $0.prefix { $0 != "-" } } == ["流程", "说明"])
    #expect(files(content, "office") == names)
    for edition in ["packets", "briefing"] { #expect(files(content, edition).isEmpty) }
    let out = content.path + "-out"
    #expect(try Data(contentsOf: URL(filePath: "\(out)/site/files/\(names[0])")) == Data(BuildFilesTests.drawing.utf8))
    #expect(CommandRun("verify", "\(out)/site").status == .done)
    try Data("x".utf8).write(to: URL(filePath: "\(out)/site/files/\(names[1])"))
    #expect(CommandRun("verify", "\(out)/site").output.contains("error[changed-file]"))
    // The same input gives the same bytes.
    let before = try Data(contentsOf: URL(filePath: "\(out)/site/manifest.json"))
    #expect(build(content).status == .done)
    #expect(try Data(contentsOf: URL(filePath: "\(out)/site/manifest.json")) == before)
    // What is named no longer goes away.
    let text = URL(filePath: content.path + "/policies/p.md")
    try Data("---\nid: p\ntitle: 办法\n---\n甲\n".utf8).write(to: text)
    #expect(build(content).status == .done)
    #expect(files(content, "site").map { $0.prefix { $0 != "-" } } == ["流程"])
  }

  @Test("refuses to publish a document in whose plain bytes a withheld name stands, but not for a picture's words")
  func leaks() throws {
    let roster = "单位,角色,姓名,联系方式\njxx,联系人,欧阳明远,内线 8123\n"
    let content = try BuildFilesTests.content([
      "assessments/2024/roster.csv": roster, "policies/说明.pdf": "%PDF-1.7 /Author (欧阳明远)",
    ])
    defer { try? FileManager.default.removeItem(atPath: content.path + "-out") }
    let run = build(content)
    #expect(run.status == .contentErrors)
    #expect(run.messages.contains("error[leak]"))
    #expect(run.messages.contains("“policies/说明.pdf”"))
    #expect(files(content, "site").isEmpty)
    let drawn = try BuildFilesTests.content([
      "assessments/2024/roster.csv": roster,
      "policies/图/流程.svg": BuildFilesTests.drawing.replacing("整改流程", with: "欧阳明远负责"),
    ])
    defer { try? FileManager.default.removeItem(atPath: drawn.path + "-out") }
    #expect(build(drawn).status == .done)
  }

  @Test("check finds at the lines of guides and policies what build would refuse")
  func check() throws {
    let content = try BuildFilesTests.content([
      "guides/1.1.md": "---\nitem: \"1.1\"\n---\n见[样式](yangshi.md)和[日历](../calendar/2024.html#nirgends)。\n",
      "policies/p.md": "---\nid: p\ntitle: 办法\n---\n[任务](../results/2024/tasks.html)\n",
    ])
    let dead = CommandRun("check", "--content", content.path)
    #expect(dead.status == .contentErrors)
    #expect(dead.output.contains("guides/1.1.md:4:2: error[dead-link]: 链接“yangshi.md”"))
    // Other pages are known only where nothing else is wrong.
    let text = "---\nitem: \"1.1\"\n---\n见[日历](../calendar/2024.html#nirgends)。\n"
    try Data(text.utf8).write(to: URL(filePath: content.path + "/guides/1.1.md"))
    let run = CommandRun("check", "--content", content.path)
    #expect(run.output.contains("policies/p.md:5:1: error[dead-link]: 链接“../results/2024/tasks.html”只在内部版里有"))
    #expect(
      run.output.contains("guides/1.1.md:4:2: error[dead-anchor]: 链接“../calendar/2024.html#nirgends”的位置“nirgends”"))
    let built = build(content)
    #expect(built.status == .contentErrors && built.messages.contains("guides/1.1.md:4:2: error[dead-anchor]"))
    #expect(!FileManager.default.fileExists(atPath: content.path + "-out"))
  }
}
