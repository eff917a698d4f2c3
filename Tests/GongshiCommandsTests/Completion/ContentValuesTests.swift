import GongshiCommands
import Testing

@Suite("values of the content folder that complete a command line")
struct ContentValuesTests {
  /// Asks for the values of an argument, as a shell does whose line ends with the word to complete.
  private func values(_ argument: String, of command: [String], _ words: [String]) -> CommandRun {
    let line = ["gongshi"] + command + words
    return CommandRun(
      ["---completion"] + command + ["--", argument, "\(line.count - 1)", "\(line.last?.count ?? 0)"] + line)
  }

  @Test("offers years, rounds, units, categories and rubrics")
  func kinds() throws {
    let content = try SampleContent()
    let here = ["--content", content.path]
    for (argument, command, wanted) in [
      ("--year", ["score"], "2024\n"),
      ("--round", ["build"], "preliminary\nfinal\n"),
      ("--unit", ["status"], "jxx\njwc\n"),
      ("--from", ["new", "year"], "2024\n"),
      ("--rubric", ["new", "year"], "2024\n"),
      ("--after", ["new", "round"], "preliminary\nfinal\n"),
      ("positional@0", ["new", "round"], "preliminary\nfinal\n"),
      ("--category", ["new", "unit"], "教学单位\n党政管理部门\n"),
    ] {
      let option = argument.hasPrefix("--") ? [argument] : []
      let run = values(argument, of: command, here + option + [""])
      #expect(run.status == .done && run.output == wanted && run.messages.isEmpty, "\(command) \(argument)")
    }
  }

  @Test("offers names as well once something is typed")
  func names() throws {
    let content = try SampleContent()
    let units = values("--unit", of: ["score"], ["--content", content.path, "--unit", "教"])
    #expect(units.output == "jxx\njwc\n教学系\n教学\n教务处\n")
    let rounds = values("--round", of: ["score"], ["--content", content.path, "--round", "终"])
    #expect(rounds.output == "preliminary\nfinal\n初评\n终评\n")
  }

  @Test("finds the folder and the year however they are typed")
  func places() throws {
    let content = try SampleContent()
    for folder in [
      ["--content=\(content.path)"], ["--content", "=", content.path], ["--content", "'\(content.path)'"],
      ["--content", content.path.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\\ ")],
    ] {
      for year in [["--year", "2024"], ["--year=2024"], ["--year", "=", "2024"]] {
        #expect(values("--unit", of: ["score"], folder + year + ["--unit", ""]).output == "jxx\njwc\n", "\(folder)")
      }
    }
    #expect(
      values("--round", of: ["convert"], ["--to", "csv", content.path, "--round", ""]).output == "preliminary\nfinal\n")
  }

  @Test("says nothing where there is nothing to choose from")
  func silence() throws {
    let content = try SampleContent(["assessments/2024/units.csv": nil])
    for words in [
      ["--content", "没有 此处", "--unit", ""], ["--content", content.path, "--unit", ""],
      ["--content", content.path, "--year", "1999", "--unit", ""],
      ["--content", content.path, "--year", "今年", "--unit", ""],
    ] {
      let run = values("--unit", of: ["score"], words)
      #expect(run.status == .done && run.output == "\n" && run.messages.isEmpty)
    }
    let unknown = CommandRun("---completion", "score", "--", "--nothing", "1", "0", "gongshi", "")
    #expect(unknown.status == .usage && unknown.output.isEmpty && unknown.messages.isEmpty)
  }

  @Test("leaves out what a shell would run or cut")
  func unsafe() throws {
    let content = try SampleContent([
      "assessments/2024/units.csv":
        "单位编号,单位名称,类别\njxx,教学系,$(touch 甲)\njwc,教务处,`id`\nkyc,科研处,后勤 部门\nxgc,学工处,一:二\n"
    ])
    let run = values("--category", of: ["new", "unit"], ["--content", content.path, "--category", ""])
    #expect(run.output == "后勤 部门\n")
  }
}
