import Migration
import Testing

/// The line with the version has its place in whatever site.yaml there is.
@Suite struct FormatLineTests {
  @Test(
    "the line is put where no comment loses what it speaks of",
    arguments: [
      ("title: a\n", "format: 2\ntitle: a\n"),
      ("# 标题\ntitle: a\n", "format: 2\n# 标题\ntitle: a\n"),
      ("\u{FEFF}# 甲\r\ntitle: a\r\n", "\u{FEFF}format: 2\r\n# 甲\r\ntitle: a\r\n"),
      ("---\n# 甲\ntitle: a\n", "---\nformat: 2\n# 甲\ntitle: a\n"),
      ("  title: a\n  office: b\n", "  format: 2\n  title: a\n  office: b\n"),
      ("{title: a, office: b}\n", "{format: 2, title: a, office: b}\n"),
      ("{}", "{format: 2}"), ("", "format: 2\n"), ("# 空的", "# 空的\nformat: 2\n"),
      ("title: a", "format: 2\ntitle: a"),
      ("title: a\nformat: 1 # 版本\n", "title: a\nformat: 2 # 版本\n"),
      ("format: \"1\"\n", "format: \"2\"\n"), ("title: a\nformat:\n", "title: a\nformat: 2\n"),
      ("format: ~\ntitle: a\n", "format: 2\ntitle: a\n"),
    ])
  func place(before: String, after: String) throws {
    #expect(try VersionOneFolder(["site.yaml": before]).text("site.yaml") == after)
  }

  @Test("a folder without site.yaml gets one")
  func missing() throws {
    let folder = VersionOneFolder(["site.yaml": nil])
    #expect(try folder.text("site.yaml") == "format: 2\n")
    #expect(try folder.migration().changes.last?.before == nil)
  }
}
