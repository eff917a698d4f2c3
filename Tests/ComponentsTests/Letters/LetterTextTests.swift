import Components
import ContentTestSupport
import Markup
import Policies
import Testing
import Wording

/// The letter as it is printed.
struct LetterTextTests {
  private func letter(_ text: String) throws -> LetterText {
    let folder = TextFolder(["policies/l.md": text, "policies/a.md": "---\nid: a\ntitle: 办法\n---\n\n**第一条** 甲。\n"])
    return LetterText(try #require(folder.shelf.entry("l")))
  }

  private func text(_ write: (inout HTMLBuffer) -> Void) -> String {
    String(decoding: html(write).bytes, as: UTF8.self)
  }

  @Test("has neither ids nor links, so that a page can hold it many times")
  func printed() throws {
    let letter = try letter("一、依照《办法》第一条管好密码。\n\n二、交材料。\n")
    let text = String(decoding: letter.text, as: UTF8.self)
    #expect(letter.title == "l标题" && text.contains("依照《办法》第一条管好密码。"))
    #expect(!text.contains("<a") && !text.contains(" id="))
  }

  @Test("lines to sign are added unless the text has a table of its own for them")
  func signature() throws {
    let labels = YearFolder.labels
    let plain = try letter("一、甲。\n")
    let lines = [labels[.letterSeal], labels[.letterSign], labels[.letterDate]].map { "<p>\($0)</p>\n" }.joined()
    #expect(text { plain.writeSignature(&$0, labels) } == "<div class=\"signature\">\n\(lines)</div>\n")
    let signed = try letter("一、甲。\n\n| 签字 | 日期 |\n|---|---|\n|  |  |\n")
    #expect(text { signed.writeSignature(&$0, labels) } == "")
  }

  @Test("who signs is filled in, escaped, and what is not known left to fill in")
  func parties() throws {
    let letter = try letter("一、甲。\n")
    func parties(_ unit: String?, _ leaders: [String]) -> [Substring] {
      text { letter.writeParties(unit: unit, leaders: leaders, &$0, YearFolder.labels) }
        .split(separator: "\n").filter { $0.hasPrefix("<dd") }
    }
    #expect(parties("甲 & 乙", ["张三", "李四"]) == ["<dd>甲 &amp; 乙</dd>", "<dd>张三、李四</dd>"])
    #expect(parties(nil, []) == ["<dd class=\"blank\"></dd>", "<dd class=\"blank\"></dd>"])
  }
}
