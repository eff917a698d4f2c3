import TestSupport
import Testing

@testable import Publishing

@Suite struct HTMLAttributesTests {
  private func attributes(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    return HTMLAttributes(bytes).map { kind, value in "\(kind) " + String(decoding: bytes[value], as: UTF8.self) }
  }

  @Test(
    "reads attributes in all quotings and skips what is text",
    arguments: [
      ("<a href=\"x\" id='y' name=z>", ["link x", "id y", "anchorName z"]),
      ("<p\nid = a\thidden\nclass='b'><br/><img alt=\"<a href=no>\" src=c />", ["id a", "link c"]),
      ("<A HREF=x>", ["link x"]), ("<meta name=no><input name=no><abbr name=no>", []),
      ("<!-- <a href=no> --><p id=a>", ["id a"]), ("<!--><p id=a>", ["id a"]), ("<!doctype html><p id=a>", ["id a"]),
      ("<script src=a>'<a href=no>'</script><p id=b>", ["link a", "id b"]),
      ("<style>a>b{}</p <a href=no></STYLE ><p id=b>", ["id b"]), ("<title>a <a href=no></title><p id=b>", ["id b"]),
      ("<textarea id=a><p id=no></textarea><p id=b>", ["id a", "id b"]), ("</a href=no><p id=a>", ["id a"]),
      ("1 < 2 <p id=a>", ["id a"]), ("<p data-id=no x-href=no>", []), ("<p id>", ["id "]), ("<p id=>", ["id "]),
      ("<a href=a/b/c.html>", ["link a/b/c.html"]), ("<p id=\"open", ["id open"]), ("<p id=", ["id "]), ("<", []),
      ("<p =x id=a>", ["id a"]), ("<svg><use href=\"#a\"/></svg>", ["link #a"]), ("<script>", []),
      ("<script></scrip", []),
    ])
  func reads(html: String, expected: [String]) {
    #expect(attributes(html) == expected)
  }

  @Test("is total on any bytes", arguments: 0..<20)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "<", ">", "a", " ", "\"", "'", "=", "/", "!", "-", "--", "id", "href", "<script", "</script", "<!--", "&", "\0",
    ]
    for _ in 0..<500 {
      let bytes = (0..<40).flatMap { _ in Array((parts.randomElement(using: &random) ?? "").utf8) }
      for (_, value) in HTMLAttributes(bytes) { #expect(value.upperBound <= bytes.count) }
    }
  }

  @Test(
    "replaces the character references that escaping makes",
    arguments: [
      ("a&amp;b&lt;&gt;&quot;&apos;", "a&b<>\"'"), ("&#20844;&#x793a;", "公示"), ("&nbsp;&;&", "&nbsp;&;&"),
      ("&#0;&#xD800;&#x110000;", "\0&#xD800;&#x110000;"), ("&amp;amp;", "&amp;"),
    ])
  func references(text: String, expected: String) {
    #expect(String(decoding: withoutCharacterReferences(Array(text.utf8)[...]), as: UTF8.self) == expected)
  }
}
