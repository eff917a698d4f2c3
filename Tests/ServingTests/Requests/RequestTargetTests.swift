import Serving
import Testing

/// From a request's target to names.
@Suite struct RequestTargetTests {
  @Test(
    "reads paths",
    arguments: [
      ("/", [], true), ("/index.html", ["index.html"], false), ("/results/2024/", ["results", "2024"], true),
      ("/a%20b/%E7%BB%BC%E5%90%88.html?q=1&r=/", ["a b", "综合.html"], false), ("/a?", ["a"], false),
      ("/%2525", ["%25"], false), ("/...", ["..."], false), ("/a+b", ["a+b"], false),
    ])
  func paths(target: String, names: [String], isFolder: Bool) throws {
    let read = try RequestTarget(target)
    #expect(read.names == names)
    #expect(read.isFolder == isFolder)
  }

  @Test("keeps what follows the question mark as it came")
  func query() throws {
    #expect(try RequestTarget("/a?b?c%00").query == "b?c%00")
    #expect(try RequestTarget("/a").query == nil)
  }

  @Test(
    "refuses what is no path, or leads elsewhere",
    arguments: [
      "", "*", "index.html", "http://127.0.0.1/", "/..", "/../office/index.html", "/a/../b", "/./a", "/%2e%2e/a",
      "/%2E%2e/", "/a/.%2e", "/a%2fb", "/a%2F..%2Fb", "/a\\b", "/a%5cb", "/..%5c..", "/a%00", "/a%00.html", "/a%0ab",
      "/%7f", "//", "//etc/passwd", "/a//b", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/", "/%ED%A0%80",
    ])
  func refusals(target: String) {
    #expect(throws: RequestTarget.Refusal.malformed) { try RequestTarget(target) }
  }

  @Test("refuses what is longer than any address here")
  func length() {
    #expect(throws: RequestTarget.Refusal.tooLong) { try RequestTarget("/" + String(repeating: "a", count: 5000)) }
  }
}
