import Diagnostics
import Testing

/// Columns on a terminal.
@Suite struct DisplayWidthTests {
  @Test(
    "counts wide and full-width characters as two, combining ones as none",
    arguments: [
      ("", 0), ("abc", 3), ("信息", 4), ("信a息", 5), ("ａ１", 4), ("，。“”", 6), ("e\u{301}", 1), ("한글", 4), ("ｱ", 1),
      ("𠮷", 2), ("😀", 2), ("かな", 4), ("\u{3000}", 2),
    ])
  func width(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test("fills up to a width, at the end or in front, and never cuts")
  func padding() {
    #expect("信息".padded(to: 6) == "信息  ")
    #expect("92.5".padded(to: 6, atStart: true) == "  92.5")
    #expect("信息".padded(to: 3) == "信息")
    #expect("".padded(to: 0).isEmpty)
  }
}
