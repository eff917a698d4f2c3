import ContentTestSupport
import Testing

/// The front matter of policies and guides (formats §1).
@Suite struct PageFindingsTests {
  private static let date = "不是有效日期，应写成 2024-05-28 这样的年月日"

  /// What is found in a page, each from its line on.
  private func expect(
    _ path: String, _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.with(path, text).expect(expected.map { "\(path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("finds what a policy's front matter should not hold")
  func policy() {
    expect("policies/a.md", "---\nid: a\ntitle: 甲\n---\n# 甲\n", [])
    expect(
      "policies/a.md",
      "---\nid: a\ntitle: 甲\nissued: 2024-5-1\neffective: x\nstatus: 现行有效\nnumbr: 1\nattachment-to: [b]\n---\n",
      [
        "4:9: error[bad-date]: “2024-5-1”\(PageFindingsTests.date)",
        "5:12: error[bad-date]: “x”\(PageFindingsTests.date)",
        "6:9: error[bad-choice]: “现行有效”不在可选范围内，应是 试行、现行、废止 之一，是不是“现行”？",
        "7:1: error[unknown-key]: 制度中没有“numbr”这个键，是不是“number”？",
        "8:16: error[yaml-invalid]: “attachment-to”应是一段文字",
      ])
    expect(
      "policies/a.md", "---\nnumber: x\n---\n",
      [
        "1:1: error[missing-value]: 制度的文件头缺少“id”，请填写", "1:1: error[missing-value]: 制度的文件头缺少“title”，请填写",
      ])
    expect("policies/a.md", "---\nid: a\nTitle: 甲\n---\n", ["3:1: error[unknown-key]: 制度中没有“Title”这个键，是不是“title”？"])
  }

  @Test("refuses a policy id that stands twice")
  func duplicatePolicy() {
    Fixture.good.with("policies/a.md", "---\nid: x\ntitle: 甲\n---\n").with(
      "policies/b.md", "---\ntitle: 乙\nid: x\n---\n"
    ).expect([
      "policies/b.md:3:5: error[duplicate-policy]: id “x”已被 policies/a.md 使用，每件制度的 id 应各不相同"
    ])
  }

  @Test("finds what a guide's front matter should not hold")
  func guide() {
    expect("guides/a.md", "---\nitem: \"5.1\"\ndue: 3 workdays\nfrom: 通报\nseal: 是\npaper: no\nform: [a]\n---\n", [])
    expect("guides/a.md", "---\ndimension: \"5\"\n---\n", [])
    expect("guides/a.md", "---\ntitle: x\n---\n", ["1:1: error[missing-value]: 指南的文件头应写明 item 或 dimension 之一"])
    expect(
      "guides/a.md", "---\nitem: \"5.1\"\ndimension: \"5\"\n---\n",
      [
        "3:12: error[yaml-invalid]: 指南的文件头应写明 item 或 dimension 之一"
      ])
    expect(
      "guides/a.md", "---\nitem: \"9.9\"\nseal: 也许\npaper: [x]\nform: x\n---\n",
      [
        "2:7: error[unknown-item]: 评分细则中没有指标“9.9”，请核对指标编号", "3:7: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
        "4:8: error[yaml-invalid]: “paper”应是一段文字", "5:7: error[yaml-invalid]: “form”应是一列文字，如 [甲, 乙]",
      ])
    expect("guides/a.md", "---\ndimension: \"9\"\n---\n", ["2:12: error[unknown-item]: 评分细则中没有方面“9”，请核对方面编号"])
    expect("guides/a.md", "---\nitm: \"5.1\"\n---\n", ["2:1: error[unknown-key]: 指南中没有“itm”这个键，是不是“item”？"])
    expect(
      "guides/a.md", "---\nitem: &a \"5.1\"\n---\n",
      [
        "2:7: error[yaml-alias]: 不支持 YAML 的锚点（&）和引用（*），请把内容直接写在这里"
      ])
  }

  @Test("does not look for a guide's item in a rubric that cannot be used")
  func guideOfFaultyRubric() {
    Fixture.good.with("guides/a.md", "---\nitem: \"9.9\"\n---\n").with("rubrics/2025.yaml", "").expect([
      "rubrics/2025.yaml:1:1: error[rubric-invalid]: 文件是空的，应写明 id、title、total 和 dimensions"
    ])
  }

  @Test("asks for whole front matter, counted from the file's first line")
  func frontMatter() {
    for folder in ["policies", "guides"] {
      let what = folder == "policies" ? "制度" : "指南"
      expect("\(folder)/a.md", "# 标题\n", ["1:1: error[yaml-invalid]: 文件应以 --- 开头的文件头起首，写明\(what)的信息"])
      expect("\(folder)/a.md", "", ["1:1: error[yaml-invalid]: 文件应以 --- 开头的文件头起首，写明\(what)的信息"])
      expect("\(folder)/a.md", "---\nid: a\n", ["1:1: error[yaml-invalid]: 文件开头的 --- 没有配对的结束行，请在文件头之后另起一行写 ---"])
      expect(
        "\(folder)/a.md", "---\n\na: [\n---\n",
        [
          "4:1: error[yaml-invalid]: 不是有效的 YAML（这里缺少内容）；请检查缩进、冒号后的空格和引号"
        ])
      expect("\(folder)/a b.md", "", ["1:1: error[yaml-invalid]: 文件名“a b”会用作网址，只能用字母、数字、点、短横线和下划线，最多 40 个字符"])
    }
  }
}
