import Testing

@testable import Theming

/// The lines of a partial whose tag is indented.
struct IndentedLinesTests {
  private func text(_ parts: [String], indentation: String = "  ", most: Int = 100) -> (text: String, fits: [Bool]) {
    var template = Template()
    var lines = IndentedLines(Array(indentation.utf8))
    let fits = parts.map { lines.add(Array($0.utf8)[...], to: &template, most: most) }
    return (String(decoding: template.fixed, as: UTF8.self), fits)
  }

  @Test(
    "every line is indented once, however it comes, and an end without a line after it begins none",
    arguments: [
      (["a\nb\n"], "  a\n  b\n"), (["a", "b\n", "c"], "  ab\n  c"), (["\n\n"], "  \n  \n"), (["a\r\nb"], "  a\r\n  b"),
      ([""], ""), ([], ""), (["a\n", "", "b"], "  a\n  b"),
    ] as [([String], String)])
  func lines(parts: [String], expected: String) { #expect(text(parts).text == expected) }

  @Test("without indentation text stays as it is")
  func plain() { #expect(text(["a\nb", "\nc"], indentation: "").text == "a\nb\nc") }

  @Test("a tag begins its line once")
  func tags() {
    var template = Template()
    var lines = IndentedLines(Array("  ".utf8))
    lines.begin(&template)
    lines.begin(&template)
    #expect(template.fixed == Array("  ".utf8))
    #expect(lines.add(Array("a\nb".utf8)[...], to: &template, most: 100))
    #expect(String(decoding: template.fixed, as: UTF8.self) == "  a\n  b")
  }

  @Test("stops before the line with which it would be too large, its indentation counted")
  func limit() {
    #expect(text(["a\nb\n"], most: 8).fits == [true])
    let cut = text(["a\nb\n"], most: 7)
    #expect(cut.fits == [false] && cut.text == "  a\n")
    #expect(text(["ab", "c"], indentation: "", most: 2).fits == [true, false])
  }
}
