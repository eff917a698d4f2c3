import ContentFiles
import Diagnostics
import Testing

/// The findings as text, with their lines and, where they are buried, the errors once more.
@Suite struct FindingExcerptsTests {
  private static let broken = DiagnosticCode("broken", .error)
  private static let doubtful = DiagnosticCode("doubtful", .warning)

  private func excerpts(errors: Int, warnings: Int) -> FindingExcerpts {
    var findings = Findings()
    for line in 1...60 {
      if line <= errors { findings.add(Diagnostic(Self.broken, at: Location("a.csv", line: line, column: 2), "坏了")) }
      if line <= warnings { findings.add(Diagnostic(Self.doubtful, at: Location("b.csv"), "可疑")) }
    }
    let rows = String(repeating: "甲,\"乙\n丙\"\n", count: 60)
    return FindingExcerpts(findings, in: ContentFolder(memory: ["a.csv": Array(rows.utf8)]))
  }

  @Test("shows the cell as a spreadsheet names it")
  func address() {
    #expect(
      excerpts(errors: 1, warnings: 1).text() == """
        a.csv:1:2: error[broken]: 坏了
            B1: 甲,"乙⏎丙"
                   ^^^^^^^
        b.csv:1:1: warning[doubtful]: 可疑

        """)
    #expect(excerpts(errors: 3, warnings: 0).addresses(ofErrors: 2) == ["B1", "B1"])
  }

  @Test("shows a line once, below all that was found in it")
  func sharedLine() {
    var findings = Findings()
    for column in [3, 1, 3] {
      findings.add(Diagnostic(Self.doubtful, at: Location("a.csv", line: 2, column: column), "可疑"))
    }
    findings.add(Diagnostic(Self.broken, at: Location("a.csv", line: 2), "坏了"))
    let folder = ContentFolder(memory: ["a.csv": Array("a,b,c\n甲,乙,丙\n".utf8)])
    #expect(
      FindingExcerpts(findings, in: folder).text() == """
        a.csv:2:1: warning[doubtful]: 可疑
        a.csv:2:1: error[broken]: 坏了
        a.csv:2:3: warning[doubtful]: 可疑
        a.csv:2:3: warning[doubtful]: 可疑
            A2、C2: 甲,乙,丙
                    ^^    ^^

        """)
  }

  @Test("repeats the errors where more than forty others stand around them, and the counts")
  func buried() {
    #expect(!excerpts(errors: 2, warnings: 40).text().contains("其中的错误"))
    #expect(!excerpts(errors: 0, warnings: 60).text().contains("其中的错误"))
    #expect(
      excerpts(errors: 1, warnings: 41).text()
        .hasSuffix("可疑\n\n其中的错误：\n  a.csv:1:2 (B1) 坏了\n共 1 个错误，41 个警告，0 条提示\n"))
    #expect(
      excerpts(errors: 50, warnings: 60).text().hasSuffix("坏了\n  另有 10 个错误，见上文\n共 50 个错误，60 个警告，0 条提示\n"))
  }

  @Test("of thousands of findings on one line or in one row shows the line once", arguments: ["a.md", "a.csv"])
  func longLine(path: String) {
    func size(_ count: Int) -> Int {
      var findings = Findings()
      for column in 1...count {
        findings.add(Diagnostic(Self.broken, at: Location(path, line: 1, column: column), "坏"))
      }
      let text = Array(String(repeating: "甲乙丙,", count: count).utf8)
      let lines = FindingExcerpts(findings, in: ContentFolder(memory: [path: text])).text().split(separator: "\n")
      #expect(lines.count == count + 2)
      return lines.reduce(0) { $0 + $1.utf8.count }
    }
    #expect(size(4000) - size(2000) < 2000 * 50)
  }
}
