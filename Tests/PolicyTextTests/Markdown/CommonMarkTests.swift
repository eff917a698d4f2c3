import CCMark
import Glibc
import TestSupport
import Testing

@testable import Markdown
@testable import PolicyText

/// Compares our HTML with that of the reference implementation, libcmark, where no extension of ours applies.
@Suite("CommonMark")
struct CommonMarkTests {
  @Test("knows the specification's examples as libcmark renders them")
  func examples() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.map(\.number) == Array(1...652))
    for example in examples {
      #expect(CommonMarkTests.reference(example.markdown, CMARK_OPT_UNSAFE) == example.html, "\(example.number)")
    }
  }

  /// Where one of our extensions applies the HTML differs, and nowhere else.
  @Test("leaves the specification's examples unchanged where no extension applies")
  func unchanged() throws {
    let extensions = CommonMarkTests.extended
    for example in try SpecificationExample.all() {
      let isSame =
        CommonMarkTests.normalised(html(example.markdown)) == CommonMarkTests.normalised(example.html)
      let reason = extensions.first { $0.value.contains(example.number) }?.key
      #expect(
        isSame == (reason == nil),
        """
        example \(example.number), \(example.section), \(reason ?? "no extension"):
        \(html(example.markdown))
        \(example.html)
        """)
    }
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
    return String(decoding: HTMLRenderer.html(of: tokens), as: UTF8.self)
  }

  private static func reference(_ text: String, _ options: Int32 = CMARK_OPT_DEFAULT) -> String {
    guard let html = unsafe cmark_markdown_to_html(text, text.utf8.count, options) else { return "" }
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

  /// The numbers of the examples that an extension of ours changes, by extension.
  private static let extended: [String: Set<Int>] = [
    "raw HTML is dropped": Set(148...191).union([
      21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 624, 627, 628, 629,
      630, 631, 642, 643,
    ]),
    "an address has a scheme that pages may use, or none": [499, 595, 597, 598, 600],
    "a link to a Markdown file leads to its page": [483],
    "space typed ahead of a paragraph is the style sheet's to set": [25, 40],
  ]
}
