import ContentFiles
import Diagnostics
import RubricBooks
import SiteContent
import Testing

/// What `responsibility.yaml` may say, and what is found in it.
struct ResponsibilityTests {
  private static let rubric = """
    id: r
    title: 细则
    total: 5
    dimensions:
      - {id: "5", name: 方面, items: [{id: "5.1", name: 评判, points: 5, judge: true}]}
    """

  private func read(_ yaml: String?, rubric: String = rubric) -> (content: Responsibility?, findings: [String]) {
    var files = ["rubrics/r.yaml": Array(rubric.utf8)]
    if let yaml { files["responsibility.yaml"] = Array(yaml.utf8) }
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let own = findings.sorted().filter { $0.location.path == "responsibility.yaml" }
    return (content.responsibility, own.map { String($0.line.dropFirst("responsibility.yaml:".count)) })
  }

  @Test("a missing file is nothing, and no finding")
  func missing() {
    let (content, findings) = read(nil)
    #expect(content == nil)
    #expect(findings == [])
  }

  @Test(
    "the letter is signed by the roles that are named, or by the head and the secretary",
    arguments: [("", [true, true, false, false]), ("signers: [副院长, 科　主任]\n", [false, false, true, true])])
  func signers(line: String, expected: [Bool]) throws {
    let yaml = "title: 一览\n\(line)roles: [{id: b, name: 乙}]\nduties: []\n"
    let content = try #require(read(yaml).content)
    #expect(["党总支书记", "主要负责人", "副院长", "科　主任"].map(content.signs) == expected)
    #expect(!content.signs("分管负责人"))
  }

  @Test("reads roles, duties and accountability in the order written")
  func whole() throws {
    let (content, findings) = read(
      """
      title: 一览
      letter: l
      roles:
        - {id: b, name: 乙, basis: {policy: p, article: 5}}
        - {id: a, name: 甲}
      duties:
        - {role: a, text: 做事, basis: {policy: p, article: 5, clause: 2}, items: ["5.1"], letter: [3, 10]}
        - {role: a, text: 不计分, basis: {policy: p}}
      accountability:
        lead: [{text: 总述, basis: {policy: p, article: 7}}]
        situations: [{id: x-1, text: 情形一, basis: {policy: p, article: 7, clause: 1}, items: ["5.1"]}]
        measures: [{text: 追究, basis: {policy: p, article: 8}}]
        veto: [{text: 否决, basis: {policy: q, article: 8}, note: 解释}]
        audit: [{text: 审计, basis: {policy: p, article: 9}, items: ["5.1"]}]
      """)
    #expect(findings == [])
    let read = try #require(content)
    #expect(read.title == "一览")
    #expect(read.letter?.basis.policy == "l")
    #expect(read.roles.map(\.id) == ["b", "a"])
    #expect(read.roles.map(\.basis?.basis.article) == [5, nil])
    #expect(read.duties.map(\.text) == ["做事", "不计分"])
    #expect(read.duties.map(\.items) == [["5.1"], []])
    #expect(read.duties.map { $0.letter.map(\.number) } == [[3, 10], []])
    #expect(read.duties[0].basis.basis == RubricBook.Basis(policy: "p", article: 5, clause: 2))
    #expect(read.duties[0].basis.place == Location("responsibility.yaml", line: 7, column: 32))
    #expect(read.statements.map(\.text) == ["总述", "情形一", "追究", "否决", "审计"])
    #expect(read.situation("x-1")?.text == "情形一")
    #expect(read.situation("x-2") == nil)
    #expect(read.veto.map(\.note) == ["解释"])
  }

  @Test(
    "finds what is wrong, at its place",
    arguments: [
      ("", ["1:1: error[missing-value]: 文件是空的，应写明 title、roles 和 duties"]),
      ("- 甲", ["1:1: error[yaml-invalid]: responsibility.yaml 应是“键: 值”的形式"]),
      (
        "titl: 一览\nroles: []\nduties: []",
        [
          "1:1: error[unknown-key]: responsibility.yaml 中没有“titl”这个键，是不是“title”？",
          "1:1: error[missing-value]: responsibility.yaml 缺少“title”，请填写",
        ]
      ),
      (
        "title: 一览",
        [
          "1:1: error[missing-value]: responsibility.yaml 缺少“roles”，请填写",
          "1:1: error[missing-value]: responsibility.yaml 缺少“duties”，请填写",
        ]
      ),
      ("title: [甲]\nroles: []\nduties: []", ["1:8: error[yaml-invalid]: “title”应是一段文字"]),
      (
        "title: 一览\nroles: 甲\nduties: {}",
        [
          "2:8: error[yaml-invalid]: “roles”应是一列，每项以短横线“- ”开头",
          "3:9: error[yaml-invalid]: “duties”应是一列，每项以短横线“- ”开头",
        ]
      ),
      ("a: [1\n", ["2:1: error[yaml-invalid]: 不是有效的 YAML（方括号没有闭合，或缺少逗号）；请检查缩进、冒号后的空格和引号"]),
    ])
  func file(yaml: String, expected: [String]) {
    #expect(read(yaml).findings == expected)
  }

  @Test(
    "finds what is wrong in a role or duty, at its place",
    arguments: [
      ("roles", "{id: c, nam: 甲, name: 甲}", ["unknown-key]: 角色中没有“nam”这个键，是不是“name”？"]),
      ("roles", "{id: b, name: ''}", ["missing-value]: 角色缺少“name”，请填写"]),
      ("roles", "{name: 甲}", ["missing-value]: 角色缺少“id”，请填写"]),
      ("roles", "{id: a, name: 又一个甲}", ["yaml-invalid]: 角色的 id “a”重复，每个 id 只能用一次"]),
      (
        "roles", "{id: a b, name: 甲}",
        ["yaml-invalid]: id “a b”只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符"]
      ),
      ("duties", "{role: a, text: 事}", ["missing-value]: 职责缺少“basis”，请填写"]),
      ("duties", "{role: a, basis: {policy: p}}", ["missing-value]: 职责缺少“text”，请填写"]),
      ("duties", "{role: a, text: 事, basis: {article: 5}}", ["missing-value]: 依据缺少“policy”，请填写"]),
      ("duties", "{role: a, text: 事, basis: p}", ["yaml-invalid]: 依据应是“键: 值”的形式"]),
      ("duties", "{role: a, text: 事, basis: {policy: p, article: 五}}", ["yaml-invalid]: “article”应是正整数"]),
      ("duties", "{role: a, text: 事, basis: {policy: p, clause: 0}}", ["yaml-invalid]: “clause”应是正整数"]),
      (
        "duties", "{role: a, text: 事, basis: {policy: p}, items: [\"5.2\", \"5.1\"]}",
        ["unknown-item]: 评分细则中没有指标“5.2”，是不是“5.1”？"]
      ),
      (
        "duties", "{role: a, text: 事, basis: {policy: p}, items: [[]]}",
        ["yaml-invalid]: “items”应是一列指标编号，如 [\"5.1\", \"5.2\"]"]
      ),
      ("duties", "{role: c, text: 事, basis: {policy: p}}", ["unknown-role]: roles 中没有角色“c”，请先在 roles 中写明"]),
      ("duties", "{role: a, text: 事, basis: {policy: p}, letter: [三]}", ["yaml-invalid]: “letter”应是正整数"]),
      (
        "duties", "{role: a, text: 事, basis: {policy: p}, letter: [1, 2]}",
        ["missing-value]: 这里列出了责任书条款，但没有写明 letter（责任书的制度 id），请填写"]
      ),
    ])
  func entry(key: String, entry: String, expected: [String]) {
    let other = key == "roles" ? "duties: []" : "roles:\n  - {id: a, name: 甲}"
    let first = key == "roles" ? "  - {id: a, name: 甲}\n" : ""
    let (_, findings) = read("title: 一览\n\(other)\n\(key):\n\(first)  - \(entry)\n")
    #expect(findings.map { String($0.drop { $0 != "[" }.dropFirst()) } == expected)
    #expect(findings.allSatisfy { $0.hasPrefix("5:") })
  }

  @Test("finds what is wrong in accountability, and keeps the rest")
  func accountability() {
    let (content, findings) = read(
      """
      title: 一览
      roles: []
      duties: []
      accountability:
        situations:
          - {id: x-1, text: 一, basis: {policy: p}}
          - {id: x-1, text: 二, basis: {policy: p}}
          - {text: 三, basis: {policy: p}}
        measures: [{id: m, text: 四, basis: {policy: p}}]
        adit: []
      """)
    #expect(
      findings == [
        "7:12: error[yaml-invalid]: 情形的 id “x-1”重复，每个 id 只能用一次",
        "8:7: error[missing-value]: 情形缺少“id”，请填写",
        "9:15: error[unknown-key]: 条文中没有“id”这个键；可用的键有 text、basis",
        "10:3: error[unknown-key]: accountability 中没有“adit”这个键，是不是“audit”？",
      ])
    #expect(content?.statements.map(\.text) == ["一", "四"])
  }

  @Test("items are not checked against rubrics that cannot be read")
  func brokenRubric() {
    let (content, findings) = read(
      "title: 一\nroles: [{id: a, name: 甲}]\nduties: [{role: a, text: 事, basis: {policy: p}, items: [\"9.9\"]}]",
      rubric: "id: [")
    #expect(findings == [])
    #expect(content?.duties.map(\.items) == [["9.9"]])
  }
}
