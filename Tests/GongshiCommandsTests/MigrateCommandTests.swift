import Foundation
import GongshiCommands
import TestSupport
import Testing

/// `gongshi migrate` shows what has to change, and writes it when told to.
@Suite struct MigrateCommandTests {
  private static let rubric =
    "id: \"2024\"\ntitle: 细则\ntotal: 10\ndimensions: [{id: \"1\", name: 责任, items: [{id: \"1.1\", name: 通报, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 1, each: 通报, is: 严重}]}]}]\n"

  /// A folder of version 1, in which a copy of a register lies.
  private func sample() throws -> SampleContent {
    try SampleContent([
      "site.yaml": "title: 公示\n", "rubrics/2024.yaml": Self.rubric,
      "assessments/2024/1-preliminary/scores.csv": nil, "assessments/2024/2-final/scores.csv": nil,
      "assessments/2024/1-preliminary/evidence.csv": "单位,指标,事项,内容,开始\njxx,1.1,通报,严重,2024-03-01\n",
      "assessments/2024/2-final/反馈-hq(1).csv": "单位\njxx\n",
    ])
  }

  private static let diff = """
    --- a/rubrics/2024.yaml
    +++ b/rubrics/2024.yaml
    @@ -1,4 +1,4 @@
     id: "2024"
     title: 细则
     total: 10
    -dimensions: [{id: "1", name: 责任, items: [{id: "1.1", name: 通报, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 1, each: 通报, is: 严重}]}]}]
    +dimensions: [{id: "1", name: 责任, items: [{id: "1.1", name: 通报, points: 10, facts: {通报: {kind: event, options: [严重]}}, rules: [{deduct: 1, each: 通报, is: 严重}]}]}]
    --- a/site.yaml
    +++ b/site.yaml
    @@ -1 +1,2 @@
    +format: 2
     title: 公示

    """

  @Test("without --write nothing is written; with it the same is shown and written, and then nothing is left to do")
  func write() throws {
    let sample = try sample()
    let shown = CommandRun("migrate", "--content", sample.path)
    #expect(shown.status == .done && shown.output == Self.diff)
    #expect(shown.messages.contains("改动 rubrics/2024.yaml:4:"))
    #expect(shown.messages.contains("还要人看的：\nassessments/2024/2-final/反馈-hq(1).csv:1:1: error[unread-file]"))
    #expect(shown.messages.hasSuffix("只是显示，没有写入；要写入，加 --write\n"))
    let site = URL(filePath: sample.path + "/site.yaml")
    #expect(try String(contentsOf: site, encoding: .utf8) == "title: 公示\n")
    let written = CommandRun("migrate", "--content", sample.path, "--write")
    #expect(written.status == .done && written.output == Self.diff)
    let told = "还有 1 处要人看，写在内容文件夹的 .迁移前/还要人看的.txt；分数可能因此不同，逐处核对以前不要删去\n"
    #expect(
      written.messages.hasSuffix(
        "已写入 2 个文件，内容现在是版本 2；原来的在内容文件夹的 .迁移前 里，程序不读，核对以后可以删去\n\(told)"))
    let notes = try String(contentsOf: URL(filePath: sample.path + "/.迁移前/还要人看的.txt"), encoding: .utf8)
    let head = "gongshi migrate 改成版本 2 时还要人看的，共 1 处；行号是改写以前的。\n\n"
    #expect(notes.hasPrefix("\(head)assessments/2024/2-final/反馈-hq(1).csv:1:1: error"))
    #expect(try String(contentsOf: site, encoding: .utf8) == "format: 2\ntitle: 公示\n")
    let again = CommandRun("migrate", "--content", sample.path, "--write")
    #expect(again.status == .done && again.output.isEmpty)
    #expect(again.messages == "内容已经是版本 2（site.yaml 里写着），没有要改的\n")
  }

  @Test("a migration that was stopped before its end is found, and goes on from the files as they were")
  func stopped() throws {
    let sample = try sample()
    func file(_ path: String) -> URL { URL(filePath: "\(sample.path)/\(path)") }
    let before = try Data(contentsOf: file("rubrics/2024.yaml"))
    #expect(CommandRun("migrate", "--content", sample.path, "--write").status == .done)
    #expect(try Data(contentsOf: file(".迁移前/rubrics/2024.yaml")) == before)
    try Data(contentsOf: file(".迁移前/site.yaml")).write(to: file("site.yaml"))
    for words in [["migrate", "--content", sample.path], ["migrate", "--content", sample.path, "--write"]] {
      let run = CommandRun(words)
      #expect(run.status == .usage && run.output.isEmpty)
      #expect(run.messages.hasPrefix("gongshi: 上一次 gongshi migrate 已经改过“rubrics/2024.yaml”，site.yaml 却没有写 format: 2"))
    }
    try before.write(to: file("rubrics/2024.yaml"))
    let again = CommandRun("migrate", "--content", sample.path, "--write")
    #expect(again.status == .done && again.output == Self.diff)
    #expect(try Data(contentsOf: file(".迁移前-2/rubrics/2024.yaml")) == before)
  }

  @Test("a folder that looks like version 2 is told so, and only its version is added")
  func looksCurrent() throws {
    let sample = try SampleContent(["site.yaml": "# yaml-language-server: $schema=.schemas/site.json\ntitle: 公示\n"])
    let run = CommandRun("migrate", "--content", sample.path)
    #expect(
      run.messages.hasPrefix(
        "没有写 format，但 site.yaml:1 有版本 2 才有的供编辑器检查用的第一行，所以当作版本 2，只补上 format: 2；\n其实是版本 1 的，请先在 site.yaml 里写 format: 1，再运行一次\n"
      ))
    let hunk = "@@ -1,2 +1,3 @@\n # yaml-language-server: $schema=.schemas/site.json\n+format: 2\n title: 公示\n"
    #expect(run.output.hasSuffix(hunk))
  }

  @Test("a folder of a later version is refused")
  func later() throws {
    let sample = try SampleContent(["site.yaml": "format: 3\n"])
    let run = CommandRun("migrate", "--content", sample.path, "--write")
    #expect(run.status == .contentErrors && run.output.isEmpty)
    #expect(run.messages.hasSuffix("1 个错误，0 个警告，0 条提示；没有改什么\n"))
  }

  @Test("other commands refuse a content of version 1 and name this one", arguments: ["check", "score", "build"])
  func refused(command: String) throws {
    let sample = try SampleContent(["site.yaml": "format: 1\n"])
    let run = CommandRun(command, "--content", sample.path)
    #expect(run.status == .contentErrors)
    #expect((run.output + run.messages).contains("site.yaml:1:9: error[content-format]: 内容是按格式的版本 1 写的"))
    #expect((run.output + run.messages).contains("gongshi migrate"))
  }
}
