import Testing

@testable import Site

/// Links taken out of the parts of pages that stand alone.
struct UnlinkedTests {
  @Test(
    "links that lead elsewhere become text, those within the page stay",
    arguments: [
      ("<p><a href=\"index.html\">年度</a>　初评</p>", "<p>年度　初评</p>"),
      ("<a class=\"b\" href=\"../guide/1.html#x\">甲<b>乙</b></a>", "甲<b>乙</b>"),
      ("<a href=\"#item-1\">甲</a><a href=\"https://example.org/\">乙</a>", "<a href=\"#item-1\">甲</a>乙"),
      ("<a href=\"x.html\" title=\"1 > 0\">甲</a>&lt;a&gt;", "甲&lt;a&gt;"),
      ("<abbr title=\"<a href\">甲</abbr>", "<abbr title=\"<a href\">甲</abbr>"), ("甲 <", "甲 <"), ("", ""),
    ])
  func links(html: String, expected: String) {
    #expect(String(decoding: unlinked(Array(html.utf8)), as: UTF8.self) == expected)
  }
}
