import ContentFiles
import Diagnostics
import Exporting
import Testing

/// The findings as a page that stands alone.
@Suite struct FindingsReportTests {
  private static let broken = DiagnosticCode("broken", .error)
  private static let doubtful = DiagnosticCode("doubtful", .warning)
  private static let skipped = DiagnosticCode("skipped", .note)

  private func report(_ files: [String: String], _ findings: [Diagnostic]) -> String {
    var all = Findings()
    for finding in findings { all.add(finding) }
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    return String(decoding: FindingsReport(FindingExcerpts(all, in: folder)).bytes, as: UTF8.self)
  }

  @Test("says that nothing was found where nothing was")
  func clean() {
    let page = report([:], [])
    #expect(page.contains("没有发现错误和警告。"))
    #expect(!page.contains("<table"))
    #expect(!page.contains("<section"))
  }

  @Test("groups by file, with the place to copy, the row as it stands and the cell marked")
  func grouping() {
    let page = report(
      ["a.csv": "单位,日期\n甲,<b>\"&\n", "b.csv": "x\ny\n"],
      [
        Diagnostic(Self.broken, at: Location("a.csv", line: 2, column: 2), "日期有误"),
        Diagnostic(Self.skipped, at: Location("b.csv", line: 2), "略过"),
        Diagnostic(Self.doubtful, at: Location("缺.csv"), "可疑"),
      ])
    #expect(page.contains("有 1 个错误，改正之前不会生成网站。"))
    #expect(page.contains("<code class=\"place\">a.csv:2:2</code> Excel 单元格 B2"))
    #expect(page.contains("甲,<mark>&lt;b&gt;&quot;&amp;</mark></pre>"))
    #expect(page.contains("<summary>1 条提示，一般不必处理</summary>"))
    #expect(page.contains("<pre tabindex=\"0\">y</pre>"))
    #expect(page.matches(of: #/<section id="file-(\d)">/#).map { String($0.1) } == ["1", "2", "3"])
    // Errors first, then warnings, on the list as below it.
    #expect(page.matches(of: #/<a href="#file-\d">(.*?)</a>/#).map { String($0.1) } == ["a.csv", "缺.csv", "b.csv"])
    #expect(page.matches(of: #/<h2>(.*?)</h2>/#).map { String($0.1) } == ["a.csv", "缺.csv", "b.csv"])
  }

  @Test("shows a line once, below all that was found in it, and of very many places marks a few")
  func sharedLine() {
    let page = report(
      ["a.csv": "甲,,丙\n"],
      [1, 2, 3].map { Diagnostic(Self.broken, at: Location("a.csv", line: 1, column: $0), "坏了") })
    #expect(page.matches(of: #/<pre.*</pre>/#).count == 1)
    #expect(
      page.contains(
        "Excel 单元格 C1　<span class=\"code\">broken</span></p>\n<pre tabindex=\"0\"><mark>甲</mark>,"
          + "<mark class=\"empty\" title=\"空单元格\"></mark>,<mark>丙</mark></pre>\n</li>"))
    func size(_ count: Int) -> Int {
      report(
        ["a.csv": String(repeating: "甲,", count: count)],
        (1...count).map { Diagnostic(Self.broken, at: Location("a.csv", line: 1, column: $0), "坏了") }
      ).utf8.count
    }
    #expect(size(4000) - size(2000) < 2000 * 200)
  }

  @Test("holds nothing of files without findings, and loads nothing")
  func selfContained() {
    let page = report(
      ["a.csv": "x\n秘密一\n秘密二\n", "b.csv": "秘密三\n"],
      [Diagnostic(Self.broken, at: Location("a.csv", line: 1, column: 1), "坏了")])
    #expect(!page.contains("秘密"))
    #expect(!page.contains("src="))
    #expect(!page.contains("http:"))
    #expect(!page.contains("<script"))
    #expect(page.matches(of: #/href="(.)/#).allSatisfy { $0.1 == "#" })
  }

  @Test("shows nothing of a file that cannot be read")
  func unreadable() {
    let page = report(["a.csv/b": "x"], [Diagnostic(Self.broken, at: Location("a.csv", line: 1, column: 1), "坏了")])
    #expect(page.contains("坏了"))
    #expect(!page.contains("<pre"))
  }

  @Test("cuts a cell that is too long to be read")
  func clipping() {
    let page = report(
      ["a.csv": "x," + String(repeating: "长", count: 100_000) + ",y\n"],
      [Diagnostic(Self.broken, at: Location("a.csv", line: 1, column: 2), "坏了")])
    #expect(page.utf8.count < 20_000)
    #expect(page.contains("…</mark>,y</pre>"))
  }
}
