import ContentTestSupport
import Editions
import Testing

/// The page in place of one that is not there.
struct MissingPageTests {
  @Test("it refers to nothing outside itself, as a server shows it at any address", arguments: [Edition.site, .office])
  func alone(edition: Edition) throws {
    let page = try RenderedSite.sample(edition).text("404.html")
    #expect(page.matches(of: /(href|src)="/).count == 1 && page.contains("href=\"#main\""))
    #expect(page.contains("<h1>没有这个网页</h1>") && page.contains("<style>"))
    #expect(page.contains("内部版 · 请勿外传") == edition.has(.tasks))
  }

  @Test("it names the main pages of its edition, which are there", arguments: [Edition.site, .office])
  func places(edition: Edition) throws {
    let site = try RenderedSite.sample(edition)
    let paths = try site.text("404.html").matches(of: /<code>(.*?)<\/code>/)
      .map { String($0.1).replacing(/<[^>]*>/, with: "") }
    #expect(paths.first == "index.html" && paths.contains("results/index.html"))
    #expect(paths.last == "search/index.html")
    #expect(paths.contains("results/2025/tasks.html") == edition.has(.tasks))
    for path in paths { #expect(site.pages[path] != nil, "\(path)") }
  }
}
