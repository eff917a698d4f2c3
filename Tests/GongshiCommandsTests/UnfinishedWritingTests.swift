import GongshiCommands
import Testing

/// What commands that write say beside what an earlier run left that was stopped in the middle.
@Suite struct UnfinishedWritingTests {
  private static let began = "上一次往内容文件夹里写，写到一半就中断了（或者另一个 gongshi 正在写，那就等它写完）："
  private static let round = "assessments/2024/3-third"

  /// A folder in which a unit stands in one register and not yet in the list, and a round is not whole.
  private func half() throws -> SampleContent {
    try SampleContent([
      "assessments/2024/2-final/核对表.csv": "单位\njxx\njwc\nkyc\n",
      "assessments/2024/.units.csv.4321": "单位编号",
      "\(Self.round)/核对表.csv": "单位\n", "\(Self.round)/.记录.csv.4321": "单",
      "assessments/2024/1-preliminary/.转换前/旧.csv": "a\n",
      ".写到一半/清单": """
      新建\t\(Self.round)
      写\t\(Self.round)/核对表.csv
      写\t\(Self.round)/记录.csv
      写\tassessments/2024/units.csv
      改\tassessments/2024/2-final/核对表.csv
      改\tassessments/2024/units.csv
      移走\tassessments/2024/1-preliminary/旧.csv\tassessments/2024/1-preliminary/.转换前/旧.csv
      移走\tassessments/2024/1-preliminary/scores.csv\tassessments/2024/1-preliminary/.转换前/scores.csv

      """,
      ".写到一半/原件/assessments/2024/2-final/核对表.csv": "单位\njxx\njwc\n",
      ".写到一半/原件/assessments/2024/units.csv": "单位编号,单位名称,类别,别名\njxx,教学系,教学单位,教学\njwc,教务处,党政管理部门,\n",
    ])
  }

  @Test(
    "tells how to have the folder as it was, whatever is to be written",
    arguments: [
      ["new", "year", "2025"], ["new", "round", "fourth", "--as-of", "2024-12-31"],
      ["new", "unit", "kyc", "科研处", "--category", "教学单位"], ["new", "policy", "a", "--title", "甲"], ["migrate"],
      ["schema", "--write"],
    ])
  func hint(arguments: [String]) throws {
    let content = try half()
    let run = CommandRun(arguments + ["--content", content.path])
    #expect(run.status == .usage && run.output.isEmpty)
    #expect(
      run.messages == "gongshi: \(Self.began)请删去 \(Self.round)、assessments/2024/.units.csv.4321；"
        + "把 .写到一半/原件 里的 assessments/2024/2-final/核对表.csv 复制回原处；"
        + "移回原处：assessments/2024/1-preliminary/.转换前/旧.csv → assessments/2024/1-preliminary/旧.csv；"
        + "删去文件夹 .写到一半，再运行一次。未写入任何文件\n")
  }

  @Test("tells it of a conversion and of a new folder, and beside what a check finds")
  func others() throws {
    let content = try half()
    #expect(CommandRun("convert", content.path, "--to", "csv").messages.hasPrefix("gongshi: \(Self.began)请删去"))
    #expect(CommandRun("init", content.path).messages.hasPrefix("gongshi: \(Self.began)请删去"))
    #expect(CommandRun("check", "--content", content.path).messages.contains("\n注意：\(Self.began)请删去"))
  }

  @Test("says that nothing was changed where the list is not there yet")
  func nothing() throws {
    let content = try SampleContent([".写到一半/原件/assessments/2024/units.csv": "单"])
    let run = CommandRun("new", "year", "2025", "--content", content.path)
    #expect(run.messages == "gongshi: \(Self.began)别的文件没有写了一半的，要么都还没有动，要么都已经写好；请删去文件夹 .写到一半，再运行一次。未写入任何文件\n")
  }

  @Test("many paths are counted")
  func many() throws {
    let names = (10..<30).map { "policies/\($0).md" }
    var files: [String: String?] = [:]
    for name in names { files[name] = "# 甲\n" }
    files[".写到一半/清单"] = names.map { "新建\t\($0)\n" }.joined()
    let content = try SampleContent(files)
    let run = CommandRun("new", "year", "2025", "--content", content.path)
    #expect(run.messages.contains("policies/17.md 等 20 个（都列在 .写到一半/清单 里）；删去文件夹 .写到一半"))
  }
}
