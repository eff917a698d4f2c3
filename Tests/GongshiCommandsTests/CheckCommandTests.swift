import Foundation
import GongshiCommands
import Testing

/// `gongshi check`: findings on output, counts on the other stream, and how it ends.
@Suite struct CheckCommandTests {
  private static let warned = ["assessments/2024/2-final/scores.csv": "单位,指标,得分,颜色\njwc,1.1,,\n"]
  private static let broken = ["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,11\njxx,1.1,x\n"]

  @Test("ends with 0 and says nothing on output where there is nothing to find")
  func clean() throws {
    let content = try SampleContent()
    let run = CommandRun("check", "--content", content.path)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(run.messages == "0 个错误，0 个警告，0 条提示\n")
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
  }

  @Test("ends with 1 where there are errors, and lists them")
  func errors() throws {
    let content = try SampleContent(CheckCommandTests.broken)
    let run = CommandRun("check", "--content", content.path)
    #expect(run.status == .contentErrors)
    #expect(
      run.output == """
        assessments/2024/2-final/scores.csv:2:3: error[score-out-of-range]: 得分“11”超出指标“1.1”的范围，应在 0 到 10 之间
            C2: jwc,1.1,11
                        ^^
        assessments/2024/2-final/scores.csv:3:3: error[bad-number]: “x”不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分
            C3: jxx,1.1,x
                        ^

        """)
    #expect(run.messages == "2 个错误，0 个警告，0 条提示\n")
  }

  @Test("ends with 0 where there are only warnings, and with --strict with 1")
  func warnings() throws {
    let content = try SampleContent(CheckCommandTests.warned)
    let run = CommandRun("check", "--content", content.path)
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.count == 2)
    #expect(run.messages == "0 个错误，2 个警告，0 条提示\n")
    let strict = CommandRun("check", "--content", content.path, "--strict")
    #expect(strict.status == .contentErrors)
    #expect(strict.output == run.output)
  }

  @Test("checks a theme as well where one is named")
  func theme() throws {
    let content = try SampleContent()
    let place = try EmptyPlace()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    try Data("navHmoe: 首页\n".utf8).write(to: URL(fileURLWithPath: place.path + "/labels.yaml"))
    let run = CommandRun("check", "--content", content.path, "--theme", place.path)
    #expect(run.status == .done && run.messages == "0 个错误，1 个警告，0 条提示\n")
    #expect(run.output.contains("/labels.yaml:1:10: warning[theme-unused]"))
    #expect(CommandRun("check", "--content", content.path, "--theme", place.path + "/none").status == .usage)
  }

  @Test("lists one year and what is of none, and says what it leaves out")
  func year() throws {
    var files = CheckCommandTests.broken as [String: String?]
    files["assessments/2023/assessment.yaml"] = "x"
    files["site.yaml"] = "titel: 甲\n"
    let content = try SampleContent(files)
    let run = CommandRun("check", "--content", content.path, "--year", "2024")
    #expect(run.status == .contentErrors)
    #expect(run.output.contains("2-final/scores.csv:2:3: error") && run.output.contains("site.yaml:1:1: error"))
    #expect(!run.output.contains("assessments/2023"))
    #expect(run.messages.contains(#/注意：别的年份有 \d+ 个错误，不妨碍 2024 年/#))
    #expect(CommandRun("check", "--content", content.path).output.contains("assessments/2023"))
    #expect(CommandRun("check", "--content", content.path, "--year", "2022").status == .usage)
  }

  @Test("names the cells of registers in JSON")
  func cells() throws {
    let content = try SampleContent(CheckCommandTests.broken)
    let run = CommandRun("check", "--content", content.path, "--format", "json")
    #expect(run.output.contains(#""line":2,"column":3,"cell":"C2","severity""#))
  }

  @Test("does not count notes with --strict")
  func notes() throws {
    let content = try SampleContent(["assessments/2024/2-final/scores.csv": "标题\n单位,指标,得分\njwc,1.1,7\n合计,,\n"])
    let run = CommandRun("check", "--content", content.path, "--strict")
    #expect(run.status == .done)
    #expect(run.messages == "0 个错误，0 个警告，2 条提示\n")
  }

  @Test("prints JSON that agrees with the lines")
  func json() throws {
    for changes in [[:], CheckCommandTests.warned, CheckCommandTests.broken] {
      let content = try SampleContent(changes)
      let run = CommandRun("check", "--content", content.path, "--format", "json")
      let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let root = try #require(parsed as? [String: Any])
      let findings = try #require(root["diagnostics"] as? [[String: Any]])
      let lines = try findings.map { finding in
        let numbers = try ["line", "column"].map { try #require(finding[$0] as? Int) }
        let texts = try ["path", "severity", "code", "message"].map { try #require(finding[$0] as? String) }
        return "\(texts[0]):\(numbers[0]):\(numbers[1]): \(texts[1])[\(texts[2])]: \(texts[3])\n"
      }
      let text = CommandRun("check", "--content", content.path)
      // Rows of registers stand below the lines, indented.
      #expect(
        lines == text.output.split(separator: "\n").filter { !$0.hasPrefix("    ") }.map { $0 + "\n" })
      #expect(run.status == text.status)
      #expect(run.messages == text.messages)
      for (key, severity) in [("errors", "error"), ("warnings", "warning"), ("notes", "note")] {
        #expect(root[key] as? Int == findings.count { $0["severity"] as? String == severity })
      }
      #expect(root.count == 4)
    }
  }

  @Test("makes a page of the same findings")
  func html() throws {
    let content = try SampleContent(CheckCommandTests.broken)
    let run = CommandRun("check", "--content", content.path, "--format", "html")
    #expect(run.status == .contentErrors)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.contains("<code class=\"place\">assessments/2024/2-final/scores.csv:3:3</code>"))
    #expect(run.output.contains("jxx,1.1,<mark>x</mark>"))
    #expect(run.messages == "2 个错误，0 个警告，0 条提示\n")
  }

  @Test("writes its report into a file")
  func output() throws {
    let content = try SampleContent(CheckCommandTests.broken)
    let file = content.path + " 的检查结果.json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = CommandRun("check", "--content", content.path, "--format", "json", "--output", file)
    #expect(run.status == .contentErrors)
    #expect(run.output.isEmpty)
    #expect(run.messages == "2 个错误，0 个警告，0 条提示\n")
    let written = try Data(contentsOf: URL(filePath: file))
    #expect(
      String(decoding: written, as: UTF8.self)
        == CommandRun("check", "--content", content.path, "--format", "json").output)
    let refused = CommandRun("check", "--content", content.path, "--output", content.path + " 没有/a.txt")
    #expect(refused.status == .usage)
    #expect(refused.messages.contains("没有/a.txt"))
  }

  @Test(
    "never writes its report into the content folder",
    arguments: ["site.yaml", "rubrics/2024.yaml", "新的.json", "x/../y", "没有/y"])
  func outputWithin(name: String) throws {
    let content = try SampleContent(["x/z": ""])
    let link = content.path + " 的链接"
    defer { try? FileManager.default.removeItem(atPath: link) }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: content.path)
    let before = try #require(FileManager.default.subpaths(atPath: content.path)).sorted()
    let rubric = try Data(contentsOf: URL(filePath: content.path + "/rubrics/2024.yaml"))
    for folder in [content.path, link] {
      for command in [["check"], ["export", "--format", "csv"]] {
        let run = CommandRun(command + ["--content", content.path, "--output", "\(folder)/\(name)"])
        #expect(run.status == .usage)
        #expect(run.messages.contains("在内容文件夹里"))
      }
    }
    #expect(FileManager.default.subpaths(atPath: content.path)?.sorted() == before)
    #expect(try Data(contentsOf: URL(filePath: content.path + "/rubrics/2024.yaml")) == rubric)
  }

  @Test("writes nothing into the content folder")
  func readOnly() throws {
    let content = try SampleContent(CheckCommandTests.broken)
    let before = try #require(FileManager.default.subpaths(atPath: content.path)).sorted()
    for arguments in [["check"], ["score"], ["score", "--format", "json"]] {
      var console = Console()
      _ = GongshiCommand.run(arguments + ["--content", content.path], console: &console)
    }
    #expect(FileManager.default.subpaths(atPath: content.path)?.sorted() == before)
  }
}
