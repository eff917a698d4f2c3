import Foundation
import GongshiCommands
import Testing

/// `gongshi score`: results on output and nothing else there.
@Suite struct ScoreCommandTests {
  /// Totals by unit of a run's JSON.
  private func totals(_ run: CommandRun) throws -> [String: Double] {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let units = try #require(root["units"] as? [[String: Any]])
    return try Dictionary(
      uniqueKeysWithValues: units.map { (try #require($0["id"] as? String), try #require($0["total"] as? Double)) })
  }

  @Test("shows the last round of the latest year, or the one asked for")
  func rounds() throws {
    let content = try SampleContent()
    let last = CommandRun("score", "--content", content.path, "--format", "json")
    #expect(last.status == .done)
    #expect(last.messages.isEmpty)
    #expect(try totals(last) == ["jxx": 8.5, "jwc": 7])
    for round in ["preliminary", "初评"] {
      let first = CommandRun("score", "--content", content.path, "--format", "json", "--round", round, "--year", "2024")
      #expect(try totals(first) == ["jxx": 8.5, "jwc": 9])
    }
  }

  @Test("shows one unit by id, name or alias", arguments: ["jxx", "教学系", "教学", " 教 学 系 "])
  func unit(name: String) throws {
    let content = try SampleContent()
    let run = CommandRun("score", "--content", content.path, "--format", "json", "--unit", name)
    #expect(try totals(run) == ["jxx": 8.5])
  }

  @Test("lists the items of one unit in the table as well")
  func items() throws {
    let content = try SampleContent()
    let run = CommandRun("score", "--content", content.path, "--unit", "jwc")
    #expect(
      run.output.hasSuffix(
        """

        指标  名称  分值  得分  状态
        1.1   总评    10     7  评判

        """))
    #expect(!CommandRun("score", "--content", content.path).output.contains("总评"))
  }

  @Test("prints a table and CSV for people")
  func formats() throws {
    let content = try SampleContent()
    let table = CommandRun("score", "--content", content.path)
    #expect(table.status == .done)
    #expect(table.output.contains("教学系") && table.output.contains("8.5"))
    #expect(CommandRun("score", "--content", content.path, "--format", "table").output == table.output)
    let csv = CommandRun("score", "--content", content.path, "--format", "csv")
    #expect(csv.output.hasPrefix("\u{FEFF}"))
    #expect(csv.output.contains("教务处"))
  }

  @Test(
    "prints no result where the year has errors, but all findings on the other stream",
    arguments: ["table", "json", "csv"])
  func errors(format: String) throws {
    let content = try SampleContent(["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,11\n"])
    let run = CommandRun("score", "--content", content.path, "--format", format)
    #expect(run.status == .contentErrors)
    #expect(run.output.isEmpty)
    #expect(
      run.messages == """
        assessments/2024/2-final/scores.csv:2:3: error[score-out-of-range]: 得分“11”超出指标“1.1”的范围，应在 0 到 10 之间
        1 个错误，0 个警告，0 条提示；有错误，未输出结果

        """)
  }

  @Test("does not mind the errors of another year, or of pages")
  func otherYear() throws {
    let content = try SampleContent([
      "assessments/2023/assessment.yaml": "x", "rubrics/2023.yaml": "x", "policies/a.md": "x", "site.yaml": "- x",
    ])
    #expect(CommandRun("score", "--content", content.path).status == .done)
    #expect(CommandRun("check", "--content", content.path).status == .contentErrors)
    #expect(CommandRun("score", "--content", content.path, "--year", "2023").status == .contentErrors)
  }

  @Test("says on the other stream that there are warnings")
  func warnings() throws {
    let content = try SampleContent(["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,\n"])
    let run = CommandRun("score", "--content", content.path, "--format", "json")
    #expect(run.status == .done)
    #expect(run.messages == "0 个错误，1 个警告，0 条提示，详见 gongshi check --content '\(content.path)'\n")
    #expect(run.output.contains("\"verdict\":\"pending\""))
  }

  @Test("prints the same bytes when run again")
  func determinism() throws {
    let content = try SampleContent()
    for format in ["table", "json", "csv"] {
      let runs = (0..<2).map { _ in CommandRun("score", "--content", content.path, "--format", format).output }
      #expect(runs[0] == runs[1])
    }
  }
}
