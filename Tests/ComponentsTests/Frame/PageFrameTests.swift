import Components
import ContentTestSupport
import Editions
import Layouts
import Markup
import Testing

@testable import SiteContent

/// What stands around every page.
struct PageFrameTests {
  private func frame(_ edition: Edition = .site, _ change: (inout SiteSettings) -> Void = { _ in }) -> PageFrame {
    var settings = SiteSettings()
    settings.title = "公示"
    change(&settings)
    return PageFrame(
      settings: settings, edition: edition, labels: YearFolder.labels, pages: [.home, .policies, .results],
      starts: [.home: .home, .results: .results, .policies: .policies], searchIndex: "search/i.js",
      rubric: RubricFiles(module: "assets/r.js", script: "s.js", scriptSource: "sha256-S"))
  }

  private func page(
    _ frame: PageFrame, _ kind: PageKind = .policies, at address: Address = .policies,
    part: PageFrame.Part? = .policies, runsRubric: Bool = false
  ) -> PageContent {
    frame.page(kind, title: "制度", at: address, part: part, runsRubric: runsRubric) { _ in [:] }
  }

  private func text(_ page: PageContent, _ name: String) -> String? {
    guard case .text(let text)? = page.layout[name] else { return nil }
    return text
  }

  @Test("paths lead from the page to the root; on a page in the root there is no way to it")
  func ways() {
    let inside = page(frame())
    #expect(text(inside, "root") == "../" && text(inside, "home") == "../index.html")
    #expect(text(inside, "searchIndex") == "../search/i.js")
    let home = page(frame(), .home, at: .home, part: .home)
    #expect(text(home, "root") == nil && text(home, "home") == "index.html")
    #expect(text(home, "searchIndex") == "search/i.js")
  }

  @Test("the home page is titled as the site, every other with its heading before that")
  func titles() {
    #expect(text(page(frame(), .home, at: .home, part: .home), "title") == "公示")
    #expect(text(page(frame()), "title") == "制度 · 公示")
    #expect(text(page(frame(), part: nil), "title") == "制度 · 公示")
  }

  @Test("the navigation has the parts that have pages in their order, the page's own marked")
  func navigation() throws {
    for part in [PageFrame.Part.policies, nil] {
      guard case .list(let parts)? = page(frame(), part: part).layout["nav"] else {
        Issue.record("no navigation")
        return
      }
      let links = parts.map { part -> String in
        guard case .text(let way)? = part["href"], case .flag(let isCurrent)? = part["current"] else { return "" }
        return way + (isCurrent ? " *" : "")
      }
      #expect(
        links == ["../index.html", "../policies/index.html" + (part == nil ? "" : " *"), "../results/index.html"])
    }
  }

  @Test("WebAssembly, and the script that is the same, are allowed where the page runs the rubric alone")
  func security() {
    for runsRubric in [true, false] {
      let page = page(frame(), runsRubric: runsRubric)
      #expect(text(page, "security")?.contains("'self' 'wasm-unsafe-eval' 'sha256-S'; ") == runsRubric)
      #expect(page.scripts == (runsRubric ? ["assets/r.js"] : []))
      #expect(text(page, "security")?.hasPrefix("default-src 'none'; ") == true)
    }
  }

  @Test("the office's pages say so, and settings that are not given leave nothing")
  func settings() {
    for (edition, isOffice) in [(Edition.site, false), (.office, true)] {
      guard case .flag(let isInternal)? = page(frame(edition)).layout["office"] else {
        Issue.record("no flag")
        return
      }
      #expect(isInternal == isOffice)
    }
    for name in ["institution", "logo", "notice", "draft"] { #expect(text(page(frame()), name) == nil) }
    guard case .list(let lines)? = page(frame(.site) { ($0.contact, $0.footer) = ("电话", "页脚") }).layout["footer"] else {
      Issue.record("no footer")
      return
    }
    #expect(lines.count == 2)
  }

  @Test("a part of the template without content is not given, so that the template can leave out what is around it")
  func parts() {
    let page = frame().page(.policies, title: "制度", at: .policies, part: .policies) { _ in
      ["list": html { $0.line("p", "甲") }, "missing": HTMLBuffer()]
    }
    guard case .html(let bytes)? = page.values["list"] else {
      Issue.record("no list")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>甲</p>\n" && page.values["missing"] == nil)
  }
}
