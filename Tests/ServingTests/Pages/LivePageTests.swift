import Diagnostics
import Serving
import Testing

/// What pages get beside their own bytes.
@Suite struct LivePageTests {
  private let sample: ServedSample

  init() throws { sample = try ServedSample() }

  @Test("adds a script of the server and nothing inline")
  func script() {
    let text = sample.reply("/").text
    let script = "<script src=\"/.gongshi/reload.js\" data-state=\"run-0\" defer></script>\n"
    #expect(text == ServedSample.page.replacing("</head>", with: script + "</head>"))
    #expect(sample.reply("/results/%E7%BB%BC%E5%90%88%20%E7%A7%91.csv").text == "单位\r\n")
  }

  @Test("tells a page to load itself anew as soon as its state is not the present one")
  func news() {
    #expect(sample.reply("/.gongshi/state.js?run-0").body.isEmpty)
    #expect(sample.reply("/.gongshi/state.js?earlier-0").text == "location.reload();\n")
    sample.live.succeeded(as: "第 2 次生成", isNew: false)
    #expect(sample.reply("/.gongshi/state.js?run-0").body.isEmpty)
    sample.live.succeeded(as: "第 3 次生成", isNew: true)
    #expect(sample.reply("/.gongshi/state.js?run-0").text == "location.reload();\n")
    #expect(sample.reply("/").text.contains("data-state=\"run-1\""))
  }

  @Test("puts findings on top of the last good page, and takes them away again")
  func strip() {
    sample.live.succeeded(as: "第 7 次生成（09:00:00）", isNew: true)
    let good = sample.reply("/").text
    sample.live.failed(ServedSample.failure("“<b>甲</b>”不在 units.csv 中", path: "a&\"b\".csv"))
    let page = sample.reply("/").text
    #expect(page.contains("<body data-note=\"a > b\"><div class=\"gongshi-findings\" role=\"alert\""))
    #expect(page.contains("<code>a&amp;&quot;b&quot;.csv:3:2</code> <span>“&lt;b&gt;甲&lt;/b&gt;”不在 units.csv 中</span>"))
    #expect(page.contains("内容有 1 个错误，网站没有更新"))
    #expect(page.contains("下面仍是第 7 次生成（09:00:00）的网页。"))
    #expect(page.contains("<p>正文</p>"))
    sample.live.succeeded(as: "第 9 次生成", isNew: false)
    let mended = sample.reply("/").text
    #expect(mended.replacing("run-3", with: "run-1") == good)
  }

  @Test("is not new where the same errors come again")
  func again() {
    sample.live.failed(ServedSample.failure("错"))
    let version = sample.live.state.version
    sample.live.failed(ServedSample.failure("错"))
    #expect(sample.live.state.version == version)
    sample.live.failed(ServedSample.failure("又错"))
    #expect(sample.live.state.version == version + 1)
  }

  @Test("says what is not the content's fault, and that the pages are from before")
  func obstacle() {
    sample.live.failed(LiveSite.Failure(errors: [], message: "无法读取 <Content>"))
    let page = sample.reply("/").text
    #expect(page.contains("<p>无法读取 &lt;Content&gt;</p>"))
    #expect(page.contains("下面是本次启动之前已有的网页。"))
  }

  @Test("lists no more than can be read")
  func many() {
    let errors = (1...400).map { (line: Int) in
      Diagnostic(DiagnosticCode("bad", .error), at: Location("a.csv", line: line), "第 \(line) 个")
    }
    sample.live.failed(LiveSite.Failure(errors: errors, message: ""))
    let page = sample.reply("/").text
    #expect(page.contains("第 50 个"))
    #expect(!page.contains("第 51 个"))
    #expect(page.contains("另有 350 个错误"))
  }

  private static let warnings = (1...50).map { (line: Int) in
    LiveSite.Notice.Warning(place: "b<.csv:\(line):2（B\(line)）", message: "第 \(line) 个<")
  }

  @Test("shows warnings and changes quietly, with the way to all of them, and errors instead where there are any")
  func notice() {
    let notice = LiveSite.Notice(
      warningCount: 60, warnings: Self.warnings, changes: ["甲：1 → <2>"], page: "/findings/index.html")
    sample.live.succeeded(as: "第 1 次生成", isNew: true, notice: notice)
    let page = sample.reply("/").text
    #expect(page.contains("<body data-note=\"a > b\"><div class=\"gongshi-notice\" role=\"status\""))
    #expect(page.contains("<details>\n<summary>没有错误，有 60 个警告；结果有变动</summary>"))
    #expect(page.contains("<a href=\"/findings/index.html\">"))
    #expect(page.contains("<li>甲：1 → &lt;2&gt;</li>"))
    #expect(page.contains("<code>b&lt;.csv:1:2（B1）</code> <span>第 1 个&lt;</span>"))
    #expect(page.contains("第 50 个") && page.contains("另有 10 个警告。"))
    #expect(page.contains("/.gongshi/strip.css") && !page.contains("gongshi-findings") && !page.contains("出错的"))
    sample.live.failed(ServedSample.failure("错"))
    let failed = sample.reply("/").text
    #expect(failed.contains("gongshi-findings") && !failed.contains("gongshi-notice"))
    sample.live.succeeded(as: "第 3 次生成", isNew: false, notice: notice)
    #expect(sample.reply("/").text.replacing("run-3", with: "run-1") == page)
  }

  @Test("keeps what changed until something else does, and is not new where nothing is")
  func kept() {
    let first = LiveSite.Notice(changes: ["甲"])
    sample.live.succeeded(as: "1", isNew: true, notice: first)
    let version = sample.live.state.version
    sample.live.succeeded(as: "2", isNew: false)
    #expect(sample.live.state.notice == first)
    #expect(sample.live.state.version == version)
    sample.live.succeeded(as: "3", isNew: false, notice: LiveSite.Notice(warningCount: 1))
    #expect(sample.live.state.notice.changes == ["甲"])
    #expect(sample.live.state.version == version + 1)
    sample.live.succeeded(as: "4", isNew: true)
    #expect(sample.live.state.notice == LiveSite.Notice())
    #expect(!sample.reply("/").text.contains("gongshi-notice"))
  }

  @Test("tells no words of registers where the edition is not the office's")
  func counted() {
    sample.live.succeeded(as: "1", isNew: true, notice: LiveSite.Notice(warningCount: 60, warnings: Self.warnings))
    let page = sample.reply("/").text
    #expect(page.contains("有 60 个警告") && page.contains("可用 gongshi check 逐条列出"))
    #expect(!page.contains("b&lt;.csv") && !page.contains("第 1 个"))
  }
}
