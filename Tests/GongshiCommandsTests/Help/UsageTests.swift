import Foundation
import Testing

@testable import GongshiCommands

/// Wrong usage and unreadable folders end with 2 and say why, with nothing on output.
@Suite struct UsageTests {
  @Test(
    "refuses what it does not know",
    arguments: [
      ["chekc"], ["check", "--formt", "json"], ["check", "--format", "xml"], ["check", "extra"],
      ["check", "--content"],
      ["score", "--year", "二〇二四"], ["score", "--format", "xlsx"], ["score", "--unit"], ["--no-such-option"],
    ])
  func unknown(arguments: [String]) {
    var console = Console()
    #expect(GongshiCommand.run(arguments, console: &console) == .usage)
    #expect(console.output.isEmpty)
    #expect(!console.messages.isEmpty)
  }

  @Test("refuses a content folder that is not there, or is a file", arguments: ["check", "score"])
  func folder(command: String) throws {
    let content = try SampleContent()
    let missing = CommandRun(command, "--content", content.path + "/没有 这个")
    #expect(missing.status == .usage)
    #expect(missing.output.isEmpty)
    #expect(missing.messages == "gongshi: 无法读取内容文件夹“\(content.path)/没有 这个”：不存在\n")
    let file = CommandRun(command, "--content", content.path + "/rubrics/2024.yaml")
    #expect(file.status == .usage)
    #expect(file.messages == "gongshi: 无法读取内容文件夹“\(content.path)/rubrics/2024.yaml”：这不是文件夹\n")
  }

  @Test("says where to run, or what to write, where the usual folder is not there")
  func wayOut() throws {
    let content = try SampleContent()
    #expect(ContentOption.wayOut(from: content.path) == "；这里就是内容文件夹，请写 --content .")
    #expect(ContentOption.wayOut(from: content.path + "/rubrics") == "；请到放着 Content 的文件夹里运行，或用 --content 写明")
  }

  @Test("refuses --verbose alone, and says what it belongs to")
  func verbose() {
    let run = CommandRun("--verbose")
    #expect(run.status == .usage)
    #expect(run.messages == "gongshi: --verbose 要与 --version 同写：gongshi --version --verbose\n")
  }

  @Test("refuses years, rounds and units that are not there, and names those that are")
  func names() throws {
    let content = try SampleContent()
    func refusal(_ option: String, _ value: String) -> String {
      let run = CommandRun("score", "--content", content.path, option, value)
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
      return run.messages
    }
    #expect(refusal("--year", "2023") == "gongshi: 没有 2023 年的考核，现有 2024\n")
    #expect(refusal("--round", "复评") == "gongshi: 2024 年没有轮次“复评”，现有 preliminary（初评）、final（终评）\n")
    #expect(refusal("--unit", "后勤处") == "gongshi: 没有参加考核的单位“后勤处”，请用 units.csv 中的编号、名称或别名\n")
    #expect(refusal("--unit", "") == "gongshi: 没有参加考核的单位“”，请用 units.csv 中的编号、名称或别名\n")
  }

  @Test("refuses a folder without assessments")
  func noYears() throws {
    let content = try SampleContent()
    let run = CommandRun("score", "--content", content.path + "/rubrics")
    #expect(run.status == .usage)
    #expect(run.messages == "gongshi: “\(content.path)/rubrics”中没有考核年份，应有 assessments/2026 这样的文件夹；新建的用 gongshi init\n")
  }

  @Test("prints help on output and ends with 0", arguments: [[], ["--help"], ["check", "--help"], ["help", "score"]])
  func help(arguments: [String]) {
    var console = Console()
    #expect(GongshiCommand.run(arguments, console: &console) == .done)
    #expect(String(decoding: console.output, as: UTF8.self).contains("用法：gongshi"))
    #expect(console.messages.isEmpty)
  }
}
