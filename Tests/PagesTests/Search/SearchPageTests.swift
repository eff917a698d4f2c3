import ContentTestSupport
import Editions
import Testing

/// The page that serves without a script.
struct SearchPageTests {
  private static func page(articles: Int) throws -> String {
    let text = (1...articles).map { "## 标题 \($0)\n" }.joined(separator: "\n")
    let folder = TextFolder(["policies/a.md": text, "policies/b.md": "**第一条** 甲。\n"]).folder
    return try RenderedSite(folder, .site).text("search/index.html")
  }

  @Test("each policy is listed with its own headings and articles, and of very many places the policies alone")
  func places() throws {
    let few = try Self.page(articles: 9_999)
    #expect(few.contains("href=\"../policies/b.html#article-1\">第一条</a>"))
    #expect(few.matches(of: /href="\.\.\/policies\/a\.html#/).count == 9_999)
    let many = try Self.page(articles: 10_000)
    #expect(many.contains("<p>共 10001\u{A0}处标题和条文，见各份制度的目录。</p>") && !many.contains("policies/a.html#"))
    #expect(many.contains("href=\"../policies/a.html\"") && many.contains("href=\"../policies/b.html\""))
    #expect(many.utf8.count < 20_000 && few.utf8.count < 1_000_000)
  }
}
