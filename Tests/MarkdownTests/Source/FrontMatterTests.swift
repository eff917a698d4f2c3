import Testing

@testable import Markdown

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "cuts a closed block from the body and counts lines",
    arguments: [
      ("---\nid: a\n---\nbody\n", "id: a\n", "body\n", 4),
      ("---\r\nid: a\r\n---\r\nbody", "id: a\r\n", "body", 4),
      ("---\rid: a\r---\rbody", "id: a\r", "body", 4),
      ("\u{FEFF}---\nid: 甲\n---\n", "id: 甲\n", "", 4),
      ("---  \nid: a\n---\t\nbody", "id: a\n", "body", 4),
      ("---\n---\nbody", "", "body", 3),
      ("---\na: 1\n...\nbody", "a: 1\n", "body", 4),
      ("---\na: 1\n----\n---", "a: 1\n----\n", "", 5),
      ("---\na: 1\n---", "a: 1\n", "", 4),
    ])
  func closed(file: String, yaml: String, body: String, bodyLine: Int) {
    let parts = FrontMatter(Array(file.utf8))
    #expect(parts.form == .closed)
    #expect(parts.yaml == Array(yaml.utf8))
    #expect(parts.yamlLine == 2)
    #expect(parts.body == Array(body.utf8))
    #expect(parts.bodyLine == bodyLine)
  }

  @Test(
    "leaves a file without front matter whole",
    arguments: ["", "text", "\n---\na\n---\n", " ---\na\n---\n", "----\na\n---\n", "...\na\n---\n"])
  func absent(file: String) {
    let parts = FrontMatter(Array(file.utf8))
    #expect(parts.form == .absent)
    #expect(parts.yaml == nil)
    #expect(parts.body == Array(file.utf8))
    #expect(parts.bodyLine == 1)
  }

  @Test("loses nothing of a file whose front matter never ends", arguments: ["---", "---\n", "---\nid: a\ntext\n"])
  func unclosed(file: String) {
    let parts = FrontMatter(Array(file.utf8))
    #expect(parts.form == .unclosed)
    #expect(parts.yaml == nil)
    #expect(parts.body == Array(file.utf8))
  }

  @Test("drops a byte-order mark in any case")
  func mark() {
    #expect(FrontMatter([0xEF, 0xBB, 0xBF, 0x61]).body == [0x61])
    #expect(FrontMatter([0xEF, 0xBB, 0xBF]).body == [])
  }
}
