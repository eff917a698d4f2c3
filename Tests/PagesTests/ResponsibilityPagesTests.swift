import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Policies
import PolicyText
import RubricBooks
import SiteContent
import Testing

/// The pages about duties and accountability, and what they cite.
struct ResponsibilityPagesTests {
  private static let files = [
    "rubrics/r.yaml": """
    id: r
    title: 细则
    total: 10
    dimensions:
      - id: A
        name: 方面
        items: [{id: A1, name: 甲项, points: 5, judge: true}, {id: A2, name: 乙项, points: 5, judge: true}]
    """,
    "policies/duty.md": """
    ---
    id: p
    title: 实施办法
    number: 校〔2024〕48 号
    ---

    **第一条** 各单位负责：

    （一）做事；

    （二）不做坏事。

    **第二条** 有下列情形的，追究责任。
    """,
    "policies/letter.md": """
    ---
    id: l
    title: 责任书
    attachment-to: p
    ---

    一、管好密码。

    二、交材料。
    """,
    "assessments/2025/assessment.yaml": """
    year: 2025
    title: 年度
    rubric: r
    window: {from: 2025-01-01, to: 2025-12-31}
    rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
    """,
    "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
    "assessments/2025/1/scores.csv": "单位,指标,得分\nu,A1,4\n",
  ]

  private static let yaml = """
    title: 一览 & 表
    letter: l
    roles:
      - {id: unit, name: 各单位, basis: {policy: p, article: 1}}
      - {id: idle, name: 闲人}
    duties:
      - {role: unit, text: 做事, basis: {policy: p, article: 1, clause: 1}, items: [A1], letter: [2]}
      - {role: unit, text: 管好<密码>, basis: {policy: p, article: 1}, letter: [1]}
      - {role: unit, text: 全部, basis: {policy: p}, letter: [1, 2]}
    accountability:
      situations:
        - {id: "48-7-2", text: 泄露的, basis: {policy: p, article: 2}, items: [A2]}
      veto:
        - {text: 否决, basis: {policy: p, article: 2}, note: 两项都要}
    """

  private func folder(_ yaml: String?) -> ContentFolder {
    var files = ResponsibilityPagesTests.files
    files["responsibility.yaml"] = yaml
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }

  @Test("every duty of the sample stands in the words of the document that it cites")
  func provenance() throws {
    var findings = Findings()
    let content = Content(try sampleContent(), scope: .everything, findings: &findings)
    let texts = Dictionary(
      uniqueKeysWithValues: content.policies.map { policy in
        (policy.id, policy.document.text.filter { !$0.isWhitespace })
      })
    let duties = try #require(content.responsibility).duties
    #expect(duties.count > 50)
    for duty in duties {
      let text = try #require(texts[duty.basis.basis.policy])
      // A duty leaves out words between marks, and changes none.
      for part in duty.text.filter({ !$0.isWhitespace }).split(whereSeparator: { "，；。、：“”（）".contains($0) }) {
        #expect(text.contains(part), "\(duty.basis.basis.policy) does not say \(part)")
      }
    }
  }

  @Test("a duty leads to its article, its items with their guides, and the letter")
  func matrix() throws {
    let page = try RenderedSite(folder(ResponsibilityPagesTests.yaml), .site).text("responsibility/index.html")
    #expect(page.contains("<h1>一览 &amp; 表</h1>"))
    #expect(
      page.contains("<li><a href=\"#role-unit\">各单位</a><span class=\"fact\">3 项</span></li>"))
    #expect(
      page.contains(
        """
        <section class="role" id="role-unit">
        <h2>各单位</h2>
        <p class="quiet">依据：<a href="../policies/duty.html#article-1">校<span class="whole">〔2024〕48\u{A0}号</span><span class="whole">第一条</span></a></p>
        <table class="duties stacked">
        <caption>各单位的职责：3\u{A0}项，其中 1\u{A0}项对应考核指标</caption>
        <thead><tr><th scope="col">职责</th><th scope="col">依据条款</th><th scope="col">对应指标</th>\
        <th scope="col">责任书条款</th></tr></thead>
        <tbody>
        <tr><th scope="row">做事</th><td data-column="依据条款"><div>\
        <a href="../policies/duty.html#article-1-1">校<span class="whole">〔2024〕48\u{A0}号</span><span class="whole">第一条（一）</span></a></div></td>\
        <td data-column="对应指标"><div><ul class="cited"><li><a href="../rubric/r.html#item-A1">A1 甲项</a> \
        <a class="fact" href="../guide/A1.html" aria-label="自查指南 A1 甲项">指南</a></li></ul></div></td>\
        <td data-column="责任书条款"><div><a href="../policies/letter.html#clause-2" \
        aria-label="责任书第二条">二</a></div></td></tr>
        """))
    #expect(
      page.contains(
        """
        <tr><th scope="row">管好&lt;密码&gt;</th>\
        <td data-column="依据条款"><div><a href="../policies/duty.html#article-1">校<span class="whole">〔2024〕48\u{A0}号</span><span class="whole">第一条</span></a></div></td>\
        <td data-column="对应指标"><div><span class="quiet">职责，不计分</span></div></td>
        """))
    #expect(page.contains("<a href=\"../policies/letter.html\">全文</a>"))
    #expect(page.contains("<h2>只见于评分细则的指标</h2>"))
    #expect(page.contains("<a href=\"../rubric/r.html#item-A2\">A2 乙项</a>"))
  }

  @Test("a role without duties says so and has no table")
  func idle() throws {
    let page = try RenderedSite(folder(ResponsibilityPagesTests.yaml), .site).text("responsibility/index.html")
    #expect(
      page.contains("<section class=\"role\" id=\"role-idle\">\n<h2>闲人</h2>\n<p>没有单独列出的职责。</p>\n</section>"))
  }

  @Test("a situation has its anchor, its article, and the veto's reading beside it")
  func accountability() throws {
    let page = try RenderedSite(folder(ResponsibilityPagesTests.yaml), .site).text(
      "responsibility/accountability.html")
    #expect(
      page.contains(
        """
        <li id="situation-48-7-2"><p>泄露的</p>
        <p class="quiet">依据：<a href="../policies/duty.html#article-2">校<span class="whole">〔2024〕48\u{A0}号</span><span class="whole">第二条</span></a></p>
        <div class="quiet">相关指标：<ul class="cited"><li><a href="../rubric/r.html#item-A2">A2 乙项</a>
        """))
    #expect(page.contains("<h2>与一票否决的关系</h2>"))
    #expect(page.contains("<p class=\"reading\">考核办公室解释：两项都要</p>"))
    #expect(!page.contains("<h2>怎样追究</h2>"))
    #expect(!page.contains("<h2>巡察与审计</h2>"))
  }

  @Test("without the file there is no page and nothing in the navigation")
  func missing() throws {
    let site = try RenderedSite(folder(nil), .site)
    #expect(site.pages.keys.filter { $0.hasPrefix("responsibility") } == [])
    #expect(site.pages(containing: ">职责</a>") == [])
    let whole = try RenderedSite(folder(ResponsibilityPagesTests.yaml), .site)
    // The page in place of a missing one has no navigation.
    let linked = whole.pages.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    #expect(whole.pages(containing: ">职责</a>") == linked.sorted())
    // Duties, accountability, and the letter.
    #expect(whole.pages.count == site.pages.count + 3)
  }

  @Test("without accountability there is one page, which links to no other")
  func dutiesOnly() throws {
    let yaml = "title: 一览\nroles: [{id: a, name: 甲}]\nduties: []\n"
    let site = try RenderedSite(folder(yaml), .site)
    #expect(site.pages.keys.filter { $0.hasPrefix("responsibility") } == ["responsibility/index.html"])
    #expect(site.pages(containing: "accountability.html") == [])
  }

  @Test(
    "cites only policies, articles and clauses that exist",
    arguments: [
      ("{policy: q, article: 1}", "policies 中没有 id 为“q”的制度，请核对 policy"),
      ("{policy: p, article: 9}", "“实施办法”没有第 9 条，请核对 article"),
      ("{policy: p, article: 1, clause: 3}", "“实施办法”第一条没有第 3 项，请核对 clause"),
      ("{policy: l, clause: 3}", "“责任书”没有以数字 3 编号的条款，请核对 clause"),
      ("{policy: p}, letter: [2, 3]", "“责任书”没有第 3 条，请核对责任书条款的编号"),
      ("{policy: l, clause: 2}", nil),
    ])
  func unknownBasis(basis: String, message: String?) {
    let yaml = "title: 一\nletter: l\nroles: [{id: a, name: 甲}]\nduties:\n  - {role: a, text: 事, basis: \(basis)}\n"
    var findings = Findings()
    let content = Content(folder(yaml), scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    shelf.checkCitations(of: content, findings: &findings)
    let column = basis.contains("letter") ? 56 : 31
    #expect(
      findings.sorted().map(\.line).filter { $0.hasPrefix("resp") }
        == message.map { ["responsibility.yaml:5:\(column): error[unknown-basis]: \($0)"] } ?? [])
  }

  @Test(
    "a rubric's basis that names nothing is a warning where it stands, and none without policies",
    arguments: [
      ("{policy: p, article: 9}", "“实施办法”没有第 9 条，请核对 article"),
      ("{policy: pp, article: 1}", "policies 中没有 id 为“pp”的制度，是不是“p”？"),
      ("{policy: p, article: 1, clause: 2}", nil),
    ])
  func rubricBasis(basis: String, message: String?) {
    var files = ResponsibilityPagesTests.files
    files["rubrics/r.yaml"]?.replace("judge: true}, {", with: "judge: true, basis: [\(basis)]}, {")
    func warnings(_ files: [String: String]) -> [String] {
      var findings = Findings()
      let content = Content(
        ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
      let shelf = PolicyShelf(content, findings: &findings)
      shelf.checkCitations(of: content, findings: &findings)
      return findings.sorted().map(\.line).filter { $0.hasPrefix("rubrics") }
    }
    #expect(warnings(files) == message.map { ["rubrics/r.yaml:7:64: warning[rubric-basis]: \($0)"] } ?? [])
    #expect(warnings(files.filter { !$0.key.hasPrefix("policies/") }) == [])
  }

  @Test("the sample's duties are in the documents' own words and cover every article and clause")
  func sampleWords() throws {
    var findings = Findings()
    let content = Content(try sampleContent(), scope: .everything, findings: &findings)
    let responsibility = try #require(content.responsibility)
    let documents = content.policies.map(\.document.text)
    for text in responsibility.duties.map(\.text) + responsibility.statements.map(\.text) {
      for part in text.split(whereSeparator: { "，。；：、".contains($0) }) {
        #expect(documents.contains { $0.contains(part) }, "\(part)")
      }
    }
    let cited = (responsibility.duties.map(\.basis) + responsibility.statements.map(\.basis)).map(\.basis)
    for (article, clauses) in [4: 4, 5: 4, 6: 9, 7: 7] {
      let found = Set(cited.filter { $0.policy == "zerenzhi-2024-48" && $0.article == article }.compactMap(\.clause))
      #expect(found == Set(1...clauses), "\(article)")
    }
    #expect(Set(responsibility.duties.flatMap(\.letter).map(\.number)) == Set(1...10))
    #expect(responsibility.situations.compactMap(\.id) == (1...7).map { "48-7-\($0)" })
    // What carries no points must not look as if it did.
    for word in ["密码", "无线", "僵尸"] {
      let duties = responsibility.duties.filter { $0.text.contains(word) }
      #expect(!duties.isEmpty && duties.allSatisfy { $0.items.isEmpty }, "\(word)")
    }
  }
}
