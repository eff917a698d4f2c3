import ContentFiles
import Diagnostics
import Testing

/// Tables of keys, by which files are read and schemas are written.
@Suite struct KeyTableTests {
  private static let table = KeyTable(
    "例子",
    [
      .required("name", .text, "名称"), .optional("day", .day, "日期"),
      .optional("parts", .list(.table(KeyTable("部分", [.required("count", .count(from: 1), "个数")]))), "各部分"),
    ])

  private func read(_ text: String) -> [String] {
    var findings = Findings()
    if let root = YAMLDocument(Array(text.utf8), path: "x.yaml", findings: &findings)?.root {
      _ = YAMLFields(root, KeyTableTests.table, findings: &findings)
    }
    return findings.all.map(\.line)
  }

  @Test("a key is allowed if the table has it")
  func allowed() {
    #expect(read("name: 甲\nday: 2026-01-02\nparts: []\n") == [])
    #expect(read("name: 甲\nnmae: 乙\n") == ["x.yaml:2:1: error[unknown-key]: 例子中没有“nmae”这个键，是不是“name”？"])
    #expect(
      read("其他: 乙\n") == ["x.yaml:1:1: error[unknown-key]: 例子中没有“其他”这个键；可用的键有 name、day、parts"])
  }

  @Test("the schema has the same keys, with null for those that may be empty")
  func schema() {
    let part = JSONSchema.object([
      .always("count", .scalar(matching: "^0*[1-9][0-9]*$", from: 1, isWhole: true), "个数")
    ])
    #expect(
      KeyTableTests.table.schema
        == .object([
          .always("name", .scalar, "名称"), .optional("day", JSONSchema.day.orNull, "日期"),
          .optional("parts", JSONSchema.list(of: part).orNull, "各部分"),
        ]))
  }
}
