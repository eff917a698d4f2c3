import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct LeakGateTests {
  /// A gate that keeps back one text, from the line 7 of a register.
  private func gate(_ texts: [String], given: [(String, TextForm)] = []) -> LeakGate {
    var withheld = WithheldTexts()
    for (number, text) in texts.enumerated() { withheld.add(ArraySlice(text.utf8), from: number) }
    return LeakGate(withheld, given: given.map { (Array($0.utf8), $1) }) { number in
      (Location("assessments/2025/1/evidence.csv", line: 7 + number, column: 14), "备注")
    }
  }

  private func found(_ text: String, in file: String, _ path: String, given: [(String, TextForm)] = []) throws -> Bool {
    try !gate([text], given: given).leaks(in: Array(file.utf8), [], of: OutputPath(path)).isEmpty
  }

  @Test(
    "finds a text in every form that a writer gives it",
    arguments: [
      ("a.html", "<p>甲 弱口令未整改 乙"), ("a.html", "<p>弱口令<mark>未整</mark>改</p>"), ("a.html", "<p>弱口令未<br>\n  整改</p>"),
      ("a.html", "<img alt=\"弱口令未整改\">"), ("a.html", "<img alt='弱口令未整改'>"), ("a.html", "<img alt=弱口令未整改>"),
      ("a.html", "<a title=x href=\"%E5%BC%B1%E5%8F%A3%E4%BB%A4%E6%9C%AA%E6%95%B4%E6%94%B9.html\">x</a>"),
      ("a.html", "<!-- 弱口令未整改 -->"), ("a.html", "<script>var a = \"弱口令\\n未整改\";</script>"),
      ("a.html", "<script type=\"application/json\">{\"a\":\"\\u5f31口令未整改\"}</script>"),
      ("a.html", "<p>&#24369;口令&amp;未整&#x6539;</p>"), ("a.html", "<p>1 < 2，弱口令未整改"), ("a.html", "<p title=\"弱口令未整改"),
      ("a.html", "<style>a::after{content:\"弱口令未整改\"}</style>"), ("a.js", "f([\"弱口令未整改\",1]);"),
      ("a.json", "{\"a\":\"弱口令\\\"未整改\"}"), ("a.ics", "SUMMARY:弱口令\r\n 未整改\r\n"), ("a.ics", "SUMMARY:弱口令\\n未整改"),
      ("a.csv", "甲,\"弱口令\"\"未整改\"\r\n"), ("a.txt", "弱口令　未\u{200B}整改"), ("x/弱口令未整改.html", ""), ("弱口令未整改/a.txt", ""),
      ("a.svg", "<text>弱口令未整改</text>"), ("a.html", "<弱口令未整>改"),
      ("a.html", "<p><span>弱口令</span><code>未</code><a href=x>整改</a></p>"),
      ("a.svg", "<text><tspan>弱口令</tspan><tspan dy=1>未整改</tspan></text>"),
    ])
  func forms(path: String, file: String) throws {
    #expect(try found("弱口令未整改", in: file, path))
    #expect(try found("弱口令\n“未”整改", in: file, path) == false)
    #expect(try found(" 弱口令\"未<整>改&'\\\n", in: file, path))
  }

  @Test("finds a text folded within a character")
  func folded() throws {
    let bytes = Array("SUMMARY:弱口".utf8).dropLast() + Array("\r\n ".utf8) + [Array("口".utf8)[2]] + Array("令未整改".utf8)
    #expect(try !gate(["弱口令未整改"]).leaks(in: Array(bytes), [], of: OutputPath("a.ics")).isEmpty)
  }

  @Test(
    "takes for no leak what readers see apart, what is no text, and what is given",
    arguments: [
      ("<td>弱口令</td><td>未整改</td>", "<p>"), ("<p class=\"弱口令未整改\">", "<p>"),
      ("<p>弱口令未整改", "<p>其中<b>弱口令</b>未整改的"),
    ])
  func apart(file: String, given: String) throws {
    #expect(try found("弱口令未整改", in: file, "a.html", given: [(given, .html)]) == false)
  }

  @Test("a given text does not free a longer one that begins with it")
  func longer() throws {
    let gate = gate(["弱口令未整改", "弱口令未整改的服务器"], given: [("弱口令未整改", .plain)])
    #expect(try gate.leaks(in: Array("弱口令未整改".utf8), [], of: OutputPath("a.txt")) == [])
    #expect(try gate.leaks(in: Array("弱口令未整改的服务器".utf8), [], of: OutputPath("a.txt")) == [0])
  }

  @Test("names the register's row and the file, says what to do, and leaves the former edition", arguments: [1, 4])
  func refused(workers: Int) throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲")], in: folder)
    let before = try folder.tree("Output")
    let pages = try [page("b.html", "乙")] + (0..<20).map { try page("\($0).html", $0 > 3 ? "<p>弱口令未整改" : "") }
    let lines = refusal {
      try Publisher(output: folder["Output"], workers: workers).publish(pages, as: .site, gate: gate(["弱口令未整改"]))
    }
    #expect(
      lines == [
        "assessments/2025/1/evidence.csv:7:14: error[leak]: “备注”的内容“弱口令未整改”不应公开，却会写入“site/4.html”等 16 个文件（由“4.html.md”生成）；请在生成它的内容里删去这段文字；如果本来可以公开，请把它写进公开的制度、指南或设置。"
      ])
    #expect(try folder.tree("Output") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["Output"]) == ["site"])
  }

  @Test("finds what a writer brought into base64, as it was before")
  func concealed() throws {
    let folder = try TemporaryFolder()
    let secret = Array("{\"note\":\"弱口令未整改\"}".utf8)
    let encoded = Array("var data = \"\(Data(secret).base64EncodedString())\";".utf8)
    let page = EditionFile(try OutputPath("a.js"), from: "data", concealed: { [secret] }, render: { encoded })
    let gate = gate(["弱口令未整改"])
    #expect(
      refusal { try Publisher(output: folder["Output"], workers: 1).publish([page], as: .site, gate: gate) }.count == 1)
  }

  @Test("publishes what holds no withheld text")
  func clean() throws {
    let folder = try TemporaryFolder()
    let summary = try Publisher(output: folder["Output"], workers: 1)
      .publish([page("a.html", "<p>弱口令")], as: .site, gate: gate(["弱口令未整改"]))
    #expect(summary.written == 1)
  }
}
