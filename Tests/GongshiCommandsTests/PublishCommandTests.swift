import Foundation
import GongshiCommands
import Testing

/// `gongshi publish`: records published results, says what differs, and writes nothing it was not asked for.
@Suite struct PublishCommandTests {
  private static let plan = """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
      - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}

    """
  private static let published = [
    "assessments/2024/assessment.yaml": plan + "approval: {by: 领导小组}\npublication: {show: [total]}\n"
  ]
  private static let file = "assessments/2024/published.json"

  private func publish(_ content: SampleContent, _ arguments: String...) -> CommandRun {
    CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
  }

  private func text(_ content: SampleContent, _ name: String = file) throws -> String {
    try String(contentsOfFile: content.path + "/" + name, encoding: .utf8)
  }

  private func rewrite(_ content: SampleContent, _ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: content.path + "/" + name))
  }

  private func names(_ content: SampleContent) throws -> [String] {
    try #require(FileManager.default.subpaths(atPath: content.path)).sorted()
  }

  @Test("records results, and nothing when asked again")
  func first() throws {
    let content = try SampleContent(Self.published)
    let before = try names(content)
    let run = publish(content)
    #expect(run.status == .done)
    #expect(run.output == "")
    #expect(run.messages == "assessments/2024/published.json：已留存 2 个单位的结果\n")
    #expect(try names(content) == (before + [Self.file]).sorted())
    let bytes = try text(content)
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
    for arguments in [[], ["--accept"]] {
      let again = CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
      #expect(again.status == .done)
      #expect(again.messages == "2024 年的结果与留存的相同，未写入任何文件\n")
    }
    #expect(try text(content) == bytes)
    // The same bytes wherever it stands.
    let other = try SampleContent(Self.published)
    _ = publish(other)
    #expect(try text(other) == bytes)
  }

  @Test("says what differs, refuses, and records it beside the old with --accept")
  func correction() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let before = try text(content)
    try rewrite(content, "assessments/2024/2-final/scores.csv", "单位,指标,得分\njwc,1.1,9\n")
    let difference = "jxx 教学系：总分仍为 8.5，名次 1 → 2\njwc 教务处：总分 7 → 9，名次 2 → 1，指标 1.1 7 → 9\n"
    for command in ["check", "score", "build"] {
      let run = CommandRun(
        [command, "--content", content.path] + (command == "build" ? ["--output", content.path + "/out"] : []))
      #expect(run.status == .contentErrors)
      #expect((run.output + run.messages).contains("units.csv:3:1: error[pinned-differs]: “教务处”的结果与公布的不同：总分 7 → 9"))
    }
    let refused = publish(content)
    #expect(refused.status == .contentErrors)
    #expect(refused.output == difference)
    #expect(refused.messages == "2 个单位的结果与留存的不同，未写入任何文件；核对无误后加 --accept 记下更正\n")
    #expect(try text(content) == before)

    let accepted = publish(content, "--accept")
    #expect(accepted.status == .done)
    #expect(accepted.output == difference)
    #expect(accepted.messages == "assessments/2024/published.json：已记下 2 个单位的更正，此前的结果一并保留（第 1 次）\n")
    let after = try text(content)
    let old = try #require(before.firstRange(of: "\"units\":[")).lowerBound
    let end = try #require(before.firstRange(of: "},\n\"history\"")).lowerBound
    #expect(after.contains("\"history\":[{\"rubric\"") && after.contains(before[old..<end]))
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
    #expect(try names(content).filter { $0.split(separator: "/").last?.first == "." } == [])
  }

  @Test("mentions a changed rubric, and records it with --accept")
  func rubric() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let rubric = try text(content, "rubrics/2024.yaml")
    try rewrite(content, "rubrics/2024.yaml", rubric.replacing("name: 总评", with: "name: 评价"))
    let run = publish(content)
    #expect(run.status == .done)
    #expect(run.messages == "2024 年的结果与留存的相同，评分细则或轮次有改动，未写入任何文件；核对无误后可加 --accept 记下\n")
    let accepted = publish(content, "--accept")
    #expect(accepted.messages == "assessments/2024/published.json：结果未变，已记下现在的评分细则和轮次，此前的结果一并保留（第 1 次）\n")
    #expect(CommandRun("check", "--strict", "--content", content.path).messages == "0 个错误，0 个警告，0 条提示\n")
  }

  @Test("writes nothing where the content has errors, its own file among them")
  func errors() throws {
    for changes in [
      ["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,11\n"], ["site.yaml": "titel: x\n"],
      [
        "assessments/2024/1-preliminary/scores.csv": "单位,指标,得分\njxx,1.1,8.5\n",
        "assessments/2024/2-final/scores.csv": "",
      ],
      [Self.file: "{"],
    ] {
      let content = try SampleContent(Self.published.merging(changes) { $1 })
      let before = try names(content)
      for arguments in [[], ["--accept"]] {
        let run = CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
        #expect(run.status == .contentErrors)
        #expect(run.output == "")
        #expect(run.messages.contains("error[") && run.messages.hasSuffix("；有错误，未写入任何文件\n"))
      }
      #expect(try names(content) == before)
    }
  }

  @Test(
    "asks for approval and publication first",
    arguments: [
      ("", "approval 和 publication"), ("approval: {}\n", "publication"), ("publication: {show: []}\n", "approval"),
    ])
  func unpublished(tail: String, missing: String) throws {
    let content = try SampleContent(["assessments/2024/assessment.yaml": Self.plan + tail])
    let run = publish(content)
    #expect(run.status == .usage)
    #expect(
      run.messages == "gongshi: 2024 年的结果尚未审定公布，请先在 assessments/2024/assessment.yaml 中写明 \(missing)\n")
    #expect(!FileManager.default.fileExists(atPath: content.path + "/" + Self.file))
  }

  @Test("needs a year that is there")
  func years() throws {
    let content = try SampleContent(Self.published)
    #expect(CommandRun("publish", "--content", content.path).status == .usage)
    let run = CommandRun("publish", "--content", content.path, "--year", "2023")
    #expect(run.status == .usage)
    #expect(run.messages == "gongshi: 没有 2023 年的考核，现有 2024\n")
  }
}
