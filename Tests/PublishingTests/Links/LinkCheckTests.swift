import Publishing
import TestSupport
import Testing

@Suite struct LinkCheckTests {
  /// The findings for one page at `a/页.html` beside a fixed site.
  private func lines(_ html: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let lines = refusal {
      try publish(
        [
          page("index.html", "<h1 id=top-1>首页</h1><a name='旧'></a>"), page("a/页.html", html, from: "页.md"),
          page("a/other.html", "<p id=x&amp;y>"), page("assets/a b.css", "#"), page("assets/样式.css"),
        ], in: folder)
    }
    #expect(folder.exists("Output/site") == lines.isEmpty)
    return lines
  }

  @Test(
    "follows links that lead somewhere",
    arguments: [
      "other.html", "./other.html", "../index.html", "../index.html#top-1", "../index.html#%E6%97%A7",
      "../index.html#旧",
      "#here", "#", "#top", "other.html#", "other.html?v=1", "other.html?a#x&amp;y", "../assets/a%20b.css",
      "../assets/%e6%a0%b7%E5%BC%8F.css", "../assets/样式.css", "../a/页.html#here", "页.html#top",
      "https://example.edu.cn/", "http://a", "mailto:a@b.cn", "tel:123", "HTTPS://A", "data:image/png;base64,AA",
      "&#46;&#x2F;other.html",
    ])
  func sound(link: String) throws {
    #expect(try lines("<p id=here><a href=\"\(link)\">") == [])
  }

  @Test(
    "finds links that lead nowhere, and says why",
    arguments: [
      ("没有.html", "“没有.html”没有目标：这一版里没有“a/没有.html”；请改链接，或补上目标页"),
      ("Other.html", "“Other.html”没有目标：这一版里没有“a/Other.html”；请改链接，或补上目标页"),
      ("index.html#x", "“index.html#x”没有目标：这一版里没有“a/index.html”；请改链接，或补上目标页"),
      ("", "“”是空的，应指向一个文件；请改链接"), ("?a", "“?a”是空的，应指向一个文件；请改链接"),
      ("/index.html", "“/index.html”以“/”开头，换一个地址就失效，应写成相对链接；请改链接"),
      ("//host/a", "“//host/a”以“/”开头，换一个地址就失效，应写成相对链接；请改链接"),
      ("javascript:void(0)", "“javascript:void(0)”不是 http、https、mailto、tel 或相对链接；请改链接"),
      ("file:///a", "“file:///a”不是 http、https、mailto、tel 或相对链接；请改链接"),
      ("../", "“../”指向文件夹，直接打开文件时无效，应写出文件名，如 index.html；请改链接"),
      ("../a", "“../a”没有目标：这一版里没有“a”；请改链接，或补上目标页"),
      ("..", "“..”指向文件夹，直接打开文件时无效，应写出文件名，如 index.html；请改链接"),
      ("../../office/index.html", "“../../office/index.html”指到了这一版之外；请改链接"),
      ("a%2.html", "“a%2.html”的百分号编码有误；请改链接"), ("..%2Findex.html", "“..%2Findex.html”的百分号编码有误；请改链接"),
      ("other.html#%zz", "“other.html#%zz”的百分号编码有误；请改链接"),
    ])
  func dead(link: String, message: String) throws {
    #expect(
      try lines("<a href='\(link)'>") == ["site/a/页.html:1:1: error[dead-link]: 链接\(message)（本页来自“页.md”）。"])
  }

  @Test(
    "finds anchors that are not there",
    arguments: [
      ("#there", "#there", "a/页.html"), ("页.html#there", "#there", "a/页.html"),
      ("../index.html#Top-1", "#Top-1", "index.html"), ("other.html#x", "#x", "a/other.html"),
      ("../assets/a%20b.css#x", "#x", "assets/a b.css"), ("../index.html#%E6%96%B0", "#新", "index.html"),
    ])
  func deadAnchor(link: String, anchor: String, page: String) throws {
    #expect(
      try lines("<p id=here><a href=\(link)>") == [
        "site/a/页.html:1:1: error[dead-anchor]: 链接的位置“\(anchor)”在“\(page)”里不存在；请改链接，或补上这个位置（本页来自“页.md”）。"
      ])
  }

  @Test("finds ids that stand twice, once each")
  func duplicate() throws {
    #expect(
      try lines("<i id=a></i><b id='a'></b><u ID=\"a\"></u><a id=c name=c></a>") == [
        "site/a/页.html:1:1: error[duplicate-id]: 编号“a”在一页里出现多次；请改名，使它在页内唯一（本页来自“页.md”）。"
      ])
  }

  @Test("reports a link once per page, faults of all pages together, in the order of paths")
  func together() throws {
    let folder = try TemporaryFolder()
    let lines = refusal {
      try publish(
        [
          page("b.html", "<a href=x.html><img src=x.html><script src=y.js></script>"),
          page("a.html", "<a href=b.html#q>"),
          page("c.txt", "<a href=x.html>"),
        ], in: folder)
    }
    #expect(
      lines.map { $0.prefix { $0 != "：" && $0 != "在" } } == [
        "site/a.html:1:1: error[dead-anchor]: 链接的位置“#q”", "site/b.html:1:1: error[dead-link]: 链接“x.html”没有目标",
        "site/b.html:1:1: error[dead-link]: 链接“y.js”没有目标",
      ])
  }
}
