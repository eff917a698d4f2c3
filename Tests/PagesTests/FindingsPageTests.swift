import ContentFiles
import ContentTestSupport
import Diagnostics
import Markup
import RubricBooks
import SiteContent
import Testing
import Theming

@testable import Components
@testable import Editions
@testable import Layouts
@testable import Pages
@testable import Policies
@testable import Publishing

/// The page of all findings: whole, in order, bounded, and the office's alone.
@Suite struct FindingsPageTests {
  private static let doubtful = DiagnosticCode("after-cutoff", .warning)
  private static let unheardOf = DiagnosticCode("no-such-code", .warning)
  private static let skipped = DiagnosticCode("csv-filled-down", .note)

  /// The draft folder with a record that still has to be reviewed, of which a warning names the unit.
  private static let pending: ContentFolder = {
    var files = DraftFolder.files("")
    files["assessments/2025/1/evidence.csv"] = Array(
      "单位,指标,事项,编号,内容,开始,审核\nzzid,A1,通报,ZZREFER01,ZZVALUE02,2025-03-04,待审\n".utf8)
    return ContentFolder(memory: files)
  }()

  private func list(_ files: [String: String], _ findings: [Diagnostic]) -> FindingList {
    var all = Findings()
    for finding in findings { all.add(finding) }
    return FindingList(FindingExcerpts(all, in: ContentFolder(memory: files.mapValues { Array($0.utf8) })))
  }

  /// The pages of an edition of a folder to which findings were given.
  private func pages(_ folder: ContentFolder, _ edition: Edition, _ list: FindingList?) throws -> [String: String] {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let shelf = PolicyShelf(content, findings: &findings)
    var faults = Findings()
    let theme = try #require(Theme(findings: &faults))
    let own = list ?? FindingList(FindingExcerpts(findings, in: folder))
    let plan = SiteFiles(content, shelf: shelf, labels: theme.labels, edition: edition, focus: nil, findings: own)
    return Dictionary(
      uniqueKeysWithValues: plan.pages.map { ($0.path, String(decoding: theme.render($0.compose()), as: UTF8.self)) })
  }

  private func page(_ list: FindingList) throws -> String {
    try #require(try pages(DraftFolder.folder(""), .office, list)[Address.findings.path])
  }

  @Test("lists warnings before notes, file by file, each with its place, its message and the way to the manual")
  func order() throws {
    let page = try page(
      list(
        ["b.csv": "标题\n单位,日期\n甲,\"<b>\n\"\n乙,x\n", "a.yaml": "x: y\n"],
        [
          Diagnostic(Self.skipped, at: Location("b.csv", line: 1), "略过"),
          Diagnostic(Self.doubtful, at: Location("b.csv", line: 5, column: 2), "“<i>”可疑；请改正"),
          Diagnostic(Self.unheardOf, at: Location("a.yaml", line: 1, column: 4), "字不对"),
          Diagnostic(Self.doubtful, at: Location("缺.csv"), "缺少"),
        ]))
    #expect(page.contains("内容没有错误，有 3 条警告、1 条提示。".unparted))
    let headings = page.matches(of: #/<h[23]>(.*?)</#).map { String($0.1) }
    #expect(headings == ["警告", "a.yaml", "b.csv", "缺.csv", "提示", "b.csv"])
    // The row's number in a spreadsheet, not the line, names the cell: one of the cells above holds two lines.
    #expect(
      page.contains(
        """
        <p><strong>警告</strong>“&lt;i&gt;”可疑；请改正</p>
        <p class="place"><span>第\u{A0}5\u{A0}行</span> <span class="cell">单元格 B4</span> \
        <a href="../manual/findings.html#after-cutoff">怎么改（after-cutoff）</a></p>
        """))
    #expect(page.contains("<p class=\"place\"><span>第\u{A0}1\u{A0}行第\u{A0}4\u{A0}个字</span> no-such-code</p>"))
    #expect(page.contains("<span>整个文件</span>"))
    let files = page.matches(of: #/<th scope="row"><a href="#([a-z]+-\d)">(.*?)</a></th>/#).map { "\($0.1) \($0.2)" }
    #expect(files == ["warning-1 a.yaml", "warning-2 b.csv", "warning-3 缺.csv"])
    #expect(!page.contains("此处列出"))
    #expect(!page.contains("<script src=\"../assets/sort"))
  }

  @Test("tells once what is found in many cells of a file, and names them, those that follow one another as a run")
  func alike() throws {
    let places = [(3, 2), (4, 2), (5, 2), (7, 2), (8, 1), (9, 2)]
    let page = try page(
      list(
        ["a.csv": String(repeating: "甲,乙\n", count: 9)],
        places.map { Diagnostic(Self.doubtful, at: Location("a.csv", line: $0.0, column: $0.1), "可疑") }
          + [
            Diagnostic(Self.unheardOf, at: Location("a.csv", line: 4), "可疑"),
            Diagnostic(Self.doubtful, at: Location("a.csv", line: 6), "另一处可疑"),
            Diagnostic(Self.doubtful, at: Location("a.csv", line: 8), "另一处可疑"),
            Diagnostic(Self.doubtful, at: Location("a.csv", line: 9), "另一处可疑"),
          ]))
    let entries = page.matches(of: #/<li>\n<p>.*?</p>\n<p class="place">(.*?) (?:<a|no-)/#).map { String($0.1) }
    #expect(
      entries == [
        "<span>6\u{A0}处</span> <span class=\"cell\">B3–B5、B7、A8、B9</span>",
        "<span>第\u{A0}4\u{A0}行</span>",
        "<span>3\u{A0}处</span> <span class=\"cell\">第 6、8–9 行</span>",
      ])
    #expect(page.contains("内容没有错误，有 10 条警告、0 条提示。".unparted))
  }

  @Test("says so where nothing was found")
  func nothing() throws {
    let pages = try pages(DraftFolder.folder(""), .office, list([:], []))
    #expect(pages[Address.findings.path]?.contains("<p>内容没有错误，也没有警告和提示。</p>") ?? false)
    #expect(pages[Address.findings.path]?.contains("class=\"findings") == false)
    #expect(pages["index.html"]?.contains("<a href=\"findings/index.html\">检查结果</a>") ?? false)
  }

  @Test("stays below a megabyte whatever was found, and says how to see the rest")
  func bounded() throws {
    let long = String(repeating: "长<", count: 400)
    let many = (1...20_000).map {
      Diagnostic(Self.doubtful, at: Location("a.csv", line: $0 % 700, column: 1), "\($0)\(long)")
    }
    let notes = (1...5_000).map {
      Diagnostic(Self.skipped, at: Location("\($0)\(long).csv", line: 1, column: 1), "略过")
    }
    let page = try page(list([:], many + notes))
    #expect(page.utf8.count < 1_000_000)
    #expect(page.contains("内容没有错误，有 20000 条警告、5000 条提示。".unparted))
    let rests = page.matches(of: #/此处列出前 (\d+)\u{A0}条，其余 (\d+)\u{A0}条见完整的检查报告（gongshi check --format html/#)
      .map { (Int($0.1) ?? 0, Int($0.2) ?? 0) }
    #expect(rests.map { $0.0 + $0.1 } == [20_000, 5_000])
    #expect(rests.allSatisfy { $0.0 > 100 })
    #expect(page.matches(of: #/<li>/#).count >= rests.map(\.0).reduce(0, +))
    #expect(page.contains("另有 4901\u{A0}个文件。"))
  }

  @Test("a file whose findings are not listed any more is named with their number, and leads nowhere")
  func unlisted() throws {
    let long = String(repeating: "长", count: 400)
    let warnings = (1...600).map { (line: Int) in
      Diagnostic(Self.doubtful, at: Location("a.csv", line: line, column: 1), "\(line)\(long)")
    }
    let notes = ["b.csv", "c.csv"].flatMap { path in
      (1...300).map { (line: Int) in
        Diagnostic(Self.skipped, at: Location(path, line: line, column: 1), "\(line)\(long)")
      }
    }
    let page = try page(list([:], warnings + notes))
    #expect(page.contains("<th scope=\"row\"><a href=\"#note-1\">b.csv</a></th>"))
    #expect(page.contains("<th scope=\"row\">c.csv</th><td class=\"number\">0</td><td class=\"number\">300</td>"))
    #expect(page.contains("id=\"note-1\"") && !page.contains("id=\"note-2\""))
  }

  @Test("is linked from the office's home page with the counts; no other edition has it, its counts or its words")
  func office() throws {
    let office = try pages(Self.pending, .office, nil)
    let found = try #require(office[Address.findings.path])
    #expect(found.contains("“ZZNAME16”"))
    #expect(
      office["index.html"]?.contains(
        "<p class=\"checked\"><a href=\"findings/index.html\">检查结果</a><span class=\"fact\">") ?? false)
    let site = try pages(Self.pending, .site, nil)
    #expect(site[Address.findings.path] == nil)
    for (path, page) in site {
      for word in ["检查结果", "findings/index.html", "ZZNAME16", "ZZREFER01", "checked"] {
        #expect(!page.contains(word), "\(path) \(word)")
      }
    }
  }

  @Test("would be stopped by the gate in any other edition", arguments: [Edition.site, .briefing, .packets])
  func gate(edition: Edition) throws {
    var findings = Findings()
    let content = Content(Self.pending, scope: .everything, findings: &findings)
    let year = try #require(content.years.first)
    var faults = Findings()
    let theme = try #require(Theme(findings: &faults))
    let frame = PageFrame(
      settings: content.settings, edition: .site, labels: theme.labels, pages: [], starts: [:],
      searchIndex: "assets/search.js",
      rubric: RubricFiles(module: "assets/module.js", script: "s.js", scriptSource: "sha256-S"))
    let page = FindingsPage(frame: frame, list: FindingList(FindingExcerpts(findings, in: Self.pending))).page
    let withholding = try #require(Withholding(content, for: edition, of: year))
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, of: $2 == .unit ? .unit : .words) }
    let given = withholding.given.filter { $0 != "ZZNAME16" }
    let gate = LeakGate(texts, given: given.map { (Array($0.utf8), .plain) }) { withholding.place($0) }
    let leaks = try gate.leaks(in: theme.render(page.compose()), [], of: OutputPath(page.path))
    #expect(leaks.map { gate.place($0).column }.contains("单位名称"))
  }
}
