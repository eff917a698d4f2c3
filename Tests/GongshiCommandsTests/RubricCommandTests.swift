import GongshiCommands
import Testing

/// `gongshi rubric`: one file, in sentences and tried out.
@Suite struct RubricCommandTests {
  @Test("says a new folder's rubric in sentences, and tries it out", arguments: ["college", "graded", "bonus"])
  func templates(name: String) throws {
    let place = try EmptyPlace()
    #expect(CommandRun("init", place.path, "--year", "2026", "--rubric", name).status == .done)
    let file = place.path + "/rubrics/2026.yaml"
    let plain = CommandRun("rubric", file)
    #expect(plain.status == .done && plain.messages == "0 个错误，0 个警告，0 条提示\n")
    #expect(plain.output.hasPrefix("年度考核评分细则（2026）\n\n分值") && !plain.output.contains("试算"))
    #expect(plain.output.contains("1. “责任书报送”登记为“否”的，本项不得分。\n"))
    let tried = CommandRun("rubric", file, "--try")
    #expect(tried.status == .done && tried.output.hasPrefix(plain.output + "\n试算："))
    #expect(!tried.output.contains("没有试出"), "\(tried.output)")
    #expect(tried.output.contains("总分 100"))
    #expect(CommandRun("rubric", file, "--try").output == tried.output)
  }

  @Test("finds what check finds, and says where the points do not add up")
  func errors() throws {
    let place = try EmptyPlace()
    _ = CommandRun("init", place.path, "--year", "2026")
    let text = try place.text("rubrics/2026.yaml")
    try place.write("rubrics/2026.yaml", Array(text.replacing("total: 100", with: "total: 99").utf8))
    let file = place.path + "/rubrics/2026.yaml"
    let sum = CommandRun("rubric", file, "--try")
    #expect(sum.status == .contentErrors)
    let line = try #require(sum.output.split(separator: "\n").first)
    #expect(line.contains("rubrics/2026.yaml:") && line.contains("error[rubric-sum]"))
    #expect(CommandRun("check", "--content", place.path).output.contains(line))
    #expect(sum.output.contains(" = 100 分，与满分 99 分不符\n") && !sum.output.contains("试算"))
    #expect(sum.messages == "1 个错误，0 个警告，0 条提示；改好以后再运行一次\n")

    try place.write("rubrics/2026.yaml", Array(text.replacing("rules:", with: "rule:").utf8))
    let unknown = CommandRun("rubric", file)
    #expect(unknown.status == .contentErrors && unknown.output.contains("error[unknown-key]"))
    #expect(!unknown.output.contains("分值："))
  }

  @Test("refuses what is no rubric file")
  func usage() throws {
    let place = try EmptyPlace()
    try place.write("细则.yaml", Array("id: 细则\n".utf8))
    let missing = CommandRun("rubric", place.path + "/没有.yaml")
    #expect(missing.status == .usage && missing.messages == "gongshi: 无法读取“\(place.path)/没有.yaml”：不存在\n")
    #expect(CommandRun("rubric", place.path).status == .usage)
    #expect(CommandRun("rubric").status == .usage)
    let other = CommandRun("rubric", place.path + "/细则.yaml")
    #expect(other.status == .contentErrors && other.output.hasPrefix("细则.yaml:1:"))
  }
}
