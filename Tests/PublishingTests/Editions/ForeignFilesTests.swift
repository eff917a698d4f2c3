import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct ForeignFilesTests {
  @Test("refuses a folder that holds something of somebody else, and names each")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲"), page("b/c.html")], in: folder)
    try folder.write("我的", to: "Output/site/b/笔记 1.docx")
    try folder.write("", to: "Output/site/别人的/深/x")
    try folder.link("Output/site/link.html", to: "a.html")
    let before = try folder.tree("Output")
    let lines = refusal { try publish([page("a.html", "乙<a href=x>")], in: folder) }
    let reason = "不在清单 manifest.json 里，不是本程序生成的；请先把它移到别处。"
    #expect(
      lines
        == [
          "site/a.html:1:1: error[dead-link]: 链接“x”没有目标：这一版里没有“x”；请改链接，或补上目标页（本页来自“a.html.md”）。",
          "site/b/笔记 1.docx:1:1: error[foreign-file]: “b/笔记 1.docx”\(reason)",
          "site/link.html:1:1: error[foreign-file]: “link.html”\(reason)",
          "site/别人的:1:1: error[foreign-file]: “别人的”\(reason)",
        ])
    #expect(try folder.tree("Output") == before)
  }

  @Test("leaves alone what desktops put into folders that are looked at")
  func desktop() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲"), page("b/c.html"), page("d/e.html")], in: folder)
    let left = ["Thumbs.db", "b/desktop.ini", "b/.DS_Store", "d/thumbs.db"]
    for path in left { try folder.write(path, to: "Output/site/\(path)") }
    #expect(try publish([page("a.html", "乙"), page("b/c.html")], in: folder).removed == 1)
    for path in left.dropLast() { #expect(try folder.bytes("Output/site/\(path)") == Array(path.utf8)) }
    #expect(try publish([page("a.html", "乙"), page("b/c.html")], in: folder).written == 0)
    try folder.write("", to: "Output/site/b/Thumbs.db.txt")
    #expect(refusal { try publish([page("a.html", "丙"), page("b/c.html")], in: folder) }.count == 1)
  }

  @Test("refuses even where nothing changed")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html")], in: folder)
    try folder.write("", to: "Output/site/空/x")
    try folder.remove("Output/site/空/x")
    #expect(refusal { try publish([page("a.html")], in: folder) }.count == 1)
  }

  @Test("does not take a link or a folder in the place of our file for ours")
  func disguised() throws {
    let folder = try TemporaryFolder()
    let pages = [try page("a.html", "甲"), try page("b/b.html", "乙")]
    try publish(pages, in: folder)
    try folder.write("甲", to: "elsewhere/a.html")
    try folder.write("乙", to: "elsewhere/b.html")
    try folder.remove("Output/site/a.html")
    try folder.link("Output/site/a.html", to: folder["elsewhere/a.html"])
    try folder.remove("Output/site/b")
    try folder.link("Output/site/b", to: folder["elsewhere"])
    #expect(
      refusal { try publish(pages, in: folder) }.map { $0.prefix { $0 != "：" && $0 != "不" } } == [
        "site/a.html:1:1: error[foreign-file]: “a.html”", "site/b:1:1: error[foreign-file]: “b”",
      ])
    #expect(try folder.tree("elsewhere").count == 2)
  }

  @Test("refuses a folder without our mark, and takes an empty one")
  func unmarked() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "Output/site/资料/x.docx")
    try folder.write("{}", to: "Output/site/manifest.json")
    let reason = "不是本程序生成的：“site”里没有有效的清单 manifest.json；请先把它移到别处，或换一个输出文件夹。"
    #expect(
      refusal { try publish([page("a.html")], in: folder) } == [
        "site/manifest.json:1:1: error[foreign-file]: “manifest.json”\(reason)",
        "site/资料:1:1: error[foreign-file]: “资料”\(reason)",
      ])
    try folder.remove("Output/site/资料")
    try folder.remove("Output/site/manifest.json")
    #expect(try publish([page("a.html")], in: folder).written == 1)
  }

  @Test("does not take another edition under this one's name for ours")
  func otherEdition() throws {
    let folder = try TemporaryFolder()
    try Publisher(output: folder["Output"], workers: 1).publish([page("a.html")], as: .office, gate: nil)
    try FileManager.default.moveItem(atPath: folder["Output/office"], toPath: folder["Output/site"])
    #expect(refusal { try publish([page("a.html")], in: folder) }.count == 2)
  }

  @Test("a name that is not UTF-8 is foreign")
  func notText() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html")], in: folder)
    var name = Array(folder["Output/site/"].utf8) + [0xB9, 0xAB, 0]
    try unsafe name.withUnsafeMutableBytes { bytes in
      let path = try unsafe #require(bytes.bindMemory(to: CChar.self).baseAddress)
      try unsafe #require(mkdir(path, 0o755) == 0)
    }
    let lines = refusal { try publish([page("a.html")], in: folder) }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("foreign-file") == true)
    name.removeAll()
  }
}
