import Diagnostics
import Testing

/// How a piece of somebody's text is shown in a message.
@Suite struct QuotationTests {
  @Test(
    "shows hostile characters as pictures",
    arguments: [
      ("", "“”"), ("信息学院", "“信息学院”"), ("a\nb\rc", "“a⏎b⏎c”"), ("a\tb\u{0}\u{1B}[31m", "“a␉b␀␛[31m”"),
      ("\u{7F}\u{85}\u{9F}", "“���”"), ("\u{202E}cba\u{202C}", "“�cba�”"), ("\u{2066}x\u{2069}", "“�x�”"),
      ("\u{200B}\u{200F}\u{061C}\u{2028}\u{2029}\u{FEFF}", "“������”"), ("“a”", "““a””"),
      ("𠮷\u{3000}x", "“𠮷\u{3000}x”"),
    ])
  func pictures(text: String, expected: String) {
    #expect(quoted(text) == expected)
  }

  @Test("never passes on a control, line-breaking or direction-changing character")
  func everyScalar() {
    for value in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let shown = quoted(String(String.UnicodeScalarView([scalar]))).unicodeScalars
      guard shown.count == 3 else {
        Issue.record("U+\(String(value, radix: 16)) is shown as \(shown.count) characters")
        continue
      }
      let isHostile =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: scalar.properties.isBidiControl
        }
      if isHostile, shown.contains(scalar) { Issue.record("U+\(String(value, radix: 16)) is passed on") }
    }
  }

  @Test("cuts after the limit, counted in characters as Unicode does")
  func limit() {
    let forty = String(repeating: "测", count: 40)
    #expect(quoted(forty) == "“\(forty)”")
    #expect(quoted(forty + "试") == "“\(forty)…”")
    #expect(quoted("abcdef", limit: 3) == "“abc…”")
    #expect(quoted("abc", limit: 3) == "“abc”")
  }
}
