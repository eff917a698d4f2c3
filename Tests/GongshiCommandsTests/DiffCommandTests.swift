import Foundation
import GongshiCommands
import Testing

/// `gongshi diff`: what differs from another folder or file, and what stands in the way of comparing.
@Suite struct DiffCommandTests {
  private static let units = "assessments/2024/units.csv"
  private static let preliminary = "assessments/2024/1-preliminary/scores.csv"
  private static let final = "assessments/2024/2-final/scores.csv"

  private func diff(_ content: SampleContent, _ against: String, _ arguments: String...) -> CommandRun {
    CommandRun(["diff", "--content", content.path, against] + arguments)
  }

  /// What stands below the two lines that say what is compared.
  private func table(_ run: CommandRun) -> String {
    run.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "\n")
  }

  /// Writes a file beside the content, which is removed with it.
  private func file(_ content: SampleContent, _ name: String, _ text: String) throws -> String {
    let path = content.path + "/" + name
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("says that nothing differs from itself, in any of the forms that results have")
  func same() throws {
    let content = try SampleContent()
    let scores = CommandRun("score", "--content", content.path, "--format", "json").output
    let output = try SampleContent()
    let built = CommandRun("build", "--content", content.path, "--output", output.path, "--edition", "office")
    #expect(built.status == .done)
    for against in [content.path, try file(output, "结果.json", scores), output.path + "/office"] {
      let run = diff(content, against)
      #expect(run.status == .done)
      #expect(
        run.output == """
          原来：2024 年，轮次 终评，评分细则 2024，2 个单位
          现在：2024 年，轮次 终评，评分细则 2024，2 个单位

          结果没有不同

          """)
      #expect(run.messages.isEmpty)
    }
  }

  @Test("lists scores, states, verdicts, totals, ranks, and units that came or went")
  func differences() throws {
    let old = try SampleContent([
      Self.units: "单位编号,单位名称,类别\njxx,教学系,教学单位\njwc,教务处,党政管理部门\ntsg,图书馆,党政管理部门\nold,旧系,教学单位\n",
      Self.preliminary: "单位,指标,得分\njxx,1.1,8.5\njwc,1.1,9\ntsg,1.1,5\nold,1.1,1\n",
    ])
    let new = try SampleContent([
      Self.units: "单位编号,单位名称,类别\nnew,新系,教学单位\njxx,教学系,教学单位\njwc,教务处,党政管理部门\ntsg,图书馆,党政管理部门\n",
      Self.preliminary: "单位,指标,得分,理由\njxx,1.1,不适用,没有这项工作\njwc,1.1,9,\ntsg,1.1,5,\nnew,1.1,2,\n",
      Self.final: "单位,指标,得分\njwc,1.1,\n",
    ])
    let run = diff(new, old.path)
    #expect(run.status == .done)
    #expect(
      table(run) == """

        单位编号  单位    内容      原来                现在
        new       新系    全部结果  没有这个单位        2，已评定，第 3 名
        jxx       教学系  总分      8.5                 10
        jxx       教学系  指标 1.1  8.5（评判）         10（不适用）
        jwc       教务处  总分      7                   0
        jwc       教务处  结论      已评定              待核定
        jwc       教务处  名次      2                   无
        jwc       教务处  指标 1.1  7                   待核定
        tsg       图书馆  名次      3                   2
        old       旧系    全部结果  1，已评定，第 4 名  没有这个单位

        2 个单位的分数、状态或结论不同，1 个单位只有名次变动，1 个单位原来没有，1 个单位现在没有

        """)
    #expect(diff(new, old.path).output == run.output)
  }

  @Test("gives the same to programs")
  func json() throws {
    let old = try SampleContent()
    let new = try SampleContent([Self.final: "单位,指标,得分\njwc,1.1,8.6\n"])
    let run = diff(new, old.path, "--format", "json")
    #expect(run.status == .done)
    #expect(
      run.output == """
        {"before":{"year":2024,"round":"final","rubric":"2024","units":2},
        "after":{"year":2024,"round":"final","rubric":"2024","units":2},
        "compared":["totals","ranks","items"],
        "units":[
        {"id":"jxx","name":"教学系","before":{"verdict":"scored","total":8.5,"rank":1},\
        "after":{"verdict":"scored","total":8.5,"rank":2},"items":[]},
        {"id":"jwc","name":"教务处","before":{"verdict":"scored","total":7,"rank":2},\
        "after":{"verdict":"scored","total":8.6,"rank":1},"items":[
          {"id":"1.1","before":{"state":"judged","earned":7},"after":{"state":"judged","earned":8.6}}]}]}

        """)
    #expect((try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) != nil)
  }

  @Test("says what was not compared where an edition keeps it back")
  func site() throws {
    let plan = PublishedPlan.text
    let content = try SampleContent(["assessments/2024/assessment.yaml": plan])
    let output = try SampleContent()
    #expect(
      CommandRun("build", "--content", content.path, "--output", output.path, "--edition", "site").status == .done)
    _ = try file(content, Self.final, "单位,指标,得分\njwc,1.1,8.6\n")
    let run = diff(content, output.path + "/site")
    #expect(run.status == .done)
    #expect(run.output.contains("注意：没有比较名次、各项指标：原来的结果里没有\n"))
    #expect(table(run).contains("jwc       教务处  总分  7     8.6\n\n1 个单位的分数、状态或结论不同\n"))
    #expect(!run.output.contains("指标 1.1") && !run.output.contains("jxx"))
  }

  @Test("says that the year, the round or the rubric is another, and sets a round against itself where it can")
  func unlike() throws {
    let content = try SampleContent()
    let score = CommandRun("score", "--content", content.path, "--format", "json", "--round", "preliminary").output
    let earlier = diff(content, try file(content, "a.json", score))
    #expect(earlier.output.contains("现在：2024 年，轮次 初评，") && earlier.output.hasSuffix("\n结果没有不同\n"))
    #expect(earlier.output.contains("注意：现在还有后面的轮次“终评”，没有比较\n"))
    let asked = diff(content, content.path + "/a.json", "--round", "final")
    #expect(asked.output.contains("注意：两边不是同一轮次：原来是“初评”，现在是“终评”\n"))
    #expect(asked.output.contains("jwc       教务处  总分"))
    let other = score.replacing("\"preliminary\"", with: "\"复评\"").replacing(
      "\"rubric\":\"2024\"", with: "\"rubric\":\"2020\""
    ).replacing("\"year\":2024", with: "\"year\":2023")
    let run = diff(content, try file(content, "b.json", other))
    #expect(run.status == .done)
    for words in [
      "注意：两边不是同一年：原来是 2023 年，现在是 2024 年；单位按编号对照\n", "注意：两边不是同一轮次：原来是“复评”，现在是“终评”\n",
      "注意：两边的评分细则不同：原来是“2020”，现在是“2024”；指标按编号对照\n", "jwc       教务处  总分      9     7\n",
    ] { #expect(run.output.contains(words), "\(words)") }
    let json = diff(content, content.path + "/b.json", "--format", "json")
    #expect(json.output.hasPrefix("{\"before\":{\"year\":2023,\"round\":\"复评\",\"rubric\":\"2020\",\"units\":2},\n"))
    #expect(json.messages.split(separator: "\n").count == 3)
    // The same rubric with other words about scores.
    let changed = try SampleContent([
      "rubrics/2024.yaml":
        "id: \"2024\"\ntitle: 细则\ntotal: 9\ndimensions: [{id: \"1\", name: 责任, items: [{id: \"1.1\", name: 总评, points: 9, judge: true}]}]\n"
    ])
    #expect(diff(content, changed.path).output.contains("注意：评分细则“2024”的计分内容有改动\n"))
  }

  @Test("takes the year of a file of results that the content has as well")
  func yearOfFile() throws {
    let content = try SampleContent()
    let older = try SampleContent.files2023()
    for (name, text) in older { _ = try file(content, name, text) }
    let score = CommandRun("score", "--content", content.path, "--format", "json", "--year", "2023").output
    let path = try file(content, "a.json", score)
    #expect(diff(content, path).output.hasPrefix("原来：2023 年，轮次 评，评分细则 2024，2 个单位\n现在：2023 年，"))
    #expect(diff(content, path, "--year", "2024").output.contains("注意：两边不是同一年：原来是 2023 年，现在是 2024 年"))
  }

  @Test("ends with 2 where it cannot be read as results")
  func unreadable() throws {
    let content = try SampleContent()
    _ = try file(content, "空/a.txt", "")
    _ = try file(content, "版本/manifest.json", "{}")
    _ = try file(content, "旧版/manifest.json", "{}")
    _ = try file(content, "旧版/downloads/results-2019.json", "{}")
    _ = try file(content, "坏版/manifest.json", "{}")
    _ = try file(content, "坏版/downloads/results-2024.json", "{}")
    for (against, words) in [
      ("没有", "不存在，或没有权限"), ("空", "既不是内容文件夹（其中应有 assessments），也不是生成的版本"), ("版本", "里没有考核结果"),
      ("旧版", "里没有 2024 年的结果，有 2019"), ("坏版", "/坏版/downloads/results-2024.json”不是结果文件"),
      ("rubrics/2024.yaml", "不是结果文件：应是 gongshi score --format json 写出的"),
    ] {
      let run = diff(content, "\(content.path)/\(against)")
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
      #expect(run.messages.hasPrefix("gongshi: “") || run.messages.hasPrefix("gongshi: 无法读取“"))
      #expect(run.messages.contains(words), "\(run.messages)")
    }
    #expect(diff(content, "/dev/null").status == .usage)
    #expect(diff(content, content.path, "--year", "2019").status == .usage)
    #expect(CommandRun("diff", "--content", content.path).status == .usage)
  }

  @Test("ends with 1 where either side has errors, and says whose they are")
  func errors() throws {
    let content = try SampleContent()
    let broken = try SampleContent([Self.final: "单位,指标,得分\njwc,1.1,11\n"])
    for (one, other) in [(content, broken), (broken, content)] {
      let run = diff(one, other.path)
      #expect(run.status == .contentErrors)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("error[score-out-of-range]"))
      #expect(run.messages.hasSuffix("“\(broken.path)”：1 个错误，0 个警告，0 条提示；有错误，无法比较\n"))
    }
  }

  @Test("compares results that are no longer what was published")
  func published() throws {
    let content = try SampleContent(["assessments/2024/assessment.yaml": PublishedPlan.text])
    #expect(CommandRun("publish", "--content", content.path, "--year", "2024").status == .done)
    let score = CommandRun("score", "--content", content.path, "--format", "json").output
    let old = try file(content, "a.json", score)
    _ = try file(content, Self.final, "单位,指标,得分\njwc,1.1,8\n")
    #expect(CommandRun("check", "--content", content.path).status == .contentErrors)
    let run = diff(content, old)
    #expect(run.status == .done)
    #expect(run.output.contains("教务处  总分      7     8\n"))
  }
}

/// The plan of the sample content, approved and published with totals alone.
enum PublishedPlan {
  static let text = """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
      - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}
    approval: {by: 领导小组, date: 2025-01-08}
    publication: {date: 2025-01-10, show: [total]}

    """
}

extension SampleContent {
  /// The files of another year of the same units.
  static func files2023() throws -> [String: String] {
    [
      "assessments/2023/assessment.yaml":
        "year: 2023\ntitle: 旧\nrubric: \"2024\"\nwindow: {from: 2023-01-01, to: 2023-12-31}\nrounds: [{id: only, name: 评, folder: 1, asOf: 2023-12-31}]\n",
      "assessments/2023/units.csv": "单位编号,单位名称,类别\njxx,教学系,教学单位\njwc,教务处,党政管理部门\n",
      "assessments/2023/1/scores.csv": "单位,指标,得分\njxx,1.1,3\njwc,1.1,4\n",
    ]
  }
}
