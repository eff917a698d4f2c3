import Testing

@testable import Exporting

/// What texts become in a workbook.
struct SheetTextTests {
  private func markup(_ text: String) -> String { String(decoding: SheetText(text).markup, as: UTF8.self) }

  @Test(
    "text stays as it is, but for markup, line ends, and what XML cannot hold or a reader would not take for itself",
    arguments: [
      ("=1+1", "=1+1"), ("a\r\nb\rc\n\nd\r", "a\nb\nc\n\nd\n"), ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"),
      ("__xabCD_x0041_", "__x005F_xabCD_x005F_x0041_"), ("字_xFF", "字_xFF"), ("_x00g1_", "_x00g1_"), ("_", "_"),
      ("\u{FFFF}", "_xFFFF_"), ("\u{FFFE}甲，", "_xFFFE_甲，"),
      ("\u{FFFD}\u{FFBE}\u{7FFF}\u{1FFFF}", "\u{FFFD}\u{FFBE}\u{7FFF}\u{1FFFF}"),
      ("a<b>&\"c\"", "a&lt;b&gt;&amp;\"c\""), ("]]>", "]]&gt;"), ("甲\u{0}\u{1F}\tb\u{7F}", "甲_x0000__x001F_\tb\u{7F}"),
      ("𠮷e\u{301}", "𠮷e\u{301}"),
    ])
  func texts(text: String, expected: String) {
    let stored = StoredText(text)
    #expect(stored.bytes.elementsEqual(expected.utf8))
    let decoded = expected.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(stored.count == decoded.utf16.count)
  }

  @Test(
    "white space at the ends is kept",
    arguments: [
      ("甲", false), ("甲 乙", false), (" 甲", true), ("甲\n", true), ("\t", true), ("甲\u{A0}", false), ("\u{3000}甲", false),
    ])
  func spaces(text: String, isSpaced: Bool) {
    #expect(markup(text) == (isSpaced ? "<t xml:space=\"preserve\">" : "<t>") + text + "</t></is></c>")
  }

  @Test("rows are as high as their longest words need")
  func heights() {
    for (text, lines) in [("", 1), ("短", 1), ("a\nb", 2), ("一二三四五六七八九十", 3), ("012345678", 1), ("a\r\nb\rc\n", 4)] {
      #expect(SheetText(text).lines(in: 11) == lines, "\(text)")
    }
  }
}
