import CCMark
import Glibc
import Testing

@testable import PolicyText

/// Compares our HTML with that of the reference implementation, libcmark, where no extension of ours applies.
@Suite("CommonMark")
struct CommonMarkTests {
  @Test("renders every construct as libcmark does", arguments: CommonMarkTests.constructs)
  func construct(text: String) {
    #expect(CommonMarkTests.rendered(text) == CommonMarkTests.reference(text))
    #expect(CommonMarkTests.normalised(html(text)) == CommonMarkTests.normalised(CommonMarkTests.reference(text)))
  }

  @Test("renders random markup as libcmark does", arguments: 0..<20)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["*", "**", "***", "_", "__", "`", "``", "[", "]", "](", ")", "(", "\\", "a", "b", ".", "\"", "&amp;"]
    let lines = [" ", "  ", "\n", "\n\n", "- ", "1. ", "> ", "# ", "    ", "  \n", "***\n", "```\n", "=\n", "![", "\t"]
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text += (pieces + pieces + lines).randomElement(using: &generator) ?? ""
      }
      #expect(CommonMarkTests.rendered(text) == CommonMarkTests.reference(text), "\(text.debugDescription)")
      #expect(
        CommonMarkTests.normalised(html(text)) == CommonMarkTests.normalised(CommonMarkTests.reference(text)),
        "\(text.debugDescription)")
    }
  }

  /// The renderer alone, on the parser's tree.
  private static func rendered(_ text: String) -> String {
    let source = MarkdownSource(Array(text.utf8), path: "", firstLine: 1)
    var sink = FindingSink(source)
    let tokens = Links(MarkdownTree(source.bytes).tokens(), source: source, findings: &sink).tokens
    return String(decoding: HTMLRenderer.html(of: tokens, capacity: 0), as: UTF8.self)
  }

  private static func reference(_ text: String) -> String {
    guard let html = unsafe cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
    defer { unsafe free(html) }
    return unsafe String(cString: html)
  }

  /// HTML without the ids and heading levels that are ours.
  private static func normalised(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      let end = rest[start...].firstIndex(of: ">") ?? rest.endIndex
      var tag = String(rest[start..<end])
      if let id = tag[...].range(of: " id=\"") { tag = String(tag[..<id.lowerBound]) }
      let name = tag.drop { "</".contains($0) }
      if name.count == 2, name.first == "h", name.last?.isNumber == true { tag.removeLast() }
      result += tag
      rest = rest[end...]
    }
    return result + rest
  }

  private static let constructs: [String] = [
    // Blocks
    "", "\n\n", "a", "a\nb", "a\n\nb", "  a\n   b", "a  \nb", "a\\\nb", "a\n    b",
    "# a", "###### a", "####### a", "#a", "# a #", "# a \\#", "#", "## *a* `b`", "a\n=", "a\nb\n---", "---",
    "***\n---\n___",
    "    code\n\n      more\n", "\tcode\t<&\"", "a\n\n    b", "```\n<a>\n```", "~~~ swift x\nlet a\n~~~", "```\nopen",
    "``` \"q&\n```",
    "> a\n> b\n\n> c", "> a\nb", "> > a\n> b", ">     code", "> # a\n> - b\n>   c", ">",
    "- a\n- b", "- a\n\n- b", "* a\n+ b", "- a\n  - b\n    - c", "- a\n\n  b", "- a\n- b\n\n  c\n- d", "-\n- a", "- ",
    "- - a",
    "1. a\n2. b", "3) a\n4) b", "0. a", "1. a\n\n   ```\n   b\n   ```", "- a\n\n      code", "- > a\n  b",
    "- # a\n- ---", "a\n- b",
    "1234567890. a", "- a\n 1. b",
    // Links
    "[a](b)", "[a](b \"t\")", "[a](<b c> 't \"q\"')", "[a]()", "[a](b(c))", "[a](b&amp;c)", "[a](b\\)c)",
    "[a][r]\n\n[r]: u 'T'",
    "[R]\n\n[r]: <u v>", "[r][]\n\n[r]:\n u", "[a](b", "[a] (b)", "[[a](b)](c)", "![a *b* `c`](d \"t\")",
    "![a [b](c)](d)",
    "[![a](b)](c)", "![r]\n\n[r]: u", "<http://a.b/?c=d&e>", "<a@b.cd>", "[a](http://x.y)", "[r]: u",
    "[r]: u\n[s]: v\na [s]",
    "![a\nb](c)", "[a](b#c?d)",
    // Emphasis
    "*a*", "_a_", "**a**", "__a__", "***a***", "*a **b** c*", "**a *b* c**", "a*b*c", "a_b_c", "** a**", "*a*b",
    "**a\"**b", "*(a)*b",
    "***a** b*", "*a*****b*", "**a**b**c**", "*a\nb*", "\\*a\\*", "\\**a*", "**", "* *", "*a `*` b*", "a**b\"**c",
    "**\"a\"**b**",
    // Code, entities, escapes, breaks
    "`a`", "`` a`b ``", "` a `", "`a\nb`", "`a  b`", "`a", "`<&\"`", "&amp; &lt; &copy; &#65; &#x42; &nope; &#0;",
    "\\a \\\\ \\< \\&amp;",
    "a\\", "a   ", "\"a\" 'b' < > &", "a\u{A0}b", "é à 한국어\n한국어",
  ]
}
