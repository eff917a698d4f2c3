import ContentFiles
import ContentTestSupport
import Diagnostics
import PolicyText
import SiteContent
import Testing

@testable import Editions
@testable import Policies

/// The pages of policies: the whole text, and what stands beside it.
struct PolicyPagesTests {
  /// The text of a page without its markup and white space, and without the head that is no part of the document.
  private func plain(_ page: String) -> String {
    var text = ""
    var isTag = false
    for character in page[(page.firstRange(of: "<article class=\"document\">")?.upperBound ?? page.startIndex)...] {
      if character == "<" { isTag = true }
      if !isTag, !character.isWhitespace { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  @Test("every line of every policy of this repository stands on its page, in order")
  func wholeText() throws {
    var findings = Findings()
    let folder = try sampleContent()
    let policies = Content(folder, scope: .everything, findings: &findings).policies
    let site = try RenderedSite(folder, .site)
    #expect(policies.count == 4)
    for policy in policies {
      var rest = try plain(site.text("policies/\(policy.slug).html"))[...]
      var count = 0
      // Cells of a table are set off by tabs in the plain text.
      for line in policy.document.text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }) {
        let words = line.filter { !$0.isWhitespace }
        let place = rest.firstRange(of: words)
        let place2 = try #require(place, "\(policy.slug): \(line)")
        rest = rest[place2.upperBound...]
        count += words.count
      }
      #expect(count > 700, "\(policy.slug) has \(count) characters")
    }
  }

  @Test("a page has its title once as its heading: the text's own where it begins with one")
  func titles() throws {
    let site = try RenderedSite(try sampleContent(), .site)
    for (slug, heading) in [
      ("zerenzhi-2024-48", "关于印发《常州工程职业技术学院网络安全工作责任制实施办法》的通知"),
      ("kaohe-2024-50-fujian-1", "常州工程职业技术学院网络安全责任制落实考核评价细则"),
    ] {
      let page = try site.text("policies/\(slug).html")
      let parts = page.split(separator: "<h1", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      #expect(plain("<h1" + (parts.last?.prefix { $0 != "\n" } ?? "")) == heading)
    }
  }

  @Test("an article says which items cite it, by sub-item, and what the editors note")
  func remarks() throws {
    let site = try RenderedSite(try sampleContent(), .site)
    let page = try site.text("policies/zerenzhi-2024-48.html")
    let article = try #require(page.split(separator: "id=\"article-5\"").first)
    #expect(
      article.hasSuffix(
        """
        <p class="cited"><span class="label">依据本条的指标：</span>（三）<a href="../rubric/2024.html#item-3.2">3.2 参加网络安全工作会议</a>\
        （四）<a href="../rubric/2024.html#item-8.1">8.1 组织开展网络安全自查</a></p>
        <p class="article" 
        """.replacing("</span>（三）", with: "</span>　（三）").replacing("</a>（四）", with: "</a>　（四）")))
    #expect(page.contains("<aside class=\"remark\">\n<p><strong>编者注</strong>　这一原则在三处措辞不同：本条作“谁运维谁负责”"))
    let letter = try site.text("policies/kaohe-2024-50-fujian-2.html")
    #expect(letter.contains("《常州工程职业技术学院网络与信息安全事件应急预案》</span>处置"))
    #expect(letter.contains("8.1 组织开展网络安全自查</a></p>\n<p class=\"clause\" id=\"clause-6\">"))
  }

  @Test("documents that are not supplied are listed with what cites them")
  func missing() throws {
    let index = try RenderedSite(try sampleContent(), .site).text("policies/index.html")
    #expect(index.contains("《常州工程职业技术学院规范信息化建设工作实施办法》<span class=\"tag\">未收录</span>"))
    #expect(index.contains("<p class=\"name\">网络安全事件表<span class=\"tag\">未收录</span></p>"))
  }

  @Test("a note about a policy or an article that is not there is a finding")
  func notesOfNothing() {
    let policy = "---\nid: kaohe\ntitle: 办法\n---\n**第一条** 甲。\n"
    let notes = """
      notes:
        - {policy: kaohe, article: 1, text: 甲}
        - {policy: kaohe, article: 2, text: 乙}
        - {policy: kaohi, text: 丙}
        - {policy: 别的文件, article: 1, text: 丁}
      """
    let files = ["policies/kaohe.md": policy, "policies/notes.yaml": notes]
    var read = Findings()
    let content = Content(
      ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &read)
    var findings = Findings()
    _ = PolicyShelf(content, findings: &findings)
    #expect(
      findings.sorted().map(\.line) == [
        "policies/notes.yaml:3:30: error[unknown-article]: “办法”中没有第 2 条，请核对条的序号",
        "policies/notes.yaml:4:14: error[unknown-policy]: 没有 id 为“kaohi”的制度，是不是“kaohe”？",
        "policies/notes.yaml:5:14: error[unknown-policy]: 没有 id 为“别的文件”的制度，请核对文件头中的 id",
      ])
  }
}
