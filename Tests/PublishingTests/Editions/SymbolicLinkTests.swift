import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct SymbolicLinkTests {
  @Test("follows a link in the place of the output root, of the edition, or both")
  func followed() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["真 处/www"], withIntermediateDirectories: true)
    try folder.link("Output", to: "真 处")
    try folder.link("真 处/site", to: "www/../www/live")
    try publish([page("a.html", "甲")], in: folder)
    #expect(try folder.text("真 处/www/live/a.html") == "甲")
    try publish([page("a.html", "乙"), page("b.html")], in: folder)
    #expect(try folder.text("Output/site/b.html") == "")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["Output/site"]) == "www/../www/live")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["真 处/www"]) == ["live"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["真 处"]).sorted() == ["site", "www"])
  }

  @Test("follows an absolute link, and refuses a circle and a link into nothing")
  func edges() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["Output"], withIntermediateDirectories: true)
    try folder.link("Output/site", to: folder["真"])
    try publish([page("a.html", "甲")], in: folder)
    #expect(try folder.text("真/a.html") == "甲")
    try folder.remove("Output/site")
    try folder.link("Output/site", to: "site")
    let circle = #expect(throws: PublishingError.self) { try publish([page("a.html")], in: folder) }
    #expect(circle?.message == "无法打开文件夹“\(folder["Output/site"])”：符号链接循环或不允许符号链接。")
    try folder.remove("Output/site")
    try folder.link("Output/site", to: "没有/site")
    let nothing = #expect(throws: PublishingError.self) { try publish([page("a.html")], in: folder) }
    #expect(nothing?.message == "无法打开文件夹“\(folder["Output/没有"])”：文件或文件夹不存在。")
  }
}
