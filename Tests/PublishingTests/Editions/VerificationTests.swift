import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct VerificationTests {
  @Test("finds what is missing, changed and foreign in a published edition")
  func verified() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder["Output"], workers: 1)
    try publisher.publish(["a", "b", "c", "d/e"].map { try page($0 + ".html", $0) }, as: .site, gate: nil)
    #expect(try publisher.verify(.site).all.isEmpty)
    try folder.write("x", to: "Output/site/a.html")
    try folder.write("长", to: "Output/site/b.html")
    try folder.remove("Output/site/c.html")
    try folder.remove("Output/site/d")
    try folder.write("", to: "Output/site/d")
    #expect(
      try publisher.verify(.site).sorted().map(\.line) == [
        "site/a.html:1:1: error[changed-file]: “a.html”与清单不符，生成之后被改动过；请重新复制，或重新生成。",
        "site/b.html:1:1: error[changed-file]: “b.html”与清单不符，生成之后被改动过；请重新复制，或重新生成。",
        "site/c.html:1:1: error[missing-file]: “c.html”不见了；请重新复制，或重新生成。",
        "site/d:1:1: error[foreign-file]: “d”不在清单 manifest.json 里，不是本程序生成的；请先把它移到别处。",
        "site/d/e.html:1:1: error[missing-file]: “d/e.html”不见了；请重新复制，或重新生成。",
      ])
  }

  @Test("takes a copy under another name only where that was asked for")
  func copied() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder.path, workers: 1)
    try publisher.publish([page("a.html", "a")], as: .site, gate: nil)
    try FileManager.default.moveItem(atPath: folder["site"], toPath: folder["html"])
    let html = try EditionFolder("html")
    #expect(try publisher.verify(html).hasErrors)
    #expect(try publisher.verify(html, isCopy: true).all.isEmpty)
    try folder.write("x", to: "html/a.html")
    #expect(try publisher.verify(html, isCopy: true).all.map(\.location.path) == ["html/a.html"])
    #expect(try publisher.verify(html, isCopy: true, shown: "/甲/html").all.map(\.location.path) == ["/甲/html/a.html"])
  }

  @Test("says that there is nothing to verify")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder.path, workers: 1)
    #expect(
      try publisher.verify(.site).all.map(\.line) == [
        "site/manifest.json:1:1: error[missing-file]: “site”里没有有效的清单 manifest.json，无法核对；请连同它重新复制，或重新生成。"
      ])
  }
}
